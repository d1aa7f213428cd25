import { expect, test } from 'vitest';
import { binomialAtMost, clopperPearson } from '../../src/statistics/binomial.ts';

// Golden values were computed with SciPy.
test.each([
  [0, 10, 0, 0.308497],
  [10, 10, 0.691503, 1],
  [45, 50, 0.781865, 0.966725],
])('the exact interval of %i in %i', (k, n, low, high) => {
  const interval = clopperPearson(k, n);
  expect(interval?.low).toBeCloseTo(low, 6);
  expect(interval?.high).toBeCloseTo(high, 6);
});

test('nothing observed has no exact interval', () => {
  expect(clopperPearson(0, 0)).toBeUndefined();
});

test.each([
  [965, 1000, 0.98, 0.0013266, 7],
  [45, 50, 0.95, 0.103617, 6],
])('the probability of at most %i in %i at %d', (k, n, p, probability, decimals) => {
  expect(binomialAtMost(k, n, p)).toBeCloseTo(probability, decimals);
});

/** Term by term, each from the one before. */
function summed(k: number, n: number, p: number): number {
  let term = (1 - p) ** n;
  let sum = term;
  for (let i = 1; i <= k; i += 1) {
    term *= ((n - i + 1) / i) * (p / (1 - p));
    sum += term;
  }
  return sum;
}

test.each([
  [0, 1],
  [3, 7],
  [12, 40],
  [100, 300],
])('at most %i in %i is the sum of its terms', (k, n) => {
  for (const p of [0.01, 0.2, 0.5, 0.83]) {
    expect(binomialAtMost(k, n, p)).toBeCloseTo(summed(k, n, p), 9);
  }
});

test('each end of an exact interval leaves 2.5 % beyond it, of a million too', () => {
  for (const [k, n] of [
    [1, 3],
    [29, 30],
    [980_123, 1_000_000],
  ] as const) {
    const { low = 0, high = 1 } = clopperPearson(k, n) ?? {};
    expect(1 - binomialAtMost(k - 1, n, low)).toBeCloseTo(0.025, 6);
    expect(binomialAtMost(k, n, high)).toBeCloseTo(0.025, 6);
  }
});

test('a chance of nothing or of everything, and counts beyond the ends, are certain', () => {
  expect([binomialAtMost(2, 5, 0), binomialAtMost(2, 5, 1)]).toEqual([1, 0]);
  expect([binomialAtMost(-1, 5, 0.5), binomialAtMost(5, 5, 0.5)]).toEqual([0, 1]);
});
