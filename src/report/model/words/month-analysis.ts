import type { Bilingual, Locale } from '../../../text/locale.ts';

/** The fixed words around what people write of a month. */
const words = {
  causes: { 'zh-CN': '原因与措施', en: 'Causes and actions' },
  analysis: { 'zh-CN': '原因与措施', en: 'Analysis' },
  analysis_caption: { 'zh-CN': '未达标指标的原因与措施', en: 'Causes and actions by KPI' },
  kpi: { 'zh-CN': '指标', en: 'KPI' },
  cause: { 'zh-CN': '原因', en: 'Cause' },
  evidence: { 'zh-CN': '证据', en: 'Evidence' },
  action: { 'zh-CN': '措施', en: 'Action' },
  owner: { 'zh-CN': '负责人', en: 'Owner' },
  due: { 'zh-CN': '完成日期', en: 'Due' },
  actions_caption: { 'zh-CN': '上月措施的进展', en: 'How last month’s actions went' },
  done: { 'zh-CN': '实际完成', en: 'Done' },
  status: { 'zh-CN': '状态', en: 'Status' },
  plan: { 'zh-CN': '下月计划', en: 'Next month' },
  plan_caption: { 'zh-CN': '下月计划', en: 'Plan for next month' },
  task: { 'zh-CN': '工作', en: 'Task' },
  corrections: { 'zh-CN': '更正说明', en: 'Corrections' },
  corrections_caption: { 'zh-CN': '对以前报告的更正', en: 'Corrections of earlier reports' },
  month: { 'zh-CN': '月份', en: 'Month' },
  before: { 'zh-CN': '原值', en: 'Before' },
  after: { 'zh-CN': '更正为', en: 'After' },
  reason: { 'zh-CN': '原因', en: 'Reason' },
} satisfies Record<string, Bilingual>;

export type AnalysisLabels = { readonly [Label in keyof typeof words]: string };

export function analysisLabels(locale: Locale): AnalysisLabels {
  const entries = Object.entries(words).map(([label, text]) => [label, text[locale]]);
  return Object.fromEntries(entries) as AnalysisLabels;
}

/** How an action stands at the report's cut-off. */
export type ActionStatus = 'on_time' | 'late' | 'overdue' | 'open';

export const actionWords: { readonly [S in ActionStatus]: Bilingual } = {
  on_time: { 'zh-CN': '🟢 按期完成', en: '🟢 done on time' },
  late: { 'zh-CN': '🟡 逾期完成', en: '🟡 done late' },
  overdue: { 'zh-CN': '🔴 逾期未完成', en: '🔴 overdue' },
  open: { 'zh-CN': '⚪ 未到期', en: '⚪ not yet due' },
};

export interface AnalysisSentences {
  notWritten(): string;
  noCause(titles: readonly string[]): string;
  allExplained(count: number): string;
  noneMissed(): string;
  actions(total: number, counts: { readonly [S in ActionStatus]: number }): string;
  corrections(count: number): string;
}

export const analysisSentences: { readonly [L in Locale]: AnalysisSentences } = {
  'zh-CN': {
    notWritten: () => '本月的分析尚未编写，没有原因、措施和计划可列。',
    noCause: titles => `未达标而未写明原因的指标 ${titles.length} 项：${titles.join('、')}。`,
    allExplained: count => `未达标的 ${count} 项指标都写明了原因，见“原因与措施”。`,
    noneMissed: () => '没有未达标的指标需要分析。',
    actions: (total, { on_time, late, overdue, open }) => {
      const parts = [
        `按期完成 ${on_time} 项`,
        `逾期 ${late + overdue} 项${late > 0 ? `（其中已完成 ${late} 项）` : ''}`,
        open > 0 && `未到期 ${open} 项`,
      ].filter(part => part !== false);
      return `上月措施 ${total} 项：${parts.join('，')}。`;
    },
    corrections: count => `更正以前报告中的数字 ${count} 处，见“更正说明”。`,
  },
  en: {
    notWritten: () => 'The analysis of this month is not written yet; causes, actions and plan are missing.',
    noCause: titles => `Missed without a written cause: ${titles.length} (${titles.join(', ')}).`,
    allExplained: count =>
      `Causes are written for ${count === 1 ? 'the one KPI that' : `all ${count} KPIs that`} missed; see “Causes and actions”.`,
    noneMissed: () => 'No KPI missed its target.',
    actions: (total, { on_time, late, overdue, open }) => {
      const parts = [
        `${on_time} done on time`,
        `${late + overdue} overdue${late > 0 ? ` (${late} of them done since)` : ''}`,
        open > 0 && `${open} not yet due`,
      ].filter(part => part !== false);
      return `Last month’s actions, ${total}: ${parts.join(', ')}.`;
    },
    corrections: count =>
      `${count === 1 ? '1 figure' : `${count} figures`} of earlier reports corrected; see “Corrections”.`,
  },
};
