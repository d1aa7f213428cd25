import { clockMs, parseDuration } from '../calendar/duration.ts';
import { type Fraction, parseTarget, type Target } from '../catalogue/target.ts';
import type { Kpi, Scoring, Standard } from '../document/documents.generated.ts';
import { exactFraction, exactSum, over } from '../statistics/decimal.ts';
import type { Figure, Slice } from './figure.ts';
import { exactValue, holds } from './judge.ts';

export interface KpiScore {
  readonly kpi: Kpi;
  readonly weight: number;
  /** Null where nothing was measured or could be judged, or where the KPI says no rule. */
  readonly points: number | null;
}

/** What the weighted KPIs of a standard come to together. */
export interface TotalScore {
  /** `id@version` */
  readonly standard: string;
  readonly by: Slice;
  readonly scores: readonly KpiScore[];
  /** Sum of weight × points over the sum of weights; null where a weighted KPI has no points. */
  readonly total: number | null;
  /** The weights of those that have points, and all of them. */
  readonly countedWeight: number;
  readonly weight: number;
}

/** A distance as documents write it, in the unit of the target: `1pp` is 0.01 of a ratio, `5s` is 5 seconds. */
function distanceOf(text: string, { unit }: Target): Fraction | undefined {
  const [, number = '', suffix = ''] = /^([\d.]+)(.*)$/.exec(text) ?? [];
  if (unit === 'ratio' && (suffix === 'pp' || suffix === '%')) {
    return over(exactFraction(Number(number)), exactFraction(100));
  }
  const duration = unit === 'seconds' ? parseDuration(text) : undefined;
  const ms = duration && clockMs(duration);
  if (ms !== undefined) return over(exactFraction(ms), exactFraction(1000));
  return unit === 'number' && suffix === '' ? exactFraction(Number(number)) : undefined;
}

function wholeSteps(from: Fraction, to: Fraction, step: Fraction): number {
  const difference = from.numerator * to.denominator - to.numerator * from.denominator;
  const distance = difference < 0n ? -difference : difference;
  return Number((distance * step.denominator) / (from.denominator * to.denominator * step.numerator));
}

type Change = NonNullable<Scoring['deduct']>;

/** Points for each whole step between a value and the target; undefined where the step does not fit the target. */
function changed(value: Fraction, target: Target, { points, per }: Change): number | undefined {
  if (target.op === 'between' || target.op === 'change') return undefined;
  const step = distanceOf(per, target);
  return step && step.numerator > 0n ? wholeSteps(value, target.bound.exact, step) * points : undefined;
}

function bySteps(value: Fraction, { steps = [], otherwise = 0 }: Scoring): number | null {
  for (const { at, points } of steps) {
    const target = parseTarget(at);
    if (!target || target.op === 'change') return null;
    if (holds(value, target)) return points;
  }
  return otherwise;
}

function byDistance(value: Fraction, target: Target, scoring: Scoring): number | null {
  const { full = 100, deduct, bonus, least = 0, most = full } = scoring;
  const isKept = holds(value, target);
  const rule = isKept ? bonus : deduct;
  if (!rule) return full;
  const points = changed(value, target, rule);
  if (points === undefined) return null;
  return isKept ? Math.min(most, full + points) : Math.max(least, full - points);
}

/** The points of a figure by its KPI's rule; null where it has none, or nothing that can be judged. */
export function pointsOf({ scoring }: Kpi, figure: Figure): number | null {
  const { value, numerator, denominator, target, verdict } = figure;
  if (!scoring || value === null || verdict === 'insufficient') return null;
  const exact =
    numerator !== null && denominator !== null && numerator / denominator === value
      ? exactValue(numerator, denominator)
      : exactFraction(value);
  if (scoring.steps) return bySteps(exact, scoring);
  return target && target.op !== 'change' ? byDistance(exact, target, scoring) : null;
}

function totalOf(standard: Standard, figures: readonly Figure[], by: Slice): TotalScore {
  const scores = (standard.kpis ?? []).flatMap((kpi): KpiScore[] => {
    const { weight } = kpi;
    if (weight === undefined || weight === 0) return [];
    const figure = figures.find(({ kpi: id }) => id === kpi.id);
    return [{ kpi, weight, points: figure ? pointsOf(kpi, figure) : null }];
  });
  const counted = scores.flatMap(({ weight, points }) => (points === null ? [] : [{ weight, points }]));
  const weight = exactSum(scores.map(score => score.weight));
  const countedWeight = exactSum(counted.map(score => score.weight));
  const sum = exactSum(counted.map(score => score.weight * score.points));
  return {
    standard: `${standard.id}@${standard.version}`,
    by,
    scores,
    total: counted.length === scores.length && weight > 0 ? sum / weight : null,
    countedWeight,
    weight,
  };
}

/** One total for each standard that says how points are given, and each slice of its figures, the whole first. */
export function totalScores(standards: readonly Standard[], figures: readonly Figure[]): TotalScore[] {
  return standards.flatMap(standard => {
    if (!standard.kpis?.some(({ scoring, weight }) => scoring && weight)) return [];
    const own = figures.filter(figure => figure.standard === `${standard.id}@${standard.version}`);
    const slices = new Map(own.map(figure => [JSON.stringify(figure.by), figure.by]));
    return [...slices].map(([key, by]) =>
      totalOf(
        standard,
        own.filter(figure => JSON.stringify(figure.by) === key),
        by,
      ),
    );
  });
}
