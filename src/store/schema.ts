import { type FieldType, importedFields, type RecordKind, records } from '../catalogue/records.ts';

/** “YARD”: marks a SQLite file as one of ours. */
export const applicationId = 0x59415244;
/** Raised by every change of the tables below. */
export const schemaVersion = 4;

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
  // An event also keeps what its export says of the contact: contacts are collapsed from their stored events.
  const fields = importedFields({ record: kind, collapse: kind === 'event' });
  const columns = Object.entries(fields).flatMap(([field, type]) => storedColumns(field, type));
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
 * Every table of an empty database. `mapped` is JSON {field: type as stored}; `header` is JSON, the file's columns
 * by the names that sources know them by; `collapse` is JSON (see `Collapse`) where the events of an import are
 * collapsed to contacts, else null; `private` is JSON, the file's columns that are stored as pseudonyms
 * only; `rank` is JSON, the values of the source's `order` columns; `own_column` tells
 * the type of each `x-…` column added to a record's table. A reject whose row was corrected keeps its place in the
 * accounts, but neither value nor text; `cleared_by` is the import that brought the correction. `forgotten` is what
 * is left of an import that was undone. Which states end a contact is not stored: figures read it from the source.
 * A `draw` is a record that a sampling plan drew: `record` is `kind:key`; see `Draw`.
 * A contact that was collapsed has the import and line of the event that it took its state from; the states and
 * instants of all its events stay in `event`, by `source` and `contact_id`.
 */
export const tables: string = [
  `CREATE TABLE import (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  source TEXT NOT NULL,
  record TEXT NOT NULL,
  encoding TEXT NOT NULL,
  delimiter TEXT NOT NULL,
  timezone TEXT NOT NULL,
  mapped TEXT NOT NULL,
  header TEXT NOT NULL DEFAULT '[]',
  collapse TEXT,
  private TEXT NOT NULL DEFAULT '[]',
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
  raw TEXT NOT NULL,
  key TEXT,
  cleared_by INTEGER
) STRICT;`,
  `CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;`,
  `CREATE TABLE forgotten (
  import_id INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  source TEXT NOT NULL,
  record TEXT NOT NULL,
  imported_at INTEGER NOT NULL,
  loaded INTEGER NOT NULL,
  removed INTEGER NOT NULL,
  forgotten_at INTEGER NOT NULL
) STRICT;`,
  `CREATE TABLE own_column (
  record TEXT NOT NULL,
  name TEXT NOT NULL COLLATE NOCASE,
  type TEXT NOT NULL,
  PRIMARY KEY (record, name)
) STRICT;`,
  ...(Object.keys(records) as RecordKind[]).map(recordTable),
  `CREATE TABLE draw (
  plan TEXT NOT NULL,
  version TEXT NOT NULL,
  period TEXT NOT NULL,
  record TEXT NOT NULL,
  source TEXT NOT NULL,
  key TEXT NOT NULL,
  stratum TEXT NOT NULL,
  population INTEGER NOT NULL,
  rank INTEGER NOT NULL,
  hash TEXT NOT NULL,
  inclusion REAL,
  reviewer TEXT,
  level TEXT NOT NULL,
  replaced_by TEXT,
  reason TEXT,
  drawn_at INTEGER NOT NULL,
  PRIMARY KEY (plan, period, record)
) STRICT;`,
  'CREATE INDEX reject_import ON reject (import_id, line);',
  'CREATE INDEX event_contact ON event (source, contact_id);',
].join('\n');
