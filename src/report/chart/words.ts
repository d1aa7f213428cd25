import type { Chart } from './chart.ts';

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
