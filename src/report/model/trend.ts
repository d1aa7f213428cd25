import type { Period } from '../../calendar/period.ts';
import type { Locale } from '../../text/locale.ts';
import type { Chart } from '../chart/chart.ts';
import { emptyMonths } from './grid.ts';
import { inSteps, showFigure, showTarget } from './show.ts';
import { byWeight, type Series, titleOf } from './story.ts';
import { monthlySentences } from './words/monthly.ts';

/** The KPI that the trend shows: of those missed the heaviest, else the heaviest of all. */
function headline(series: readonly Series[]): Series | undefined {
  const heaviest = [...series].sort((a, b) => (b.kpi.weight ?? 0) - (a.kpi.weight ?? 0));
  return byWeight(series)[0] ?? heaviest[0];
}

const chartUnits = {
  ratio: 'percent',
  seconds: 'seconds',
  score: 'score',
  count: 'count',
  per_10k: 'score',
} as const;

/** The headline KPI over the months, as a chart with what it says in words; undefined where there is one month only. */
export function trendOf(series: readonly Series[], months: readonly Period[], locale: Locale) {
  const one = headline(series);
  const first = Math.max(1, emptyMonths(series, months.length));
  if (!one || months.length - first < 2) return undefined;
  const sentences = monthlySentences[locale];
  const { unit, target, direction } = one.current;
  const scale = inSteps(1, unit, null);
  const shown = months.slice(first);
  const figures = one.figures.slice(first);
  const title = titleOf(one, locale);
  const bound = target && 'bound' in target && target.op !== 'change' ? target.bound.value : undefined;
  const label = showTarget(one.current, locale);
  const chart: Chart = {
    kind: 'trend',
    unit: chartUnits[unit],
    categories: shown.map(({ id }) => id),
    series: [
      {
        name: title,
        values: figures.map(figure =>
          figure?.value == null ? null : inSteps(figure.value, unit, figure.target) / scale,
        ),
      },
    ],
    ...(bound !== undefined && {
      target: { value: bound, label, best: direction === 'higher' ? ('high' as const) : ('low' as const) },
    }),
  };
  const points = figures.map(
    (figure, index) => `${shown[index]?.id ?? ''} ${figure ? showFigure(figure, locale) : '—'}`,
  );
  return {
    chart,
    caption: sentences.trendCaption(title, String(shown.length), bound === undefined ? undefined : label),
    alt: sentences.chartAlt(title, points),
  };
}
