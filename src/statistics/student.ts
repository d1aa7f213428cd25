import { z95 } from './wilson.ts';

/**
 * Student's t quantile of 0.975 for `degrees` ≥ 1 of freedom, right to five decimals.
 * Source: Abramowitz and Stegun 26.7.5, and the printed values where few degrees make it too rough.
 */
export function student95(degrees: number): number {
  if (degrees === 1) return 12.706204736432095;
  if (degrees === 2) return 4.302652729749464;
  return degrees < table.length + 3 ? (table[degrees - 3] ?? 0) : expansion(degrees);
}

/** Quantiles of 0.975 for 3 to 12 degrees of freedom, where the expansion is too rough. */
const table: readonly number[] = [
  3.182446305284263, 2.776445105197799, 2.570581835636314, 2.446911848791681, 2.364624251592784,
  2.306004135204166, 2.262157162798205, 2.228138851986274, 2.20098516009164, 2.178812829667229,
];

/** Cornish–Fisher expansion of t in the normal quantile (Abramowitz and Stegun 26.7.5). */
function expansion(degrees: number): number {
  const z = z95;
  const terms = [
    z,
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ];
  return terms.reduce((sum, term, power) => sum + term / degrees ** power, 0);
}

/** 95 % interval for a mean from the sum and the sum of squares of n ≥ 2 values; undefined for fewer. */
export function meanInterval(
  sum: number,
  sumOfSquares: number,
  n: number,
): { low: number; high: number } | undefined {
  if (n < 2) return undefined;
  const mean = sum / n;
  const variance = Math.max(0, (sumOfSquares - sum * mean) / (n - 1));
  const half = student95(n - 1) * Math.sqrt(variance / n);
  return { low: mean - half, high: mean + half };
}
