import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { databaseFile, openStore, type Value } from '../../src/store/database.ts';
import type { Row, Scan, Statement, TakeBatch } from '../../src/store/row-batch.ts';
import { scanAside } from '../../src/store/scan-aside.ts';
import { type Reader, readStore } from '../../src/store/store.ts';

let root = '';
let store: Reader;
const rowCount = 20_000;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'yardstick-scan-'));
  const database = openStore(root);
  database.exec(`INSERT INTO import (id, file, sha256, bytes, source, record, encoding, delimiter, timezone, mapped,
      imported_at, read, loaded, updated, unchanged, superseded, rejected, withheld, skipped)
    VALUES (1, 'f', '', 0, 's', 'contact', 'utf-8', ',', 'Asia/Shanghai', '{}', 0, 0, 0, 0, 0, 0, 0, 0, 0)`);
  database.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rowCount})
    INSERT INTO contact (source, key, import_id, line, team, created, wait)
    SELECT 's', i, 1, i, CASE WHEN i % 7 THEN '组' || (i % 50) END, i * 1000,
      CASE WHEN i % 3 THEN i / 10.0 END FROM n`);
  database.close();
  store = readStore(root);
});

afterAll(() => {
  store.close();
  rmSync(root, { recursive: true });
});

const piece = (text: string, ...values: readonly Value[]): Statement => ({ text, values });

const scan = (from: string, where: Statement | null = null): Scan => ({
  table: 'contact',
  columns: [...['import_id', 'team', 'created', 'wait'].map(text => piece(text)), piece('team = ?', '组1')],
  ...{ from: piece(from), where, leading: 2 },
});

/** Every row with what its leaf stands for, as text. */
function rowsBy(run: (take: TakeBatch) => void): string[] {
  const rows: string[] = [];
  run(({ columns, leaves, size }, rowOf) => {
    for (let at = 0; at < size; at++) {
      const row: Row = [...rowOf(leaves[at] ?? -1), ...columns.slice(2).map(column => column[at] ?? null)];
      rows.push(row.join(' '));
    }
  });
  return rows;
}

test('a scan gives every row once, in the order of the statement, with null as no number', () => {
  const rows = rowsBy(take => store.scan(scan('contact', piece('line <= ? ORDER BY line', 2000)), take));
  expect(rows.length).toBe(2000);
  expect(rows.slice(0, 3)).toEqual(['1 组1 1000 0.1 1', '1 组2 2000 0.2 0', '1 组3 3000 NaN 0']);
  expect(rows[6]).toBe('1  7000 0.7 NaN');
});

test('another thread gives the same rows', () => {
  for (const where of [null, piece('line % ? = 0', 3), piece('line < 1025')]) {
    const here = rowsBy(take => store.scan(scan('contact', where), take));
    const aside = rowsBy(take =>
      expect(scanAside(databaseFile(root), scan('contact', where), take)).toBe(true),
    );
    expect(aside).toEqual(here);
    expect(aside.length).toBeGreaterThan(1000);
  }
});

test('another thread gives nothing of nothing', () => {
  expect(rowsBy(take => scanAside(databaseFile(root), scan('contact', piece('line < ?', 0)), take))).toEqual(
    [],
  );
});

test('what another thread cannot read is an error of SQLite here', () => {
  const run = () => scanAside(databaseFile(root), scan('nowhere'), () => undefined);
  expect(run).toThrow(expect.objectContaining({ code: 'SQLITE_ERROR', message: 'no such table: nowhere' }));
});

test('an error of who takes the rows stops the thread that reads them', () => {
  const stop = () => {
    throw new Error('enough');
  };
  expect(() => scanAside(databaseFile(root), scan('contact'), stop)).toThrow('enough');
});
