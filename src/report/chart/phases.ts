import type { Locale } from '../../text/locale.ts';
import type { PhaseChart } from './chart.ts';
import { formatValue } from './format.ts';
import {
  AXIS,
  categoryAxis,
  type Drawing,
  type Frame,
  HEIGHT,
  INK,
  labelDigits,
  lookOf,
  MUTED,
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
import { box, legend, line, mark, shorten, spread, straight, text } from './pen.ts';
import { type Scale, scaleOf } from './scale.ts';

const TINT = '#F3F6FA';
const TOP = 56;
const shapes = ['circle', 'triangle', 'diamond', 'square'] as const;
const shapeOf = (index: number) => shapes[index % shapes.length] ?? 'circle';

function scale({ unit, series, target, reference }: PhaseChart): Scale {
  const values = series.flatMap(one => [
    ...one.values.filter(value => value !== null),
    ...(one.intervals ?? []).flatMap(interval => (interval ? [interval.low, interval.high] : [])),
  ]);
  const levels = [target, reference].flatMap(level => (level ? [level.value] : []));
  const all = [...values, ...levels];
  const floor = all.some(value => value < 0) ? Number.NEGATIVE_INFINITY : 0;
  return scaleOf(all.length > 0 ? all : [0, 1], floor, unit === 'percent' ? 1 : Number.POSITIVE_INFINITY);
}

/** Each phase named above its part of the plot, every other part tinted, a line where one begins. */
function phaseParts({ phases, categories }: PhaseChart, plot: Plot, frame: Frame): object[] {
  const half = (plot.x(1) - plot.x(0)) / 2;
  const at = (index: number) => Math.max(frame.left, plot.x(index) - half);
  return phases.flatMap(({ title, from }, index) => {
    const left = at(from);
    const right = at(phases[index + 1]?.from ?? categories.length);
    const area = { x: left, y: frame.top, width: right - left, height: plot.bottom - frame.top };
    return [
      ...(index % 2 === 1 ? [box(area, TINT, undefined, -5)] : []),
      ...(index > 0
        ? [
            line(
              [
                [left, frame.top - 18],
                [left, plot.bottom],
              ],
              { color: INK, width: 1.25, dash: [6, 3] },
            ),
          ]
        : []),
      text(shorten(title, right - left - 4), (left + right) / 2, frame.top - 13, {
        align: 'center',
        color: MUTED,
        bold: true,
      }),
    ];
  });
}

interface Whisker {
  readonly x: number;
  readonly low: number;
  readonly high: number;
  readonly color: string;
}

/** Side by side where several series have them. */
function whiskersOf({ series }: PhaseChart, plot: Plot): Whisker[] {
  const bearing = series.filter(({ intervals = [] }) => intervals.length > 0);
  return series.flatMap((one, index) => {
    const shift = (bearing.indexOf(one) - (bearing.length - 1) / 2) * 6;
    return (one.intervals ?? []).flatMap((interval, category) => {
      if (!interval) return [];
      const [low, high] = [plot.y(interval.low), plot.y(interval.high)];
      return [{ x: plot.x(category) + shift, low, high, color: lookOf(index).color }];
    });
  });
}

function drawWhisker({ x, low, high, color }: Whisker): object[] {
  const stroke = { color, width: 1.25 };
  return [
    straight(x, low, x, high, stroke),
    straight(x - 3, low, x + 3, low, stroke),
    straight(x - 3, high, x + 3, high, stroke),
  ];
}

interface Level {
  readonly value: number;
  readonly label: string;
  readonly color: string;
}

function levelsOf({ target, reference }: PhaseChart): Level[] {
  return [
    ...(target ? [{ ...target, color: TARGET }] : []),
    ...(reference ? [{ ...reference, color: AXIS }] : []),
  ];
}

function levelLines(levels: readonly Level[], plot: Plot, frame: Frame): object[] {
  const heights = spread(
    levels.map(({ value }) => plot.y(value)),
    15,
    plot.bottom,
  );
  return levels.flatMap(({ value, label, color }, index) => {
    const y = plot.y(value);
    return [
      line(
        [
          [frame.left, y],
          [WIDTH - frame.right, y],
        ],
        { color, width: 1.5, dash: [7, 4] },
      ),
      text(label, WIDTH - frame.right + 6, heights[index] ?? y, { color: color === AXIS ? MUTED : color }),
    ];
  });
}

/** Above and below the words beside each level, so that no label of a point runs into them. */
function levelEdges(levels: readonly Level[], plot: Plot, frame: Frame): Segment[] {
  return levels.flatMap(({ value }) =>
    [-7, 7].map((shift): Segment => {
      const y = plot.y(value) + shift;
      return [
        [WIDTH - frame.right + 6, y],
        [WIDTH, y],
      ];
    }),
  );
}

/** The last value of each series. */
function lastLabels(
  chart: PhaseChart,
  plot: Plot,
  lines: readonly Segment[],
  format: (value: number) => string,
) {
  const candidates = chart.series.flatMap(({ values }, index) => {
    const last = values.findLastIndex(value => value !== null);
    const value = values[last];
    if (value === undefined || value === null) return [];
    return [
      { x: plot.x(last), y: plot.y(value), text: format(value), optional: false, color: lookOf(index).ink },
    ];
  });
  return place(candidates, lines, plot.bottom, WIDTH).map(({ candidate, box: { left, top, bottom } }) =>
    text(candidate.text, left, (top + bottom) / 2, { color: candidate.color, halo: true }),
  );
}

function key({ series }: PhaseChart, left: number): object[] {
  if (series.length < 2) return [];
  const entries = series.map(({ name }, index) => ({
    words: name,
    sign: (x: number, y: number) => {
      const { color } = lookOf(index);
      return [
        line(
          [
            [x - 13, y],
            [x + 13, y],
          ],
          { color, width: 2 },
        ),
        mark(shapeOf(index), x, y, color),
      ];
    },
  }));
  return legend(entries, left, 14);
}

/** What ECharts draws a series over phases from. */
export function drawPhases(chart: PhaseChart, locale: Locale): Drawing {
  const axis = scale(chart);
  const format = markOf(axis, chart.unit, locale);
  const values = chart.series.flatMap(series => series.values);
  const digits = labelDigits(values, chart.unit, axis);
  const levels = levelsOf(chart);
  const frame: Frame = {
    left: markWidth(axis, format),
    right: Math.max(20, ...levels.map(({ label }) => textWidth(label, SIZE))) + 18,
    top: chart.series.length > 1 ? TOP : TOP - 22,
    bottom: 34,
  };
  const plot = plotOf(frame, axis, chart.categories.length);
  const whiskers = whiskersOf(chart, plot);
  const lines = [
    ...chart.series.flatMap(series => segmentsOf(series.values, plot)),
    ...levels.map(
      ({ value }): Segment => [
        [frame.left, plot.y(value)],
        [WIDTH, plot.y(value)],
      ],
    ),
    ...levelEdges(levels, plot, frame),
    ...whiskers.map(
      ({ x, low, high }): Segment => [
        [x - 0.5, low],
        [x + 0.5, high],
      ],
    ),
  ];
  const precise = (value: number): string => formatValue(value, chart.unit, locale, digits);
  return picture(
    HEIGHT,
    [
      ...key(chart, frame.left),
      ...phaseParts(chart, plot, frame),
      ...levelLines(levels, plot, frame),
      ...whiskers.flatMap(drawWhisker),
      ...lastLabels(chart, plot, lines, precise),
    ],
    {
      grid: { ...frame, containLabel: false },
      xAxis: categoryAxis(chart.categories, frame),
      yAxis: valueAxis(axis, format),
      series: chart.series.map((series, index) => {
        const { color, symbol } = lookOf(index);
        return {
          type: 'line',
          silent: true,
          symbol,
          symbolSize: chart.categories.length > 40 ? 4 : 6,
          lineStyle: { width: 2, color },
          itemStyle: { color },
          data: [...series.values],
        };
      }),
    },
  );
}
