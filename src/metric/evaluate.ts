import { parseDuration } from '../calendar/duration.ts';
import { isWorkingAt, type WorkCalendar, workingMs } from '../calendar/worktime.ts';
import { type RecordKind, records } from '../catalogue/records.ts';
import { stateColumn } from '../store/schema.ts';
import { always, type Condition, type Expression, known } from './condition.ts';
import { conditionSql, expressionSql } from './expression.ts';
import { contains } from './joins.ts';
import { named, type Sql, sql } from './sql.ts';
import {
  chosen,
  constantTruths,
  equal,
  every,
  failsWhere,
  isKnown,
  less,
  lessOrEqual,
  oneOf,
  opposite,
  orElse,
  some,
  type Truths,
  truthColumn,
} from './truths.ts';
import {
  type Batch,
  combined,
  constantNumbers,
  type Numbers,
  numberColumn,
  numbersOf,
  plus,
  secondsBetween,
} from './vector.ts';
import { dueAfter } from './working-time.ts';

export type CalendarOf = (hash: string) => WorkCalendar | undefined;

/**
 * What a definition is read against. Numbers and instants are worked on here, many rows at a time; texts, and what
 * needs more than a record's own columns, SQL tells row by row. Either way a value is what expression.ts says.
 */
export interface Scope {
  readonly batch: Batch;
  readonly record: RecordKind;
  readonly asOf: number;
  /** The place in the row of a column, which the statement is given where it has it not yet. */
  ask(column: Sql): number;
  readonly calendarOf: CalendarOf;
  /** The due date of the part's course, where it is worked out here. */
  readonly due: Numbers | null;
  /** Columns that several definitions share. */
  readonly shared: Map<string, Numbers | Truths>;
}

const isFound = (node: object): boolean => 'kind' in node && node.kind === 'obligation';

/** What is the same for several definitions is worked out once; what a part's own course found is its own. */
function sharing<Column extends Numbers | Truths>(
  node: Expression | Condition,
  { shared, asOf }: Scope,
  make: () => Column,
): Column {
  if (contains(node, isFound)) return make();
  const key = JSON.stringify([node, asOf]);
  const column = (shared.get(key) as Column | undefined) ?? make();
  shared.set(key, column);
  return column;
}

/** The numbers that an expression comes to. */
export function numbersFor(expression: Expression, scope: Scope): Numbers {
  return sharing(expression, scope, () => madeNumbers(expression, scope));
}

function madeNumbers(expression: Expression, scope: Scope): Numbers {
  const { batch, asOf, calendarOf } = scope;
  const inner = (one: Expression) => numbersFor(one, scope);
  switch (expression.kind) {
    case 'constant':
      return constantNumbers(Number(expression.value));
    case 'as_of':
      return constantNumbers(asOf);
    case 'instant':
      return visible(scope, column(expression.field, scope));
    case 'later':
      return plus(batch, inner(expression.than), constantNumbers(expression.ms));
    case 'seconds':
      return secondsBetween(batch, inner(expression.from), inner(expression.to));
    case 'sum':
      return expression.of.map(inner).reduce((sum, one) => plus(batch, sum, one));
    case 'first':
      return inner({ kind: 'choice', of: expression.of.map(gives => ({ when: known(gives), gives })) });
    case 'choice': {
      const cases = expression.of.map(({ when, gives }) => ({
        when: truthsFor(when, scope),
        gives: inner(gives),
      }));
      return chosen(batch, cases);
    }
    case 'due':
      return dueNumbers(expression, scope);
    case 'worked': {
      const calendar = calendarOf(expression.calendar);
      const worked = (from: number, to: number) =>
        (Number.isNaN(from + to) || !calendar ? null : workingMs(from, to, calendar)) ?? Number.NaN;
      return combined(batch, inner(expression.from), inner(expression.to), worked);
    }
    case 'working': {
      const calendar = calendarOf(expression.calendar);
      const working = (at: number) =>
        Number.isNaN(at) || !calendar ? Number.NaN : Number(isWorkingAt(at, calendar));
      return combined(batch, inner(expression.at), constantNumbers(0), working);
    }
    case 'obligation':
      if (scope.due && expression.column === 'due') return scope.due;
      return asked(expression, scope);
    default:
      return asked(expression, scope);
  }
}

const column = (name: string, { ask, batch }: Scope): Numbers =>
  numberColumn(batch, ask(sql`r.${named(name)}`));

const asked = (expression: Expression, { ask, batch, asOf }: Scope): Numbers =>
  numberColumn(batch, ask(expressionSql(expression, asOf)));

/** Instants up to as-of. */
const visible = ({ batch, asOf }: Scope, of: Numbers): Numbers =>
  numbersOf(batch, (into, size) => {
    const found = of();
    for (let at = 0; at < size; at++) {
      const instant = found[at] ?? 0;
      into[at] = instant <= asOf ? instant : Number.NaN;
    }
  });

function dueNumbers(expression: Extract<Expression, { kind: 'due' }>, scope: Scope): Numbers {
  const { from, within, calendar } = expression;
  const duration = within.kind === 'constant' ? parseDuration(String(within.value)) : undefined;
  // The limit of each case is a constant; another one only SQL could tell.
  if (!duration) return asked(expression, scope);
  const counting = calendar === null ? undefined : scope.calendarOf(calendar);
  const start = numbersFor(from, scope);
  return numbersOf(scope.batch, (into, size) => {
    const found = start();
    for (let at = 0; at < size; at++) {
      const begun = found[at] ?? Number.NaN;
      into[at] = Number.isNaN(begun) ? begun : dueAfter(begun, duration, counting);
    }
  });
}

/** Whether a value is a number for sure, by its kind or the catalogue. */
function isNumeric(expression: Expression, record: RecordKind): boolean {
  switch (expression.kind) {
    case 'constant':
      return typeof expression.value === 'number';
    case 'field': {
      const type = records[record].fields[expression.field];
      return type !== undefined && type !== 'text' && type !== 'date';
    }
    case 'first':
      return expression.of.every(one => isNumeric(one, record));
    case 'choice':
      return expression.of.every(({ gives }) => isNumeric(gives, record));
    case 'dimension':
    case 'answer':
      return false;
    default:
      return true;
  }
}

/** Whether a condition holds of each row. */
export function truthsFor(condition: Condition, scope: Scope): Truths {
  return sharing(condition, scope, () => madeTruths(condition, scope));
}

function madeTruths(condition: Condition, scope: Scope): Truths {
  const { batch, record } = scope;
  const inner = (one: Condition) => truthsFor(one, scope);
  switch (condition.kind) {
    case 'always':
    case 'never':
      return constantTruths(condition.kind === always.kind);
    case 'all':
      return every(batch, condition.of.map(inner));
    case 'any':
      return some(batch, condition.of.map(inner));
    case 'not':
      return opposite(inner(condition.of));
    case 'known':
      if (!isNumeric(condition.of, record)) break;
      return isKnown(batch, numbersFor(condition.of, scope));
    case 'compare':
      if (!isNumeric(condition.left, record) || !isNumeric(condition.right, record)) break;
      return compared(condition, scope);
    case 'among': {
      const values = condition.values.flatMap(value => (typeof value === 'number' ? value : []));
      if (!isNumeric(condition.of, record) || values.length < condition.values.length) break;
      return oneOf(batch, numbersFor(condition.of, scope), values);
    }
    case 'state':
      return stateTruths(condition, scope);
  }
  return truthColumn(batch, scope.ask(conditionSql(condition, scope.asOf)));
}

function compared({ left, op, right }: Extract<Condition, { kind: 'compare' }>, scope: Scope): Truths {
  const { batch } = scope;
  const [one, other] = [numbersFor(left, scope), numbersFor(right, scope)];
  switch (op) {
    case '<':
      return less(batch, one, other);
    case '<=':
      return lessOrEqual(batch, one, other);
    case '>':
      return less(batch, other, one);
    case '>=':
      return lessOrEqual(batch, other, one);
    case '==':
      return equal(batch, one, other);
  }
}

/** An instant tells; without one the yes or no that was stored, and without that whether one should be there. */
function stateTruths({ field, dated }: Extract<Condition, { kind: 'state' }>, scope: Scope): Truths {
  const { batch, ask, asOf } = scope;
  const told = truthColumn(batch, ask(sql`r.${named(stateColumn(field))}`));
  const otherwise = orElse(batch, told, failsWhere(batch, truthsFor(dated, scope)));
  return orElse(batch, lessOrEqual(batch, column(field, scope), constantNumbers(asOf)), otherwise);
}
