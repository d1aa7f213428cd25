import type { Kpi } from '../../document/documents.generated.ts';
import type { Figure, Verdict } from '../../metric/figure.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { inSteps, showDistance, shownUnit } from './show.ts';
import { verdictWords } from './words/trade.ts';

/** One KPI over the months of a report. */
export interface Series {
  readonly kpi: Kpi;
  /** One a month, oldest first, the report's month last; null where the standard of that month has no such KPI. */
  readonly figures: readonly (Figure | null)[];
  readonly current: Figure;
  /** The report's month by team; empty where the records have none. */
  readonly teams: readonly Figure[];
}

/** Where a value lies against its target. */
export interface Standing {
  readonly side: 'below' | 'above' | 'on' | 'within';
  /** In steps of the last printed digit, to the bound that was missed, or to the nearer one. */
  readonly distance: number;
  /** The distance as a share of that bound; null where the bound is 0. */
  readonly share: number | null;
}

/** Undefined where there is no value or no fixed bound. Computed from the printed value, so that a hand count agrees. */
export function standingOf({ value, unit, target }: Figure): Standing | undefined {
  if (value === null || !target || target.op === 'change') return undefined;
  const scale = 1 / stepSize(unit);
  const bounds = target.op === 'between' ? [target.low.value, target.high.value] : [target.bound.value];
  const shown = inSteps(value, unit, target);
  const [low = 0, high = low] = bounds.map(bound => bound * scale);
  const isWithin = target.op === 'between' && shown >= low && shown <= high;
  const bound = Math.abs(shown - low) <= Math.abs(shown - high) ? low : high;
  const distance = Math.abs(shown - bound);
  const side = shown === bound ? 'on' : shown < bound ? 'below' : 'above';
  return {
    side: isWithin ? 'within' : side,
    distance,
    share: bound === 0 ? null : distance / Math.abs(bound),
  };
}

function stepSize(unit: Figure['unit']): number {
  return 1 / inSteps(1, unit, null);
}

export interface Streak {
  /** Months in a row, the report's month last, in which the target was missed. */
  readonly months: number;
  /** Every month that was looked at was missed, so that there may be more before. */
  readonly isWhole: boolean;
}

export function missedStreak({ figures }: Series): Streak {
  const last = figures.findLastIndex(figure => figure?.verdict !== 'missed');
  return { months: figures.length - 1 - last, isWhole: last < 0 };
}

export function titleOf({ kpi }: Series, locale: Locale): string {
  return pick(kpi.title, locale);
}

/** The distance to the target in words, or undefined where there is none. */
export function distanceText(figure: Figure, locale: Locale): string | undefined {
  const standing = standingOf(figure);
  return standing && showDistance(standing.distance, shownUnit(figure), locale);
}

const marks: Readonly<Record<Verdict, string>> = {
  met: '🟢',
  missed: '🔴',
  inconclusive: '⚪',
  insufficient: '⚪',
  no_data: '⚪',
  no_target: '⚪',
};

/** The sign that stands for a verdict; every format draws it in a shape and a colour of its own. */
export function markOf({ verdict, near }: Figure): string {
  return near ? '🟡' : marks[verdict];
}

export function verdictText(figure: Figure, locale: Locale): string {
  return `${markOf(figure)} ${verdictWords[figure.near ? 'near' : figure.verdict][locale]}`;
}

/** The missed KPIs, the greatest shortfall in proportion to its target first. */
export function byShortfall(series: readonly Series[]): Series[] {
  const share = ({ current }: Series) => standingOf(current)?.share ?? Number.POSITIVE_INFINITY;
  return series.filter(({ current }) => current.verdict === 'missed').sort((a, b) => share(b) - share(a));
}

/** The missed KPIs, the heaviest first. */
export function byWeight(series: readonly Series[]): Series[] {
  const weight = ({ kpi }: Series) => kpi.weight ?? 0;
  return series.filter(({ current }) => current.verdict === 'missed').sort((a, b) => weight(b) - weight(a));
}
