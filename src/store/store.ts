import { existsSync, statSync } from 'node:fs';
import { Failure } from '../diagnostic/failure.ts';
import type { KeptScan } from './columns.ts';
import {
  busyTimeoutMs,
  type Database,
  databaseFile,
  number,
  openStore,
  refuseForeign,
  type Value,
} from './database.ts';
import { connect } from './driver.ts';
import { guarded, storeFailure } from './failure.ts';
import type { Row, Scan, TakeBatch } from './row-batch.ts';
import { visit } from './scan.ts';
import { schemaVersion } from './schema.ts';
import { keptSnapshot, openSnapshot, scanSnapshot } from './snapshot.ts';

/** What a reader of figures needs: rows of a query. Values are numbers, text or null; nothing can be written. */
export interface Reader {
  /** @param parameters by position for `?`, or by name for `:name`. */
  rows<Row>(sql: string, parameters?: readonly Value[] | Readonly<Record<string, Value>>): Row[];
  /** The same rows one by one, for what is too much to hold. */
  each<Row>(sql: string, parameters?: readonly Value[]): Iterable<Row>;
  /**
   * Hands each row of `SELECT columns rest` to `take`, the columns in their order; for what reads whole tables, as
   * it makes no objects of the rows.
   */
  visit(columns: string, rest: string, parameters: readonly Value[], take: (row: Row) => void): void;
  /** Hands the rows of a scan on in batches, column by column; for what works on the numbers of whole tables. */
  scan(scan: Scan, take: TakeBatch): void;
  /** What is kept of a scan as it was read before, which is there sooner than its rows; undefined where nothing is. */
  kept(scan: Scan): KeptScan | undefined;
  /** Gives queries a function of `name`, in place of one that it had; the same arguments give the same value. */
  define(name: string, run: (...given: Value[]) => Value): void;
  close(): void;
}

/**
 * The database of `root` for reading, as it is now: what is written until it is closed is not seen. Throws `store/none`
 * where nothing has been ingested yet.
 */
export function readStore(root: string): Reader {
  const file = databaseFile(root);
  return guarded(file, () => {
    rollBack(file);
    if (!existsSync(file) || statSync(file).size === 0) throw new Failure('store/none', { file });
    if (refuseForeign(file) < schemaVersion) openStore(root).close();
    const snapshot = openSnapshot(file);
    const { database, close } = snapshot;
    const defined: string[] = [];
    return {
      rows: <Row>(sql: string, parameters: readonly Value[] | Readonly<Record<string, Value>> = []) =>
        guarded(file, () => database.prepare<unknown[], Row>(sql).all(parameters)),
      each: <Row>(sql: string, parameters: readonly Value[] = []) =>
        eachRow<Row>(database, file, sql, parameters),
      visit: (columns, rest, parameters, take) =>
        guarded(file, () => visit(database, { columns, rest, values: parameters }, take)),
      kept: scan => guarded(file, () => keptSnapshot(snapshot, file, scan, defined)),
      scan: (scan, take) => guarded(file, () => scanSnapshot(snapshot, file, scan, { take, defined })),
      define: (name, run) => {
        defined.push(name);
        const options = { deterministic: true, directOnly: true, varargs: true };
        database.function(name, options, run as (...given: unknown[]) => unknown);
      },
      close,
    };
  });
}

/** The database of one state for everybody who asks, opened when the first does; who made it closes it. */
export interface SharedStore {
  /** Throws as `readStore` does. */
  open(): Reader;
  close(): void;
}

/** See `readStore`. */
export function sharedStore(root: string): SharedStore {
  let store: Reader | undefined;
  return {
    open: () => {
      store ??= readStore(root);
      return store;
    },
    close: () => {
      store?.close();
      store = undefined;
    },
  };
}

function* eachRow<Row>(
  database: Database,
  file: string,
  sql: string,
  parameters: readonly Value[],
): Iterable<Row> {
  try {
    yield* database.prepare<unknown[], Row>(sql).iterate(parameters);
  } catch (error) {
    throw storeFailure(file, error);
  }
}

/** Undoes what a first import that was interrupted has left; a reader could not. */
function rollBack(file: string): void {
  if (!existsSync(`${file}-journal`)) return;
  const database = connect(file, { timeout: busyTimeoutMs });
  try {
    number(database, 'user_version');
  } finally {
    database.close();
  }
}
