import type { FieldType, RecordKind } from '../catalogue/records.ts';
import type { Database, Value } from './database.ts';
import { guarded, storeFailure } from './failure.ts';
import { identifier, storedColumns } from './schema.ts';

/** What every row of a file has become; `read` is the sum of the others. */
export interface Counts {
  readonly read: number;
  readonly loaded: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly superseded: number;
  readonly rejected: number;
  readonly withheld: number;
}

export interface ImportFacts {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly source: string;
  readonly record: RecordKind;
  readonly encoding: string;
  readonly delimiter: string;
  readonly timezone: string;
  /** {field: type as stored} */
  readonly mapped: Readonly<Record<string, string>>;
  /** JSON of a `Collapse`; null where a row is a record of its own. */
  readonly collapse: string | null;
  /** The file's columns that are stored as pseudonyms only: of a reject, too, the value stays in its row. */
  readonly private: readonly string[];
  readonly importedAt: number;
}

/** A row that was not imported. `column` is null where the row as a whole is the problem. */
export interface Reject {
  readonly line: number;
  readonly column: string | null;
  readonly reason: string;
  readonly value: string | null;
  readonly raw: string;
}

export interface RejectCount {
  readonly reason: string;
  readonly column: string | null;
  readonly count: number;
}

export interface Import {
  readonly id: number;
  reject(row: Reject): void;
  rejects(limit?: number): IterableIterator<Reject>;
  rejectCounts(): RejectCount[];
  /** Says which record a rejected row would have been. */
  identify(line: number, key: string): void;
  /** Writes the counts and the file's columns; throws where they do not add up or the tables say otherwise. */
  finish(counts: Counts, skipped: number, header: readonly string[]): void;
  /**
   * Whether the same content was imported before in the same way and this time has brought nothing new. Where the
   * correction of one of its rejects was forgotten, it brings that reject back.
   */
  isRepetition(): boolean;
}

/**
 * Runs `action` inside one transaction that no other process can write beside. What it gives is kept or undone
 * as it says; whatever is thrown undoes everything.
 */
export async function inTransaction<T>(
  database: Database,
  action: () => Promise<{ readonly keep: boolean; readonly value: T }>,
): Promise<T> {
  const file = database.name;
  guarded(file, () => database.exec('BEGIN IMMEDIATE'));
  try {
    const { keep, value } = await action();
    database.exec(keep ? 'COMMIT' : 'ROLLBACK');
    return value;
  } catch (error) {
    // SQLite has undone some failures itself.
    if (database.inTransaction) database.exec('ROLLBACK');
    throw storeFailure(file, error);
  }
}

/** Opens the log entry of one file. Belongs inside a transaction. */
export function beginImport(database: Database, facts: ImportFacts): Import {
  const id = logImport(database, facts);
  const columns = 'line, "column", reason, value, raw';
  const reject = database.prepare<Value[]>(
    `INSERT INTO reject (import_id, ${columns}) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const identify = database.prepare<Value[]>('UPDATE reject SET key = ? WHERE import_id = ? AND line = ?');
  const repetition = database
    .prepare<Value[], number>(
      `SELECT EXISTS (SELECT 1 FROM import AS earlier WHERE earlier.id < this.id
         AND (earlier.sha256, earlier.source, earlier.mapped, earlier.timezone, earlier.rejected, earlier.collapse)
           IS (this.sha256, this.source, this.mapped, this.timezone, this.rejected, this.collapse)
         AND NOT EXISTS (SELECT 1 FROM reject WHERE import_id = earlier.id AND cleared_by IS NOT NULL
           AND cleared_by NOT IN (SELECT id FROM import)))
       FROM import AS this WHERE id = ? AND loaded = 0 AND updated = 0`,
    )
    .pluck();
  return {
    id,
    reject: row => {
      const isPrivate = row.column !== null && facts.private.includes(row.column);
      reject.run(id, row.line, row.column, row.reason, isPrivate ? null : row.value, row.raw);
    },
    rejects: (limit = -1) =>
      database
        .prepare<Value[], Reject>(
          `SELECT ${columns} FROM reject WHERE import_id = ? ORDER BY line, rowid LIMIT ?`,
        )
        .iterate(id, limit),
    rejectCounts: () =>
      database
        .prepare<Value[], RejectCount>(
          `SELECT reason, "column", count(*) AS count FROM reject WHERE import_id = ?
           GROUP BY reason, "column" ORDER BY count DESC, reason, "column"`,
        )
        .all(id),
    identify: (line, key) => {
      identify.run(key, id, line);
    },
    finish: (counts, skipped, header) => {
      verifyCounts(database, id, facts.record, counts);
      database
        .prepare<Value[]>(
          `UPDATE import SET read = ?, loaded = ?, updated = ?, unchanged = ?, superseded = ?, rejected = ?,
           withheld = ?, skipped = ?, header = ? WHERE id = ?`,
        )
        .run(
          counts.read,
          counts.loaded,
          counts.updated,
          counts.unchanged,
          counts.superseded,
          counts.rejected,
          counts.withheld,
          skipped,
          JSON.stringify(header),
          id,
        );
    },
    isRepetition: () => repetition.get(id) === 1,
  };
}

function logImport(database: Database, facts: ImportFacts): number {
  const { lastInsertRowid } = database
    .prepare<Value[]>(
      `INSERT INTO import (file, sha256, bytes, source, record, encoding, delimiter, timezone, mapped,
       collapse, private, imported_at, read, loaded, updated, unchanged, superseded, rejected, withheld, skipped)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0)`,
    )
    .run(
      facts.file,
      facts.sha256,
      facts.bytes,
      facts.source,
      facts.record,
      facts.encoding,
      facts.delimiter,
      facts.timezone,
      JSON.stringify(facts.mapped),
      facts.collapse,
      JSON.stringify(facts.private),
      facts.importedAt,
    );
  return Number(lastInsertRowid);
}

/** The reader's counts against the tables': they come about independently, so a lost row shows. */
function verifyCounts(database: Database, id: number, record: RecordKind, counts: Counts): void {
  const count = (table: string) =>
    database
      .prepare<Value[], number>(`SELECT count(*) FROM ${identifier(table)} WHERE import_id = ?`)
      .pluck()
      .get(id);
  const { read, loaded, updated, unchanged, superseded, rejected, withheld } = counts;
  const accounted = loaded + updated + unchanged + superseded + rejected + withheld;
  const stored = count(record);
  const kept = count('reject');
  if (read !== accounted || stored !== loaded + updated || kept !== rejected) {
    throw new Error(`accounting: ${JSON.stringify({ ...counts, stored, kept })}`);
  }
}

/** An own column that is stored with another type, or under a name in another case. */
export interface OwnColumnConflict {
  readonly name: string;
  readonly stored: string;
}

/**
 * Gives a record's table the own columns that it lacks.
 * @returns the first one that is stored with another type, with that type.
 */
export function addOwnColumns(
  database: Database,
  record: RecordKind,
  columns: readonly { readonly name: string; readonly type: FieldType }[],
): OwnColumnConflict | undefined {
  const find = database.prepare<Value[], { readonly name: string; readonly type: string }>(
    'SELECT name, type FROM own_column WHERE record = ? AND name = ?',
  );
  const remember = database.prepare<Value[]>('INSERT INTO own_column (record, name, type) VALUES (?, ?, ?)');
  for (const { name, type } of columns) {
    const stored = find.get(record, name);
    if (stored?.name === name && stored.type === type) continue;
    // SQLite does not tell x-Topic from x-topic, so a name in another case is a conflict too.
    if (stored)
      return { name, stored: stored.name === name ? stored.type : `${stored.name} (${stored.type})` };
    for (const column of storedColumns(name, type)) {
      database.exec(
        `ALTER TABLE ${identifier(record)} ADD COLUMN ${identifier(column.name)} ${column.storage}`,
      );
    }
    remember.run(record, name, type);
  }
  return undefined;
}
