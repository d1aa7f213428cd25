import type { Bilingual, Locale } from '../../../text/locale.ts';

/** The fixed words of a charter, and its few generated sentences. */
const words = {
  goals: { 'zh-CN': '项目目标', en: 'Goals' },
  goals_caption: { 'zh-CN': '目标、基线与数据来源', en: 'Goals, baselines and where the data comes from' },
  goal: { 'zh-CN': '目标', en: 'Goal' },
  kpi: { 'zh-CN': '指标（统计量）', en: 'KPI (statistic)' },
  baseline: {
    'zh-CN': '基线（统计期，分子/分母或来源）',
    en: 'Baseline (period, n/d or source)',
  },
  target: { 'zh-CN': '目标值', en: 'Target' },
  by: { 'zh-CN': '期限', en: 'Deadline' },
  data: { 'zh-CN': '数据来源', en: 'Data source' },
  steps: { 'zh-CN': '实施步骤', en: 'The steps' },
  steps_caption: { 'zh-CN': '步骤、产出与负责人', en: 'Steps, outputs and owners' },
  step: { 'zh-CN': '步骤', en: 'Step' },
  task: { 'zh-CN': '任务', en: 'Task' },
  output: { 'zh-CN': '产出', en: 'Output' },
  owner: { 'zh-CN': '负责人', en: 'Owner' },
  end: { 'zh-CN': '完成日期', en: 'Due' },
  legal_basis: { 'zh-CN': '法规依据', en: 'Legal basis' },
  start: { 'zh-CN': '开始日期', en: 'Start' },
  days: { 'zh-CN': '历时（日）', en: 'Days' },
  approval: { 'zh-CN': '批准', en: 'Approval' },
  role: { 'zh-CN': '岗位', en: 'Role' },
  name: { 'zh-CN': '姓名', en: 'Name' },
  date: { 'zh-CN': '日期', en: 'Date' },
  duty: { 'zh-CN': '职责', en: 'Duty' },
  background: { 'zh-CN': '背景', en: 'Background' },
  scenario: { 'zh-CN': '场景', en: 'Scenario' },
  definitions: { 'zh-CN': '目标的计算方法', en: 'How the goals are measured' },
  definitions_caption: { 'zh-CN': '计算方法与所需字段', en: 'Methods and the fields they need' },
  formula: { 'zh-CN': '计算方法', en: 'Method' },
  fields: { 'zh-CN': '所需字段', en: 'Fields needed' },
  scope: { 'zh-CN': '适用范围', en: 'Scope' },
  scope_caption: { 'zh-CN': '服务环节、客户类型与渠道', en: 'Stages, customers and channels' },
  stage: { 'zh-CN': '服务环节', en: 'Stage' },
  customer: { 'zh-CN': '客户类型', en: 'Customer' },
  in_scope: { 'zh-CN': '适用', en: 'in scope' },
  out_of_scope: { 'zh-CN': '不适用', en: 'out of scope' },
  all: { 'zh-CN': '全部', en: 'all' },
  exclusions: { 'zh-CN': '不适用的理由', en: 'Why cells are out of scope' },
  team: { 'zh-CN': '项目小组', en: 'Team' },
  team_caption: { 'zh-CN': '成员与职责', en: 'Members and duties' },
  raci: { 'zh-CN': '分工', en: 'Responsibilities' },
  raci_caption: { 'zh-CN': '任务分工（RACI）', en: 'RACI' },
  raci_note: {
    'zh-CN': 'R 执行，A 负责，C 征询意见，I 知会。',
    en: 'R responsible, A accountable, C consulted, I informed.',
  },
  plan: { 'zh-CN': '时间计划', en: 'Plan' },
  plan_chart: { 'zh-CN': '任务进度安排', en: 'Tasks over time' },
  plan_caption: { 'zh-CN': '任务与起止日期', en: 'Tasks with their dates' },
  none: { 'zh-CN': '未写明。', en: 'Not stated.' },
  no_baseline: { 'zh-CN': '未给出基线', en: 'no baseline given' },
  no_data: { 'zh-CN': '无数据', en: 'no data' },
  no_kpi: { 'zh-CN': '未关联指标', en: 'no KPI named' },
  unknown_kpi: { 'zh-CN': '没有这项指标', en: 'no such KPI' },
  no_source: { 'zh-CN': '没有数据源', en: 'no source' },
  ratio: { 'zh-CN': '比率', en: 'ratio' },
  count: { 'zh-CN': '计数', en: 'count' },
  entered: { 'zh-CN': '录入值', en: 'entered' },
  attainment: { 'zh-CN': '及时率', en: 'on-time rate' },
  approved: { 'zh-CN': '已批准', en: 'approved' },
  unapproved: { 'zh-CN': '待批准', en: 'awaiting approval' },
} satisfies Record<string, Bilingual>;

export type CharterLabels = { readonly [Label in keyof typeof words]: string };

export function charterLabels(locale: Locale): CharterLabels {
  const entries = Object.entries(words).map(([label, text]) => [label, text[locale]]);
  return Object.fromEntries(entries) as CharterLabels;
}

export interface CharterSentences {
  named(name: string, detail: string): string;
  /** What there is to say of a baseline, in this order; what is empty is left out. */
  baseline(value: string, said: readonly string[]): string;
  interval(range: string): string;
  missingFields(fields: string): string;
  apartSources(fields: string): string;
  excluded(cell: string, reason: string): string;
}

export const charterSentences: { readonly [L in Locale]: CharterSentences } = {
  'zh-CN': {
    named: (name, detail) => `${name}（${detail}）`,
    baseline: (value, said) =>
      said.length === 1 ? `${value}（${said[0]}）` : `${value}\n${said.join('，')}`,
    interval: range => `95% 区间 ${range}`,
    missingFields: fields => `缺字段：${fields}`,
    apartSources: fields => `没有一个数据源同时提供：${fields}`,
    excluded: (cell, reason) => `${cell}：${reason}`,
  },
  en: {
    named: (name, detail) => `${name} (${detail})`,
    baseline: (value, said) => (said.length === 1 ? `${value} (${said[0]})` : `${value}\n${said.join(', ')}`),
    interval: range => `95% interval ${range}`,
    missingFields: fields => `missing fields: ${fields}`,
    apartSources: fields => `no source has all of: ${fields}`,
    excluded: (cell, reason) => `${cell}: ${reason}`,
  },
};
