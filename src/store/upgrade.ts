import type Sqlite from 'better-sqlite3';
import { connect } from './driver.ts';
import { identifier, schemaVersion, tables } from './schema.ts';

/** Databases from this version on get the tables and columns that they lack; earlier ones are refused. */
export const oldestUpgradable = 3;

interface Made {
  readonly type: string;
  readonly name: string;
  readonly sql: string;
}

interface Column {
  readonly name: string;
  readonly type: string;
}

/** Adds the tables, columns and indexes that an earlier version lacks. What is stored stays as it is. */
export function upgrade(database: Sqlite.Database): void {
  const fresh = connect(':memory:');
  try {
    fresh.exec(tables);
    database
      .transaction(() => {
        for (const { type, name, sql } of made(fresh)) {
          if (!has(database, name)) database.exec(sql);
          else if (type === 'table') addColumns(database, name, columnsOf(fresh, name, 'main'));
        }
        database.pragma(`user_version = ${schemaVersion}`);
      })
      .immediate();
  } finally {
    fresh.close();
  }
}

/** What a database is made of. */
export function made(database: Sqlite.Database): Made[] {
  return database
    .prepare<[], Made>(
      `SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'sqlite_sequence'`,
    )
    .all();
}

function has(database: Sqlite.Database, name: string): boolean {
  return database.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(name) !== undefined;
}

/** The columns of a table; none where there is no such table. */
export function columnsOf(database: Sqlite.Database, table: string, schema: 'main' | 'temp'): Column[] {
  return database
    .prepare<[string, string], Column>('SELECT name, type FROM pragma_table_info(?, ?)')
    .all(table, schema);
}

/** A column that is new in a table of records may be null; own columns have other names. */
export function addColumns(
  database: Sqlite.Database,
  table: string,
  wanted: readonly Column[],
  schema: 'main' | 'temp' = 'main',
): void {
  const known = new Set(columnsOf(database, table, schema).map(({ name }) => name));
  for (const { name, type } of wanted) {
    if (known.has(name)) continue;
    database.exec(`ALTER TABLE ${schema}.${identifier(table)} ADD COLUMN ${identifier(name)} ${type}`);
  }
}
