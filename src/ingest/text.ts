import { type Diagnostic, error } from '../diagnostic/diagnostic.ts';
import { isCorrection } from './correction.ts';
import { detectDelimiter } from './delimiter.ts';
import {
  type Chunks,
  decode,
  detectEncoding,
  type Encoding,
  firstChunk,
  type Undecodable,
} from './encoding.ts';
import type { InputFile } from './file.ts';
import { lineOf } from './line.ts';
import type { SourcePlan } from './plan.ts';
import type { Dialect } from './reader/declared.ts';
import { openSheet } from './xlsx/text.ts';

/** A file as text that can be split into cells. */
export interface InputText {
  readonly encoding: Encoding | 'xlsx';
  readonly dialect: Dialect;
  /** Whether it is a list of rejected rows that was corrected. */
  readonly isCorrection: boolean;
  /** Whether days and times have come as ISO 8601, however their cells are shown. */
  readonly isTyped: boolean;
  open(): Chunks;
}

/**
 * How the file is to be read, or why it cannot be. A list of rejected rows is written by us, and perhaps by a
 * spreadsheet afterwards: what its source declares of other files does not hold for it.
 * @throws Undecodable
 */
export async function openText(
  input: InputFile,
  plan: SourcePlan,
  file: string,
): Promise<InputText | Diagnostic> {
  const place = lineOf(file, 1);
  if (input.bytes === 0) return error('ingest/empty-file', place, {});
  const head = await firstChunk(input.open());
  if (isOldSpreadsheet(head)) return error('ingest/spreadsheet', place, {});
  if (isArchive(head)) return openWorkbook(input, plan, file);
  const corrected = isCorrection(head.toString('latin1').replaceAll('\0', ''));
  const declared = corrected ? undefined : declaredEncoding(plan);
  const encoding = declared ?? (await detectEncoding(input.open));
  const open = () => decode(input.open(), encoding);
  const start = (await firstChunk(open())).toString('utf8');
  const dialect: Partial<Dialect> = corrected ? {} : plan.source;
  const { delimiter = detectDelimiter(start), quote, comment } = dialect;
  const written = { delimiter, quote, comment, escape: dialect.escape };
  return { encoding, dialect: written, isCorrection: corrected, isTyped: false, open };
}

function declaredEncoding({ source }: SourcePlan): Encoding | undefined {
  const { encoding = 'auto' } = source;
  if (encoding === 'auto') return undefined;
  return encoding === 'gbk' ? 'gb18030' : encoding;
}

async function openWorkbook(
  input: InputFile,
  { source }: SourcePlan,
  file: string,
): Promise<InputText | Diagnostic> {
  const sheet = await openSheet(input, source.sheet, file);
  if ('rule' in sheet) return sheet;
  const corrected = isCorrection(sheet.header.join());
  return {
    encoding: 'xlsx',
    dialect: { delimiter: ',' },
    isCorrection: corrected,
    isTyped: true,
    open: sheet.open,
  };
}

/** The mark of .xlsx, as of every ZIP archive. */
export const isArchive = (start: Buffer) => start.toString('hex', 0, 4) === '504b0304';

/** The mark of .xls, and of an .xlsx that is locked with a password. */
export const isOldSpreadsheet = (start: Buffer) => start.toString('hex', 0, 4) === 'd0cf11e0';

/** What to say of bytes that are not what the encoding says. */
export function undecodable({ encoding, offset }: Undecodable, plan: SourcePlan, file: string): Diagnostic {
  const place = lineOf(file, 1);
  const byte = offset === undefined ? undefined : offset + 1;
  if (declaredEncoding(plan) === undefined && byte !== undefined)
    return error('ingest/encoding', place, { byte });
  return error('ingest/undecodable', place, { encoding, byte });
}
