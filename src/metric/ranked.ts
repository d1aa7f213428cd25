import { gwetAc1 } from '../statistics/agreement.ts';
import { krippendorffAlpha } from '../statistics/krippendorff.ts';
import { survivalPercentile } from '../statistics/survival.ts';
import type { Statistic } from './plan.ts';

/** The values that a statistic is made from, which no sums can give. */
export interface Sample {
  readonly values: readonly number[];
  /** Beside each value: 1 where it has ended and 0 where it has not, or the unit that was rated; else empty. */
  readonly marks: readonly number[];
}

/** Statistics that have to see every value. */
const kinds: readonly Statistic['kind'][] = ['median', 'percentile', 'max', 'survival', 'ac1', 'alpha'];

/** Whether a statistic is made from the values themselves. */
export const isRanked = ({ kind }: Statistic): boolean => kinds.includes(kind);

/** Whether values are told apart by more than themselves. */
export const isMarked = ({ kind }: Statistic): boolean =>
  kind === 'survival' || kind === 'ac1' || kind === 'alpha';

/**
 * A percentile is the nearest rank: the smallest value that at least so many per cent are not above. The median is
 * the middle value, or the mean of the two in the middle. Null where nothing was counted, or none is asked for.
 */
export function rankedOf(samples: readonly Sample[], statistic: Statistic): number | null {
  if (isMarked(statistic)) return markedOf(samples, statistic);
  const { kind } = statistic;
  if (!isRanked(statistic)) return null;
  const n = samples.reduce((sum, { values }) => sum + values.length, 0);
  const sorted = new Float64Array(n);
  let filled = 0;
  for (const { values } of samples) {
    sorted.set(values, filled);
    filled += values.length;
  }
  sorted.sort();
  const at = (place: number) => sorted[place - 1] ?? 0;
  if (n === 0) return null;
  if (kind === 'max') return at(n);
  if (kind === 'percentile') return at(Math.floor((n * statistic.percent + 99) / 100));
  return (at(Math.floor((n + 1) / 2)) + at(Math.floor((n + 2) / 2))) / 2;
}

function markedOf(samples: readonly Sample[], statistic: Statistic): number | null {
  const marked = samples.flatMap(({ values, marks }) =>
    values.map((value, index) => ({ value, mark: marks[index] ?? 0 })),
  );
  if (statistic.kind === 'survival') {
    const all = marked.map(({ value, mark }) => ({ time: value, ended: mark === 1 }));
    return survivalPercentile(all, statistic.percent) ?? null;
  }
  const units = new Map<number, number[]>();
  for (const { value, mark } of marked) units.set(mark, [...(units.get(mark) ?? []), value]);
  const rated = [...units.values()];
  return (statistic.kind === 'ac1' ? gwetAc1(rated, 2) : krippendorffAlpha(rated, 'interval')) ?? null;
}
