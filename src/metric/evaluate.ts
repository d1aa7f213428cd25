import { type Duration, parseDuration } from '../calendar/duration.ts';
import { isWorkingAt, type WorkCalendar, workingMs } from '../calendar/worktime.ts';
import type { Comparison } from '../catalogue/target.ts';
import { stateColumn } from '../store/schema.ts';
import type { Value } from '../store/store.ts';
import { contains } from './joins.ts';
import type { Condition, Expression, Part } from './plan.ts';
import { dueAfter } from './working-time.ts';

/** One stored record, as a scan hands over the columns that were asked for. */
export type Row = readonly Value[];
export type Read<Found> = (row: Row) => Found;

/** What holds, does not hold, or cannot be told: the three values that SQL has. */
export type Truth = boolean | null;

/** What a definition is read against. Both readers below give what the SQL of expression.ts gives. */
export interface Scope {
  readonly asOf: number;
  /** Asks for a column of the record; gives its place in the row. */
  column(name: string): number;
  readonly calendarOf: (hash: string) => WorkCalendar | undefined;
  /** What the part's course found the due date to be. */
  readonly due: Read<Value> | null;
  /** Readers that several definitions share, each worked out once a row. */
  readonly shared: Map<string, Read<Value>>;
}

const needsSql = (node: object): boolean =>
  'kind' in node &&
  (node.kind === 'graded' ||
    node.kind === 'history' ||
    node.kind === 'sequence' ||
    (node.kind === 'dimension' && 'of' in node && Array.isArray(node.of) && node.of.includes('contact')));

/** Whether a part looks at nothing but the columns of its own record, so that it can be read off a scan. */
export const isPlain = (part: Part): boolean => !contains(part, needsSql);

const isFound = (node: object): boolean => 'kind' in node && node.kind === 'obligation';

const isNumber = (value: Value): value is number => typeof value === 'number';

/** Works a reader out once a row, for all who read the same; what a part's own course found is not shared. */
function sharing(node: Expression, scope: Scope, read: () => Read<Value>): Read<Value> {
  if (contains(node, isFound)) return read();
  const key = JSON.stringify([node, scope.asOf]);
  const known = scope.shared.get(key);
  if (known) return known;
  const made = read();
  let last: Row | undefined;
  let value: Value = null;
  const once = (row: Row): Value => {
    if (row === last) return value;
    last = row;
    value = made(row);
    return value;
  };
  scope.shared.set(key, once);
  return once;
}

/** The reader of a value. */
export function valueReader(expression: Expression, scope: Scope): Read<Value> {
  const { asOf } = scope;
  switch (expression.kind) {
    case 'field':
    case 'dimension':
      return columnReader(expression.field, scope);
    case 'instant': {
      const read = columnReader(expression.field, scope);
      return row => {
        const at = read(row);
        return isNumber(at) && at <= asOf ? at : null;
      };
    }
    case 'constant': {
      const { value } = expression;
      return () => value;
    }
    case 'as_of':
      return () => asOf;
    case 'later': {
      const [than, { ms }] = [valueReader(expression.than, scope), expression];
      return row => {
        const at = than(row);
        return isNumber(at) ? at + ms : null;
      };
    }
    case 'seconds': {
      const [from, to] = [valueReader(expression.from, scope), valueReader(expression.to, scope)];
      return both(from, to, (begun, ended) => (ended - begun) / 1000);
    }
    default:
      return sharing(expression, scope, () => composedReader(expression, scope));
  }
}

function columnReader(name: string, scope: Scope): Read<Value> {
  const place = scope.column(name);
  return row => row[place] ?? null;
}

/** Null where one of the two is. */
function both(
  left: Read<Value>,
  right: Read<Value>,
  of: (left: number, right: number) => Value,
): Read<Value> {
  return row => {
    const [one, other] = [left(row), right(row)];
    return isNumber(one) && isNumber(other) ? of(one, other) : null;
  };
}

function composedReader(expression: Expression, scope: Scope): Read<Value> {
  switch (expression.kind) {
    case 'sum':
      return expression.of
        .map(one => valueReader(one, scope))
        .reduce((sum, one) => both(sum, one, (a, b) => a + b));
    case 'first': {
      const readers = expression.of.map(one => valueReader(one, scope));
      return row => firstKnown(readers, row);
    }
    case 'choice': {
      const cases = expression.of.map(({ when, gives }) => ({
        holds: truthReader(when, scope),
        gives: valueReader(gives, scope),
      }));
      return row => cases.find(({ holds }) => holds(row) === true)?.gives(row) ?? null;
    }
    case 'due':
      return dueReader(expression, scope);
    case 'working': {
      const calendar = scope.calendarOf(expression.calendar);
      const read = valueReader(expression.at, scope);
      return row => {
        const at = read(row);
        return isNumber(at) && calendar ? Number(isWorkingAt(at, calendar)) : null;
      };
    }
    case 'worked': {
      const calendar = scope.calendarOf(expression.calendar);
      const [from, to] = [valueReader(expression.from, scope), valueReader(expression.to, scope)];
      return both(from, to, (begun, ended) => (calendar ? workingMs(begun, ended, calendar) : null));
    }
    case 'obligation':
      if (scope.due && expression.column === 'due') return scope.due;
      throw new Error(`only SQL knows the obligation's ${expression.column}`);
    default:
      throw new Error(`only SQL knows ${expression.kind}`);
  }
}

function firstKnown(readers: readonly Read<Value>[], row: Row): Value {
  for (const read of readers) {
    const value = read(row);
    if (value !== null) return value;
  }
  return null;
}

function dueReader(
  { from, within, calendar }: Extract<Expression, { kind: 'due' }>,
  scope: Scope,
): Read<Value> {
  const counting = calendar === null ? undefined : scope.calendarOf(calendar);
  const [start, text] = [valueReader(from, scope), valueReader(within, scope)];
  const known = new Map<Value, Duration | undefined>();
  return row => {
    const [at, written] = [start(row), text(row)];
    if (!known.has(written)) known.set(written, parseDuration(String(written ?? '')));
    const duration = known.get(written);
    return isNumber(at) && duration ? dueAfter(at, duration, counting) : null;
  };
}

/** The reader of a condition. */
export function truthReader(condition: Condition, scope: Scope): Read<Truth> {
  switch (condition.kind) {
    case 'always':
      return () => true;
    case 'never':
      return () => false;
    case 'all':
      return decided(
        condition.of.map(one => truthReader(one, scope)),
        false,
      );
    case 'any':
      return decided(
        condition.of.map(one => truthReader(one, scope)),
        true,
      );
    case 'not': {
      const read = truthReader(condition.of, scope);
      return row => {
        const holds = read(row);
        return holds === null ? null : !holds;
      };
    }
    case 'known': {
      const read = valueReader(condition.of, scope);
      return row => read(row) !== null;
    }
    case 'compare':
      return compared(condition, scope);
    case 'among':
      return among(valueReader(condition.of, scope), condition.values, condition.folded);
    case 'state':
      return stateReader(condition, scope);
    case 'imported':
      return among(columnReader('import_id', scope), condition.by, false);
    case 'status': {
      const isFrom = among(columnReader('source', scope), [condition.source], false);
      return decided([isFrom, among(columnReader('status', scope), condition.states, false)], false);
    }
  }
}

/** Conditions together: one that is `deciding` decides, else one that cannot be told leaves it open. */
function decided(readers: readonly Read<Truth>[], deciding: boolean): Read<Truth> {
  return row => {
    let result: Truth = !deciding;
    for (const read of readers) {
      const holds = read(row);
      if (holds === deciding) return deciding;
      if (holds === null) result = null;
    }
    return result;
  };
}

const comparisons: {
  readonly [Op in Comparison]: (left: string | number, right: string | number) => boolean;
} = {
  '>=': (left, right) => left >= right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '<': (left, right) => left < right,
  '==': (left, right) => left === right,
};

function compared({ left, op, right }: Extract<Condition, { kind: 'compare' }>, scope: Scope): Read<Truth> {
  const [one, other, holds] = [valueReader(left, scope), valueReader(right, scope), comparisons[op]];
  return row => {
    const value = one(row);
    if (value === null) return null;
    const bound = other(row);
    return bound === null ? null : holds(value, bound);
  };
}

/** Letters of ASCII in either case are the same, as SQLite's NOCASE has it. */
const folded = (value: Value): Value =>
  typeof value === 'string' ? value.replace(/[A-Z]+/g, letters => letters.toLowerCase()) : value;

function among(read: Read<Value>, values: readonly (string | number)[], isFolded: boolean): Read<Truth> {
  const wanted = new Set<Value>(isFolded ? values.map(folded) : values);
  return row => {
    const value = read(row);
    if (value === null) return null;
    return wanted.has(value) || (isFolded && wanted.has(folded(value)));
  };
}

function stateReader({ field, dated }: Extract<Condition, { kind: 'state' }>, scope: Scope): Read<Truth> {
  const { asOf } = scope;
  const [at, was] = [columnReader(field, scope), columnReader(stateColumn(field), scope)];
  const isDated = truthReader(dated, scope);
  return row => {
    const instant = at(row);
    if (isNumber(instant)) return instant <= asOf;
    const told = was(row);
    if (told !== null) return told !== 0;
    return isDated(row) === true ? false : null;
  };
}
