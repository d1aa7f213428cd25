import { expect, test } from 'vitest';
import { displayWidth, halfWidth } from '../../src/text/width.ts';

test('a Chinese character takes two columns of a terminal, a mark over a letter none', () => {
  expect([displayWidth('客服 ab'), displayWidth('e\u0301'), displayWidth('')]).toEqual([7, 1, 0]);
});

test('full-width letters, digits and signs become plain ones, in their places', () => {
  expect(halfWidth('Ａｂ９８％：客　服')).toBe('Ab98%:客　服');
  expect(halfWidth('９８％：', /[０-９]/g)).toBe('98％：');
});
