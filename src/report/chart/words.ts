import type { Locale } from '../../text/locale.ts';
import type { BarOutcome, Chart } from './chart.ts';

/** Every word of a chart that comes from data, in one text. */
export function wordsOf(chart: Chart): string {
  return words(chart).join('');
}

function words(chart: Chart): readonly string[] {
  if (chart.kind === 'pareto') return chart.causes.map(({ title }) => title);
  if (chart.kind === 'outcomes') return chart.bars.map(({ title }) => title);
  if (chart.kind === 'heat') return [...chart.rows, ...chart.columns];
  if (chart.kind === 'gantt') return chart.tasks.flatMap(({ title, owner = '' }) => [title, owner]);
  if (chart.kind === 'funnel') {
    const labels = chart.limits.map(({ label }) => label);
    return [chart.size, ...labels, ...chart.points.map(({ title }) => title)];
  }
  const target = chart.target?.label ?? '';
  if (chart.kind === 'control') return [...chart.categories, target];
  const series = chart.series.map(({ name }) => name);
  if (chart.kind === 'trend') return [...chart.categories, ...series, target];
  const phases = chart.phases.map(({ title }) => title);
  return [...chart.categories, ...series, ...phases, target, chart.reference?.label ?? ''];
}

/** The words that charts bring themselves. */
interface ChartWords {
  readonly actual: string;
  readonly count: string;
  readonly centre: string;
  readonly upper: string;
  readonly lower: string;
  readonly limits: string;
  /** A point beyond a control limit. */
  readonly beyond: string;
  /** A point that another rule marks. */
  readonly signal: string;
  readonly cumulative: string;
  readonly outcomes: { readonly [O in BarOutcome]: string };
  readonly few: string;
  readonly many: string;
  readonly nothing: string;
  readonly today: string;
  readonly done: string;
  readonly planned: string;
}

export const chartWords: { readonly [L in Locale]: ChartWords } = {
  'zh-CN': {
    actual: '实际值',
    count: '数量',
    centre: '中心线',
    upper: '上限',
    lower: '下限',
    limits: '控制限',
    beyond: '超出控制限',
    signal: '其他判异信号',
    cumulative: '累计占比',
    outcomes: { met: '达标', missed: '未达标', pending: '未到期', missing: '缺数据', excluded: '剔除' },
    few: '少',
    many: '多',
    nothing: '无数据',
    today: '今天',
    done: '已完成',
    planned: '计划',
  },
  en: {
    actual: 'actual',
    count: 'count',
    centre: 'centre',
    upper: 'upper',
    lower: 'lower',
    limits: 'control limits',
    beyond: 'beyond a limit',
    signal: 'other signal',
    cumulative: 'cumulative share',
    outcomes: { met: 'met', missed: 'missed', pending: 'pending', missing: 'missing', excluded: 'excluded' },
    few: 'low',
    many: 'high',
    nothing: 'no data',
    today: 'today',
    done: 'done',
    planned: 'planned',
  },
};
