import type { Bilingual, Locale } from '../../../text/locale.ts';

/** The words around closed figures that are different today. */
export const correctionWords = {
  title: { 'zh-CN': '更正说明', en: 'Corrections' },
  caption: { 'zh-CN': '与封存数字不同的指标', en: 'Figures that differ from those that were closed' },
  month: { 'zh-CN': '月份', en: 'Month' },
  kpi: { 'zh-CN': '指标', en: 'KPI' },
  before: { 'zh-CN': '封存时', en: 'When closed' },
  after: { 'zh-CN': '现在', en: 'Now' },
  reason: { 'zh-CN': '原因', en: 'Reason' },
} satisfies Record<string, Bilingual>;

export const correctionSentence: {
  readonly [L in Locale]: (months: readonly string[], count: number) => string;
} = {
  'zh-CN': (months, count) => `${months.join('、')} 已封存的数字中有 ${count} 项现在不同，见“更正说明”。`,
  en: (months, count) =>
    `${count} ${count === 1 ? 'figure' : 'figures'} of the closed ${months.length === 1 ? 'month' : 'months'} ${months.join(', ')} ${count === 1 ? 'is' : 'are'} different today: see Corrections.`,
};
