import type { Outcome } from '../../../metric/figure.ts';
import type { Bilingual, Locale } from '../../../text/locale.ts';

const words = {
  replay: { 'zh-CN': '用历史数据重算', en: 'What past data says' },
  figures_caption: { 'zh-CN': '会改变的指标', en: 'KPIs that would change' },
  flips_caption: { 'zh-CN': '结果会改变的记录', en: 'Records whose outcome would change' },
  kpi: { 'zh-CN': '指标', en: 'KPI' },
  version: { 'zh-CN': '版本', en: 'Version' },
  target: { 'zh-CN': '目标', en: 'Target' },
  value: { 'zh-CN': '实际', en: 'Actual' },
  basis: { 'zh-CN': '分子/分母', en: 'n/d' },
  verdict: { 'zh-CN': '判定', en: 'Verdict' },
  record: { 'zh-CN': '记录', en: 'Record' },
  outcome: { 'zh-CN': '结果', en: 'Outcome' },
  place: { 'zh-CN': '文件与行', en: 'File and line' },
  outside: { 'zh-CN': '不在本期', en: 'not in the period' },
  no_kpi: { 'zh-CN': '没有这项指标', en: 'no such KPI' },
} satisfies Record<string, Bilingual>;

export type ReplayLabels = { readonly [Label in keyof typeof words]: string };

export function replayLabels(locale: Locale): ReplayLabels {
  const entries = Object.entries(words).map(([label, text]) => [label, text[locale]]);
  return Object.fromEntries(entries) as ReplayLabels;
}

/** Of rows: an obligation is kept on time or late; any other row fits its measure or does not. */
const outcomes: { readonly [O in Outcome]: Bilingual } = {
  met: { 'zh-CN': '符合', en: 'met' },
  missed: { 'zh-CN': '不符合', en: 'missed' },
  counted: { 'zh-CN': '计入', en: 'counted' },
  pending: { 'zh-CN': '在途', en: 'in progress' },
  missing: { 'zh-CN': '缺数据', en: 'missing' },
  excluded: { 'zh-CN': '剔除', en: 'excluded' },
};
const kept: Readonly<Record<string, Bilingual>> = {
  met: { 'zh-CN': '按时', en: 'on time' },
  missed: { 'zh-CN': '超时', en: 'late' },
};

export function outcomeWord(outcome: Outcome, isLimit: boolean, locale: Locale): string {
  return ((isLimit ? kept[outcome] : undefined) ?? outcomes[outcome])[locale];
}

interface Counts {
  readonly period: string;
  readonly before: string;
  readonly after: string;
  readonly changed: number;
  readonly unchanged: number;
  readonly flips: number;
}

export const replaySentences: {
  readonly [L in Locale]: { summary(counts: Counts): string; more(shown: number, all: number): string };
} = {
  'zh-CN': {
    summary: ({ period, before, after, changed, unchanged, flips }) =>
      `用 ${period} 的数据分别按 ${before} 和 ${after} 计算：${changed} 项指标会改变，${unchanged} 项不变，${flips} 条记录的结果会改变。`,
    more: (shown, all) => `共 ${all} 条，列出前 ${shown} 条。`,
  },
  en: {
    summary: ({ period, before, after, changed, unchanged, flips }) =>
      `The data of ${period} computed under ${before} and under ${after}: KPIs that would change: ${changed}, that would not: ${unchanged}; records whose outcome would change: ${flips}.`,
    more: (shown, all) => `The first ${shown} of ${all}.`,
  },
};
