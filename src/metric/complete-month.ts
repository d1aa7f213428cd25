import { type Period, periodOf, previousPeriods } from '../calendar/period.ts';
import { civilDate } from '../calendar/zone.ts';
import { type RecordKind, records } from '../catalogue/records.ts';
import type { Reader } from '../store/store.ts';
import { rangesOf } from './inventory.ts';

/**
 * The last month whose last day has records, or that has a later one; undefined where no record is that far.
 * @param zone the workspace's.
 */
export function lastCompleteMonth(store: Reader, zone: string): Period | undefined {
  const kinds = Object.keys(records) as RecordKind[];
  const rangeOf = rangesOf(store);
  const ranges = kinds.flatMap(kind => rangeOf(kind) ?? []);
  if (ranges.length === 0) return undefined;
  const first = Math.min(...ranges.map(range => range.first));
  const last = Math.max(...ranges.map(range => range.last));
  const month = periodOf(last, 'month', zone);
  if (civilDate(last, zone) === civilDate(month.to - 1, zone)) return month;
  const [before] = previousPeriods(month, 1);
  return before && before.to > first ? before : undefined;
}
