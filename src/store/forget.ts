import type { RecordKind } from '../catalogue/records.ts';
import { type Collapse, collapseEvents } from './collapse.ts';
import { dropColumns } from './columns-folder.ts';
import type { Database, Value } from './database.ts';
import { guarded } from './failure.ts';
import { identifier } from './schema.ts';

/** What became of an import that was undone. */
export interface Forgotten {
  readonly file: string;
  readonly sha256: string;
  readonly source: string;
  /** Records that went with it. */
  readonly removed: number;
  readonly rejects: number;
  /**
   * Files of the same source to import again. The store keeps one version of a record, under the import that
   * brought it: what this import had replaced, and what later files only repeated, is gone with it.
   */
  readonly reingest: readonly string[];
}

interface Entry {
  readonly file: string;
  readonly sha256: string;
  readonly source: string;
  readonly record: RecordKind;
  readonly collapse: string | null;
  readonly updated: number;
}

/** Undoes one import: its records, its rejects and its log entry go. Undefined where there is no such import. */
export function forgetImport(database: Database, id: number, now: number): Forgotten | undefined {
  return guarded(database.name, () => {
    // Personal data must not stay in free pages or in the log beside the database.
    database.pragma('secure_delete = ON');
    const forgotten = database.transaction(() => forget(database, id, now)).immediate();
    database.pragma('wal_checkpoint(TRUNCATE)');
    // A reader may have kept columns of what was there until then.
    dropColumns(database.name);
    return forgotten;
  });
}

function forget(database: Database, id: number, now: number): Forgotten | undefined {
  const entry = database
    .prepare<Value[], Entry>(
      'SELECT file, sha256, source, record, collapse, updated FROM import WHERE id = ?',
    )
    .get(id);
  if (!entry) return undefined;
  const { file, sha256, source, record } = entry;
  const remove = (sql: string) => database.prepare<Value[]>(sql).run(id).changes;
  const removed = remove(`DELETE FROM ${identifier(record)} WHERE import_id = ?`);
  const reingest = filesToReingest(database, id, entry, removed);
  const rejects = remove('DELETE FROM reject WHERE import_id = ?');
  database
    .prepare<Value[]>(
      `INSERT INTO forgotten (import_id, file, sha256, source, record, imported_at, loaded, removed, forgotten_at)
       SELECT id, file, sha256, source, record, imported_at, loaded, ?, ? FROM import WHERE id = ?`,
    )
    .run(removed, now, id);
  if (entry.collapse !== null) collapseAgain(database, source, id);
  remove('DELETE FROM import WHERE id = ?');
  return { file, sha256, source, removed, rejects, reingest };
}

/** The contacts of the source from the events that are left, as the latest import that is left collapses them. */
function collapseAgain(database: Database, source: string, id: number): void {
  const latest = database
    .prepare<Value[], string>(
      'SELECT collapse FROM import WHERE source = ? AND collapse IS NOT NULL ORDER BY id = ?, id DESC LIMIT 1',
    )
    .pluck()
    .get(source, id);
  if (latest !== undefined) collapseEvents(database, source, JSON.parse(latest) as Collapse, 'all');
}

function filesToReingest(database: Database, id: number, entry: Entry, removed: number): string[] {
  return database
    .prepare<[Readonly<Record<string, Value>>], string>(
      `SELECT DISTINCT file FROM import WHERE source = :source AND id <> :id AND (
         (id < :id AND :updated > 0)
         OR (id > :id AND :removed > 0 AND unchanged + superseded > 0)
         OR id IN (SELECT import_id FROM reject WHERE cleared_by = :id))
       ORDER BY id`,
    )
    .pluck()
    .all({ source: entry.source, id, updated: entry.updated, removed });
}
