import { describe, expect, it } from 'vitest';
import { lineCount } from '../../src/report/docx/breaking.ts';

/** How many lines `text` takes in a line of `characters` Chinese characters. */
function lines(text: string, characters: number): number {
  return lineCount([{ text }], characters * 210, 210);
}

describe('lines', () => {
  it.each([
    ['', 10, 1],
    ['客服人员', 4, 1],
    ['客服人员应', 4, 2],
    ['客服人员，应', 4, 2],
    ['客服人员，', 4, 2],
    ['客服人员\u3000', 4, 1],
    ['“客服”应', 5, 1],
    ['C1–C2', 2, 2],
    ['甲\n乙\n丙', 10, 3],
    ['aaaa bbbb cccc', 5, 2],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 5, 5],
    ['客服人（员', 4, 2],
  ])('of %j in the width of %d Chinese characters: %d', (text, characters, expected) => {
    expect(lines(text, characters)).toBe(expected);
  });

  it('may be fewer where the quotes of a font are narrow', () => {
    const manner = { widening: 1, joinsLatin: false, quote: 400 };
    expect(lineCount([{ text: '“客服”应' }], 4 * 210, 210, manner)).toBe(1);
    expect(lineCount([{ text: '“客服”应' }], 4 * 210, 210)).toBe(2);
  });

  it('may not end between a comma and a Latin letter', () => {
    const manner = { widening: 1, joinsLatin: true, quote: 1000 };
    expect(lineCount([{ text: '客服，PPPPP' }], 4 * 210, 210)).toBe(2);
    expect(lineCount([{ text: '一二客服，PP' }], 6 * 210, 210, manner)).toBe(2);
  });

  it('grow with what stands in bold', () => {
    const text = 'wait time in seconds '.repeat(40);
    const width = 5600;
    expect(lineCount([{ text, isBold: true }], width, 210)).toBeGreaterThan(
      lineCount([{ text }], width, 210),
    );
  });
});
