/**
 * One record, seen in the bytes it stands in: cells are cut out only when somebody asks. It is the same object
 * for every record of a file, so it is valid during the call that brings it and no longer.
 */
export interface CsvRecord {
  /** UTF-8. */
  readonly bytes: Buffer;
  /** Where the record begins, and where it ends without its line end. */
  readonly from: number;
  readonly to: number;
  /** The physical line, from 1, on which it began: LF, CRLF and CR each end one, in quotes too. */
  readonly line: number;
  /** How many physical lines it takes. */
  readonly lines: number;
  /** How many cells it has. A blank line has one, which is empty. */
  readonly count: number;
  /** Where each cell's content begins and ends, without its quotes. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 where the content holds quotes that are written twice. */
  readonly escaped: Uint8Array;
}

const quote = '"';

/** A cell's text as it was before it was written as CSV; '' where there is no such cell. */
export function textAt(record: CsvRecord, index: number): string {
  if (index >= record.count) return '';
  const text = textOf(record.bytes, record.starts[index] ?? 0, record.ends[index] ?? 0);
  return record.escaped[index] === 1 ? text.replaceAll(quote + quote, quote) : text;
}

export function textsOf(record: CsvRecord): string[] {
  return Array.from({ length: record.count }, (_, index) => textAt(record, index));
}

/** Whether the record holds nothing but delimiters and blanks from a cell on. */
export function isBlankFrom(record: CsvRecord, from: number): boolean {
  for (let index = from; index < record.count; index++) {
    const start = record.starts[index] ?? 0;
    if (start === record.ends[index]) continue;
    // Most cells begin with a sign that is no blank; only others are worth a string.
    const byte = record.bytes[start] ?? 0;
    if ((byte > 0x20 && byte < 0x80) || textAt(record, index).trim() !== '') return false;
  }
  return true;
}

/** Where a record stands, for as long as somebody may want to see its text. */
export interface Origin {
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
}

/** The record as it stands in the file, without its line end. */
export function rawText({ bytes, from, to }: Origin): string {
  return bytes.toString('utf8', from, to);
}

declare global {
  /** Node's decoders themselves: `toString` finds them by name every time, which costs more than short text does. */
  interface Buffer {
    latin1Slice(from: number, to: number): string;
    utf8Slice(from: number, to: number): string;
  }
}

/** ASCII needs no decoding. */
function textOf(bytes: Buffer, from: number, to: number): string {
  let bits = 0;
  for (let at = from; at < to; at++) bits |= bytes[at] ?? 0;
  return bits < 0x80 ? bytes.latin1Slice(from, to) : bytes.utf8Slice(from, to);
}
