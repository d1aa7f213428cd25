import jstat from 'jstat';
import { expect, test } from 'vitest';
import { binomialAtMost, clopperPearson } from '../../src/statistics/binomial.ts';
import { funnelLimits } from '../../src/statistics/funnel.ts';
import { promoterError, promoterInterval } from '../../src/statistics/promoters.ts';
import { student95 } from '../../src/statistics/student.ts';
import { z95 } from '../../src/statistics/wilson.ts';

const { beta, binomial, normal, studentt } = jstat.jStat;
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
