import type { Bilingual, Locale } from '../../../text/locale.ts';

const words = {
  summary: { 'zh-CN': '概况', en: 'Summary' },
  table: { 'zh-CN': '对标表', en: 'Benchmark' },
  table_caption: {
    'zh-CN': '对方数值与本单位同一口径的数值',
    en: 'Their values, and ours by the same definition',
  },
  indicator: { 'zh-CN': '指标', en: 'Indicator' },
  of: { 'zh-CN': '对标对象', en: 'Compared with' },
  source: { 'zh-CN': '来源（条款）', en: 'Source (clause)' },
  theirs: { 'zh-CN': '对方数值', en: 'Theirs' },
  ours: { 'zh-CN': '本单位', en: 'Ours' },
  basis: { 'zh-CN': '分子/分母', en: 'Num. / den.' },
  numerator: { 'zh-CN': '分子', en: 'Numerator' },
  denominator: { 'zh-CN': '分母', en: 'Denominator' },
  gap: { 'zh-CN': '差距', en: 'Gap' },
  comparable: { 'zh-CN': '可比性', en: 'Comparable' },
  details: { 'zh-CN': '口径对照', en: 'Definitions side by side' },
  details_caption: {
    'zh-CN': '对方口径与本单位的计算方法',
    en: 'Their definition and how ours was computed',
  },
  their_definition: { 'zh-CN': '对方口径', en: 'Their definition' },
  our_definition: { 'zh-CN': '本单位的计算方法', en: 'How ours was computed' },
  why: { 'zh-CN': '可比性说明', en: 'Why or why not' },
  actions: { 'zh-CN': '打算', en: 'What follows' },
  actions_caption: { 'zh-CN': '可比性说明与打算', en: 'Comparability and what follows' },
  action: { 'zh-CN': '打算', en: 'What follows' },
  standard: { 'zh-CN': '标准', en: 'standard' },
  peer: { 'zh-CN': '同行', en: 'peer' },
  study: { 'zh-CN': '调查报告', en: 'study' },
  yes: { 'zh-CN': '可比', en: 'yes' },
  partly: { 'zh-CN': '部分可比', en: 'partly' },
  no: { 'zh-CN': '不可比', en: 'no' },
  unstated: { 'zh-CN': '未写明', en: 'not stated' },
  not_comparable: { 'zh-CN': '不可比，不计差距', en: 'not comparable, no gap' },
  no_figure: { 'zh-CN': '没有按此口径计算', en: 'not computed by this definition' },
  background: { 'zh-CN': '背景', en: 'Background' },
  note: {
    'zh-CN':
      '差距 = 本单位 − 对方数值（区间取较近的一端）。🟢 达到对方数值，🔴 未达到；没有比较符的数值只算差距，不作判断。',
    en: 'Gap = ours − theirs (of a range, its nearer end). 🟢 reaches their value, 🔴 does not; a value without an operator only has a gap.',
  },
} satisfies Record<string, Bilingual>;

export type BenchmarkLabels = { readonly [Label in keyof typeof words]: string };

export function benchmarkLabels(locale: Locale): BenchmarkLabels {
  const entries = Object.entries(words).map(([label, text]) => [label, text[locale]]);
  return Object.fromEntries(entries) as BenchmarkLabels;
}

export interface BenchmarkSentences {
  period(period: string): string;
  source(source: string, clause: string): string;
  /** `period` is '' where it is not known. */
  definition(text: string, period: string): string;
  count(all: number, yes: number, partly: number, no: number, unstated: number): string;
  reach(reached: number, short: readonly string[]): string;
  /** Rows with a gap and no judgement; '' for none. */
  rest(count: number): string;
}

/** The generated sentences: counts of the table. */
export const benchmarkSentences: { readonly [L in Locale]: BenchmarkSentences } = {
  'zh-CN': {
    period: period => `本单位数据：${period}`,
    source: (source, clause) => (clause === '' ? source : `${source}（${clause}）`),
    definition: (text, period) => (period === '' ? text : `${text}统计期：${period}。`),
    count: (all, yes, partly, no, unstated) =>
      `共对标 ${all} 项：可比 ${yes} 项，部分可比 ${partly} 项，不可比 ${no} 项${unstated > 0 ? `，未写明 ${unstated} 项` : ''}。`,
    reach: (reached, short) =>
      reached + short.length === 0
        ? '没有可以判断是否达到的项。'
        : `可以判断的 ${reached + short.length} 项中，达到对方数值 ${reached} 项，未达到 ${short.length} 项${short.length > 0 ? `：${short.join('、')}` : ''}。`,
    rest: count => (count === 0 ? '' : `另有 ${count} 项只列差距，不作判断。`),
  },
  en: {
    period: period => `Our figures: ${period}`,
    source: (source, clause) => (clause === '' ? source : `${source} (${clause})`),
    definition: (text, period) => (period === '' ? text : `${text} Period: ${period}.`),
    count: (all, yes, partly, no, unstated) =>
      `${all} indicator${all === 1 ? '' : 's'}: ${yes} comparable, ${partly} partly, ${no} not${unstated > 0 ? `, ${unstated} not stated` : ''}.`,
    reach: (reached, short) =>
      reached + short.length === 0
        ? 'None can be judged.'
        : `Of ${reached + short.length} that can be judged, ${reached} reach${reached === 1 ? 'es' : ''} their value and ${short.length} do${short.length === 1 ? 'es' : ''} not${short.length > 0 ? `: ${short.join(', ')}` : ''}.`,
    rest: count =>
      count === 0 ? '' : `${count} more ${count === 1 ? 'has' : 'have'} a gap and no judgement.`,
  },
};
