import type { Fraction, Target } from '../catalogue/target.ts';

type Change = Extract<Target, { op: 'change' }>;

/**
 * The value that a change asks for, given the value of the period that it is against: that value times one
 * plus the change, as a maximum where it is to fall.
 */
export function goalOf({ bound, unit }: Change, then: Fraction): Target {
  const { exact: change } = bound;
  const exact = {
    numerator: then.numerator * (change.denominator + change.numerator),
    denominator: then.denominator * change.denominator,
  };
  const goal = { value: Number(exact.numerator) / Number(exact.denominator), exact };
  return { op: bound.value < 0 ? '<=' : '>=', unit, bound: goal };
}
