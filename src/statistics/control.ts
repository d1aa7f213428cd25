/** 1: beyond a limit · 2: nine in a row on one side of the centre · 3: six in a row rising, or falling. */
export type NelsonRule = 1 | 2 | 3;

export interface ControlPoint {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The rules that end at this point. Source: Nelson (1984), J. Qual. Technol. 16. */
  readonly signals: readonly NelsonRule[];
}

export interface ControlChart {
  readonly centre: number;
  readonly points: readonly ControlPoint[];
}

const mean = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / values.length;

const movingRanges = (values: readonly number[]): number[] =>
  values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));

/** How many in a row, up to each place, do as the one before: `step` says -1, 0 (breaks the run) or 1 of each. */
function runs(steps: readonly number[]): number[] {
  let length = 0;
  return steps.map((step, index) => {
    length = step === 0 ? 0 : step === steps[index - 1] ? length + 1 : 1;
    return length;
  });
}

function signalled(centre: number, points: readonly Omit<ControlPoint, 'signals'>[]): ControlChart {
  const sides = runs(points.map(({ value }) => Math.sign(value - centre)));
  const trends = runs(
    points.map(({ value }, index) => Math.sign(value - (points[index - 1]?.value ?? value))),
  );
  return {
    centre,
    points: points.map((point, index) => {
      const signals: NelsonRule[] = [];
      if (point.value < point.low || point.value > point.high) signals.push(1);
      if ((sides[index] ?? 0) >= 9) signals.push(2);
      // Six points rise in five steps.
      if ((trends[index] ?? 0) >= 5) signals.push(3);
      return { ...point, signals };
    }),
  };
}

/**
 * The individuals chart (XmR) of values that are no shares, as medians and mean scores: the mean ± 2.66 times
 * the mean moving range. Undefined for fewer than two values.
 * Source: Wheeler (1993), Understanding Variation.
 */
export function individualsChart(values: readonly number[]): ControlChart | undefined {
  if (values.length < 2) return undefined;
  const centre = mean(values);
  const half = 2.66 * mean(movingRanges(values));
  const [low, high] = [centre - half, centre + half];
  return signalled(
    centre,
    values.map(value => ({ value, low, high })),
  );
}

/** The limit above which a moving range itself signals; undefined for fewer than two values. */
export function movingRangeLimit(values: readonly number[]): number | undefined {
  return values.length < 2 ? undefined : 3.268 * mean(movingRanges(values));
}

/** A share of `k` in `n` > 0. */
export interface Share {
  readonly k: number;
  readonly n: number;
}

/** What the binomial distribution expects of each share. */
function binomialSpread(shares: readonly Share[]): { centre: number; sigmas: number[] } | undefined {
  const n = shares.reduce((total, share) => total + share.n, 0);
  if (shares.length < 2 || n === 0) return undefined;
  const centre = shares.reduce((total, share) => total + share.k, 0) / n;
  return { centre, sigmas: shares.map(share => Math.sqrt((centre * (1 - centre)) / share.n)) };
}

/** Limits at three sigmas of `scale`, cut off where no share can be. */
function shareChart(shares: readonly Share[], centre: number, sigmas: readonly number[], scale: number) {
  return signalled(
    centre,
    shares.map(({ k, n }, index) => {
      const half = 3 * (sigmas[index] ?? 0) * scale;
      return { value: k / n, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
    }),
  );
}

/** The ordinary p chart, for small groups; undefined for fewer than two shares. */
export function shareControl(shares: readonly Share[]): ControlChart | undefined {
  const spread = binomialSpread(shares);
  return spread && shareChart(shares, spread.centre, spread.sigmas, 1);
}

/** How much more the shares vary from one to the next than chance alone makes them; 1 where there is none. */
export function excessVariation(shares: readonly Share[]): number | undefined {
  const spread = binomialSpread(shares);
  if (!spread) return undefined;
  const { centre, sigmas } = spread;
  if (centre === 0 || centre === 1) return 1;
  const scores = shares.map(({ k, n }, index) => (k / n - centre) / (sigmas[index] ?? 1));
  return mean(movingRanges(scores)) / 1.128;
}

/**
 * Laney's p′ chart, for large groups as months of calls, whose shares vary by more than chance: the limits of the
 * p chart times the excess variation. Undefined for fewer than two shares.
 * Source: Laney (2002), Quality Engineering 14.
 */
export function laneyControl(shares: readonly Share[]): ControlChart | undefined {
  const spread = binomialSpread(shares);
  const excess = excessVariation(shares);
  return spread && excess !== undefined
    ? shareChart(shares, spread.centre, spread.sigmas, excess)
    : undefined;
}
