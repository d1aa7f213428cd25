import { expect, test } from 'vitest';
import {
  excessVariation,
  individualsChart,
  laneyControl,
  movingRangeLimit,
  shareControl,
} from '../../src/statistics/control.ts';

const signalsOf = (values: readonly number[]) =>
  individualsChart(values)?.points.flatMap(({ signals }, index) => signals.map(rule => [index, rule]));

test('limits of individual values', () => {
  const values = [82, 85, 79, 88, 84, 90, 76, 83, 86, 81];
  const chart = individualsChart(values);
  expect(chart?.centre).toBeCloseTo(83.4, 9);
  expect(chart?.points[0]?.low).toBeCloseTo(66.553, 3);
  expect(chart?.points[0]?.high).toBeCloseTo(100.247, 3);
  expect(movingRangeLimit(values)).toBeCloseTo(20.697, 3);
  expect(signalsOf(values)).toEqual([]);
});

test('one value far off signals rule 1', () => {
  expect(signalsOf([...Array(12).fill([10, 11]).flat(), 30])).toContainEqual([24, 1]);
});

test('the ninth in a row on one side of the centre signals rule 2, the eighth does not', () => {
  const low = [1, 2, 1, 2, 1, 2, 1, 2, 1];
  const high = [8, 9, 8, 9, 8, 9, 8, 9, 8];
  const second = signalsOf([...low, ...high])?.filter(([, rule]) => rule === 2);
  expect(second).toEqual([
    [8, 2],
    [17, 2],
  ]);
  expect(signalsOf([...low.slice(1), ...high.slice(1)])?.filter(([, rule]) => rule === 2)).toEqual([]);
});

test('a value on the centre ends a run on one side', () => {
  // The mean is 0: eight above, one on it, eight below.
  const values = [...Array(8).fill(1), 0, ...Array(8).fill(-1)];
  expect(signalsOf(values)?.filter(([, rule]) => rule === 2)).toEqual([]);
});

test('the sixth in a row that rises or falls signals rule 3, the fifth does not', () => {
  const third = (values: number[]) => signalsOf(values)?.filter(([, rule]) => rule === 3);
  expect(third([1, 2, 3, 4, 5, 6])).toEqual([[5, 3]]);
  expect(third([6, 5, 4, 3, 2, 1])).toEqual([[5, 3]]);
  expect(third([1, 2, 3, 4, 5, 4])).toEqual([]);
  expect(third([1, 2, 3, 3, 4, 5, 6])).toEqual([]);
});

test('fewer than two values, or shares, have no limits', () => {
  expect(individualsChart([1])).toBeUndefined();
  expect(movingRangeLimit([])).toBeUndefined();
  expect(laneyControl([{ k: 1, n: 2 }])).toBeUndefined();
});

const months = [9712, 9740, 9688, 9731, 9702, 9560, 9695, 9748, 9709, 9726, 9690, 9717].map(k => ({
  k,
  n: 10_000,
}));

test('months of ten thousand calls: ordinary limits alarm, Laney’s allow for what months differ anyway', () => {
  const ordinary = shareControl(months);
  const laney = laneyControl(months);
  expect(ordinary?.points[5]?.signals).toEqual([1]);
  expect(laney?.points.flatMap(({ signals }) => signals)).toEqual([]);
  // By hand: p̄ = 0.9701…, σ = √(p̄(1 − p̄)/n), the mean |Δ| over 1.128 σ.
  const centre = months.reduce((sum, { k }) => sum + k, 0) / 120_000;
  const sigma = Math.sqrt((centre * (1 - centre)) / 10_000);
  const ranges = months.slice(1).map(({ k }, index) => Math.abs(k - (months[index]?.k ?? 0)) / 10_000);
  const excess = ranges.reduce((sum, range) => sum + range, 0) / 11 / sigma / 1.128;
  expect(excessVariation(months)).toBeCloseTo(excess, 9);
  expect(laney?.points[0]?.low).toBeCloseTo(centre - 3 * sigma * excess, 9);
});

test('limits of shares stay between nothing and all, and are narrower for more', () => {
  const chart = shareControl([
    { k: 9, n: 10 },
    { k: 95, n: 100 },
    { k: 0, n: 4 },
  ]);
  expect(chart?.points[2]?.high).toBe(1);
  expect(chart?.points[1]?.low).toBeGreaterThan(chart?.points[0]?.low ?? 1);
  const full = laneyControl([
    { k: 5, n: 5 },
    { k: 7, n: 7 },
  ]);
  expect(full?.points[0]).toEqual({ value: 1, low: 1, high: 1, signals: [] });
});
