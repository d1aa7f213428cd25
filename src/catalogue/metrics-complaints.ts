import { metric } from './metric.ts';

/** Complaints. */
export const complaints = {
  complaint_rate: metric({
    name: { 'zh-CN': '投诉率', en: 'Complaint rate' },
    formula: {
      'zh-CN': '投诉数 ÷ 联络数（没有投诉来源时，以投诉环节的联络计）',
      en: 'complaints ÷ contacts (contacts of stage 投诉, where no source yields complaints)',
    },
    fields: ['received'],
    direction: 'lower',
    records: ['complaint'],
    parameters: ['per'],
    source: 'M44',
  }),
  complaints_per_10k: metric({
    name: { 'zh-CN': '万次投诉率', en: 'Complaints per 10,000 contacts' },
    formula: {
      'zh-CN': '投诉数 ÷ 联络数 × 10,000（没有投诉来源时，以投诉环节的联络计）',
      en: 'complaints ÷ contacts × 10,000 (contacts of stage 投诉, where no source yields complaints)',
    },
    fields: ['received'],
    unit: 'per_10k',
    direction: 'lower',
    records: ['complaint'],
    parameters: ['per'],
    source: 'M84',
  }),
  liable_rate: metric({
    name: { 'zh-CN': '有责投诉率', en: 'Liable complaint rate' },
    formula: { 'zh-CN': '有责投诉数 ÷ 联络数', en: 'complaints with liability ÷ contacts' },
    fields: ['received', 'liable'],
    direction: 'lower',
    records: ['complaint'],
    parameters: ['per'],
    source: 'M45',
  }),
  upheld_share: metric({
    name: { 'zh-CN': '投诉成立率', en: 'Upheld share' },
    formula: { 'zh-CN': '成立的投诉 ÷ 已办结的投诉', en: 'complaints upheld ÷ complaints closed' },
    fields: ['upheld', 'closed'],
    direction: 'lower',
    records: ['complaint'],
    source: 'M45',
  }),
  repeat_complaint_rate: metric({
    name: { 'zh-CN': '重复投诉率', en: 'Repeat complaint rate' },
    formula: {
      'zh-CN':
        '重复先前投诉的投诉 ÷ 投诉（给出窗口时，为窗口内同一客户因同一原因再次提出的；否则为标明重复的）',
      en: 'complaints that repeat an earlier one ÷ complaints (where a window is given, of the same customer and reason within it; else those marked so)',
    },
    fields: ['repeat_of'],
    direction: 'lower',
    records: ['complaint'],
    parameters: ['within'],
    source: 'M46',
  }),
  same_cause_share: metric({
    name: { 'zh-CN': '同因投诉占比', en: 'Complaints that share a cause' },
    formula: {
      'zh-CN': '与本期其他投诉原因相同的投诉 ÷ 查明原因的投诉',
      en: 'complaints whose cause another one of the period has too ÷ complaints whose cause is known',
    },
    fields: ['root_cause'],
    direction: 'lower',
    records: ['complaint'],
    source: 'M46',
  }),
  escalated_complaint_rate: metric({
    name: { 'zh-CN': '升级投诉率', en: 'Escalated complaint rate' },
    formula: {
      'zh-CN': '经 12315、监管或媒体提出的投诉 ÷ 投诉',
      en: 'complaints by way of 12315, a regulator or the media ÷ complaints',
    },
    fields: ['via'],
    direction: 'lower',
    records: ['complaint'],
    source: 'M84',
  }),
  three_q_rate: metric({
    name: { 'zh-CN': '三问完整率', en: 'Three questions complete' },
    formula: {
      'zh-CN': '诉求经过、期望、期限三项均已填写的投诉 ÷ 投诉',
      en: 'complaints with matter, expectation and deadline all written down ÷ complaints',
    },
    fields: ['q_detail', 'q_expectation', 'q_deadline'],
    records: ['complaint'],
    source: 'M24',
  }),
};
