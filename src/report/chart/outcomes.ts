import type { Locale } from '../../text/locale.ts';
import type { BarOutcome, OutcomeChart } from './chart.ts';
import { formatValue } from './format.ts';
import { AXIS, type Drawing, INK, MUTED, picture, SIZE, WIDTH } from './frame.ts';
import { textWidth } from './measure.ts';
import { box, legend, line, text, wrap } from './pen.ts';
import { chartWords } from './words.ts';

/** Apart in hue for any colour vision, and neighbours apart in lightness on a black-and-white print. */
const fills: { readonly [O in BarOutcome]: { readonly fill: string; readonly ink: string } } = {
  met: { fill: '#9CC3E6', ink: INK },
  missed: { fill: '#A8390F', ink: '#FFFFFF' },
  pending: { fill: '#F6DFA0', ink: INK },
  missing: { fill: '#7F8A96', ink: '#FFFFFF' },
  excluded: { fill: '#E3E7EC', ink: INK },
};
const outcomes = Object.keys(fills) as BarOutcome[];

const TOP = 34;
const ROW = 36;
const BAR = 22;
const NAME_WIDTH = 168;

const count = (value: number): string => formatValue(value, 'count', 'en', 0);

interface Row {
  readonly y: number;
  readonly left: number;
  readonly width: number;
}

/** The pieces of one bar, each with its count where there is room for it. */
function pieces(bar: OutcomeChart['bars'][number], { y, left, width }: Row): object[] {
  const total = outcomes.reduce((sum, outcome) => sum + (bar.counts[outcome] ?? 0), 0);
  let x = left;
  return outcomes.flatMap(outcome => {
    const value = bar.counts[outcome] ?? 0;
    if (value === 0) return [];
    const piece = (width * value) / total;
    const area = { x, y: y - BAR / 2, width: piece, height: BAR };
    x += piece;
    const { fill, ink } = fills[outcome];
    const words = count(value);
    const label =
      textWidth(words, SIZE) + 6 <= piece
        ? [text(words, area.x + piece / 2, y, { color: ink, align: 'center' })]
        : [];
    return [box(area, fill, '#FFFFFF', 1), ...label];
  });
}

/** What ECharts draws the bars of outcomes from: each as long as the others, with its total beside it. */
export function drawOutcomes({ bars }: OutcomeChart, locale: Locale): Drawing {
  const words = chartWords[locale];
  const totals = bars.map(({ counts }) => outcomes.reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0));
  const names = bars.map(({ title }) => wrap(title, NAME_WIDTH, 2));
  const left = Math.max(60, ...names.flat().map(name => textWidth(name, SIZE))) + 16;
  const right = Math.max(40, ...totals.map(total => textWidth(`n=${count(total)}`, SIZE))) + 14;
  const width = WIDTH - left - right;
  const height = TOP + bars.length * ROW + 28;
  const used = outcomes.filter(outcome => bars.some(({ counts }) => (counts[outcome] ?? 0) > 0));
  const key = used.map(outcome => ({
    words: words.outcomes[outcome],
    sign: (x: number, y: number) => [
      box({ x: x - 9, y: y - 6, width: 18, height: 12 }, fills[outcome].fill, AXIS),
    ],
  }));
  const floor = TOP + bars.length * ROW;
  const scale = [0, 0.25, 0.5, 0.75, 1].flatMap(share => {
    const x = left + width * share;
    return [
      line(
        [
          [x, TOP],
          [x, floor + 4],
        ],
        { color: '#DDE2E8' },
      ),
      text(`${share * 100}%`, x, floor + 14, { color: MUTED, align: 'center', size: 11 }),
    ];
  });
  const rows = bars.flatMap((bar, index) => {
    const y = TOP + ROW * (index + 0.5);
    const name = names[index] ?? [];
    return [
      ...name.map((part, row) =>
        text(part, left - 10, y + (row - (name.length - 1) / 2) * 15, { align: 'right' }),
      ),
      ...pieces(bar, { y, left, width }),
      text(totals[index] ? `n=${count(totals[index])}` : words.nothing, WIDTH - right + 8, y, {
        color: MUTED,
      }),
    ];
  });
  return picture(height, [...legend(key, left, 14), ...scale, ...rows]);
}
