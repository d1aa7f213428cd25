import { civilFromDays, daysFromCivil, isoWeekday, parseDate } from '../../calendar/civil.ts';
import type { Locale } from '../../text/locale.ts';
import { padded } from '../../text/number.ts';
import type { GanttChart } from './chart.ts';
import { AXIS, BREACH, type Drawing, GRID, INK, lookOf, MUTED, picture, SIZE, WIDTH } from './frame.ts';
import { textWidth } from './measure.ts';
import { box, legend, line, text, wrap } from './pen.ts';
import { chartWords } from './words.ts';

const { color: PLANNED } = lookOf(0);
const DONE = '#7FA3CC';
const TOP = 46;
const ROW = 30;
const BAR = 16;
const RIGHT = 16;
const NAME_WIDTH = 190;
const LEAST_TICK = 46;

interface Bar {
  readonly title: string;
  readonly owner: string;
  readonly isDone: boolean;
  /** Days, the end not included. */
  readonly from: number;
  readonly to: number;
}

/** Bars of the tasks whose dates can be read. */
function barsOf({ tasks }: GanttChart): Bar[] {
  return tasks.flatMap(({ title, owner = '', done = false, start, end }) => {
    const [from, to] = [parseDate(start), parseDate(end)];
    return from === undefined || to === undefined
      ? []
      : [{ title, owner, isDone: done, from, to: Math.max(from, to) + 1 }];
  });
}

/** The first days of months, or Mondays where the plan is short, every so many that their names stay apart. */
function ticks(first: number, last: number, width: number): { day: number; label: string }[] {
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const mondays = days.filter(day => isoWeekday(day) === 1);
  const isShort = last - first <= 100;
  const step = isShort ? mondays : days.filter(day => civilFromDays(day).day === 1);
  const every = Math.max(1, Math.ceil((step.length * LEAST_TICK) / width));
  return step
    .filter((_, index) => index % every === 0)
    .map(day => {
      const { year, month, day: date } = civilFromDays(day);
      return {
        day,
        label: isShort
          ? `${padded(month, 2)}-${padded(date, 2)}`
          : `${String(year).slice(2)}-${padded(month, 2)}`,
      };
    });
}

/** The owner: in the bar where it fits, else after it, else before it. */
function ownerLabel({ owner, isDone }: Bar, left: number, right: number, y: number): object[] {
  const width = textWidth(owner, 11);
  if (owner === '') return [];
  if (width + 10 <= right - left)
    return [
      text(owner, (left + right) / 2, y, { align: 'center', size: 11, color: isDone ? INK : '#FFFFFF' }),
    ];
  const isAfter = right + 6 + width <= WIDTH - 4;
  return [
    text(owner, isAfter ? right + 6 : left - 6, y, {
      align: isAfter ? 'left' : 'right',
      size: 11,
      color: MUTED,
      halo: true,
    }),
  ];
}

function range(bars: readonly Bar[], today: number | undefined): [first: number, last: number] {
  const ends = [
    ...bars.flatMap(({ from, to }) => [from, to]),
    ...(today === undefined ? [] : [today, today + 1]),
  ];
  if (ends.length === 0) return [daysFromCivil(2000, 1, 1), daysFromCivil(2000, 2, 1)];
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const margin = Math.max(1, Math.round((last - first) * 0.02));
  return [first - margin, last + margin];
}

function todayLine(x: number, floor: number, words: string): object[] {
  const width = textWidth(words, 11);
  const middle = Math.min(x, WIDTH - 4 - width / 2);
  return [
    line(
      [
        [x, TOP - 6],
        [x, floor],
      ],
      { color: BREACH, width: 1.5, dash: [4, 3] },
    ),
    text(words, middle, floor + 10, { color: BREACH, align: 'center', size: 11 }),
  ];
}

function key(bars: readonly Bar[], left: number, locale: Locale): object[] {
  if (!bars.some(({ isDone }) => isDone)) return [];
  const sign = (fill: string) => (x: number, y: number) => [
    box({ x: x - 12, y: y - 5, width: 24, height: 10 }, fill),
  ];
  const { done, planned } = chartWords[locale];
  return legend(
    [
      { words: done, sign: sign(DONE) },
      { words: planned, sign: sign(PLANNED) },
    ],
    left,
    12,
  );
}

/** What ECharts draws a plan from. */
export function drawGantt(chart: GanttChart, locale: Locale): Drawing {
  const bars = barsOf(chart);
  const today = chart.today === undefined ? undefined : parseDate(chart.today);
  const [first, last] = range(bars, today);
  const names = bars.map(({ title }) => wrap(title, NAME_WIDTH, 2));
  const left = Math.max(60, ...names.flat().map(name => textWidth(name, SIZE))) + 16;
  const width = WIDTH - left - RIGHT;
  const x = (day: number) => left + (width * (day - first)) / (last - first);
  const floor = TOP + bars.length * ROW + 4;
  const grid = ticks(first, last, width).flatMap(({ day, label }) => [
    line(
      [
        [x(day), TOP - 8],
        [x(day), floor],
      ],
      { color: GRID },
    ),
    text(label, x(day), TOP - 16, { align: 'center', size: 11, color: MUTED }),
  ]);
  const rows = bars.flatMap((bar, index) => {
    const y = TOP + ROW * (index + 0.5);
    const [start, end] = [x(bar.from), Math.max(x(bar.to), x(bar.from) + 3)];
    const name = names[index] ?? [];
    return [
      ...name.map((part, row) =>
        text(part, left - 10, y + (row - (name.length - 1) / 2) * 14, { align: 'right' }),
      ),
      box(
        { x: start, y: y - BAR / 2, width: end - start, height: BAR },
        bar.isDone ? DONE : PLANNED,
        undefined,
        2,
      ),
      ...ownerLabel(bar, start, end, y),
    ];
  });
  return picture(floor + (today === undefined ? 6 : 22), [
    ...key(bars, left, locale),
    line(
      [
        [left, floor],
        [WIDTH - RIGHT, floor],
      ],
      { color: AXIS },
    ),
    ...grid,
    ...rows,
    ...(today === undefined
      ? []
      : todayLine(x(today), floor, `${chartWords[locale].today} ${chart.today?.slice(5)}`)),
  ]);
}
