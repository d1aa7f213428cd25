import type { RootContent, Table } from 'mdast';
import { describe, expect, test } from 'vitest';
import { textWidth } from '../../src/report/docx/breaking.ts';
import { cellMargins, measures } from '../../src/report/docx/measures.ts';
import { columnWidths, introduces, keepsNext } from '../../src/report/docx/table.ts';

function tableOf(rows: readonly (readonly string[])[], widths?: readonly number[]): Table {
  return {
    type: 'table',
    children: rows.map(cells => ({
      type: 'tableRow' as const,
      children: cells.map(value => ({
        type: 'tableCell' as const,
        children: [{ type: 'text' as const, value }],
      })),
    })),
    ...(widths && { data: { widths: [...widths] } }),
  };
}

const least = (text: string) =>
  textWidth({ text, isBold: true }, measures.TableText.size * 10) + 2 * cellMargins.horizontal;

describe('the columns of a table', () => {
  test('are as wide as their words, at the cost of those with room to spare', () => {
    const rows = [
      ['KPI', 'Numerator', '说明'],
      ['接通率', '1,234', '很长的说明'.repeat(20)],
    ];
    const [first = 0, narrow = 0, wide = 0] = columnWidths(tableOf(rows, [20, 5, 75]), 9000);
    expect(narrow).toBeGreaterThanOrEqual(Math.floor(least('Numerator')));
    expect(first + narrow + wide).toBe(9000);
    expect(wide).toBeGreaterThan(6000);
  });

  test('keep their shares where every word has room, and where no column could give it', () => {
    expect(columnWidths(tableOf([['a', 'b', 'c']], [20, 30, 50]), 9000)).toEqual([1800, 2700, 4500]);
    const full = Array.from({ length: 12 }, () => 'Numerators');
    expect(columnWidths(tableOf([full], Array(12).fill(1)), 6000)).toEqual(Array(12).fill(500));
  });

  test('are not widened for a word that is longer than a column should be', () => {
    const rows = [
      ['n', 'b'],
      ['x'.repeat(10_000), 'y'],
    ];
    expect(columnWidths(tableOf(rows, [50, 50]), 9000)).toEqual([4500, 4500]);
  });
});

describe('the rows of a table', () => {
  const kept = (count: number) => {
    const table = tableOf(Array.from({ length: count + 1 }, (_, index) => [String(index)]));
    return Array.from({ length: count }, (_, index) => keepsNext(table, index));
  };

  test('stay together in a short one', () => {
    expect(kept(4)).toEqual([true, true, true, false]);
  });

  test('go over to the next page wherever they have to in a long one, of which LibreOffice would lose some', () => {
    expect(kept(12)).toEqual(Array(12).fill(false));
  });
});

test('a paragraph right above a table stays with it', () => {
  const nodes: RootContent[] = [
    { type: 'paragraph', children: [] },
    { type: 'paragraph', children: [] },
    tableOf([['a']]),
  ];
  expect(nodes.map((_, index) => introduces(nodes, index))).toEqual([false, true, false]);
});
