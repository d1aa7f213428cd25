import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import { compareVersions, comparisonJson } from '../../metric/compare.ts';
import { type Computed, computeFigures } from '../../metric/compute.ts';
import { checkFigures } from '../../metric/crosscheck.ts';
import { takeInventory } from '../../metric/inventory.ts';
import { prepare, type Request } from '../../metric/job.ts';
import { figuresJson } from '../../metric/json.ts';
import { totalScores } from '../../metric/score.ts';
import { computeSensitivity } from '../../metric/sensitivity.ts';
import { sliceNamed } from '../../metric/slice.ts';
import { computeTrends } from '../../metric/trend.ts';
import type { Reader } from '../../store/store.ts';
import { jsonLine } from '../../text/json.ts';
import type { StandardsRepository } from '../../workspace/workspace.ts';
import type { Context } from '../context.ts';
import { comparisonTable } from '../figures/compare.ts';
import { figuresCsv } from '../figures/csv.ts';
import { explanation } from '../figures/explain.ts';
import { reportDiagnostics, reportNotices } from '../figures/report.ts';
import { brokenSources, mostPeriods, periodCount, requestedPeriod } from '../figures/request.ts';
import { sensitivityTable } from '../figures/sensitivity.ts';
import { figuresTable } from '../figures/table.ts';
import { trendJson, trendTable } from '../figures/trend.ts';
import { type Opened, withOpened } from '../opened.ts';

export interface KpiOptions {
  readonly period?: string;
  readonly standard?: string;
  readonly by?: string;
  readonly asOf?: string;
  readonly variant?: string;
  readonly explain?: string;
  readonly sensitivity?: boolean;
  readonly compare?: readonly string[];
  readonly trend?: string;
  readonly format: 'table' | 'csv' | 'json';
  readonly failOn?: 'missed';
  readonly out?: string;
}

/** What was asked for, and of what. */
interface Asked {
  readonly repository: StandardsRepository;
  readonly store: Reader;
  readonly request: Request;
  readonly options: KpiOptions;
  readonly context: Context;
}

export const kpi = (_: readonly string[], options: KpiOptions, context: Context): Promise<ExitCode> =>
  withOpened(context, opened => printKpis(opened, options, context));

export async function printKpis(
  { repository, data }: Opened,
  options: KpiOptions,
  context: Context,
): Promise<ExitCode> {
  const isBroken = reportDiagnostics(brokenSources(repository), context);
  const store = data.open();
  const request = requestOf(options, repository, store, context);
  const answer = options.trend !== undefined ? trend : options.compare ? compare : figures;
  const isWrong = await answer({ repository, store, request, options, context });
  return isBroken || isWrong ? 1 : 0;
}

/** Prints the figures of the period; whether anything was wrong with them, or as bad as `--fail-on` says. */
async function figures({ repository, store, request, options, context }: Asked): Promise<boolean> {
  const compute = options.sensitivity ? computeSensitivity : computeFigures;
  const computed = compute(repository, store, request);
  const isRefused = reportDiagnostics(computed.diagnostics, context);
  reportNotices(computed.warnings, context);
  // What is kept, or explained by its query, has been held against its rows.
  if (options.out !== undefined || options.explain !== undefined) checkFigures(repository, store, request);
  if (options.out !== undefined) await save(options.out, computed, { repository, request, context });
  else if (options.explain === undefined) print(computed, request, options, context);
  else explain(repository, store, request, computed, context);
  return (
    isRefused || (options.failOn === 'missed' && computed.figures.some(({ verdict }) => verdict === 'missed'))
  );
}

function requestOf(
  options: KpiOptions,
  repository: StandardsRepository,
  store: Reader,
  { now }: Context,
): Request {
  const { standard, asOf, by = '', variant, explain: only } = options;
  const period = requestedPeriod(options.period, store, repository.settings.timezone);
  const names = by
    .split(/[,，、]/)
    .map(name => name.trim())
    .filter(Boolean);
  const inventory = takeInventory(repository, store);
  return {
    period,
    standard,
    asOf,
    by: [...new Set(names.map(name => sliceNamed(inventory, name)))],
    inventory,
    now: now().getTime(),
    ...(variant === undefined ? {} : { override: { name: variant } }),
    ...(only === undefined ? {} : { kpis: [only] }),
  };
}

/** Prints what two versions make of the period; whether anything was wrong with them. */
function compare({ repository, store, request, options, context }: Asked): boolean {
  const comparison = compareVersions(repository, store, request, versionsOf(options));
  const { before, after } = comparison;
  const isRefused = reportDiagnostics([...before.diagnostics, ...after.diagnostics], context);
  reportNotices([...before.warnings, ...after.warnings], context);
  const { period, by = [] } = request;
  if (options.format === 'json') context.out(jsonLine(comparisonJson(comparison, period)));
  else context.out(comparisonTable(comparison, period, by, context.locale));
  return isRefused;
}

/** Prints the figures over several periods; whether anything was wrong with them. */
function trend({ repository, store, request, options, context }: Asked): boolean {
  const { trend: text = '', format, compare: versions } = options;
  refuseOthers(options, '--trend', { '--compare': versions });
  const count = periodCount(text) ?? 0;
  if (count < 2) throw new Failure('kpi/trend', { text, most: mostPeriods });
  const trended = computeTrends(repository, store, request, count);
  const isRefused = reportDiagnostics(trended.computed.diagnostics, context);
  reportNotices(trended.computed.warnings, context);
  const { period } = request;
  if (format === 'json') context.out(jsonLine(trendJson(trended, period)));
  else context.out(trendTable(trended, period, context.locale));
  return isRefused;
}

/** Throws Failure kpi/alone where an option stands beside `other` that says nothing there. */
function refuseOthers(
  { format, failOn, sensitivity, explain: only, out }: KpiOptions,
  other: '--compare' | '--trend',
  more: Readonly<Record<string, unknown>>,
): void {
  const others = {
    ...more,
    '--sensitivity': sensitivity,
    '--explain': only,
    '--fail-on': failOn,
    '--out': out,
    '--format csv': format === 'csv' ? format : undefined,
  };
  const [option] = Object.entries(others).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (option !== undefined) throw new Failure('kpi/alone', { option, other });
}

/** The two versions to compare; throws Failure kpi/compare-two, and kpi/alone. */
function versionsOf(options: KpiOptions): readonly [string, string] {
  const { compare: versions = [], standard } = options;
  refuseOthers(options, '--compare', { '--standard': standard });
  const [first, second, more] = versions;
  if (first === undefined || second === undefined || more !== undefined) {
    throw new Failure('kpi/compare-two', { versions });
  }
  return [first, second];
}

async function save(
  file: string,
  computed: Computed,
  { repository, request: { period, by = [] }, context }: Pick<Asked, 'repository' | 'request' | 'context'>,
): Promise<void> {
  const { figuresSheet, saveSheet } = await import('../figures/sheet.ts');
  await saveSheet(file, figuresSheet(computed, period, by, context.locale), repository, context);
}

function print(
  computed: Computed,
  request: Request,
  { format, sensitivity }: KpiOptions,
  context: Context,
): void {
  const { period, by = [] } = request;
  const { locale, color, out } = context;
  if (format === 'json')
    out(
      jsonLine(
        figuresJson(
          computed.figures,
          period,
          computed.asOf,
          totalScores(computed.standards, computed.figures),
        ),
      ),
    );
  else if (format === 'csv') out(figuresCsv(computed, period, by, locale));
  else if (sensitivity) out(sensitivityTable(computed, period, by, locale));
  else out(figuresTable(computed, { period, by, locale, color }));
}

function explain(
  repository: StandardsRepository,
  store: Reader,
  request: Request,
  { figures }: Computed,
  { out, locale }: Context,
): void {
  const { jobs } = prepare(repository, store, request);
  const texts = jobs.flatMap(job => {
    const figure = figures.find(({ standard, kpi: id }) => standard === job.standard && id === job.kpi.id);
    return figure ? [explanation(job, figure, job.document, locale)] : [];
  });
  out(texts.join('\n'));
}
