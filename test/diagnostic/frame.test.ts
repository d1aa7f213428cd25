import { describe, expect, test } from 'vitest';
import { frame, type Palette } from '../../src/diagnostic/frame.ts';
import { diagnosticCodes } from '../../src/diagnostic/sentences/catalogue.ts';
import { terminalSafe } from '../../src/text/terminal.ts';
import { displayWidth } from '../../src/text/width.ts';

const plain = (text: string) => text;
const palette: Palette = { error: plain, warning: plain, info: plain, dim: plain, bold: plain };
const show = (lines: readonly string[], line: number, from: number, to: number) =>
  frame(lines, { start: { line, column: from }, end: { line, column: to } }, plain, palette);

/** The text above the mark, by display columns. */
function marked(shown: string): string {
  const [text = '', mark = ''] = shown.split('\n').slice(-2);
  const start = displayWidth(mark.slice(0, mark.indexOf('^')));
  const end = start + displayWidth(mark.trim().replace(/^│\s*/, ''));
  let width = 0;
  let result = '';
  for (const character of text) {
    if (width >= start && width < end) result += character;
    width += displayWidth(character);
  }
  return result;
}

describe('a code frame', () => {
  test.each([
    ['under Chinese text', '    text: 客服人员应及时响应客户诉求', 16, 18, '及时'],
    ['under full-width punctuation', 'owner：张敏', 6, 7, '：'],
    ['behind a tab', '\tid: 甲乙', 6, 8, '甲乙'],
    ['behind an emoji', 'a: 😀 乙', 7, 8, '乙'],
    ['behind a combining mark', 'e\u0301e\u0301: 乙', 7, 8, '乙'],
    ['behind an escape', 'a: \u001b[31m 乙', 10, 11, '乙'],
    ['far along a long line', `${'长'.repeat(3000)}短${'长'.repeat(3000)}`, 3001, 3002, '短'],
  ])('marks what was found %s', (_, line, from, to, expected) => {
    expect(marked(show([line], 1, from, to))).toBe(expected);
  });

  test('is never wider than a page, however long the line', () => {
    const shown = show(['x'.repeat(50_000), '长'.repeat(50_000)], 2, 20_000, 40_000);
    for (const line of shown.split('\n')) expect(displayWidth(line)).toBeLessThan(112);
  });

  test('shows the line before, unless it is blank', () => {
    expect(show(['a: 1', 'b: 2'], 2, 1, 2)).toBe('  1 │ a: 1\n  2 │ b: 2\n    │ ^');
    expect(show(['', 'b: 2'], 2, 1, 2)).toBe('  2 │ b: 2\n    │ ^');
  });

  test('is empty where the text has no such line', () => {
    expect(show(['a: 1'], 9, 1, 2)).toBe('');
  });
});

describe('text from data', () => {
  test.each([
    ['\u001b[31m', '\\x1b[31m'],
    ['a\rb\bc\u0007', 'a\\x0db\\x08c\\x07'],
    ['\u009b31m', '\\x9b31m'],
    ['甲\u202e乙\u2066丙', '甲\\u202e乙\\u2066丙'],
    ['\ud800', '\\ud800'],
    ['换行\n制表\t', '换行\n制表\t'],
  ])('%j reaches a terminal as %j', (text, expected) => {
    expect(terminalSafe(text)).toBe(expected);
  });
});

test('every code is a family and a fact', () => {
  expect(diagnosticCodes.filter(code => !/^[a-z]+\/[a-z]+(-[a-z]+)*$/.test(code))).toEqual([]);
});
