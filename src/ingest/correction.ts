import type { Database } from '../store/database.ts';
import { type OpenReject, type RejectedRow, rejectFinder } from '../store/rejects.ts';
import { csvRecord, csvText } from '../text/csv.ts';
import { maskPersonal } from '../text/mask.ts';
import { readCells } from './cells.ts';
import type { Chunks } from './encoding.ts';
import { columnNames } from './header.ts';
import { isBlank } from './trim.ts';

/** The columns that a list of rejected rows has beside those of its file; the first tells such a list. */
export const correctionColumns = ['yardstick_reject', 'yardstick_column', 'yardstick_reason'] as const;

const [marker] = correctionColumns;

/** Whether the text is a list of rejected rows that was written to be corrected. */
export function isCorrection(start: string): boolean {
  return /^[^\r\n]*/.exec(start)?.[0].includes(marker) ?? false;
}

/** The cells of a rejected row under the columns of its file; a row that is no CSV is cut at every delimiter. */
export async function cellsOf({ raw, delimiter }: Pick<OpenReject, 'raw' | 'delimiter'>): Promise<string[]> {
  let cells: readonly string[] | undefined;
  await readCells(once(raw), { delimiter }, found => {
    cells = found;
    return false;
  });
  return [...(cells ?? raw.split(delimiter))];
}

async function* once(text: string): Chunks {
  yield Buffer.from(text);
}

/** What is needed to show a rejected row. */
interface RawRow {
  readonly raw: string;
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly private: ReadonlySet<string>;
}

/** A cell as its file had it, and as it is shown: personal data masked. */
interface ShownCell {
  readonly original: string;
  readonly shown: string;
}

const hiddenText = '***';

/**
 * The cells of a rejected row by the columns of its file; what is too many stands in the last column. A private
 * column shows nothing, and where cells cannot be told apart no cell does.
 */
export async function shownCells(row: RawRow): Promise<Map<string, ShownCell>> {
  const { header, delimiter } = row;
  const cells = await cellsOf(row);
  const last = header.length - 1;
  const isHidden = (name: string) =>
    row.private.has(name) || (row.private.size > 0 && cells.length !== header.length);
  return new Map(
    header.map((name, index) => {
      const original = index < last ? (cells[index] ?? '') : cells.slice(last).join(delimiter);
      const shown = isHidden(name) && original !== '' ? hiddenText : maskPersonal(original);
      return [name, { original, shown }];
    }),
  );
}

/** The text of a rejected row as it may be shown. */
export async function shownRaw(row: RawRow): Promise<string> {
  if (row.private.size === 0) return maskPersonal(row.raw);
  const cells = await shownCells(row);
  return csvRecord([...cells.values()].map(({ shown }) => shown)).trimEnd();
}

export function rawRow({ raw, delimiter, header, private: hidden }: OpenReject): RawRow {
  return {
    raw,
    delimiter,
    header: JSON.parse(header) as string[],
    private: new Set(JSON.parse(hidden) as string[]),
  };
}

/** A list of corrected rows being read. Complete once its text was read. */
export interface Correction {
  /** The rows in the columns of their file, comma-separated; what was masked is whole again. Lines stay lines. */
  readonly text: Chunks;
  /** The rejected row that a line of the text corrects. */
  readonly rows: ReadonlyMap<number, RejectedRow>;
  /** Lines left blank: they hold masked text whose original is gone, since their row was corrected or forgotten. */
  readonly stale: readonly number[];
}

/** Turns a list of corrected rows back into rows of its source. */
export function readCorrection(
  database: Database,
  source: string,
  text: Chunks,
  delimiter: string,
): Correction {
  const rows = new Map<number, RejectedRow>();
  const stale: number[] = [];
  const find = rejectFinder(database, source);
  /** The cells of a line under their columns, made whole; undefined where that cannot be. */
  const whole = async ({ cells, line }: Line, names: readonly string[]) => {
    const row = rejectedRow(cells[names.indexOf(marker)] ?? '');
    const reject = row && find(row.import, row.line);
    if (!row || !reject) return cells.some(isMasked) ? undefined : cells;
    rows.set(line, row);
    return await restoredCells(reject, names, cells);
  };
  async function* restored(): Chunks {
    const [header, ...lines] = await readAll(text, delimiter);
    if (!header) return;
    const names = columnNames(header.cells);
    const keep = (cells: readonly string[]) => cells.filter((_, index) => !isOwn(names[index] ?? ''));
    const write = lineKeeper();
    yield write(header.line, keep(header.cells));
    for (const line of lines) {
      const cells = await whole(line, names);
      if (!cells) stale.push(line.line);
      yield write(line.line, cells ? keep(cells) : ['']);
    }
  }
  return { text: restored(), rows, stale };
}

const isOwn = (name: string) => correctionColumns.some(own => own === name);
const isMasked = (cell: string) => /\*{3}/.test(cell);

interface Line {
  readonly cells: readonly string[];
  readonly line: number;
}

async function readAll(text: Chunks, delimiter: string): Promise<Line[]> {
  const records: Line[] = [];
  await readCells(text, { delimiter }, (cells, line) => {
    if (!isBlank(cells)) records.push({ cells, line });
    return true;
  });
  return records;
}

/** Writes records on the lines that they are said to have. */
function lineKeeper() {
  let next = 1;
  return (line: number, cells: readonly string[]): Buffer => {
    const record = csvRecord(cells);
    const gap = '\n'.repeat(Math.max(0, line - next));
    next = line + (record.match(/\r\n|\n|\r/g)?.length ?? 0);
    return Buffer.from(gap + record);
  };
}

/** The cell of the marker column, such as 3:17: import and line. */
function rejectedRow(text: string): RejectedRow | undefined {
  const match = /^(\d{1,15}):(\d{1,15})$/.exec(text.trim());
  return match ? { import: Number(match[1]), line: Number(match[2]) } : undefined;
}

export function rejectedRowText({ import: id, line }: RejectedRow): string {
  return `${id}:${line}`;
}

/** A cell that stands as it was shown has what it had before it was shown. */
async function restoredCells(
  reject: OpenReject,
  names: readonly string[],
  cells: readonly string[],
): Promise<string[]> {
  const before = await shownCells(rawRow(reject));
  return cells.map((cell, index) => {
    const known = before.get(names[index] ?? '');
    return known && csvText(known.shown) === cell ? known.original : cell;
  });
}
