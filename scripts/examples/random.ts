/** A seeded stream of numbers: the same seed gives the same example on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  unit(): number;
  /** Uniform integer, both ends included. */
  integer(low: number, high: number): number;
  pick<T>(choices: readonly T[]): T;
  shuffle<T>(items: readonly T[]): T[];
  /** `count` different indices, heavier weights more likely; in rising order. */
  choose(weights: readonly number[], count: number): number[];
}

/** Mulberry32, by Tommy Ettinger: 32 bits of state are plenty for a few thousand rows. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The index at which the running total of the weights passes `at`. */
function indexAt(weights: readonly number[], at: number): number {
  let total = 0;
  for (const [index, weight] of weights.entries()) {
    total += weight;
    if (at < total) return index;
  }
  return weights.length - 1;
}

export function seeded(seed: number): Random {
  const unit = mulberry32(seed);
  const integer = (low: number, high: number) => low + Math.floor(unit() * (high - low + 1));
  const sum = (weights: readonly number[]) => weights.reduce((total, weight) => total + weight, 0);
  return {
    unit,
    integer,
    pick: choices => {
      const choice = choices[integer(0, choices.length - 1)];
      if (choice === undefined) throw new Error('nothing to pick from');
      return choice;
    },
    shuffle: items =>
      items
        .map(item => ({ item, at: unit() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item),
    choose: (weights, count) => {
      const left = [...weights];
      const chosen: number[] = [];
      while (chosen.length < count) {
        const index = indexAt(left, unit() * sum(left));
        chosen.push(index);
        left[index] = 0;
      }
      return chosen.sort((a, b) => a - b);
    },
  };
}

/** Points (share, value), share rising from 0 to 1: the distribution that `spread` draws from. */
export type Quantiles = readonly (readonly [share: number, value: number])[];

function valueAt(quantiles: Quantiles, share: number): number {
  const after = quantiles.findIndex(([point]) => point >= share);
  const [highShare, high] = quantiles[after] ?? [1, 0];
  const [lowShare, low] = quantiles[Math.max(after - 1, 0)] ?? [0, 0];
  return highShare === lowShare ? high : low + ((high - low) * (share - lowShare)) / (highShare - lowShare);
}

/** `count` whole numbers spread evenly over a distribution, in random order: its percentiles are what was asked. */
export function spread(random: Random, quantiles: Quantiles, count: number): number[] {
  const values = Array.from({ length: count }, (_, index) =>
    Math.round(valueAt(quantiles, (index + random.unit()) / count)),
  );
  return random.shuffle(values);
}
