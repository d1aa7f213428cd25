import type { Instant } from '../calendar/zone.ts';
import type { Operation } from '../catalogue/composition.ts';
import type { Population, Unit } from '../catalogue/metric.ts';
import type { RecordKind } from '../catalogue/records.ts';
import type { Comparison } from '../catalogue/target.ts';
import type { CourseTerms } from './course.ts';
import type { Outcome, Policy } from './figure.ts';
import type { View, ViewColumn } from './view.ts';

/** A value of one record. Instants are milliseconds; `seconds` is the time between two of them. */
export type Expression =
  /** A field as it is stored. */
  | { readonly kind: 'field'; readonly field: string }
  /** An instant as it was known at as-of: null when it came later. */
  | { readonly kind: 'instant'; readonly field: string }
  /** A dimension: of the record, else of its contact, where each has it. */
  | { readonly kind: 'dimension'; readonly field: string; readonly of: readonly ('record' | 'contact')[] }
  | { readonly kind: 'constant'; readonly value: string | number }
  | { readonly kind: 'as_of' }
  | { readonly kind: 'later'; readonly than: Expression; readonly ms: number }
  | { readonly kind: 'seconds'; readonly from: Expression; readonly to: Expression }
  /** Numbers added up; null where one of them is. */
  | { readonly kind: 'sum'; readonly of: readonly Expression[] }
  /** The first that is known. */
  | { readonly kind: 'first'; readonly of: readonly Expression[] }
  /** The value of the first case that holds; null where none does. */
  | {
      readonly kind: 'choice';
      readonly of: readonly { readonly when: Condition; readonly gives: Expression }[];
    }
  /** The grade that a contact had at an instant as its events tell, else the one it has. */
  | {
      readonly kind: 'graded';
      readonly at: Expression;
      readonly otherwise: Expression;
      readonly collapsing: readonly string[];
    }
  /** When a duration, as it is written, that begins at `from` is over by the calendar of this hash. */
  | {
      readonly kind: 'due';
      readonly from: Expression;
      readonly within: Expression;
      readonly calendar: string | null;
    }
  /** 1 where an instant falls into the windows of the calendar of this hash, else 0. */
  | { readonly kind: 'working'; readonly at: Expression; readonly calendar: string }
  /** Milliseconds of working time between two instants, by the calendar of this hash. */
  | { readonly kind: 'worked'; readonly from: Expression; readonly to: Expression; readonly calendar: string }
  /** What the part's `course` found out. */
  | { readonly kind: 'obligation'; readonly column: 'start' | 'due' | 'end' | 'paused' }
  /** When the record before or after it in its sequence was placed. */
  | { readonly kind: 'obligation'; readonly column: 'previous' | 'next' }
  /** What the part's view found out; see `View`. */
  | { readonly kind: 'obligation'; readonly column: ViewColumn }
  /** What an evaluation says of an item: `yes`, `no`, `na` or a number; null where it says nothing. */
  | { readonly kind: 'answer'; readonly item: string };

/** Something about one record that holds, does not hold, or is unknown; an unknown never matches. */
export type Condition =
  | { readonly kind: 'always' }
  | { readonly kind: 'never' }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'known'; readonly of: Expression }
  | {
      readonly kind: 'compare';
      readonly left: Expression;
      readonly op: Comparison;
      readonly right: Expression;
    }
  /** `folded`: the values are a term and its synonyms, which match in either case. */
  | {
      readonly kind: 'among';
      readonly of: Expression;
      readonly values: readonly (string | number)[];
      readonly folded: boolean;
    }
  /** The yes/no of a `state` field at as-of; `dated`: a record without its instant is a no. */
  | { readonly kind: 'state'; readonly field: string; readonly dated: Condition }
  /** The record was brought by one of these imports. */
  | { readonly kind: 'imported'; readonly by: readonly number[] }
  /** The record's source is this one and its status is one of these. */
  | { readonly kind: 'status'; readonly source: string; readonly states: readonly string[] };

/** What a row adds to a sum: a number, or the part's `value` or `over`. */
export type Addend = number | 'value' | 'over' | null;

/** What a row is, and what it adds to numerator and denominator, when `when` holds and none before it did. */
export interface Rule {
  readonly when: Condition;
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly numerator: Addend;
  readonly denominator: Addend;
}

/** How each record becomes its obligations before the rules look at them. */
export type Course =
  /** One, with a due date that is worked out once. */
  | { readonly kind: 'due'; readonly due: Expression }
  /** None, but its neighbours among the records that are the same in these fields, by this instant. */
  | {
      readonly kind: 'sequence';
      readonly by: Expression;
      readonly same: readonly string[];
      readonly among: Condition;
    }
  /** None: the rows are what several records come to together. */
  | { readonly kind: 'view'; readonly view: View }
  /** As many as its history says; `limit` is the duration as written, null where it promised its due date. */
  | {
      readonly kind: 'history';
      readonly terms: CourseTerms;
      /** By source, the states that end its records. */
      readonly terminal: Readonly<Record<string, readonly string[]>>;
      /** Sources whose events are those of their own contacts alone. */
      readonly collapsing: readonly string[];
      readonly start: Expression | null;
      readonly stop: Expression | null;
      readonly reopened: Expression | null;
      readonly promised: Expression | null;
      readonly within: Expression | null;
      readonly calendar: string | null;
      readonly endUnknown: Condition;
      /** Whether an extension may move the due date. */
      readonly extends: Condition;
      /** Whether the states of the record matter, and which events do. */
      readonly reads: { readonly states: boolean; readonly events: readonly string[] };
    };

/** The rows that one kind of record yields; a record that no rule fits is no row. */
export interface Part {
  readonly record: RecordKind;
  /** The instant that places a row in the period. */
  readonly placed: Expression;
  readonly rows: Condition;
  /** Which of the obligations that a course found are rows. */
  readonly kept: Condition;
  readonly rules: readonly Rule[];
  readonly value: Expression | null;
  readonly over: Expression | null;
  /** What could not be told of a row that counts all the same, and when. */
  readonly unknown: { readonly name: string; readonly when: Condition } | null;
  readonly start: Expression | null;
  readonly due: Expression | null;
  readonly end: Expression | null;
  /** Milliseconds that did not count. */
  readonly paused: Expression | null;
  /** The limit as it is written. */
  readonly limit: Expression | null;
  readonly course: Course | null;
}

/** How rows become one number; `total` is the ratio of two sums that are not counts, `weighted` a share of weights. */
export type Statistic =
  | { readonly kind: 'share' | 'weighted' | 'total' | 'mean' | 'median' | 'max' | 'count' }
  | { readonly kind: 'percentile'; readonly percent: number }
  /** The time within which so many per cent end, where some have not yet: Kaplan and Meier's. */
  | { readonly kind: 'survival'; readonly percent: number }
  /** How far values of the same unit, which is the part's `over`, agree beyond chance. */
  | { readonly kind: 'ac1' | 'alpha' }
  /** What the figures of other KPIs come to; its rows are theirs. */
  | { readonly kind: 'composed'; readonly operation: Operation }
  /** A value that somebody states; no rows are behind it. */
  | { readonly kind: 'entered'; readonly value: number };

/** A definition as plain data: everything that decides a figure except the period. */
export interface Plan {
  readonly parts: readonly Part[];
  readonly statistic: Statistic;
  readonly unit: Unit;
  /** What the numerator over the denominator is multiplied by: 10,000 of complaints per 10,000, else 1. */
  readonly scale: number;
  readonly direction: 'higher' | 'lower';
  readonly population: Population;
  /** The reasons and unknowns that are reported even when there are none. */
  readonly excludable: readonly string[];
  readonly doubtful: readonly string[];
  readonly policy: Omit<Policy, 'asOf'>;
  /** As-of as the definition asks for it; null where it leaves it to the command. */
  readonly asOf: string | null;
  /** The fields without which there is nothing to compute, by kind of record. */
  readonly reads: readonly { readonly record: RecordKind; readonly field: string }[];
  /** Events that somebody has to report, or there is nothing to compute: of each, one of its names. */
  readonly events: readonly (readonly string[])[];
  /** The calendars that due dates are counted by. */
  readonly calendars: readonly { readonly id: string; readonly hash: string }[];
}

/** The stretch of time that a plan is computed over: [from, to), as known at as-of. */
export interface Frame {
  readonly from: Instant;
  readonly to: Instant;
  readonly asOf: Instant;
}

export const always: Condition = { kind: 'always' };
export const never: Condition = { kind: 'never' };

export function allOf(...conditions: readonly Condition[]): Condition {
  const of = conditions.filter(condition => condition.kind !== 'always');
  if (of.some(condition => condition.kind === 'never')) return never;
  const [first] = of;
  return of.length === 1 && first ? first : of.length === 0 ? always : { kind: 'all', of };
}

export function anyOf(...conditions: readonly Condition[]): Condition {
  const of = conditions.filter(condition => condition.kind !== 'never');
  if (of.some(condition => condition.kind === 'always')) return always;
  const [first] = of;
  return of.length === 1 && first ? first : of.length === 0 ? never : { kind: 'any', of };
}

export function not(condition: Condition): Condition {
  if (condition.kind === 'always') return never;
  if (condition.kind === 'never') return always;
  return condition.kind === 'not' ? condition.of : { kind: 'not', of: condition };
}

export const field = (name: string): Expression => ({ kind: 'field', field: name });
export const instant = (name: string): Expression => ({ kind: 'instant', field: name });
export const constant = (value: string | number): Expression => ({ kind: 'constant', value });
export const known = (of: Expression): Condition => ({ kind: 'known', of });
export const compare = (left: Expression, op: Comparison, right: Expression): Condition => ({
  kind: 'compare',
  left,
  op,
  right,
});

/** Does not hold, or cannot be told. */
export const untrue = (condition: Condition): Condition =>
  compare(
    {
      kind: 'choice',
      of: [
        { when: condition, gives: constant(1) },
        { when: always, gives: constant(0) },
      ],
    },
    '==',
    constant(0),
  );

/** The reason of a row that no plan drew: it stands for itself, but nothing says that it was certain to be seen. */
export const unplanned = 'unplanned';

/** A row that adds nothing: pending, missing or excluded. */
export function apart(when: Condition, outcome: Outcome, reason: string | null = null): Rule {
  return { when, outcome, reason, numerator: null, denominator: null };
}

/** A row of a share: the numerator counts the met ones or, where lower is better, the missed ones. */
export function judged(
  when: Condition,
  outcome: 'met' | 'missed',
  direction: 'higher' | 'lower' = 'higher',
  reason: string | null = null,
): Rule {
  const counts = (outcome === 'met') === (direction === 'higher');
  return { when, outcome, reason, numerator: counts ? 1 : 0, denominator: 1 };
}

/** A row whose value enters the statistic; only a mean is a sum of values over their number. */
export function counted(when: Condition, { kind }: Statistic): Rule {
  return {
    when,
    outcome: 'counted',
    reason: null,
    numerator: kind === 'mean' ? 'value' : null,
    denominator: 1,
  };
}

/** A part that shows no start of its own starts where it is placed. */
export function part(given: Pick<Part, 'record' | 'placed' | 'rows' | 'rules'> & Partial<Part>): Part {
  return {
    kept: always,
    value: null,
    over: null,
    unknown: null,
    start: given.placed,
    due: null,
    end: null,
    paused: null,
    limit: null,
    course: null,
    ...given,
  };
}
