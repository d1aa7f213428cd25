import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { databaseFile, openStore } from '../../src/store/database.ts';
import { type Repository, repository, ticketSource } from './repository.ts';

const start = resolve('src/cli/start.ts');

/** The tool in a process of its own, which can be killed. */
function begin(root: string, ...argv: string[]): ChildProcess {
  const script = `import(${JSON.stringify(start)}).then(({ start }) => start())`;
  return spawn(
    process.execPath,
    ['--import', 'tsx', '-e', script, '--', 'yardstick', '-C', root, 'ingest', ...argv],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
}

async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

const count = 10_000;
const table = (prefix: string, score = 0) =>
  `id,created,score\n${Array.from({ length: count }, (_, index) => `${prefix}${index},2026-01-05 09:00,${((index + score) % 5) + 1}\n`).join('')}`;

interface State {
  readonly rows: number;
  readonly imports: number;
  readonly sum: number;
  readonly sound: string;
}

function state(root: string): State {
  const database = new Sqlite(databaseFile(root));
  try {
    const number = (sql: string) => database.prepare<unknown[], number>(sql).pluck().get() ?? -1;
    return {
      rows: number('SELECT count(*) FROM contact'),
      imports: number('SELECT count(*) FROM import'),
      sum: number('SELECT coalesce(sum(csat * line), 0) FROM contact'),
      sound: String(database.pragma('integrity_check', { simple: true })),
    };
  } finally {
    database.close();
  }
}

const nothing: State = { rows: 0, imports: 0, sum: 0, sound: 'ok' };
/** In each of two tests. */
const kills = Number(process.env['YARDSTICK_KILLS'] ?? 10);
const timeoutMs = 60_000 + kills * 5000;
const folder = '.yardstick';

/** Kills an ingest `kills` times at random moments, each time from the same start. */
async function killOften(here: Repository, file: string, before: State): Promise<void> {
  const start = join(here.root, 'start');
  if (existsSync(join(here.root, folder))) cpSync(join(here.root, folder), start, { recursive: true });
  const reset = () => {
    rmSync(join(here.root, folder), { recursive: true, force: true });
    if (existsSync(start)) cpSync(start, join(here.root, folder), { recursive: true });
  };
  const began = performance.now();
  expect(await end(begin(here.root, file))).toBe(0);
  const wholeMs = performance.now() - began;
  const after = state(here.root);
  for (let kill = 0; kill < kills; kill++) {
    reset();
    const child = begin(here.root, file);
    await setTimeout(wholeMs * (0.3 + 0.75 * Math.random()));
    child.kill('SIGKILL');
    await end(child);
    if (existsSync(databaseFile(here.root))) {
      openStore(here.root).close();
      expect([before, after]).toContainEqual(state(here.root));
    }
    const { records } = await here.ingest(file);
    const { loaded = 0, updated = 0, unchanged = 0 } = records;
    expect(loaded + updated + unchanged).toBe(count);
    expect(state(here.root)).toEqual(after);
  }
}

describe('an ingest that is killed leaves the database as before or as after, and the next run completes it', () => {
  test(
    'where there was no database',
    async () => {
      const here = repository();
      here.write('tickets.csv', table('A'));
      await killOften(here, 'tickets.csv', nothing);
    },
    timeoutMs,
  );

  test(
    'where every second record is in the database already, with other values',
    async () => {
      const here = repository();
      here.write(
        'tickets-1.csv',
        table('A')
          .split('\n')
          .filter((_, index) => index % 2 === 0)
          .join('\n'),
      );
      here.write('tickets-2.csv', table('A', 1));
      await here.ingest('tickets-1.csv');
      await killOften(here, 'tickets-2.csv', state(here.root));
    },
    timeoutMs,
  );
});

describe('two at once', () => {
  test('both complete, one after the other, also on a database that neither has made yet', async () => {
    const here = repository();
    here.write('tickets-a.csv', table('A'));
    here.write('tickets-b.csv', table('B'));
    const children = [begin(here.root, 'tickets-a.csv'), begin(here.root, 'tickets-b.csv')];
    expect(await Promise.all(children.map(end))).toEqual([0, 0]);
    expect(state(here.root)).toMatchObject({ rows: 2 * count, imports: 2, sound: 'ok' });
  });

  test('the one that waits too long says so and changes nothing', async () => {
    const here = repository({ 'sources/tickets.yaml': ticketSource });
    here.write('tickets.csv', 'id,created,score\nA,2026-01-05,3\n');
    const other = openStore(here.root);
    other.exec('BEGIN IMMEDIATE');
    const { code, err } = await here.run('ingest', 'tickets.csv');
    other.exec('ROLLBACK');
    other.close();
    expect(code).toBe(3);
    expect(err).toContain('in use');
    expect(state(here.root).rows).toBe(0);
  });
});
