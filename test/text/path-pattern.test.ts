import { expect, test } from 'vitest';
import { matchesGlob } from '../../src/text/path-pattern.ts';

test.each([
  ['*.csv', 'data/calls.csv', true],
  ['calls?.csv', 'data/calls.csv', false],
  ['data/*.csv', 'data/calls.csv', true],
  ['data/*.csv', 'data/2026/calls.csv', false],
  ['data/**/*.csv', 'data/calls.csv', true],
  ['data/**/*.csv', 'data/2026/03/calls.csv', true],
  ['**/calls.csv', 'calls.csv', true],
  ['data/**', 'data/2026/03', true],
  ['data/**', 'other/2026', false],
  ['**', 'data/calls.csv', true],
  ['a/**/b/**/c', 'a/b/x/b/c', true],
  ['a/**/b/**/c', 'a/x/c', false],
  ['a/b', 'a/b/c', false],
  ['a/b/c', 'a/b', false],
])('whether %s fits %s is %s', (pattern, path, fits) => {
  expect(matchesGlob(pattern, path)).toBe(fits);
});

test('many runs of folders in a pattern take no longer than one', () => {
  const pattern = `${'**/'.repeat(40)}none`;
  expect(matchesGlob(pattern, 'a/'.repeat(40))).toBe(false);
});
