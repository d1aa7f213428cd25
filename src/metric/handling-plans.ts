import { offered } from './answering-plans.ts';
import {
  allOf,
  always,
  compare,
  constant,
  type Expression,
  field,
  instant,
  known,
  not,
  untrue,
} from './condition.ts';
import { type Draft, planOf, windowDuration } from './draft.ts';
import { filterCondition } from './filter.ts';
import { type Builder, share, worded } from './generic-plans.ts';
import { wordsFor } from './limit.ts';
import { apart, judged, part, type Rule } from './plan.ts';
import { repeatRate } from './repeat-plans.ts';
import { found } from './view.ts';

const adds = (
  numerator: number,
  denominator: number,
  when: Rule['when'] = always,
): Omit<Rule, 'outcome'> => ({
  when,
  reason: null,
  numerator,
  denominator,
});

/** Every way in which events can be called. */
const eventsOf = (given: Draft, ...names: readonly string[]): string[] => [
  ...new Set(names.flatMap(name => wordsFor(given, 'event', name))),
];

/** Extensions that were told before the due date that they move, with a reason. */
const extensionNotice: Builder = given => {
  const { record, rows, placed, basis } = given;
  const events = eventsOf(given, 'extended');
  const before = found('before');
  const reason: Expression = { kind: 'first', of: [field('note'), field('reason')] };
  const isTold = allOf(compare(instant('at'), '<', before), known(reason));
  const rules = [
    judged(isTold, 'met'),
    apart(not(known(before)), 'missing'),
    judged(not(known(reason)), 'missed', 'higher', 'no_reason'),
    judged(always, 'missed'),
  ];
  return planOf(given, {
    parts: [
      part({
        ...{ record, rows, placed, rules },
        course: { kind: 'view', view: { kind: 'extensions', events } },
        due: before,
      }),
    ],
    statistic: { kind: 'share' },
    unit: 'ratio',
    direction: 'higher',
    population: 'full',
    policy: { basis, record },
    reads: [{ record, field: 'event' }],
    events: [events],
  });
};

/** Returns over dispatches, each event counting. */
const ticketReturnRate: Builder = (given, { unit, direction, population }) => {
  const { record, rows, placed, basis } = given;
  const [sent, returned] = [
    eventsOf(given, 'dispatched', '派单'),
    eventsOf(given, 'returned', '退单', '退回'),
  ];
  const named = (values: readonly string[]) =>
    ({ kind: 'among', of: field('event'), values, folded: false }) as const;
  const rules: Rule[] = [
    { ...adds(1, 0, named(returned)), outcome: 'missed' },
    { ...adds(0, 1, named(sent)), outcome: 'met' },
  ];
  return planOf(given, {
    parts: [part({ record, placed, rows: allOf(rows, named([...sent, ...returned])), rules })],
    statistic: { kind: 'total' },
    ...{ unit, direction, population },
    policy: { basis, record },
    reads: [{ record, field: 'event' }],
    events: [sent],
  });
};

/** Contacts that only ask after an earlier one, over those that do not. */
const chaserRate: Builder = (given, { unit, direction, population }) => {
  const { record, rows, placed, basis, path } = given;
  const chasing = filterCondition(given, record, { reason: ['催单', 'chaser', 'chasing'] }, path);
  const rules: Rule[] = [
    { ...adds(1, 0, chasing), outcome: 'missed' },
    { ...adds(0, 1), outcome: 'met' },
  ];
  return planOf(given, {
    parts: [part({ record, rows, placed, rules })],
    statistic: { kind: 'total' },
    ...{ unit, direction, population },
    policy: { basis, record },
    reads: [{ record, field: 'reason' }],
  });
};

/** Suggestions of customers that were answered by their due date, or within the limit, a day counting as 24 hours. */
const suggestionFeedback: Builder = given => {
  const { record, rows, path, kpi } = given;
  const { within } = kpi.measure;
  const ms = within === undefined ? undefined : windowDuration(given, [...path, 'measure', 'within'], within);
  if (within !== undefined && ms === undefined) return undefined;
  const due: Expression = ms === undefined ? field('due') : { kind: 'later', than: instant('opened'), ms };
  const closed = instant('closed');
  const isCustomers = filterCondition(given, record, { type: ['customer_suggestion', '客户建议'] }, path);
  const rules = [
    judged(compare(closed, '<=', due), 'met'),
    apart(compare(due, '>', { kind: 'as_of' }), 'pending'),
    judged(always, 'missed'),
  ];
  return planOf(given, {
    parts: [
      part({
        ...{ record, rules, due },
        rows: allOf(rows, isCustomers),
        placed: due,
        start: instant('opened'),
        end: closed,
      }),
    ],
    statistic: { kind: 'share' },
    unit: 'ratio',
    direction: 'higher',
    population: 'full',
    policy: { basis: 'due', record, ...(typeof ms === 'number' && { withinS: ms / 1000 }) },
    reads: ['type', 'closed'].map(name => ({ record, field: name })),
  });
};

const isCallback = worded('type', 'callback', '回访');

/** A callback that nobody answered is not valid, and says why. */
const unreached = worded('invalid_reason', 'unreached', 'no_answer', '未接通', '无人接听');

/** Of the complaints whose cause is known those that share it with another of the period. */
const sameCause: Builder = (given, { unit, direction, population }) => {
  const { record, rows, placed, basis } = given;
  const isShared = compare(found('unit'), '>', constant(1));
  const rules = [
    apart(not(known(found('unit'))), 'missing'),
    judged(isShared, 'missed', direction),
    judged(always, 'met', direction),
  ];
  return planOf(given, {
    parts: [part({ record, rows, placed, rules, course: { kind: 'view', view: { kind: 'causes' } } })],
    statistic: { kind: 'share' },
    ...{ unit, direction, population },
    policy: { basis, record },
    reads: [{ record, field: 'root_cause' }],
  });
};

const markedRepeats = share({ part: () => known(field('repeat_of')) });

/** Complaints marked as repeating another; with a window those of the same customer and reason within it. */
const repeatedComplaints: Builder = (given, definition) => {
  if (given.kpi.measure.within === undefined) return markedRepeats(given, definition);
  return repeatRate(given, definition);
};

export const handlingPlans = {
  same_cause_share: sameCause,
  repeat_complaint_rate: repeatedComplaints,
  extension_notice: extensionNotice,
  overflow_rate: share({
    rows: given => offered(given).rows,
    part: worded('outcome', 'overflow', 'overflowed', '溢出'),
  }),
  ticket_return_rate: ticketReturnRate,
  chaser_rate: chaserRate,
  callback_reached: share({ rows: isCallback, part: given => untrue(unreached(given)) }),
  callback_done: share({
    rows: isCallback,
    part: () => allOf(known(field('score')), untrue(compare(field('valid'), '==', constant(0)))),
  }),
  customer_suggestion_feedback: suggestionFeedback,
  staff_suggestion_adopted: share({
    rows: worded('type', 'staff_suggestion', '员工建议'),
    part: worded('status', 'adopted', '采纳', '已采纳'),
  }),
};
