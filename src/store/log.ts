import type { Counts } from './imports.ts';
import type { Reader } from './store.ts';

/** One entry of the import log. */
export interface LoggedImport extends Counts {
  readonly id: number;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly source: string;
  readonly record: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly timezone: string;
  readonly imported_at: number;
  readonly skipped: number;
  /** Rejected rows that were not corrected since. */
  readonly open_rejects: number;
}

/** What is left of an import that was undone. */
export interface ForgottenImport {
  readonly id: number;
  readonly file: string;
  readonly sha256: string;
  readonly source: string;
  readonly record: string;
  readonly imported_at: number;
  readonly forgotten_at: number;
  /** Records that went with it. */
  readonly removed: number;
}

/** All imports, the oldest first. */
export function listImports(store: Reader): LoggedImport[] {
  return store.rows<LoggedImport>(
    `SELECT id, file, sha256, bytes, source, record, encoding, delimiter, timezone, imported_at, read, loaded,
       updated, unchanged, superseded, rejected, withheld, skipped,
       (SELECT count(*) FROM reject WHERE import_id = import.id AND cleared_by IS NULL) AS open_rejects
     FROM import ORDER BY id`,
  );
}

export function listForgotten(store: Reader): ForgottenImport[] {
  return store.rows<ForgottenImport>(
    `SELECT import_id AS id, file, sha256, source, record, imported_at, forgotten_at, removed FROM forgotten ORDER BY import_id`,
  );
}
