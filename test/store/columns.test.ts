import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openColumn, stretchRows, writeColumn } from '../../src/store/column-file.ts';
import { keeping, keptScan, scanKept, stretchesOf } from '../../src/store/columns.ts';
import { databaseFile, openReadable, openStore, type Value } from '../../src/store/database.ts';
import { batchRows, type Row, type Scan, type Statement, type TakeBatch } from '../../src/store/row-batch.ts';
import { scanHere } from '../../src/store/scan.ts';

let root = '';
const rowCount = 3_000;
const kept = () => join(root, '.yardstick', 'columns');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yardstick-columns-'));
  const database = openStore(root);
  database.exec(`INSERT INTO import (id, file, sha256, bytes, source, record, encoding, delimiter, timezone, mapped,
      imported_at, read, loaded, updated, unchanged, superseded, rejected, withheld, skipped)
    VALUES (1, 'f', '', 0, 's', 'contact', 'utf-8', ',', 'Asia/Shanghai', '{}', 0, 0, 0, 0, 0, 0, 0, 0, 0)`);
  database.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rowCount})
    INSERT INTO contact (source, key, import_id, line, team, created, wait)
    SELECT 's', i, 1, i, CASE WHEN i % 7 THEN '组' || (i % 50) END, i * 1000000000,
      CASE WHEN i % 3 THEN i / 10.0 END FROM n`);
  database.close();
});

afterEach(() => rmSync(root, { recursive: true }));

const piece = (text: string, ...values: readonly Value[]): Statement => ({ text, values });

const scan = (columns: readonly Statement[], where: Statement | null = null): Scan => ({
  table: 'contact',
  columns: [piece('r.import_id'), piece('r.team'), ...columns],
  ...{ from: piece('"contact" AS r'), where, leading: 2 },
});

const usual = [piece('r.created'), piece('r.wait'), piece('r.line % ? = 0', 5)];

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

/** The rows as SQLite gives them, their columns kept. */
function keep(of: Scan): string[] {
  const database = openReadable(databaseFile(root));
  const rows = rowsBy(take => {
    const keeper = keeping(databaseFile(root), of, take);
    scanHere(database, of, keeper.take);
    keeper.end(true);
  });
  database.close();
  return rows;
}

/** The rows as they are kept; undefined where they are not. */
function recall(of: Scan): string[] | undefined {
  const columns = keptScan(databaseFile(root), of);
  if (!columns) return undefined;
  return rowsBy(take => scanKept(columns, Array(stretchesOf(columns)).keys(), take));
}

describe('columns kept of a table', () => {
  it('give the rows that SQLite gave, in their order', () => {
    const rows = keep(scan(usual));
    expect(rows.length).toBe(rowCount);
    expect(recall(scan(usual))).toEqual(rows);
  });

  it('serve any scan of some of them, and every row whatever stretch is asked for', () => {
    keep(scan(usual));
    const fewer = [usual[2], usual[0]].flatMap(one => one ?? []);
    expect(recall(scan(fewer, piece('r.line < ?', 9)))).toEqual(keep(scan(fewer)));
  });

  it('are joined by those of another scan', () => {
    keep(scan(usual));
    expect(readdirSync(kept()).length).toBe(4);
    const more = [...usual, piece('r.line')];
    expect(recall(scan(more))).toBeUndefined();
    const rows = keep(scan(more));
    expect(readdirSync(kept()).length).toBe(5);
    expect(recall(scan(more))).toEqual(rows);
  });

  it('are told apart by the values of their statements', () => {
    keep(scan(usual));
    expect(recall(scan([piece('r.line % ? = 0', 6)]))).toBeUndefined();
  });

  it('go with the first writer', () => {
    keep(scan(usual));
    openStore(root).close();
    expect(existsSync(kept())).toBe(false);
  });

  it('are of one state of the database, whoever wrote to it', () => {
    keep(scan(usual));
    const database = openReadable(databaseFile(root));
    database.close();
    expect(recall(scan(usual))).toBeDefined();
    const writer = openStore(mkdtempSync(join(root, 'other-')));
    writer.exec(`ATTACH '${databaseFile(root)}' AS other; UPDATE other.contact SET wait = 1 WHERE line = 7`);
    writer.close();
    expect(existsSync(kept())).toBe(true);
    expect(recall(scan(usual))).toBeUndefined();
    const rows = keep(scan(usual));
    expect(recall(scan(usual))).toEqual(rows);
    expect(readdirSync(kept()).length).toBe(4);
  });

  it('are not believed while a part of the database is still in its log', () => {
    keep(scan(usual));
    const writer = openStore(root);
    writer.exec('UPDATE contact SET wait = 2 WHERE line = 7');
    keep(scan(usual));
    expect(recall(scan(usual))).toBeUndefined();
    writer.close();
  });

  it('are not kept of joined rows, of a stretch, or of a scan that was broken off', () => {
    const joined = { ...scan(usual), from: piece('"contact" AS r JOIN import ON import.id = r.import_id') };
    keep(joined);
    keep(scan(usual, piece('r.line < 5')));
    expect(existsSync(kept())).toBe(false);
    keeping(databaseFile(root), scan(usual), () => undefined).end(false);
    expect(readdirSync(kept())).toEqual([]);
  });

  it('are not written where a link leads elsewhere, and nothing there is touched', () => {
    const elsewhere = join(root, 'elsewhere');
    mkdirSync(elsewhere);
    const name = `${'a'.repeat(32)}-${'b'.repeat(32)}`;
    writeFileSync(join(elsewhere, name), '');
    symlinkSync(elsewhere, kept());
    expect(keep(scan(usual)).length).toBe(rowCount);
    expect(readdirSync(elsewhere)).toEqual([name]);
  });

  it('are done without where a file was cut or is another one', () => {
    keep(scan(usual));
    for (const name of readdirSync(kept())) {
      const file = join(kept(), name);
      appendFileSync(file, 'x');
      expect(recall(scan(usual))).toBeUndefined();
      rmSync(file);
      expect(recall(scan(usual))).toBeUndefined();
      keep(scan(usual));
      truncateSync(file, 20);
      expect(recall(scan(usual))).toBeUndefined();
      rmSync(file);
      keep(scan(usual));
      expect(recall(scan(usual))).toBeDefined();
    }
  });
});

describe('a file of a column', () => {
  const none = fc.constant(Number.NaN);
  const kinds = fc.oneof(
    fc.array(fc.oneof(none, fc.integer({ min: -130, max: 130 })), { maxLength: 50 }),
    fc.array(fc.oneof(none, fc.integer({ min: -32_769, max: 32_769 })), { maxLength: 50 }),
    fc.array(fc.oneof(none, fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })), { maxLength: 50 }),
    fc.array(fc.oneof(none, fc.maxSafeInteger(), fc.double({ noNaN: true })), { maxLength: 50 }),
  );

  it('gives back every number, and none where there was none', () => {
    fc.assert(
      fc.property(fc.array(kinds, { minLength: 1, maxLength: 5 }), parts => {
        const file = join(root, 'column');
        const writer = writeColumn(file, 'key');
        // Each part fills a chunk of its own.
        const numbers = parts.flatMap(part => [
          ...part,
          ...Array(stretchRows - part.length).fill(part[0] ?? 0),
        ]);
        writer.add(Float64Array.from(numbers), numbers.length);
        writer.end([]);
        const column = openColumn(file, 'key');
        const found = Array.from({ length: (column?.rows ?? 0) / batchRows }, (_, batch) => [
          ...(column?.numbersAt(batch * batchRows) ?? []),
        ]).flat();
        column?.close();
        expect(
          found.every(
            (value, at) => value === numbers[at] || (Number.isNaN(value) && Number.isNaN(numbers[at])),
          ),
        ).toBe(true);
        expect(found.length).toBe(numbers.length);
      }),
      { numRuns: 15 },
    );
  });

  it('is of its key alone', () => {
    const file = join(root, 'column');
    const writer = writeColumn(file, 'key');
    writer.end([[1, '组']]);
    expect(openColumn(file, 'other')).toBeUndefined();
    const column = openColumn(file, 'key');
    expect([column?.rows, column?.leaves]).toEqual([0, [[1, '组']]]);
    column?.close();
  });
});
