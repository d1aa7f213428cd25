import type { Period } from '../../calendar/period.ts';
import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import { lastCompleteMonth } from '../../metric/complete-month.ts';
import { judgeFeasibility } from '../../metric/feasibility.ts';
import { type Reader, readStore } from '../../store/store.ts';
import { jsonLine } from '../../text/json.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import type { Context } from '../context.ts';
import { feasibilityJson } from '../feasibility/json.ts';
import { feasibilityTable } from '../feasibility/table.ts';
import { reportDiagnostics, reportNotices } from '../figures/report.ts';
import { brokenSources, mostPeriods, periodCount, requestedPeriod } from '../figures/request.ts';

export interface FeasibilityOptions {
  readonly target?: string;
  readonly periods: string;
  readonly until?: string;
  readonly format: 'table' | 'json';
}

export async function feasibility(
  [kpi = '']: readonly string[],
  options: FeasibilityOptions,
  context: Context,
): Promise<ExitCode> {
  const { target, format } = options;
  const periods = periodsOf(options);
  const repository = openWorkspace(context.cwd);
  const isBroken = reportDiagnostics(brokenSources(repository), context);
  const store = readStore(repository.root);
  try {
    const until = lastPeriod(options, store, repository.settings.timezone);
    const now = context.now().getTime();
    const judged = judgeFeasibility(repository, store, { kpi, target, until, periods, now });
    const isRefused = reportDiagnostics(judged.diagnostics, context);
    reportNotices(judged.warnings, context);
    if (format === 'json') context.out(jsonLine(feasibilityJson(judged)));
    else context.out(feasibilityTable(judged, context.locale));
    return isBroken || isRefused ? 1 : 0;
  } finally {
    store.close();
  }
}

function periodsOf({ periods }: FeasibilityOptions): number {
  const count = periodCount(periods);
  if (count === undefined) throw new Failure('feasibility/periods', { text: periods, most: mostPeriods });
  return count;
}

/** The period asked for, else the last complete month with data. */
function lastPeriod({ until }: FeasibilityOptions, store: Reader, zone: string): Period {
  if (until !== undefined) return requestedPeriod(until, store, zone);
  const month = lastCompleteMonth(store, zone);
  if (!month) throw new Failure('feasibility/no-data', {});
  return month;
}
