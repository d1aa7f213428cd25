import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, rmSync, statSync } from 'node:fs';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { systemCode } from '../diagnostic/system.ts';
import { makeFolder } from '../workspace/folder.ts';
import { type ColumnReader, type ColumnWriter, openColumn, stretchRows, writeColumn } from './column-file.ts';
import { columnsFolder } from './columns-folder.ts';
import { fileHeader } from './header.ts';
import {
  aloneAs,
  batchRows,
  type Row,
  type RowBatch,
  type Scan,
  type Statement,
  type TakeBatch,
} from './row-batch.ts';

/** Raised by every change of how columns are kept. */
const keptVersion = 1;

/** Rows that are told apart by so much are read as they are stored. */
const mostLeaves = 50_000;

const ownName = /^[0-9a-f]{32}-[0-9a-f]{32}(\.[0-9a-f]{8}\.part)?$/;

/** As-of instants make new columns every day; from so many on the old ones go. */
const mostColumns = 256;

/**
 * Tells one state of a database file from any other; undefined while part of it is still in a log. SQLite counts
 * in the header what is written without a log; a log is written back into the file, whose time then changes.
 */
function stateOf(file: string): string | undefined {
  const isLogged = (log: string) => (statSync(`${file}${log}`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  if (isLogged('-wal') || isLogged('-journal')) return undefined;
  const { ino, size, mtimeNs } = statSync(file, { bigint: true });
  return digest([keptVersion, endianness(), `${ino} ${size} ${mtimeNs}`, fileHeader(file).toString('hex')]);
}

const digest = (of: unknown): string =>
  createHash('sha256').update(JSON.stringify(of)).digest('hex').slice(0, 32);

/** A column and the file that it is kept in. */
interface Column {
  readonly file: string;
  readonly key: string;
}

/** Where the columns of a scan are kept: first what tells its rows apart, then each that is worked on. */
interface Kept {
  readonly folder: string;
  readonly state: string;
  readonly columns: readonly Column[];
}

/** Of a table on its own; rows that were joined come in no order that holds from one statement to the next. */
function keptOf(file: string, { table, from, columns, leading }: Scan): Kept | undefined {
  const state = from.text === aloneAs(table) ? stateOf(file) : undefined;
  if (state === undefined) return undefined;
  const folder = columnsFolder(file);
  const column = (of: readonly Statement[]) => {
    const key = JSON.stringify([table, of.map(({ text, values }) => [text, values])]);
    return { key, file: join(folder, `${state}-${digest(key)}`) };
  };
  const parts = [columns.slice(0, leading), ...columns.slice(leading).map(one => [one])];
  return { folder, state, columns: parts.map(column) };
}

/** The columns that are kept of a whole table, as plain data: any thread can read its rows from them. */
export interface KeptScan {
  readonly columns: readonly Column[];
  readonly leading: number;
  readonly rows: number;
}

/** What is kept of a scan, every row whatever stretch it asks for; undefined where one of its columns is not. */
export function keptScan(file: string, scan: Scan): KeptScan | undefined {
  const columns = keptOf(file, scan)?.columns ?? [];
  return reading(columns, readers => {
    const rows = readers[0]?.rows;
    if (rows === undefined || readers.some(reader => reader.rows !== rows)) return undefined;
    return { columns, leading: scan.leading, rows };
  });
}

/** What `use` gives of the columns; undefined where one is not there. */
function reading<Gives>(
  columns: readonly Column[],
  use: (readers: readonly ColumnReader[]) => Gives,
): Gives | undefined {
  const readers: ColumnReader[] = [];
  try {
    for (const { file, key } of columns) {
      const reader = openColumn(file, key);
      if (!reader) return undefined;
      readers.push(reader);
    }
    return use(readers);
  } finally {
    for (const { close } of readers) close();
  }
}

/** How many stretches the rows of a scan are handed on by. */
export const stretchesOf = ({ rows }: KeptScan): number => Math.ceil(rows / stretchRows);

/**
 * Hands on the stretches of a scan that are asked for by number, from 0.
 * @returns false where a column is no longer there, and no row was handed on.
 */
export function scanKept(kept: KeptScan, stretches: Iterable<number>, take: TakeBatch): boolean {
  const isRead = reading(kept.columns, ([leaves, ...columns]) => {
    if (!leaves) return false;
    for (const stretch of stretches) handOn(kept, { stretch, leaves, columns }, take);
    return true;
  });
  return isRead ?? false;
}

interface Stretch {
  readonly stretch: number;
  readonly leaves: ColumnReader;
  readonly columns: readonly ColumnReader[];
}

function handOn({ leading, rows }: KeptScan, { stretch, leaves, columns }: Stretch, take: TakeBatch): void {
  const rowOf = (leaf: number) => leaves.leaves[leaf] ?? [];
  const telling = Array.from({ length: leading }, () => new Float64Array());
  const numbers = new Int32Array(batchRows);
  const end = Math.min((stretch + 1) * stretchRows, rows);
  for (let row = stretch * stretchRows; row < end; row += batchRows) {
    numbers.set(leaves.numbersAt(row));
    const batch: RowBatch = {
      leaves: numbers,
      columns: [...telling, ...columns.map(column => column.numbersAt(row))],
      size: Math.min(end - row, batchRows),
    };
    take(batch, rowOf);
  }
}

/** Keeps the columns of a scan while its rows are handed on. */
export interface Keeper {
  readonly take: TakeBatch;
  /** @param isWhole whether every row was handed on, as it is in the file. */
  end(isWhole: boolean): void;
}

/** @param take what the rows are for. Where columns cannot be kept they are done without. */
export function keeping(file: string, scan: Scan, take: TakeBatch): Keeper {
  const kept = scan.where === null ? keptOf(file, scan) : undefined;
  if (!kept) return { take, end: () => undefined };
  const writers: { readonly place: number; readonly writer: ColumnWriter }[] = [];
  const leaves: Row[] = [];
  let isLost = false;
  const attempt = (run: () => void) => {
    if (isLost) return;
    try {
      run();
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
      isLost = true;
    }
  };
  attempt(() => {
    isLost = !hasRoom(kept);
    if (isLost) return;
    kept.columns.forEach(({ file: own, key }, place) => {
      if (!existsSync(own)) writers.push({ place, writer: writeColumn(own, key) });
    });
  });
  return {
    take: (batch, rowOf) => {
      attempt(() => {
        noteLeaves(leaves, batch, rowOf);
        for (const { place, writer } of writers) writer.add(columnAt(batch, scan, place), batch.size);
        isLost = leaves.length > mostLeaves;
      });
      take(batch, rowOf);
    },
    end: isWhole => {
      isLost ||= !isWhole || stateOf(file) !== kept.state;
      attempt(() => {
        for (const { place, writer } of writers) writer.end(place === 0 ? leaves : []);
      });
      if (isLost) for (const { writer } of writers) writer.abandon();
    },
  };
}

/** The place among what is kept: first the leaves. */
const columnAt = ({ leaves, columns }: RowBatch, { leading }: Scan, place: number) =>
  place === 0 ? leaves : (columns[leading + place - 1] ?? leaves);

function noteLeaves(leaves: Row[], { leaves: numbers, size }: RowBatch, rowOf: (leaf: number) => Row): void {
  let most = leaves.length - 1;
  for (let row = 0; row < size; row++) most = Math.max(most, numbers[row] ?? 0);
  while (leaves.length <= most) leaves.push(rowOf(leaves.length));
}

/** Makes the folder, and takes what was kept of other states out of it; a link in its place is not followed. */
function hasRoom({ folder, state }: Kept): boolean {
  makeFolder(folder, 0o700);
  if (!lstatSync(folder).isDirectory()) return false;
  const own = readdirSync(folder).filter(name => ownName.test(name));
  const isFull = own.length > mostColumns;
  for (const name of own) if (isFull || !name.startsWith(state)) rmSync(join(folder, name), { force: true });
  return true;
}
