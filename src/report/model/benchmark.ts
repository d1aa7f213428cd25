import { parseTarget, type Target } from '../../catalogue/target.ts';
import type {
  Benchmark,
  BenchmarkRow,
  Kpi,
  Standard,
  Text,
  Workspace,
} from '../../document/documents.generated.ts';
import { targetUnit } from '../../metric/aim.ts';
import type { Aside } from '../../metric/aside.ts';
import type { Figure } from '../../metric/figure.ts';
import { exactValue, holds } from '../../metric/judge.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { definitionInWords } from './definition.ts';
import { paragraphs } from './paragraphs.ts';
import { bareBasis, inSteps, nothing, showDistance, showFigure, targetInWords } from './show.ts';
import { benchmarkLabels, benchmarkSentences } from './words/benchmark.ts';

export interface BenchmarkFacts {
  readonly benchmark: Benchmark;
  readonly settings: Workspace;
  /** Of the version that own figures lean on. */
  readonly standard: Standard;
  readonly asides: readonly Aside[];
  /** `kpi` is the row's id. */
  readonly figures: readonly Figure[];
  readonly period: string;
  readonly locale: Locale;
}

/** The KPI that a row names, in any of the standards. */
export function kpiOfRow({ kpi: name = '' }: BenchmarkRow, standards: readonly Standard[]): Kpi | undefined {
  const [id, of] = name.split('/').reverse();
  return standards
    .filter(standard => of === undefined || standard.id === of)
    .flatMap(({ kpis = [] }) => kpis)
    .find(kpi => kpi.id === id);
}

/** Our side of a row, measured by their definition; undefined where it says neither KPI nor measure. */
function ownSide(row: BenchmarkRow, standards: readonly Standard[]): Kpi | undefined {
  const kpi = kpiOfRow(row, standards);
  const measure = row.measure ?? kpi?.measure;
  if (!measure) return undefined;
  const record = row.record ?? kpi?.record;
  const where = row.where ?? kpi?.where;
  return {
    id: row.id,
    title: row.indicator,
    category: kpi?.category ?? 'outcome',
    owner: kpi?.owner ?? '',
    measure: row.variant === undefined ? measure : { ...measure, variant: row.variant },
    ...(record && { record }),
    ...(where && { where }),
    ...(kpi?.population && { population: kpi.population }),
  };
}

/** The definitions to compute, each at its row. */
export function benchmarkAsides({ rows }: Benchmark, standards: readonly Standard[]): Aside[] {
  return rows.flatMap((row, index) => {
    const kpi = ownSide(row, standards);
    return kpi ? [{ kpi, path: ['rows', index] }] : [];
  });
}

/** Their value as a target; one without an operator is only a value. Undefined where it is no number. */
function theirValue(value: BenchmarkRow['value']): { target: Target; isTarget: boolean } | undefined {
  if (value === undefined) return undefined;
  const target = parseTarget(String(value));
  if (target) return target.op === 'change' ? undefined : { target, isTarget: true };
  const plain = parseTarget(`==${value}`);
  return plain ? { target: plain, isTarget: false } : undefined;
}

/** What our value is compared with: the bound, or the nearer end of a range; itself within the range. */
function reference(target: Target, value: number): number | undefined {
  if (target.op === 'change') return undefined;
  if (target.op !== 'between') return target.bound.value;
  return Math.min(Math.max(value, target.low.value), target.high.value);
}

type Reach = 'reached' | 'short' | undefined;

interface Compared {
  /** In steps of the last printed digit, so that the difference of what is printed is what is printed. */
  readonly gap: number | undefined;
  readonly reach: Reach;
}

const apart: Compared = { gap: undefined, reach: undefined };

function compared(row: BenchmarkRow, figure: Figure | undefined): Compared {
  const theirs = theirValue(row.value);
  if (!theirs || !figure || figure.value === null || row.comparable === 'no') return apart;
  if (row.comparable === undefined || theirs.target.unit !== targetUnit(figure.unit)) return apart;
  const bound = reference(theirs.target, figure.value);
  if (bound === undefined) return apart;
  const { unit, value } = figure;
  const gap = inSteps(value, unit, theirs.target) - inSteps(bound, unit, null);
  return { gap, reach: theirs.isTarget ? reachOf(figure, value, theirs.target) : undefined };
}

/** Judged as a verdict is: on exact integers, or by an interval that lies on one side; undefined where it cannot be. */
function reachOf(figure: Figure, value: number, target: Target): Reach {
  const { numerator, denominator, population, interval, bounds } = figure;
  const range = population === 'sample' ? interval : bounds;
  if (!range && population === 'sample') return undefined;
  const exact =
    numerator === null || denominator === null ? exactValue(value, 1) : exactValue(numerator, denominator);
  const ends = range ? [exactValue(range.low, 1), exactValue(range.high, 1)] : [exact];
  const kept = ends.filter(end => holds(end, target)).length;
  return kept === ends.length ? 'reached' : kept === 0 ? 'short' : undefined;
}

const marks: Readonly<Record<'reached' | 'short', string>> = { reached: '🟢', short: '🔴' };

function gapCell(
  { gap, reach }: Compared,
  row: BenchmarkRow,
  figure: Figure | undefined,
  locale: Locale,
): string {
  const labels = benchmarkLabels(locale);
  if (row.comparable === 'no') return labels.not_comparable;
  if (row.comparable === undefined) return labels.unstated;
  if (gap === undefined || !figure) return nothing;
  const distance = showDistance(gap, figure.unit, locale);
  const signed = gap > 0 ? `+${distance}` : distance;
  return reach ? `${marks[reach]} ${signed}` : signed;
}

const proseOf = (text: Text | undefined, locale: Locale): string =>
  (text === undefined ? '' : paragraphs(pick(text, locale)).join('\n')) || nothing;

/** What the row says of them. */
function theirCells(row: BenchmarkRow, locale: Locale) {
  const labels = benchmarkLabels(locale);
  const words = benchmarkSentences[locale];
  return {
    id: row.id,
    indicator: pick(row.indicator, locale),
    of: labels[row.of ?? 'standard'],
    source: words.source(pick(row.source ?? '', locale), row.clause ?? '') || nothing,
    theirs: row.value === undefined ? nothing : targetInWords(String(row.value), locale),
    comparable: labels[row.comparable ?? 'unstated'],
    their_definition: words.definition(proseOf(row.definition, locale), row.period ?? ''),
    why: proseOf(row.why, locale),
    action: proseOf(row.action, locale),
  };
}

function ourCells(row: BenchmarkRow, { figures, asides, standard, locale }: BenchmarkFacts) {
  const figure = figures.find(({ kpi }) => kpi === row.id);
  const kpi = asides.find(aside => aside.kpi.id === row.id)?.kpi;
  const result = compared(row, figure);
  const cells = {
    gap: gapCell(result, row, figure, locale),
    has_gap: result.gap !== undefined,
    reach: result.reach ?? '',
  };
  if (!figure || !kpi) {
    const none = { value: null, unit: '', numerator: null, denominator: null };
    return {
      ...cells,
      ...none,
      ours: nothing,
      basis: nothing,
      our_definition: benchmarkLabels(locale).no_figure,
    };
  }
  const { value, unit, numerator, denominator } = figure;
  return {
    ...cells,
    ...{ value, unit, numerator, denominator },
    ours: showFigure(figure, locale),
    basis: bareBasis(figure),
    our_definition: definitionInWords(kpi, figure, standard, locale),
  };
}

/** What the benchmark table prints. */
export function benchmarkModel(facts: BenchmarkFacts) {
  const { benchmark, settings, period, locale } = facts;
  const labels = benchmarkLabels(locale);
  const words = benchmarkSentences[locale];
  const rows = benchmark.rows.map(row => ({ ...theirCells(row, locale), ...ourCells(row, facts) }));
  const having = (flag: BenchmarkRow['comparable']) =>
    benchmark.rows.filter(({ comparable }) => comparable === flag).length;
  const reaching = (reach: 'reached' | 'short') => rows.filter(row => row.reach === reach);
  return {
    labels,
    title: pick(benchmark.title, locale),
    organisation: pick(settings.organisation ?? settings.title, locale),
    date: benchmark.date ?? '',
    period: words.period(period),
    background: benchmark.background === undefined ? [] : paragraphs(pick(benchmark.background, locale)),
    conclusions: (benchmark.conclusions ?? []).map(text => paragraphs(pick(text, locale)).join('\n')),
    summary: [
      words.count(rows.length, having('yes'), having('partly'), having('no'), having(undefined)),
      words.reach(
        reaching('reached').length,
        reaching('short').map(({ indicator }) => indicator),
      ),
      words.rest(rows.filter(row => row.has_gap && row.reach === '').length),
    ].filter(sentence => sentence !== ''),
    note: labels.note,
    rows,
    remarks: rows.filter(({ why, action }) => why !== nothing || action !== nothing),
  };
}
