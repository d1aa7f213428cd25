import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { databaseFile, openStore } from '../../src/store/database.ts';
import { type Draw, drawsOf, saveDraws } from '../../src/store/draws.ts';
import { schemaVersion } from '../../src/store/schema.ts';
import { readStore } from '../../src/store/store.ts';

/** A repository's database as the version before draws left it, with one contact. */
function earlier(): string {
  const root = mkdtempSync(join(tmpdir(), 'yardstick-upgrade-'));
  openStore(root).close();
  const database = new Sqlite(databaseFile(root));
  database.exec(`DROP TABLE draw; ALTER TABLE evaluation DROP COLUMN weight;
    ALTER TABLE contact ADD COLUMN "x-topic" TEXT;
    INSERT INTO import VALUES (1, 'a.csv', '', 1, 's', 'contact', 'utf-8', ',', 'UTC', '{}', '[]', NULL, '[]', 0, 1, 1, 0, 0, 0, 0, 0, 0);
    INSERT INTO contact (source, key, import_id, line, "x-topic") VALUES ('s', 'A1', 1, 2, '保修');
    PRAGMA user_version = 3;`);
  database.close();
  return root;
}

const draw: Draw = {
  plan: 'p',
  version: '1.0.0',
  period: '2026-03',
  record: 'contact:A1',
  source: 's',
  key: 'A1',
  stratum: 'all',
  population: 1,
  rank: 1,
  hash: 'ff',
  inclusion: 1,
  reviewer: null,
  level: 'leader',
  replaced_by: null,
  reason: null,
  drawn_at: 5,
};

describe('a database of the version before', () => {
  test.each([['read', readStore] as const, ['written', openStore] as const])(
    'gets what it lacks when it is %s, and keeps what it holds',
    (_, open) => {
      const root = earlier();
      open(root).close();
      const database = new Sqlite(databaseFile(root));
      expect(database.pragma('user_version', { simple: true })).toBe(schemaVersion);
      expect(database.prepare('SELECT key, "x-topic" AS topic FROM contact').all()).toEqual([
        { key: 'A1', topic: '保修' },
      ]);
      expect(database.prepare('SELECT count(weight) AS n FROM evaluation').get()).toEqual({ n: 0 });
      database.close();
    },
  );

  test('can then hold draws', () => {
    const root = earlier();
    const database = openStore(root);
    saveDraws(database, [draw]);
    saveDraws(database, [{ ...draw, rank: 2 }]);
    database.close();
    const store = readStore(root);
    expect(drawsOf(store, 'p', '2026-03')).toEqual([{ ...draw, rank: 2 }]);
    expect(drawsOf(store, 'p', '2026-02')).toEqual([]);
    store.close();
  });
});
