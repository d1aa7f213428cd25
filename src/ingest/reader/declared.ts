import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { RejectReason } from '../../diagnostic/sentences/reject-reason.ts';
import type { Chunks } from '../encoding.ts';
import { maxRecordBytes, type Receiver, type Split } from './read.ts';
import type { CsvRecord } from './record.ts';

/** What a source declares beyond RFC 4180. */
export interface Dialect {
  /** One character or several. */
  readonly delimiter: string;
  readonly quote?: string | undefined;
  /** What stands before a quote inside a quoted cell, where that is not a quote. */
  readonly escape?: string | undefined;
  /** What begins a line that is no record. */
  readonly comment?: string | undefined;
}

const reasons: Readonly<Record<string, RejectReason>> = {
  CSV_QUOTE_NOT_CLOSED: 'csv/unclosed-quote',
  CSV_INVALID_CLOSING_QUOTE: 'csv/after-quote',
  INVALID_OPENING_QUOTE: 'csv/after-quote',
  CSV_MAX_RECORD_SIZE: 'csv/too-long',
};

/**
 * Splits text that is not RFC 4180, as it is declared. Same contract as `readRecords`, but the first line that is
 * malformed ends the reading: where quotes mean something else, nobody can tell where the next record begins.
 */
export async function readDeclared(text: Chunks, dialect: Dialect, receiver: Receiver): Promise<Split> {
  const position = trackPosition();
  let [records, rejected] = [0, 0];
  let failure: { readonly error: unknown } | undefined;
  const take = (cells: readonly string[], end: number) => {
    const record = recordOf(cells, position.line);
    const problem = receiver.take(record);
    if (problem) receiver.reject({ ...problem, line: position.line, raw: position.rawLine() });
    if (problem) rejected++;
    else records++;
    position.advance(end);
  };
  const parser = parse({
    delimiter: dialect.delimiter,
    quote: dialect.quote ?? '"',
    escape: dialect.escape ?? dialect.quote ?? '"',
    comment: dialect.comment ?? null,
    comment_no_infix: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: maxRecordBytes,
    // Otherwise a blank line is an error. Cells are counted by whoever knows the header.
    relax_column_count: true,
    on_record: (cells: string[], { bytes_records: end }) => {
      try {
        take(cells, end);
      } catch (error) {
        failure = { error };
        throw error;
      }
      return null;
    },
  });
  try {
    await pipeline(text, position.watch, parser, async (rest: AsyncIterable<unknown>) => {
      for await (const _ of rest);
    });
    return { records, rejected, hopelessAt: undefined };
  } catch (error) {
    if (failure) throw failure.error;
    const reason = error instanceof CsvError ? reasons[error.code] : undefined;
    if (!reason) throw error;
    receiver.reject({ reason, value: null, line: position.line, raw: position.rawLine() });
    return { records, rejected: rejected + 1, hopelessAt: position.line };
  }
}

/** Cells as a record that has them one after another. */
function recordOf(cells: readonly string[], line: number): CsvRecord {
  const bytes = Buffer.from(cells.join(''));
  const ends = new Int32Array(cells.length);
  let to = 0;
  for (const [index, cell] of cells.entries()) {
    to += Buffer.byteLength(cell);
    ends[index] = to;
  }
  const starts = Int32Array.from(ends, (_, index) => ends[index - 1] ?? 0);
  return {
    bytes,
    from: 0,
    to,
    line,
    lines: 1,
    count: cells.length,
    starts,
    ends,
    escaped: new Uint8Array(cells.length),
  };
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
