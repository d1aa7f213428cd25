import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cohenKappa, fleissKappa, gwetAc1, percentAgreement } from '../../src/statistics/agreement.ts';
import { krippendorffAlpha } from '../../src/statistics/krippendorff.ts';

const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);

/** 118 passed by both, 5 by the first alone, 2 by the second alone, none failed by both. */
const passes: ['yes' | 'no', 'yes' | 'no'][] = [
  ...times<['yes', 'yes']>(118, ['yes', 'yes']),
  ...times<['yes', 'no']>(5, ['yes', 'no']),
  ...times<['no', 'yes']>(2, ['no', 'yes']),
];

test('raters who pass nearly everything agree by AC1 and not by κ', () => {
  expect(percentAgreement(passes)).toBeCloseTo(0.944, 4);
  expect(cohenKappa(passes)).toBeCloseTo(-0.0234, 4);
  expect(gwetAc1(passes, 2)).toBeCloseTo(0.9408, 4);
});

test('one word for everything leaves κ open, and AC1 at 1', () => {
  const same = times<['yes', 'yes']>(10, ['yes', 'yes']);
  expect(cohenKappa(same)).toBeUndefined();
  expect(fleissKappa(same)).toBeUndefined();
  expect(gwetAc1(same, 2)).toBe(1);
});

test('what only one rater has seen tells nothing of agreement', () => {
  expect(percentAgreement([['yes', null]])).toBeUndefined();
  expect(gwetAc1([['yes', null]], 2)).toBeUndefined();
  expect(cohenKappa([['yes', null]])).toBeUndefined();
  expect(krippendorffAlpha([[1, null]], 'interval')).toBeUndefined();
});

test('fourteen raters of ten units in five categories', () => {
  const table = [
    [0, 0, 0, 0, 14],
    [0, 2, 6, 4, 2],
    [0, 0, 3, 5, 6],
    [0, 3, 9, 2, 0],
    [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0],
    [3, 2, 6, 3, 0],
    [2, 5, 3, 2, 2],
    [6, 5, 2, 1, 0],
    [0, 2, 2, 3, 7],
  ];
  const units = table.map(row => row.flatMap((count, category) => times(count, category)));
  expect(fleissKappa(units)).toBeCloseTo(0.20993, 5);
});

const none = null;
/** Krippendorff (2011): four coders, twelve units. */
const coders = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, none, none, none],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, none, 3],
  [none, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, none],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, none],
];
const units = times(12, 0).map((_, unit) => coders.map(coder => coder[unit] ?? null));

test.each([
  ['nominal', 0.7434],
  ['ordinal', 0.8154],
  ['interval', 0.8491],
  ['ratio', 0.7974],
] as const)('α of four coders on the %s scale is %d', (scale, alpha) => {
  expect(krippendorffAlpha(units, scale)).toBeCloseTo(alpha, 4);
});

/** Observed and expected disagreement over every pair of ratings, one by one. */
function alphaByPairs(all: readonly (readonly number[])[]): number {
  const pairable = all.filter(values => values.length >= 2);
  const differences = (values: readonly number[]) =>
    values.flatMap((a, i) => values.flatMap((b, j) => (i === j ? [] : [(a - b) ** 2])));
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const ratings = pairable.flat();
  const observed = pairable.reduce((sum, values) => sum + mean(differences(values)) * values.length, 0);
  return 1 - observed / ratings.length / mean(differences(ratings));
}

test('α on the interval scale is one minus observed over expected squared differences', () => {
  const rating = fc.integer({ min: 0, max: 5 });
  fc.assert(
    fc.property(fc.array(fc.array(rating, { maxLength: 4 }), { minLength: 1, maxLength: 8 }), all => {
      fc.pre(new Set(all.filter(values => values.length >= 2).flat()).size >= 2);
      expect(krippendorffAlpha(all, 'interval')).toBeCloseTo(alphaByPairs(all), 9);
    }),
  );
});
