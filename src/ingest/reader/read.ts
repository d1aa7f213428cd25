import type { RejectReason } from '../../diagnostic/sentences/reject-reason.ts';
import type { Chunks } from '../encoding.ts';
import type { CsvRecord } from './record.ts';
import {
  afterQuote,
  carriageReturn,
  type Draft,
  emptyDraft,
  lineFeed,
  scanRecord,
  unclosed,
  unfinished,
} from './scan.ts';

/** What is wrong with a record, and the value that shows it, where there is one. */
export interface Problem {
  readonly reason: RejectReason;
  readonly value: string | null;
}

/** A line that begins no record. */
export interface Malformed extends Problem {
  readonly line: number;
  /** The line as it stands in the file; of a very long one, its beginning. */
  readonly raw: string;
}

/** Who is given the records of a file, in their order. What it throws ends the reading. */
export interface Receiver {
  /** Takes a record, or says why it cannot be one: as many cells as it has, no row of the file has. */
  take(record: CsvRecord): Problem | undefined;
  reject(malformed: Malformed): void;
}

/** The reader's own account: every physical line is in one record that was taken, or is one that was rejected. */
export interface Split {
  readonly records: number;
  readonly rejected: number;
  /** Where the reader gave up, because the quotes of the file fit nowhere. */
  readonly hopelessAt: number | undefined;
}

/** A record longer than this is an unclosed quote, or no CSV. */
export const maxRecordBytes = 1_000_000;

/** So many bytes, and so many times the file, are read again after malformed lines: more than any honest file asks for. */
const maxRereadBytes = 1 << 27;
const maxRereads = 8;

/**
 * Splits UTF-8 text, without a byte order mark, into records by RFC 4180: quoted cells, doubled quotes and line
 * ends in quotes; LF, CRLF and CR. Where something is wrong with a record that began on line L, be it its quotes,
 * its length or what `take` says, line L alone is rejected, and line L + 1 begins the next record.
 * @param delimiter one ASCII character.
 */
export async function readRecords(text: Chunks, delimiter: string, receiver: Receiver): Promise<Split> {
  const splitter = recordSplitter(delimiter.charCodeAt(0), receiver);
  for await (const chunk of text) splitter.push(chunk, false);
  splitter.push(Buffer.alloc(0), true);
  return splitter.split();
}

function recordSplitter(delimiter: number, { take, reject }: Receiver) {
  const draft = emptyDraft();
  let [records, rejected, bytesRead, rereadBytes] = [0, 0, 0, 0];
  let hopelessAt: number | undefined;
  /** Whether `draft.from` stands inside a line that is rejected already. */
  let isSkipping = false;

  /** Goes on at the next line; false where that is not there yet. */
  const skipLine = (isLast: boolean): boolean => {
    const next = nextLine(draft, isLast);
    isSkipping = next === unfinished;
    draft.from = isSkipping ? Math.max(draft.from, draft.bytes.length - 1) : next;
    if (!isSkipping) draft.line++;
    return !isSkipping;
  };

  const rejectLine = (problem: Problem, isLast: boolean): boolean => {
    const { from, to, line, bytes } = draft;
    const next = nextLine(draft, isLast);
    if (next === unfinished && bytes.length - from <= maxRecordBytes) return false;
    const end = next === unfinished ? from + maxRecordBytes : next;
    reject({ ...problem, line, raw: bytes.toString('utf8', from, end).replace(/[\r\n]+$/, '') });
    rejected++;
    rereadBytes += Math.max(0, to - end);
    if (rereadBytes > maxRereadBytes + bytesRead * maxRereads) hopelessAt = line;
    return skipLine(isLast);
  };

  /** One record or one line on; false where more bytes are needed. */
  const step = (isLast: boolean): boolean => {
    if (isSkipping) return skipLine(isLast);
    const { from, bytes } = draft;
    const limit = Math.min(bytes.length, from + maxRecordBytes + 2);
    const next = scanRecord(draft, delimiter, limit, isLast || limit < bytes.length);
    if (next === unfinished) return false;
    const problem = problemOf(draft, next) ?? take(draft);
    if (problem) return rejectLine(problem, isLast);
    records++;
    draft.line += draft.lines;
    draft.from = next;
    return true;
  };

  return {
    push: (chunk: Buffer, isLast: boolean) => {
      const rest = draft.bytes.subarray(draft.from);
      draft.bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
      draft.from = 0;
      bytesRead += chunk.length;
      while (hopelessAt === undefined && draft.from < draft.bytes.length && step(isLast));
    },
    split: (): Split => ({ records, rejected, hopelessAt }),
  };
}

const problems = {
  unclosed: { reason: 'csv/unclosed-quote', value: null },
  afterQuote: { reason: 'csv/after-quote', value: null },
  tooLong: { reason: 'csv/too-long', value: null },
} as const;

function problemOf({ from, to }: Draft, next: number): Problem | undefined {
  if (next === unclosed) return problems.unclosed;
  if (next === afterQuote) return problems.afterQuote;
  return to - from > maxRecordBytes ? problems.tooLong : undefined;
}

/** Where the physical line behind the one at `from` begins. */
function nextLine({ bytes, from }: Draft, isLast: boolean): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== lineFeed && bytes[at] !== carriageReturn) at++;
  if (at === bytes.length) return isLast ? at : unfinished;
  if (bytes[at] === lineFeed) return at + 1;
  if (at + 1 === bytes.length && !isLast) return unfinished;
  return bytes[at + 1] === lineFeed ? at + 2 : at + 1;
}
