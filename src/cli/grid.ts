import { displayWidth } from '../text/width.ts';

/** One column of a table on a terminal. */
export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

const gap = '  ';

function padded(text: string, width: number, align: Column['align']): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'right' ? blanks + text : text + blanks;
}

/**
 * Rows under their titles, aligned by what a terminal shows: a Chinese character is two columns wide. Columns
 * that are empty in every row are left out. `paint` colours a cell once its width is settled.
 */
export function grid(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  paint: (cell: string, row: number, column: number) => string = cell => cell,
): string {
  const used = columns
    .map((column, index) => ({ ...column, index }))
    .filter(({ index }) => rows.some(row => row[index]));
  const widths = used.map(({ title, index }) =>
    rows.reduce((most, row) => Math.max(most, displayWidth(row[index] ?? '')), displayWidth(title)),
  );
  const line = (cells: readonly string[]) => `${cells.join(gap).trimEnd()}\n`;
  const head = line(used.map(({ title, align }, place) => padded(title, widths[place] ?? 0, align)));
  const body = rows.map((row, number) =>
    line(
      used.map(({ index, align }, place) =>
        paint(padded(row[index] ?? '', widths[place] ?? 0, align), number, index),
      ),
    ),
  );
  return head + body.join('');
}
