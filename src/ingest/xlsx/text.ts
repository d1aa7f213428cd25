import { type Diagnostic, error } from '../../diagnostic/diagnostic.ts';
import { closest } from '../../text/closest.ts';
import { csvRecord } from '../../text/csv.ts';
import type { Chunks } from '../encoding.ts';
import type { InputFile } from '../file.ts';
import { lineOf } from '../line.ts';
import { maxRatio, maxUnpackedBytes } from './archive.ts';
import { readWorkbook, type Sheet } from './workbook.ts';

/** A file larger than this is read from CSV: a sheet has to be in memory as a whole. */
const maxFileBytes = 64 << 20;

/** The rows of an .xlsx file as comma-separated text, one line a row, or why it cannot be read. */
export async function openSheet(
  input: InputFile,
  sheet: string | undefined,
  file: string,
): Promise<{ readonly header: readonly string[]; open(): Chunks } | Diagnostic> {
  const place = lineOf(file, 1);
  const limits = { unpacked_mb: maxUnpackedBytes >> 20, ratio: maxRatio, mb: maxFileBytes >> 20 };
  if (input.bytes > maxFileBytes) return error('ingest/workbook-size', place, limits);
  const rows = await readWorkbook(await wholeFile(input), sheet);
  if (!('problem' in rows)) return { header: rows[0] ?? [], open: () => textOf(rows) };
  if (rows.problem === 'bomb') return error('ingest/workbook-size', place, limits);
  if (!('sheets' in rows)) return error('ingest/workbook', place, {});
  const { sheets } = rows;
  return error('ingest/no-sheet', place, {
    sheet: sheet ?? '',
    closest: closest(sheet ?? '', sheets),
    sheets,
  });
}

async function wholeFile(input: InputFile): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of input.open()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const rowsAtOnce = 1000;

async function* textOf(rows: Sheet): Chunks {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    yield Buffer.from(
      rows
        .slice(from, from + rowsAtOnce)
        .map(csvRecord)
        .join(''),
    );
  }
}
