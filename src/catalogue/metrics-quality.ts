import { metric } from './metric.ts';

/** Audits, actions, training, appointments and rosters. */
export const quality = {
  qa_score: metric({
    name: { 'zh-CN': '质检得分', en: 'Audit score' },
    formula: {
      'zh-CN': '质检得分之和 ÷ 质检次数，不按入样概率加权（自检、校准与只供对比的重叠评分剔除）',
      en: 'sum of the audit scores ÷ audits, not weighted by the chance of being drawn (self-checks, calibrations and records drawn only to compare are set apart)',
    },
    fields: ['score'],
    unit: 'score',
    range: [0, 100],
    population: 'sample',
    records: ['evaluation'],
    parameters: ['statistic'],
    statistic: 'mean',
    source: 'M48',
  }),
  qa_pass_rate: metric({
    name: { 'zh-CN': '质检合格率', en: 'Audit pass rate' },
    formula: {
      'zh-CN': '合格且无致命错误的质检 ÷ 质检次数，均按入样概率的倒数加权（自检与校准评分剔除）',
      en: 'audits passed without a critical error ÷ audits, each weighted by one over its chance of being drawn (self-checks and calibrations are set apart)',
    },
    fields: ['passed'],
    population: 'sample',
    records: ['evaluation'],
    source: 'M49',
  }),
  critical_error_rate: metric({
    name: { 'zh-CN': '致命错误率', en: 'Critical error rate' },
    formula: {
      'zh-CN': '有致命错误的质检 ÷ 质检次数，均按入样概率的倒数加权（自检与校准评分剔除）',
      en: 'audits with a critical error ÷ audits, each weighted by one over its chance of being drawn (self-checks and calibrations are set apart)',
    },
    fields: ['critical'],
    parameters: ['critical_class'],
    direction: 'lower',
    population: 'sample',
    records: ['evaluation'],
    source: 'M50',
  }),
  capa_on_time: metric({
    name: { 'zh-CN': '整改按期关闭率', en: 'Actions closed on time' },
    formula: {
      'zh-CN': '期限前关闭的整改 ÷ 到期的整改',
      en: 'actions closed by their due date ÷ actions due',
    },
    basis: 'due',
    fields: ['due', 'closed'],
    records: ['action'],
    source: 'M57',
  }),
  capa_effective: metric({
    name: { 'zh-CN': '整改有效率', en: 'Effective actions' },
    formula: { 'zh-CN': '验证有效的整改 ÷ 已关闭的整改', en: 'actions found effective ÷ actions closed' },
    fields: ['closed', 'effective'],
    records: ['action'],
    source: 'M58',
  }),
  online_share: metric({
    name: { 'zh-CN': '线上学时占比', en: 'Online share of training' },
    formula: { 'zh-CN': '线上学时 ÷ 全部学时', en: 'hours of online training ÷ hours of training' },
    fields: ['hours', 'mode'],
    records: ['training'],
    source: 'M61',
  }),
  exam_pass_rate: metric({
    name: { 'zh-CN': '考试合格率', en: 'Exam pass rate' },
    formula: { 'zh-CN': '考试合格的人次 ÷ 参加考试的人次', en: 'exams passed ÷ exams taken' },
    fields: ['passed'],
    records: ['training'],
    source: 'M87',
  }),
  appointment_kept: metric({
    name: { 'zh-CN': '预约履约率', en: 'Appointments kept' },
    formula: {
      'zh-CN': '按约到达的预约 ÷ 到期的预约（客户取消的剔除）',
      en: 'appointments arrived at in time ÷ appointments due (those that the customer cancelled are set apart)',
    },
    basis: 'appointed',
    fields: ['appointed', 'arrived'],
    records: ['order'],
    source: 'M31',
  }),
  occupancy: metric({
    name: { 'zh-CN': '占用率', en: 'Occupancy' },
    formula: {
      'zh-CN': '通话、保持与话后时长 ÷（通话、保持、话后与空闲时长）',
      en: 'time talking, holding and in after-call work ÷ the same and the time available',
    },
    fields: ['state', 'spent'],
    records: ['roster'],
    source: 'M13',
  }),
  work_utilisation: metric({
    name: { 'zh-CN': '工时利用率', en: 'Work utilisation' },
    formula: {
      'zh-CN': '通话、保持、话后与空闲时长 ÷ 签入时长',
      en: 'time talking, holding, in after-call work and available ÷ time signed in',
    },
    fields: ['state', 'spent'],
    records: ['roster'],
    source: 'M72',
  }),
  adherence: metric({
    name: { 'zh-CN': '排班遵从率', en: 'Schedule adherence' },
    formula: {
      'zh-CN': '在排定状态的时长 ÷ 排定时长（超出排定的不计）',
      en: 'time in the planned state ÷ planned time (no more than was planned counts)',
    },
    fields: ['planned', 'spent'],
    records: ['roster'],
    source: 'M73',
  }),
};
