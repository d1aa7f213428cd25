import type { Locale } from '../../text/locale.ts';
import type {
  BarOutcome,
  Chart,
  ControlChart,
  OutcomeChart,
  ParetoChart,
  PhaseChart,
  TrendChart,
  Unit,
} from '../chart/chart.ts';
import { lookOf } from '../chart/frame.ts';
import { chartWords } from '../chart/words.ts';
import { ChartRun, type ChartRunOptions } from '../libraries/word-charts.ts';
import type { NativeChart } from './setting.ts';

type Values = readonly (number | null)[];

const hex = (index: number): string => lookOf(index).color.slice(1);
const dashed = (color: string) => ({ color, width: 1.5, dash: 'dash' as const });
const format = (unit: Unit): { numberFormat?: string } =>
  unit === 'percent' ? { numberFormat: '0.0%' } : {};

/** A level as a series: Word's charts have no lines of their own. */
function level(name: string, values: Values, color: string) {
  return { name, values, color, markers: false, line: dashed(color) };
}

function lines({ categories, series, target, unit }: TrendChart | PhaseChart): ChartRunOptions {
  const shown = series.map(({ name, values }, index) => ({ name, values, color: hex(index), markers: true }));
  const limit = target
    ? [
        level(
          target.label,
          categories.map(() => target.value),
          '6B4A00',
        ),
      ]
    : [];
  return { type: 'line', categories, series: [...shown, ...limit], valueAxis: format(unit) };
}

function control(chart: ControlChart, locale: Locale): ChartRunOptions {
  const { categories, values, centre, lower, upper, unit } = chart;
  const words = chartWords[locale];
  return {
    type: 'line',
    categories,
    series: [
      { name: words.actual, values, color: hex(0), markers: true },
      level(
        words.centre,
        categories.map(() => centre),
        '1B8A6B',
      ),
      level(words.upper, upper, '8A4F9E'),
      level(words.lower, lower, '8A4F9E'),
    ],
    valueAxis: format(unit),
  };
}

function pareto({ causes }: ParetoChart, locale: Locale): ChartRunOptions {
  const counts = causes.map(({ count }) => count);
  const total = counts.reduce((sum, count) => sum + count, 0);
  let sum = 0;
  const shares = counts.map(count => {
    sum += count;
    return sum / total;
  });
  const words = chartWords[locale];
  return {
    type: 'column',
    categories: causes.map(({ title }) => title),
    series: [
      { name: words.count, values: counts, color: hex(0) },
      {
        name: words.cumulative,
        values: shares,
        color: 'B3261E',
        type: 'line',
        axis: 'secondary',
        markers: true,
      },
    ],
    valueAxis: { minimum: 0, maximum: total },
    secondaryValueAxis: { minimum: 0, maximum: 1, numberFormat: '0%' },
  };
}

const fills: { readonly [O in BarOutcome]: string } = {
  met: '9CC3E6',
  missed: 'A8390F',
  pending: 'F6DFA0',
  missing: '7F8A96',
  excluded: 'E3E7EC',
};

/** Word draws the first bar lowest. */
function outcomes({ bars }: OutcomeChart, locale: Locale): ChartRunOptions {
  const upwards = [...bars].reverse();
  const series = (Object.keys(fills) as BarOutcome[])
    .map(outcome => ({
      name: chartWords[locale].outcomes[outcome],
      values: upwards.map(({ counts }) => counts[outcome] ?? 0),
      color: fills[outcome],
    }))
    .filter(({ values }) => values.some(value => value > 0));
  return { type: 'bar', categories: upwards.map(({ title }) => title), series, stacking: 'percent' };
}

function optionsOf(chart: Chart, locale: Locale): ChartRunOptions | undefined {
  switch (chart.kind) {
    case 'trend':
    case 'phases':
      return chart.categories.length > 0 && chart.series.length > 0 ? lines(chart) : undefined;
    case 'control':
      return chart.categories.length > 0 ? control(chart, locale) : undefined;
    case 'pareto':
      return chart.causes.some(({ count }) => count > 0) ? pareto(chart, locale) : undefined;
    case 'outcomes':
      return chart.bars.length > 0 ? outcomes(chart, locale) : undefined;
    default:
      return undefined;
  }
}

/** A chart that can be edited in Word; undefined for what Word's charts cannot show, which stays a picture. */
export function nativeChart(chart: Chart, locale: Locale): NativeChart | undefined {
  const options = optionsOf(chart, locale);
  return options && (look => new ChartRun({ ...options, ...look }));
}
