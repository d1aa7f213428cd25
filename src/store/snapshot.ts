import Sqlite from 'better-sqlite3';
import { type KeptScan, keeping, keptScan } from './columns.ts';
import { type Database, openReadable } from './database.ts';
import type { Scan, TakeBatch } from './row-batch.ts';
import { scanHere } from './scan.ts';
import { hasThread, scanAside } from './scan-aside.ts';
import { identifier } from './schema.ts';

/** A database as it was when it was opened, whatever is written to it meanwhile. */
export interface Snapshot {
  readonly database: Database;
  /** Whether nothing was written since, so that who opens the file now reads the same; false where that cannot be told. */
  isCurrent(): boolean;
  close(): void;
}

const isBusy = (error: unknown): boolean =>
  error instanceof Sqlite.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(error.code);

/** One state of the database `file` for all that is read. */
export function openSnapshot(file: string): Snapshot {
  const database = openReadable(file);
  // What has been read into memory stays as it is, and another thread would have to read it once more.
  if (database.memory) return { database, isCurrent: () => false, close: () => database.close() };
  return held(database, openReadable(file));
}

function held(database: Database, witness: Database): Snapshot {
  const close = () => {
    witness.close();
    database.close();
  };
  try {
    // SQLite tells by a number of its own that another connection has written; not while a transaction is open.
    const version = () => witness.pragma('data_version', { simple: true });
    const begun = version();
    database.exec('BEGIN');
    // The state is that of the first read.
    database.prepare('SELECT 1 FROM sqlite_master').get();
    // A writer that waits for this reader to end is not waited for.
    witness.pragma('busy_timeout = 0');
    const isCurrent = () => {
      try {
        return version() === begun;
      } catch (error) {
        if (isBusy(error)) return false;
        throw error;
      }
    };
    return { database, isCurrent, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** What a thread is stopped by that reads another state. */
const outdated = new Error('written since');

/** From so many rows on a thread is worth its start, and columns are worth their room. */
const leastRows = 250_000;

/** Functions of this connection, which no other thread has and no column is kept of. */
type Defined = readonly string[];

/** Whether the rows of a scan are many, and anybody could read them as they are. */
function isLarge({ database, isCurrent }: Snapshot, scan: Scan, defined: Defined): boolean {
  const { table, from, columns, where } = scan;
  const texts = [from, ...columns, ...(where ? [where] : [])].map(({ text }) => text);
  if (texts.some(text => defined.some(name => text.includes(name)))) return false;
  const last = database
    .prepare<[], number>(`SELECT max(rowid) FROM ${identifier(table)}`)
    .pluck()
    .get();
  return (last ?? 0) >= leastRows && isCurrent();
}

/** The columns that are kept of a scan; undefined where it has to be read. */
export function keptSnapshot(
  snapshot: Snapshot,
  file: string,
  scan: Scan,
  defined: Defined,
): KeptScan | undefined {
  return isLarge(snapshot, scan, defined) ? keptScan(file, scan) : undefined;
}

/**
 * Hands the rows of a scan on. Where they are many they are read by another thread, and their columns are kept; one
 * that reads another state, or has to wait for a writer, is done without.
 */
export function scanSnapshot(
  snapshot: Snapshot,
  file: string,
  scan: Scan,
  { take, defined }: { take: TakeBatch; defined: Defined },
): void {
  const { database, isCurrent } = snapshot;
  if (!isLarge(snapshot, scan, defined)) {
    scanHere(database, scan, take);
    return;
  }
  const keeper = keeping(file, scan, take);
  let isWhole = false;
  try {
    const isAside = hasThread() && isRead(given => scanAside(file, scan, given), isCurrent, keeper.take);
    if (!isAside) scanHere(database, scan, keeper.take);
    isWhole = isCurrent();
  } finally {
    keeper.end(isWhole);
  }
}

/**
 * Whether `aside` has handed on the rows of the same state: it reads them by one statement, which has begun before
 * their first batch is here.
 */
export function isRead(
  aside: (take: TakeBatch) => boolean,
  isCurrent: () => boolean,
  take: TakeBatch,
): boolean {
  let isTaken = false;
  const takeCurrent: TakeBatch = (batch, rowOf) => {
    if (!isTaken && !isCurrent()) throw outdated;
    isTaken = true;
    take(batch, rowOf);
  };
  try {
    return aside(takeCurrent) && (isTaken || isCurrent());
  } catch (error) {
    if (error === outdated || (!isTaken && isBusy(error))) return false;
    throw error;
  }
}
