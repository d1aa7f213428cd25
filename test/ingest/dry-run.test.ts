import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { databaseFile, openStore } from '../../src/store/database.ts';
import { type Repository, repository, ticketSource } from './repository.ts';

const events = `kind: source
id: log
title: 日志
record: event
match: "log*.csv"
key: [no, n]
collapse: {contact: no, order: [n], take: last}
columns: {status: state, at: {from: at}, created: {from: opened}, event: state}
`;

/** Each file is tried, then imported; the second of a kind meets what the first has left. */
const files: readonly (readonly [string, string])[] = [
  ['tickets1.csv', 'id,created,score\nA1,2026-01-05 09:00,5\nA2,2026-01-05 10:00,4\nA3,yesterday,4\n'],
  ['tickets2.csv', 'id,created,score\nA1,2026-01-05 09:00,5\nA2,2026-01-05 10:00,1\nA4,2026-01-06 10:00,2\n'],
  [
    'log1.csv',
    'no,n,state,at,opened\nI1,1,New,2026-01-05 09:00,2026-01-05 09:00\nI1,2,Open,2026-01-05 10:00,\n',
  ],
  [
    'log2.csv',
    'no,n,state,at,opened\nI1,3,Closed,2026-01-06 09:00,\nI2,1,New,2026-01-06 10:00,2026-01-06 10:00\n',
  ],
];

const sources = {
  'sources/tickets.yaml': `${ticketSource}max_rejects: 50%\n`,
  'sources/log.yaml': events,
};

const content = (here: Repository) => ({
  bytes: readFileSync(databaseFile(here.root)).toString('base64'),
  changed: statSync(databaseFile(here.root)).mtimeMs,
  files: readdirSync(dirname(databaseFile(here.root))).sort(),
});

async function imported(): Promise<Repository> {
  const here = repository(sources);
  for (const [file, text] of files) here.write(`data/${file}`, text);
  return here;
}

describe('a dry run', () => {
  test('says what the import then does, file after file, and leaves the database as it was', async () => {
    const here = await imported();
    for (const [file] of files) {
      const known = existsSync(databaseFile(here.root)) && content(here);
      const tried = await here.ingest(`data/${file}`, '--dry-run');
      expect(known && content(here)).toEqual(known);
      const done = await here.ingest(`data/${file}`);
      expect({ ...tried, status: 'done', err: done.err }).toEqual(done);
      const again = await here.ingest(`data/${file}`, '--dry-run');
      expect(again.records).toMatchObject({ loaded: 0, updated: 0 });
    }
  });

  test('keeps nobody from writing, and waits for nobody who writes', async () => {
    const here = await imported();
    for (const name of ['tickets1.csv', 'log1.csv']) await here.ingest(`data/${name}`);
    openStore(here.root).close();
    const writer = new Sqlite(databaseFile(here.root));
    writer.exec(`BEGIN IMMEDIATE; UPDATE contact SET csat = 3 WHERE key = 'A2'`);
    const tried = await here.ingest('data/tickets2.csv', '--dry-run');
    expect(tried).toMatchObject({ status: 'dry_run', records: { unchanged: 1, updated: 1, loaded: 1 } });
    writer.exec('ROLLBACK');
    writer.close();
  });

  test('of a database of an earlier version does not change it, and reads what it has', async () => {
    const here = await imported();
    await here.ingest('data/tickets1.csv');
    const database = new Sqlite(databaseFile(here.root));
    database.exec('DROP TABLE draw; ALTER TABLE evaluation DROP COLUMN weight; PRAGMA user_version = 3');
    database.close();
    const known = content(here);
    const tried = await here.ingest('data/tickets2.csv', '--dry-run');
    expect(tried.records).toMatchObject({ unchanged: 1, updated: 1, loaded: 1 });
    expect(content(here)).toEqual(known);
  });
});

const script = `import(${JSON.stringify(resolve('src/cli/start.ts'))}).then(({ start }) => start())`;

/** In a process that may not write: nobody's, where this one is root's. */
function asReader(root: string, ...argv: string[]) {
  const isRoot = process.getuid?.() === 0;
  return spawnSync(
    process.execPath,
    ['--import', 'tsx', '-e', script, '--', 'yardstick', '-C', root, ...argv],
    {
      encoding: 'utf8',
      env: { ...process.env, LANG: 'en_US.UTF-8', TSX_DISABLE_CACHE: '1' },
      ...(isRoot && { uid: 65_534, gid: 65_534 }),
    },
  );
}

test.skipIf(process.platform === 'win32')(
  'a dry run and figures need no right to write, neither the database nor its folder',
  async () => {
    const here = await imported();
    await here.ingest('data/tickets1.csv');
    // From the second opening on it has a write-ahead log, beside which SQLite makes files even to read.
    await here.ingest('data/log1.csv');
    const folder = dirname(databaseFile(here.root));
    for (const path of [dirname(here.root), here.root]) chmodSync(path, 0o755);
    chmodSync(databaseFile(here.root), 0o444);
    chmodSync(folder, 0o555);
    try {
      const tried = asReader(here.root, 'ingest', 'data/tickets2.csv', '--dry-run', '--format', 'json');
      expect({ stderr: tried.stderr, status: tried.status }).toEqual({
        stderr: expect.any(String),
        status: 0,
      });
      expect(JSON.parse(tried.stdout).files[0].records).toMatchObject({
        unchanged: 1,
        updated: 1,
        loaded: 1,
      });
      const listed = asReader(here.root, 'imports', '--format', 'json');
      expect(JSON.parse(listed.stdout).imports).toHaveLength(2);
      const real = asReader(here.root, 'ingest', 'data/tickets2.csv');
      expect(real.status).toBe(3);
    } finally {
      chmodSync(folder, 0o755);
      rmSync(here.root, { recursive: true });
    }
  },
  30_000,
);
