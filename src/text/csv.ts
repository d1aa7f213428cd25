/** What a spreadsheet could take for a formula, also behind blanks and marks that nobody sees. */
const formula = /^[\s\u200b-\u200f\u2060\ufeff\0]*[=+\-@＝＋－＠\t\r\n\0]/;
const plainNumber = /^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/i;

/** The byte order mark by which Excel knows UTF-8; it comes first in a file. */
export const csvMark = '\ufeff';

/**
 * One record of RFC 4180 with its CRLF. Text that a spreadsheet would run as a formula gets an apostrophe in
 * front; numbers stay numbers, null is an empty cell.
 */
export function csvRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = formula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
