import { existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { records } from '../../src/catalogue/records.ts';
import { Failure } from '../../src/diagnostic/failure.ts';
import { databaseFile, openStore } from '../../src/store/database.ts';
import { listImports } from '../../src/store/log.ts';
import { identifier, schemaVersion, storedColumns } from '../../src/store/schema.ts';
import { readStore } from '../../src/store/store.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'store-'));

function failure(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
  return 'none';
}

function foreignFile(content: string | Buffer): string {
  const root = folder();
  mkdirSync(dirname(databaseFile(root)));
  writeFileSync(databaseFile(root), content);
  return root;
}

describe('opening', () => {
  test('a new database is for its owner alone, with full synchronisation, and in WAL when opened again', () => {
    const root = folder();
    const created = openStore(root);
    expect(created.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(created.pragma('synchronous', { simple: true })).toBe(3);
    created.close();
    const database = openStore(root);
    expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database.pragma('synchronous', { simple: true })).toBe(3);
    expect(database.pragma('trusted_schema', { simple: true })).toBe(0);
    expect(database.pragma('cell_size_check', { simple: true })).toBe(1);
    database.close();
    expect(statSync(databaseFile(root)).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(databaseFile(root))).mode & 0o777).toBe(0o700);
  });

  test('every record kind has a table with every one of its fields', () => {
    const database = openStore(folder());
    for (const [kind, shape] of Object.entries(records)) {
      const names = database
        .prepare<unknown[], { name: string }>(`SELECT name FROM pragma_table_info(?)`)
        .all(kind)
        .map(row => row.name);
      const fields = Object.entries(shape.fields).flatMap(([field, type]) => storedColumns(field, type));
      expect(names).toEqual(expect.arrayContaining(fields.map(column => column.name)));
    }
    database.close();
  });

  test('a second opening finds what the first wrote', () => {
    const root = folder();
    const first = openStore(root);
    first.exec(`INSERT INTO own_column VALUES ('contact', 'x-topic', 'text')`);
    first.close();
    const reader = readStore(root);
    expect(reader.rows('SELECT name FROM own_column WHERE record = ?', ['contact'])).toEqual([
      { name: 'x-topic' },
    ]);
    expect(() => reader.rows(`DELETE FROM own_column`)).toThrow();
    reader.close();
  });

  test('an empty file left by an interrupted creation is completed', () => {
    const root = foreignFile('');
    openStore(root).close();
    const store = readStore(root);
    expect(listImports(store)).toEqual([]);
    store.close();
  });
});

test('a database that other machines can reach keeps to a rollback journal, also when it had a write-ahead log', () => {
  const root = folder();
  openStore(root).close();
  openStore(root).close();
  for (const [isShared, mode] of [
    [true, 'delete'],
    [false, 'wal'],
    [true, 'delete'],
  ] as const) {
    const database = openStore(root, isShared);
    expect(database.pragma('journal_mode', { simple: true })).toBe(mode);
    expect(Number(database.pragma('synchronous', { simple: true }))).toBeGreaterThanOrEqual(2);
    database.close();
  }
});

describe('refusing', () => {
  test('a database with a second name is not written', () => {
    const root = folder();
    openStore(root).close();
    linkSync(databaseFile(root), join(root, 'copy.db'));
    const before = readFileSync(databaseFile(root));
    expect(failure(() => openStore(root))).toBe('store/linked');
    expect(readFileSync(databaseFile(root)).equals(before)).toBe(true);
    readStore(root).close();
  });

  test('a reader without a database is told to ingest first, and none is made', () => {
    const root = folder();
    expect(failure(() => readStore(root))).toBe('store/none');
    expect(existsSync(dirname(databaseFile(root)))).toBe(false);
  });

  test.each([
    ['a text file', 'this is not a database at all, but a text that is longer than a header '.repeat(3)],
    ['a short file', 'SQLite'],
  ])('%s is damaged and left untouched', (_, content) => {
    const root = foreignFile(content);
    expect(failure(() => openStore(root))).toBe('store/damaged');
    expect(failure(() => readStore(root))).toBe('store/damaged');
    expect(readFileSync(databaseFile(root), 'utf8')).toBe(content);
  });

  test.each([
    [
      'another program’s database is foreign',
      'PRAGMA application_id = 7; CREATE TABLE t(a)',
      'store/foreign',
    ],
    [
      'a newer version is not touched',
      `PRAGMA application_id = ${0x59415244}; PRAGMA user_version = 99; CREATE TABLE t(a)`,
      'store/newer',
    ],
    [
      'an older version is not touched',
      `PRAGMA application_id = ${0x59415244}; PRAGMA user_version = 1; CREATE TABLE t(a)`,
      'store/older',
    ],
    [
      'a trigger that we did not make is not run',
      `PRAGMA application_id = ${0x59415244}; PRAGMA user_version = ${schemaVersion}; CREATE TABLE t(a);
       CREATE TRIGGER r AFTER INSERT ON t BEGIN SELECT 1; END`,
      'store/foreign',
    ],
  ])('%s', (_, sql, code) => {
    const root = foreignFile('');
    const other = new Sqlite(databaseFile(root));
    other.exec(sql);
    other.close();
    const before = readFileSync(databaseFile(root));
    expect(failure(() => openStore(root))).toBe(code);
    expect(failure(() => readStore(root))).toBe(code);
    expect(readFileSync(databaseFile(root)).equals(before)).toBe(true);
    expect(existsSync(`${databaseFile(root)}-wal`)).toBe(false);
  });

  test('pages overwritten behind a sound header are reported as damage', () => {
    const root = folder();
    openStore(root).close();
    const bytes = readFileSync(databaseFile(root));
    bytes.fill(0xaa, 100);
    writeFileSync(databaseFile(root), bytes);
    expect(failure(() => openStore(root))).toBe('store/damaged');
  });
});

test('a name in a statement is always quoted', () => {
  expect(identifier('order')).toBe('"order"');
  expect(identifier('x-"; DROP TABLE import; --')).toBe('"x-""; DROP TABLE import; --"');
});
