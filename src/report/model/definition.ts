import { clockSeconds } from '../../calendar/duration.ts';
import { isMetricId, metrics } from '../../catalogue/metrics.ts';
import type { Kpi, Standard } from '../../document/documents.generated.ts';
import type { Figure, Policy } from '../../metric/figure.ts';
import { variantTitle } from '../../metric/variant.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { durationInWords, filterInWords } from './in-words.ts';
import { limitInWords, limitPolicies, limitPolicy } from './limit-in-words.ts';
import { ownMeasureInWords } from './own-measure.ts';
import { showTarget, showValue } from './show.ts';
import { definitionWords } from './words/definition.ts';
import { periodWords } from './words/standard.ts';
import { basisWord, enumerate, fieldWord, populationWords, recordWord } from './words/trade.ts';

/** From two minutes on in minutes, and from two hours on in hours, where those are whole. */
function seconds(value: number, locale: Locale): string {
  if (value >= 7200 && value % 3600 === 0) return durationInWords(`${value / 3600}h`, locale);
  if (value >= 120 && value % 60 === 0) return durationInWords(`${value / 60}min`, locale);
  return durationInWords(`${value}s`, locale);
}

/** `mean`, `p90` … as a report names it. */
export function statisticName(statistic: string, locale: Locale): string {
  const { mean, median, max } = definitionWords[locale];
  return { mean, median, max }[statistic] ?? statistic.toUpperCase();
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
  if (policy.bad) return words.bad(scores(policy.bad, locale), scale);
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
  if (!limit) {
    return ownMeasureInWords(kpi, standard, locale, {
      filter: filter => filterInWords(filter, locale),
      duration: text => durationInWords(text, locale),
    });
  }
  return limitInWords(limit, policy, locale);
}

/** What some metrics are asked with. */
function choices(policy: Policy, locale: Locale): (string | undefined)[] {
  const words = definitionWords[locale];
  return [
    policy.censored && words.survival(),
    policy.toleranceS === undefined ? undefined : words.tolerance(seconds(policy.toleranceS, locale)),
    policy.item === undefined ? undefined : words.item(policy.item),
    policy.hours === undefined ? undefined : words.hours(policy.hours),
    policy.coefficient && words.coefficient(policy.coefficient),
    policy.reference === undefined ? undefined : words.reference(policy.reference),
  ];
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
    policy.window === undefined ? undefined : words.window(durationInWords(policy.window, locale)),
    ...choices(policy, locale),
    policy.offered === 'all' ? words.offeredAll() : undefined,
    policy.offered === 'mixed' ? words.offeredMixed() : undefined,
    policy.complaints === 'contact' ? words.complaintsAsContacts() : undefined,
    policy.reopenWithinS === undefined ? undefined : words.reopen(seconds(policy.reopenWithinS, locale)),
  ];
}

/** Of a metric whose limit may be working time, and of what follows a rating up. */
function followed({ measure }: Kpi, { within, action }: Policy, locale: Locale): (string | undefined)[] {
  const words = definitionWords[locale];
  if (measure.metric === undefined) return [];
  return [
    within === undefined ? undefined : words.withinLimit(durationInWords(within, locale)),
    action && words.followedBy(filterInWords(action, locale)),
  ];
}

/** A share of the time between two instants names its limit with them. */
const ownSpan = ({ measure }: Kpi): boolean => typeof measure.share === 'object';

/** What a measure counts, with its own parameters, where there is no figure to ask for its policy. */
export function measureInWords(kpi: Kpi, standard: Standard, locale: Locale): string {
  const { good, bad, of, statistic, within, short_abandon: shortAbandon, action } = kpi.measure;
  const limit = standard.time_limits?.find(({ id }) => id === kpi.measure.attainment);
  const [withinS, shortAbandonS] = [ownSpan(kpi) ? undefined : within, shortAbandon].map(text =>
    text === undefined ? undefined : clockSeconds(text),
  );
  const policy: Policy = {
    basis: '',
    asOf: '',
    ...(good && { good }),
    ...(bad && { bad }),
    ...(of && { of }),
    ...(statistic && { statistic }),
    ...(withinS !== undefined && { withinS }),
    ...(shortAbandonS !== undefined && { shortAbandonS }),
    ...(limit && limitPolicy(limit)),
    ...(action && { action }),
    ...(within && withinS === undefined && !ownSpan(kpi) && { within }),
  };
  const clauses = [
    formula(kpi, policy, standard, locale),
    ...parameters(policy, locale),
    ...followed(kpi, policy, locale),
  ];
  return capitalised(clauses.filter(Boolean).join(definitionWords[locale].join), locale);
}

/** The id of a field stays as it is. */
function capitalised(text: string, locale: Locale): string {
  if (locale !== 'en' || text.startsWith('x-')) return text;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function validityInWords({ validIf }: Figure, locale: Locale): string | undefined {
  if (!validIf) return undefined;
  const { metric, target, value } = validIf;
  const definition = isMetricId(metric) ? metrics[metric] : undefined;
  return definitionWords[locale].validIf(
    definition?.name[locale] ?? metric,
    showTarget({ target, unit: definition?.unit ?? 'ratio' }, locale),
    showValue(value, definition?.unit ?? 'ratio', target, locale),
  );
}

/** The instant that places a row in its period. */
function placedBy(kpi: Kpi, { basis, start, stop }: Policy): string {
  const isLimit = kpi.measure.attainment !== undefined || ownSpan(kpi);
  if (!isLimit || basis === 'due') return basis;
  return (basis === 'start' ? start : stop) ?? basis;
}

function sentence(clauses: readonly (string | undefined)[], locale: Locale): string {
  const words = definitionWords[locale];
  return `${capitalised(clauses.filter(Boolean).join(words.join), locale)}${words.stop}`;
}

/** A variant without a title is told by what it changes, in the other clauses. */
function variantInWords(
  kpi: Kpi,
  { variant }: Figure,
  standard: Standard,
  locale: Locale,
): string | undefined {
  const title = variant === null ? undefined : variantTitle(kpi, variant, standard, locale);
  return title && definitionWords[locale].variant(title);
}

const targetPeriodInWords = ({ targetPeriod }: Policy, locale: Locale): string | undefined =>
  targetPeriod && definitionWords[locale].otherPeriod(periodWords[targetPeriod][locale]);

/** Of a KPI that is made of others: its rows are theirs, and so are their definitions. */
const composedClauses = (kpi: Kpi, figure: Figure, standard: Standard, locale: Locale) => [
  formula(kpi, figure.policy, standard, locale),
  populationWords[figure.population][locale],
  targetPeriodInWords(figure.policy, locale),
  validityInWords(figure, locale),
];

/** The definition (口径) that a figure was computed under, as one sentence. */
export function definitionInWords(kpi: Kpi, figure: Figure, standard: Standard, locale: Locale): string {
  const words = definitionWords[locale];
  const { policy, population } = figure;
  if (policy.source !== undefined) return `${words.entered(pick(policy.source, locale))}${words.stop}`;
  if (policy.operation !== undefined) return sentence(composedClauses(kpi, figure, standard, locale), locale);
  const record = policy.record ?? kpi.record ?? 'contact';
  const clauses = [
    formula(kpi, policy, standard, locale),
    ...parameters(policy, locale),
    ...followed(kpi, policy, locale),
    kpi.where && words.where(filterInWords(kpi.where, locale)),
    words.population(recordWord(record, locale), populationWords[population][locale]),
    words.placed(basisWord(policy.basis, locale), fieldWord(placedBy(kpi, policy), locale)),
    policy.open && words.open(policy.open),
    policy.missing && words.missing(policy.missing),
    policy.verdict && words.byInterval(),
    targetPeriodInWords(policy, locale),
    ...limitPolicies(policy, locale),
    variantInWords(kpi, figure, standard, locale),
    validityInWords(figure, locale),
  ];
  return sentence(clauses, locale);
}
