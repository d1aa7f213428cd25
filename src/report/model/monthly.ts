import type { Period } from '../../calendar/period.ts';
import type { Instant } from '../../calendar/zone.ts';
import type { Kpi, Monthly, Source, Standard, Workspace } from '../../document/documents.generated.ts';
import { type Locale, pick } from '../../text/locale.ts';
import type { Chart } from '../chart/chart.ts';
import { qualityChapter } from './audit/chapter.ts';
import type { AuditFacts } from './audit/gather.ts';
import { attainmentSentence, dataSentence, missedSentence } from './conclusion.ts';
import { moment, monthName } from './dates.ts';
import { countsRow, detail } from './details.ts';
import { evidenceTables, type ImportLog } from './evidence.ts';
import { foldedTable, foldSeries } from './folded.ts';
import { monthGrids, teamGrids, teamsNote } from './grid.ts';
import { methodsOf } from './method.ts';
import { monthAnalysis } from './month-analysis.ts';
import { controlsOf, outcomesOf, printed, volumeCharts } from './month-charts.ts';
import { mainSeries, overviewRow, worstRows } from './overview.ts';
import { rejectReason } from './reject-reason.ts';
import type { Series } from './story.ts';
import { trendOf } from './trend.ts';
import type { Volume } from './volume.ts';
import { monthChartWords } from './words/month-charts.ts';
import { monthlySentences } from './words/monthly.ts';
import { monthlyLabels } from './words/monthly-labels.ts';
import { joinSentences, statusWords } from './words/trade.ts';

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
  readonly volume: Volume;
  /** What the month's audits come to; undefined where audits are not done here. */
  readonly quality: AuditFacts | undefined;
  readonly log: ImportLog;
  readonly sources: readonly Source[];
  /** What people wrote of the month; undefined where nobody has. */
  readonly authored: Monthly | undefined;
  readonly locale: Locale;
}

export interface VersionOfMonth {
  readonly version: string;
  /** Whether it was in force at the end of that month; else the earliest version stands in. */
  readonly isInForce: boolean;
}

function standardStatus({ status, effective_from }: Standard, today: string, locale: Locale): string {
  const isAnnounced = status === 'effective' && effective_from !== undefined && effective_from > today;
  return statusWords[isAnnounced ? 'announced' : status][locale];
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

function firstPage(facts: MonthlyFacts) {
  const { series, locale } = facts;
  const sentences = monthlySentences[locale];
  const labels = monthlyLabels(locale);
  const main = mainSeries(series);
  const others = series.length - main.length;
  const rows = main.map(one => overviewRow(one, locale));
  return {
    attainment: attainmentSentence(series, locale),
    missed: missedSentence(series, locale),
    data: dataSentence(facts),
    kpis: rows,
    notes: joinSentences(
      [
        others > 0 ? sentences.othersNote(others, labels.details) : '',
        rows.every(({ last_year }) => last_year === '—') ? sentences.noLastYearNote() : '',
      ],
      locale,
    ),
    worst: worstRows(series, locale, facts.authored),
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
  const trend = trendOf(series, months, locale);
  const shownMonths = months.slice(1);
  const controls = controlsOf(series, months, locale);
  const volume = volumeCharts(facts.volume, locale);
  const outcomes = outcomesOf(series, locale);
  const { apart, folded } = foldSeries(series, facts.authored);
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
    analysis: monthAnalysis({ ...facts, today: cutoff.slice(0, 10) }),
    teams: teamGrids(series, labels, locale),
    teams_note: teamsNote(series, labels, locale),
    trend: trend ? { caption: trend.caption, alt: trend.alt } : null,
    controls: controls.map(printed),
    volume: volume.length > 0 ? { title: monthChartWords[locale].volume, charts: volume.map(printed) } : null,
    outcomes: outcomes ? printed(outcomes) : null,
    quality: facts.quality ? qualityChapter(facts.quality) : null,
    months: monthGrids(
      series.map(one => ({ ...one, figures: one.figures.slice(1) })),
      shownMonths,
      locale,
    ),
    months_note: sentences.recomputedNote(otherVersions(facts)),
    counts: series.map(one => countsRow(one, locale)),
    details: apart.map(one => detail(one, standard, locale)),
    others: folded.length > 0 ? foldedTable(folded, standard, locale) : null,
    methods: methodsOf(series, locale),
    evidence: evidenceTables(log, sources, reason => rejectReason(reason, locale), locale),
  };
  const shown = [...controls, ...volume, ...(outcomes ? [outcomes] : [])];
  const charts: Readonly<Record<string, Chart>> = {
    ...(trend && { trend: trend.chart }),
    ...Object.fromEntries(shown.map(({ name, chart }) => [name, chart])),
  };
  return { model, charts };
}
