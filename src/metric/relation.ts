import { type PeriodUnit, periodOf } from '../calendar/period.ts';
import type { RecordKind } from '../catalogue/records.ts';
import type { Condition, Expression } from './condition.ts';
import { courseSql } from './course-sql.ts';
import { conditionSql, expressionSql, obligationColumn } from './expression.ts';
import { joinsFor } from './joins.ts';
import type { Addend, Frame, Part, Plan, Rule } from './plan.ts';
import { joined, literal, named, type Sql, sql } from './sql.ts';

/** What slices a figure: a dimension with its terms folded, or a unit of time. */
export interface Slicer {
  readonly name: string;
  /** Where each kind of record has the dimension; none for a unit of time. */
  readonly dimensions: Readonly<Partial<Record<RecordKind, Expression>>>;
  readonly terms: Readonly<Record<string, readonly string[]>>;
  readonly unit: PeriodUnit | null;
  readonly zone: string;
}

const nothing = sql`NULL`;

export const optional = (expression: Expression | null, asOf: number): Sql =>
  expression ? expressionSql(expression, asOf) : nothing;

/** A dimension's value with every synonym as its term. */
function folded(value: Sql, terms: Slicer['terms']): Sql {
  const cases = Object.entries(terms).map(([term, synonyms]) => {
    const words = joined(
      [term, ...synonyms].map(word => sql`${word}`),
      ', ',
    );
    return sql`WHEN ${value} COLLATE NOCASE IN (${words}) THEN ${term}`;
  });
  return cases.length === 0 ? value : sql`CASE ${joined(cases, ' ')} ELSE ${value} END`;
}

/** The id of the period that `placed` falls in: a search by halves, so that a year of days stays quick. */
function bucketSql(periods: readonly { id: string; to: number }[]): Sql {
  const middle = periods[Math.ceil(periods.length / 2) - 1];
  if (!middle) return nothing;
  if (periods.length === 1) return sql`${middle.id}`;
  const half = Math.ceil(periods.length / 2);
  const before = bucketSql(periods.slice(0, half));
  const after = bucketSql(periods.slice(half));
  return sql`CASE WHEN placed < ${middle.to} THEN ${before} ELSE ${after} END`;
}

/** The units of time that a frame is made of, each to its end. */
export function periodsWithin(frame: Frame, unit: PeriodUnit, zone: string): { id: string; to: number }[] {
  const periods: { id: string; to: number }[] = [];
  for (let at = frame.from; at < frame.to; ) {
    const { id, to } = periodOf(at, unit, zone);
    periods.push({ id, to });
    at = to;
  }
  return periods;
}

/** A dimension of a kind of record, its terms folded. */
export function dimensionSql({ dimensions, terms }: Slicer, record: RecordKind, asOf: number): Sql {
  const dimension = dimensions[record];
  return dimension ? folded(expressionSql(dimension, asOf), terms) : nothing;
}

/** What a slicer's column is called in a relation, and in its rows: a contact has a reason, and an outcome has one too. */
export const sliceName = (name: string): string => (columns.includes(name) ? `by ${name}` : name);

export const sliceColumn = (name: string): Sql => named(sliceName(name));

/** Rows are placed first, then told apart by the period they fall in. */
function outerSliceSql({ unit, zone, name }: Slicer, frame: Frame): Sql {
  const column = sliceColumn(name);
  return unit ? sql`${bucketSql(periodsWithin(frame, unit, zone))} AS ${column}` : column;
}

/** CASE rule WHEN 1 THEN … : a column that follows from which rule fits. */
function byRule(rules: readonly Rule[], column: (rule: Rule) => Sql): Sql {
  const cases = rules.map((rule, index) => sql`WHEN ${literal(index + 1)} THEN ${column(rule)}`);
  return sql`CASE rule ${joined(cases, ' ')} END`;
}

function added(addend: Addend): Sql {
  return addend === 'value' || addend === 'over' ? named(addend) : literal(addend);
}

/** The number of the first rule that holds, from 1; null where none does. */
function ruleSql(rules: readonly Rule[], asOf: number): Sql {
  const cases = rules.map(
    ({ when }, index) => sql`WHEN ${conditionSql(when, asOf)} THEN ${literal(index + 1)}`,
  );
  return sql`CASE ${joined(cases, ' ')} END`;
}

function unknownSql(unknown: Part['unknown'], asOf: number): Sql {
  return unknown
    ? sql`CASE WHEN ${conditionSql(unknown.when, asOf)} THEN ${literal(unknown.name)} END`
    : nothing;
}

/** Whether a row is placed in [from, to); where it can be, as a range of the stored field, which an index can serve. */
export function placedSql(placed: Expression, { from, to, asOf }: Frame): Sql {
  // What there is at as-of belongs to whatever period is asked for.
  if (placed.kind === 'as_of') return sql`TRUE`;
  const shiftMs = placed.kind === 'later' ? placed.ms : 0;
  const seen = placed.kind === 'later' ? placed.than : placed;
  if (seen.kind !== 'instant') {
    const at = expressionSql(placed, asOf);
    return sql`${at} >= ${from} AND ${at} < ${to}`;
  }
  const column = expressionSql({ kind: 'field', field: seen.field }, asOf);
  const end = Math.min(to - shiftMs, asOf + 1);
  return sql`${column} >= ${from - shiftMs} AND ${column} < ${end}`;
}

const selected = (rows: Condition, asOf: number): Sql =>
  rows.kind === 'always' ? sql`` : sql` AND (${conditionSql(rows, asOf)})`;

/** Records that have, in the dimensions that slice them, what events tell that they had: of two columns of a name the first is read. */
function toldSql(records: Sql, { told }: Part, slicers: readonly Slicer[], asOf: number): Sql {
  const asked = told.filter(({ field }) => slicers.some(({ name, unit }) => !unit && name === field));
  if (asked.length === 0) return records;
  const values = asked.map(one => sql`${expressionSql(one, asOf)} AS ${named(one.field)}, `);
  return sql`(SELECT ${joined(values, '')}r.* FROM ${records} AS r${joinsFor(asked, asOf)})`;
}

/** The records of a part, or their obligations, as `r`, with what else the part and its slices read. */
export function recordsSql(part: Part, frame: Frame, slicers: readonly Slicer[]): Sql {
  const { course, record, rows } = part;
  const reads = [{ ...part, told: [] }, slicers.map(({ dimensions }) => dimensions[record])];
  const own = course ? courseSql(course, record, rows, frame) : named(record);
  const records = toldSql(own, part, slicers, frame.asOf);
  return sql`${records} AS r${joinsFor(reads, frame.asOf)}`;
}

/** A record that owes several things has its number behind its key. */
const keySql = ({ course }: Part): Sql => {
  if (course?.kind !== 'history') return sql`r.key`;
  const n = sql`r.${named(obligationColumn('n'))}`;
  return sql`CASE WHEN ${n} IS NULL THEN r.key ELSE r.key || '#' || ${n} END`;
};

function partSql(part: Part, frame: Frame, slicers: readonly Slicer[]): Sql {
  const { asOf } = frame;
  const inner = sql`SELECT r.source AS source, ${keySql(part)} AS key, r.import_id AS import_id, r.line AS line,
  ${expressionSql(part.placed, asOf)} AS placed,
  ${optional(part.start, asOf)} AS start,
  ${optional(part.due, asOf)} AS due,
  ${optional(part.end, asOf)} AS "end",
  ${optional(part.paused, asOf)} AS paused,
  ${optional(part.limit, asOf)} AS "limit",
  ${optional(part.value, asOf)} AS value,
  ${optional(part.over, asOf)} AS over,
  ${unknownSql(part.unknown, asOf)} AS doubt,
  ${ruleSql(part.rules, asOf)} AS rule${joined(
    slicers
      .filter(({ unit }) => !unit)
      .map(slicer => sql`,\n  ${dimensionSql(slicer, part.record, asOf)} AS ${sliceColumn(slicer.name)}`),
    '',
  )}
FROM ${recordsSql(part, frame, slicers)}
WHERE ${placedSql(part.placed, frame)}${selected(part.course ? part.kept : part.rows, asOf)}`;
  return sql`SELECT ${literal(part.record)} AS record, source, key, import_id, line, placed, start, due, "end", paused, value,
  ${byRule(part.rules, ({ outcome }) => literal(outcome))} AS outcome,
  ${byRule(part.rules, ({ reason }) => literal(reason))} AS reason,
  ${byRule(part.rules, ({ numerator }) => added(numerator))} AS numerator,
  ${byRule(part.rules, ({ denominator }) => added(denominator))} AS denominator,
  doubt, "limit"${joined(
    slicers.map(slicer => sql`, ${outerSliceSql(slicer, frame)}`),
    '',
  )}
FROM (${inner})
WHERE rule IS NOT NULL`;
}

/** The columns of a relation without a row: behind a value that somebody states there is none. */
function emptySql(slicers: readonly Slicer[]): Sql {
  const names = [...columns.map(named), ...slicers.map(({ name }) => sliceColumn(name))];
  const nulls = joined(
    names.map(name => sql`NULL AS ${name}`),
    ', ',
  );
  return sql`SELECT ${nulls} WHERE FALSE`;
}

const columns = [
  ...['record', 'source', 'key', 'import_id', 'line', 'placed', 'start', 'due', 'end', 'paused', 'value'],
  ...['outcome', 'reason', 'numerator', 'denominator', 'doubt', 'limit'],
];

/**
 * The one relation behind a figure: a row for each record or obligation placed in [from, to), with its
 * outcome, what it adds to numerator and denominator, and a column for each slicer. Aggregated it is the
 * figure, listed it is the trace, so they cannot disagree.
 */
export function relationSql(plan: Plan, frame: Frame, slicers: readonly Slicer[]): Sql {
  if (plan.parts.length === 0) return emptySql(slicers);
  return joined(
    plan.parts.map(part => partSql(part, frame, slicers)),
    '\nUNION ALL\n',
  );
}
