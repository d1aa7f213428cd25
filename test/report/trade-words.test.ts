import { expect, test } from 'vitest';
import { records } from '../../src/catalogue/records.ts';
import { basisWord, fieldWord } from '../../src/report/model/words/trade.ts';

const anchors = [...new Set(Object.values(records).map(({ anchor }) => anchor))];

test.each(anchors)('the instant "%s" that places a record has a word in each language', anchor => {
  for (const word of [basisWord, fieldWord]) {
    expect(word(anchor, 'zh-CN')).toMatch(/^\p{Script=Han}+$/u);
    expect(word(anchor, 'en')).not.toBe(anchor);
  }
});

test('an own field with a Chinese id is called by it, without the mark of own fields', () => {
  expect(fieldWord('x-满意度', 'zh-CN')).toBe('满意度');
  expect(fieldWord('x-recommend', 'zh-CN')).toBe('x-recommend');
});
