import { type Period, parsePeriod, periodOf, previousPeriods } from '../../calendar/period.ts';
import { civilDate, dayMs } from '../../calendar/zone.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { Failure } from '../../diagnostic/failure.ts';
import { dataRange } from '../../metric/inventory.ts';
import type { Reader } from '../../store/store.ts';
import type { StandardsRepository } from '../../workspace/workspace.ts';

/** The last month of contacts whose last day has data, else the month that they end in. */
function lastMonth(store: Reader, zone: string): string | undefined {
  const range = dataRange(store, 'contact');
  if (!range) return undefined;
  const month = periodOf(range.last, 'month', zone);
  const isComplete = civilDate(range.last, zone) === civilDate(month.to - 1, zone);
  const [before] = previousPeriods(month, 1);
  return isComplete || !before || before.to - dayMs < range.first ? month.id : before.id;
}

/** The period of a command line; throws Failure kpi/no-period, naming one that has data, or kpi/bad-period. */
export function requestedPeriod(text: string | undefined, store: Reader, zone: string): Period {
  if (text === undefined) throw new Failure('kpi/no-period', { last: lastMonth(store, zone) });
  const period = parsePeriod(text, zone);
  if (!period) throw new Failure('kpi/bad-period', { text });
  return period;
}

/** What reading found wrong with the documents that figures come from. */
export function brokenDocuments({ diagnostics }: StandardsRepository): Diagnostic[] {
  return diagnostics.filter(
    ({ severity, place }) => severity === 'error' && /^(standards|sources)\//.test(place.file),
  );
}
