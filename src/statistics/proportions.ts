import { twoSided } from './normal.ts';
import { wilson, z95 } from './wilson.ts';

/** A share of `k` in `n` > 0. */
export interface Part {
  readonly k: number;
  readonly n: number;
}

const share = ({ k, n }: Part): number => k / n;

/** Whether two shares differ: z with the pooled share, and its two-sided p; p is 1 where neither varies. */
export function pooledTest(first: Part, second: Part): { z: number; p: number } {
  const pooled = (first.k + second.k) / (first.n + second.n);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / first.n + 1 / second.n));
  const z = error === 0 ? 0 : (share(first) - share(second)) / error;
  return { z, p: twoSided(z) };
}

/**
 * The 95 % interval for the first share minus the second.
 * Source: Newcombe (1998), Stat. Med. 17, method 10 (hybrid score).
 */
export function differenceInterval(first: Part, second: Part): { low: number; high: number } {
  const [one, two] = [wilson(first.k, first.n), wilson(second.k, second.n)];
  if (!one || !two) throw new Error('a share of nothing');
  const difference = share(first) - share(second);
  return {
    low: difference - Math.hypot(share(first) - one.low, two.high - share(second)),
    high: difference + Math.hypot(one.high - share(first), share(second) - two.low),
  };
}

/** Probabilities that floating point makes differ, but that are the same. */
const tie = 1 + 1e-7;

/**
 * Fisher's exact test, two-sided: the chance of every table with the same margins that is no more likely than
 * this one. Source: Fisher (1935), J. R. Stat. Soc. 98.
 */
export function fisherExact(first: Part, second: Part): number {
  const hits = first.k + second.k;
  const all = first.n + second.n;
  const least = Math.max(0, hits - second.n);
  const most = Math.min(hits, first.n);
  // The logarithms of the chances relative to the first, each from the one before.
  const chances = [0];
  for (let k = least; k < most; k += 1) {
    const ratio = ((first.n - k) * (hits - k)) / ((k + 1) * (all - first.n - hits + k + 1));
    chances.push((chances.at(-1) ?? 0) + Math.log(ratio));
  }
  const peak = chances.reduce((most, chance) => Math.max(most, chance), 0);
  const weights = chances.map(chance => Math.exp(chance - peak));
  const observed = weights[first.k - least] ?? 0;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const extreme = weights.filter(weight => weight <= observed * tie).reduce((sum, weight) => sum + weight, 0);
  return Math.min(1, extreme / total);
}

/** The standard normal quantile of 0.8. */
const z80 = 0.841_621_233_572_914_3;

/**
 * How many each of two groups needs to find that a share rose from `before` to `after`, with 80 % power, two-sided
 * at 5 %; undefined where they are the same.
 * Source: Fleiss, Levin and Paik (2003), Statistical Methods for Rates and Proportions, 4.14 (no correction).
 */
export function sampleToCompare(before: number, after: number): number | undefined {
  if (before === after) return undefined;
  const middle = (before + after) / 2;
  const none = z95 * Math.sqrt(2 * middle * (1 - middle));
  const some = z80 * Math.sqrt(before * (1 - before) + after * (1 - after));
  return Math.ceil(((none + some) / (after - before)) ** 2);
}
