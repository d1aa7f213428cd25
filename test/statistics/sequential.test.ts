import jstat from 'jstat';
import { expect, test } from 'vitest';
import { normalAtMost, twoSided } from '../../src/statistics/normal.ts';
import { boundariesOf, falseAlarms, mostLooks } from '../../src/statistics/sequential.ts';

test('the normal distribution is that of the oracle', () => {
  for (let x = -6; x <= 6; x += 0.37) {
    expect(normalAtMost(x)).toBeCloseTo(jstat.jStat.normal.cdf(x, 0, 1), 10);
  }
  expect(twoSided(1.511858)).toBeCloseTo(0.13057, 5);
  expect(twoSided(-9)).toBeCloseTo(2.2572e-19, 22);
});

// Golden values from simulation.
test.each([
  [4, 0.126],
  [5, 0.142],
  [8, 0.176],
  [12, 0.207],
])('%i looks without a boundary raise %d false alarms', (looks, chance) => {
  expect(Math.abs(falseAlarms(Array(looks).fill(1.96)) - chance)).toBeLessThan(0.001);
});

// Published: Jennison and Turnbull (2000), tables 2.1 and 2.3.
test.each([
  ['obrien-fleming', 4, 2.024],
  ['obrien-fleming', 5, 2.04],
  ['obrien-fleming', 8, 2.072],
  ['pocock', 4, 2.361],
  ['pocock', 5, 2.413],
  ['pocock', 8, 2.512],
] as const)('the constant of %s with %i looks is %d', (shape, looks, constant) => {
  expect(boundariesOf(shape, looks).at(-1)).toBe(constant);
});

// Golden values from simulation, good to ± 0.01.
test.each([
  ['obrien-fleming', [2.025, 2.047, 2.072, 2.1]],
  ['pocock', [2.363, 2.419, 2.512, 2.587]],
] as const)('the constants of %s are those of the simulation', (shape, simulated) => {
  [4, 5, 8, 12].forEach((looks, index) => {
    const constant = boundariesOf(shape, looks).at(-1) ?? 0;
    expect(Math.abs(constant - (simulated[index] ?? 0))).toBeLessThan(0.01);
  });
});

test('every boundary keeps false alarms at 5 in 100, by the recursion', () => {
  for (const shape of ['obrien-fleming', 'pocock'] as const) {
    for (const looks of [1, 2, 3, 6, 9, 13, mostLooks]) {
      expect(Math.abs(falseAlarms(boundariesOf(shape, looks)) - 0.05)).toBeLessThan(0.0002);
    }
  }
});

test('O’Brien and Fleming’s boundary is wide at first; the number of looks is bounded', () => {
  const [first = 0, , , last = 0] = boundariesOf('obrien-fleming', 4);
  expect([first, last]).toEqual([4.048, 2.024]);
  expect(() => boundariesOf('pocock', 0)).toThrow(RangeError);
  expect(() => boundariesOf('pocock', mostLooks + 1)).toThrow(RangeError);
});
