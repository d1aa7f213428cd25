import type { Bilingual, Locale } from '../../../text/locale.ts';

const words = {
  title: { 'zh-CN': '标准更新管理流程', en: 'How the standards are kept up to date' },
  now: { 'zh-CN': '当前状况', en: 'Where we stand' },
  overdue_caption: { 'zh-CN': '已逾期的评审与修订', en: 'Reviews and revisions that are overdue' },
  calendar: { 'zh-CN': '评审日历', en: 'Review calendar' },
  calendar_caption: { 'zh-CN': '按日期排列的评审与修订', en: 'Reviews and revisions by date' },
  standard: { 'zh-CN': '标准', en: 'Standard' },
  what: { 'zh-CN': '事项', en: 'What' },
  review: { 'zh-CN': '季度回顾', en: 'quarterly review' },
  revision: { 'zh-CN': '年度全面修订', en: 'yearly full revision' },
  due: { 'zh-CN': '日期', en: 'Due' },
  quarter: { 'zh-CN': '季度', en: 'Quarter' },
  owner: { 'zh-CN': '负责人', en: 'Owner' },
  state: { 'zh-CN': '状态', en: 'State' },
  purpose: { 'zh-CN': '目的', en: 'Purpose' },
  triggers: { 'zh-CN': '触发条件', en: 'Triggers' },
  roles: { 'zh-CN': '职责', en: 'Roles' },
  roles_caption: { 'zh-CN': '岗位与职责', en: 'Roles and duties' },
  role: { 'zh-CN': '岗位', en: 'Role' },
  duty: { 'zh-CN': '职责', en: 'Duty' },
  steps: { 'zh-CN': '步骤', en: 'Steps' },
  steps_caption: { 'zh-CN': '步骤、时限与产出', en: 'Steps, limits and outputs' },
  step: { 'zh-CN': '步骤', en: 'Step' },
  task: { 'zh-CN': '任务', en: 'Task' },
  within: { 'zh-CN': '时限', en: 'Within' },
  output: { 'zh-CN': '产出', en: 'Output' },
  forms: { 'zh-CN': '表单', en: 'Forms' },
  forms_caption: { 'zh-CN': '表单与用途', en: 'Forms and their use' },
  form: { 'zh-CN': '表单', en: 'Form' },
  use: { 'zh-CN': '用途', en: 'Use' },
  log: { 'zh-CN': '版本与变更', en: 'Versions and changes' },
  log_caption: { 'zh-CN': '全部版本', en: 'Every version' },
  version: { 'zh-CN': '版本', en: 'Version' },
  status: { 'zh-CN': '状态', en: 'Status' },
  effective: { 'zh-CN': '生效日期', en: 'In force from' },
  approved: { 'zh-CN': '批准', en: 'Approved' },
  changes: { 'zh-CN': '与上一版本的差异', en: 'Against the version before' },
  reviews: { 'zh-CN': '评审', en: 'Review' },
  none: { 'zh-CN': '未写明。', en: 'Not stated.' },
  unset: { 'zh-CN': '未定', en: 'not set' },
} satisfies Record<string, Bilingual>;

export type UpdateLabels = { readonly [Label in keyof typeof words]: string };

export function updateLabels(locale: Locale): UpdateLabels {
  const entries = Object.entries(words).map(([label, text]) => [label, text[locale]]);
  return Object.fromEntries(entries) as UpdateLabels;
}

export const updateSentences: {
  readonly [L in Locale]: {
    summary(date: string, dated: number, overdue: number): string;
    undated(standards: string): string;
    overdue(days: number): string;
    ahead(days: number): string;
  };
} = {
  'zh-CN': {
    summary: (date, dated, overdue) =>
      `截至 ${date}，已排定的评审与修订 ${dated} 项，其中逾期 ${overdue} 项。`,
    undated: standards => `没有排定评审日期的现行标准：${standards}。`,
    overdue: days => `🔴 逾期 ${days} 日`,
    ahead: days => `🟢 还有 ${days} 日`,
  },
  en: {
    summary: (date, dated, overdue) =>
      `As of ${date}, reviews and revisions with a date: ${dated}; of these overdue: ${overdue}.`,
    undated: standards => `Standards in force without a date for their review: ${standards}.`,
    overdue: days => `🔴 ${days} days overdue`,
    ahead: days => `🟢 in ${days} days`,
  },
};
