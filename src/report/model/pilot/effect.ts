import type { PilotCriterion } from '../../../document/documents.generated.ts';
import type { Figure } from '../../../metric/figure.ts';
import { type BeforeAfter, differenceInDifferences, type Sums } from '../../../statistics/difference.ts';
import { type Boundary, boundariesOf, mostLooks } from '../../../statistics/sequential.ts';
import { student95 } from '../../../statistics/student.ts';
import { z95 } from '../../../statistics/wilson.ts';

/** A KPI of the pilot and of its control in one stretch of time; null where nothing was measured. */
export interface Pair {
  readonly pilot: Figure | null;
  readonly control: Figure | null;
}

/** By how much more the pilot's value rose than the control's. */
export interface Effect {
  readonly difference: number;
  /** 95 %, records taken as independent; null where the statistic has no standard error. */
  readonly interval: { readonly low: number; readonly high: number; readonly z: number } | null;
  /** Whether the difference goes the way that the pilot is for. */
  readonly isBetter: boolean;
}

/** Undefined where a figure is no share and no mean, or nothing was measured. */
export function sumsOf(figure: Figure | null | undefined): Sums | undefined {
  const { value, numerator, denominator } = figure ?? {};
  if (value == null || numerator == null || !denominator) return undefined;
  return { numerator: value * denominator, denominator };
}

export function beforeAfter(
  before: Figure | null | undefined,
  after: Figure | null | undefined,
): BeforeAfter | undefined {
  const [first, last] = [sumsOf(before), sumsOf(after)];
  return first && last && { before: first, after: last };
}

/** The variance of a share, or of a mean from its interval; undefined where neither is known. */
function varianceOf({ value, unit, denominator, interval }: Figure): number | undefined {
  if (value === null || !denominator) return undefined;
  if (unit === 'ratio') return (value * (1 - value)) / denominator;
  if (!interval || denominator < 2) return undefined;
  return ((interval.high - interval.low) / 2 / student95(denominator - 1)) ** 2;
}

/**
 * The difference in differences. Its standard error takes the records as independent and leaves out how much teams
 * vary by themselves, so that the interval may be too narrow. Undefined where a part is missing.
 */
export function effectOf(before: Pair, after: Pair, direction: Figure['direction']): Effect | undefined {
  const pilot = beforeAfter(before.pilot, after.pilot);
  const control = beforeAfter(before.control, after.control);
  const difference = pilot && control && differenceInDifferences(pilot, [control]);
  if (difference === undefined) return undefined;
  const isBetter = direction === 'higher' ? difference > 0 : difference < 0;
  const variances = [before.pilot, after.pilot, before.control, after.control].map(
    figure => figure && varianceOf(figure),
  );
  const variance = variances.reduce<number>((sum, one) => sum + (one ?? Number.NaN), 0);
  if (!(variance > 0)) return { difference, isBetter, interval: null };
  const error = Math.sqrt(variance);
  const [low, high] = [difference - z95 * error, difference + z95 * error];
  return { difference, isBetter, interval: { low, high, z: difference / error } };
}

/** One look at the accumulating results. */
export interface Look {
  /** From 1. */
  readonly number: number;
  readonly looks: number;
  /** How far |z| has to reach at this look. */
  readonly boundary: number;
}

/** Undefined where the pilot has more looks than a boundary is known for. */
export function lookAt(shape: Boundary, number: number, looks: number): Look | undefined {
  if (looks < 1 || looks > mostLooks) return undefined;
  const at = Math.min(Math.max(1, number), looks);
  const boundary = boundariesOf(shape, looks)[at - 1];
  return boundary === undefined ? undefined : { number: at, looks, boundary };
}

export const isCrossed = (effect: Effect | undefined, look: Look | undefined): boolean =>
  effect?.interval != null && look !== undefined && Math.abs(effect.interval.z) >= look.boundary;

/** `2pp` as 0.02 of a ratio, `5s` and `5秒` as 5, `0.2` as it stands; undefined where none is asked for. */
export function leastEffect({ min_effect: text }: PilotCriterion, unit: Figure['unit']): number | undefined {
  const [, number] = /^([\d.]+)/.exec(text ?? '') ?? [];
  if (number === undefined) return undefined;
  return unit === 'ratio' ? Number(number) / 100 : Number(number);
}

/** Whether the effect reaches the least one asked for, the right way; null where there is nothing to say. */
export function reachesLeast(effect: Effect | undefined, least: number | undefined): boolean | null {
  if (!effect || least === undefined) return null;
  return effect.isBetter && Math.abs(effect.difference) >= least - 1e-12;
}
