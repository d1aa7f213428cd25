import type { Difference, RecordedFigure } from '../../report/differences.ts';
import { kpiTitles, showRecorded } from '../../report/model/difference.ts';
import { reasonsInWords } from '../../report/model/words/differences.ts';
import { hasDifference, type Verification } from '../../report/verify.ts';
import type { Locale } from '../../text/locale.ts';
import { terminalSafe } from '../../text/terminal.ts';
import type { StandardsRepository } from '../../workspace/workspace.ts';
import { cell } from '../figures/show.ts';
import { sliceWord } from '../figures/table.ts';
import { grid } from '../grid.ts';
import { words } from './words.ts';

function sliceText(by: Difference['by'], locale: Locale): string {
  const parts = Object.entries(by).map(([name, value]) => `${sliceWord(name, locale)} ${value ?? '—'}`);
  return parts.length > 0 ? parts.join(' ') : words[locale].total;
}

function differenceTable(
  differences: readonly Difference[],
  repository: StandardsRepository,
  locale: Locale,
): string {
  const { columns } = words[locale];
  const titleOf = kpiTitles(repository, locale);
  const rows = differences.map(({ period, kpi, by, before, after, why }) =>
    [
      period,
      titleOf(kpi),
      sliceText(by, locale),
      showRecorded(before, locale),
      showRecorded(after, locale),
      before && after ? reasonsInWords(why, locale) : '',
    ].map(cell),
  );
  return grid(
    [
      { title: columns.period },
      { title: columns.kpi },
      { title: columns.slice },
      { title: columns.before, align: 'right' },
      { title: columns.after, align: 'right' },
      { title: columns.why },
    ],
    rows,
  );
}

const nameOf = ({ record: { request } }: Verification) =>
  [request.document, request.id, request.period].filter(part => part !== null).join(' ');

/** What differs, for people. */
export function verificationText(one: Verification, repository: StandardsRepository, locale: Locale): string {
  const say = words[locale];
  const name = nameOf(one);
  const files = [...one.edited.map(say.edited), ...one.gone.map(say.gone), ...one.older.map(say.older)];
  const isSame = one.figures.length === 0 && !one.isTextDifferent;
  const lines = [
    ...files,
    ...(isSame ? [say.unchanged(name)] : []),
    ...(one.figures.length > 0 ? [say.figures(name, one.figures.length)] : []),
    ...(one.figures.length === 0 && one.isTextDifferent ? [say.text(name)] : []),
  ];
  const table = one.figures.length > 0 ? `\n${differenceTable(one.figures, repository, locale)}` : '';
  const changed = one.documents.map(({ file }) => file);
  const below = !isSame && changed.length > 0 ? `\n${terminalSafe(say.documents(changed))}\n` : '';
  return `${lines.map(terminalSafe).join('\n')}\n${table}${below}`;
}

function figureJson(figure: RecordedFigure | null): object | null {
  if (!figure) return null;
  const { standard, value, numerator, denominator, pending, missing, verdict } = figure;
  return { standard, value, numerator, denominator, pending, missing, verdict };
}

export function verificationJson(one: Verification): object {
  const { record, edited, gone, older, figures, isTextDifferent, documents } = one;
  return {
    request: record.request,
    same: !hasDifference(one),
    edited,
    gone,
    older,
    figures: figures.map(({ period, kpi, by, before, after, why }) => ({
      period,
      kpi,
      by,
      before: figureJson(before),
      after: figureJson(after),
      why,
    })),
    text_differs: isTextDifferent,
    documents,
  };
}
