import { metric } from './metric.ts';

/** Replies, resolution, repeats and what is open. */
export const solving = {
  first_response_time: metric({
    name: { 'zh-CN': '首次响应时长', en: 'First response time' },
    formula: {
      'zh-CN': '从受理到首次人工回复的时长（尚未回复的计入在途）',
      en: 'from creation to the first reply by a person (those without a reply yet are pending)',
    },
    fields: ['created', 'first_reply'],
    unit: 'seconds',
    direction: 'lower',
    parameters: ['statistic', 'censored', 'attribution'],
    statistic: 'median',
    source: 'M07',
  }),
  resolution_time: metric({
    name: { 'zh-CN': '解决时长', en: 'Resolution time' },
    formula: {
      'zh-CN': '从受理到解决的时长（尚未解决的计入在途）',
      en: 'from creation to resolution (those not resolved yet are pending)',
    },
    fields: ['created', 'resolved'],
    unit: 'seconds',
    direction: 'lower',
    records: ['contact', 'complaint'],
    parameters: ['statistic', 'censored', 'attribution'],
    statistic: 'median',
    source: 'M22',
  }),
  resolution_rate: metric({
    name: { 'zh-CN': '问题解决率', en: 'Resolution rate' },
    formula: {
      'zh-CN': '已解决且未重开的联络 ÷ 受理的联络',
      en: 'contacts resolved and not reopened ÷ contacts accepted',
    },
    fields: ['resolved'],
    records: ['contact', 'complaint'],
    source: 'M20',
  }),
  fcr_repeat: metric({
    name: { 'zh-CN': '首次解决率（重复来电法）', en: 'First contact resolution by repeats' },
    formula: {
      'zh-CN':
        '首次联络即解决、未重开且窗口内同一客户未因同一原因再次联络 ÷ 窗口已结束的首次联络（默认 7 日；窗口内的重复联络剔除）',
      en: 'first contacts resolved, not reopened and not followed by another of the same customer and reason within the window ÷ first contacts whose window has closed (by default 7 days; repeats are set apart)',
    },
    fields: ['customer_id', 'reason', 'resolved'],
    parameters: ['within'],
    source: 'M16',
  }),
  repeat_rate: metric({
    name: { 'zh-CN': '重复联络率', en: 'Repeat contact rate' },
    formula: {
      'zh-CN': '窗口内同一客户因同一原因再次发生的联络 ÷ 全部联络（默认 7 日）',
      en: 'contacts that repeat an earlier one of the same customer and reason within the window ÷ contacts (by default 7 days)',
    },
    fields: ['customer_id', 'reason'],
    direction: 'lower',
    parameters: ['within'],
    source: 'M18',
  }),
  reopen_rate: metric({
    name: { 'zh-CN': '重开率', en: 'Reopen rate' },
    formula: {
      'zh-CN': '解决后重开过的联络 ÷ 已解决的联络',
      en: 'contacts reopened at least once ÷ contacts resolved',
    },
    fields: ['resolved', 'reopened'],
    direction: 'lower',
    source: 'M19',
  }),
  transfer_rate: metric({
    name: { 'zh-CN': '转接率', en: 'Transfer rate' },
    formula: {
      'zh-CN': '转接过的联络 ÷ 已接听的联络',
      en: 'contacts transferred at least once ÷ contacts answered',
    },
    fields: ['answered', 'transfers'],
    direction: 'lower',
    source: 'M14',
  }),
  backlog: metric({
    name: { 'zh-CN': '积压量', en: 'Backlog' },
    formula: {
      'zh-CN': '统计时点未解决、未关闭的联络数',
      en: 'contacts neither resolved nor closed at as-of',
    },
    basis: 'as_of',
    fields: ['created', 'resolved'],
    unit: 'count',
    direction: 'lower',
    records: ['contact', 'complaint'],
    source: 'M64',
  }),
  backlog_breached: metric({
    name: { 'zh-CN': '超时积压量', en: 'Overdue backlog' },
    formula: {
      'zh-CN': '统计时点未解决、未关闭且已过期限的联络数',
      en: 'contacts neither resolved nor closed at as-of and past their due date',
    },
    basis: 'as_of',
    fields: ['created', 'resolved', 'due'],
    unit: 'count',
    direction: 'lower',
    records: ['contact', 'complaint'],
    source: 'M65',
  }),
};
