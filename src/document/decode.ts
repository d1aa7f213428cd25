import { type Diagnostic, error, type Range } from '../diagnostic/diagnostic.ts';

export const maxBytes = 2_000_000;

const lineStart = (line: number): Range => ({ start: { line, column: 1 }, end: { line, column: 1 } });

const decodes = (bytes: Uint8Array, label: string): boolean => {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** Where a line, from 1, begins. */
function startOf(bytes: Uint8Array, line: number): number {
  let start = 0;
  for (let passed = 1; passed < line; passed++) start = bytes.indexOf(0x0a, start) + 1;
  return start;
}

/** The first line, from 1, that is not UTF-8; a line feed is never part of a longer UTF-8 character. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    if (!decodes(bytes.subarray(start, end), 'utf-8')) return line;
    start = end;
  }
  return line;
}

/** Where earlier lines are UTF-8 beyond ASCII, the file is that and damaged. */
function guess(bytes: Uint8Array, badLine: number): 'gb18030' | 'utf-16' | undefined {
  const mark = `${bytes[0]},${bytes[1]}`;
  if (mark === '255,254' || mark === '254,255') return 'utf-16';
  const isUtf8 = bytes.subarray(0, startOf(bytes, badLine)).some(byte => byte > 0x7f);
  if (isUtf8) return undefined;
  return !bytes.includes(0) && decodes(bytes, 'gb18030') ? 'gb18030' : undefined;
}

/** Strict UTF-8 without its byte order mark, or the finding that says why the bytes are not text. */
export function decode(file: string, bytes: Uint8Array): string | Diagnostic {
  const place = (line: number) => ({ file, range: lineStart(line), path: '' });
  if (bytes.length > maxBytes) {
    return error('yaml/too-large', place(1), { bytes: bytes.length, limit: maxBytes });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = firstBadLine(bytes);
    return error('yaml/encoding', place(line), { guess: guess(bytes, line) });
  }
}
