import type { WorkCalendar } from '../calendar/worktime.ts';
import { isPlain, type Read, type Row, type Scope, truthReader, valueReader } from './evaluate.ts';
import { conditionSql, expressionSql } from './expression.ts';
import { contains } from './joins.ts';
import { allOf, type Expression, type Frame, type Part } from './plan.ts';
import { optional, placedSql, recordsSql, ruleSql, type Slicer, unknownSql } from './relation.ts';
import { named, type Sql, sql } from './sql.ts';

type Numeric = Read<number | null>;

/** How a row of a scan is read as a row of a part; every reader gives null where the relation has a null. */
export interface Reading {
  /** The instant that places it, where that is within the frame. */
  readonly placed: Numeric;
  /** The first rule that holds, from 0; −1 where it is no row of the part. */
  readonly rule: Read<number>;
  readonly doubt: Read<boolean>;
  readonly value: Numeric;
  readonly over: Numeric;
  readonly start: Numeric;
  readonly due: Numeric;
}

/** The statement that parts are read off together, as it grows by what each of them asks for. */
export interface Columns {
  /** The place of a column in the row. */
  ask(column: Sql): number;
  /** Readers that parts share. */
  readonly shared: Scope['shared'];
}

export type CalendarOf = (hash: string) => WorkCalendar | undefined;

/** Where a part's rows come from, and which of the records there can be its rows: null for any. */
export function sourceOf(
  part: Part,
  frame: Frame,
  slicers: readonly Slicer[],
): { from: Sql; range: Sql | null } {
  if (!isPlain(part)) {
    return { from: recordsSql(part, frame.asOf, slicers), range: placedSql(part.placed, frame) };
  }
  const from = recordsSql({ ...part, course: null }, frame.asOf, slicers);
  return { from, range: isFound(part.placed) ? null : placedSql(part.placed, frame) };
}

const isFound = (placed: Expression): boolean =>
  contains(placed, node => 'kind' in node && node.kind === 'obligation');

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const nothing = () => null;

/** How a part is read: by looking at the columns of its records, or where only SQL can tell, by its answers. */
export function readingOf(part: Part, frame: Frame, columns: Columns, calendarOf: CalendarOf): Reading {
  return isPlain(part) ? evaluated(part, frame, columns, calendarOf) : told(part, frame, columns);
}

function evaluated(part: Part, frame: Frame, { ask, shared }: Columns, calendarOf: CalendarOf): Reading {
  const column = (name: string) => ask(sql`r.${named(name)}`);
  const outer: Scope = { asOf: frame.asOf, column, calendarOf, due: null, shared };
  const { course } = part;
  const scope: Scope = course?.kind === 'due' ? { ...outer, due: valueReader(course.due, outer) } : outer;
  const numeric = (expression: Expression | null): Numeric => {
    if (!expression) return nothing;
    const read = valueReader(expression, scope);
    return row => number(read(row));
  };
  const isRow = truthReader(course ? allOf(part.rows, part.kept) : part.rows, scope);
  const rules = part.rules.map(({ when }) => truthReader(when, scope));
  const doubt = part.unknown && truthReader(part.unknown.when, scope);
  return {
    placed: within(part.placed, frame, numeric(part.placed)),
    rule: row => (isRow(row) === true ? firstTrue(rules, row) : -1),
    doubt: doubt ? row => doubt(row) === true : () => false,
    value: numeric(part.value),
    over: numeric(part.over),
    start: numeric(part.start),
    due: numeric(part.due),
  };
}

function within({ kind }: Expression, { from, to }: Frame, read: Numeric): Numeric {
  // What there is at as-of belongs to whatever period is asked for.
  if (kind === 'as_of') return read;
  return row => {
    const at = read(row);
    return at !== null && at >= from && at < to ? at : null;
  };
}

function firstTrue(rules: readonly Read<boolean | null>[], row: Row): number {
  for (let index = 0; index < rules.length; index++) if (rules[index]?.(row) === true) return index;
  return -1;
}

function told(part: Part, frame: Frame, { ask }: Columns): Reading {
  const { asOf } = frame;
  const isRow = conditionSql(part.course ? part.kept : part.rows, asOf);
  const asked = (column: Sql): Numeric => {
    const place = ask(column);
    return row => number(row[place]);
  };
  const numeric = (expression: Expression | null) => asked(optional(expression, asOf));
  const rule = asked(sql`CASE WHEN ${isRow} THEN ${ruleSql(part.rules, asOf)} END`);
  const doubt = ask(unknownSql(part.unknown, asOf));
  const placed = expressionSql(part.placed, asOf);
  return {
    placed: asked(sql`CASE WHEN ${placedSql(part.placed, frame)} THEN ${placed} END`),
    rule: row => (rule(row) ?? 0) - 1,
    doubt: row => row[doubt] !== null,
    value: numeric(part.value),
    over: numeric(part.over),
    start: numeric(part.start),
    due: numeric(part.due),
  };
}
