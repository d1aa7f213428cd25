import type { Database } from '../store/database.ts';
import type { Import } from '../store/imports.ts';
import { clearRejects } from '../store/rejects.ts';
import { type Correction, cellsOf } from './correction.ts';
import { joinKey } from './key.ts';
import type { SourcePlan } from './plan.ts';

interface Reading {
  readonly header: readonly string[];
  readonly delimiter: string;
  readonly correction: Correction | undefined;
}

/** Says which records the rejected rows of an import would have been, and clears the earlier rejects it answers. */
export async function settleRejects(
  database: Database,
  { source, missing, private: hidden, pseudonyms }: SourcePlan,
  entry: Import,
  { header, delimiter, correction }: Reading,
): Promise<void> {
  const rejected = [...entry.rejects()];
  const parts = source.key.map(name => header.indexOf(name));
  for (const { line, raw } of rejected) {
    const cells = await cellsOf({ raw, delimiter });
    const texts = parts.map(index => (cells[index] ?? '').trim());
    if (texts.some(text => missing.has(text))) continue;
    const shown = texts.map((text, index) =>
      hidden.has(source.key[index] ?? '') ? pseudonyms.hide(text) : text,
    );
    entry.identify(line, joinKey(shown));
  }
  const lines = new Set(rejected.map(({ line }) => line));
  const corrected = [...(correction?.rows ?? [])].filter(([line]) => !lines.has(line)).map(([, row]) => row);
  clearRejects(database, { id: entry.id, source: source.id, record: source.record }, corrected);
}
