import type { Standard } from '../../document/documents.generated.ts';
import type { Figure } from '../../metric/figure.ts';
import type { Locale } from '../../text/locale.ts';
import { definitionInWords } from './definition.ts';
import { durationInWords } from './in-words.ts';
import {
  inSteps,
  nothing,
  showBasis,
  showCount,
  showDistance,
  showFigure,
  shownUnit,
  showRange,
  showTarget,
  showValue,
} from './show.ts';
import {
  distanceText,
  markOf,
  missedStreak,
  type Series,
  standingOf,
  titleOf,
  verdictText,
} from './story.ts';
import { monthlySentences } from './words/monthly.ts';
import { enumerate, joinSentences, reasonWord } from './words/trade.ts';

function reasons(counts: Readonly<Record<string, number>>, locale: Locale): string {
  const present = Object.entries(counts).filter(([, count]) => count > 0);
  if (present.length === 0) return '0';
  const total = present.reduce((sum, [, count]) => sum + count, 0);
  const parts = present.map(([reason, count]) =>
    present.length > 1 ? `${reasonWord(reason, locale)} ${showCount(count)}` : reasonWord(reason, locale),
  );
  return monthlySentences[locale].named(showCount(total), enumerate(parts, locale));
}

const countText = (count: number | null) => (count === null ? nothing : showCount(count));

/** The counts behind one figure, as a row. */
export function countsRow(one: Series, locale: Locale) {
  const { current } = one;
  const { interval, population } = current;
  return {
    title: titleOf(one, locale),
    value: showFigure(current, locale),
    numerator: countText(current.numerator),
    denominator: countText(current.denominator),
    pending: showCount(current.pending),
    missing: showCount(current.missing),
    excluded: reasons(current.excluded, locale),
    interval:
      interval && population === 'sample'
        ? showRange(interval.low, interval.high, shownUnit(current), locale)
        : nothing,
  };
}

const isCeiling = ({ target }: Figure) => target?.op === '<=' || target?.op === '<';

/** Why nothing can be said of the target. */
function doubt(current: Figure, target: string, locale: Locale): string {
  const sentences = monthlySentences[locale];
  const { interval, bounds, unit } = current;
  if (bounds) {
    const [low, high] = [bounds.low, bounds.high].map(value => showValue(value, unit, null, locale));
    return sentences.boundsContain(low ?? '', high ?? '', showCount(current.missing), target);
  }
  if (!interval || current.target?.op === 'change') return sentences.boundless(target);
  return sentences.contains(showRange(interval.low, interval.high, shownUnit(current), locale), target);
}

/** What the verdict rests on: the distance to the target, the interval, or what is lacking. */
function ground(one: Series, locale: Locale): string {
  const sentences = monthlySentences[locale];
  const { current } = one;
  const { verdict, denominator } = current;
  const target = showTarget(current, locale);
  if (verdict === 'inconclusive') return doubt(current, target, locale);
  if (verdict === 'insufficient') {
    return sentences.tooFew(countText(denominator), showCount(one.kpi.min_n ?? 30));
  }
  const standing = standingOf(current);
  if (!standing) return sentences.stop;
  if (standing.side === 'within') return sentences.within(target);
  return sentences.against(standing.side, distanceText(current, locale) ?? '', target, isCeiling(current));
}

/** What missing rows could make of a share, where the verdict does not say so already. */
function boundsIn({ bounds, missing, unit, target, verdict }: Figure, locale: Locale): string {
  if (!bounds || verdict === 'inconclusive') return '';
  const [low, high] = [bounds.low, bounds.high].map(value => showValue(value, unit, target, locale));
  return monthlySentences[locale].bounds(showCount(missing), low ?? '', high ?? '');
}

function sinceLastMonth(current: Figure, previous: Figure | null | undefined, locale: Locale): string {
  if (current.value === null || !previous || previous.value === null) return '';
  const { unit } = current;
  const change =
    inSteps(current.value, unit, current.target) - inSteps(previous.value, unit, previous.target);
  const direction = change === 0 ? 'same' : change > 0 ? 'up' : 'down';
  const amount = showDistance(Math.abs(change), shownUnit(current), locale);
  return monthlySentences[locale].sinceLastMonth(showFigure(previous, locale), direction, amount);
}

const uncertainties = ({ unknown }: Figure, locale: Locale): string[] =>
  Object.entries(unknown)
    .filter(([, count]) => count > 0)
    .map(([reason, count]) =>
      monthlySentences[locale].uncertain(reasonWord(reason, locale), showCount(count)),
    );

/** What is uncertain in a figure: what missing rows could make of it, and what could not be told of some. */
export function remarks({ current }: Series, locale: Locale): string[] {
  return [boundsIn(current, locale), ...uncertainties(current, locale)].filter(Boolean);
}

/** The figure, its target and last month's, in sentences that state only what the figures do. */
export function evaluation(one: Series, locale: Locale): string {
  const sentences = monthlySentences[locale];
  const { current, figures, kpi } = one;
  if (current.value === null) return sentences.nothing();
  const streak = missedStreak(one);
  return joinSentences(
    [
      `${sentences.current(showFigure(current, locale), showBasis(current, locale))}${ground(one, locale)}`,
      current.near ? sentences.margin(warnInWords(kpi.warn ?? '', locale)) : '',
      boundsIn(current, locale),
      sinceLastMonth(current, figures.at(-2), locale),
      streak.months > 1 ? sentences.missedInARow(streak) : '',
      ...uncertainties(current, locale),
    ],
    locale,
  );
}

function warnInWords(warn: string, locale: Locale): string {
  const points = /^([\d.]+)pp$/.exec(warn);
  return points ? monthlySentences[locale].points(points[1] ?? '') : durationInWords(warn, locale);
}

/** One KPI with its definition and what is to be said of it. */
export function detail(one: Series, standard: Standard, locale: Locale) {
  const { kpi, current } = one;
  return {
    title: titleOf(one, locale),
    mark: markOf(current),
    verdict: verdictText(current, locale),
    evaluation: evaluation(one, locale),
    definition: definitionInWords(kpi, current, standard, locale),
    weight: kpi.weight === undefined ? nothing : String(kpi.weight),
    owner: kpi.owner,
  };
}
