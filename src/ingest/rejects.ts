import type { Import } from '../store/imports.ts';
import { clearRejects } from '../store/rejects.ts';
import type { Database } from '../store/store.ts';
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
  { source, missing }: SourcePlan,
  entry: Import,
  { header, delimiter, correction }: Reading,
): Promise<void> {
  const rejected = [...entry.rejects()];
  const parts = source.key.map(name => header.indexOf(name));
  for (const { line, raw } of rejected) {
    const cells = await cellsOf({ raw, delimiter });
    const texts = parts.map(index => (cells[index] ?? '').trim());
    if (texts.every(text => !missing.has(text))) entry.identify(line, joinKey(texts));
  }
  const lines = new Set(rejected.map(({ line }) => line));
  const corrected = [...(correction?.rows ?? [])].filter(([line]) => !lines.has(line)).map(([, row]) => row);
  clearRejects(database, { id: entry.id, source: source.id, record: source.record }, corrected);
}
