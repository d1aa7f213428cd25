import type { Locale } from '../../text/locale.ts';
import type { EChartsCoreOption } from '../libraries/charts.ts';
import type { Unit } from './chart.ts';
import { digitsFor, formatValue } from './format.ts';
import type { Plot } from './labels.ts';
import { textWidth } from './measure.ts';
import type { Scale } from './scale.ts';

export const FONT_FAMILY = 'Noto Sans SC, Microsoft YaHei, PingFang SC, Source Han Sans SC, sans-serif';
export const WIDTH = 720;
export const HEIGHT = 310;
export const SIZE = 12;

export const INK = '#3A424D';
export const MUTED = '#66707C';
export const GRID = '#DDE2E8';
export const AXIS = '#8A94A0';
export const TARGET = '#6B4A00';
export const BREACH = '#B3261E';

/**
 * Told apart by people with any colour vision, and by shape on a black-and-white print; `ink` is dark enough for
 * letters.
 */
const looks = [
  { color: '#1F5FA8', ink: '#1F5FA8', symbol: 'circle' },
  { color: '#D98200', ink: '#945900', symbol: 'triangle' },
  { color: '#1B8A6B', ink: '#14705A', symbol: 'diamond' },
  { color: '#8A4F9E', ink: '#8A4F9E', symbol: 'roundRect' },
  { color: '#5B6470', ink: '#5B6470', symbol: 'circle' },
] as const;

export type Look = (typeof looks)[number];

export function lookOf(index: number): Look {
  return looks[index % looks.length] ?? looks[0];
}

/** A picture: what ECharts draws it from, and how high it is; all are as wide. */
export interface Drawing {
  readonly option: EChartsCoreOption;
  readonly height: number;
}

/** Where the plot lies: distances from the edges of the picture. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The option of a picture that consists of `graphics`, and of `more` where ECharts has axes to draw. */
export function picture(height: number, graphics: readonly object[], more: EChartsCoreOption = {}): Drawing {
  const textStyle = { fontFamily: FONT_FAMILY, fontSize: SIZE, color: INK };
  return { height, option: { animation: false, textStyle, ...more, graphic: [...graphics] } };
}

export function plotOf(frame: Frame, axis: Scale, categories: number): Plot {
  const bottom = HEIGHT - frame.bottom;
  const band = (WIDTH - frame.left - frame.right) / Math.max(1, categories);
  return {
    bottom,
    x: category => frame.left + band * (category + 0.5),
    y: value => bottom - ((value - axis.low) / (axis.high - axis.low)) * (bottom - frame.top),
  };
}

/** How the marks of an axis are written. */
export function markOf(axis: Scale, unit: Unit, locale: Locale): (value: number) => string {
  const digits = digitsFor(axis.step, unit);
  return value => formatValue(value, unit, locale, digits);
}

/** How wide the marks of a value axis are, with the gap beside them. */
export function markWidth(axis: Scale, mark: (value: number) => string): number {
  return Math.max(...[axis.low, axis.high].map(value => textWidth(mark(value), SIZE))) + 20;
}

/** Digits of point labels: at most one finer than the axis, and no more than the values have. */
export function labelDigits(values: readonly (number | null)[], unit: Unit, { step }: Scale): number {
  if (unit === 'count') return 0;
  const most = Math.min(2, digitsFor(step, unit) + 1);
  const scaled = values.map(value => (value ?? 0) * (unit === 'percent' ? 100 : 1));
  const enough = (digits: number): boolean =>
    scaled.every(value => Math.abs(Number(value.toFixed(digits)) - Number(value.toFixed(most))) < 1e-9);
  return [0, 1, 2].find(digits => digits === most || enough(digits)) ?? most;
}

/** An axis that names every so many categories that the names stay apart, the last one always. */
export function categoryAxis(categories: readonly string[], frame: Frame): object {
  const widest = Math.max(0, ...categories.map(category => textWidth(category, SIZE)));
  const band = (WIDTH - frame.left - frame.right) / Math.max(1, categories.length);
  const every = Math.max(1, Math.ceil((widest + 10) / band));
  const last = categories.length - 1;
  return {
    type: 'category',
    data: [...categories],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: AXIS } },
    axisLabel: {
      color: INK,
      fontSize: SIZE,
      margin: 12,
      interval: (index: number) => (last - index) % every === 0,
      fontFamily: FONT_FAMILY,
    },
  };
}

export function valueAxis(axis: Scale, mark: (value: number) => string): object {
  return {
    type: 'value',
    min: axis.low,
    max: axis.high,
    interval: axis.step,
    axisLine: { show: false },
    axisTick: { show: false },
    axisLabel: { color: INK, fontSize: SIZE, formatter: mark, fontFamily: FONT_FAMILY },
    splitLine: { lineStyle: { color: GRID } },
  };
}
