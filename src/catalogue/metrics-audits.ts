import { metric } from './metric.ts';

/** How audits themselves are done, and what people are trained for. */
export const audits = {
  qa_coverage: metric({
    name: { 'zh-CN': '抽检覆盖率', en: 'Audit coverage' },
    formula: {
      'zh-CN': '已评的抽样记录 ÷ 抽样总体（用 where 限定 level 或 plan；抽样周期计入其结束所在的期间）',
      en: 'drawn records that were evaluated ÷ records drawn from (where: level or plan chooses; a period of a plan counts where it ends)',
    },
    basis: 'period_end',
    fields: ['plan', 'level', 'draw'],
    records: ['evaluation'],
    source: 'M51',
  }),
  qa_plan_done: metric({
    name: { 'zh-CN': '抽检计划完成率', en: 'Audit plan done' },
    formula: {
      'zh-CN': '已评的抽样记录 ÷ 抽样记录（不能评分的剔除；抽样周期计入其结束所在的期间）',
      en: 'drawn records that were evaluated ÷ drawn records (those that cannot be scored are set apart; a period of a plan counts where it ends)',
    },
    basis: 'period_end',
    fields: ['plan', 'level', 'draw'],
    records: ['evaluation'],
    source: 'M85',
  }),
  self_leader_gap: metric({
    name: { 'zh-CN': '自检偏差', en: 'Gap of self-checks' },
    formula: {
      'zh-CN': '自检得分 − 组长评分，按双方都评过的记录求均值（越接近 0 越好，大于 0 为自评偏高）',
      en: 'score of the self-check − score by the leader, the mean over the records that both scored (best near 0; above 0 agents are kinder to themselves)',
    },
    fields: ['level', 'score'],
    unit: 'score',
    range: [-100, 100],
    direction: 'lower',
    population: 'sample',
    records: ['evaluation'],
    statistic: 'mean',
    source: 'M53',
  }),
  agree: metric({
    name: { 'zh-CN': '评分一致率', en: 'Agreement of raters' },
    formula: {
      'zh-CN': '合格与否判断相同的评分人对 ÷ 评分人对，按两人以上评过的记录求均值（可改用 AC1 或 α 系数）',
      en: 'pairs of raters that agree whether it passes ÷ pairs of raters, the mean over the records that two or more rated (or the coefficient AC1 or alpha)',
    },
    fields: ['evaluator', 'passed'],
    population: 'sample',
    records: ['evaluation'],
    parameters: ['coefficient'],
    source: 'M52',
  }),
  calibration_gap: metric({
    name: { 'zh-CN': '校准平均偏差', en: 'Calibration gap' },
    formula: {
      'zh-CN': '各评分人与基准评分之差的绝对值之和 ÷ 对比的评分数',
      en: 'sum of the distances of raters from the scores of the reference ÷ scores compared',
    },
    fields: ['evaluator', 'score'],
    unit: 'score',
    range: [0, 100],
    direction: 'lower',
    population: 'sample',
    records: ['evaluation'],
    parameters: ['reference'],
    required: ['reference'],
    statistic: 'mean',
    source: 'M86',
  }),
  answer_error_rate: metric({
    name: { 'zh-CN': '回答错误率', en: 'Answer error rate' },
    formula: {
      'zh-CN': '该评分项判为否的质检 ÷ 评了该项的质检，均按入样概率的倒数加权（自检与校准评分剔除）',
      en: 'audits that say no to the item ÷ audits that say yes or no to it, each weighted by one over its chance of being drawn (self-checks and calibrations are set apart)',
    },
    fields: ['answers'],
    direction: 'lower',
    population: 'sample',
    records: ['evaluation'],
    parameters: ['item'],
    required: ['item'],
    source: 'M62',
  }),
  training_hours: metric({
    name: { 'zh-CN': '培训学时达标率', en: 'Hours of training reached' },
    formula: {
      'zh-CN': '本期培训学时达到要求的人员 ÷ 本期参加培训或在岗的人员',
      en: 'people whose hours of training in the period reach what is asked ÷ people trained or on duty in the period',
    },
    fields: ['agent', 'hours'],
    records: ['training'],
    parameters: ['hours'],
    required: ['hours'],
    source: 'M59',
  }),
  certified_rate: metric({
    name: { 'zh-CN': '持证上岗率', en: 'Certified on duty' },
    formula: {
      'zh-CN': '本期首次上岗前已通过考试的人员 ÷ 本期在岗的人员',
      en: 'people who had passed an exam before their first duty of the period ÷ people on duty in the period',
    },
    fields: ['agent'],
    records: ['roster'],
    source: 'M60',
  }),
  kpi_met_rate: metric({
    name: { 'zh-CN': '指标达标率', en: 'KPIs met' },
    formula: {
      'zh-CN': '达标的指标 ÷ 已判定的指标（同一标准、同一期间；暂无法判定、样本不足、无数据的剔除）',
      en: 'KPIs met ÷ KPIs judged, of the same standard and period (those inconclusive, insufficient or without data are set apart)',
    },
    fields: [],
    source: 'M88',
  }),
  handled_per_person_day: metric({
    name: { 'zh-CN': '人均日处理量', en: 'Handled per person-day' },
    formula: {
      'zh-CN': '已接听的联络 ÷ 出勤人日（每人每天计一次）',
      en: 'contacts answered ÷ person-days on duty (each person once a day)',
    },
    fields: ['answered'],
    unit: 'count',
    records: ['contact'],
    source: 'M74',
  }),
};
