import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { databaseFile, openStore } from '../../src/store/database.ts';
import type { RowBatch, TakeBatch } from '../../src/store/row-batch.ts';
import { isRead, openSnapshot } from '../../src/store/snapshot.ts';
import { readStore } from '../../src/store/store.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yardstick-snapshot-'));
  write(`INSERT INTO import (id, file, sha256, bytes, source, record, encoding, delimiter, timezone, mapped,
      imported_at, read, loaded, updated, unchanged, superseded, rejected, withheld, skipped)
    VALUES (1, 'f', '', 0, 's', 'contact', 'utf-8', ',', 'Asia/Shanghai', '{}', 0, 0, 0, 0, 0, 0, 0, 0, 0)`);
  write(contact('a'));
});

afterEach(() => rmSync(root, { recursive: true }));

function write(sql: string): void {
  const database = openStore(root);
  database.exec(sql);
  database.close();
}

const contact = (key: string) =>
  `INSERT INTO contact (source, key, import_id, line, created) VALUES ('s', '${key}', 1, 1, 0)`;

const keys = 'SELECT key FROM contact ORDER BY key';

describe('what a command reads', () => {
  test('is as it was when the database was opened, however it is asked for', () => {
    const store = readStore(root);
    write(contact('b'));
    expect(store.rows(keys)).toEqual([{ key: 'a' }]);
    expect([...store.each(keys)]).toEqual([{ key: 'a' }]);
    const visited: unknown[] = [];
    store.visit('key', 'FROM contact', [], row => visited.push(row[0]));
    expect(visited).toEqual(['a']);
    const piece = (text: string) => ({ text, values: [] });
    const scan = {
      table: 'contact',
      columns: ['key', 'line'].map(piece),
      from: piece('contact'),
      where: null,
    };
    let size = 0;
    store.scan({ ...scan, leading: 1 }, batch => {
      size += batch.size;
    });
    expect(size).toBe(1);
    store.close();
    const later = readStore(root);
    expect(later.rows(keys)).toEqual([{ key: 'a' }, { key: 'b' }]);
    later.close();
  });

  test('lets functions be defined meanwhile', () => {
    const store = readStore(root);
    store.rows(keys);
    store.define('twice', value => Number(value) * 2);
    expect(store.rows('SELECT twice(21) AS answer')).toEqual([{ answer: 42 }]);
    store.close();
  });
});

describe('a snapshot', () => {
  test('knows whether something was written since', () => {
    const snapshot = openSnapshot(databaseFile(root));
    expect(snapshot.isCurrent()).toBe(true);
    write(contact('b'));
    expect(snapshot.isCurrent()).toBe(false);
    snapshot.close();
  });

  test('is not current where a writer waits for it, and does not wait itself', () => {
    const file = databaseFile(root);
    const writer = new Sqlite(file, { timeout: 0 });
    writer.pragma('journal_mode = DELETE');
    const snapshot = openSnapshot(file);
    writer.exec('BEGIN IMMEDIATE');
    writer.exec(contact('b'));
    expect(() => writer.exec('COMMIT')).toThrow(expect.objectContaining({ code: 'SQLITE_BUSY' }));
    expect(snapshot.isCurrent()).toBe(false);
    writer.exec('ROLLBACK');
    snapshot.close();
    writer.close();
  });
});

describe('rows that another thread reads', () => {
  const batch = { size: 1 } as RowBatch;
  const once = (take: TakeBatch) => {
    take(batch, () => []);
    return true;
  };
  const taken = (aside: (take: TakeBatch) => boolean, isCurrent: () => boolean) => {
    let count = 0;
    const isDone = isRead(aside, isCurrent, () => {
      count++;
    });
    return { isDone, count };
  };

  test('are taken where nothing was written since', () => {
    expect(taken(once, () => true)).toEqual({ isDone: true, count: 1 });
    expect(taken(once, () => false)).toEqual({ isDone: false, count: 0 });
  });

  test('that are none are those of the same state, too', () => {
    expect(
      taken(
        () => true,
        () => false,
      ),
    ).toEqual({ isDone: false, count: 0 });
    expect(
      taken(
        () => true,
        () => true,
      ),
    ).toEqual({ isDone: true, count: 0 });
  });

  test('are read here where the thread finds the database locked before its first', () => {
    const busy = new Sqlite.SqliteError('database is locked', 'SQLITE_BUSY');
    const locked = () => {
      throw busy;
    };
    expect(taken(locked, () => true)).toEqual({ isDone: false, count: 0 });
    expect(() =>
      taken(
        take => once(take) && locked(),
        () => true,
      ),
    ).toThrow(busy);
  });
});
