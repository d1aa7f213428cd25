import { type Period, parsePeriod } from '../../calendar/period.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { Failure } from '../../diagnostic/failure.ts';
import { lastCompleteMonth } from '../../metric/complete-month.ts';
import type { Reader } from '../../store/store.ts';
import { brokenDocuments, type StandardsRepository } from '../../workspace/workspace.ts';

/** The period of a command line; throws Failure kpi/no-period, naming one that has data, or kpi/bad-period. */
export function requestedPeriod(text: string | undefined, store: Reader, zone: string): Period {
  if (text === undefined) throw new Failure('kpi/no-period', { last: lastCompleteMonth(store, zone)?.id });
  const period = parsePeriod(text, zone);
  if (!period) throw new Failure('kpi/bad-period', { text });
  return period;
}

/** As many as the months of ten years. */
export const mostPeriods = 120;

/** How many periods a text asks for, 1 to `mostPeriods`; undefined where it is no such count. */
export function periodCount(text: string): number | undefined {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= mostPeriods ? count : undefined;
}

/** What reading found wrong with the documents that figures come from. */
export function brokenSources(repository: StandardsRepository): Diagnostic[] {
  return brokenDocuments(repository, ['standard', 'source', 'calendar', 'scorecard', 'sampling']);
}
