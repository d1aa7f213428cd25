import type { Sheet } from '../workbook.ts';
import type { benchmarkModel } from './benchmark.ts';

/** The same table as a spreadsheet, our values as numbers. */
export function benchmarkSheets({ labels, title, rows }: ReturnType<typeof benchmarkModel>): Sheet[] {
  const columns = [
    [labels.indicator, 22],
    [labels.of, 10],
    [labels.source, 34],
    [labels.theirs, 14],
    [labels.their_definition, 40],
    [labels.ours, 14],
    [labels.numerator, 10],
    [labels.denominator, 10],
    [labels.our_definition, 46],
    [labels.gap, 18],
    [labels.comparable, 12],
    [labels.why, 34],
    [labels.action, 34],
  ] as const;
  return [
    {
      title,
      columns: columns.map(([header, width]) => ({ header, width })),
      rows: rows.map(row => [
        row.indicator,
        row.of,
        row.source,
        row.theirs,
        row.their_definition,
        row.value === null ? null : { value: row.value, as: row.unit === 'ratio' ? 'percent' : 'number' },
        row.numerator,
        row.denominator,
        row.our_definition,
        row.gap.replace(/^🟢 |^🔴 /u, ''),
        row.comparable,
        row.why,
        row.action,
      ]),
    },
  ];
}
