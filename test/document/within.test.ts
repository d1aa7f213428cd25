import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Range } from '../../src/diagnostic/diagnostic.ts';
import { parse } from '../../src/document/parse.ts';
import { locateWithin } from '../../src/document/within.ts';

function within(source: string, found: string): string {
  const { tree } = parse('a.yaml', source);
  if (!tree) throw new Error('not a document');
  const text = (tree.value as { text: string }).text;
  const start = text.indexOf(found);
  const { start: from, end: to } = locateWithin(tree, ['text'])(start, start + found.length);
  return `${from.line}:${from.column}-${to.line}:${to.column}`;
}

test.each([
  ['plain', 'text: 客服人员应及时响应', '及时', '1:12-1:14'],
  ['plain over two lines', 'text: 客服人员\n  应及时响应', '及时', '2:4-2:6'],
  ['single-quoted', "text: '应''先''及时响应'", '及时', '1:14-1:16'],
  ['double-quoted with escapes', 'text: "应\\u5148\\t及时\\U0001f600"', '及时', '1:17-1:19'],
  ['double-quoted, escaped itself', 'text: "应\\u53ca\\u65f6"', '及时', '1:9-1:21'],
  ['double-quoted with a joined line', 'text: "应\\\n  及时"', '及时', '2:3-2:5'],
  ['literal block', 'text: |  # 说明\n\n    第一行\n      应及时', '及时', '4:8-4:10'],
  ['folded block', 'text: >-\n  第一行\n  应及时\n\n  完', '及时', '3:4-3:6'],
  ['literal block with CRLF', 'text: |\r\n  第一行\r\n  应及时\r\n', '及时', '3:4-3:6'],
  ['a match over a fold', 'text: >-\n  应及\n  时', '及 时', '2:4-3:4'],
])('a place within a text that is %s is the place of its characters', (_, source, found, place) => {
  expect(within(source, found)).toBe(place);
});

test('whatever the style, each character that is not blank is found where it was written', () => {
  const style = fc.constantFrom(
    'PLAIN' as const,
    'QUOTE_SINGLE' as const,
    'QUOTE_DOUBLE' as const,
    'BLOCK_FOLDED' as const,
    'BLOCK_LITERAL' as const,
  );
  const word = fc.string({
    unit: fc.constantFrom('应', '及', '时', 'a', '，', ' ', '\n', '：', '😀'),
    maxLength: 60,
  });
  fc.assert(
    fc.property(word, style, fc.integer({ min: 20, max: 40 }), (text, defaultStringType, lineWidth) => {
      const source = stringify({ text: `始${text}终` }, { defaultStringType, lineWidth });
      const { tree } = parse('a.yaml', source);
      if (!tree) throw new Error(source);
      const value = (tree.value as { text: string }).text;
      const locate = locateWithin(tree, ['text']);
      for (const [index, unit] of value.split('').entries()) {
        if (/[\s\ud800-\udfff]/.test(unit)) continue;
        expect(textAt(source, locate(index, index + 1))).toBe(unit);
      }
    }),
    { numRuns: 300 },
  );
});

function textAt(source: string, { start, end }: Range): string {
  const line = source.split('\n')[start.line - 1] ?? '';
  return start.line === end.line ? line.slice(start.column - 1, end.column - 1) : '';
}
