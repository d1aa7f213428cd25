import type { Period } from '../../calendar/period.ts';
import type { Kpi } from '../../document/documents.generated.ts';
import type { Comparison, FigurePair, Flip } from '../../metric/compare.ts';
import type { Computed } from '../../metric/compute.ts';
import type { Figure, TraceRow } from '../../metric/figure.ts';
import { nothing, showCount, showFigure, showTarget } from '../../report/model/show.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { grid } from '../grid.ts';
import { cell } from './show.ts';
import { basisText, heading, sliceWord, verdictWord } from './table.ts';
import { outcomeWord } from './trace-table.ts';
import { words } from './words.ts';

/** Rows that the table shows; JSON has all. */
const mostFlips = 20;

const say = {
  'zh-CN': {
    versions: '版本',
    same: (count: string) => `${count} 个数不变。`,
    nothing: '没有数会变。',
    flips: (count: string) => `结果改变的记录：${count} 条`,
    shown: (count: number) => `，列出前 ${count} 条（--format json 列出全部）`,
    outside: '不在本期',
    trace: '逐条查看：',
  },
  en: {
    versions: 'Version',
    same: (count: string) => `${count} figures stay as they are.`,
    nothing: 'No figure changes.',
    flips: (count: string) => `Rows that change: ${count}`,
    shown: (count: number) => `, the first ${count} (all with --format json)`,
    outside: 'not in the period',
    trace: 'To see the rows: ',
  },
} as const;

const kpiOf = ({ standards }: Computed, id: string): Kpi | undefined =>
  standards.flatMap(({ kpis }) => kpis ?? []).find(kpi => kpi.id === id);

function titleOf({ before, after }: Comparison, id: string, locale: Locale): string {
  const kpi = kpiOf(after, id) ?? kpiOf(before, id);
  return cell(kpi ? pick(kpi.title, locale) : id);
}

const versionOf = ({ standards }: Computed): string =>
  standards.map(({ id, version }) => `${id}@${version}`).join();

function figureCells(figure: Figure | null, locale: Locale): string[] {
  if (!figure) return ['', nothing, '', ''];
  return [
    showTarget(figure, locale).replace(nothing, ''),
    showFigure(figure, locale),
    basisText(figure),
    verdictWord(figure, locale),
  ];
}

function figuresGrid(comparison: Comparison, by: readonly string[], locale: Locale): string {
  const { columns, none, total } = words[locale];
  const slices = ({ by: slice }: Figure) =>
    by.map(name => (Object.keys(slice).length === 0 ? total : cell(slice[name] ?? none)));
  const rows = comparison.changed.flatMap(({ kpi, before, after }: FigurePair) => {
    const figure = before ?? after;
    const names = [titleOf(comparison, kpi, locale), ...(figure ? slices(figure) : [])];
    return [
      [...names, versionOf(comparison.before), ...figureCells(before, locale)],
      [...names.map(() => ''), versionOf(comparison.after), ...figureCells(after, locale)],
    ];
  });
  return grid(
    [
      { title: columns.kpi },
      ...by.map(name => ({ title: cell(sliceWord(name, locale)) })),
      { title: say[locale].versions },
      { title: columns.target, align: 'right' },
      { title: columns.value, align: 'right' },
      { title: columns.basis, align: 'right' },
      { title: columns.verdict },
    ],
    rows,
  );
}

function flipsGrid(comparison: Comparison, locale: Locale): string {
  const { columns, rows: names } = words[locale];
  const outcome = (row: TraceRow | null, kpi: string) =>
    row
      ? outcomeWord(row, kpiOf(comparison.after, kpi)?.measure.attainment !== undefined, locale)
      : say[locale].outside;
  const rows = comparison.flips
    .slice(0, mostFlips)
    .map(({ kpi, record, before, after, file, line }: Flip) => [
      titleOf(comparison, kpi, locale),
      cell(record),
      `${outcome(before, kpi)} → ${outcome(after, kpi)}`,
      cell(`${file}:${line}`),
    ]);
  const titles = [columns.kpi, names.record, names.outcome, names.place];
  return grid(
    titles.map(title => ({ title })),
    rows,
  );
}

/** What two versions make of a period, for people: the figures that change, then the rows that change them. */
export function comparisonTable(
  comparison: Comparison,
  period: Period,
  by: readonly string[],
  locale: Locale,
): string {
  const { before, after, changed, unchanged, flips } = comparison;
  const text = say[locale];
  const heads = [before, after].flatMap(computed =>
    computed.standards.map(standard => `${heading(standard, computed, { period, locale })}\n`),
  );
  const figures = changed.length > 0 ? figuresGrid(comparison, by, locale) : `${text.nothing}\n`;
  const same = unchanged > 0 && changed.length > 0 ? `\n${text.same(showCount(unchanged))}\n` : '';
  if (flips.length === 0) return `${heads.join('')}\n${figures}${same}`;
  const more = flips.length > mostFlips ? text.shown(mostFlips) : '';
  const [first] = flips;
  const trace = `yardstick trace ${cell(first?.kpi ?? '')} --period ${period.id} --standard ${versionOf(after)}`;
  return `${heads.join('')}\n${figures}${same}\n${text.flips(showCount(flips.length))}${more}\n\n${flipsGrid(comparison, locale)}\n${text.trace}${trace}\n`;
}
