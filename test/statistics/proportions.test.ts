import jstat from 'jstat';
import { expect, test } from 'vitest';
import { binomialAtMost, clopperPearson } from '../../src/statistics/binomial.ts';
import { funnelLimits } from '../../src/statistics/funnel.ts';
import { promoterError, promoterInterval } from '../../src/statistics/promoters.ts';
import {
  differenceInterval,
  fisherExact,
  pooledTest,
  sampleToCompare,
} from '../../src/statistics/proportions.ts';
import { student95 } from '../../src/statistics/student.ts';
import { z95 } from '../../src/statistics/wilson.ts';

const { beta, binomial, normal, studentt } = jstat.jStat;
const [first, second] = [
  { k: 180, n: 200 },
  { k: 170, n: 200 },
];

test('180 of 200 against 170 of 200', () => {
  const { z, p } = pooledTest(first, second);
  expect(z).toBeCloseTo(1.511858, 6);
  expect(p).toBeCloseTo(0.13057, 6);
  const { low, high } = differenceInterval(first, second);
  expect(low).toBeCloseTo(-0.015408, 6);
  expect(high).toBeCloseTo(0.115733, 6);
  expect(fisherExact(first, second)).toBeCloseTo(0.173161, 6);
});

test('the same either way round, and nothing to tell apart gives 1', () => {
  expect(fisherExact(second, first)).toBeCloseTo(fisherExact(first, second), 12);
  expect(pooledTest({ k: 5, n: 5 }, { k: 9, n: 9 })).toEqual({ z: 0, p: 1 });
  expect(fisherExact({ k: 5, n: 5 }, { k: 9, n: 9 })).toBe(1);
});

test('Fisher’s test of a table of eight, by hand', () => {
  // Tables with these margins: C(4,k)·C(4,4−k)/C(8,4) = 1, 16, 36, 16, 1 of 70; as extreme as 3 of 4: 34/70.
  expect(fisherExact({ k: 3, n: 4 }, { k: 1, n: 4 })).toBeCloseTo(34 / 70, 12);
  expect(fisherExact({ k: 0, n: 4 }, { k: 4, n: 4 })).toBeCloseTo(2 / 70, 12);
});

test.each([
  [0.85, 0.9, 686],
  [0.9, 0.95, 435],
  [0.8, 0.9, 199],
])('to find %d → %d takes %d in each group', (before, after, n) => {
  expect(sampleToCompare(before, after)).toBe(n);
});

test('no size shows a difference that is not there', () => {
  expect(sampleToCompare(0.9, 0.9)).toBeUndefined();
});

test('the error of a net promoter score', () => {
  expect(promoterError(60, 20, 120)).toBeCloseTo(6.804, 3);
  const { low = 0, high = 0 } = promoterInterval(60, 20, 120) ?? {};
  expect((low + high) / 2).toBeCloseTo(100 / 3, 9);
  expect((high - low) / 2).toBeCloseTo(6.804 * z95, 2);
  expect(promoterInterval(0, 0, 0)).toBeUndefined();
});

test('quantiles and binomials are those of the oracle', () => {
  expect(z95).toBeCloseTo(normal.inv(0.975, 0, 1), 8);
  for (const degrees of [1, 2, 5, 12, 13, 40]) {
    expect(student95(degrees)).toBeCloseTo(studentt.inv(0.975, degrees), 5);
  }
  for (const [k, n] of [
    [0, 10],
    [45, 50],
    [7, 9],
    [980, 1000],
  ] as const) {
    const { low = 0, high = 1 } = clopperPearson(k, n) ?? {};
    expect(low).toBeCloseTo(k === 0 ? 0 : beta.inv(0.025, k, n - k + 1), 7);
    expect(high).toBeCloseTo(beta.inv(0.975, k + 1, n - k), 7);
    expect(binomialAtMost(k, n, 0.9)).toBeCloseTo(binomial.cdf(k, n, 0.9), 7);
  }
});

test('beyond the limits of a funnel chance alone takes a share at most as often as the level says', () => {
  for (const [share, n] of [
    [0.9, 12],
    [0.9, 120],
    [0.5, 7],
    [1, 30],
    [0, 30],
  ] as const) {
    for (const level of [0.95, 0.998] as const) {
      const { low, high } = funnelLimits(share, n, level);
      const tail = (1 - level) / 2;
      expect(binomialAtMost(Math.round(low * n) - 1, n, share)).toBeLessThanOrEqual(tail);
      expect(1 - binomialAtMost(Math.round(high * n), n, share)).toBeLessThanOrEqual(tail + 1e-9);
      expect(low).toBeLessThanOrEqual(share);
      expect(high).toBeGreaterThanOrEqual(share);
    }
  }
  expect(funnelLimits(0.9, 12, 0.95)).toEqual({ low: 8 / 12, high: 1 });
});
