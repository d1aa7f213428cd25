import { allOf, always, type Expression } from './condition.ts';
import { type CalendarOf, numbersFor, type Scope, truthsFor } from './evaluate.ts';
import { contains } from './joins.ts';
import type { Frame, Part } from './plan.ts';
import { placedSql, recordsSql, type Slicer } from './relation.ts';
import type { Sql } from './sql.ts';
import type { Truths } from './truths.ts';
import type { Batch, Numbers } from './vector.ts';

/** How the rows of a scan are read as the rows of a part, with the columns of its relation. */
export interface Reading {
  readonly placed: Numbers;
  /** Whether a record, or what its course found, is a row as far as a rule fits; null where all are. */
  readonly isRow: Truths | null;
  /** Whether each rule holds; the first that does is the row's. */
  readonly rules: readonly Truths[];
  readonly doubt: Truths | null;
  readonly value: Numbers | null;
  readonly over: Numbers | null;
  readonly start: Numbers | null;
  readonly due: Numbers | null;
}

/** The scan that a part is read off. */
export interface Source {
  readonly batch: Batch;
  ask(column: Sql): number;
  readonly shared: Scope['shared'];
  readonly calendarOf: CalendarOf;
}

/** A course that only has a due date needs no statement of its own. */
const stored = (part: Part): Part => (part.course?.kind === 'due' ? { ...part, course: null } : part);

const isFound = (placed: Expression): boolean =>
  contains(placed, node => 'kind' in node && node.kind === 'obligation');

/** Where the rows of a part come from, and the stretch of them that matters; null for all. */
export function originOf(
  part: Part,
  frame: Frame,
  slicers: readonly Slicer[],
): { from: Sql; range: Sql | null } {
  const isDue = part.course?.kind === 'due' && isFound(part.placed);
  return {
    from: recordsSql(stored(part), frame, slicers),
    range: isDue ? null : placedSql(part.placed, frame),
  };
}

export function readingOf(part: Part, { asOf }: Frame, source: Source): Reading {
  const { course, record } = part;
  const outer: Scope = { ...source, record, asOf, due: null };
  const due = course?.kind === 'due' ? numbersFor(course.due, outer) : null;
  const scope: Scope = { ...outer, due };
  const numbers = (expression: Expression | null) => expression && numbersFor(expression, scope);
  // A history or a sequence has seen to the rows in its own statement.
  const rows = course && course.kind !== 'due' ? always : part.rows;
  const isRow = course ? allOf(rows, part.kept) : rows;
  return {
    placed: numbersFor(part.placed, scope),
    isRow: isRow.kind === 'always' ? null : truthsFor(isRow, scope),
    rules: part.rules.map(({ when }) => truthsFor(when, scope)),
    doubt: part.unknown && truthsFor(part.unknown.when, scope),
    value: numbers(part.value),
    over: numbers(part.over),
    start: numbers(part.start),
    due: numbers(part.due),
  };
}
