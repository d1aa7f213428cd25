import { metric } from './metric.ts';

/** How tickets go from hand to hand. */
export const handling = {
  extension_notice: metric({
    name: { 'zh-CN': '延期提前告知率', en: 'Extensions announced in time' },
    formula: {
      'zh-CN': '原期限前告知且写明理由的延期 ÷ 延期（原期限为上一次延期的期限，首次为联络的期限）',
      en: 'extensions announced before the old due date with a reason ÷ extensions (the old due date is that of the extension before, of the first one that of the contact)',
    },
    fields: ['event', 'due'],
    records: ['event'],
    source: 'M28',
  }),
  overflow_rate: metric({
    name: { 'zh-CN': '溢出率', en: 'Overflow rate' },
    formula: {
      'zh-CN': '结果为溢出的联络 ÷ 请求人工的联络',
      en: 'contacts whose outcome is overflow ÷ contacts that asked for a person',
    },
    fields: ['outcome'],
    direction: 'lower',
    source: 'M76',
  }),
  ticket_return_rate: metric({
    name: { 'zh-CN': '退单率', en: 'Ticket return rate' },
    formula: {
      'zh-CN': '退单次数 ÷ 派单次数（事件 returned、dispatched）',
      en: 'returns ÷ dispatches (events returned and dispatched)',
    },
    fields: ['event'],
    direction: 'lower',
    records: ['event'],
    source: 'M82',
  }),
  chaser_rate: metric({
    name: { 'zh-CN': '催单率', en: 'Chaser rate' },
    formula: {
      'zh-CN': '原因为催单的联络 ÷ 其他联络',
      en: 'contacts whose reason is chasing an earlier one ÷ other contacts',
    },
    fields: ['reason'],
    direction: 'lower',
    source: 'M83',
  }),
  callback_reached: metric({
    name: { 'zh-CN': '回访接通率', en: 'Callbacks reached' },
    formula: {
      'zh-CN': '接通的回访 ÷ 拨打的回访（无效原因为未接通的为未接通）',
      en: 'callbacks that reached the customer ÷ callbacks made (those whose invalid_reason is unreached did not)',
    },
    fields: ['type', 'invalid_reason'],
    records: ['survey'],
    source: 'M34',
  }),
  callback_done: metric({
    name: { 'zh-CN': '回访完成率', en: 'Callbacks completed' },
    formula: {
      'zh-CN': '取得有效评分的回访 ÷ 回访任务',
      en: 'callbacks with a valid rating ÷ callbacks to be made',
    },
    fields: ['type', 'score'],
    records: ['survey'],
    source: 'M34',
  }),
  customer_suggestion_feedback: metric({
    name: { 'zh-CN': '客户建议反馈率', en: 'Customer suggestions answered' },
    formula: {
      'zh-CN': '期限前答复的客户建议 ÷ 到期的客户建议（给出时限时自提出起算，否则为各自的期限）',
      en: 'customer suggestions answered by their due date ÷ customer suggestions due (from when they were made, where a limit is given)',
    },
    basis: 'due',
    fields: ['type', 'closed'],
    records: ['action'],
    parameters: ['within'],
    source: 'M70',
  }),
  staff_suggestion_adopted: metric({
    name: { 'zh-CN': '员工建议采纳率', en: 'Staff suggestions adopted' },
    formula: {
      'zh-CN': '状态为已采纳的员工建议 ÷ 员工建议',
      en: 'staff suggestions whose status is adopted ÷ staff suggestions',
    },
    fields: ['type', 'status'],
    records: ['action'],
    source: 'M70',
  }),
};
