import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../diagnostic/failure.ts';
import { systemCode } from '../diagnostic/system.ts';
import type { Built, DocumentRequest } from './build.ts';
import { changedDocuments, type Difference, differencesOf } from './differences.ts';
import { buildDocument } from './documents.ts';
import {
  fileHash,
  hashedDocuments,
  modelHash,
  parseRecord,
  type RenderRecord,
  readRecord,
} from './record.ts';
import { type Kept, sealedReports } from './seal.ts';

export interface Verification {
  readonly record: RenderRecord;
  /** Files that are not as they were rendered; `gone` that are not there at all. */
  readonly edited: readonly string[];
  readonly gone: readonly string[];
  /** Files that were rendered before the figures in the record were. */
  readonly older: readonly string[];
  readonly figures: readonly Difference[];
  /** Whether anything else that the document prints would be different today. */
  readonly isTextDifferent: boolean;
  /** The workspace's documents that have changed since. */
  readonly documents: ReturnType<typeof changedDocuments>;
}

function textOf(path: string, shown: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const reason = systemCode(cause);
    if (!reason) throw cause;
    if (reason === 'ENOENT') throw new Failure('close/no-file', { file: shown }, cause);
    throw new Failure('close/unreadable', { file: shown, reason }, cause);
  }
}

/** The record of a rendered file, by the longest name beside it: `a.chart-trend.svg` belongs to `a`. */
function recordBeside(folder: string, file: string): RenderRecord | undefined {
  const parts = file.split('.');
  for (let count = parts.length - 1; count > 0; count -= 1) {
    const record = readRecord(folder, parts.slice(0, count).join('.'));
    if (record?.files.some(one => one.file === file)) return record;
  }
  return undefined;
}

/**
 * What is known of a rendered file, of a `.figures.json`, or of a closed month; `shown` is how the user named it.
 * Throws Failure close/no-file, close/unreadable and close/no-record.
 */
export function keptOf(path: string, shown: string, root: string): Kept[] {
  const folder = dirname(path);
  if (!path.endsWith('.json')) {
    const file = basename(path);
    const record = recordBeside(folder, file);
    if (record) return [{ folder, record, files: [file] }];
    textOf(path, shown);
    throw new Failure('close/no-record', { file: shown });
  }
  const text = textOf(path, shown);
  const record = parseRecord(text);
  if (record) return [{ folder, record, files: record.files.map(({ file }) => file) }];
  const sealed = sealedReports(text, root);
  if (sealed.length === 0) throw new Failure('close/no-record', { file: shown });
  return sealed;
}

/** What a report is held against. */
type Today = Pick<DocumentRequest, 'repository' | 'store' | 'now'>;

/** The same document from today's data and documents, as far as was known at its own cut-off. */
function rebuild(record: RenderRecord, { repository, store, now }: Today): Promise<Built> {
  const { document, id, period, lang } = record.request;
  const cutoff = typeof record['as_of'] === 'string' ? Date.parse(record['as_of']) : now;
  return buildDocument(document, {
    repository,
    store,
    id: id ?? undefined,
    period: period ?? undefined,
    now: cutoff,
    locale: lang,
  });
}

/** Computes a document again and says what differs from its record. */
export async function verify({ record, folder, files }: Kept, today: Today): Promise<Verification> {
  const built = await rebuild(record, today);
  const asked = record.files.filter(({ file }) => files.includes(file));
  const hashes = asked.map(one => ({ ...one, now: fileHash(join(folder, one.file)) }));
  return {
    record,
    edited: hashes.filter(one => one.now !== undefined && one.now !== one.sha256).map(({ file }) => file),
    gone: hashes.filter(one => one.now === undefined).map(({ file }) => file),
    older: asked.filter(one => one.model_sha256 !== record.model_sha256).map(({ file }) => file),
    figures: differencesOf(figuresOf(record), figuresOf(built.figures ?? {})),
    isTextDifferent: modelHash(built.model) !== record.model_sha256,
    documents: changedDocuments(record.documents, hashedDocuments(today.repository)),
  };
}

/** Without what only records have. */
function figuresOf(record: object): object {
  const { files: _, documents: __, request: ___, ...figures } = record as Partial<RenderRecord>;
  return figures;
}

export const hasDifference = ({ edited, gone, older, figures, isTextDifferent }: Verification): boolean =>
  isTextDifferent || [edited, gone, older, figures].some(list => list.length > 0);
