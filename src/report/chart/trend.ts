import type { Locale } from '../../text/locale.ts';
import type { EChartsCoreOption } from '../libraries/charts.ts';
import type { TrendChart } from './chart.ts';
import { digitsFor, formatValue } from './format.ts';
import { isBreach, type Plot, placeLabels } from './labels.ts';
import { textWidth } from './measure.ts';
import { type Scale, scaleOf } from './scale.ts';

export const WIDTH = 720;
export const HEIGHT = 310;

/** Told apart by people with any colour vision, and by shape on a black-and-white print. */
const looks = [
  { color: '#1F5FA8', symbol: 'circle' },
  { color: '#D98200', symbol: 'triangle' },
  { color: '#1B8A6B', symbol: 'diamond' },
  { color: '#8A4F9E', symbol: 'roundRect' },
  { color: '#5B6470', symbol: 'circle' },
] as const;
const INK = '#3A424D';
const GRID = '#DDE2E8';
const TARGET = '#6B4A00';
const BREACH = '#B3261E';
const SIZE = 12;

function scale(chart: TrendChart): Scale {
  const values = chart.series.flatMap(series => series.values.filter(value => value !== null));
  if (chart.target) values.push(chart.target.value);
  if (chart.unit === 'count') values.push(0);
  return scaleOf(
    values.length > 0 ? values : [0, 1],
    0,
    chart.unit === 'percent' ? 1 : Number.POSITIVE_INFINITY,
  );
}

/** Digits of point labels: at most one finer than the axis, and no more than the values have. */
function labelDigits({ unit, series }: TrendChart, { step }: Scale): number {
  if (unit === 'count') return 0;
  const most = Math.min(2, digitsFor(step, unit) + 1);
  const scaled = unit === 'percent' ? 100 : 1;
  const values = series.flatMap(({ values }) => values.map(value => (value ?? 0) * scaled));
  const enough = (digits: number): boolean =>
    values.every(value => Math.abs(Number(value.toFixed(digits)) - Number(value.toFixed(most))) < 1e-9);
  return [0, 1, 2].find(digits => digits === most || enough(digits)) ?? most;
}

interface Grid {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function gridOf(chart: TrendChart, axis: Scale, mark: (value: number) => string): Grid {
  const left = Math.max(...[axis.low, axis.high].map(value => textWidth(mark(value), SIZE))) + 20;
  const right = chart.target ? textWidth(chart.target.label, SIZE) + 22 : 24;
  return { left, right, top: chart.series.length > 1 ? 46 : 26, bottom: 34 };
}

function plotOf(chart: TrendChart, axis: Scale, grid: Grid): Plot {
  const bottom = HEIGHT - grid.bottom;
  const band = (WIDTH - grid.left - grid.right) / Math.max(1, chart.categories.length);
  return {
    bottom,
    x: category => grid.left + band * (category + 0.5),
    y: value => bottom - ((value - axis.low) / (axis.high - axis.low)) * (bottom - grid.top),
  };
}

function targetLine({ target }: TrendChart): object {
  if (!target) return {};
  return {
    markLine: {
      silent: true,
      symbol: 'none',
      lineStyle: { color: TARGET, type: [7, 4], width: 1.5 },
      label: {
        position: 'end',
        formatter: target.label.replace(/[{}]/g, ''),
        color: TARGET,
        fontSize: SIZE,
        distance: 6,
      },
      data: [{ yAxis: target.value }],
    },
  };
}

function seriesOptions(chart: TrendChart, plot: Plot, format: (value: number) => string): object[] {
  const labels = placeLabels(chart, plot, format);
  return chart.series.map(({ name, values }, index) => {
    const look = looks[index % looks.length] ?? looks[0];
    return {
      type: 'line',
      silent: true,
      name,
      symbol: look.symbol,
      symbolSize: look.symbol === 'triangle' || look.symbol === 'diamond' ? 9 : 7,
      lineStyle: { width: 2.25, color: look.color },
      itemStyle: { color: look.color },
      data: values.map((value, category) => {
        const label = labels.find(entry => entry.series === index && entry.category === category);
        const breach = isBreach(value, chart);
        return {
          value,
          ...(breach && { symbol: 'rect', symbolSize: 8, itemStyle: { color: BREACH } }),
          ...(label && {
            label: {
              show: true,
              position: label.position,
              distance: 6,
              fontSize: SIZE,
              color: breach ? BREACH : INK,
              formatter: label.text,
              textBorderColor: '#FFFFFF',
              textBorderWidth: 3,
            },
          }),
        };
      }),
      ...(index === 0 && targetLine(chart)),
    };
  });
}

/** Every how many categories one is named, so that the names stay apart. */
function nameEvery(chart: TrendChart, grid: Grid): number {
  const widest = Math.max(0, ...chart.categories.map(category => textWidth(category, SIZE)));
  const band = (WIDTH - grid.left - grid.right) / Math.max(1, chart.categories.length);
  return Math.max(1, Math.ceil((widest + 10) / band));
}

/** What ECharts draws a trend from. */
export function trendOption(chart: TrendChart, locale: Locale, fontFamily: string): EChartsCoreOption {
  const axis = scale(chart);
  const markDigits = digitsFor(axis.step, chart.unit);
  const mark = (value: number): string => formatValue(value, chart.unit, locale, markDigits);
  const format = (value: number): string => formatValue(value, chart.unit, locale, labelDigits(chart, axis));
  const grid = gridOf(chart, axis, mark);
  const every = nameEvery(chart, grid);
  const last = chart.categories.length - 1;
  return {
    animation: false,
    textStyle: { fontFamily, fontSize: SIZE, color: INK },
    grid: { ...grid, containLabel: false },
    ...(chart.series.length > 1 && {
      legend: {
        top: 4,
        left: grid.left,
        itemGap: 20,
        itemWidth: 26,
        textStyle: { fontSize: SIZE, color: INK, fontFamily },
      },
    }),
    xAxis: {
      type: 'category',
      data: chart.categories,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: '#8A94A0' } },
      axisLabel: {
        color: INK,
        fontSize: SIZE,
        margin: 12,
        interval: (index: number) => (last - index) % every === 0,
        fontFamily,
      },
    },
    yAxis: {
      type: 'value',
      min: axis.low,
      max: axis.high,
      interval: axis.step,
      axisLabel: { color: INK, fontSize: SIZE, formatter: mark, fontFamily },
      splitLine: { lineStyle: { color: GRID } },
    },
    series: seriesOptions(chart, plotOf(chart, axis, grid), format),
  };
}
