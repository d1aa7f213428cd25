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
    ['客服人员，', 4, 1],
    ['甲\n乙\n丙', 10, 3],
    ['aaaa bbbb cccc', 5, 2],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 5, 5],
    ['客服人（员', 4, 2],
  ])('of %j in the width of %d Chinese characters: %d', (text, characters, expected) => {
    expect(lines(text, characters)).toBe(expected);
  });

  it('grow with what stands in bold', () => {
    const text = 'wait time in seconds '.repeat(40);
    const width = 5600;
    expect(lineCount([{ text, isBold: true }], width, 210)).toBeGreaterThan(
      lineCount([{ text }], width, 210),
    );
  });
});
