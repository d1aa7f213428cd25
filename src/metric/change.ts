import type { Target } from '../catalogue/target.ts';
import type { Figure } from './figure.ts';
import { exactValue } from './judge.ts';

type Change = Extract<Target, { op: 'change' }>;

/**
 * The value that a change asks for, given the figure of the period that it is against: that value times one
 * plus the change, as a maximum where it is to fall; undefined where there was nothing to measure then.
 */
export function goalOf({ bound, unit }: Change, base: Figure, scale: number): Target | undefined {
  const { value, numerator, denominator } = base;
  if (value === null) return undefined;
  const then =
    numerator === null || denominator === null
      ? exactValue(value, 1)
      : exactValue(scale * numerator, denominator);
  const { exact: change } = bound;
  const exact = {
    numerator: then.numerator * (change.denominator + change.numerator),
    denominator: then.denominator * change.denominator,
  };
  const goal = { value: Number(exact.numerator) / Number(exact.denominator), exact };
  return { op: bound.value < 0 ? '<=' : '>=', unit, bound: goal };
}
