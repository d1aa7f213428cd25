import { Failure } from '../../diagnostic/failure.ts';
import { firstChunk } from '../encoding.ts';
import type { InputFile } from '../file.ts';
import { isArchive, isOldSpreadsheet } from '../text.ts';
import { openSheet } from '../xlsx/text.ts';
import { type Writing, writingOf } from './look.ts';

/** An export as text, whatever it is. */
export interface Drafted {
  readonly input: InputFile;
  readonly writing: Writing;
}

/**
 * Opens an export of which nothing is known yet; of a workbook the first sheet.
 * @throws Undecodable
 */
export async function openDrafted(input: InputFile, file: string): Promise<Drafted> {
  const head = input.bytes === 0 ? Buffer.alloc(0) : await firstChunk(input.open());
  if (isOldSpreadsheet(head)) throw new Failure('draft/workbook', { file });
  if (!isArchive(head)) return { input, writing: await writingOf(input, undefined) };
  const sheet = await openSheet(input, undefined, file);
  if ('rule' in sheet) throw new Failure('draft/workbook', { file });
  const writing = { encoding: 'utf-8', delimiter: ',', isTyped: true } as const;
  return { input: { ...input, open: sheet.open }, writing };
}
