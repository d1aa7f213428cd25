import { isMetricId, metrics } from '../../catalogue/metrics.ts';
import type {
  Calendar,
  Kpi,
  Review,
  Scorecard,
  Source,
  Standard,
  Workspace,
} from '../../document/documents.generated.ts';
import { fingerprintOf } from '../../rules/fingerprint.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { behaviourGroups, scriptRows } from './behaviour.ts';
import { changeRecord } from './change-record.ts';
import { coverageOf } from './coverage.ts';
import { measureInWords } from './definition.ts';
import { feedOf } from './feed.ts';
import { filterInWords } from './in-words.ts';
import { limitRows } from './limits.ts';
import { nothing, targetInWords } from './show.ts';
import { charterSentences } from './words/charter.ts';
import { definitionWords } from './words/definition.ts';
import { editionWords, periodWords, standardLabels, standardSentences } from './words/standard.ts';
import {
  categoryWords,
  enumerate,
  fieldWord,
  populationWords,
  recordWord,
  statusWords,
} from './words/trade.ts';

/** What a standard is printed from. */
export interface StandardFacts {
  readonly standard: Standard;
  /** Every version of every standard. */
  readonly versions: readonly Standard[];
  readonly reviews: readonly Review[];
  readonly sources: readonly Source[];
  readonly scorecards: readonly Scorecard[];
  readonly calendars: readonly Calendar[];
  readonly settings: Workspace;
  /** A civil date. */
  readonly today: string;
  readonly locale: Locale;
}

/** As a reader is told: in force only from its first day. */
export function statusText(
  { status, effective_from: from }: Standard,
  today: string,
  locale: Locale,
): string {
  const isAhead = status === 'effective' && from !== undefined && from > today;
  return statusWords[isAhead ? 'announced' : status][locale];
}

/** The day a version is known by: its first, else its last approval, else none. */
export function dateOf({ effective_from: from, approvals = [] }: Standard): string {
  return (
    from ??
    approvals
      .map(({ on }) => on)
      .sort()
      .at(-1) ??
    ''
  );
}

function publishedText({ published = [] }: Standard, locale: Locale): string | undefined {
  const places = published.map(({ place, on }) =>
    on === undefined ? pick(place, locale) : standardSentences[locale].published(pick(place, locale), on),
  );
  return places.length > 0 ? enumerate(places, locale) : undefined;
}

function controlRows({ standard, calendars, today, locale }: StandardFacts) {
  const labels = standardLabels(locale);
  const { id, version, owner, author, calendar } = standard;
  const { clauses = [], kpis = [], time_limits: limits = [] } = standard;
  const named = calendars.find(one => one.id === calendar);
  const rows: readonly (readonly [string, string | undefined])[] = [
    [labels.number, `${id}@${version}`],
    [labels.status, statusText(standard, today, locale)],
    [labels.effective, standard.effective_from ?? labels.unset],
    [labels.expires, standard.effective_to],
    [
      labels.next_review,
      standard.next_review ?? (standard.status === 'effective' ? labels.unset : undefined),
    ],
    [labels.next_revision, standard.next_revision],
    [labels.owner, owner],
    [labels.author, author],
    [labels.published, publishedText(standard, locale)],
    [labels.calendar, named ? pick(named.title, locale) : calendar],
    [labels.extends, standard.extends],
    [labels.fingerprint, fingerprintOf(standard)],
    [labels.contains, standardSentences[locale].contains(clauses.length, kpis.length, limits.length)],
  ];
  return rows.flatMap(([field, content]) => (content === undefined ? [] : [{ field, content }]));
}

function targetText({ target, levels, period }: Kpi, locale: Locale): string {
  const say = standardSentences[locale];
  const more = levels ? say.levels(levels.floor, levels.stretch) : '';
  const shown = target === undefined ? nothing : targetInWords(target, locale);
  const aim =
    target === undefined || period === undefined ? shown : say.each(shown, periodWords[period][locale]);
  return [aim, more].filter(Boolean).join('\n');
}

function kpiRows({ standard, locale }: StandardFacts) {
  return (standard.kpis ?? []).map(kpi => ({
    id: kpi.id,
    title: pick(kpi.title, locale),
    category: categoryWords[kpi.category][locale],
    definition: methodOf(kpi, standard, locale),
    target: targetText(kpi, locale),
    weight: kpi.weight === undefined ? nothing : String(kpi.weight),
    owner: kpi.owner,
  }));
}

/** What is counted, of which records, with its parameters. */
function methodOf(kpi: Kpi, standard: Standard, locale: Locale): string {
  const words = definitionWords[locale];
  const { entered, source } = kpi.measure;
  if (entered !== undefined) return words.entered(pick(source ?? '', locale));
  return [measureInWords(kpi, standard, locale), kpi.where && words.where(filterInWords(kpi.where, locale))]
    .filter(Boolean)
    .join(words.join);
}

function sourceOf(kpi: Kpi, { standard, sources, settings, locale }: StandardFacts): string {
  if (kpi.measure.entered !== undefined) return standardLabels(locale).entered;
  const feed = feedOf(kpi, standard, sources, settings.terms);
  const { missingFields, apartSources } = charterSentences[locale];
  const names = (fields: readonly string[]) =>
    enumerate(
      fields.map(field => fieldWord(field, locale)),
      locale,
    );
  if (feed.sources.length > 0)
    return enumerate(
      feed.sources.map(({ title }) => pick(title, locale)),
      locale,
    );
  const problem =
    feed.missing.length > 0 ? missingFields(names(feed.missing)) : apartSources(names(feed.fields));
  return `🔴 ${problem}`;
}

const metricOf = ({ measure: { metric } }: Kpi) =>
  metric !== undefined && isMetricId(metric) ? metrics[metric] : undefined;
const recordOf = (kpi: Kpi) => kpi.record ?? metricOf(kpi)?.records[0] ?? 'contact';

function methodRows(facts: StandardFacts) {
  const { standard, locale } = facts;
  const words = definitionWords[locale];
  return (standard.kpis ?? []).map(kpi => {
    const { open, missing, pause, basis, attainment } = kpi.measure;
    const limit = standard.time_limits?.find(({ id }) => id === attainment);
    const states = pause ?? limit?.pause;
    const policies = [
      words.population(
        recordWord(recordOf(kpi), locale),
        populationWords[kpi.population ?? metricOf(kpi)?.population ?? 'full'][locale],
      ),
      limit &&
        (basis ?? limit.basis ?? 'due') === 'due' &&
        words.placed(locale === 'en' ? '' : '到期口径', fieldWord('due', locale)),
      limit && words.open(open ?? limit.open ?? 'due'),
      limit && words.missing(missing ?? limit.missing ?? 'apart'),
      states && words.pause(enumerate(states, locale)),
    ];
    return {
      title: pick(kpi.title, locale),
      method: [methodOf(kpi, standard, locale), ...policies].filter(Boolean).join(words.join) + words.stop,
      source: sourceOf(kpi, facts),
    };
  });
}

/** What goes with the standard, and with single clauses of it. */
function attachmentRows({ standard, locale }: StandardFacts) {
  const rows = (attachments: Standard['attachments'], clause: string) =>
    (attachments ?? []).map(({ title, file }) => ({ title: pick(title, locale), file, clause }));
  const all = [
    ...rows(standard.attachments, nothing),
    ...(standard.clauses ?? []).flatMap(({ id, attachments }) => rows(attachments, id)),
  ];
  return all.map((row, index) => ({ number: String(index + 1), ...row }));
}

/** What the standard's template prints, but for the replay. */
export function standardModel(facts: StandardFacts) {
  const { standard, versions, reviews, calendars, settings, today, locale } = facts;
  const changes = changeRecord(standard, { versions, reviews, calendars, terms: settings.terms, locale });
  return {
    labels: standardLabels(locale),
    title: pick(standard.title, locale),
    edition: editionWords[standard.status][locale],
    organisation: pick(settings.organisation ?? settings.title, locale),
    number: standard.id,
    version: standard.version,
    status: statusText(standard, today, locale),
    date: dateOf(standard),
    control: controlRows(facts),
    coverage: coverageOf(standard, settings.terms, locale),
    kpis: kpiRows(facts),
    limits: limitRows(standard, locale),
    behaviour: behaviourGroups(standard, facts.scorecards, locale),
    scripts: scriptRows(standard, locale),
    methods: methodRows(facts),
    attachments: attachmentRows(facts),
    changes,
    changes_summary: `${changes?.summary ?? standardSentences[locale].first}${locale === 'en' ? '.' : '。'}`,
    approvals: (standard.approvals ?? []).map(({ by, on }) => ({ role: by, name: '', date: on })),
  };
}
