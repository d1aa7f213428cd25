import type { Monthly } from '../../document/documents.generated.ts';
import type { Verdict } from '../../metric/figure.ts';
import type { Locale } from '../../text/locale.ts';
import { gapText } from './conclusion.ts';
import { measureFor } from './month-analysis.ts';
import { bareBasis, nothing, showFigure, showSteps, showTarget } from './show.ts';
import { byShortfall, missedStreak, type Series, standingOf, titleOf, verdictText } from './story.ts';
import { monthlySentences } from './words/monthly.ts';

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
    this_month: showFigure(current, locale),
    basis: (current.value !== null && bareBasis(current)) || nothing,
    last_month: lastMonth ? showFigure(lastMonth, locale) : nothing,
    last_year: lastYear ? showFigure(lastYear, locale) : nothing,
    verdict: verdictText(current, locale),
    streak: monthlySentences[locale].streak(missedStreak(one)),
  };
}

const shownWorst = 3;

/** With the action and the date that people wrote for them. */
export function worstRows(series: readonly Series[], locale: Locale, authored?: Monthly) {
  return byShortfall(series)
    .slice(0, shownWorst)
    .map(one => {
      const share = standingOf(one.current)?.share ?? null;
      const { action, due, owner } = measureFor(authored, one.kpi.id, locale);
      return {
        title: titleOf(one, locale),
        gap: gapText(one, locale),
        relative: share === null ? nothing : showSteps(Math.round(share * 10_000), 'ratio', locale),
        owner: owner ?? one.kpi.owner,
        action,
        due,
      };
    });
}
