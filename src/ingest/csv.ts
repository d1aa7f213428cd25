import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { Chunks } from './encoding.ts';

/** One record of a file. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** The physical line, from 1, on which the record began: LF, CRLF and CR each end one, in quotes too. */
  readonly line: number;
  /** The record as it stands in the file, without its line end. Only valid during the call that brought it. */
  readonly raw: () => string;
}

/** Why the text is not CSV from `line` on: where the record began, not where the reader noticed. */
export interface Malformed {
  readonly reason: 'record/quote' | 'record/unclosed' | 'record/size';
  readonly line: number;
  /** The line itself. */
  readonly raw: string;
}

/** A record longer than this is an unclosed quote, not a record. */
export const maxRecordBytes = 1_000_000;

const reasons: Readonly<Record<string, Malformed['reason']>> = {
  CSV_QUOTE_NOT_CLOSED: 'record/unclosed',
  CSV_INVALID_CLOSING_QUOTE: 'record/quote',
  INVALID_OPENING_QUOTE: 'record/quote',
  CSV_MAX_RECORD_SIZE: 'record/size',
};

/**
 * Reads UTF-8 text as RFC 4180 records, strictly, in the order of the file. Every physical line belongs to
 * exactly one record: blank lines come as records of one empty cell, and the number of cells is not judged.
 * @returns undefined at the end of the file, or what stopped the reading; records before it were delivered.
 * What `onRecord` throws ends the reading and is thrown.
 */
export async function readRecords(
  text: Chunks,
  delimiter: string,
  onRecord: (record: CsvRecord) => void,
): Promise<Malformed | undefined> {
  const position = trackPosition();
  let failure: { readonly error: unknown } | undefined;
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: maxRecordBytes,
    // Otherwise a blank line is an error. Cells are counted by whoever knows the header.
    relax_column_count: true,
    on_record: (cells: string[], { bytes_records: end }) => {
      try {
        onRecord({ cells, line: position.line, raw: () => position.raw(end) });
      } catch (error) {
        failure = { error };
        throw error;
      }
      position.advance(end);
      return null;
    },
  });
  try {
    await pipeline(text, position.watch, parser, async (rest: AsyncIterable<unknown>) => {
      for await (const _ of rest);
    });
    return undefined;
  } catch (error) {
    if (failure) throw failure.error;
    const reason = error instanceof CsvError ? reasons[error.code] : undefined;
    if (!reason) throw error;
    return { reason, line: position.line, raw: position.rawLine() };
  }
}

const carriageReturn = 13;
const lineFeed = 10;

/** Keeps the bytes of the record being read, from which its line number and raw text are taken. */
function trackPosition() {
  let kept: Buffer = Buffer.alloc(0);
  let keptFrom = 0;
  let recordFrom = 0;
  let line = 1;
  return {
    get line() {
      return line;
    },
    async *watch(text: Chunks): Chunks {
      for await (const chunk of text) {
        kept = Buffer.concat([kept.subarray(recordFrom - keptFrom), chunk]);
        keptFrom = recordFrom;
        yield chunk;
      }
    },
    raw: (end: number) =>
      kept.toString('utf8', recordFrom - keptFrom, end - keptFrom).replace(/\r?\n$|\r$/, ''),
    rawLine: () =>
      kept
        .toString('utf8', recordFrom - keptFrom, recordFrom - keptFrom + maxRecordBytes)
        .split(/\r\n|\n|\r/, 1)[0] ?? '',
    /** Moves to the record that begins at byte `end`. */
    advance(end: number) {
      for (let at = recordFrom - keptFrom; at < end - keptFrom; at++) {
        const byte = kept[at];
        if (byte === lineFeed || (byte === carriageReturn && kept[at + 1] !== lineFeed)) line++;
      }
      recordFrom = end;
    },
  };
}
