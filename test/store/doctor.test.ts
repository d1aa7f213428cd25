import { chmodSync, linkSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { databaseFile } from '../../src/store/database.ts';
import { examineStore } from '../../src/store/doctor.ts';
import { networkFileSystem, syncedBy } from '../../src/store/place.ts';
import { repository } from '../ingest/repository.ts';

interface Checks {
  readonly healthy: boolean;
  readonly checks: readonly { check: string; status: string; facts: Record<string, unknown> }[];
}

type Here = ReturnType<typeof repository>;

async function examined(here: Here): Promise<Checks & { readonly code: number; readonly wrong: string[] }> {
  const { code, out } = await here.run('doctor', '--format', 'json');
  const answer = JSON.parse(out) as Checks;
  const wrong = answer.checks.filter(({ status }) => status !== 'ok').map(({ check }) => check);
  return { ...answer, code, wrong };
}

const header = 'id,created,score\n';
const row = (id: string, score: number | string = 3) => `${id},2026-01-05 09:00,${score}\n`;

async function filled(): Promise<Here> {
  const here = repository();
  here.write(
    'tickets-1.csv',
    header +
      row('A') +
      row('B') +
      Array.from({ length: 40 }, (_, at) => row(`N${at}`)).join('') +
      row('X', 'x'),
  );
  here.write('tickets-2.csv', header + row('A', 4) + row('C'));
  await here.ingest('tickets-1.csv');
  await here.ingest('tickets-2.csv');
  return here;
}

function tamper(here: Here, sql: string): void {
  const database = new Sqlite(databaseFile(here.root));
  database.pragma('foreign_keys = OFF');
  database.exec(sql);
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}

describe('doctor', () => {
  test('finds nothing wrong before the first import, after several, and after one was forgotten', async () => {
    const here = repository();
    expect(await examined(here)).toMatchObject({ code: 0, healthy: true });
    const full = await filled();
    const { code, wrong, checks } = await examined(full);
    expect({ code, wrong }).toEqual({ code: 0, wrong: [] });
    expect(checks.find(({ check }) => check === 'doctor/accounts')?.facts).toEqual({
      imports: 2,
      records: 43,
      rejects: 1,
    });
    expect(checks.find(({ check }) => check === 'doctor/versions')?.facts['sqlite']).toMatch(/^3\.5/);
    await full.run('imports', 'forget', '2');
    expect((await examined(full)).wrong).toEqual([]);
    await full.ingest('tickets-1.csv');
    expect((await examined(full)).wrong).toEqual([]);
  });

  test.each([
    ['a record that is gone', `DELETE FROM contact WHERE key = 'B'`, ['doctor/total']],
    [
      'a record of the latest import that is gone',
      `DELETE FROM contact WHERE key = 'C'`,
      ['doctor/import', 'doctor/total'],
    ],
    ['a count that was changed', 'UPDATE import SET read = 99 WHERE id = 1', ['doctor/import']],
    ['a rejected row that is gone', 'DELETE FROM reject', ['doctor/import']],
    ['a record of no import', `UPDATE contact SET import_id = 9 WHERE key = 'B'`, ['doctor/references']],
  ])('finds %s', async (_, sql, expected) => {
    const here = await filled();
    tamper(here, sql);
    const { code, wrong } = await examined(here);
    expect(code).toBe(3);
    expect(wrong).toEqual(expect.arrayContaining(expected));
  });

  test('finds contacts that their events do not make', async () => {
    const here = repository({
      'sources/log.yaml':
        'kind: source\nid: log\ntitle: T\nrecord: event\nmatch: "log*.csv"\nkey: [ticket, at]\ncollapse: {contact: ticket, order: [at]}\ncolumns: {at: at}\n',
    });
    here.write('log.csv', 'ticket,at\nA,2026-01-05\nA,2026-01-06\n');
    await here.ingest('log.csv');
    expect((await examined(here)).wrong).toEqual([]);
    tamper(here, 'DELETE FROM contact');
    expect((await examined(here)).wrong).toEqual(['doctor/collapsed']);
  });

  test.each([
    ['a text', 'not a database '.repeat(20), 'store/damaged'],
    ['an older database', undefined, 'store/older'],
  ])('%s is said with what to do, exit 3', async (_, content, code) => {
    const here = await filled();
    if (content === undefined) tamper(here, 'PRAGMA user_version = 1');
    else writeFileSync(databaseFile(here.root), content);
    expect(await examined(here)).toMatchObject({ code: 3, healthy: false, wrong: [code] });
  });

  test.skipIf(process.platform === 'win32')(
    'finds rights, links and logs that were left, and says what to do',
    async () => {
      const here = await filled();
      const file = databaseFile(here.root);
      chmodSync(file, 0o644);
      chmodSync(dirname(file), 0o755);
      const reader = new Sqlite(file);
      reader.exec(`UPDATE import SET imported_at = imported_at + 1`);
      const { code, wrong } = await examined(here);
      reader.close();
      expect({ code, wrong }).toEqual({ code: 1, wrong: ['doctor/mode', 'doctor/mode', 'doctor/leftover'] });
      const { out } = await here.run('doctor');
      expect(out).toContain(`chmod 600 ${file}`);
      linkSync(file, `${file}.copy`);
      expect((await examined(here)).wrong).toContain('doctor/links');
    },
  );

  test('refuses to trust an old SQLite', () => {
    const { root } = repository();
    expect(examineStore(root, '3.51.2').map(({ code }) => code)).toContain('doctor/sqlite');
    expect(examineStore(root, '3.51.3').map(({ code }) => code)).not.toContain('doctor/sqlite');
  });

  test('knows folders that other machines share', () => {
    expect(networkFileSystem('//server/share/x')).toBe('UNC');
    expect(networkFileSystem('\\\\server\\share')).toBe('UNC');
    expect(networkFileSystem('/')).toBeUndefined();
    expect(networkFileSystem('/no/such/folder')).toBeUndefined();
    expect(syncedBy('C:\\Users\\lin\\OneDrive - 星河\\标准')).toBe('OneDrive');
    expect(syncedBy('/home/lin/坚果云/标准')).toBe('坚果云');
    expect(syncedBy('/home/lin/标准')).toBeUndefined();
  });

  test('a damaged page is found', async () => {
    const here = await filled();
    const file = databaseFile(here.root);
    const bytes = readFileSync(file);
    bytes.fill(0xaa, 4096 * 2, 4096 * 2 + 100);
    writeFileSync(file, bytes);
    const { code, wrong } = await examined(here);
    expect(code).toBe(3);
    expect(wrong.length).toBeGreaterThan(0);
  });
});
