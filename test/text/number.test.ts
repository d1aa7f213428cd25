import { expect, test } from 'vitest';
import { grouped, minutesAndSeconds, padded } from '../../src/text/number.ts';

test.each([
  [0, 0, '0'],
  [999, 0, '999'],
  [1970, 0, '1,970'],
  [1234567.891, 2, '1,234,567.89'],
  [-1970.25, 2, '−1,970.25'],
  [999.999, 2, '1,000.00'],
])('%f with %i decimals reads %s', (value, decimals, text) => {
  expect(grouped(value, decimals)).toBe(text);
});

test('zeros are put in front of short numbers only', () => {
  expect([padded(7, 2), padded(70, 2), padded(700, 2)]).toEqual(['07', '70', '700']);
});

test.each([
  [0, '0:00'],
  [9.9, '0:09'],
  [75, '1:15'],
  [3600, '60:00'],
])('%f seconds into a recording are %s', (seconds, text) => {
  expect(minutesAndSeconds(seconds)).toBe(text);
});
