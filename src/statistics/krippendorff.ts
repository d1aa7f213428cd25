import type { Ratings } from './agreement.ts';

/** What differences between values mean: none but being different, their order, their distance, their ratio. */
export type Scale = 'nominal' | 'ordinal' | 'interval' | 'ratio';

type Distance = (low: number, high: number) => number;

/** The squared difference of two values, the lower first, where `total` says how often each value was given. */
function distanceOn(scale: Scale, totals: ReadonlyMap<number, number>): Distance {
  if (scale === 'nominal') return () => 1;
  if (scale === 'interval') return (low, high) => (high - low) ** 2;
  if (scale === 'ratio') return (low, high) => ((high - low) / (high + low)) ** 2;
  return (low, high) => {
    let between = 0;
    for (const [value, count] of totals) {
      if (value === low || value === high) between += count / 2;
      else if (value > low && value < high) between += count;
    }
    return between ** 2;
  };
}

/** Adds to `totals` how often the values of a unit were given. */
function count(totals: Map<number, number>, values: readonly number[]): void {
  for (const value of values) totals.set(value, (totals.get(value) ?? 0) + 1);
}

/** The distances between all pairs of different values, each pair once. */
function spread(totals: ReadonlyMap<number, number>, distance: Distance): number {
  const values = [...totals.keys()].sort((a, b) => a - b);
  let sum = 0;
  values.forEach((low, index) => {
    for (const high of values.slice(index + 1)) {
      sum += (totals.get(low) ?? 0) * (totals.get(high) ?? 0) * distance(low, high);
    }
  });
  return sum;
}

/**
 * Krippendorff's α of any number of raters, of whom some may have said nothing; 1 is agreement, 0 is chance.
 * Undefined where no unit has two ratings, or all ratings are the same value.
 * Source: Krippendorff (2011), Computing Krippendorff's Alpha-Reliability.
 */
export function krippendorffAlpha(units: readonly Ratings<number>[], scale: Scale): number | undefined {
  const pairable = units
    .map(unit => unit.filter(value => value !== null))
    .filter(values => values.length >= 2);
  const totals = new Map<number, number>();
  for (const values of pairable) count(totals, values);
  const distance = distanceOn(scale, totals);
  const observed = pairable.reduce((sum, values) => {
    const own = new Map<number, number>();
    count(own, values);
    return sum + spread(own, distance) / (values.length - 1);
  }, 0);
  const n = pairable.reduce((total, values) => total + values.length, 0);
  const expected = spread(totals, distance);
  return expected === 0 ? undefined : 1 - ((n - 1) * observed) / expected;
}
