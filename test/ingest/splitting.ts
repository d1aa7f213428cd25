import { expect } from 'vitest';
import { type Malformed, readRecords } from '../../src/ingest/reader/read.ts';
import { rawText, textsOf } from '../../src/ingest/reader/record.ts';

interface Read {
  readonly records: { cells: readonly string[]; line: number; raw: string }[];
  readonly malformed: Malformed[];
}

export async function* pieces(bytes: Buffer, size = 1 << 16) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Reads records of as many cells as the first one has. */
export async function read(text: string, delimiter = ',', size = 1 << 16): Promise<Read> {
  const records: Read['records'] = [];
  const malformed: Malformed[] = [];
  const split = await readRecords(pieces(Buffer.from(text), size), delimiter, {
    take: record => {
      const width = records[0]?.cells.length ?? record.count;
      if (record.count > width) return { reason: 'csv/cells-more', value: null };
      if (record.count < width && record.count > 1) return { reason: 'csv/cells-fewer', value: null };
      records.push({ cells: textsOf(record), line: record.line, raw: rawText(record) });
      return undefined;
    },
    reject: line => malformed.push(line),
  });
  expect(split).toEqual({ records: records.length, rejected: malformed.length, hopelessAt: undefined });
  return { records, malformed };
}

export const cells = async (text: string, delimiter?: string) =>
  (await read(text, delimiter)).records.map(r => r.cells);
export const lines = async (text: string) => (await read(text)).records.map(({ line }) => line);
