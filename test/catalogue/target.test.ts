import { expect, test } from 'vitest';
import { compareExact, parseTarget } from '../../src/catalogue/target.ts';

test.each([
  ['≥98%', '>=', 'ratio', 0.98],
  ['>= 98 %', '>=', 'ratio', 0.98],
  ['≤15秒', '<=', 'seconds', 15],
  ['<=3min', '<=', 'seconds', 180],
  ['≤3分钟', '<=', 'seconds', 180],
  ['≥4.5', '>=', 'number', 4.5],
  ['≥4.5分', '>=', 'number', 4.5],
  ['≤5‰', '<=', 'ratio', 0.005],
  ['<0.5%', '<', 'ratio', 0.005],
  ['==100％', '==', 'ratio', 1],
])('%s compares with %s in %s', (text, op, unit, value) => {
  expect(parseTarget(text)).toMatchObject({ op, unit, bound: { value } });
});

test('a range has both ends in one unit, low first', () => {
  expect(parseTarget('40%..60%')).toMatchObject({ op: 'between', low: { value: 0.4 }, high: { value: 0.6 } });
  expect(parseTarget('60%..40%')).toBeUndefined();
  expect(parseTarget('40%..60秒')).toBeUndefined();
});

test('a change names the period that it is measured against', () => {
  expect(parseTarget('-50% vs 2026-Q1')).toMatchObject({
    op: 'change',
    vs: '2026-Q1',
    bound: { value: -0.5 },
  });
});

test.each(['98%', '显著提升', '≥', '≥98%以上', '≥1e3', '≥3d', '', '≥ 9'.repeat(40)])(
  '%j is no target',
  text => {
    expect(parseTarget(text)).toBeUndefined();
  },
);

test('a share just below the target is missed though it prints as the target', () => {
  const target = parseTarget('≥98%');
  if (target?.op !== '>=') throw new Error('unreadable');
  expect(compareExact({ numerator: 97_996n, denominator: 100_000n }, '>=', target.bound.exact)).toBe(false);
  expect(compareExact({ numerator: 98n, denominator: 100n }, '>=', target.bound.exact)).toBe(true);
});
