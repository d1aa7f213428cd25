import { binomialAtMost } from './binomial.ts';

/** Where a share of `n` may lie when chance alone makes it differ from the share of all. */
export interface FunnelLimits {
  readonly low: number;
  readonly high: number;
}

/** The smallest count that is not below all but `tail` of what chance gives. */
function smallestCount(n: number, share: number, tail: number): number {
  let [low, high] = [0, n];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialAtMost(middle, n, share) > tail) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The limits of a funnel plot at `n` ≥ 1 around `share`: with a chance of at most 1 − `level` a share lies beyond
 * them by chance alone. Exact binomial limits, so that few records get wide ones.
 * Source: Spiegelhalter (2005), Stat. Med. 24.
 */
export function funnelLimits(share: number, n: number, level: 0.95 | 0.998): FunnelLimits {
  const tail = (1 - level) / 2;
  const most = n - smallestCount(n, 1 - share, tail);
  return { low: smallestCount(n, share, tail) / n, high: most / n };
}
