import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clopperPearson } from '../../src/statistics/binomial.ts';
import {
  detection,
  failuresToShow,
  sampleToDetect,
  sampleToEstimate,
  sampleToShow,
} from '../../src/statistics/sample-size.ts';
import { wilson } from '../../src/statistics/wilson.ts';

/** Golden values from the domain's notes: 189, about 800, about 3,100. */
test.each([
  [0.98, 0, 1, 189, 189],
  [0.98, 1, 100, 750, 800],
  [0.98, 15, 1000, 3000, 3100],
])('to show %d where %i in %i fail', (target, failures, total, low, high) => {
  const n = sampleToShow(target, failures, total) ?? 0;
  expect(n).toBeGreaterThanOrEqual(low);
  expect(n).toBeLessThanOrEqual(high);
});

test('the exact interval needs the closed form’s sizes', () => {
  // One-sided 2.5 %: the lower end of n in n is 0.025^(1/n), so n = ln 0.025 / ln target, rounded up.
  for (const target of [0.95, 0.98, 0.99]) {
    const expected = Math.ceil(Math.log(0.025) / Math.log(target));
    expect(sampleToShow(target, 0, 1, clopperPearson)).toBe(expected);
  }
});

test('what does not exceed the target is shown by no sample', () => {
  expect(sampleToShow(0.98, 2, 100)).toBeNull();
  expect(sampleToShow(0.98, 5, 100)).toBeNull();
  expect(sampleToShow(1, 0, 1)).toBeNull();
  expect(sampleToShow(0.98, 1_999_999, 100_000_000)).toBeNull();
});

test('agrees with trying every size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 70, max: 95 }), (failures, percent) => {
      const target = percent / 100;
      const shows = (n: number) => (wilson(n - Math.ceil((n * failures) / 200), n)?.low ?? 0) >= target;
      fc.pre(1 - failures / 200 > target + 0.01);
      let n = 1;
      while (!shows(n)) n += 1;
      expect(sampleToShow(target, failures, 200)).toBe(n);
    }),
    { numRuns: 1000 },
  );
});

test('the failures that a sample may have agree with trying every number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 50, max: 100 }), (n, percent) => {
      const target = percent / 100;
      const shown = Array.from({ length: n + 1 }, (_, failures) => failures).filter(
        failures => (wilson(n - failures, n)?.low ?? 0) >= target,
      );
      expect(failuresToShow(target, n)).toBe(shown.at(-1) ?? null);
    }),
  );
});

// Golden values were computed with SciPy.
test.each([
  [1000, 0.5, 0.05, 278],
  [400, 0.9, 0.05, 103],
  [60_000, 0.5, 0.05, 382],
  [Number.POSITIVE_INFINITY, 0.5, 0.05, 385],
  [10, 0.5, 0.05, 10],
  [10, 1, 0.05, 1],
])('of %i records at a share of %d, ± %d takes %i', (population, share, precision, n) => {
  expect(sampleToEstimate(population, share, precision)).toBe(n);
});

test.each([
  [20, 0.346],
  [40, 0.594],
  [60, 0.763],
])('a sample of %i in 200 holds one of 4 defects with the chance %d', (n, chance) => {
  expect(detection(200, 4, n)).toBeCloseTo(chance, 3);
});

test('the chance to find a defect is that of every sample counted', () => {
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
  for (const [population, defects, n] of [
    [12, 3, 4],
    [12, 3, 10],
    [7, 7, 1],
    [9, 0, 5],
  ] as const) {
    const unseen = n > population - defects ? 0 : choose(population - defects, n) / choose(population, n);
    expect(detection(population, defects, n)).toBeCloseTo(1 - unseen, 12);
  }
});

test('the smallest sample that finds a defect is the first that does', () => {
  const n = sampleToDetect(200, 4, 0.95);
  expect(detection(200, 4, n)).toBeGreaterThanOrEqual(0.95);
  expect(detection(200, 4, n - 1)).toBeLessThan(0.95);
  expect(sampleToDetect(50, 1, 1)).toBe(50);
});
