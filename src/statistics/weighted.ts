import { wilson, z95 } from './wilson.ts';

/** A drawn record: what was found, and one over the chance that it was drawn. */
export interface Drawn {
  readonly value: number;
  /** 1 / inclusion, at least 1. */
  readonly weight: number;
  /** Not drawn by a plan: nothing says that it was certain to be seen, so it varies as if from an endless population. */
  readonly isUndrawn?: boolean;
}

/** All that an estimate needs of its records, so that they can be added up elsewhere. */
export interface WeightedSums {
  readonly weight: number;
  readonly value: number;
  readonly square: number;
  /** Σ c, Σ c·value and Σ c·value², where c = weight × (weight − 1), or weight² of an undrawn record. */
  readonly spread: number;
  readonly spreadValue: number;
  readonly spreadSquare: number;
}

export function weightedSums(drawn: readonly Drawn[]): WeightedSums {
  const sum = (of: (one: Drawn, c: number) => number) =>
    drawn.reduce((total, one) => {
      const c = one.weight * (one.isUndrawn ? one.weight : one.weight - 1);
      return total + of(one, c);
    }, 0);
  return {
    weight: sum(({ weight }) => weight),
    value: sum(({ weight, value }) => weight * value),
    square: sum(({ weight, value }) => weight * value * value),
    spread: sum((_, c) => c),
    spreadValue: sum(({ value }, c) => c * value),
    spreadSquare: sum(({ value }, c) => c * value * value),
  };
}

/** What the values add up to in the whole population. Source: Horvitz and Thompson (1952), J. Am. Stat. Assoc. 47. */
export function horvitzThompson(drawn: readonly Drawn[]): number {
  return weightedSums(drawn).value;
}

/**
 * The mean of the population, a share where values are 0 and 1; undefined for no records.
 * Source: Hájek (1971): Σ weight × value / Σ weight.
 */
export function hajekMean({ weight, value }: WeightedSums): number | undefined {
  return weight === 0 ? undefined : value / weight;
}

/**
 * The variance of `hajekMean` of records drawn independently: Σ (1 − π)(value − mean)²/π² / (Σ 1/π)². Records of a
 * stratum drawn without replacement vary less around the mean of all than this says, by what the strata differ, so
 * intervals come out a little too wide, never too narrow. A record that was certain to be drawn adds nothing.
 * Source: Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, 5.7 (linearised) and 3.2.
 */
export function hajekVariance(sums: WeightedSums): number {
  const mean = hajekMean(sums) ?? 0;
  const squares = sums.spreadSquare - 2 * mean * sums.spreadValue + mean * mean * sums.spread;
  return sums.weight === 0 ? 0 : Math.max(0, squares) / sums.weight ** 2;
}

/**
 * How many records drawn at random from an endless population would say as much of a share; Infinity: all were seen.
 * The smaller of what the weights alone say (Kish 1965, with the records that were certain left out) and what the
 * variance says: few records with large weights may look alike by chance.
 */
export function effectiveSize(sums: WeightedSums): number {
  if (sums.spread === 0) return Number.POSITIVE_INFINITY;
  const share = hajekMean(sums) ?? 0;
  const variance = hajekVariance(sums);
  const byWeights = sums.weight ** 2 / sums.spread;
  return variance > 0 ? Math.min(byWeights, (share * (1 - share)) / variance) : byWeights;
}

/**
 * The 95 % interval of a weighted share: Wilson's of the effective size; the share itself where every record was
 * certain to be seen, undefined for none. Source: Korn and Graubard (1998), Survey Methodology 24.
 */
export function weightedShareInterval(sums: WeightedSums): { low: number; high: number } | undefined {
  const share = hajekMean(sums);
  if (share === undefined) return undefined;
  const n = effectiveSize(sums);
  return Number.isFinite(n) ? wilson(share * n, n) : { low: share, high: share };
}

/** The 95 % interval of a weighted mean; undefined for fewer than two records, which `n` counts. */
export function weightedMeanInterval(
  sums: WeightedSums,
  n: number,
): { low: number; high: number } | undefined {
  const mean = hajekMean(sums);
  if (mean === undefined || n < 2) return undefined;
  const half = z95 * Math.sqrt((hajekVariance(sums) * n) / (n - 1));
  return { low: mean - half, high: mean + half };
}

/** One stratum of a draw without replacement: `k` of the `n` drawn of its `population` have what is looked for. */
export interface Stratum {
  readonly population: number;
  readonly n: number;
  readonly k: number;
}

/**
 * The share of a whole population and its variance, from strata drawn at random without replacement, none of them
 * empty. A stratum of one drawn record lends no variance of its own and takes the largest possible.
 * Source: Cochran (1977), Sampling Techniques, 5.4 and 5.10.
 */
export function stratifiedShare(strata: readonly Stratum[]): { share: number; variance: number } {
  const total = strata.reduce((sum, { population }) => sum + population, 0);
  return strata.reduce(
    ({ share, variance }, { population, n, k }) => {
      const part = population / total;
      const spread = n > 1 ? ((k / n) * (1 - k / n)) / (n - 1) : 0.25;
      return {
        share: share + part * (k / n),
        variance: variance + part ** 2 * (1 - n / population) * spread,
      };
    },
    { share: 0, variance: 0 },
  );
}
