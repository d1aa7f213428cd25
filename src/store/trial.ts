import { existsSync, statSync } from 'node:fs';
import { type RecordKind, records } from '../catalogue/records.ts';
import { type Database, databaseFile, openReadable } from './database.ts';
import { connect } from './driver.ts';
import { guarded } from './failure.ts';
import { identifier, tables } from './schema.ts';
import { addColumns, columnsOf, made } from './upgrade.ts';

/**
 * A database to try an import of records of these kinds in: that of `root` as it is now, where there is one, with a
 * temporary copy of every table that an import writes. Nothing is written to the file, and nobody is kept from it.
 */
export function trialStore(root: string, kinds: readonly RecordKind[]): Database {
  const file = databaseFile(root);
  if (!existsSync(file) || statSync(file).size === 0) {
    const database = connect('');
    database.exec(tables);
    return database;
  }
  return guarded(file, () => {
    const database = openReadable(file);
    try {
      shadow(database, kinds);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** What is not qualified is looked for among temporary tables first. */
function shadow(database: Database, kinds: readonly RecordKind[]): void {
  const fresh = connect(':memory:');
  try {
    fresh.exec(tables);
    const entries = made(fresh);
    for (const { name, sql } of entries.filter(({ type }) => type === 'table')) {
      if (isRead(fresh, database, name, kinds)) continue;
      database.exec(sql.replace(/^CREATE TABLE/, 'CREATE TEMP TABLE'));
      copy(database, name);
    }
    for (const { name, sql } of entries.filter(({ type }) => type === 'index')) {
      const [table = ''] = / ON (\w+)/.exec(sql)?.slice(1) ?? [];
      if (columnsOf(database, table, 'temp').length === 0) continue;
      database.exec(sql.replace(/^CREATE INDEX \w+/, `CREATE INDEX temp.${identifier(name)}`));
    }
  } finally {
    fresh.close();
  }
}

/** A table that an import of these kinds only reads, and that is as this program has it. */
function isRead(fresh: Database, database: Database, name: string, kinds: readonly RecordKind[]): boolean {
  const isOther = Object.hasOwn(records, name) && !kinds.some(kind => kind === name);
  if (!isOther && name !== 'draw') return false;
  const known = new Set(columnsOf(database, name, 'main').map(column => column.name));
  return columnsOf(fresh, name, 'main').every(column => known.has(column.name));
}

function copy(database: Database, table: string): void {
  const stored = columnsOf(database, table, 'main');
  if (stored.length === 0) return;
  addColumns(database, table, stored, 'temp');
  const names = stored.map(({ name }) => identifier(name)).join(', ');
  database.exec(
    `INSERT INTO temp.${identifier(table)} (${names}) SELECT ${names} FROM main.${identifier(table)} ORDER BY rowid`,
  );
}
