import { agreement, answerErrors, calibrationGap, coverage, planDone, selfLeaderGap } from './audit-plans.ts';
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
  not,
  untrue,
  yes,
} from './condition.ts';
import { criticalError } from './critical.ts';
import type { Draft } from './draft.ts';
import { share, total, valued, weightedShare, worded } from './generic-plans.ts';
import { apart } from './plan.ts';

/** Scores that agents give themselves, and those that only align the raters. */
const ownScores = (given: Draft) => [
  apart(worded('level', 'self', '自检', '自查')(given), 'excluded', 'self_check'),
  apart(worded('level', 'calibration', '校准')(given), 'excluded', 'calibration'),
];

/** What no estimate counts: drawn only to compare raters, and not drawn by the plan that is named. */
const uncounted = [
  apart(compare(field('weight'), '==', constant(0)), 'excluded', 'overlap'),
  apart(allOf(known(field('plan')), not(known(field('weight')))), 'missing'),
];

/** Done by the time that was set; what was not done by then is not. */
const inTime = (done: string, by: string) => (): Condition =>
  allOf(known(instant(done)), compare(instant(done), '<=', field(by)));

/** A number of the records in certain states, 0 of the others; null where the state is not known. */
const within =
  (name: string, value: Expression, ...words: readonly string[]) =>
  (given: Draft): Expression => ({
    kind: 'choice',
    of: [
      { when: worded(name, ...words)(given), gives: value },
      { when: known(field(name)), gives: constant(0) },
    ],
  });

const handlingStates = ['talk', 'hold', 'acw', '通话', '保持', '话后'];
const availableStates = ['available', 'idle', '空闲', '就绪'];

export const qualityPlans = {
  qa_score: valued({ value: () => field('score'), apart: given => [...ownScores(given), ...uncounted] }),
  qa_pass_rate: weightedShare({
    part: () => allOf(yes('passed'), untrue(yes('critical'))),
    apart: ownScores,
  }),
  critical_error_rate: weightedShare({ part: criticalError, apart: ownScores }),
  capa_on_time: share({ placed: 'due', part: inTime('closed', 'due') }),
  capa_effective: share({ rows: () => known(instant('closed')), part: () => yes('effective') }),
  online_share: total({
    value: within('mode', field('hours'), 'online', '线上'),
    over: () => field('hours'),
  }),
  exam_pass_rate: share({ rows: () => known(field('passed')), part: () => yes('passed') }),
  appointment_kept: share({
    placed: 'appointed',
    part: inTime('arrived', 'appointed'),
    apart: given => [
      apart(worded('cancelled_by', 'customer', '客户')(given), 'excluded', 'cancelled_by_customer'),
    ],
  }),
  occupancy: total({
    value: within('state', field('spent'), ...handlingStates),
    over: within('state', field('spent'), ...handlingStates, ...availableStates),
  }),
  work_utilisation: total({
    value: within('state', field('spent'), ...handlingStates, ...availableStates),
    over: () => field('spent'),
  }),
  adherence: total({
    value: () => ({
      kind: 'choice',
      of: [
        { when: compare(field('spent'), '>', field('planned')), gives: field('planned') },
        { when: always, gives: field('spent') },
      ],
    }),
    over: () => field('planned'),
  }),
};

export const auditPlans = {
  qa_coverage: coverage,
  qa_plan_done: planDone,
  self_leader_gap: selfLeaderGap,
  agree: agreement,
  calibration_gap: calibrationGap,
  answer_error_rate: answerErrors({ apart: ownScores }),
};
