import { dimensions } from '../catalogue/records.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { Failure } from '../diagnostic/failure.ts';
import type { Reader } from '../store/store.ts';
import type { StandardsRepository } from '../workspace/workspace.ts';
import type { AsOf } from './as-of.ts';
import { computeFigures } from './compute.ts';
import { assertRowsGiveFigures } from './crosscheck.ts';
import type { Outcome, TraceRow } from './figure.ts';
import { termOf } from './filter.ts';
import type { Inventory } from './inventory.ts';
import { type Job, prepare, type Request } from './job.ts';
import { relationSql, sliceColumn, sliceName } from './relation.ts';
import { sliceNamed, slicersOf } from './slice.ts';
import { joined, type Sql, sql } from './sql.ts';

/** What to list: the rows of one KPI, sliced as its figures are. */
export interface TraceRequest extends Omit<Request, 'by' | 'kpis'> {
  /** An id, with or without `STANDARD/` before it. */
  readonly kpi: string;
  readonly outcome?: Outcome | undefined;
  /** The value of each dimension, which may be called by its name. */
  readonly where?: Readonly<Record<string, string>>;
}

export interface Traced {
  /** Undefined where the KPI cannot be computed; the diagnostics say why. */
  readonly job: Job | undefined;
  readonly rows: readonly TraceRow[];
  readonly asOf: AsOf;
  readonly where: Readonly<Record<string, string>>;
  readonly diagnostics: readonly Diagnostic[];
}

interface Row {
  readonly record: string;
  readonly key: string;
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly start: number | null;
  readonly due: number | null;
  readonly end: number | null;
  readonly paused: number | null;
  readonly limit: string | null;
  readonly value: number | null;
  readonly file: string;
  readonly line: number;
  readonly [dimension: string]: string | number | null;
}

/** The statement behind a trace: the figure's own relation, listed. */
function traceSql(relation: Sql, outcome: Outcome | undefined, where: Readonly<Record<string, string>>): Sql {
  const conditions = [
    ...(outcome === undefined ? [] : [sql`outcome = ${outcome}`]),
    ...Object.entries(where).map(([name, value]) => sql`${sliceColumn(name)} = ${value}`),
  ];
  const chosen = conditions.length > 0 ? sql`\nWHERE ${joined(conditions, ' AND ')}` : sql``;
  return sql`WITH relation AS (
${relation}
)
SELECT relation.*, import.file FROM relation JOIN import ON import.id = relation.import_id${chosen}
ORDER BY placed, record, relation.source, key`;
}

function traceRow(row: Row, names: readonly string[]): TraceRow {
  const by = names.flatMap(name => {
    const value = row[sliceName(name)];
    return value === null || value === undefined ? [] : [[name, String(value)] as const];
  });
  return {
    record: `${row.record}:${row.key}`,
    outcome: row.outcome,
    reason: row.reason,
    numerator: row.numerator,
    denominator: row.denominator,
    start: row.start,
    due: row.due,
    end: row.end,
    pausedS: (row.paused ?? 0) / 1000,
    limit: row.limit,
    value: row.value,
    file: row.file,
    line: row.line,
    by: Object.fromEntries(by),
  };
}

/** The values by the ids of their dimensions; throws Failure kpi/where-twice. */
function conditionsOf(inventory: Inventory, where: TraceRequest['where'] = {}): Record<string, string> {
  const conditions: Record<string, string> = {};
  for (const [name, value] of Object.entries(where)) {
    const id = sliceNamed(inventory, name);
    if (Object.hasOwn(conditions, id)) throw new Failure('kpi/where-twice', { dimension: id });
    conditions[id] = termOf(inventory, id, value);
  }
  return conditions;
}

/**
 * The rows behind a figure, in the order of the instants that place them. Throws Failure kpi/unknown-kpi,
 * kpi/ambiguous and whatever else the request names that there is not.
 */
export function traceRows(repository: StandardsRepository, store: Reader, request: TraceRequest): Traced {
  const { kpi, outcome, where, ...common } = request;
  const { jobs, asOf, diagnostics, inventory, chosen } = prepare(repository, store, {
    ...common,
    kpis: [kpi],
  });
  const folded = conditionsOf(inventory, where);
  const slicers = slicersOf(inventory, [...dimensions, ...Object.keys(folded)]);
  const owners = chosen.filter(({ loaded }) => loaded.document.kpis?.some(({ id }) => id === kpi));
  if (owners.length > 1) {
    throw new Failure('kpi/ambiguous', {
      kpi,
      choices: owners.map(({ loaded }) => `${loaded.document.id}/${kpi}`),
    });
  }
  const [job] = jobs;
  // The rows of a KPI that is made of others are theirs.
  if (!job || job.parts.length > 0) return { job, rows: [], asOf, where: folded, diagnostics };
  const { figures } = computeFigures(repository, store, { ...common, kpis: [kpi] });
  const total = figures.find(({ by }) => Object.keys(by).length === 0);
  if (total) assertRowsGiveFigures(job, [total], store);
  const { text, values } = traceSql(relationSql(job.plan, job.frame, slicers), outcome, folded);
  const names = slicers.map(({ name }) => name);
  const rows = store.rows<Row>(text, values).map(row => traceRow(row, names));
  return { job, rows, asOf: job.asOf, where: folded, diagnostics };
}
