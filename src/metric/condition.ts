import type { Occasion } from '../catalogue/occasions.ts';
import type { Comparison } from '../catalogue/target.ts';

/** What a view says of its rows beside the columns of their record. */
export type ViewColumn =
  | 'replied'
  | 'solved'
  | 'before'
  | 'after'
  | 'returned'
  | 'value'
  | 'unit'
  | 'share'
  | 'unscorable';

/** A value of one record. Instants are milliseconds; `seconds` is the time between two of them. */
export type Expression =
  /** A field as it is stored. */
  | { readonly kind: 'field'; readonly field: string }
  /** An instant as it was known at as-of: null when it came later. */
  | { readonly kind: 'instant'; readonly field: string }
  /** When a contact was created, or the earliest of those merged into it, as it was known at as-of. */
  | { readonly kind: 'first_created' }
  /** A dimension: of the record, else of its contact, where each has it. `told`: as events tell that it was at an instant. */
  | {
      readonly kind: 'dimension';
      readonly field: string;
      readonly of: readonly ('record' | 'contact')[];
      readonly told?: Told;
    }
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

export type Dimension = Extract<Expression, { kind: 'dimension' }>;

/** When a contact had what its events say of it; where they say nothing, what it has now. */
export interface Told {
  readonly at: Expression;
  /** Sources whose events are those of their own contacts alone. */
  readonly collapsing: readonly string[];
  /** What `at` is, where it is not when an obligation was decided. */
  readonly occasion?: Occasion;
}

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
/** Of a field that is a yes or no. */
export const yes = (name: string): Condition => compare(field(name), '==', constant(1));

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
