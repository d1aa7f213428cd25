import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clopperPearson } from '../../src/statistics/binomial.ts';
import { sampleToShow } from '../../src/statistics/sample-size.ts';
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
