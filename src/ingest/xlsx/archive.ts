import { crc32, inflateRawSync } from 'node:zlib';

/** Why an archive is not unpacked. */
export class UnusableArchive extends Error {
  readonly reason: 'damaged' | 'bomb';

  constructor(reason: 'damaged' | 'bomb') {
    super(reason);
    this.reason = reason;
  }
}

/** What an archive may hold at most, and how many times its own size. */
export const maxUnpackedBytes = 256 << 20;
export const maxRatio = 200;

/** A small archive of much alike is no bomb. */
const harmlessBytes = 16 << 20;

const maxEntries = 10_000;
const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const fileMark = 0x04034b50;

/**
 * Unpacks the files of a ZIP archive that are asked for, in memory. What the archive says of sizes is not believed:
 * unpacking stops at the limit.
 * @throws UnusableArchive
 */
export function unpack(archive: Buffer, isWanted: (name: string) => boolean): Map<string, Buffer> {
  const limit = Math.min(maxUnpackedBytes, Math.max(harmlessBytes, archive.length * maxRatio));
  const files = new Map<string, Buffer>();
  let unpacked = 0;
  for (const entry of entriesOf(archive)) {
    if (!isWanted(entry.name) || files.has(entry.name)) continue;
    const content = unpackEntry(archive, entry, limit - unpacked);
    unpacked += content.length;
    files.set(entry.name, content);
  }
  return files;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly from: number;
}

function* entriesOf(archive: Buffer): Generator<Entry> {
  const end = archive.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0 || end + 22 > archive.length || archive.readUInt32LE(end) !== endMark)
    throw new UnusableArchive('damaged');
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  if (count > maxEntries) throw new UnusableArchive('bomb');
  for (let index = 0; index < count; index++) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== entryMark)
      throw new UnusableArchive('damaged');
    const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map(offset =>
      archive.readUInt16LE(at + offset),
    );
    const nameEnd = at + 46 + (nameBytes ?? 0);
    yield {
      name: archive.toString('utf8', at + 46, nameEnd),
      method: archive.readUInt16LE(at + 10),
      packedBytes: archive.readUInt32LE(at + 20),
      from: archive.readUInt32LE(at + 42),
    };
    at = nameEnd + (extraBytes ?? 0) + (commentBytes ?? 0);
  }
}

function unpackEntry(archive: Buffer, { method, packedBytes, from }: Entry, limit: number): Buffer {
  if (from + 30 > archive.length || archive.readUInt32LE(from) !== fileMark)
    throw new UnusableArchive('damaged');
  const start = from + 30 + archive.readUInt16LE(from + 26) + archive.readUInt16LE(from + 28);
  const packed = archive.subarray(start, start + packedBytes);
  if (method !== 0 && method !== 8) throw new UnusableArchive('damaged');
  if (limit < (method === 0 ? packed.length : 1)) throw new UnusableArchive('bomb');
  return method === 0 ? packed : inflate(packed, limit);
}

function inflate(packed: Buffer, limit: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch (cause) {
    const isTooLarge = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    throw new UnusableArchive(isTooLarge ? 'bomb' : 'damaged');
  }
}

/** A ZIP archive of these files, not compressed. */
export function pack(files: ReadonlyMap<string, Buffer>): Buffer {
  const pieces: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const path = Buffer.from(name);
    const sizes = [crc32(content), content.length, content.length];
    const file = words([fileMark, 20, 0x800, 0, 0, 0x21], sizes, [path.length, 0]);
    entries.push(
      words([entryMark, 20, 20, 0x800, 0, 0, 0x21], sizes, [path.length, 0, 0, 0, 0], [0, offset]),
      path,
    );
    pieces.push(file, path, content);
    offset += file.length + path.length + content.length;
  }
  const directory = Buffer.concat(entries);
  const end = words([endMark, 0, 0, files.size, files.size], [directory.length, offset], [0]);
  return Buffer.concat([...pieces, directory, end]);
}

/** A mark of four bytes and numbers of two, then numbers of four, numbers of two, and numbers of four again. */
function words(
  [mark = 0, ...first]: readonly number[],
  second: readonly number[],
  third: readonly number[],
  fourth: readonly number[] = [],
): Buffer {
  const long = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
  };
  const short = (value: number) => long(value).subarray(0, 2);
  return Buffer.concat([
    long(mark),
    ...first.map(short),
    ...second.map(long),
    ...third.map(short),
    ...fourth.map(long),
  ]);
}
