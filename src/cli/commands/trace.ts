import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import type { Outcome } from '../../metric/figure.ts';
import { traceJson } from '../../metric/json.ts';
import { type Traced, traceRows } from '../../metric/trace.ts';
import { readStore } from '../../store/store.ts';
import { jsonLine } from '../../text/json.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import type { Context } from '../context.ts';
import { traceCsv } from '../figures/csv.ts';
import { reportDiagnostics } from '../figures/report.ts';
import { brokenSources, requestedPeriod } from '../figures/request.ts';
import { traceTable } from '../figures/trace-table.ts';

export interface TraceOptions {
  readonly period?: string;
  readonly standard?: string;
  readonly outcome?: Outcome;
  readonly where?: readonly string[];
  readonly variant?: string;
  readonly asOf?: string;
  readonly format: 'table' | 'csv' | 'json';
  readonly out?: string;
}

export async function trace(
  [kpi = '']: readonly string[],
  options: TraceOptions,
  context: Context,
): Promise<ExitCode> {
  const repository = openWorkspace(context.cwd);
  const isBroken = reportDiagnostics(brokenSources(repository), context);
  const store = readStore(repository.root);
  try {
    const period = requestedPeriod(options.period, store, repository.settings.timezone);
    const { standard, asOf, outcome, variant, format } = options;
    const override = variant === undefined ? undefined : { name: variant };
    const now = context.now().getTime();
    const where = whereOf(options.where ?? []);
    const traced = traceRows(repository, store, {
      kpi,
      period,
      standard,
      asOf,
      outcome,
      where,
      now,
      override,
    });
    const isRefused = reportDiagnostics(traced.diagnostics, context);
    refuseComposed(traced);
    if (options.out !== undefined) {
      const { saveSheet, traceSheet } = await import('../figures/sheet.ts');
      await saveSheet(options.out, traceSheet(traced, period, context.locale), repository, context);
    } else if (format === 'json') context.out(jsonLine(traceJson(traced, period)));
    else if (format === 'csv') context.out(traceCsv(traced, period.zone));
    else if (traced.job) context.out(traceTable(traced, period, context.locale));
    return isBroken || isRefused ? 1 : 0;
  } finally {
    store.close();
  }
}

/** Throws Failure kpi/composed where the rows are those of other KPIs. */
function refuseComposed({ job }: Traced): void {
  if (!job || job.parts.length === 0) return;
  const commands = job.parts.map(
    ({ job: part, period }) =>
      `yardstick trace ${part.kpi.id} --period ${period} --standard ${part.standard}`,
  );
  throw new Failure('kpi/composed', { kpi: job.kpi.id, commands: [...new Set(commands)] });
}

/** `DIM=VALUE` words by dimension; throws Failure kpi/bad-where and kpi/where-twice. */
function whereOf(words: readonly string[]): Record<string, string> {
  const where = new Map<string, string>();
  for (const text of words) {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    if (name === undefined || value === undefined) throw new Failure('kpi/bad-where', { text });
    const dimension = name.trim();
    if (where.has(dimension)) throw new Failure('kpi/where-twice', { dimension });
    where.set(dimension, value.trim());
  }
  return Object.fromEntries(where);
}
