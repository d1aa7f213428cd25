import type { Period } from '../../calendar/period.ts';
import { dayMs, type Instant, zoneOffset } from '../../calendar/zone.ts';
import type { Kpi, Source, Standard, Workspace } from '../../document/documents.generated.ts';
import { type Locale, pick } from '../../text/locale.ts';
import type { Chart } from '../chart/chart.ts';
import { countsRow, detail } from './details.ts';
import { evidenceTables, type ImportLog, totalsOf } from './evidence.ts';
import { emptyMonths, monthGrids, teamGrids, teamsNote } from './grid.ts';
import { methodsOf } from './method.ts';
import {
  apartSentence,
  attainmentSentence,
  mainSeries,
  missedSentence,
  overviewRow,
  worstRows,
} from './overview.ts';
import { rejectReason } from './reject-reason.ts';
import { inSteps, showCount, showFigure, showTarget } from './show.ts';
import { byWeight, type Series, titleOf } from './story.ts';
import { monthlySentences } from './words/monthly.ts';
import { monthlyLabels } from './words/monthly-labels.ts';
import { recordWord, statusWords } from './words/trade.ts';

/** What a monthly report is made from. */
export interface MonthlyFacts {
  readonly settings: Workspace;
  /** The one in force in the report's month. */
  readonly standard: Standard;
  /** Of each month, as `months`; null where the standard measured nothing. */
  readonly versions: readonly (VersionOfMonth | null)[];
  /** Oldest first; the last is the report's, the first the same month a year earlier. */
  readonly months: readonly Period[];
  readonly series: readonly Series[];
  readonly asOf: Instant;
  /** Records whose data ends before the month does. */
  readonly endsEarly: readonly { readonly record: string; readonly last: string }[];
  /** KPIs that could not be computed. */
  readonly leftOut: readonly Kpi[];
  readonly log: ImportLog;
  readonly sources: readonly Source[];
  readonly locale: Locale;
}

export interface VersionOfMonth {
  readonly version: string;
  /** Whether it was in force at the end of that month; else the earliest version stands in. */
  readonly isInForce: boolean;
}

/** An instant for people: `2026-03-31 18:20`; midnight is the end of the day before, `2026-03-31 24:00`. */
function moment(instant: Instant, zone: string): string {
  const wall = instant + zoneOffset(zone)(instant);
  if (wall % dayMs === 0) return `${new Date(wall - dayMs).toISOString().slice(0, 10)} 24:00`;
  return new Date(wall).toISOString().slice(0, 16).replace('T', ' ');
}

/** The report's month in words: 2026 年 3 月, March 2026. */
function monthName(id: string, locale: Locale): string {
  const [year = '', month = ''] = id.split('-');
  if (locale === 'zh-CN') return `${year} 年 ${Number(month)} 月`;
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
  return `${name.format(Date.UTC(2000, Number(month) - 1))} ${year}`;
}

function standardStatus({ status, effective_from }: Standard, today: string, locale: Locale): string {
  const isAnnounced = status === 'effective' && effective_from !== undefined && effective_from > today;
  return statusWords[isAnnounced ? 'announced' : status][locale];
}

function dataSentence({ log, endsEarly, leftOut, locale }: MonthlyFacts): string {
  const sentences = monthlySentences[locale];
  const { files, read, rejected, withheld } = totalsOf(log);
  return [
    ...endsEarly.map(({ record, last }) => sentences.endsEarly(recordWord(record, locale), last)),
    files === 0
      ? sentences.noFiles()
      : sentences.files(
          showCount(files),
          showCount(read),
          showCount(rejected),
          withheld > 0 ? showCount(withheld) : undefined,
        ),
    leftOut.length > 0 ? sentences.leftOut(leftOut.map(({ title }) => pick(title, locale))) : '',
  ]
    .filter(Boolean)
    .join(locale === 'en' ? ' ' : '');
}

/** Which earlier months another version measured, or one that was not yet in force. */
function otherVersions({ versions, months, standard }: MonthlyFacts) {
  const groups = new Map<string, { version: string; isInForce: boolean; months: string[] }>();
  versions.forEach((one, index) => {
    if (!one || (one.version === standard.version && one.isInForce)) return;
    const key = `${one.version} ${one.isInForce}`;
    const group = groups.get(key) ?? { ...one, months: [] };
    group.months.push(months[index]?.id ?? '');
    groups.set(key, group);
  });
  return [...groups.values()];
}

/** The KPI that the trend shows: of those missed the heaviest, else the heaviest of all. */
function headline(series: readonly Series[]): Series | undefined {
  const heaviest = [...series].sort((a, b) => (b.kpi.weight ?? 0) - (a.kpi.weight ?? 0));
  return byWeight(series)[0] ?? heaviest[0];
}

const chartUnits = {
  ratio: 'percent',
  seconds: 'seconds',
  score: 'score',
  count: 'count',
  per_10k: 'score',
} as const;

/** The headline KPI over the months, as a chart with what it says in words; undefined where there is one month only. */
function trendOf({ series, months, locale }: MonthlyFacts) {
  const one = headline(series);
  const first = Math.max(1, emptyMonths(series, months.length));
  if (!one || months.length - first < 2) return undefined;
  const sentences = monthlySentences[locale];
  const { unit, target, direction } = one.current;
  const scale = inSteps(1, unit, null);
  const shown = months.slice(first);
  const figures = one.figures.slice(first);
  const title = titleOf(one, locale);
  const bound = target && 'bound' in target && target.op !== 'change' ? target.bound.value : undefined;
  const label = showTarget(one.current, locale);
  const chart: Chart = {
    kind: 'trend',
    unit: chartUnits[unit],
    categories: shown.map(({ id }) => id),
    series: [
      {
        name: title,
        values: figures.map(figure =>
          figure?.value == null ? null : inSteps(figure.value, unit, figure.target) / scale,
        ),
      },
    ],
    ...(bound !== undefined && {
      target: { value: bound, label, best: direction === 'higher' ? ('high' as const) : ('low' as const) },
    }),
  };
  const points = figures.map(
    (figure, index) => `${shown[index]?.id ?? ''} ${figure ? showFigure(figure, locale) : '—'}`,
  );
  return {
    chart,
    caption: sentences.trendCaption(title, String(shown.length), bound === undefined ? undefined : label),
    alt: sentences.chartAlt(title, points),
  };
}

function firstPage(facts: MonthlyFacts) {
  const { series, locale } = facts;
  const sentences = monthlySentences[locale];
  const labels = monthlyLabels(locale);
  const main = mainSeries(series);
  const others = series.filter(one => !main.includes(one)).map(one => titleOf(one, locale));
  const rows = main.map(one => overviewRow(one, locale));
  const hasN = rows.some(({ this_month }) => this_month.includes('n='));
  return {
    attainment: attainmentSentence(series, locale),
    missed: missedSentence(series, locale),
    data: [dataSentence(facts), apartSentence(series, locale)].join(locale === 'en' ? ' ' : ''),
    kpis: rows,
    notes: [
      others.length > 0 ? sentences.othersNote(others, labels.details) : '',
      hasN ? sentences.sampleNote() : '',
      rows.every(({ last_year }) => last_year === '—') ? sentences.noLastYearNote() : '',
    ].filter(Boolean),
    worst: worstRows(series, locale),
  };
}

/** What the monthly report's template prints, and the charts that it names. */
export function monthlyModel(facts: MonthlyFacts) {
  const { settings, standard, series, months, locale, log, sources } = facts;
  const labels = monthlyLabels(locale);
  const sentences = monthlySentences[locale];
  const period = months.at(-1);
  const zone = period?.zone ?? 'UTC';
  const cutoff = moment(facts.asOf, zone);
  const trend = trendOf(facts);
  const shownMonths = months.slice(1);
  const model = {
    labels,
    title: labels.title,
    organisation: pick(settings.organisation ?? settings.title, locale),
    period: monthName(period?.id ?? '', locale),
    standard: sentences.named(
      `${pick(standard.title, locale)} ${standard.id}@${standard.version}`,
      standardStatus(standard, cutoff.slice(0, 10), locale),
    ),
    cutoff,
    ...firstPage(facts),
    teams: teamGrids(series, labels, locale),
    teams_note: teamsNote(series, labels, locale),
    trend: trend ? { caption: trend.caption, alt: trend.alt } : null,
    months: monthGrids(
      series.map(one => ({ ...one, figures: one.figures.slice(1) })),
      shownMonths,
      locale,
    ),
    months_note: sentences.recomputedNote(otherVersions(facts)),
    counts: series.map(one => countsRow(one, locale)),
    details: series.map(one => detail(one, standard, locale)),
    methods: methodsOf(series, locale),
    evidence: evidenceTables(log, sources, reason => rejectReason(reason, locale), locale),
  };
  const charts: Readonly<Record<string, Chart>> = trend ? { trend: trend.chart } : {};
  return { model, charts };
}
