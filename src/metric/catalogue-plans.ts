import type { MetricId } from '../catalogue/metrics.ts';
import { records } from '../catalogue/records.ts';
import {
  abandonRate,
  answerRate,
  handled,
  offered,
  ringAnswerRate,
  serviceLevel,
  shortAbandonRate,
  speedOfAnswer,
  waited,
  waitTime,
} from './answering-plans.ts';
import { agreement, answerErrors, calibrationGap, coverage, planDone, selfLeaderGap } from './audit-plans.ts';
import {
  allOf,
  always,
  anyOf,
  type Condition,
  compare,
  constant,
  type Expression,
  field,
  instant,
  known,
  not,
  untrue,
} from './condition.ts';
import { elapsed, firstResponseTime, resolutionRate } from './contact-plans.ts';
import { criticalError } from './critical.ts';
import { type Draft, terminal } from './draft.ts';
import { stateOf } from './filter.ts';
import { type Builder, share, stock, total, valued, weightedShare, worded } from './generic-plans.ts';
import { handlingPlans } from './handling-plans.ts';
import { imported } from './inventory.ts';
import { messagePlans } from './message-plans.ts';
import { peoplePlans } from './people-plans.ts';
import { apart } from './plan.ts';
import {
  complaintRate,
  liableRate,
  promoterScore,
  ratingMean,
  ratingShare,
  responseRate,
} from './rating-plans.ts';
import { firstContactResolution, repeatRate } from './repeat-plans.ts';

const yes = (name: string): Condition => compare(field(name), '==', constant(1));
const answered = ({ inventory, record }: Draft): Condition => stateOf(inventory, record, 'answered');
const resolved = ({ inventory, record }: Draft): Condition => stateOf(inventory, record, 'resolved');

/** A duration of the contacts that were answered. */
const spent = (name: string): Builder =>
  valued({ reads: [name], value: () => field(name), rows: given => handled(given, field(name)) });

/** Talk, hold and after-call work, as far as a source yields them. */
function handling({ inventory, record }: Draft): Expression {
  const carried = ['talk', 'hold', 'acw'].filter(name => imported(inventory, record, name).kind !== 'never');
  return { kind: 'sum', of: (carried.length > 0 ? carried : ['talk']).map(field) };
}

const handleTime = valued({
  reads: ['talk'],
  value: handling,
  rows: given => handled(given, handling(given)),
});

/** Waits of everybody who asked for a person, answered or not. */
const everyWait = valued({ value: () => waited, rows: given => offered(given).rows });

/** Neither resolved nor closed, as far as the record tells. */
const open = (given: Draft): Condition =>
  untrue(anyOf(resolved(given), known(instant('closed')), terminal(given, given.record)));

const overdue = (given: Draft): Condition =>
  allOf(open(given), compare(field('due'), '<', { kind: 'as_of' }));

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

/** Answers that were marked as invalid. */
const invalidAnswers = () => [apart(compare(field('valid'), '==', constant(0)), 'excluded', 'invalid')];

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

const answering = {
  answer_rate: answerRate,
  abandon_rate: abandonRate,
  short_abandon_rate: shortAbandonRate,
  service_level: serviceLevel,
  ring_answer_rate: ringAnswerRate,
  ring_no_answer: share({ rows: () => known(field('ring')), part: given => not(answered(given)) }),
  queue_rate: share({
    rows: given => offered(given).rows,
    part: () => compare(field('wait'), '>', constant(0)),
  }),
  to_agent_rate: share({ part: () => known(instant('queued')) }),
  asa: speedOfAnswer,
  wait_time: waitTime,
  wait_mean_all: everyWait,
  wait_max: everyWait,
  talk_time: spent('talk'),
  att: spent('talk'),
  acw: spent('acw'),
  handle_time: handleTime,
  aht: handleTime,
};

const solving = {
  first_response_time: firstResponseTime,
  resolution_time: given =>
    elapsed(given, records[given.record].anchor, 'resolved', given.kpi.measure.statistic ?? 'median'),
  resolution_rate: resolutionRate,
  fcr_repeat: firstContactResolution,
  repeat_rate: repeatRate,
  // What was reopened had been resolved, also where its export then clears the instant.
  reopen_rate: share({
    rows: given => anyOf(resolved(given), known(instant('reopened'))),
    part: () => known(instant('reopened')),
  }),
  transfer_rate: share({ rows: answered, part: () => compare(field('transfers'), '>', constant(0)) }),
  backlog: stock(open),
  backlog_breached: stock(overdue),
} satisfies Readonly<Record<string, Builder>>;

const voices = {
  csat_mean: ratingMean(),
  csat_top2: ratingShare('good'),
  low_score_rate: ratingShare('bad'),
  dissatisfied_rate: ratingShare('bad'),
  response_rate: responseRate,
  nps: promoterScore,
  ces: ratingMean({ of: 'ces' }),
  fcr_survey: share({
    rows: () => known(field('fcr')),
    part: () => yes('fcr'),
    apart: invalidAnswers,
    isAnswered: true,
  }),
  perceived_resolution_rate: share({
    rows: () => known(field('solved')),
    part: () => yes('solved'),
    apart: invalidAnswers,
    isAnswered: true,
  }),
  callback_csat: ratingShare('good', { rows: worded('type', 'callback', '回访') }),
  thorough_top2: ratingShare('good', { of: 'dim_thorough' }),
  attitude_top2: ratingShare('good', { of: 'dim_attitude' }),
  ease_top2: ratingShare('good', { of: 'dim_ease' }),
};

const complaints = {
  complaint_rate: complaintRate,
  complaints_per_10k: complaintRate,
  liable_rate: liableRate,
  upheld_share: share({ rows: () => known(instant('closed')), part: () => yes('upheld') }),
  escalated_complaint_rate: share({ part: worded('via', '12315', '监管', '媒体', 'regulator', 'media') }),
  three_q_rate: share({
    part: () => allOf(...['q_detail', 'q_expectation', 'q_deadline'].map(name => known(field(name)))),
  }),
};

const quality = {
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

const audits = {
  qa_coverage: coverage,
  qa_plan_done: planDone,
  self_leader_gap: selfLeaderGap,
  agree: agreement,
  calibration_gap: calibrationGap,
  answer_error_rate: answerErrors({ apart: ownScores }),
};

/** How each metric of the catalogue is computed. */
export const plans: { readonly [Id in MetricId]: Builder } = {
  ...answering,
  ...solving,
  ...voices,
  ...complaints,
  ...quality,
  ...audits,
  ...messagePlans,
  ...handlingPlans,
  ...peoplePlans,
};
