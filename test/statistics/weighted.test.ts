import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  type Drawn,
  effectiveSize,
  hajekMean,
  hajekVariance,
  horvitzThompson,
  stratifiedShare,
  weightedMeanInterval,
  weightedShareInterval,
  weightedSums,
} from '../../src/statistics/weighted.ts';
import { wilson } from '../../src/statistics/wilson.ts';

const rows = (n: number, weight: number, k: number): Drawn[] =>
  Array.from({ length: n }, (_, index) => ({ value: index < k ? 1 : 0, weight }));

/** All 20 complaints, of which 10 are passed; 10 of 100 other contacts, of which 9 are. */
const example = [...rows(20, 1, 10), ...rows(10, 10, 9)];

test('what was drawn is weighted back to the population', () => {
  // 10 × 1 + 9 × 10 = 100 of 20 + 100 = 120 passed; unweighted it would be 19 of 30.
  expect(horvitzThompson(example)).toBe(100);
  expect(hajekMean(weightedSums(example))).toBeCloseTo(100 / 120, 12);
  const strata = stratifiedShare([
    { population: 20, n: 20, k: 10 },
    { population: 100, n: 10, k: 9 },
  ]);
  expect(strata.share).toBeCloseTo(100 / 120, 12);
  // (100/120)² × (1 − 10/100) × 0.9 × 0.1 / 9
  expect(strata.variance).toBeCloseTo(0.00625, 12);
});

test('the variance is Σ (1 − π)(value − mean)² / π² over the square of the population', () => {
  const mean = 100 / 120;
  const byHand = (9 * 90 * (1 - mean) ** 2 + 90 * mean ** 2) / 120 ** 2;
  expect(hajekVariance(weightedSums(example))).toBeCloseTo(byHand, 12);
});

test('records that were certain to be drawn leave no doubt', () => {
  const all = weightedSums(rows(30, 1, 27));
  expect(hajekVariance(all)).toBe(0);
  expect(weightedShareInterval(all)).toEqual({ low: 0.9, high: 0.9 });
  expect(effectiveSize(weightedSums(rows(30, 1, 30)))).toBe(Number.POSITIVE_INFINITY);
});

test('records that no plan drew have the interval of a plain sample', () => {
  const plain = rows(50, 1, 45).map(row => ({ ...row, isUndrawn: true }));
  const { low, high } = weightedShareInterval(weightedSums(plain)) ?? { low: 0, high: 0 };
  expect(low).toBeCloseTo(wilson(45, 50)?.low ?? 0, 12);
  expect(high).toBeCloseTo(wilson(45, 50)?.high ?? 0, 12);
  const perfect = rows(10, 1, 10).map(row => ({ ...row, isUndrawn: true }));
  expect(weightedShareInterval(weightedSums(perfect))?.low).toBeCloseTo(wilson(10, 10)?.low ?? 0, 12);
});

test('nothing drawn has no mean and no interval', () => {
  const none = weightedSums([]);
  expect([hajekMean(none), weightedShareInterval(none), weightedMeanInterval(none, 0)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

/** A number in [0, 1) that a seed and a record always give: what a draw ranks by. */
const chance = (seed: number, record: number): number =>
  createHash('sha256').update(`${seed}|${record}`).digest().readUInt32BE(0) / 2 ** 32;

test.each([
  // Complaints, always drawn, and how many were passed; other contacts, a tenth drawn, and one failed in so many.
  ['few complaints, half of them passed', 40, 20, 360, 10],
  ['many complaints, nearly all passed', 400, 396, 200, 2],
])(
  'over many seeds the weighted share is right on average, the unweighted one is not: %s',
  (_, complaints, passed, size, every) => {
    const others = Array.from({ length: size }, (_, index) => (index % every === 0 ? 0 : 1));
    const truth = (passed + size - size / every) / (complaints + size);
    const seeds = 400;
    let [weighted, unweighted, inside, variance, spread] = [0, 0, 0, 0, 0];
    for (let seed = 0; seed < seeds; seed += 1) {
      const drawn = others
        .map((value, record) => ({ value, weight: 10, rank: chance(seed, record) }))
        .sort((a, b) => a.rank - b.rank)
        .slice(0, size / 10);
      const all = [...rows(complaints, 1, passed), ...drawn];
      const sums = weightedSums(all);
      const mean = hajekMean(sums) ?? 0;
      const { low, high } = weightedShareInterval(sums) ?? { low: 0, high: 0 };
      weighted += mean / seeds;
      unweighted += all.reduce((sum, { value }) => sum + value, 0) / all.length / seeds;
      inside += low <= truth && truth <= high ? 1 / seeds : 0;
      variance += hajekVariance(sums) / seeds;
      spread += (mean - truth) ** 2 / seeds;
    }
    expect(Math.abs(weighted - truth)).toBeLessThan(0.006);
    expect(Math.abs(unweighted - truth)).toBeGreaterThan(0.1);
    expect(inside).toBeGreaterThan(0.93);
    expect(variance / spread).toBeGreaterThan(0.9);
  },
);
