import { wilson, z95 } from './wilson.ts';

type IntervalOf = (k: number, n: number) => { readonly low: number } | undefined;

/** Larger samples are not looked for. */
const most = 10_000_000;

/** The smallest whole number from `low` to `high` that holds, where all above it hold too; null for none. */
function smallest(low: number, high: number, holds: (value: number) => boolean): number | null {
  if (low > high || !holds(high)) return null;
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/**
 * How many records a sample needs for its interval to lie at or above the share `target`, when it fails as
 * often as `failures` in `total`, rounded up to whole failures; 0 in any total: without a single failure. Null
 * where the observed share does not exceed the target, or no sample of up to ten million does it.
 */
export function sampleToShow(
  target: number,
  failures: number,
  total: number,
  interval: IntervalOf = wilson,
): number | null {
  const shows = (failed: number) => (n: number) => (interval(n - failed, n)?.low ?? 0) >= target;
  if (failures === 0) return smallest(1, most, shows(0));
  if (1 - failures / total <= target) return null;
  const size = (failed: number) => (failed * total) / failures;
  const largest = (failed: number) => Math.floor(size(failed));
  const highest = Math.floor((most * failures) / total);
  // At the exact share more is always better; in whole records a few failures more may be needed.
  let failed = smallest(1, highest, count => shows(count)(size(count))) ?? highest + 1;
  while (failed <= highest && !shows(failed)(largest(failed))) failed += 1;
  return failed > highest ? null : smallest(largest(failed - 1) + 1, largest(failed), shows(failed));
}

/**
 * The most failures that a sample of `n` may have for its interval to lie at or above the share `target`; null where
 * even a sample without one does not.
 */
export function failuresToShow(target: number, n: number, interval: IntervalOf = wilson): number | null {
  const isBeyond = (failures: number) => (interval(n - failures, n)?.low ?? 0) < target;
  return isBeyond(0) ? null : (smallest(1, n, isBeyond) ?? n + 1) - 1;
}

/**
 * How many of `population` records a simple random sample needs so that its interval reaches at most
 * `precision` to each side of a share of about `share`, by default with 95 % confidence (`z` is the normal quantile); never more than there are. Infinity asks for a sample
 * of an endless population. Source: Cochran (1977), Sampling Techniques, 4.2: n₀ = z²p(1 − p)/e²,
 * n = n₀ / (1 + (n₀ − 1)/N), rounded up.
 */
export function sampleToEstimate(population: number, share: number, precision: number, z = z95): number {
  const endless = (z * z * share * (1 - share)) / (precision * precision);
  const needed = Math.ceil(endless / (1 + (endless - 1) / population));
  return Math.min(population, Math.max(1, needed));
}

/**
 * The chance that a simple random sample of `n` of `population` records holds at least one of `defects`.
 * Source: the hypergeometric distribution, 1 − C(N − D, n) / C(N, n).
 */
export function detection(population: number, defects: number, n: number): number {
  let unseen = 1;
  for (let index = 0; index < defects; index += 1) {
    unseen *= Math.max(0, population - n - index) / (population - index);
  }
  return 1 - unseen;
}

/** The smallest sample that holds at least one of `defects` ≥ 1 with a chance of `confidence` or more. */
export function sampleToDetect(population: number, defects: number, confidence: number): number {
  return smallest(1, population, n => detection(population, defects, n) >= confidence) ?? population;
}
