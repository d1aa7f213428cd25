import type { RecordKind } from '../catalogue/records.ts';
import type { Database, Value } from './database.ts';
import { identifier } from './schema.ts';
import type { Reader } from './store.ts';

/** A rejected row that was neither corrected nor forgotten, with what is needed to read it again. */
export interface OpenReject {
  readonly import: number;
  readonly file: string;
  readonly source: string;
  /** How its cells are told apart. */
  readonly delimiter: string;
  /** The columns of its file, JSON list. */
  readonly header: string;
  /** Those of them that are stored as pseudonyms only, JSON list. */
  readonly private: string;
  readonly line: number;
  readonly column: string | null;
  readonly reason: string;
  readonly value: string | null;
  readonly raw: string;
}

const columns = `reject.import_id AS "import", file, source, delimiter, header, private, line, "column", reason, value, raw`;

/** All rejected rows that are still open, by import and line; of one import where that is asked for. */
export function openRejects(store: Reader, importId: number | null): OpenReject[] {
  return store.rows<OpenReject>(
    `SELECT ${columns} FROM reject JOIN import ON import.id = reject.import_id
     WHERE cleared_by IS NULL AND (:id IS NULL OR reject.import_id = :id) ORDER BY reject.import_id, line`,
    { id: importId },
  );
}

/** Finds a rejected row of a source that is still open by its import and line. */
export function rejectFinder(
  database: Database,
  source: string,
): (importId: number, line: number) => OpenReject | undefined {
  const find = database.prepare<Value[], OpenReject>(
    `SELECT ${columns} FROM reject JOIN import ON import.id = reject.import_id
     WHERE cleared_by IS NULL AND source = ? AND reject.import_id = ? AND line = ?`,
  );
  return (importId, line) => find.get(source, importId, line);
}

/** A rejected row by its import and line. */
export interface RejectedRow {
  readonly import: number;
  readonly line: number;
}

/**
 * Clears the earlier rejects of a source that an import answers: those whose key it has brought or rejected again,
 * those with the same text where no key could be read, and those that it says to correct. Their text goes.
 */
export function clearRejects(
  database: Database,
  { id, source, record }: { readonly id: number; readonly source: string; readonly record: RecordKind },
  corrected: readonly RejectedRow[],
): void {
  const clear = "UPDATE reject SET cleared_by = :id, value = NULL, raw = '' WHERE cleared_by IS NULL";
  const earlier = 'import_id IN (SELECT id FROM import WHERE source = :source AND id < :id)';
  database
    .prepare(
      `${clear} AND ${earlier} AND (
         key IN (SELECT key FROM reject WHERE import_id = :id)
         OR (key IS NULL AND raw IN (SELECT raw FROM reject WHERE import_id = :id AND key IS NULL))
         OR EXISTS (SELECT 1 FROM ${identifier(record)} AS stored
           WHERE stored.source = :source AND stored.key = reject.key AND (stored.import_id = :id
             OR stored.rowid IN (SELECT id FROM temp.touched WHERE unchanged = 1))))`,
    )
    .run({ id, source });
  const one = database.prepare(`${clear} AND ${earlier} AND import_id = :import AND line = :line`);
  for (const row of corrected) one.run({ id, source, import: row.import, line: row.line });
}
