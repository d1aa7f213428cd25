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
import {
  allOf,
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
  yes,
} from './condition.ts';
import { elapsed, firstResponseTime, resolutionRate } from './contact-plans.ts';
import { type Draft, terminal } from './draft.ts';
import { stateOf } from './filter.ts';
import { lowScoreFollowup } from './followup-plan.ts';
import { type Builder, share, stock, valued, worded } from './generic-plans.ts';
import { handlingPlans } from './handling-plans.ts';
import { imported } from './inventory.ts';
import { messagePlans } from './message-plans.ts';
import { peoplePlans } from './people-plans.ts';
import { apart } from './plan.ts';
import { auditPlans, qualityPlans } from './quality-plans.ts';
import {
  complaintRate,
  liableRate,
  promoterScore,
  ratingMean,
  ratingShare,
  responseRate,
} from './rating-plans.ts';
import { firstContactResolution, repeatRate } from './repeat-plans.ts';

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

/** Neither resolved nor closed at as-of. A state is that of today: it only tells of what has no instant that says when. */
const open = (given: Draft): Condition => {
  const undated = ['resolved', 'closed'].map(name => not(known(field(name))));
  const ended = allOf(...undated, terminal(given, given.record));
  return untrue(anyOf(resolved(given), known(instant('closed')), ended));
};

const overdue = (given: Draft): Condition =>
  allOf(open(given), compare(field('due'), '<', { kind: 'as_of' }));

/** Answers that were marked as invalid. */
const invalidAnswers = () => [apart(compare(field('valid'), '==', constant(0)), 'excluded', 'invalid')];

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
  low_score_followup: lowScoreFollowup,
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

/** How each metric of the catalogue is computed. */
export const plans: { readonly [Id in MetricId]: Builder } = {
  ...answering,
  ...solving,
  ...voices,
  ...complaints,
  ...qualityPlans,
  ...auditPlans,
  ...messagePlans,
  ...handlingPlans,
  ...peoplePlans,
};
