import type { Locale } from '../../text/locale.ts';
import type { ControlChart } from './chart.ts';
import { formatValue } from './format.ts';
import {
  BREACH,
  categoryAxis,
  type Drawing,
  type Frame,
  HEIGHT,
  INK,
  labelDigits,
  lookOf,
  markOf,
  markWidth,
  picture,
  plotOf,
  SIZE,
  TARGET,
  valueAxis,
  WIDTH,
} from './frame.ts';
import { type Plot, place, type Segment, segmentsOf } from './labels.ts';
import { textWidth } from './measure.ts';
import { legend, line, mark, spread, text } from './pen.ts';
import { type Scale, scaleOf } from './scale.ts';
import { chartWords } from './words.ts';

const LIMIT = '#8A4F9E';
const CENTRE = '#1B8A6B';
const SIGNAL = '#B86A00';
const { color: PROCESS } = lookOf(0);
const LEAST_GAP = 15;

type Limits = readonly (number | null)[];

function scale(chart: ControlChart): Scale {
  const { unit, centre, target } = chart;
  const values = [...chart.values, ...chart.lower, ...chart.upper].filter(value => value !== null);
  const all = [...values, centre, ...(target ? [target.value] : [])];
  return scaleOf(all, 0, unit === 'percent' ? 1 : Number.POSITIVE_INFINITY);
}

/** A limit as steps: each holds over the band of its category. */
function steps(limits: Limits, plot: Plot): Segment[] {
  const half = (plot.x(1) - plot.x(0)) / 2;
  const at = (index: number) => limits[index] ?? null;
  return limits.flatMap((value, index): Segment[] => {
    if (value === null) return [];
    const y = plot.y(value);
    const level: Segment = [
      [plot.x(index) - half, y],
      [plot.x(index) + half, y],
    ];
    const before = at(index - 1);
    if (before === null || before === value) return [level];
    return [[[plot.x(index) - half, plot.y(before)], level[0]], level];
  });
}

interface EndLabel {
  readonly words: string;
  readonly value: number;
  readonly color: string;
}

/** What the lines are, at their right end. */
function endLabels(chart: ControlChart, locale: Locale, format: (value: number) => string): EndLabel[] {
  const words = chartWords[locale];
  const last = (limits: Limits) => limits.findLast(value => value !== null) ?? null;
  const limit = (title: string, value: number | null): EndLabel[] =>
    value === null ? [] : [{ words: `${title} ${format(value)}`, value, color: LIMIT }];
  return [
    ...limit(words.upper, last(chart.upper)),
    { words: `${words.centre} ${format(chart.centre)}`, value: chart.centre, color: CENTRE },
    ...limit(words.lower, last(chart.lower)),
    ...(chart.target ? [{ words: chart.target.label, value: chart.target.value, color: TARGET }] : []),
  ];
}

function signalMarks(
  chart: ControlChart,
  plot: Plot,
  lines: readonly Segment[],
  format: (value: number) => string,
) {
  const points = chart.signals.flatMap(({ category, rules }) => {
    const value = chart.values[category];
    if (value === null || value === undefined) return [];
    const isBeyond = rules.includes(1);
    return [{ x: plot.x(category), y: plot.y(value), text: format(value), optional: !isBeyond, isBeyond }];
  });
  const beyond = points.filter(({ isBeyond }) => isBeyond);
  const labels = place(beyond, lines, plot.bottom, WIDTH);
  return [
    ...points.map(({ x, y, isBeyond }) =>
      mark(isBeyond ? 'diamond' : 'triangle', x, y, isBeyond ? BREACH : SIGNAL),
    ),
    ...labels.map(({ candidate, box }) =>
      text(candidate.text, box.left, (box.top + box.bottom) / 2, { color: BREACH, halo: true }),
    ),
  ];
}

function key(chart: ControlChart, left: number, locale: Locale): object[] {
  const words = chartWords[locale];
  const dash = (color: string, pattern?: readonly number[]) => (x: number, y: number) => [
    line(
      [
        [x - 13, y],
        [x + 13, y],
      ],
      { color, width: 1.5, ...(pattern && { dash: pattern }) },
    ),
  ];
  const hasBeyond = chart.signals.some(({ rules }) => rules.includes(1));
  const hasOther = chart.signals.some(({ rules }) => !rules.includes(1));
  const entries = [
    {
      words: words.actual,
      sign: (x: number, y: number) => [...dash(PROCESS)(x, y), mark('circle', x, y, PROCESS)],
    },
    { words: words.limits, sign: dash(LIMIT, [6, 4]) },
    ...(hasBeyond
      ? [{ words: words.beyond, sign: (x: number, y: number) => [mark('diamond', x, y, BREACH)] }]
      : []),
    ...(hasOther
      ? [{ words: words.signal, sign: (x: number, y: number) => [mark('triangle', x, y, SIGNAL)] }]
      : []),
  ];
  return legend(entries, left, 14);
}

function rules(chart: ControlChart, plot: Plot, frame: Frame): object[] {
  const level = (value: number): [number, number][] => [
    [frame.left, plot.y(value)],
    [WIDTH - frame.right, plot.y(value)],
  ];
  const limits = [chart.upper, chart.lower].flatMap(limit => steps(limit, plot));
  return [
    line(level(chart.centre), { color: CENTRE, width: 1.5 }),
    ...(chart.target ? [line(level(chart.target.value), { color: TARGET, width: 1.5, dash: [2, 3] })] : []),
    ...limits.map(points => line(points, { color: LIMIT, width: 1.5, dash: [6, 4] })),
  ];
}

/** What ECharts draws a control chart from. */
export function drawControl(chart: ControlChart, locale: Locale): Drawing {
  const axis = scale(chart);
  const format = markOf(axis, chart.unit, locale);
  const digits = labelDigits([...chart.values, chart.centre, ...chart.upper], chart.unit, axis);
  const precise = (value: number): string => formatValue(value, chart.unit, locale, digits);
  const ends = endLabels(chart, locale, precise);
  const right = Math.max(...ends.map(({ words }) => textWidth(words, SIZE))) + 18;
  const frame: Frame = { left: markWidth(axis, format), right, top: 36, bottom: 34 };
  const plot = plotOf(frame, axis, chart.categories.length);
  const heights = spread(
    ends.map(({ value }) => plot.y(value)),
    LEAST_GAP,
    plot.bottom,
  );
  const limits = [chart.upper, chart.lower].flatMap(limit => steps(limit, plot));
  return picture(
    HEIGHT,
    [
      ...key(chart, frame.left, locale),
      ...rules(chart, plot, frame),
      ...signalMarks(chart, plot, [...segmentsOf(chart.values, plot), ...limits], precise),
      ...ends.map(({ words, color }, index) =>
        text(words, WIDTH - right + 8, heights[index] ?? 0, { color }),
      ),
    ],
    {
      grid: { ...frame, containLabel: false },
      xAxis: categoryAxis(chart.categories, frame),
      yAxis: valueAxis(axis, format),
      series: [
        {
          type: 'line',
          silent: true,
          symbol: 'circle',
          symbolSize: chart.values.length > 40 ? 4 : 6,
          lineStyle: { width: 2, color: PROCESS },
          itemStyle: { color: PROCESS },
          label: { color: INK },
          data: [...chart.values],
        },
      ],
    },
  );
}
