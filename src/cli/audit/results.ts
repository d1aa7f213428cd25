import { type Goal, passGoal } from '../../audit/goal.ts';
import { computeResults, type ResultSlice, type Results, slices } from '../../audit/results.ts';
import { resultsJson } from '../../audit/results-json.ts';
import type { Period } from '../../calendar/period.ts';
import { parseTarget } from '../../catalogue/target.ts';
import { Failure } from '../../diagnostic/failure.ts';
import { readStore } from '../../store/store.ts';
import { closest } from '../../text/closest.ts';
import { jsonLine } from '../../text/json.ts';
import { isSameName } from '../../text/same-name.ts';
import { documentsOf, openWorkspace, type StandardsRepository } from '../../workspace/workspace.ts';
import { reportDiagnostics } from '../figures/report.ts';
import { brokenSources, requestedPeriod } from '../figures/request.ts';
import type { AuditAction, AuditOptions } from './action.ts';
import { resultsCsv } from './csv.ts';
import { resultsTable } from './results-table.ts';
import { words } from './words.ts';

/** What the evaluations of a period come to: pass rate weighted back, critical errors, coverage, items. */
export const results: AuditAction = async (excess, options, context) => {
  if (excess.length > 0) throw new Failure('usage/excess-arguments', { command: 'audit results' });
  const repository = openWorkspace(context.cwd);
  const isBroken = reportDiagnostics(brokenSources(repository), context);
  const store = readStore(repository.root);
  try {
    const zone = repository.settings.timezone;
    const period = requestedPeriod(options.period, store, zone);
    const { plan, agent } = options;
    const goal = goalOf(options, repository, period);
    const request = { period, zone, by: sliceOf(options), plan, agent, ...goal };
    const cards = documentsOf(repository, 'scorecard').map(({ document }) => document);
    const found = computeResults(store, cards, request);
    refuseUnknown(plan, found, repository);
    if (options.format === 'json') context.out(jsonLine(resultsJson(found, request)));
    else if (options.format === 'csv') context.out(resultsCsv(found, request, context.locale));
    else context.out(resultsTable(found, request, context.locale));
    return isBroken ? 1 : 0;
  } finally {
    store.close();
  }
};

/** A plan that is no document may still have been drawn by, or scored for. */
function refuseUnknown(
  plan: string | undefined,
  { total, apart, coverage }: Results,
  repository: StandardsRepository,
): void {
  const known = documentsOf(repository, 'sampling').map(({ document }) => document.id);
  const found = total.n + coverage.length + Object.values(apart).reduce((sum, count) => sum + count, 0);
  if (plan === undefined || known.includes(plan) || found > 0) return;
  throw new Failure('audit/unknown-plan', { id: plan, closest: closest(plan, known), known });
}

function sliceOf({ by = 'level' }: AuditOptions): ResultSlice {
  const namesOf = (slice: ResultSlice) => [words['zh-CN'].slices[slice], words.en.slices[slice]];
  const slice = slices.find(one => [one, ...namesOf(one)].some(name => isSameName(name, by)));
  if (slice) return slice;
  throw new Failure('audit/slice', {
    slice: by,
    slices: slices.map(one => ({ id: one, name: words['zh-CN'].slices[one] })),
  });
}

/** The target given; else that of the standards of the period. */
function goalOf({ target: text }: AuditOptions, repository: StandardsRepository, period: Period): Goal {
  if (text === undefined) return passGoal(repository, undefined, period);
  const target = parseTarget(text);
  if (!target || target.op === 'change' || target.unit !== 'ratio')
    throw new Failure('audit/target', { text });
  return { target };
}
