import {
  allOf,
  always,
  anyOf,
  type Condition,
  compare,
  type Expression,
  field,
  instant,
  known,
  not,
  untrue,
} from './condition.ts';
import { type Draft, lacksResolution, planOf, strangers, windowDuration } from './draft.ts';
import { stateOf } from './filter.ts';
import type { Builder } from './generic-plans.ts';
import { apart, judged, type Plan, part, type Rule } from './plan.ts';

/** What makes a contact one about the same matter as another. */
const same = ['customer_id', 'reason'];

interface Window {
  readonly written: string;
  readonly ms: number;
}

/** How soon a contact repeats another: `within`, a day counting as 24 hours, else seven days. */
function windowOf(given: Draft): Window | undefined {
  const written = given.kpi.measure.within ?? '7cd';
  const ms = windowDuration(given, [...given.path, 'measure', 'within'], written);
  return ms === undefined ? undefined : { written, ms };
}

const previous: Expression = { kind: 'obligation', column: 'previous' };
const next: Expression = { kind: 'obligation', column: 'next' };

/** A share of contacts that are seen with their neighbours; test contacts and the like are nobody's neighbours. */
function neighbourly(
  given: Draft,
  window: Window,
  direction: 'higher' | 'lower',
  rules: readonly Rule[],
): Plan {
  const { inventory, record, rows, placed, basis } = given;
  const unknown = not(allOf(...same.map(name => known(field(name)))));
  const among =
    record === 'contact' ? untrue(anyOf(...strangers(inventory).map(({ when }) => when))) : always;
  return planOf(given, {
    parts: [
      part({
        record,
        placed,
        rows: always,
        kept: rows,
        rules: [apart(unknown, 'missing'), ...rules],
        course: { kind: 'sequence', by: placed, same, among },
      }),
    ],
    statistic: { kind: 'share' },
    unit: 'ratio',
    direction,
    population: 'full',
    policy: { basis, window: window.written },
    reads: same.map(name => ({ record, field: name })),
  });
}

const until = (from: Expression, { ms }: Window): Expression => ({ kind: 'later', than: from, ms });

/** It came within the window of the one before it. */
const repeats = (placed: Expression, window: Window): Condition =>
  compare(placed, '<=', until(previous, window));

/** Records that repeat an earlier one of the same customer and reason. */
export const repeatRate: Builder = given => {
  const window = windowOf(given);
  return (
    window &&
    neighbourly(given, window, 'lower', [
      judged(repeats(given.placed, window), 'missed', 'lower'),
      judged(always, 'met', 'lower'),
    ])
  );
};

/** First contacts that were resolved and neither reopened nor repeated, once their window has closed. */
export const firstContactResolution: Builder = given => {
  const { placed, inventory, record } = given;
  const window = windowOf(given);
  const resolved = stateOf(inventory, record, 'resolved');
  return (
    window &&
    neighbourly(given, window, 'higher', [
      apart(repeats(placed, window), 'excluded', 'repeat'),
      apart(compare(until(placed, window), '>', { kind: 'as_of' }), 'pending'),
      judged(compare(next, '<=', until(placed, window)), 'missed', 'higher', 'repeat'),
      judged(known(instant('reopened')), 'missed', 'higher', 'reopened'),
      judged(resolved, 'met'),
      apart(allOf(lacksResolution(given, record), not(resolved)), 'missing'),
      judged(not(resolved), 'missed'),
      apart(always, 'missing'),
    ])
  );
};
