import type { Bilingual, Locale } from '../../../text/locale.ts';

const words = {
  summary: { 'zh-CN': '概况', en: 'Summary' },
  list: { 'zh-CN': '需求与优先级', en: 'Needs by priority' },
  list_caption: { 'zh-CN': '客户需求优先级清单', en: 'Customer needs by priority' },
  rank: { 'zh-CN': '名次', en: '#' },
  id: { 'zh-CN': '编号', en: 'No.' },
  need: { 'zh-CN': '客户需求', en: 'Need' },
  evidence: { 'zh-CN': '提及数', en: 'Mentions' },
  importance: { 'zh-CN': '重要程度', en: 'Imp.' },
  frequency: { 'zh-CN': '出现频次', en: 'Freq.' },
  severity: { 'zh-CN': '影响程度', en: 'Sev.' },
  score: { 'zh-CN': '得分', en: 'Score' },
  answer: { 'zh-CN': '标准中的回应', en: 'Answered by' },
  details: { 'zh-CN': '依据与打算', en: 'Evidence and response' },
  details_caption: {
    'zh-CN': '提及数的来源、客户原话与打算',
    en: 'Where mentions come from, quotes and responses',
  },
  evidence_by: { 'zh-CN': '提及数的来源', en: 'Mentions by source' },
  quote: { 'zh-CN': '客户原话', en: 'In the customer’s words' },
  response: { 'zh-CN': '打算', en: 'Intended response' },
  interviews: { 'zh-CN': '访谈', en: 'interviews' },
  survey: { 'zh-CN': '问卷', en: 'survey' },
  contacts: { 'zh-CN': '工单与通话', en: 'contacts' },
  complaints: { 'zh-CN': '投诉', en: 'complaints' },
  no_needs: { 'zh-CN': '没有登记需求。', en: 'No need is recorded.' },
} satisfies Record<string, Bilingual>;

export type NeedsLabels = { readonly [Label in keyof typeof words]: string };

export function needsLabels(locale: Locale): NeedsLabels {
  const entries = Object.entries(words).map(([label, text]) => [label, text[locale]]);
  return Object.fromEntries(entries) as NeedsLabels;
}

export interface NeedsSentences {
  /** On the tab of the spreadsheet. */
  readonly tab: string;
  title(research: string): string;
  count(all: number, inForce: number, planned: number, unanswered: number): string;
  first(needs: readonly string[], score: string): string;
  method(importance: string, frequency: string, severity: string): string;
  said(source: string, count: string): string;
}

/** The generated sentences of the list of needs: counts of its own table. */
export const needsSentences: { readonly [L in Locale]: NeedsSentences } = {
  'zh-CN': {
    tab: '客户需求优先级清单',
    title: research => `客户需求优先级清单（${research}）`,
    count: (all, inForce, planned, unanswered) =>
      `共 ${all} 项需求：${inForce} 项由现行标准回应，${planned} 项只由未生效的标准回应，${unanswered} 项尚无回应。`,
    first: (needs, score) => `得分最高（${score} 分）：${needs.map(need => `“${need}”`).join('、')}。`,
    method: (importance, frequency, severity) =>
      `得分 = 重要程度 × ${importance} + 出现频次 × ${frequency} + 影响程度 × ${severity}，各按 1–5 分评定。`,
    said: (source, count) => `${source} ${count}`,
  },
  en: {
    tab: 'Customer needs',
    title: research => `Customer needs by priority (${research})`,
    count: (all, inForce, planned, unanswered) =>
      `${all} need${all === 1 ? '' : 's'}: ${inForce} answered by a standard in force, ${planned} only by one that is not in force, ${unanswered} not answered.`,
    first: (needs, score) => `Highest score (${score}): ${needs.map(need => `“${need}”`).join(', ')}.`,
    method: (importance, frequency, severity) =>
      `Score = importance (Imp.) × ${importance} + frequency (Freq.) × ${frequency} + severity (Sev.) × ${severity}, each rated from 1 to 5.`,
    said: (source, count) => `${source} ${count}`,
  },
};
