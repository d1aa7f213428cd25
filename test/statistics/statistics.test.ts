import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactFraction, exactSum } from '../../src/statistics/decimal.ts';
import { meanInterval, student95 } from '../../src/statistics/student.ts';
import { wilson } from '../../src/statistics/wilson.ts';

// Golden values were computed with SciPy.
test.each([
  [0, 10, 0, 0.277533],
  [8, 10, 0.490162, 0.943318],
  [45, 50, 0.786398, 0.956524],
  [980, 1000, 0.96931, 0.987016],
  [98, 100, 0.929988, 0.994498],
  [4054, 5000, 0.799707, 0.821416],
  [10, 10, 0.722467, 1],
])('the Wilson interval of %i in %i', (k, n, low, high) => {
  const interval = wilson(k, n);
  expect(interval?.low).toBeCloseTo(low, 5);
  expect(interval?.high).toBeCloseTo(high, 5);
});

test('nothing observed has no interval', () => {
  expect(wilson(0, 0)).toBeUndefined();
  expect(meanInterval(4, 16, 1)).toBeUndefined();
});

test.each([
  [1, 12.706205],
  [2, 4.302653],
  [3, 3.182446],
  [6, 2.446912],
  [12, 2.178813],
  [13, 2.160369],
  [14, 2.144787],
  [20, 2.085963],
  [29, 2.04523],
  [100, 1.983972],
  [4053, 1.960549],
])('Student t of %i degrees of freedom', (degrees, quantile) => {
  expect(student95(degrees)).toBeCloseTo(quantile, 5);
});

test('the interval of a mean is that of the t distribution', () => {
  const values = [3, 4, 5, 5, 2, 4];
  const sum = values.reduce((total, value) => total + value, 0);
  const squares = values.reduce((total, value) => total + value * value, 0);
  const interval = meanInterval(sum, squares, values.length);
  expect(interval?.low).toBeCloseTo(2.606496, 5);
  expect(interval?.high).toBeCloseTo(5.060171, 5);
});

test.each([
  [0.1, 1n, 10n],
  [-2.5, -25n, 10n],
  [12, 12n, 1n],
  [1e21, 10n ** 21n, 1n],
  [1.5e-7, 15n, 10n ** 8n],
])('%d is the decimal that it prints as', (value, numerator, denominator) => {
  expect(exactFraction(value)).toEqual({ numerator, denominator });
});

test('decimals add up without rounding on the way', () => {
  expect(exactSum([0.1, 0.2])).toBe(0.3);
  expect(exactSum([])).toBe(0);
  const cents = fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 20 });
  fc.assert(
    fc.property(cents, cents, (left, right) => {
      const total = [...left, ...right].reduce((sum, value) => sum + value, 0) / 100;
      const parts = [left, right].map(part => exactSum(part.map(value => value / 100)));
      expect(exactSum(parts)).toBe(total === 0 ? 0 : total);
    }),
  );
});
