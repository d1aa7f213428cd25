import type { Coverage } from '../../../audit/coverage.ts';
import type { Estimate, Weighted } from '../../../audit/estimate.ts';
import type { Evaluation } from '../../../audit/evaluations.ts';
import type { Gap } from '../../../audit/gap.ts';
import type { ItemResult } from '../../../audit/items.ts';
import type { Group, Results } from '../../../audit/results.ts';
import type { Answer } from '../../../audit/scoring.ts';
import type { Period } from '../../../calendar/period.ts';
import type { Sampling } from '../../../document/documents.generated.ts';
import { type Locale, pick } from '../../../text/locale.ts';
import { maskPersonal } from '../../../text/mask.ts';
import { grouped, minutesAndSeconds } from '../../../text/number.ts';
import { monthName } from '../dates.ts';
import { nothing, showCount, showRange, showValue } from '../show.ts';
import { answerWords, auditLabels, classWords, levelWords, placeWords } from '../words/audit.ts';
import { auditSentences } from '../words/audit-sentences.ts';
import { verdictWords } from '../words/trade.ts';

export const share = (value: number | null, locale: Locale): string =>
  showValue(value, 'ratio', null, locale);

/** Points of a score or of a difference, with two decimals. */
export const points = (value: number | null): string => (value === null ? nothing : grouped(value, 2));

/** AC1 and α, with three. */
export const coefficient = (value: number | null): string => (value === null ? nothing : grouped(value, 3));

export const rangeText = (range: { low: number; high: number } | null, locale: Locale): string =>
  range ? showRange(range.low, range.high, 'ratio', locale) : nothing;

/** Text from data, which may be missing. */
export const named = (value: string | null, locale: Locale): string =>
  value === null ? auditLabels(locale).none : maskPersonal(value);

const wordOf = (
  words: Readonly<Record<string, { readonly [L in Locale]: string }>>,
  name: string,
  locale: Locale,
) => (Object.hasOwn(words, name) ? (words[name]?.[locale] ?? name) : maskPersonal(name));

export const levelName = (level: string | null, locale: Locale): string =>
  level === null ? auditLabels(locale).none : wordOf(levelWords, level, locale);

export const className = (name: string, locale: Locale): string => wordOf(classWords, name, locale);

/** Minutes and seconds into the recording. */
export const offsetText = (seconds: number | null | undefined): string =>
  seconds == null ? nothing : minutesAndSeconds(seconds);

/** March 2026, a quarter in words; anything else as it is written. */
export function periodName({ id }: Pick<Period, 'id'>, locale: Locale): string {
  if (/^\d{4}-\d{2}$/.test(id)) return monthName(id, locale);
  const [, year = '', number = ''] = /^(\d{4})-Q([1-4])$/.exec(id) ?? [];
  return year === '' ? id : auditSentences[locale].quarter(year, number);
}

/** `158/185` of what was seen. */
export const seenText = ({ k, n }: Pick<Weighted, 'k' | 'n'>): string =>
  n === 0 ? nothing : `${showCount(k)}/${showCount(n)}`;

/** What it stands for. */
export const weightText = ({ weighted_k, weight, n }: Weighted): string =>
  n === 0 ? nothing : `${showCount(weighted_k)}/${showCount(weight)}`;

export const classCounts = ({ classes }: Pick<Estimate, 'classes'>, locale: Locale): string[] =>
  Object.entries(classes).map(([name, count]) =>
    auditSentences[locale].named(className(name, locale), showCount(count)),
  );

/** The row of a group, as every table of groups prints it. */
export function groupRow(group: Group, name: string, locale: Locale) {
  const { n, mean_score, pass, critical, verdict, funnel } = group;
  return {
    name,
    n: showCount(n),
    score: points(mean_score),
    rate: share(pass.value, locale),
    seen: seenText(pass),
    stands_for: weightText(pass),
    interval: pass.value === null ? nothing : rangeText(pass.interval, locale),
    verdict: verdict === null ? nothing : verdictWords[verdict][locale],
    critical: n === 0 ? nothing : seenText(critical),
    limits_95: rangeText(funnel?.limits_95 ?? null, locale),
    limits_998: rangeText(funnel?.limits_998 ?? null, locale),
    place: funnel ? placeWords[funnel.place][locale] : nothing,
  };
}

/** All that counts, then level by level; what is in no total is marked. */
export function levelRows({ total, groups }: Results, locale: Locale) {
  const say = auditSentences[locale];
  return [
    groupRow(total, auditLabels(locale).whole, locale),
    ...groups.map(group => {
      const name = levelName(group.value, locale);
      return groupRow(group, group.verdict === null ? say.uncounted(name) : name, locale);
    }),
  ];
}

export function gapSentence({ records, mean, interval }: Gap, locale: Locale): string {
  const say = auditSentences[locale];
  if (records === 0) return say.noGap();
  const range = interval ? say.interval(points(interval.low), points(interval.high)) : '';
  return say.gap(showCount(records), points(mean), range);
}

/** What is in no total, or ''. */
export function apartSentence({ apart }: Results, locale: Locale): string {
  const say = auditSentences[locale];
  const set = (Object.keys(apart) as (keyof Results['apart'])[]).filter(why => apart[why] > 0);
  return set.length === 0
    ? ''
    : say.apart(set.map(why => say.named(say.apartNames[why], showCount(apart[why]))));
}

const doneRate = (drawn: number, done: number, locale: Locale) =>
  share(drawn === 0 ? null : done / drawn, locale);

export function coverageRows(coverage: readonly Coverage[], plans: readonly Sampling[], locale: Locale) {
  return coverage.map(({ plan, level, periods, population, drawn, replaced, done }) => {
    const known = plans.find(({ id }) => id === plan);
    return {
      plan: known ? pick(known.title, locale) : plan,
      level: levelName(level, locale),
      periods: showCount(periods),
      population: showCount(population),
      drawn: showCount(drawn),
      replaced: showCount(replaced),
      done: showCount(done),
      rate: doneRate(drawn, done, locale),
    };
  });
}

/** All that was drawn and done, in one sentence. */
export function coverageSentence(
  coverage: readonly { readonly drawn: number; readonly done: number }[],
  locale: Locale,
): string {
  const say = auditSentences[locale];
  const drawn = coverage.reduce((sum, one) => sum + one.drawn, 0);
  const done = coverage.reduce((sum, one) => sum + one.done, 0);
  if (drawn === 0) return say.noDraws();
  return say.covered(showCount(drawn), showCount(done), doneRate(drawn, done, locale));
}

/** The items that cost points; every one that applied stays in the audit results. */
export function itemRows(items: readonly ItemResult[], locale: Locale) {
  return items
    .filter(({ failed }) => failed > 0)
    .map(({ title, critical, failed, applicable, rate, share: part, cumulative }) => ({
      title: pick(title, locale),
      class: critical === null ? nothing : className(critical, locale),
      failed: `${showCount(failed)}/${showCount(applicable)}`,
      rate: share(rate, locale),
      share: share(part, locale),
      cumulative: share(cumulative, locale),
    }));
}

export const answerText = (answer: Answer | null, locale: Locale): string =>
  answer === null ? nothing : wordOf(answerWords, String(answer), locale);

/** Passed or not, and the classes of critical errors. */
export function resultText({ passed, critical, classes }: Evaluation, locale: Locale): string {
  const labels = auditLabels(locale);
  const errors = classes.map(name => className(name, locale));
  if (critical) return `🔴 ${[labels.critical, ...errors].join(' ')}`;
  if (passed === null) return nothing;
  return passed ? `🟢 ${labels.passed_yes}` : `🔴 ${labels.passed_no}`;
}

/** Who scored; of mystery shoppers and colleagues nobody learns it. */
export const evaluatorName = ({ level, evaluator }: Evaluation, locale: Locale): string =>
  level === 'mystery' || level === 'peer' ? nothing : named(evaluator, locale);

export const placeOf = ({ file, line }: Evaluation): string => `${file}:${line}`;

export const recordOf = ({ record, key }: Evaluation): string => maskPersonal(record ?? key);
