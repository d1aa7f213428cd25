/** How long one took, or has taken so far when `ended` is false. */
export interface Lasting {
  readonly time: number;
  readonly ended: boolean;
}

/** The share that lasts longer than `time`, from `time` until the next step. */
export interface SurvivalStep {
  readonly time: number;
  readonly survival: number;
}

/**
 * The Kaplan–Meier estimate: a step for each time at which one ended, in order; empty where none has. One that had
 * not ended at a time at which others did counts as still under way then.
 * Source: Kaplan and Meier (1958), J. Am. Stat. Assoc. 53.
 */
export function survivalOf(all: readonly Lasting[]): SurvivalStep[] {
  const sorted = [...all].sort((a, b) => a.time - b.time);
  const steps: SurvivalStep[] = [];
  let survival = 1;
  for (let first = 0; first < sorted.length; ) {
    const time = sorted[first]?.time ?? 0;
    let last = first;
    let ended = 0;
    for (; sorted[last]?.time === time; last += 1) ended += sorted[last]?.ended ? 1 : 0;
    if (ended > 0) {
      survival *= 1 - ended / (sorted.length - first);
      steps.push({ time, survival });
    }
    first = last;
  }
  return steps;
}

/** Survival is a product of fractions: what should be a round share may be a hair above it. */
const rounding = 1e-12;

/**
 * The time within which `percent` in a hundred end; undefined where so many have not ended in the time that is
 * known, which is no reason to take the longest for it.
 */
export function survivalPercentile(all: readonly Lasting[], percent: number): number | undefined {
  const left = 1 - percent / 100;
  return survivalOf(all).find(({ survival }) => survival <= left + rounding)?.time;
}
