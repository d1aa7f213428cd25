import type { Locale } from '../../text/locale.ts';
import type { HeatMap } from './chart.ts';
import { formatValue } from './format.ts';
import { type Drawing, GRID, labelDigits, picture, SIZE, WIDTH } from './frame.ts';
import { textWidth } from './measure.ts';
import { box, shorten, text } from './pen.ts';
import { scaleOf } from './scale.ts';
import { chartWords } from './words.ts';

/** One hue from light to dark, so that it reads in black and white too. */
const LIGHT = [239, 245, 251];
const DARK = [16, 62, 116];
const TOP = 36;
const ROW = 28;
const RIGHT = 10;
const NAME_WIDTH = 150;
const SMALL = 10;

function shade(share: number): string {
  const parts = LIGHT.map((light, index) => Math.round(light + ((DARK[index] ?? 0) - light) * share));
  return `#${parts.map(part => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Dark cells carry white letters. */
const inkOn = (share: number): string => (share > 0.55 ? '#FFFFFF' : '#17202A');

/** From few to many, in the upper right. */
function ramp(low: string, high: string): object[] {
  const right = WIDTH - RIGHT - textWidth(high, SIZE) - 6;
  const left = right - 100;
  const parts = Array.from({ length: 10 }, (_, index) =>
    box({ x: left + index * 10, y: 8, width: 10, height: 12 }, shade(index / 9)),
  );
  return [
    text(low, left - 6, 14, { align: 'right' }),
    ...parts,
    text(high, WIDTH - RIGHT, 14, { align: 'right' }),
  ];
}

/** Every how many columns one is named. */
function nameEvery(columns: readonly string[], width: number): number {
  const widest = Math.max(0, ...columns.map(name => textWidth(name, 11)));
  return Math.max(1, Math.ceil((widest + 4) / width));
}

/**
 * What ECharts draws a heat map from. A cell says its value where all of them have room for it; 0 is the
 * lightest and goes without.
 */
export function drawHeat(chart: HeatMap, locale: Locale): Drawing {
  const { rows, columns, values, unit } = chart;
  const words = chartWords[locale];
  const known = values.flat().filter(value => value !== null);
  const most = Math.max(0, ...known);
  const least = unit === 'count' ? 0 : Math.min(...known, most);
  const digits = labelDigits(known, unit, scaleOf(known.length > 0 ? known : [0, 1], 0, most));
  const show = (value: number): string => formatValue(value, unit, locale, digits);
  const left = Math.min(NAME_WIDTH, Math.max(0, ...rows.map(name => textWidth(name, SIZE)))) + 14;
  const width = (WIDTH - left - RIGHT) / Math.max(1, columns.length);
  const isLabelled = known.every(value => textWidth(show(value), SMALL) <= width - 2);
  const every = nameEvery(columns, width);
  const cells = values.flatMap((row, y) =>
    row.flatMap((value, x) => {
      const area = { x: left + x * width, y: TOP + y * ROW, width, height: ROW };
      if (value === null) return [box(area, '#FFFFFF', GRID)];
      const share = most > least ? (value - least) / (most - least) : 0;
      const label = text(show(value), area.x + width / 2, area.y + ROW / 2, {
        align: 'center',
        size: SMALL,
        color: inkOn(share),
      });
      return [box(area, shade(share), '#FFFFFF'), ...(isLabelled && value !== 0 ? [label] : [])];
    }),
  );
  const floor = TOP + rows.length * ROW;
  return picture(floor + 26, [
    ...ramp(`${words.few} ${show(least)}`, `${words.many} ${show(most)}`),
    ...cells,
    ...rows.map((name, y) =>
      text(shorten(name, NAME_WIDTH), left - 8, TOP + (y + 0.5) * ROW, { align: 'right' }),
    ),
    ...columns.flatMap((name, x) =>
      x % every === 0
        ? [text(name, left + (x + 0.5) * width, floor + 13, { align: 'center', size: 11 })]
        : [],
    ),
  ]);
}
