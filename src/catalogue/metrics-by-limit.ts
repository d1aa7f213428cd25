import type { Bilingual } from '../text/locale.ts';

/** A metric that is the attainment (及时率) of a time limit: what to write under `time_limits`. */
export interface LimitMetric {
  readonly id: string;
  readonly name: Bilingual;
  /** Its number in the catalogue of customer service metrics. */
  readonly source: string;
  /** The keys of the time limit; the duration is an example, the team's own stands there. */
  readonly timeLimit: Readonly<Record<string, unknown>>;
}

const named = (
  source: string,
  id: string,
  zh: string,
  en: string,
  timeLimit: LimitMetric['timeLimit'],
): LimitMetric => ({ id, name: { 'zh-CN': zh, en }, source, timeLimit });

const created = { start: 'created' };

/** The metrics that a standard gets by stating a time limit, and a KPI `measure: {attainment: ID}`. */
export const metricsByLimit: readonly LimitMetric[] = [
  named('M08', 'first-response', '响应及时率', 'First responses in time', {
    ...created,
    stop: 'first_reply',
    within: '2h',
  }),
  named('M15', 'transfer', '转专业团队及时率', 'Transfers in time', {
    ...created,
    stop: 'transferred',
    within: '10min',
  }),
  named('M21', 'resolution', '解决及时率', 'Resolutions in time', {
    ...created,
    stop: 'resolved',
    within: '72h',
  }),
  named('M23', 'complaint-contact', '投诉联系及时率', 'Complaints contacted in time', {
    when: { stage: '投诉' },
    ...created,
    stop: 'first_contact',
    within: '24h',
  }),
  named('M25', 'solution', '方案及时率', 'Solutions in time', {
    ...created,
    stop: 'solution_sent',
    within: '48h',
  }),
  named('M26', 'result-feedback', '结果反馈及时率', 'Results notified in time', {
    ...created,
    stop: 'result_notified',
    within: '3wd',
  }),
  named('M27', 'progress-updates', '进展同步达标率', 'Progress updates kept', {
    ...created,
    event: 'update_sent',
    every: '60min',
    until: 'resolved',
  }),
  named('M29', 'promise-kept', '承诺兑现率', 'Promises kept', {
    ...created,
    stop: 'resolved',
    by: 'promised',
  }),
  named('M30', 'joint-meeting', '会办及时率', 'Joint meetings in time', {
    ...created,
    stop: { event: 'meeting' },
    within: '4h',
  }),
  named('M32', 'order-review', '订单审核及时率', 'Orders reviewed in time', {
    start: 'placed',
    stop: 'reviewed',
    within: '1h',
  }),
  named('M33', 'order-exception', '异常告知及时率', 'Order exceptions notified in time', {
    start: 'placed',
    stop: 'notified',
    within: '2h',
  }),
  named('M34', 'callback', '回访及时率', 'Callbacks in time', {
    start: 'closed',
    stop: { event: 'callback' },
    within: '3wd',
  }),
  named('M39', 'low-score-followup', '二次跟进率', 'Low scores followed up', {
    when: { csat: '<3' },
    start: 'closed',
    stop: { event: 'followed_up', role: '主管' },
    within: '24h',
  }),
  named('M71', 'first-progress', '书面进展及时率', 'First written progress in time', {
    ...created,
    stop: { event: 'update_sent' },
    within: '2h',
  }),
  named('M80', 'human-reply', '人工应答及时率', 'Replies by a person in time', {
    start: 'queued',
    stop: 'first_reply',
    within: '3min',
  }),
  named('M81', 'ticket-accept', '工单受理及时率', 'Tickets accepted in time', {
    ...created,
    stop: { event: 'accepted' },
    within: '30min',
  }),
  named('M81', 'ticket-dispatch', '工单派单及时率', 'Tickets dispatched in time', {
    ...created,
    stop: { event: 'dispatched' },
    within: '2h',
  }),
  named('M81', 'ticket-close', '工单办结及时率', 'Tickets closed in time', {
    ...created,
    stop: 'closed',
    within: '5wd',
  }),
];
