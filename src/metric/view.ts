import type { Condition, Expression, ViewColumn } from './condition.ts';

/** The ways in which an export may write one thing. */
type Words = readonly string[];

/** Rows that stand for several records seen together; each keeps the columns of the record that it is listed by. */
export type View =
  /** The first message of each run of a customer's; `replied`: when a person answered it, `before`: the message before. */
  | { readonly kind: 'turns'; readonly customer: Words; readonly person: Words }
  /** Messages of people that nothing follows for so long; `after` is the message after, `returned` whether a customer's. */
  | {
      readonly kind: 'silences';
      readonly customer: Words;
      readonly person: Words;
      readonly afterMs: number;
    }
  /** Events that move a due date; `before` is the due date that they move. */
  | { readonly kind: 'extensions'; readonly events: readonly string[] }
  /** Answers to surveys; `before` is an earlier valid one of the same contact and type. Late ones are not valid. */
  | { readonly kind: 'answers'; readonly windowMs: number }
  /** Ratings; `after`: the first of the actions about the same contact from when it was started on. */
  | {
      readonly kind: 'followups';
      readonly windowMs: number;
      readonly actions: Condition;
      readonly started: Expression;
    }
  /** The first contact of each customer in the period. */
  | { readonly kind: 'customers' }
  /** Complaints of the period; `unit`: how many of them have the same cause. */
  | { readonly kind: 'causes' }
  /** What sampling plans drew, as the evaluations that are due; `own`: further columns that evaluations have. */
  | { readonly kind: 'draws'; readonly zone: string; readonly own: readonly string[] }
  /** Records that both agent and leader scored; `value`: how far the agent is above. */
  | { readonly kind: 'gaps' }
  /** Ratings of the records that two or more raters scored with one scorecard, the records numbered by `unit`. */
  | { readonly kind: 'ratings'; readonly of: 'passed' | 'score' }
  /** The same, a row for each record; `value`: of the pairs of raters the share that agree whether it passes. */
  | { readonly kind: 'units' }
  /** The same but the reference's; `value`: how far from the reference's. */
  | { readonly kind: 'calibrations'; readonly reference: string }
  /** Agents who were trained or on duty in the period; `value`: their hours of training. */
  | { readonly kind: 'trained'; readonly own: readonly string[] }
  /** The first duty of each agent in the period; `before`: the first exam that the agent ever passed. */
  | { readonly kind: 'duties' }
  /** The first duty of each agent on each day of the zone. */
  | { readonly kind: 'person_days'; readonly zone: string };

/** What a view says of a row, as an expression. */
export const found = (column: ViewColumn) => ({ kind: 'obligation', column }) as const;
