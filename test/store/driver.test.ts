import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect, isFatalToCollect, keepAll } from '../../src/store/driver.ts';

test.each([
  ['20.20.2', false],
  ['22.23.3', false],
  ['24.18.1', false],
  ['24.19.0', true],
  ['24.21.0', true],
  ['25.0.0', false],
  ['26.10.0', false],
])('on Node %s what the driver makes is kept: %s', (node, isKept) => {
  expect(isFatalToCollect(node)).toBe(isKept);
});

test('keeps a database, its statements, those of PRAGMA and transactions, and its iterators', () => {
  const database = connect(':memory:');
  const list: object[] = [];
  keepAll(database, list);
  database.exec('CREATE TABLE t (a)');
  database.transaction(() => database.prepare('INSERT INTO t VALUES (1), (2)').run())();
  const before = list.length;
  expect(list[0]).toBe(database);
  expect(database.pragma('user_version', { simple: true })).toBe(0);
  const rows = database.prepare('SELECT a FROM t').pluck().iterate();
  expect([...rows]).toEqual([1, 2]);
  expect(list.slice(before)).toHaveLength(3);
  expect(list).toContain(rows);
  database.close();
});

test('nobody else opens a database', () => {
  const opening = readdirSync('src/store').filter(
    file => file !== 'driver.ts' && /new Sqlite\(/.test(readFileSync(join('src/store', file), 'utf8')),
  );
  expect(opening).toEqual([]);
});
