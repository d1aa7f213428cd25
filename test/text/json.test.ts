import { expect, test } from 'vitest';
import { isObject, jsonLine, jsonText } from '../../src/text/json.ts';

test('what hides, reorders or moves on a terminal is escaped, and reads the same', () => {
  const value = { text: 'a\u202eb\u009bc\ufeff\u007f客服' };
  const line = jsonLine(value);
  expect(line).toBe('{"text":"a\\u202eb\\u009bc\\ufeff\\u007f客服"}\n');
  expect(JSON.parse(line)).toEqual(value);
  expect(JSON.parse(jsonText(value, 2))).toEqual(value);
});

test('a list and null are no objects', () => {
  expect([{}, [], null, 'text', undefined].map(isObject)).toEqual([true, false, false, false, false]);
});
