import type { Verdict } from '../../metric/figure.ts';
import type { Locale } from '../../text/locale.ts';
import { nothing, showBasis, showCount, showFigure, showSteps, showTarget } from './show.ts';
import {
  byShortfall,
  byWeight,
  distanceText,
  missedStreak,
  type Series,
  standingOf,
  titleOf,
  verdictText,
} from './story.ts';
import { type MissedClause, monthlySentences, type VerdictCounts } from './words/monthly.ts';

const judged = ['met', 'missed', 'inconclusive', 'insufficient', 'no_data'] as const;

export function verdictCounts(series: readonly Series[]): VerdictCounts {
  const count = (verdict: Verdict) => series.filter(({ current }) => current.verdict === verdict).length;
  const withoutTarget = count('no_target');
  return {
    with_target: series.length - withoutTarget,
    without_target: withoutTarget,
    met: count('met'),
    near: series.filter(({ current }) => current.near).length,
    missed: count('missed'),
    inconclusive: count('inconclusive'),
    insufficient: count('insufficient'),
    no_data: count('no_data'),
  };
}

/** A sum of weights without the dust of binary fractions. */
function weightText(series: readonly Series[]): string | undefined {
  const weighted = series.filter(({ kpi }) => kpi.weight !== undefined);
  if (weighted.length === 0) return undefined;
  const sum = weighted.reduce((total, { kpi }) => total + (kpi.weight ?? 0), 0);
  return String(Number(sum.toFixed(6)));
}

/** How many KPIs were met, missed or not decided, and what they weigh. */
export function attainmentSentence(series: readonly Series[], locale: Locale): string {
  const sentences = monthlySentences[locale];
  const targeted = series.filter(({ current }) => current.verdict !== 'no_target');
  if (targeted.length === 0) return sentences.noneJudged();
  const total = weightText(targeted);
  const of = (verdict: Verdict) => weightText(targeted.filter(({ current }) => current.verdict === verdict));
  const weights = Object.fromEntries(judged.map(verdict => [verdict, of(verdict)]));
  const weighed = total && sentences.weights(total, weights as Record<(typeof judged)[number], string>);
  return [sentences.counts(verdictCounts(series)), weighed].filter(Boolean).join(locale === 'en' ? ' ' : '');
}

export function gapText({ current }: Series, locale: Locale): string {
  const standing = standingOf(current);
  const amount = distanceText(current, locale);
  if (!standing || amount === undefined) return nothing;
  return monthlySentences[locale].gap(standing.side === 'above' ? 'above' : 'below', amount);
}

const namedInFull = 5;

/** Which KPIs missed, by how much, for how many months; the heaviest in full. */
export function missedSentence(series: readonly Series[], locale: Locale): string {
  const sentences = monthlySentences[locale];
  const missed = byWeight(series);
  if (missed.length === 0) return sentences.noneMissed();
  const clauses = missed.slice(0, namedInFull).map(
    (one): MissedClause => ({
      title: titleOf(one, locale),
      gap: gapText(one, locale),
      streak: missedStreak(one),
    }),
  );
  return sentences.missed(
    clauses,
    missed.slice(namedInFull).map(one => titleOf(one, locale)),
  );
}

const shownFirst = 10;
const urgency: readonly Verdict[] = ['missed', 'inconclusive', 'insufficient', 'no_data', 'met', 'no_target'];

/** At most ten KPIs for the first page, in the standard's order: those not met before the others, then by weight. */
export function mainSeries(series: readonly Series[]): Series[] {
  const rank = ({ current }: Series) => urgency.indexOf(current.verdict) - (current.near ? 0.5 : 0);
  const chosen = new Set(
    [...series]
      .sort((a, b) => rank(a) - rank(b) || (b.kpi.weight ?? 0) - (a.kpi.weight ?? 0))
      .slice(0, shownFirst),
  );
  return series.filter(one => chosen.has(one));
}

export function overviewRow(one: Series, locale: Locale) {
  const { current, figures } = one;
  const lastMonth = figures.at(-2);
  const lastYear = figures.at(-13);
  return {
    title: titleOf(one, locale),
    target: showTarget(current, locale),
    this_month: `${showFigure(current, locale)}${showBasis(current, locale)}`,
    last_month: lastMonth ? showFigure(lastMonth, locale) : nothing,
    last_year: lastYear ? showFigure(lastYear, locale) : nothing,
    verdict: verdictText(current, locale),
    streak: monthlySentences[locale].streak(missedStreak(one)),
  };
}

const shownWorst = 3;

export function worstRows(series: readonly Series[], locale: Locale) {
  return byShortfall(series)
    .slice(0, shownWorst)
    .map(one => {
      const share = standingOf(one.current)?.share ?? null;
      return {
        title: titleOf(one, locale),
        gap: gapText(one, locale),
        relative: share === null ? nothing : showSteps(Math.round(share * 10_000), 'ratio', locale),
        streak: monthlySentences[locale].streak(missedStreak(one)),
        owner: one.kpi.owner,
      };
    });
}

/** What was left out of the figures, KPI by KPI: excluded, missing, in progress. */
export function apartSentence(series: readonly Series[], locale: Locale): string {
  const sentences = monthlySentences[locale];
  const kinds = {
    excluded: ({ current }: Series) => Object.values(current.excluded).reduce((sum, count) => sum + count, 0),
    missing: ({ current }: Series) => current.missing,
    pending: ({ current }: Series) => current.pending,
  };
  const said = (['excluded', 'missing', 'pending'] as const).flatMap(kind => {
    const parts = series
      .map(one => ({ title: titleOf(one, locale), count: kinds[kind](one) }))
      .filter(({ count }) => count > 0)
      .map(({ title, count }) => sentences.rowsOf(title, showCount(count)));
    return parts.length > 0 ? [sentences.apart(kind, parts)] : [];
  });
  return said.length > 0 ? said.join(locale === 'en' ? ' ' : '') : sentences.nothingApart();
}
