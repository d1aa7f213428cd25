import { createHash } from 'node:crypto';
import { exactSum } from '../statistics/decimal.ts';
import type { WeightedSums } from '../statistics/weighted.ts';
import type { Outcome, Slice } from './figure.ts';
import { type Frame, type Plan, type Statistic, unplanned } from './plan.ts';
import { isMarked } from './ranked.ts';
import { relationSql, type Slicer, sliceColumn } from './relation.ts';
import { joined, literal, type Sql, sql } from './sql.ts';

/** What the rows of one slice add up to. */
export interface Sums {
  readonly by: Slice;
  readonly rows: number;
  readonly numerator: number;
  readonly denominator: number;
  /** Of the counted values, for the spread of a mean. */
  readonly squares: number;
  /** Where rows count by their weights: what the interval of their share needs. */
  readonly weighted: WeightedSums;
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
  readonly excluded: Readonly<Record<string, number>>;
  readonly unknown: Readonly<Record<string, number>>;
  /** The median, percentile or maximum; null where nothing was counted, or none was asked for. */
  readonly ranked: number | null;
  readonly imports: readonly number[];
}

/** The rows of one import that are the same in everything that is counted. */
export interface SumRow {
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly doubt: string | null;
  readonly import_id: number;
  readonly rows: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly squares: number | null;
}

const columnsOf = (slicers: readonly Slicer[]): Sql =>
  joined(
    slicers.map(({ name }) => sql`${sliceColumn(name)}, `),
    '',
  );

/** Groups small enough to be added up here, so that one pass gives counts, reasons, doubts and files. */
export function sumsSql(relation: Sql, slicers: readonly Slicer[]): Sql {
  const columns = columnsOf(slicers);
  return sql`WITH relation AS (
${relation}
)
SELECT ${columns}outcome, reason, doubt, import_id, count(*) AS rows,
  sum(numerator) AS numerator, sum(denominator) AS denominator,
  sum(CASE WHEN outcome = 'counted' THEN value * value END) AS squares
FROM relation
GROUP BY ${columns}outcome, reason, doubt, import_id`;
}

/**
 * A percentile is the nearest rank: the smallest value that at least so many per cent are not above. The
 * median is the middle value, or the mean of the two in the middle.
 */
function places(statistic: Statistic): Sql | undefined {
  switch (statistic.kind) {
    case 'percentile':
      return sql`place = (n * ${literal(statistic.percent)} + 99) / 100`;
    case 'median':
      return sql`place IN ((n + 1) / 2, (n + 2) / 2)`;
    case 'max':
      return sql`place = n`;
    default:
      return undefined;
  }
}

function ranksSql(relation: Sql, place: Sql, slicers: readonly Slicer[]): Sql {
  const columns = columnsOf(slicers);
  const names = joined(
    slicers.map(({ name }) => sliceColumn(name)),
    ', ',
  );
  const partition = slicers.length > 0 ? sql`PARTITION BY ${names} ` : sql``;
  const groups = slicers.length > 0 ? sql`\nGROUP BY ${names}` : sql``;
  return sql`WITH relation AS (
${relation}
), ranked AS (
  SELECT ${columns}value, row_number() OVER (${partition}ORDER BY value) AS place, count(*) OVER (${partition}) AS n
  FROM relation WHERE outcome = 'counted'
)
SELECT ${columns}avg(value) AS ranked FROM ranked WHERE ${place}${groups}`;
}

/** What an estimate is made from: a statement cannot make it. */
function valuesSql(relation: Sql, slicers: readonly Slicer[]): Sql {
  return sql`WITH relation AS (
${relation}
)
SELECT ${columnsOf(slicers)}outcome, reason, import_id, value, denominator FROM relation ORDER BY value`;
}

function tally(rows: readonly SumRow[], name: (row: SumRow) => string | null): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const key = name(row);
    if (key !== null) counts[key] = (counts[key] ?? 0) + row.rows;
  }
  return counts;
}

const added = (rows: readonly SumRow[], column: 'numerator' | 'denominator' | 'squares'): number =>
  exactSum(rows.map(row => row[column] ?? 0));

/** Weights squared, less the weights of what was drawn; see `WeightedSums`. */
const spreadOf = (rows: readonly SumRow[]): number =>
  rows.reduce(
    (sum, { squares, denominator, reason }) =>
      sum + (squares ?? 0) - (reason === unplanned ? 0 : (denominator ?? 0)),
    0,
  );

function weightedSums(rows: readonly SumRow[]): WeightedSums {
  const judged = rows.filter(({ outcome }) => outcome === 'met' || outcome === 'missed');
  const counting = judged.filter(({ numerator }) => (numerator ?? 0) > 0);
  const [value, spread] = [added(counting, 'numerator'), spreadOf(counting)];
  return {
    weight: added(judged, 'denominator'),
    ...{ value, square: value },
    ...{ spread: spreadOf(judged), spreadValue: spread, spreadSquare: spread },
  };
}

/** What rows come to together; `ranked` is the value that was chosen from them. */
export function sumsOf(by: Slice, rows: readonly SumRow[], ranked: number | null): Sums {
  return {
    by,
    rows: rows.reduce((sum, row) => sum + row.rows, 0),
    numerator: added(rows, 'numerator'),
    denominator: added(rows, 'denominator'),
    squares: added(rows, 'squares'),
    weighted: weightedSums(rows),
    outcomes: tally(rows, row => row.outcome),
    excluded: tally(rows, row => (row.outcome === 'excluded' ? (row.reason ?? 'other') : null)),
    unknown: tally(rows, row => (row.outcome === 'excluded' ? null : row.doubt)),
    ranked,
    imports: [...new Set(rows.map(row => row.import_id))].sort((left, right) => left - right),
  };
}

/** The order of slices: by their values, null last. */
export const compareSlices = (left: Pick<Sums, 'by'>, right: Pick<Sums, 'by'>): number => {
  for (const name of Object.keys(left.by)) {
    const [a = null, b = null] = [left.by[name], right.by[name]];
    if (a === b) continue;
    if (a === null || b === null) return a === null ? 1 : -1;
    return a < b ? -1 : 1;
  }
  return 0;
};

/** The statement whose rows make a figure, as it is shown and hashed. */
export function figureSql(plan: Plan, frame: Frame, slicers: readonly Slicer[]): Sql {
  const relation = relationSql(plan, frame, slicers);
  const place = places(plan.statistic);
  if (isMarked(plan.statistic)) return valuesSql(relation, slicers);
  return place ? ranksSql(relation, place, slicers) : sumsSql(relation, slicers);
}

/** SHA-256 of a statement with its values. */
export function fingerprint({ text, values }: Sql): string {
  return createHash('sha256')
    .update(JSON.stringify([text, values]))
    .digest('hex');
}
