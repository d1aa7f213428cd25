import { resolve } from 'node:path';
import type { Period } from '../../calendar/period.ts';
import { formatInstant } from '../../calendar/zone.ts';
import { Failure } from '../../diagnostic/failure.ts';
import type { Kpi, Standard } from '../../document/documents.generated.ts';
import type { Computed } from '../../metric/compute.ts';
import type { Figure } from '../../metric/figure.ts';
import type { Traced } from '../../metric/trace.ts';
import type { Status } from '../../report/brand.ts';
import { definitionInWords } from '../../report/model/definition.ts';
import { nothing, showTarget } from '../../report/model/show.ts';
import { fieldWord, reasonWord } from '../../report/model/words/trade.ts';
import { checkTargets, saveFiles } from '../../report/save.ts';
import { makeWorkbook, type NumberForm, type Sheet, type SheetCell } from '../../report/workbook.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { maskPersonal } from '../../text/mask.ts';
import { terminalSafe } from '../../text/terminal.ts';
import type { StandardsRepository } from '../../workspace/workspace.ts';
import type { Context } from '../context.ts';
import { keepExport } from '../keep-export.ts';
import { notesOf, sliceWord, verdictWord } from './table.ts';
import { outcomeWord } from './trace-table.ts';
import { words } from './words.ts';

function statusOf({ verdict, near }: Figure): Status {
  if (near) return 'warn';
  return verdict === 'met' ? 'good' : verdict === 'missed' ? 'bad' : 'none';
}

function figureRow(
  figure: Figure,
  kpi: Kpi | undefined,
  standard: Standard | undefined,
  by: readonly string[],
  locale: Locale,
): SheetCell[] {
  const as: NumberForm = figure.unit === 'ratio' ? 'percent' : 'number';
  const exact = (value: number | null | undefined): SheetCell =>
    value === null || value === undefined ? null : { value, as };
  const isTotal = Object.keys(figure.by).length === 0;
  const say = words[locale];
  return [
    figure.standard,
    figure.kpi,
    kpi ? pick(kpi.title, locale) : '',
    ...by.map(name => (isTotal ? say.total : maskPersonal(figure.by[name] ?? say.none))),
    showTarget(figure, locale).replace(nothing, ''),
    exact(figure.value),
    figure.numerator,
    figure.denominator,
    exact(figure.interval?.low),
    exact(figure.interval?.high),
    { value: verdictWord(figure, locale), status: statusOf(figure) },
    notesOf(figure, locale),
    isTotal && kpi && standard ? definitionInWords(kpi, figure, standard, locale) : null,
  ];
}

/** The figures as a spreadsheet: numbers exact, the definition beside each total. */
export function figuresSheet(
  { figures, standards }: Computed,
  period: Period,
  by: readonly string[],
  locale: Locale,
): Sheet {
  const { columns, sheet } = words[locale];
  const rows = figures.map(figure => {
    const standard = standards.find(({ id, version }) => `${id}@${version}` === figure.standard);
    return figureRow(
      figure,
      standard?.kpis?.find(({ id }) => id === figure.kpi),
      standard,
      by,
      locale,
    );
  });
  return {
    title: `${sheet.figures} ${period.id}`,
    columns: [
      { header: sheet.standard, width: 24 },
      { header: sheet.id, width: 26 },
      { header: columns.kpi, width: 26 },
      ...by.map(name => ({ header: sliceWord(name, locale), width: 14 })),
      { header: columns.target, width: 12 },
      { header: columns.value, width: 12 },
      { header: sheet.numerator, width: 12, as: 'number' as const },
      { header: sheet.denominator, width: 12, as: 'number' as const },
      { header: sheet.low, width: 12 },
      { header: sheet.high, width: 12 },
      { header: columns.verdict, width: 14 },
      { header: columns.notes, width: 36 },
      { header: sheet.definition, width: 70 },
    ],
    rows,
  };
}

/** The rows behind a figure as a spreadsheet, one column for each dimension that any of them has. */
export function traceSheet({ job, rows }: Traced, { id, zone }: Period, locale: Locale): Sheet {
  const { rows: names, sheet } = words[locale];
  const isLimit = job?.kpi.measure.attainment !== undefined;
  const by = [...new Set(rows.flatMap(row => Object.keys(row.by)))];
  const at = (instant: number | null) =>
    instant === null ? null : formatInstant(instant, zone).slice(0, 19).replace('T', ' ');
  const text = (header: string, width: number) => ({ header, width });
  return {
    title: `${job?.kpi.id ?? sheet.rows} ${id}`,
    columns: [
      text(names.record, 24),
      text(names.outcome, 12),
      text(names.reason, 18),
      text(names.start, 20),
      text(names.due, 20),
      text(names.end, 20),
      text(names.limit, 12),
      ...[names.value, names.numerator, names.denominator].map(header => ({
        header,
        width: 12,
        as: 'number' as const,
      })),
      text(names.place, 32),
      ...by.map(name => text(fieldWord(name, locale), 14)),
    ],
    rows: rows.map(row => [
      maskPersonal(row.record),
      outcomeWord(row, isLimit, locale),
      row.reason === null ? null : reasonWord(row.reason, locale),
      at(row.start),
      at(row.due),
      at(row.end),
      row.limit,
      row.value,
      row.numerator,
      row.denominator,
      `${row.file}:${row.line}`,
      ...by.map(name => maskPersonal(row.by[name] ?? '')),
    ]),
  };
}

/**
 * Writes a spreadsheet where the user says, in place of what is printed. Throws Failure render/not-a-workbook, and
 * ingest/over-export.
 */
export async function saveSheet(
  file: string,
  sheet: Sheet,
  repository: StandardsRepository,
  { cwd, out }: Context,
): Promise<void> {
  if (!/\.xlsx$/i.test(file)) throw new Failure('render/not-a-workbook', { file });
  const path = resolve(cwd, file);
  keepExport(path, repository);
  checkTargets([path]);
  await saveFiles(new Map([[path, await makeWorkbook([sheet])]]));
  out(`${terminalSafe(file)}\n`);
}
