import { expect, test } from 'vitest';
import { isKnownKey } from '../../src/document/schema.ts';

test('a key is known to the kinds that have it, whichever were asked first', () => {
  expect(isKnownKey(['calendar'], 'week')).toBe(true);
  expect(isKnownKey(['calendar'], 'clauses')).toBe(false);
  expect(isKnownKey(['standard'], 'clauses')).toBe(true);
  expect(isKnownKey(['standard'], 'week')).toBe(false);
  expect(isKnownKey(['calendar', 'standard'], 'clauses')).toBe(true);
});
