import type { Value } from './database.ts';
import { identifier } from './schema.ts';

export type Row = readonly Value[];

/** Rows are handed on so many at a time, column by column. */
export const batchRows = 1024;

/** Some rows of a scan; what holds them is used again for the next. */
export interface RowBatch {
  /** The numbers of each column in its place, NaN where there is none; of the leading columns nothing. */
  readonly columns: readonly Float64Array[];
  /** What the leading columns of each row hold, as a number: the same for the same. */
  readonly leaves: Int32Array;
  readonly size: number;
}

/** A piece of a statement with the values of its `?`, in order. */
export interface Statement {
  readonly text: string;
  readonly values: readonly Value[];
}

/** The rows that a statement gives; its columns are listed apart, so that no objects need be made of them. */
export interface Scan {
  /** The table that it reads above all. */
  readonly table: string;
  readonly columns: readonly Statement[];
  readonly from: Statement;
  /** Null where it gives every row. */
  readonly where: Statement | null;
  /** How many of the columns, the first, only tell rows apart. */
  readonly leading: number;
}

/** What a table is read as by a scan that reads nothing else. */
export const aloneAs = (table: string): string => `${identifier(table)} AS r`;

/** @param rowOf gives the leading columns that a leaf stands for. */
export type TakeBatch = (batch: RowBatch, rowOf: (leaf: number) => Row) => void;

/** Numbers what rows hold in their leading columns from 0. */
export interface Leaves {
  leafOf(row: Row): number;
  /** The leading columns of each leaf. */
  readonly rows: readonly Row[];
}

/** A tree of what rows can hold; the leaves are numbers. */
type Branch = Map<unknown, Branch | number>;

export function leavesOf(leading: number): Leaves {
  const root: Branch = new Map();
  const rows: Row[] = [];
  return {
    rows,
    leafOf: row => {
      let branch = root;
      for (let place = 0; place < leading - 1; place++) branch = branchOf(branch, row[place]);
      const value = row[leading - 1];
      const leaf = branch.get(value);
      if (typeof leaf === 'number') return leaf;
      branch.set(value, rows.length);
      return rows.push(row.slice(0, leading)) - 1;
    },
  };
}

function branchOf(branch: Branch, value: unknown): Branch {
  const found = branch.get(value);
  if (found instanceof Map) return found;
  const made: Branch = new Map();
  branch.set(value, made);
  return made;
}

/** Room for a batch of rows, in the memory given or its own. */
export interface Room {
  readonly columns: readonly Float64Array[];
  readonly leaves: Int32Array;
}

const leavesBytes = batchRows * Int32Array.BYTES_PER_ELEMENT;

/** A multiple of 8. */
export const roomBytes = (width: number): number =>
  leavesBytes + width * batchRows * Float64Array.BYTES_PER_ELEMENT;

/** @param from a multiple of 8 bytes. */
export function roomIn(memory: ArrayBufferLike, width: number, from = 0): Room {
  const first = from + leavesBytes;
  const column = (place: number) =>
    new Float64Array(memory, first + place * batchRows * Float64Array.BYTES_PER_ELEMENT, batchRows);
  return {
    leaves: new Int32Array(memory, from, batchRows),
    columns: Array.from({ length: width }, (_, place) => column(place)),
  };
}

/** Puts a row into the room at `at`. */
export function putRow({ columns, leaves }: Room, at: number, row: Row, { leafOf }: Leaves, leading: number) {
  leaves[at] = leafOf(row);
  for (let place = leading; place < row.length; place++) {
    const [column, value] = [columns[place], row[place]];
    if (column) column[at] = typeof value === 'number' ? value : Number.NaN;
  }
}
