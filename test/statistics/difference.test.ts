import { expect, test } from 'vitest';
import {
  type BeforeAfter,
  changeOf,
  differenceInDifferences,
  placeboTest,
  together,
} from '../../src/statistics/difference.ts';

const team = (before: number, after: number, n = 100): BeforeAfter => ({
  before: { numerator: before, denominator: n },
  after: { numerator: after, denominator: n },
});

test('the difference is what the pilot gained more than the others together', () => {
  // 80 % → 92 % against 160/200 → 166/200: 12 points and 3 points.
  expect(differenceInDifferences(team(80, 92), [team(70, 74), team(90, 92)])).toBeCloseTo(0.09, 12);
});

test('teams are added up, sum over sum', () => {
  const both = together([team(50, 60, 100), team(20, 10, 50)]);
  expect(both.before).toEqual({ numerator: 70, denominator: 150 });
  expect(changeOf(both)).toBeCloseTo(0, 12);
});

test('nothing measured before or since gives no difference', () => {
  const none = { numerator: 0, denominator: 0 };
  const since = { before: none, after: { numerator: 1, denominator: 2 } };
  expect(differenceInDifferences(since, [team(1, 2)])).toBeUndefined();
  expect(differenceInDifferences(team(1, 2), [])).toBeUndefined();
  expect(placeboTest(since, [team(1, 2)])).toBeUndefined();
});

test('a pilot that moved furthest has rank 1, and p only among 19 teams or more', () => {
  const still = Array.from({ length: 19 }, (_, index) => team(80, 80 + (index % 3)));
  expect(placeboTest(team(80, 92), still)).toMatchObject({ rank: 1, p: 0.05 });
  expect(placeboTest(team(80, 92), still.slice(1))).toMatchObject({ rank: 1, p: null });
});

test('teams that moved as far, either way, push the pilot down the ranks', () => {
  const teams = [team(80, 95), team(80, 60), ...Array.from({ length: 18 }, () => team(80, 80))];
  const placebo = placeboTest(team(80, 88), teams);
  expect(placebo?.rank).toBe(3);
  expect(placebo?.p).toBeCloseTo(3 / 21, 12);
});

test('a comparison team with nothing to measure is no placebo', () => {
  const none = { before: { numerator: 0, denominator: 0 }, after: { numerator: 1, denominator: 1 } };
  expect(placeboTest(team(80, 92), [team(80, 80), team(70, 71), none])?.placebos).toHaveLength(2);
});
