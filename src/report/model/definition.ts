import { clockMs, parseDuration } from '../../calendar/duration.ts';
import { isMetricId, metrics } from '../../catalogue/metrics.ts';
import type { Filter, Kpi, Standard } from '../../document/documents.generated.ts';
import type { Figure, Policy } from '../../metric/figure.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { definitionWords } from './words/definition.ts';
import { basisWord, enumerate, fieldWord, populationWords, recordWord } from './words/trade.ts';

/** `24h` as people say it: 24 小时; a text that is no duration as it stands. */
export function durationInWords(text: string, locale: Locale): string {
  const duration = parseDuration(text);
  return duration ? `${duration.value} ${definitionWords[locale].units[duration.unit]}` : text;
}

function seconds(value: number, locale: Locale): string {
  return durationInWords(`${value}s`, locale);
}

/** `mean`, `p90` … as a report names it. */
export function statisticName(statistic: string, locale: Locale): string {
  const { mean, median, max } = definitionWords[locale];
  return { mean, median, max }[statistic] ?? statistic.toUpperCase();
}

/** A filter in words: 渠道为电话、csat <3. */
export function filterInWords(filter: Filter, locale: Locale): string {
  const words = definitionWords[locale];
  const parts = Object.entries(filter).map(([key, value]) => {
    if (key === 'during') return words.during(String(value));
    if (Array.isArray(value)) return words.is(fieldWord(key, locale), value.map(String).join(words.or));
    if (typeof value === 'object') return words.not(filterInWords(value, locale));
    const text = String(value);
    return /^[<>=≤≥]/.test(text)
      ? words.compares(fieldWord(key, locale), text)
      : words.is(fieldWord(key, locale), text);
  });
  return parts.join(words.and);
}

function scores(values: readonly number[], locale: Locale): string {
  const [first = 0, ...rest] = values;
  const isRun = rest.length > 1 && rest.every((value, index) => value === first + index + 1);
  return isRun ? `${first}–${values.at(-1)}` : enumerate(values.map(String), locale);
}

function rating(policy: Policy, locale: Locale): string | undefined {
  const words = definitionWords[locale];
  const scale = policy.of && scores(policy.of, locale);
  if (policy.good) return words.good(scores(policy.good, locale), scale);
  return scale && words.scale(scale);
}

/** What the catalogue says of cases that may not be this one; the policy's own clauses say what is. */
const conditions = /（[^）]*(?:时|默认)[^）]*）| \([^)]*(?:where|by default)[^)]*\)/g;

/** What the measure counts, before its parameters. */
function formula(kpi: Kpi, policy: Policy, standard: Standard, locale: Locale): string | undefined {
  const { metric, attainment } = kpi.measure;
  if (metric !== undefined && isMetricId(metric))
    return metrics[metric].formula[locale].replace(conditions, '');
  const limit = standard.time_limits?.find(({ id }) => id === attainment);
  if (!limit) return undefined;
  const { start = '', stop = '', within = limit.within ?? '' } = policy;
  return definitionWords[locale].attainment(
    pick(limit.title, locale),
    fieldWord(start, locale),
    fieldWord(stop, locale),
    durationInWords(within, locale),
  );
}

function parameters(policy: Policy, locale: Locale): (string | undefined)[] {
  const words = definitionWords[locale];
  return [
    policy.statistic && words.statistic(statisticName(policy.statistic, locale)),
    policy.withinS === undefined ? undefined : words.withinLimit(seconds(policy.withinS, locale)),
    policy.shortAbandonS === undefined
      ? undefined
      : words.shortAbandon(seconds(policy.shortAbandonS, locale)),
    rating(policy, locale),
    policy.offered === 'all' ? words.offeredAll() : undefined,
    policy.offered === 'mixed' ? words.offeredMixed() : undefined,
    policy.complaints === 'contact' ? words.complaintsAsContacts() : undefined,
    policy.reopenWithinS === undefined ? undefined : words.reopen(seconds(policy.reopenWithinS, locale)),
  ];
}

/** What a measure counts, with its own parameters, where there is no figure to ask for its policy. */
export function measureInWords(kpi: Kpi, standard: Standard, locale: Locale): string {
  const { good, of, statistic, within, short_abandon: shortAbandon } = kpi.measure;
  const limit = standard.time_limits?.find(({ id }) => id === kpi.measure.attainment);
  const secondsOf = (text: string | undefined) => {
    const duration = text === undefined ? undefined : parseDuration(text);
    const ms = duration && clockMs(duration);
    return ms === undefined ? undefined : ms / 1000;
  };
  const [withinS, shortAbandonS] = [within, shortAbandon].map(secondsOf);
  const instant = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const [start, stop] = [instant(limit?.start), instant(limit?.stop)];
  const policy: Policy = {
    basis: '',
    asOf: '',
    ...(good && { good }),
    ...(of && { of }),
    ...(statistic && { statistic }),
    ...(withinS !== undefined && { withinS }),
    ...(shortAbandonS !== undefined && { shortAbandonS }),
    ...(start && { start }),
    ...(stop && { stop }),
  };
  const clauses = [formula(kpi, policy, standard, locale), ...parameters(policy, locale)];
  return capitalised(clauses.filter(Boolean).join(definitionWords[locale].join));
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The definition (口径) that a figure was computed under, as one sentence. */
export function definitionInWords(kpi: Kpi, figure: Figure, standard: Standard, locale: Locale): string {
  const words = definitionWords[locale];
  const { policy, population } = figure;
  const record = policy.record ?? kpi.record ?? 'contact';
  const isLimit = kpi.measure.attainment !== undefined;
  const placedBy = isLimit ? (policy.basis === 'start' ? policy.start : policy.stop) : policy.basis;
  const clauses = [
    formula(kpi, policy, standard, locale),
    ...parameters(policy, locale),
    kpi.where && words.where(filterInWords(kpi.where, locale)),
    words.population(recordWord(record, locale), populationWords[population][locale]),
    words.placed(
      basisWord(policy.basis, locale),
      fieldWord(policy.basis === 'due' ? 'due' : (placedBy ?? policy.basis), locale),
    ),
    policy.open && words.open(policy.open),
    policy.missing && words.missing(policy.missing),
  ];
  return `${capitalised(clauses.filter(Boolean).join(words.join))}${words.stop}`;
}
