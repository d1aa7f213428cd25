import { CsvError, parse } from 'csv-parse/sync';
import { type Diagnostic, error } from '../diagnostic/diagnostic.ts';
import { type Chunks, decode, detectEncoding, Undecodable } from './encoding.ts';
import { type InputFile, openInput } from './file.ts';
import { lineOf } from './line.ts';
import { maxRatio, maxUnpackedBytes } from './xlsx/archive.ts';
import { readWorkbook, type Sheet } from './xlsx/workbook.ts';

/** What people fill in is small; a larger file is not one of ours. */
const maxBytes = 16 << 20;

/**
 * The rows of a small table that a person has filled in, an .xlsx workbook's first sheet or a CSV file in any of
 * the encodings that `ingest` knows; row 1 is the first. A finding where it cannot be read.
 * @param name as findings call the file.
 * Throws the Failures of `openInput`.
 */
export async function readTable(path: string, name: string): Promise<Sheet | Diagnostic> {
  const input = await openInput(path, name);
  const place = lineOf(name, 1);
  const limits = { unpacked_mb: maxUnpackedBytes >> 20, ratio: maxRatio, mb: maxBytes >> 20 };
  if (input.bytes > maxBytes) return error('ingest/workbook-size', place, limits);
  const bytes = await gathered(input.open());
  if (/\.xlsx$/i.test(path)) {
    const rows = await readWorkbook(bytes, undefined);
    if (!('problem' in rows)) return rows;
    return rows.problem === 'bomb'
      ? error('ingest/workbook-size', place, limits)
      : error('ingest/workbook', place, {});
  }
  return separated(input, name);
}

async function separated(input: InputFile, name: string): Promise<Sheet | Diagnostic> {
  try {
    const text = await gathered(decode(input.open(), await detectEncoding(() => input.open())));
    return parse(text, { bom: true, relax_column_count: true, relax_quotes: false });
  } catch (cause) {
    if (!(cause instanceof Undecodable || cause instanceof CsvError)) throw cause;
    return error('sheet/unreadable', lineOf(name, 1), {});
  }
}

async function gathered(chunks: Chunks): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}
