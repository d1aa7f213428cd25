import type { Locale } from '../../text/locale.ts';
import type { ParetoChart } from './chart.ts';
import { formatValue } from './format.ts';
import { AXIS, BREACH, type Drawing, FONT_FAMILY, GRID, INK, lookOf, picture, SIZE, WIDTH } from './frame.ts';
import { textWidth } from './measure.ts';
import { line, mark, text, wrap } from './pen.ts';
import { scaleOf } from './scale.ts';
import { chartWords } from './words.ts';

const { color: FEW } = lookOf(0);
const MANY = '#9DB8D6';
const PLOT_HEIGHT = 230;
const TOP = 40;
const LINE_HEIGHT = 16;
const VITAL = 0.8;

interface Bar {
  readonly count: number;
  readonly before: number;
  readonly after: number;
}

/** Each bar with the shares of the total before and after it. */
function bars({ causes }: ParetoChart, total: number): Bar[] {
  let sum = 0;
  return causes.map(({ count }) => {
    const before = sum / total;
    sum += count;
    return { count, before, after: sum / total };
  });
}

/** Marks of the left axis: round ones, and the total where the right axis says 100 %. */
function countAxis(total: number): object {
  const { step } = scaleOf([0, total], 0, total);
  const interval = Math.max(1, step);
  const least = (total / PLOT_HEIGHT) * 18;
  return {
    type: 'value',
    min: 0,
    max: total,
    interval,
    splitLine: { show: false },
    axisLabel: {
      color: INK,
      fontSize: SIZE,
      fontFamily: FONT_FAMILY,
      formatter: (value: number) =>
        value !== total && total - value < least ? '' : formatValue(value, 'count', 'en', 0),
    },
  };
}

const shareAxis = {
  type: 'value',
  min: 0,
  max: 1,
  interval: 0.2,
  splitLine: { lineStyle: { color: GRID } },
  axisLabel: {
    color: INK,
    fontSize: SIZE,
    fontFamily: FONT_FAMILY,
    formatter: (value: number) => `${Math.round(value * 100)}%`,
  },
};

/** Above the bar; of the first, on whose top the line begins, inside where there is room. */
function countLabel({ count, before }: Bar, x: number, y: number): object {
  const words = formatValue(count, 'count', 'en', 0);
  if (before > 0) return text(words, x, y - 9, { align: 'center', halo: true });
  const isInside = y + 24 < TOP + PLOT_HEIGHT;
  return text(words, x, isInside ? y + 16 : y - 14, {
    align: 'center',
    color: isInside ? '#FFFFFF' : INK,
  });
}

/** What ECharts draws a Pareto chart from. Both axes agree: the left one ends at the total. */
export function drawPareto(chart: ParetoChart, locale: Locale): Drawing {
  const total = chart.causes.reduce((sum, { count }) => sum + count, 0) || 1;
  const shown = bars(chart, total);
  const left = textWidth(formatValue(total, 'count', 'en', 0), SIZE) + 20;
  const right = 52;
  const band = (WIDTH - left - right) / Math.max(1, shown.length);
  const names = chart.causes.map(({ title }) => wrap(title, band - 8, 3));
  const lines = Math.max(1, ...names.map(({ length }) => length));
  const bottom = lines * LINE_HEIGHT + 18;
  const height = TOP + PLOT_HEIGHT + bottom;
  const x = (index: number) => left + band * (index + 0.5);
  const y = (share: number) => TOP + PLOT_HEIGHT * (1 - share);
  const points = shown.map(({ after }, index): [number, number] => [x(index), y(after)]);
  const floor = TOP + PLOT_HEIGHT + 8 + LINE_HEIGHT / 2;
  const graphics = [
    line(
      [
        [left, y(VITAL)],
        [WIDTH - right, y(VITAL)],
      ],
      { color: AXIS, width: 1.25, dash: [5, 4] },
    ),
    line(points, { color: BREACH, width: 2 }),
    ...points.map(([px, py]) => mark('circle', px, py, BREACH)),
    ...points.slice(1).map(([px, py], index) =>
      text(`${((shown[index + 1]?.after ?? 0) * 100).toFixed(1)}%`, px, py - 12, {
        color: BREACH,
        align: 'center',
        halo: true,
      }),
    ),
    ...shown.map((bar, index) => countLabel(bar, x(index), y(bar.count / total))),
    ...names.flatMap((words, index) =>
      words.map((word, row) => text(word, x(index), floor + row * LINE_HEIGHT, { align: 'center' })),
    ),
    text(chartWords[locale].cumulative, WIDTH - 6, 14, { color: BREACH, align: 'right' }),
  ];
  return picture(height, graphics, {
    grid: { left, right, top: TOP, bottom, containLabel: false },
    xAxis: {
      type: 'category',
      data: chart.causes.map((_, index) => String(index)),
      axisTick: { show: false },
      axisLabel: { show: false },
      axisLine: { lineStyle: { color: AXIS } },
    },
    yAxis: [countAxis(total), shareAxis],
    series: [
      {
        type: 'bar',
        silent: true,
        barWidth: '72%',
        data: shown.map(({ count, before }) => ({
          value: count,
          itemStyle: { color: before < VITAL ? FEW : MANY },
        })),
      },
      { type: 'line', silent: true, yAxisIndex: 1, data: [] },
    ],
  });
}
