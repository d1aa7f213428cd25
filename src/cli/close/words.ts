import type { Locale } from '../../text/locale.ts';

interface Words {
  readonly columns: Readonly<Record<'period' | 'kpi' | 'slice' | 'before' | 'after' | 'why', string>>;
  readonly total: string;
  readonly edited: (file: string) => string;
  readonly gone: (file: string) => string;
  readonly older: (file: string) => string;
  readonly unchanged: (name: string) => string;
  readonly figures: (name: string, count: number) => string;
  readonly text: (name: string) => string;
  readonly documents: (files: readonly string[]) => string;
  readonly closed: (period: string, reports: number, figures: number) => string;
}

export const words: { readonly [L in Locale]: Words } = {
  'zh-CN': {
    columns: { period: '期间', kpi: '指标', slice: '分组', before: '当时', after: '现在', why: '原因' },
    total: '合计',
    edited: file => `${file} 在生成之后被修改过。`,
    gone: file => `${file} 已不在。`,
    older: file => `${file} 的生成早于旁边记录的数字，请重新生成。`,
    unchanged: name => `${name}：今天重新计算，与记录一致。`,
    figures: (name, count) => `${name}：有 ${count} 项数字今天不同。`,
    text: name => `${name}：今天重新生成，数字以外的内容有不同。`,
    documents: files => `此后有变化的文档：${files.join('、')}`,
    closed: (period, reports, figures) => `${period} 已封存：${reports} 份月度报告，${figures} 项数字。`,
  },
  en: {
    columns: { period: 'Period', kpi: 'KPI', slice: 'By', before: 'Then', after: 'Now', why: 'Why' },
    total: 'total',
    edited: file => `${file} was edited after it was rendered.`,
    gone: file => `${file} is no longer there.`,
    older: file => `${file} was rendered before the figures beside it were recorded; render it again.`,
    unchanged: name => `${name}: computed again today, everything is as recorded.`,
    figures: (name, count) => `${name}: ${count} ${count === 1 ? 'figure differs' : 'figures differ'} today.`,
    text: name => `${name}: rendered today, it would say other things beside its figures.`,
    documents: files => `Documents that have changed since: ${files.join(', ')}`,
    closed: (period, reports, figures) =>
      `${period} is closed: ${reports} monthly ${reports === 1 ? 'report' : 'reports'}, ${figures} figures.`,
  },
};
