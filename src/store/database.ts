import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Failure } from '../diagnostic/failure.ts';
import { makeFolder } from '../workspace/folder.ts';
import { dropColumns } from './columns-folder.ts';
import { connect } from './driver.ts';
import { guarded } from './failure.ts';
import { fileHeader, headerBytes } from './header.ts';
import { networkFileSystem } from './place.ts';
import { applicationId, schemaVersion, tables } from './schema.ts';
import { oldestUpgradable, upgrade } from './upgrade.ts';

export type Database = Sqlite.Database;
export type Value = string | number | null;

export const busyTimeoutMs = 5000;
/** Keys that come in no order are found in memory up to some hundred thousand rows. */
const cacheKib = 48 * 1024;

/** The version of the SQLite that this program uses. */
export function sqliteVersion(): string {
  const database = connect(':memory:');
  const version = database.prepare<[], string>('SELECT sqlite_version()').pluck().get();
  database.close();
  return version ?? '';
}

export function databaseFile(root: string): string {
  return join(root, '.yardstick', 'yardstick.db');
}

/**
 * The database of the standards repository at `root`, for writing; made when there is none, for its owner alone.
 * A file that is damaged, newer, not ours or known by a second name is refused and left as it is.
 * @param isShared whether other machines can reach the file, which a write-ahead log does not survive.
 */
export function openStore(root: string, isShared = networkFileSystem(root) !== undefined): Database {
  const file = databaseFile(root);
  return guarded(file, () => {
    makeFolder(dirname(file), 0o700);
    closeSync(openSync(file, 'a', 0o600));
    refuseForeign(file);
    refuseLinked(file);
    dropColumns(file);
    const database = connect(file, { timeout: busyTimeoutMs });
    try {
      harden(database);
      prepare(database, file, isShared);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** The database `file` as a reader has it: in memory where its folder does not let SQLite read it in place. */
export function openReadable(file: string): Database {
  const database = readable(file);
  try {
    harden(database);
    refuseUnknown(database, file);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function readable(file: string): Database {
  const database = connect(file, { readonly: true, timeout: busyTimeoutMs });
  try {
    database.prepare('SELECT 1 FROM sqlite_master').get();
    return database;
  } catch (error) {
    database.close();
    const isShut = error instanceof Sqlite.SqliteError && error.code === 'SQLITE_READONLY_DIRECTORY';
    const bytes = isShut ? wholeFile(file) : undefined;
    if (!bytes) throw error;
    return connect(bytes);
  }
}

/**
 * The bytes of a database whose write-ahead log has been worked in, as one that has none: beside one that has, SQLite
 * makes files even to read it. Undefined where something is writing it.
 */
function wholeFile(file: string): Buffer | undefined {
  const hasLog = () => (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  const before = statSync(file).mtimeMs;
  if (hasLog()) return undefined;
  const bytes = readFileSync(file);
  if (hasLog() || statSync(file).mtimeMs !== before) return undefined;
  // The file format's versions of writing and reading: 2 is with a write-ahead log.
  bytes.fill(1, 18, 20);
  return bytes;
}

/**
 * The header says whose file this is without SQLite opening it, which could already write beside it; gives the
 * version of its tables, or this program's where the file is still to be made.
 */
export function refuseForeign(file: string): number {
  const header = fileHeader(file);
  // An interrupted creation is empty, or has a journal from which SQLite makes it empty again.
  if (header.length === 0 || existsSync(`${file}-journal`)) return schemaVersion;
  if (header.length < headerBytes || header.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    throw new Failure('store/damaged', { file });
  }
  const version = header.readUInt32BE(60);
  refuseVersion(file, header.readUInt32BE(68), version);
  return version;
}

/** Through each of its names a database has another journal: what one writes, the other damages. */
function refuseLinked(file: string): void {
  const { nlink } = statSync(file);
  if (nlink > 1) throw new Failure('store/linked', { file, links: nlink });
}

function refuseVersion(file: string, application: number, version: number): void {
  if (application !== applicationId) throw new Failure('store/foreign', { file });
  if (version > schemaVersion) throw new Failure('store/newer', { file, version, known: schemaVersion });
  if (version < 1) throw new Failure('store/damaged', { file });
  if (version < oldestUpgradable) throw new Failure('store/older', { file, version, known: schemaVersion });
}

/** A database can come from somebody else: nothing stored in its schema may run. */
function harden(database: Database): void {
  database.pragma('trusted_schema = OFF');
  database.pragma('cell_size_check = ON');
  database.pragma('foreign_keys = ON');
}

export function number(database: Database, pragma: 'application_id' | 'user_version'): number {
  return Number(database.pragma(pragma, { simple: true }));
}

function refuseUnknown(database: Database, file: string): void {
  refuseVersion(file, number(database, 'application_id'), number(database, 'user_version'));
  const code = database.prepare(`SELECT name FROM sqlite_master WHERE type IN ('view', 'trigger')`).get();
  if (code) throw new Failure('store/foreign', { file });
}

/**
 * A new database stays with a rollback journal until it is opened next: what its first import adds is then written
 * once and not twice, and a journal of nothing is soon rolled back. Any other has a write-ahead log, beside which
 * others can read, or keeps to the rollback journal where other machines can reach it.
 */
function prepare(database: Database, file: string, isShared: boolean): void {
  // EXTRA: the journal's end is durable too, or a power cut could bring it back.
  database.pragma('synchronous = EXTRA');
  database.pragma(`cache_size = -${cacheKib}`);
  const isNew = number(database, 'application_id') === 0;
  if (isNew) {
    database
      .transaction(() => {
        if (number(database, 'application_id') !== 0) return;
        database.exec(tables);
        database.pragma(`application_id = ${applicationId}`);
        database.pragma(`user_version = ${schemaVersion}`);
      })
      .immediate();
  }
  refuseUnknown(database, file);
  if (number(database, 'user_version') < schemaVersion) upgrade(database);
  if (isShared) database.pragma('journal_mode = DELETE');
  else if (!isNew) useWriteAheadLog(database);
}

/**
 * SQLite does not wait at this switch when two processes open a new database at once, so we do. Its own waiting for a
 * reader is off meanwhile: it would be added to every turn of ours.
 */
function useWriteAheadLog(database: Database): void {
  const pauseMs = 20;
  database.pragma('busy_timeout = 0');
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (let waitedMs = 0; ; waitedMs += pauseMs) {
    try {
      database.pragma('journal_mode = WAL');
      database.pragma(`busy_timeout = ${busyTimeoutMs}`);
      return;
    } catch (error) {
      const busy = error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY');
      if (!busy || waitedMs >= busyTimeoutMs) throw error;
      Atomics.wait(pause, 0, 0, pauseMs);
    }
  }
}
