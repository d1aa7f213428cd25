import type { TrendChart } from './chart.ts';
import { textWidth } from './measure.ts';

/** Where the plot lies in the picture, and how values and categories become pixels. */
export interface Plot {
  readonly bottom: number;
  readonly x: (category: number) => number;
  readonly y: (value: number) => number;
}

type Position = 'top' | 'bottom' | 'right' | 'left';
const positions: readonly Position[] = ['top', 'bottom', 'right', 'left'];

export interface PointLabel {
  readonly series: number;
  readonly category: number;
  readonly text: string;
  readonly position: Position;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LABEL_SIZE = 12;
const LABEL_GAP = 7;
const MANY_BREACHES = 4;

export function isBreach(value: number | null | undefined, chart: TrendChart): boolean {
  if (value === null || value === undefined || !chart.target) return false;
  return chart.target.best === 'high' ? value < chart.target.value : value > chart.target.value;
}

/** First, last, worst, and the breaches where they are few; the most telling first. */
function tellingPoints(
  values: readonly (number | null)[],
  chart: TrendChart,
): { category: number; optional: boolean }[] {
  const measured = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  const first = measured[0];
  const last = measured.at(-1);
  if (!first || !last) return [];
  const sign = chart.target?.best === 'low' ? -1 : 1;
  const worst = measured.reduce((a, b) => (b.value * sign < a.value * sign ? b : a));
  const breaches = measured.filter(({ value }) => isBreach(value, chart)).map(({ index }) => index);
  const shown = breaches.length <= MANY_BREACHES ? breaches : [];
  const needed = [...new Set([last.index, worst.index, first.index])];
  const others = shown.filter(index => !needed.includes(index));
  return [...needed, ...others].map((category, index) => ({ category, optional: index >= needed.length }));
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

type Point = readonly [x: number, y: number];

function crosses(box: Box, [x1, y1]: Point, [x2, y2]: Point): boolean {
  const left = Math.max(box.left, x1);
  const right = Math.min(box.right, x2);
  if (left > right) return false;
  const at = (x: number): number => y1 + ((y2 - y1) * (x - x1)) / (x2 - x1);
  const [a, b] = [at(left), at(right)];
  return Math.min(a, b) < box.bottom && Math.max(a, b) > box.top;
}

/** A straight piece of what is drawn. */
export type Segment = readonly [from: Point, to: Point];

/** The pieces of a line through the values; it breaks where there is none. */
export function segmentsOf(values: readonly (number | null)[], plot: Plot): Segment[] {
  return values.flatMap((to, index): Segment[] => {
    const from = values[index - 1];
    if (index === 0 || from === null || from === undefined || to === null) return [];
    return [
      [
        [plot.x(index - 1), plot.y(from)],
        [plot.x(index), plot.y(to)],
      ],
    ];
  });
}

/** The straight pieces that the chart draws, the target line among them. */
function segments(chart: TrendChart, plot: Plot): Segment[] {
  const pieces = chart.series.flatMap(({ values }) => segmentsOf(values, plot));
  if (!chart.target) return pieces;
  const y = plot.y(chart.target.value);
  return [
    ...pieces,
    [
      [0, y],
      [plot.x(chart.categories.length), y],
    ],
  ];
}

function boxOf([x, y]: Point, text: string, position: Position): Box {
  const width = textWidth(text, LABEL_SIZE);
  const height = LABEL_SIZE + 2;
  const left = {
    top: x - width / 2,
    bottom: x - width / 2,
    right: x + LABEL_GAP,
    left: x - LABEL_GAP - width,
  }[position];
  const top = {
    top: y - LABEL_GAP - height,
    bottom: y + LABEL_GAP,
    right: y - height / 2,
    left: y - height / 2,
  }[position];
  return { left, right: left + width, top, bottom: top + height };
}

/** A point that wants a label; an optional one goes without rather than across a line. */
export interface Candidate {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly optional: boolean;
}

interface Placed<C> {
  readonly candidate: C;
  readonly position: Position;
  readonly box: Box;
}

/**
 * The labels that shorten, the most telling first: each beside its point wherever it crosses fewest lines, inside
 * [0, width] and above `bottom`, and none over another.
 */
export function place<C extends Candidate>(
  candidates: readonly C[],
  lines: readonly Segment[],
  bottom: number,
  width = Number.POSITIVE_INFINITY,
): Placed<C>[] {
  const placed: Placed<C>[] = [];
  const cost = (box: Box): number =>
    box.top < 0 || box.bottom > bottom || box.right > width
      ? 10
      : lines.filter(([from, to]) => crosses(box, from, to)).length;
  for (const candidate of candidates) {
    const { x, y, text, optional } = candidate;
    const best = positions
      .map(position => ({ candidate, position, box: boxOf([x, y], text, position) }))
      .filter(({ box }) => placed.every(other => !overlaps(box, other.box)))
      .map(choice => ({ choice, cost: cost(choice.box) }))
      .sort((a, b) => a.cost - b.cost)[0];
    if (best && !(optional && best.cost > 0)) placed.push(best.choice);
  }
  return placed;
}

/** Beside the telling points of every series. */
export function placeLabels(chart: TrendChart, plot: Plot, format: (value: number) => string): PointLabel[] {
  const candidates = chart.series.flatMap(({ values }, series) =>
    tellingPoints(values, chart).map(({ category, optional }) => {
      const value = values[category] ?? 0;
      return { series, category, text: format(value), optional, x: plot.x(category), y: plot.y(value) };
    }),
  );
  return place(candidates, segments(chart, plot), plot.bottom).map(({ candidate, position }) => ({
    series: candidate.series,
    category: candidate.category,
    text: candidate.text,
    position,
  }));
}
