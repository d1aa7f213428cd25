import { wilson } from './wilson.ts';

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
