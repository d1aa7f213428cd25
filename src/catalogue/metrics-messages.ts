import { metric } from './metric.ts';

/** Conversations: turns, silences, chats. */
export const messages = {
  next_reply_attainment: metric({
    name: { 'zh-CN': '后续回复及时率', en: 'Next replies in time' },
    formula: {
      'zh-CN': '时限内由人工回复的客户后续发言轮次 ÷ 到期的后续发言轮次（期限前已解决或关闭的剔除）',
      en: 'later turns of the customer answered by a person within the limit ÷ later turns due (those solved or closed before they were due are set apart)',
    },
    basis: 'due',
    fields: ['contact_id', 'author'],
    records: ['message'],
    parameters: ['within'],
    required: ['within'],
    source: 'M09',
  }),
  human_reply_attainment: metric({
    name: { 'zh-CN': '人工应答及时率', en: 'First replies by a person in time' },
    formula: {
      'zh-CN': '客户首条消息后时限内有人工回复的会话 ÷ 到期的会话（期限前已解决或关闭的剔除）',
      en: 'conversations in which a person replied to the first message of the customer within the limit ÷ conversations due (those solved or closed before are set apart)',
    },
    basis: 'due',
    fields: ['contact_id', 'author'],
    records: ['message'],
    parameters: ['within'],
    required: ['within'],
    source: 'M80',
  }),
  chat_reply_mean: metric({
    name: { 'zh-CN': '会话平均响应时长', en: 'Mean reply time of chats' },
    formula: {
      'zh-CN': '客户发言轮次到人工回复的时长之和 ÷ 已回复的轮次（尚未回复的计入在途，未回复即已解决的剔除）',
      en: 'sum of the times from a turn of the customer to the reply by a person ÷ turns replied to (those without a reply yet are pending, those solved without one are set apart)',
    },
    fields: ['contact_id', 'author'],
    unit: 'seconds',
    direction: 'lower',
    records: ['message'],
    parameters: ['statistic'],
    statistic: 'mean',
    source: 'M79',
  }),
  chat_accept_rate: metric({
    name: { 'zh-CN': '会话接起率', en: 'Chat accept rate' },
    formula: {
      'zh-CN': '人工接起的在线会话 ÷ 请求人工的在线会话',
      en: 'chats accepted by a person ÷ chats that asked for one',
    },
    fields: ['answered', 'channel'],
    source: 'M79',
  }),
  idle_reminder: metric({
    name: { 'zh-CN': '静默提醒合规率', en: 'Reminders of idle chats' },
    formula: {
      'zh-CN':
        '静默满时限时（容差内）发出提醒的静默 ÷ 到期的静默（提醒前客户已回来、会话已解决的剔除）（容差默认 5 分钟）',
      en: 'silences with a reminder when the limit was reached, within the tolerance ÷ silences due (those that the customer ended before or that were solved are set apart) (by default the tolerance is 5 minutes)',
    },
    basis: 'due',
    fields: ['contact_id', 'author'],
    records: ['message'],
    parameters: ['within', 'tolerance'],
    required: ['within'],
    source: 'M66',
  }),
};
