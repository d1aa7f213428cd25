import { expect, test } from 'vitest';
import { survivalOf, survivalPercentile } from '../../src/statistics/survival.ts';

const all = [
  [2, true],
  [5, true],
  [5, true],
  [8, true],
  [12, true],
  [20, false],
  [30, true],
  [48, false],
  [72, true],
  [72, false],
].map(([time, ended]) => ({ time: Number(time), ended: Boolean(ended) }));

test('each end takes its share of those still under way', () => {
  const steps = survivalOf([...all].reverse());
  expect(steps.map(({ time }) => time)).toEqual([2, 5, 8, 12, 30, 72]);
  [0.9, 0.7, 0.6, 0.5, 0.375, 0.1875].forEach((survival, index) => {
    expect(steps[index]?.survival).toBeCloseTo(survival, 12);
  });
});

test('a percentile is the time by which so many have ended', () => {
  expect(survivalPercentile(all, 50)).toBe(12);
  expect(survivalPercentile(all, 30)).toBe(5);
  expect(survivalPercentile(all, 75)).toBe(72);
});

test('what has not ended in the time that is known has no percentile', () => {
  expect(survivalPercentile(all, 90)).toBeUndefined();
  expect(survivalPercentile([], 50)).toBeUndefined();
  expect(survivalPercentile([{ time: 3, ended: false }], 50)).toBeUndefined();
});

test('where everything has ended the percentile is the nearest rank', () => {
  const ended = [4, 1, 3, 2, 5, 10, 9, 8, 7, 6].map(time => ({ time, ended: true }));
  for (const percent of [10, 20, 50, 90, 100]) {
    expect(survivalPercentile(ended, percent)).toBe(percent / 10);
  }
});
