import type { CsvRecord } from './record.ts';

/** A record while it is being found. */
export type Draft = { -readonly [Key in keyof CsvRecord]: CsvRecord[Key] };

/** What a scan came to where no record ends: the bytes do, outside or inside quotes, or text follows a closing quote. */
export const unfinished = -1;
export const unclosed = -2;
export const afterQuote = -3;

/** More lines than this in one record are an unclosed quote. */
const maxRecordLines = 2000;

const quote = 0x22;
export const lineFeed = 10;
export const carriageReturn = 13;

export function emptyDraft(): Draft {
  const bytes = Buffer.alloc(0);
  return { bytes, from: 0, to: 0, line: 1, lines: 1, count: 0, ...room(64) };
}

function room(cells: number) {
  return {
    starts: new Int32Array(cells),
    ends: new Int32Array(cells),
    escaped: new Uint8Array(cells),
  };
}

function grow(draft: Draft): void {
  const { starts, ends, escaped } = draft;
  Object.assign(draft, room(starts.length * 2));
  draft.starts.set(starts);
  draft.ends.set(ends);
  draft.escaped.set(escaped);
}

/**
 * Finds the record that begins at `draft.from`, by RFC 4180; a quote inside a cell that does not begin with one is
 * an ordinary character. It sees the bytes up to `end`; where these are all there can be, that `isFinal`.
 * @param delimiter a byte below 0x80, which UTF-8 uses for nothing else.
 * @returns where the next record begins, or one of the three above, with `draft.to` where the scan stopped.
 */
export function scanRecord(draft: Draft, delimiter: number, end: number, isFinal: boolean): number {
  const { bytes } = draft;
  let at = draft.from;
  draft.lines = 1;
  for (draft.count = 0; ; at++) {
    if (draft.count === draft.starts.length) grow(draft);
    if (bytes[at] === quote && at < end) {
      at = takeQuoted(draft, at + 1, end);
    } else {
      draft.starts[draft.count] = at;
      at = plainEnd(bytes, at, end, delimiter);
      draft.ends[draft.count] = at;
      draft.escaped[draft.count] = 0;
    }
    draft.count++;
    if (at >= end || bytes[at] !== delimiter) break;
  }
  draft.to = Math.min(at, end);
  return behind(draft, at, end, isFinal);
}

function plainEnd(bytes: Uint8Array, from: number, end: number, delimiter: number): number {
  let at = from;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    // Line ends are the least bytes that any text has, a tab apart.
    if (byte === delimiter || (byte <= carriageReturn && (byte === lineFeed || byte === carriageReturn)))
      break;
    at++;
  }
  return at;
}

/** Takes a cell whose content begins at `from`; gives what follows its closing quote, more than `end` where it has none. */
function takeQuoted(draft: Draft, from: number, end: number): number {
  const { bytes, count } = draft;
  let at = from;
  let lines = 0;
  let escaped = 0;
  for (; at < end; at++) {
    const byte = bytes[at];
    if (byte === quote) {
      if (bytes[at + 1] !== quote || at + 1 === end) break;
      escaped = 1;
      at++;
    } else if (byte === lineFeed || (byte === carriageReturn && bytes[at + 1] !== lineFeed)) {
      lines++;
    }
  }
  draft.starts[count] = from;
  draft.ends[count] = at;
  draft.escaped[count] = escaped;
  draft.lines += lines;
  return at + 1;
}

/** Where the record behind one whose last cell ends at `at` begins. */
function behind({ bytes, lines }: Draft, at: number, end: number, isFinal: boolean): number {
  if (lines > maxRecordLines) return unclosed;
  if (at >= end && !isFinal) return unfinished;
  if (at >= end) return at === end ? end : unclosed;
  if (bytes[at] === lineFeed) return at + 1;
  if (bytes[at] !== carriageReturn) return afterQuote;
  if (at + 1 === end) return isFinal ? end : unfinished;
  return bytes[at + 1] === lineFeed ? at + 2 : at + 1;
}
