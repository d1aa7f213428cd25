import { stringify } from 'csv-stringify/sync';

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
  return csvRecord(cells.map(cell => (typeof cell === 'string' ? csvText(cell) : String(cell ?? ''))));
}

/** One record of RFC 4180 with its CRLF, its cells as they are: for programs, not for a spreadsheet. */
export function csvRecord(cells: readonly string[]): string {
  return stringify([[...cells]], { record_delimiter: 'windows', quoted_match: /[\r\n]/ });
}

/** Text that no spreadsheet takes for a formula. */
export function csvText(text: string): string {
  return formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}
