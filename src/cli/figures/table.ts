import { Chalk, type ChalkInstance } from 'chalk';
import type { Period } from '../../calendar/period.ts';
import { civilDate, formatInstant } from '../../calendar/zone.ts';
import { unitNames } from '../../catalogue/dimension-names.ts';
import { isMetricId, metrics } from '../../catalogue/metrics.ts';
import type { Kpi, Standard } from '../../document/documents.generated.ts';
import type { Computed } from '../../metric/compute.ts';
import type { Figure } from '../../metric/figure.ts';
import { totalScores } from '../../metric/score.ts';
import { isUnit } from '../../metric/slice.ts';
import { definitionInWords } from '../../report/model/definition.ts';
import {
  bareBasis,
  nothing,
  showCount,
  showFigure,
  shownUnit,
  showRange,
  showTarget,
  showValue,
} from '../../report/model/show.ts';
import { fieldWord, reasonWord, verdictWords } from '../../report/model/words/trade.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { type Column, grid } from '../grid.ts';
import { scoreTables } from './score.ts';
import { cell } from './show.ts';
import { type Words, words } from './words.ts';

const identity = ({ id, version }: Standard): string => `${id}@${version}`;

/** A slicer as people call it. */
export function sliceWord(name: string, locale: Locale): string {
  return isUnit(name) ? unitNames[name][locale] : fieldWord(name, locale);
}

export function verdictWord({ verdict, near }: Figure, locale: Locale): string {
  return verdictWords[near ? 'near' : verdict][locale];
}

/** What the guard of a KPI lacks, where that is why nothing is judged. */
function guardNote({ validIf }: Figure, locale: Locale): string[] {
  if (!validIf || validIf.isMet) return [];
  const { metric, target, value } = validIf;
  const definition = isMetricId(metric) ? metrics[metric] : undefined;
  const unit = definition?.unit ?? 'ratio';
  const name = definition?.name[locale] ?? metric;
  return [
    words[locale].unguarded(
      name,
      showValue(value, unit, target, locale),
      showTarget({ target, unit }, locale),
    ),
  ];
}

/** How many records a weighted share rests on: its numerator and denominator say how many they stand for. */
function weightNote({ policy, evidence, excluded, missing }: Figure, locale: Locale): string[] {
  if (!policy.weight) return [];
  const apart = Object.values(excluded).reduce((sum, count) => sum + count, missing);
  return [words[locale].weighted(showCount(evidence.rows - apart))];
}

/** Of a sample nothing is shown without an interval: none is known of a percentile, or of what samples are combined to. */
function boundlessNote({ verdict, population, interval, bounds }: Figure, locale: Locale): string[] {
  const isLeft = verdict === 'inconclusive' && population === 'sample';
  return isLeft && !interval && !bounds ? [words[locale].boundless] : [];
}

/** What was left out, is not known or has not ended, in a few words. */
export function notesOf(figure: Figure, locale: Locale): string {
  const say = words[locale];
  const { pending, missing, excluded, unknown, bounds, population } = figure;
  const unit = shownUnit(figure);
  const counts: [string, number][] = [
    [say.outcomes.pending, pending],
    [say.outcomes.missing, missing],
    ...Object.entries(excluded).map(([reason, count]): [string, number] => [
      `${say.outcomes.excluded} ${reasonWord(reason, locale)}`,
      count,
    ]),
  ];
  return [
    ...(population === 'sample' ? [say.sampled] : []),
    ...weightNote(figure, locale),
    ...boundlessNote(figure, locale),
    ...(figure.level ? [say.levels[figure.level]] : []),
    ...guardNote(figure, locale),
    ...counts.filter(([, count]) => count > 0).map(([name, count]) => say.count(name, showCount(count))),
    ...(bounds
      ? [say.range(showValue(bounds.low, unit, null, locale), showValue(bounds.high, unit, null, locale))]
      : []),
    ...Object.entries(unknown)
      .filter(([, count]) => count > 0)
      .map(([reason, count]) => say.unknown(reasonWord(reason, locale), showCount(count))),
  ].join(say.join);
}

/** Numerator over denominator, or how many values there were. */
export const basisText = (figure: Figure): string => bareBasis(figure);

function intervalText(figure: Figure, locale: Locale): string {
  const { interval } = figure;
  return interval ? showRange(interval.low, interval.high, shownUnit(figure), locale) : '';
}

function rowOf(figure: Figure, kpi: Kpi | undefined, slices: readonly string[], locale: Locale): string[] {
  const isTotal = Object.keys(figure.by).length === 0;
  const say = words[locale];
  return [
    cell(kpi ? pick(kpi.title, locale) : figure.kpi),
    ...slices.map(name => (isTotal ? say.total : cell(figure.by[name] ?? say.none))),
    showTarget(figure, locale).replace(nothing, ''),
    showFigure(figure, locale),
    basisText(figure),
    intervalText(figure, locale),
    verdictWord(figure, locale),
    notesOf(figure, locale),
  ];
}

function columnsOf(slices: readonly string[], locale: Locale): Column[] {
  const { columns } = words[locale];
  return [
    { title: columns.kpi },
    ...slices.map(name => ({ title: cell(sliceWord(name, locale)) })),
    { title: columns.target, align: 'right' },
    { title: columns.value, align: 'right' },
    { title: columns.basis, align: 'right' },
    { title: columns.interval, align: 'right' },
    { title: columns.verdict },
    { title: columns.notes },
  ];
}

function painted(chalk: ChalkInstance, { verdict, near }: Figure, text: string): string {
  if (near) return chalk.yellow(text);
  if (verdict === 'met') return chalk.green(text);
  if (verdict === 'missed') return chalk.red(text);
  return verdict === 'no_target' ? text : chalk.gray(text);
}

interface Page {
  readonly period: Period;
  readonly by: readonly string[];
  readonly locale: Locale;
  readonly color: boolean;
}

/** What a table of figures is headed by: standard, period, as-of. */
export function heading(
  standard: Standard,
  { asOf }: Computed,
  { period, locale }: Pick<Page, 'period' | 'locale'>,
): string {
  const { from, to, zone } = period;
  const title = `${cell(pick(standard.title, locale))} ${identity(standard)}`;
  const instant = formatInstant(asOf.instant, zone).slice(0, 16).replace('T', ' ');
  return words[locale].heading(title, period.id, civilDate(from, zone), civilDate(to - 1, zone), instant);
}

function definitions(standard: Standard, totals: readonly Figure[], say: Words, locale: Locale): string {
  const lines = totals.flatMap(figure => {
    const kpi = standard.kpis?.find(({ id }) => id === figure.kpi);
    if (!kpi) return [];
    const text = definitionInWords(kpi, figure, standard, locale);
    return [`  ${say.item(cell(pick(kpi.title, locale)), cell(text))}\n`];
  });
  return lines.length > 0 ? `\n${say.definitions}\n${lines.join('')}` : '';
}

/** The figures of each standard as a table for people, with the definition of each KPI under it. */
export function figuresTable(computed: Computed, page: Page): string {
  const { by, locale, color } = page;
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const columns = columnsOf(by, locale);
  const verdictColumn = columns.length - 2;
  const tables = computed.standards.map(standard => {
    const figures = computed.figures.filter(figure => figure.standard === identity(standard));
    const rows = figures.map(figure => {
      const kpi = standard.kpis?.find(({ id }) => id === figure.kpi);
      return rowOf(figure, kpi, by, locale);
    });
    const paint = (text: string, row: number, column: number) => {
      const figure = figures[row];
      return figure && column === verdictColumn ? painted(chalk, figure, text) : text;
    };
    const totals = figures.filter(figure => Object.keys(figure.by).length === 0);
    return `${heading(standard, computed, page)}\n\n${grid(columns, rows, paint)}${definitions(standard, totals, words[locale], locale)}${scoreTables(totalScores([standard], figures), locale)}`;
  });
  return tables.join('\n');
}
