import { decodeSingleByte, isSingleByte } from './single-byte.ts';
import { utf8Check } from './utf8.ts';

/** An encoding as it is stated to people. */
export type Encoding = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'cp850';

export type Chunks = AsyncIterable<Buffer>;

/** The bytes are not what the encoding says; `offset` counts bytes from 0 where it is known. */
export class Undecodable extends Error {
  readonly encoding: Encoding;
  readonly offset: number | undefined;

  constructor(encoding: Encoding, offset?: number) {
    super(`not ${encoding}`);
    this.encoding = encoding;
    this.offset = offset;
  }
}

const byteOrderMarks: readonly (readonly [Encoding, string])[] = [
  ['utf-8', 'efbbbf'],
  ['utf-16le', 'fffe'],
  ['utf-16be', 'feff'],
];

/**
 * The encoding of a whole file: by its byte order mark, else UTF-8 if every byte is, else GB18030 if every byte
 * is and the characters are the common ones. Never from a sample.
 * @param open reads the file from its start; it is called once for each encoding that is tried.
 * @throws Undecodable, with the offset of the first byte that is not UTF-8, where none of these fits.
 */
export async function detectEncoding(open: () => Chunks): Promise<Encoding> {
  const start = await firstChunk(open());
  const mark = start.toString('hex', 0, 3);
  const marked = byteOrderMarks.find(([, bytes]) => mark.startsWith(bytes));
  if (marked) return marked[0];
  if (looksUtf16(start)) throw new Undecodable('utf-8', 1);
  const invalidAt = await firstNonUtf8(open());
  if (invalidAt === undefined) return 'utf-8';
  if (await isGb18030(open())) return 'gb18030';
  throw new Undecodable('utf-8', invalidAt);
}

async function firstNonUtf8(chunks: Chunks): Promise<number | undefined> {
  const check = utf8Check();
  for await (const chunk of chunks) {
    const result = check.push(chunk);
    if ('invalidAt' in result) return result.invalidAt;
  }
  return check.end();
}

/** The first piece that is not empty; nothing where there is none. */
export async function firstChunk(chunks: Chunks): Promise<Buffer> {
  for await (const chunk of chunks) if (chunk.length > 0) return chunk;
  return Buffer.alloc(0);
}

/** UTF-16 of Latin text without a mark is valid UTF-8 with every second character NUL. */
function looksUtf16(start: Buffer): boolean {
  const sample = start.subarray(0, 4096);
  return sample.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0) * 4 > sample.length;
}

/**
 * Strictly decodable, and nine in ten of its two-byte characters in the GB 2312 area: text in Big5, Shift_JIS or
 * a Western encoding can be valid GB18030 by chance, but falls into the rare extension area.
 */
async function isGb18030(chunks: Chunks): Promise<boolean> {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const seen = { lead: 0, common: 0, rare: 0 };
  try {
    for await (const chunk of chunks) {
      decoder.decode(chunk, { stream: true });
      countCharacters(chunk, seen);
    }
    decoder.decode();
  } catch {
    return false;
  }
  return seen.rare * 9 <= seen.common;
}

function countCharacters(chunk: Buffer, seen: { lead: number; common: number; rare: number }): void {
  for (const byte of chunk) {
    if (seen.lead === 0) {
      if (byte >= 0x80) seen.lead = byte;
      continue;
    }
    if (byte >= 0xa1 && seen.lead >= 0xa1 && seen.lead <= 0xf7) seen.common++;
    else if (byte >= 0x40) seen.rare++;
    seen.lead = 0;
  }
}

/**
 * The file's text as UTF-8 without a byte order mark, in pieces cut anywhere.
 * @throws Undecodable at the first byte that does not fit.
 */
export function decode(chunks: Chunks, encoding: Encoding): Chunks {
  if (encoding === 'utf-8') return decodeUtf8(chunks);
  if (isSingleByte(encoding)) return decodeOneByOne(chunks, encoding);
  return decodeByPlatform(chunks, encoding);
}

async function* decodeUtf8(chunks: Chunks): Chunks {
  const check = utf8Check();
  let start = true;
  for await (const chunk of chunks) {
    const result = check.push(chunk);
    if ('invalidAt' in result) throw new Undecodable('utf-8', result.invalidAt);
    if (result.valid.length === 0) continue;
    const marked = start && result.valid.toString('hex', 0, 3) === 'efbbbf';
    start = false;
    yield marked ? result.valid.subarray(3) : result.valid;
  }
  const cutOff = check.end();
  if (cutOff !== undefined) throw new Undecodable('utf-8', cutOff);
}

async function* decodeOneByOne(chunks: Chunks, encoding: 'windows-1252' | 'cp850'): Chunks {
  for await (const chunk of chunks) {
    const text = decodeSingleByte(chunk, encoding);
    if (text === undefined) throw new Undecodable(encoding);
    yield Buffer.from(text);
  }
}

async function* decodeByPlatform(chunks: Chunks, encoding: Encoding): Chunks {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const step = (chunk?: Buffer) => {
    try {
      return Buffer.from(chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode());
    } catch (cause) {
      if (cause instanceof TypeError) throw new Undecodable(encoding);
      throw cause;
    }
  };
  for await (const chunk of chunks) yield step(chunk);
  yield step();
}
