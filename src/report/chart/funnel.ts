import type { Locale } from '../../text/locale.ts';
import type { FunnelChart } from './chart.ts';
import { digitsFor, formatValue } from './format.ts';
import {
  AXIS,
  BREACH,
  type Drawing,
  FONT_FAMILY,
  HEIGHT,
  INK,
  labelDigits,
  lookOf,
  markOf,
  markWidth,
  picture,
  SIZE,
  valueAxis,
  WIDTH,
} from './frame.ts';
import { place, type Segment } from './labels.ts';
import { textWidth } from './measure.ts';
import { line, mark, spread, text } from './pen.ts';
import { type Scale, scaleOf } from './scale.ts';
import { chartWords } from './words.ts';

const LIMIT = '#8A4F9E';
const CENTRE = '#1B8A6B';
const { color: POINT } = lookOf(0);
const TALLER = HEIGHT + 50;
const TOP = 20;
const BOTTOM = 52;

type Curve = FunnelChart['limits'][number]['curve'];
type Point = readonly [number, number];

/** The limits at `n`, between the two points of the curve around it; undefined outside the curve. */
function limitsAt(curve: Curve, n: number): { low: number; high: number } | undefined {
  const next = curve.findIndex(point => point.n >= n);
  const [before, after] = [curve[Math.max(0, next - 1)], curve[next]];
  if (!before || !after || n < before.n) return undefined;
  const share = after.n > before.n ? (n - before.n) / (after.n - before.n) : 0;
  return {
    low: before.low + (after.low - before.low) * share,
    high: before.high + (after.high - before.high) * share,
  };
}

/** Whether a point lies beyond the outermost limits. */
function isOutside({ limits }: FunnelChart, { n, value }: { n: number; value: number }): boolean {
  const bounds = limitsAt(limits.at(-1)?.curve ?? [], n);
  return bounds !== undefined && (value < bounds.low || value > bounds.high);
}

/** Wide enough for the points; of limits that run far beyond them at small n only what is near. */
function valueScale(chart: FunnelChart): Scale {
  const least = Math.min(...chart.points.map(({ n }) => n));
  const near = chart.limits.flatMap(({ curve }) =>
    curve.filter(({ n }) => n >= least).flatMap(({ low, high }) => [low, high]),
  );
  const values = [...chart.points.map(({ value }) => value), chart.centre, ...near];
  return scaleOf(values, 0, chart.unit === 'percent' ? 1 : Number.POSITIVE_INFINITY);
}

interface Field {
  readonly x: (n: number) => number;
  readonly y: (value: number) => number;
  readonly left: number;
  readonly right: number;
}

/** Both lines of a limit, cut off where they leave the plot. */
function curves(curve: Curve, axis: Scale, { x, y }: Field): Point[][] {
  const inside = (value: number) => value >= axis.low && value <= axis.high;
  return [
    curve.filter(({ low }) => inside(low)).map(({ n, low }): Point => [x(n), y(low)]),
    curve.filter(({ high }) => inside(high)).map(({ n, high }): Point => [x(n), y(high)]),
  ];
}

function points(
  chart: FunnelChart,
  field: Field,
  lines: readonly Segment[],
  format: (value: number) => string,
) {
  const all = chart.points.map(point => ({ ...point, isOut: isOutside(chart, point) }));
  const candidates = all
    .filter(({ isOut }) => isOut)
    .sort((a, b) => Math.abs(b.value - chart.centre) - Math.abs(a.value - chart.centre))
    .map(({ title, n, value }) => ({
      text: `${title} ${format(value)}`,
      x: field.x(n),
      y: field.y(value),
      optional: false,
    }));
  const labels = place(candidates, lines, TALLER - BOTTOM, WIDTH - field.right);
  return [
    ...all.map(({ n, value, isOut }) =>
      mark(isOut ? 'diamond' : 'circle', field.x(n), field.y(value), isOut ? BREACH : POINT),
    ),
    ...labels.map(({ candidate, box }) =>
      text(candidate.text, box.left, (box.top + box.bottom) / 2, { color: BREACH, halo: true }),
    ),
  ];
}

function endLabels(
  chart: FunnelChart,
  locale: Locale,
  { y, right }: Field,
  format: (value: number) => string,
) {
  const ends = [
    { words: `${chartWords[locale].centre} ${format(chart.centre)}`, value: chart.centre, color: CENTRE },
    ...chart.limits.flatMap(({ label, curve }) => {
      const last = curve.at(-1);
      return last
        ? [
            { words: label, value: last.high, color: LIMIT },
            { words: label, value: last.low, color: LIMIT },
          ]
        : [];
    }),
  ];
  const heights = spread(
    ends.map(({ value }) => y(value)),
    15,
    TALLER - BOTTOM,
  );
  return ends.map(({ words, color }, index) =>
    text(words, WIDTH - right + 8, heights[index] ?? 0, { color }),
  );
}

/** What ECharts draws a funnel plot from. */
export function drawFunnel(chart: FunnelChart, locale: Locale): Drawing {
  const axis = valueScale(chart);
  const format = markOf(axis, chart.unit, locale);
  const digits = labelDigits(
    chart.points.map(({ value }) => value),
    chart.unit,
    axis,
  );
  const precise = (value: number): string => formatValue(value, chart.unit, locale, digits);
  const sizes = chart.limits.flatMap(({ curve }) => curve.map(({ n }) => n));
  const across = scaleOf([0, ...sizes, ...chart.points.map(({ n }) => n)], 0, Number.POSITIVE_INFINITY);
  const most = Math.max(1, ...sizes, ...chart.points.map(({ n }) => n));
  const left = markWidth(axis, format);
  const words = [
    `${chartWords[locale].centre} ${precise(chart.centre)}`,
    ...chart.limits.map(({ label }) => label),
  ];
  const right = Math.max(...words.map(word => textWidth(word, SIZE))) + 18;
  const field: Field = {
    left,
    right,
    x: n => left + ((WIDTH - left - right) * n) / most,
    y: value => TALLER - BOTTOM - ((value - axis.low) / (axis.high - axis.low)) * (TALLER - BOTTOM - TOP),
  };
  const limits = chart.limits.flatMap(({ curve }, index) =>
    curves(curve, axis, field).map(path => ({ path, dash: index === chart.limits.length - 1 ? [] : [5, 4] })),
  );
  const centre: Segment = [
    [left, field.y(chart.centre)],
    [WIDTH - right, field.y(chart.centre)],
  ];
  const pieces = limits.flatMap(({ path }) =>
    path.slice(1).map((to, index): Segment => [path[index] ?? to, to]),
  );
  return picture(
    TALLER,
    [
      line(centre, { color: CENTRE, width: 1.5 }),
      ...limits.map(({ path, dash }) => line(path, { color: LIMIT, width: 1.5, dash })),
      ...points(chart, field, [centre, ...pieces], precise),
      ...endLabels(chart, locale, field, precise),
      text(chart.size, (left + WIDTH - right) / 2, TALLER - 14, { align: 'center' }),
    ],
    {
      grid: { left, right, top: TOP, bottom: BOTTOM, containLabel: false },
      xAxis: {
        type: 'value',
        min: 0,
        max: most,
        interval: across.step,
        splitLine: { show: false },
        axisLine: { lineStyle: { color: AXIS } },
        axisLabel: {
          color: INK,
          fontSize: SIZE,
          fontFamily: FONT_FAMILY,
          showMaxLabel: most % across.step === 0,
          formatter: (n: number) => formatValue(n, 'count', locale, digitsFor(across.step, 'count')),
        },
      },
      yAxis: valueAxis(axis, format),
      series: [{ type: 'scatter', silent: true, data: [] }],
    },
  );
}
