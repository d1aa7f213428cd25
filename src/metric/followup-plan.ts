import { amountOf } from './amount.ts';
import {
  allOf,
  always,
  type Condition,
  compare,
  constant,
  type Expression,
  field,
  instant,
  known,
  untrue,
} from './condition.ts';
import { type Draft, planOf } from './draft.ts';
import { filterCondition } from './filter.ts';
import type { Builder } from './generic-plans.ts';
import { imported } from './inventory.ts';
import { apart, judged, part } from './plan.ts';
import { among, satisfaction } from './rating-plans.ts';
import { answersOf, windowOf } from './survey-plans.ts';
import { found } from './view.ts';

/** What is asked for or proposed follows nothing up. */
const suggestions = ['customer_suggestion', 'staff_suggestion', '客户建议', '员工建议'];

/** The instants that a contact's rating can count from: it has none of its own. */
const endings = ['closed', 'resolved', 'created'] as const;

/** When a follow-up is due, by the calendar where one counts; undefined, with the reason noted, where it cannot be told. */
function dueAfter(given: Draft, from: Expression) {
  const { kpi, path } = given;
  const { within } = kpi.measure;
  // A limit that is missing has been noted.
  if (within === undefined) return undefined;
  const limit = { id: kpi.id, title: kpi.title, owner: kpi.owner, start: 'created' };
  const amount = amountOf(given, limit, within, [...path, 'measure', 'within']);
  if (!amount) return undefined;
  const { ms, counted, calendar } = amount;
  const due: Expression =
    ms === undefined
      ? { kind: 'due', from, within: constant(counted), calendar: calendar?.hash ?? null }
      : { kind: 'later', than: from, ms };
  return { due, within, calendar };
}

/** The actions that count, as the measure says. */
function actionsOf(given: Draft): Condition {
  const { kpi, path } = given;
  const { action } = kpi.measure;
  const asked = filterCondition(given, 'action', action, [...path, 'measure', 'action']);
  const proposes = filterCondition(given, 'action', { type: suggestions }, path);
  return action?.type === undefined ? allOf(asked, untrue(proposes)) : asked;
}

/** Low ratings after which somebody took an action about the same contact within the limit. */
export const lowScoreFollowup: Builder = (given, { unit, direction, population }) => {
  const { record, rows, kpi, inventory } = given;
  const { bad = [1, 2], action } = kpi.measure;
  const isAnswer = record === 'survey';
  const started: Expression = isAnswer ? instant('responded') : { kind: 'first', of: endings.map(field) };
  const limit = dueAfter(given, started);
  if (!limit) return undefined;
  const { due, within, calendar } = limit;
  const answers = answersOf(given);
  const [after, name] = [found('after'), satisfaction(record)];
  const ending = endings.find(one => imported(inventory, record, one).kind !== 'never');
  const rules = [
    ...(isAnswer ? [apart(compare(field('valid'), '==', constant(0)), 'excluded', 'invalid')] : []),
    ...answers.rules,
    judged(compare(after, '<=', due), 'met'),
    apart(compare(due, '>', { kind: 'as_of' }), 'pending'),
    judged(known(after), 'missed', 'higher', 'followed_late'),
    judged(always, 'missed', 'higher', 'not_followed'),
  ];
  const view = {
    kind: 'followups',
    windowMs: windowOf(given).ms,
    actions: actionsOf(given),
    started,
  } as const;
  return planOf(given, {
    parts: [
      part({
        ...{ record, rules, due, placed: due, start: started, end: after },
        rows: allOf(rows, known(field(name)), among(name, bad)),
        value: { kind: 'seconds', from: started, to: after },
        course: { kind: 'view', view },
        limit: constant(within),
      }),
    ],
    statistic: { kind: 'share' },
    ...{ unit, direction, population },
    policy: {
      ...{ basis: 'due', record, bad, start: isAnswer ? 'responded' : (ending ?? 'created'), within },
      ...(calendar && { calendar: calendar.id, calendarHash: calendar.hash }),
      ...(action && { action }),
      ...answers.policy,
    },
    reads: [
      { record, field: name },
      { record: 'action', field: 'contact_id' },
    ],
    calendars: calendar ? [calendar] : [],
  });
};
