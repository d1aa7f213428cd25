/** The standard normal quantile of 0.975. */
export const z95 = 1.959963984540054;

/**
 * Wilson's score interval for a share of `k` in `n`, 95 % two-sided; undefined for n = 0.
 * Source: Wilson (1927), J. Am. Stat. Assoc. 22.
 */
export function wilson(k: number, n: number): { low: number; high: number } | undefined {
  if (n <= 0) return undefined;
  const share = k / n;
  const square = z95 * z95;
  const scale = 1 + square / n;
  const centre = share + square / (2 * n);
  const half = z95 * Math.sqrt((share * (1 - share)) / n + square / (4 * n * n));
  return {
    low: k === 0 ? 0 : Math.max(0, (centre - half) / scale),
    high: k === n ? 1 : Math.min(1, (centre + half) / scale),
  };
}
