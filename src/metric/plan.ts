import type { Instant } from '../calendar/zone.ts';
import type { Operation } from '../catalogue/composition.ts';
import type { Population, Unit } from '../catalogue/metric.ts';
import type { RecordKind } from '../catalogue/records.ts';
import { always, type Condition, type Dimension, type Expression } from './condition.ts';
import type { CourseTerms } from './course.ts';
import type { Outcome, Policy } from './figure.ts';
import type { View } from './view.ts';

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
  /** The dimensions that slice it as they were when it was decided; any other as it is now. */
  readonly told: readonly Dimension[];
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
    told: [],
    ...given,
  };
}
