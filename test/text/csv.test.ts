import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRow } from '../../src/text/csv.ts';

const cellsOf = (text: string): string[] => parse(text, { record_delimiter: '\r\n' })[0] ?? [];

test.each([
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '  =1+1',
  '\ufeff=1+1',
  '\u200b=1+1',
  '＝1+1',
  '＋1+cmd',
  '\0=1',
  '-2+3+cmd|" /C calc"!A0',
])('%j does not start a cell', text => {
  expect(cellsOf(csvRow([text]))).toEqual([`'${text}`]);
});

test.each(['-5', '+5', '-5.25', '1e-3'])('%s stays a number', text => {
  expect(csvRow([text])).toBe(`${text}\r\n`);
});

test('numbers and nothing are written as they are', () => {
  expect(csvRow([-1, 0.5, null, ''])).toBe('-1,0.5,,\r\n');
});

test('what is written is read back, apart from the apostrophe', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 2 }), cells => {
      const read = cellsOf(csvRow(cells));
      expect(read.map((text, index) => (text === `'${cells[index]}` ? cells[index] : text))).toEqual(cells);
    }),
  );
});
