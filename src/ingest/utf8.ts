import { isUtf8 } from 'node:buffer';

/** Bytes at the end of `bytes` that begin a character whose rest is still to come, 0…3. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  if (lead >= 0xe0) return 3;
  return lead >= 0xc0 ? 2 : 1;
}

/** Where the first byte stands that is not UTF-8, in bytes known to hold one. */
function firstInvalid(bytes: Buffer): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at] ?? 0);
    if (!isUtf8(bytes.subarray(at, at + length))) return at;
    at += length;
  }
  return at;
}

/** Checks UTF-8 that comes in pieces cut anywhere. */
export interface Utf8Check {
  /** The bytes of this piece and the last that are whole characters; an offset counts from the first byte of all. */
  push(piece: Buffer): { readonly valid: Buffer } | { readonly invalidAt: number };
  /** The offset of a character that the end cuts off, or undefined. */
  end(): number | undefined;
}

export function utf8Check(): Utf8Check {
  let rest: Buffer = Buffer.alloc(0);
  let checked = 0;
  return {
    push(piece) {
      const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      const cut = bytes.length - unfinished(bytes);
      const valid = bytes.subarray(0, cut);
      if (!isUtf8(valid)) return { invalidAt: checked + firstInvalid(valid) };
      rest = bytes.subarray(cut);
      checked += cut;
      return { valid };
    },
    end: () => (rest.length > 0 ? checked : undefined),
  };
}
