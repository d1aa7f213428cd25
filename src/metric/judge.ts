import type { Population } from '../catalogue/metric.ts';
import { compareExact, type Fraction, type Target } from '../catalogue/target.ts';
import { exactFraction, over } from '../statistics/decimal.ts';
import type { Bounds, Interval, Verdict } from './figure.ts';

/** What a verdict looks at. `numerator` over `denominator` is the exact value; the denominator is not 0. */
export interface Case {
  readonly target: Target;
  readonly population: Population;
  readonly value: number;
  readonly exact: Fraction;
  readonly bounds: Bounds | null;
  readonly interval: Interval | null;
  readonly n: number;
  readonly minN: number;
  /** Rows that speak against the target. */
  readonly missed: number;
}

/** The exact value of a ratio of sums, or of a value that is its own. */
export function exactValue(numerator: number, denominator: number): Fraction {
  return over(exactFraction(numerator), exactFraction(denominator));
}

/** Whether an exact value keeps a target. */
export function holds(value: Fraction, target: Target): boolean {
  if (target.op === 'change') throw new Error('a change is not judged alone');
  if (target.op !== 'between') return compareExact(value, target.op, target.bound.exact);
  return compareExact(value, '>=', target.low.exact) && compareExact(value, '<=', target.high.exact);
}

/** Whether every value from `low` to `high` keeps the target (met), none does (missed), or only some do. */
function across(range: { low: number; high: number }, target: Target): 'met' | 'missed' | 'inconclusive' {
  if (target.op === 'change') throw new Error('a change is not judged alone');
  const kept = [range.low, range.high].map(end => holds(exactFraction(end), target));
  if (kept.every(Boolean)) return 'met';
  if (kept.some(Boolean)) return 'inconclusive';
  const straddles =
    target.op === 'between'
      ? range.low < target.low.value && range.high > target.high.value
      : target.op === '==' && range.low < target.bound.value && range.high > target.bound.value;
  return straddles ? 'inconclusive' : 'missed';
}

/** All of 100 % is asked for, so one miss decides, even in a sample. */
function asksForAll(target: Target): boolean {
  return target.op === '>=' && target.unit === 'ratio' && compareExact(target.bound.exact, '==', one);
}

const one: Fraction = { numerator: 1n, denominator: 1n };

/**
 * Whether a target is kept. Over all records on exact integers; from a sample by its 95 % interval, and never
 * below `minN`. Missing rows that could turn the verdict leave it open, whatever the population.
 */
export function verdictOf(given: Case): Verdict {
  const { target, population, exact, bounds, interval } = given;
  if (population === 'full') {
    return bounds ? across(bounds, target) : holds(exact, target) ? 'met' : 'missed';
  }
  if (asksForAll(target) && given.missed > 0) return 'missed';
  if (given.n < given.minN) return 'insufficient';
  const fromSample = interval ? across(interval, target) : 'inconclusive';
  return bounds && across(bounds, target) !== fromSample ? 'inconclusive' : fromSample;
}

/** Whether a value that keeps its target does so within `margin`, both in the target's unit. */
export function isNear(exact: Fraction, target: Target, margin: number): boolean {
  const within = (bound: Fraction): boolean => {
    const scale = exact.denominator * bound.denominator;
    const difference = exact.numerator * bound.denominator - bound.numerator * exact.denominator;
    const distance = { numerator: difference < 0n ? -difference : difference, denominator: scale };
    return compareExact(distance, '<=', exactFraction(margin));
  };
  if (target.op === 'change') return false;
  if (target.op === 'between') return within(target.low.exact) || within(target.high.exact);
  return within(target.bound.exact);
}
