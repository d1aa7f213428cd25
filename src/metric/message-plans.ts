import { offered } from './answering-plans.ts';
import {
  allOf,
  always,
  type Condition,
  compare,
  constant,
  type Expression,
  instant,
  known,
  not,
} from './condition.ts';
import { clockDuration, clockParameter, type Draft, planOf, statisticOf } from './draft.ts';
import { stateOf } from './filter.ts';
import { type Builder, share, worded } from './generic-plans.ts';
import { wordsFor } from './limit.ts';
import { apart, counted, judged, type Plan, part } from './plan.ts';
import { found } from './view.ts';

const asOf: Expression = { kind: 'as_of' };
const sent = instant('at');
const replied = found('replied');
const solved = found('solved');
const before = found('before');
const after = found('after');

const later = (ms: number): Expression => ({ kind: 'later', than: sent, ms });

/** Whose a message is, as exports write it. */
function sides(given: Draft) {
  const written = (...words: readonly string[]) => [
    ...new Set(words.flatMap(word => wordsFor(given, 'author', word))),
  ];
  return {
    customer: written('customer', 'user', 'visitor', '客户', '顾客', '用户', '访客'),
    person: written('agent', 'human', '座席', '坐席', '客服', '人工'),
  };
}

const reads = ['contact_id', 'author'].map(field => ({ record: 'message', field }) as const);

/** Turns of customers that a person has to answer within the limit; what was solved by then needs no answer. */
function turnsInTime(given: Draft, kept: Condition): Plan | undefined {
  const { record, rows } = given;
  const ms = clockParameter(given, 'within');
  if (ms === undefined) return undefined;
  const due = later(ms);
  const rules = [
    judged(compare(replied, '<=', due), 'met'),
    apart(compare(solved, '<=', due), 'excluded', 'solved'),
    apart(compare(due, '>', asOf), 'pending'),
    judged(always, 'missed'),
  ];
  return planOf(given, {
    parts: [
      part({
        ...{ record, rows, kept, rules, due },
        placed: due,
        course: { kind: 'view', view: { kind: 'turns', ...sides(given) } },
        start: sent,
        end: replied,
        limit: constant(given.kpi.measure.within ?? ''),
      }),
    ],
    statistic: { kind: 'share' },
    unit: 'ratio',
    direction: 'higher',
    population: 'full',
    policy: { basis: 'due', record, withinS: ms / 1000 },
    excludable: ['solved'],
    reads,
  });
}

/** The first message of a conversation has nothing before it. */
const nextReplyAttainment: Builder = given => turnsInTime(given, known(before));
const humanReplyAttainment: Builder = given => turnsInTime(given, not(known(before)));

const chatReplyTime: Builder = (given, { statistic }) => {
  const { record, rows, basis, placed, kpi } = given;
  const name = kpi.measure.statistic ?? statistic ?? 'mean';
  const value: Expression = { kind: 'seconds', from: sent, to: replied };
  const rules = [
    counted(known(value), statisticOf(name)),
    apart(known(solved), 'excluded', 'solved'),
    apart(always, 'pending'),
  ];
  return planOf(given, {
    parts: [
      part({
        ...{ record, rows, placed, rules, value },
        course: { kind: 'view', view: { kind: 'turns', ...sides(given) } },
        end: replied,
      }),
    ],
    statistic: statisticOf(name),
    unit: 'seconds',
    direction: 'lower',
    population: 'full',
    policy: { basis, record, statistic: name },
    excludable: ['solved'],
    reads,
  });
};

/** Whether somebody spoke up when a customer had been silent for so long, give or take the tolerance. */
const idleReminder: Builder = given => {
  const { record, rows, kpi, path } = given;
  const ms = clockParameter(given, 'within');
  const tolerance = kpi.measure.tolerance ?? '5min';
  const toleranceMs = clockDuration(given, [...path, 'measure', 'tolerance'], tolerance);
  if (ms === undefined || toleranceMs === undefined) return undefined;
  const latest = later(ms + toleranceMs);
  const isAnswered = compare(after, '<=', latest);
  const isReturned = compare(found('returned'), '==', constant(1));
  const rules = [
    apart(compare(solved, '<=', later(ms)), 'excluded', 'solved'),
    apart(allOf(isAnswered, isReturned), 'excluded', 'returned'),
    judged(isAnswered, 'met'),
    apart(allOf(not(known(after)), compare(latest, '>', asOf)), 'pending'),
    judged(always, 'missed'),
  ];
  return planOf(given, {
    parts: [
      part({
        ...{ record, rows, rules },
        placed: later(ms),
        course: {
          kind: 'view',
          view: { kind: 'silences', ...sides(given), afterMs: ms - toleranceMs },
        },
        start: sent,
        due: latest,
        end: after,
        limit: constant(kpi.measure.within ?? ''),
      }),
    ],
    statistic: { kind: 'share' },
    unit: 'ratio',
    direction: 'higher',
    population: 'full',
    policy: { basis: 'due', record, withinS: ms / 1000, toleranceS: toleranceMs / 1000 },
    excludable: ['returned', 'solved'],
    reads,
  });
};

export const messagePlans = {
  next_reply_attainment: nextReplyAttainment,
  human_reply_attainment: humanReplyAttainment,
  chat_reply_mean: chatReplyTime,
  chat_accept_rate: share({
    rows: given => allOf(offered(given).rows, worded('channel', '在线', 'chat')(given)),
    part: ({ inventory, record }) => stateOf(inventory, record, 'answered'),
  }),
  idle_reminder: idleReminder,
};
