import type { Figure } from './figure.ts';

/**
 * Actual over target (达成率), or target over actual where lower is better; null without a value or a single
 * bound, and where it would divide by 0.
 */
export function achievementOf({ value, target, direction }: Figure): number | null {
  if (value === null || !target || target.op === 'between' || target.op === 'change') return null;
  const [actual, wanted] = direction === 'lower' ? [target.bound.value, value] : [value, target.bound.value];
  return wanted === 0 ? null : actual / wanted;
}
