import { criticalClasses } from '../catalogue/scorecard.ts';
import { hajekMean, type WeightedSums, weightedShareInterval, weightedSums } from '../statistics/weighted.ts';
import type { Evaluation } from './evaluations.ts';

/** A share of the population as the evaluations tell it. */
export interface Weighted {
  /** How many were seen, and how many of them have what is counted. */
  readonly n: number;
  readonly k: number;
  /** Both weighted by 1 / inclusion: how many of the population they stand for. */
  readonly weight: number;
  readonly weighted_k: number;
  /** Null where nothing was seen. */
  readonly value: number | null;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly sums: WeightedSums;
}

/** What a group of evaluations comes to. */
export interface Estimate {
  readonly n: number;
  /** Of the scores as they were given, unweighted; null for none. */
  readonly mean_score: number | null;
  readonly pass: Weighted;
  readonly critical: Weighted;
  /** Evaluations with a critical error of each class, unweighted. */
  readonly classes: Readonly<Record<string, number>>;
}

/** Where an evaluation counts: in the estimate, or apart from it and why. */
export type Standing = 'counted' | 'self' | 'calibration' | 'overlap' | 'no_weight';

/** Scores that agents give themselves, or that only compare raters, say nothing of the population. */
export function standingOf({ level, weight, plan }: Evaluation): Standing {
  if (level === 'self' || level === 'calibration') return level;
  if (weight === 0) return 'overlap';
  return weight === null && plan !== null ? 'no_weight' : 'counted';
}

function share(evaluations: readonly Evaluation[], has: (one: Evaluation) => boolean): Weighted {
  const sums = weightedSums(
    evaluations.map(one => ({
      value: has(one) ? 1 : 0,
      weight: one.weight ?? 1,
      isUndrawn: one.plan === null,
    })),
  );
  return {
    n: evaluations.length,
    k: evaluations.filter(has).length,
    weight: sums.weight,
    weighted_k: sums.value,
    value: hajekMean(sums) ?? null,
    interval: weightedShareInterval(sums) ?? null,
    sums,
  };
}

export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** What evaluations that count come to; those without a pass mark are no part of the pass rate. */
export function estimateOf(evaluations: readonly Evaluation[]): Estimate {
  const judged = evaluations.filter(({ passed }) => passed !== null);
  return {
    n: evaluations.length,
    mean_score: mean(evaluations.flatMap(({ score }) => score ?? [])),
    pass: share(judged, ({ passed, critical }) => passed === true && !critical),
    critical: share(evaluations, ({ critical }) => critical),
    classes: Object.fromEntries(
      criticalClasses.map(name => [name, evaluations.filter(({ classes }) => classes.includes(name)).length]),
    ),
  };
}
