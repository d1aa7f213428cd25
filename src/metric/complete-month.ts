import { type Period, periodOf, previousPeriods } from '../calendar/period.ts';
import { civilDate } from '../calendar/zone.ts';
import { type RecordKind, records } from '../catalogue/records.ts';
import type { Reader } from '../store/store.ts';
import { dataRange } from './inventory.ts';

/** Of contacts, or where there are none of the record that reaches farthest. */
function reach(store: Reader): { first: number; last: number } | undefined {
  const contacts = dataRange(store, 'contact');
  if (contacts) return contacts;
  const kinds = Object.keys(records) as RecordKind[];
  const ranges = kinds.flatMap(kind => dataRange(store, kind) ?? []);
  return ranges.sort((left, right) => right.last - left.last)[0];
}

/** The last month whose last day has data, else the month that the data ends in; undefined without data. */
export function lastCompleteMonth(store: Reader, zone: string): Period | undefined {
  const range = reach(store);
  if (!range) return undefined;
  const month = periodOf(range.last, 'month', zone);
  const isComplete = civilDate(range.last, zone) === civilDate(month.to - 1, zone);
  const [before] = previousPeriods(month, 1);
  return isComplete || !before || before.to <= range.first ? month : before;
}
