import { randomBytes } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { batchRows, type Row } from './row-batch.ts';

/** So many rows are packed together, as narrowly as their numbers allow. */
export const stretchRows = 32 * batchRows;

type Packed = Int8Array | Int16Array | Int32Array | Float64Array;

interface Packing {
  readonly bytes: number;
  /** Stands for no number: the least that the packing has, which is nobody's number then. */
  readonly none: number;
  over(memory: ArrayBuffer): Packed;
}

const wide: Packing = { bytes: 8, none: Number.NaN, over: memory => new Float64Array(memory) };
/** The narrowest first. */
const packings: readonly Packing[] = [
  { bytes: 1, none: -(2 ** 7), over: memory => new Int8Array(memory) },
  { bytes: 2, none: -(2 ** 15), over: memory => new Int16Array(memory) },
  { bytes: 4, none: -(2 ** 31), over: memory => new Int32Array(memory) },
  wide,
];

/** What the end of the file says of the rest. */
interface Trailer {
  /** What the numbers are. */
  readonly key: string;
  readonly rows: number;
  /** The packing of each stretch. */
  readonly stretches: readonly number[];
  /** What the numbers stand for, where they are leaves. */
  readonly leaves: readonly Row[];
}

const lengthBytes = 4;

const packingAt = ({ stretches }: Pick<Trailer, 'stretches'>, stretch: number): Packing =>
  packings[stretches[stretch] ?? -1] ?? wide;

/** Where each stretch begins, and behind them the end. */
function placesOf(trailer: Trailer): number[] {
  const places = [0];
  trailer.stretches.forEach((_, stretch) => {
    const rows = Math.min(trailer.rows - stretch * stretchRows, stretchRows);
    places.push((places[stretch] ?? 0) + rows * packingAt(trailer, stretch).bytes);
  });
  return places;
}

/** Writes a file beside its place; it is in its place, and whole, when `end` has come back. */
export interface ColumnWriter {
  add(numbers: Float64Array | Int32Array, size: number): void;
  end(leaves: readonly Row[]): void;
  /** Removes what there is of it. */
  abandon(): void;
}

/** @throws what the file system says, as its methods do. */
export function writeColumn(file: string, key: string): ColumnWriter {
  const draft = `${file}.${randomBytes(4).toString('hex')}.part`;
  const descriptor = openSync(draft, 'wx', 0o600);
  const numbers = new Float64Array(stretchRows);
  const stretches: number[] = [];
  let [rows, held] = [0, 0];
  const flush = () => {
    if (held === 0) return;
    const packing = narrowest(numbers, held);
    stretches.push(packing);
    writeAll(descriptor, packed(numbers, held, packings[packing] ?? wide));
    held = 0;
  };
  return {
    add: (some, size) => {
      for (let at = 0; at < size; ) {
        const count = Math.min(size - at, stretchRows - held);
        numbers.set(some.subarray(at, at + count), held);
        at += count;
        held += count;
        if (held === stretchRows) flush();
      }
      rows += size;
    },
    end: leaves => {
      flush();
      const trailer = Buffer.from(JSON.stringify({ key, rows, stretches, leaves } satisfies Trailer));
      const length = Buffer.alloc(lengthBytes);
      length.writeUInt32LE(trailer.length);
      writeAll(descriptor, Buffer.concat([trailer, length]));
      closeSync(descriptor);
      renameSync(draft, file);
    },
    abandon: () => {
      closeSync(descriptor);
      rmSync(draft, { force: true });
    },
  };
}

/** The number of the narrowest packing that the numbers fit into. */
function narrowest(numbers: Float64Array, size: number): number {
  let fitting = 0;
  for (let at = 0; at < size; at++) {
    const value = numbers[at] ?? 0;
    if (Number.isNaN(value)) continue;
    if (!Number.isInteger(value)) return packings.indexOf(wide);
    // Of the widest none is not a number, and nothing is beyond it.
    while (Math.abs(value) >= -(packings[fitting]?.none ?? Number.NaN)) fitting++;
  }
  return fitting;
}

function packed(numbers: Float64Array, size: number, { bytes, none, over }: Packing): Uint8Array {
  const memory = new ArrayBuffer(size * bytes);
  const into = over(memory);
  for (let at = 0; at < size; at++) {
    const value = numbers[at] ?? 0;
    into[at] = Number.isNaN(value) ? none : value;
  }
  return new Uint8Array(memory);
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(descriptor, bytes, at);
}

/** A column that is read a batch at a time, from the first to the last. */
export interface ColumnReader {
  readonly rows: number;
  readonly leaves: readonly Row[];
  /** The numbers of the batch that begins at a row; the next batch may take their place. */
  numbersAt(row: number): Float64Array;
  close(): void;
}

/** The column of this key in `file`; undefined where there is none, or not a whole one. */
export function openColumn(file: string, key: string): ColumnReader | undefined {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return undefined;
  }
  const trailer = trailerOf(descriptor);
  if (trailer?.key !== key) {
    closeSync(descriptor);
    return undefined;
  }
  return { rows: trailer.rows, leaves: trailer.leaves, ...batchesOf(descriptor, trailer) };
}

function batchesOf(descriptor: number, trailer: Trailer): Pick<ColumnReader, 'numbersAt' | 'close'> {
  const [places, memory] = [placesOf(trailer), new ArrayBuffer(stretchRows * wide.bytes)];
  const unpacked = new Float64Array(batchRows);
  let [loaded, packing, list] = [-1, wide, wide.over(memory)];
  const load = (stretch: number) => {
    const [from = 0, to = 0] = places.slice(stretch, stretch + 2);
    const bytes = new Uint8Array(memory, 0, to - from);
    if (!readAll(descriptor, bytes, from)) throw new Error('a column was cut while it was read');
    [loaded, packing] = [stretch, packingAt(trailer, stretch)];
    list = packing.over(memory);
  };
  return {
    numbersAt: row => {
      const stretch = Math.floor(row / stretchRows);
      if (stretch !== loaded) load(stretch);
      const from = row % stretchRows;
      if (list instanceof Float64Array) return list.subarray(from, from + batchRows);
      unpack(unpacked, list, from, packing.none);
      return unpacked;
    },
    close: () => closeSync(descriptor),
  };
}

function unpack(into: Float64Array, list: Packed, from: number, none: number): void {
  for (let at = 0; at < batchRows; at++) {
    const value = list[from + at] ?? 0;
    into[at] = value === none ? Number.NaN : value;
  }
}

function readAll(descriptor: number, bytes: Uint8Array, from: number): boolean {
  for (let at = 0; at < bytes.length; ) {
    const count = readSync(descriptor, bytes, at, bytes.length - at, from + at);
    if (count === 0) return false;
    at += count;
  }
  return true;
}

/** A file that does not end where its trailer says was cut, or is none of ours. */
function trailerOf(descriptor: number): Trailer | undefined {
  const { size } = fstatSync(descriptor);
  const length = Buffer.alloc(lengthBytes);
  if (size < lengthBytes || !readAll(descriptor, length, size - lengthBytes)) return undefined;
  const from = size - lengthBytes - length.readUInt32LE();
  if (from < 0) return undefined;
  const text = Buffer.alloc(length.readUInt32LE());
  if (!readAll(descriptor, text, from)) return undefined;
  try {
    const trailer = JSON.parse(text.toString()) as Trailer;
    return placesOf(trailer).at(-1) === from ? trailer : undefined;
  } catch {
    return undefined;
  }
}
