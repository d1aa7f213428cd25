import { type FieldType, type RecordKind, records } from '../catalogue/records.ts';

/** “YARD”: marks a SQLite file as one of ours. */
export const applicationId = 0x59415244;
/** Raised by every change of the tables below. */
export const schemaVersion = 1;

const storage: Readonly<Record<FieldType, 'TEXT' | 'INTEGER' | 'REAL'>> = {
  text: 'TEXT',
  date: 'TEXT',
  number: 'REAL',
  duration: 'REAL',
  integer: 'INTEGER',
  boolean: 'INTEGER',
  instant: 'INTEGER',
  state: 'INTEGER',
};

export interface StoredColumn {
  readonly name: string;
  readonly storage: 'TEXT' | 'INTEGER' | 'REAL';
}

/** A name as SQL may hold it: the one way by which any name reaches a statement. */
export function identifier(name: string): string {
  if (name.includes('\0')) throw new Error('a column name with a NUL');
  return `"${name.replaceAll('"', '""')}"`;
}

/** The column of a `state` field that holds its yes/no where the export has no instant. */
export function stateColumn(field: string): string {
  return `was_${field}`;
}

/** The columns that a field of this type takes in its table. */
export function storedColumns(field: string, type: FieldType): StoredColumn[] {
  const column = { name: field, storage: storage[type] };
  return type === 'state' ? [column, { name: stateColumn(field), storage: 'INTEGER' }] : [column];
}

function recordTable(kind: RecordKind): string {
  const columns = Object.entries(records[kind].fields).flatMap(([field, type]) => storedColumns(field, type));
  return `CREATE TABLE ${identifier(kind)} (
  source TEXT NOT NULL,
  key TEXT NOT NULL,
  import_id INTEGER NOT NULL REFERENCES import(id),
  line INTEGER NOT NULL,
  rank TEXT,
  ${columns.map(column => `${identifier(column.name)} ${column.storage}`).join(',\n  ')},
  PRIMARY KEY (source, key)
) STRICT;`;
}

/**
 * Every table of an empty database. `mapped` is JSON {field: type as stored}; `rank` is JSON, the values of
 * the source's `order` columns; `own_column` tells the type of each `x-…` column added to a record's table.
 */
export const tables: string = [
  `CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  source TEXT NOT NULL,
  record TEXT NOT NULL,
  encoding TEXT NOT NULL,
  delimiter TEXT NOT NULL,
  timezone TEXT NOT NULL,
  mapped TEXT NOT NULL,
  imported_at INTEGER NOT NULL,
  read INTEGER NOT NULL,
  loaded INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  superseded INTEGER NOT NULL,
  rejected INTEGER NOT NULL,
  withheld INTEGER NOT NULL,
  skipped INTEGER NOT NULL
) STRICT;`,
  `CREATE TABLE reject (
  import_id INTEGER NOT NULL REFERENCES import(id),
  line INTEGER NOT NULL,
  "column" TEXT,
  reason TEXT NOT NULL,
  value TEXT,
  raw TEXT NOT NULL
) STRICT;`,
  `CREATE TABLE own_column (
  record TEXT NOT NULL,
  name TEXT NOT NULL COLLATE NOCASE,
  type TEXT NOT NULL,
  PRIMARY KEY (record, name)
) STRICT;`,
  ...(Object.keys(records) as RecordKind[]).map(recordTable),
].join('\n');
