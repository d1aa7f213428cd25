import { expect, test } from 'vitest';
import { parseTarget } from '../../src/catalogue/target.ts';
import { type Case, exactValue, isNear, verdictOf } from '../../src/metric/judge.ts';
import { wilson } from '../../src/statistics/wilson.ts';

function target(text: string) {
  const parsed = parseTarget(text);
  if (!parsed) throw new Error(text);
  return parsed;
}

function share(k: number, n: number, text: string, more: Partial<Case> = {}) {
  const interval = wilson(k, n);
  return verdictOf({
    target: target(text),
    population: 'full',
    value: k / n,
    exact: exactValue(k, n),
    bounds: null,
    interval: interval ? { level: 0.95, ...interval } : null,
    n,
    minN: 30,
    missed: n - k,
    ...more,
  });
}

test.each([
  ['the target is reached exactly', 98, 100, '≥98%', 'met'],
  ['97.996 % is not 98 %', 97_996, 100_000, '≥98%', 'missed'],
  ['a share that no binary fraction holds', 7, 10, '≥70%', 'met'],
  ['0.1 + 0.2 is not over 0.3', 3, 10, '≤30%', 'met'],
  ['above means above', 98, 100, '>98%', 'missed'],
  ['equal means equal', 1, 3, '==33.333333333%', 'missed'],
  ['a range includes its ends', 40, 100, '40%..60%', 'met'],
  ['a range excludes what is outside', 61, 100, '40%..60%', 'missed'],
  ['a single record decides', 1, 1, '≥98%', 'met'],
  ['100 % is missed at the first miss', 99_999, 100_000, '≥100%', 'missed'],
])('over all records, %s', (_, k, n, text, verdict) => {
  expect(share(k, n, text)).toBe(verdict);
});

test.each([
  ['the whole interval keeps it', 190, 200, '≥90%', 'met'],
  ['98 of 100 do not show 98 %', 98, 100, '≥98%', 'inconclusive'],
  ['the whole interval misses it', 50, 100, '≥90%', 'missed'],
  ['fewer than thirty', 29, 29, '≥90%', 'insufficient'],
  ['one miss decides where all is asked for', 28, 29, '≥100%', 'missed'],
  ['lower is better', 2, 400, '≤5%', 'met'],
  ['inside a range', 500, 1000, '40%..60%', 'met'],
  ['wider than a range', 15, 30, '49%..51%', 'inconclusive'],
])('from a sample: %s', (_, k, n, text, verdict) => {
  expect(share(k, n, text, { population: 'sample' })).toBe(verdict);
});

test('missing rows that could turn it leave a verdict open, whatever the population', () => {
  const between = { bounds: { low: 0.88, high: 0.93 } };
  expect(share(90, 100, '≥90%', between)).toBe('inconclusive');
  expect(share(90, 100, '≥85%', between)).toBe('met');
  expect(share(90, 100, '≥95%', between)).toBe('missed');
  expect(share(950, 1000, '≥90%', { population: 'sample', ...between })).toBe('inconclusive');
});

test('near is within the margin, its end included', () => {
  expect(isNear(exactValue(92, 100), target('≥90%'), 0.02)).toBe(true);
  expect(isNear(exactValue(9201, 10_000), target('≥90%'), 0.02)).toBe(false);
  expect(isNear(exactValue(14, 1), target('≤15秒'), 1)).toBe(true);
});
