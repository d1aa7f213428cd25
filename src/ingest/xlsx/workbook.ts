import { dayMs } from '../../calendar/zone.ts';
import { pack, UnusableArchive, unpack } from './archive.ts';

/** A sheet of an .xlsx file as rows of text; the first row is line 1. */
export type Sheet = readonly (readonly string[])[];

/** Why a workbook cannot be read. */
export type WorkbookProblem =
  | { readonly problem: 'damaged' | 'bomb' }
  | { readonly problem: 'sheet'; readonly sheets: readonly string[] };

/**
 * Reads a sheet by its name, or the first one. Days and times of day are ISO 8601, as the sheet's clock shows them;
 * numbers have all their digits; what a formula could not compute is its error, such as #N/A; line ends are blanks.
 */
export async function readWorkbook(
  bytes: Buffer,
  sheet: string | undefined,
): Promise<Sheet | WorkbookProblem> {
  try {
    const files = unpack(bytes, name => /\.xml(?:\.rels)?$/.test(name));
    const sheets = sheetNames(files.get('xl/workbook.xml'));
    if (sheet !== undefined && !sheets.includes(sheet)) return { problem: 'sheet', sheets };
    for (const [name, content] of files) files.set(name, withErrors(name, content));
    // Loaded here: it takes longer than to import a small CSV file.
    const { readSheet } = await import('read-excel-file/node');
    const rows = await readSheet<string>(pack(files), sheet ?? 1, { parseNumber: text => text, trim: false });
    return rows.map(row => row.map(cell => textOf(cell)));
  } catch (cause) {
    if (cause instanceof UnusableArchive) return { problem: cause.reason };
    // Whatever the library says of a workbook, it is the workbook that it cannot read.
    if (cause instanceof Error) return { problem: 'damaged' };
    throw cause;
  }
}

function sheetNames(workbook: Buffer | undefined): string[] {
  const names = workbook?.toString('utf8').matchAll(/<(?:\w+:)?sheet\b[^>]*?\sname="([^"]*)"/g) ?? [];
  return [...names].map(([, name = '']) => unescaped(name));
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name = '') => {
      if (decimal ?? hex)
        return String.fromCodePoint(Number.parseInt(decimal ?? hex ?? '', decimal ? 10 : 16));
      return entities[name] ?? whole;
    },
  );
}

/** The library takes errors for empty cells, which would make them missing without a word; as text they are seen. */
function withErrors(name: string, content: Buffer): Buffer {
  if (!/\/worksheets\//.test(name) || !content.includes(' t="e"')) return content;
  return Buffer.from(content.toString('latin1').replace(/(<c\b[^>]*?) t="e"/g, '$1 t="str"'), 'latin1');
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return clockText(cell.getTime());
  if (typeof cell === 'string') return plainNumber(cell).replace(/\r\n|\r|\n/g, ' ');
  return String(cell);
}

/** A number as its shortest text: a sheet keeps 0.1 as 0.10000000000000001. Whole numbers keep all their digits. */
function plainNumber(text: string): string {
  return /^-?\d+\.\d{12,}$|^-?\d+(?:\.\d+)?E[-+]?\d+$/.test(text) ? String(Number(text)) : text;
}

/** Where times without a day stand in a sheet. */
const noDay = Date.UTC(1899, 11, 31);

/** A sheet keeps instants as fractions of days, which miss a whole second by a little. */
function clockText(ms: number): string {
  const second = Math.round(ms / 1000) * 1000;
  const at = Math.abs(ms - second) <= 5 ? second : Math.round(ms);
  const [day = '', time = ''] = new Date(at)
    .toISOString()
    .slice(0, -1)
    .replace(/\.000$/, '')
    .split('T');
  if (at < noDay + dayMs) return time;
  return at % dayMs === 0 ? day : `${day} ${time}`;
}
