import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { databaseFile, openStore } from '../../src/store/store.ts';
import { repository, ticketSource } from './repository.ts';

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

const count = 20_000;
const table = (prefix: string) =>
  `id,created,score\n${Array.from({ length: count }, (_, index) => `${prefix}${index},2026-01-05 09:00,${(index % 5) + 1}\n`).join('')}`;

function state(root: string): { rows: number; imports: number; sound: string } {
  const database = new Sqlite(databaseFile(root));
  try {
    const number = (sql: string) => database.prepare<unknown[], number>(sql).pluck().get() ?? -1;
    return {
      rows: number('SELECT count(*) FROM contact'),
      imports: number('SELECT count(*) FROM import'),
      sound: String(database.pragma('integrity_check', { simple: true })),
    };
  } finally {
    database.close();
  }
}

describe('an ingest that is killed', () => {
  test('leaves the database as before or as after, and the next run completes it', async () => {
    const here = repository();
    here.write('tickets.csv', table('A'));
    const began = performance.now();
    expect(await end(begin(here.root, 'tickets.csv'))).toBe(0);
    const wholeMs = performance.now() - began;
    for (let moment = 1; moment <= 12; moment++) {
      rmSync(join(here.root, '.yardstick'), { recursive: true, force: true });
      const child = begin(here.root, 'tickets.csv');
      await setTimeout((wholeMs * (moment + 4)) / 16);
      child.kill('SIGKILL');
      await end(child);
      if (existsSync(databaseFile(here.root))) {
        openStore(here.root).close();
        const { rows, imports, sound } = state(here.root);
        expect(sound).toBe('ok');
        expect([0, count]).toContain(rows);
        expect(imports).toBe(rows === 0 ? 0 : 1);
      }
      const { records } = await here.ingest('tickets.csv');
      expect((records['loaded'] ?? 0) + (records['unchanged'] ?? 0)).toBe(count);
      expect(state(here.root)).toEqual({ rows: count, imports: 1, sound: 'ok' });
    }
  });
});

describe('two at once', () => {
  test('both complete, one after the other, also on a database that neither has made yet', async () => {
    const here = repository();
    here.write('tickets-a.csv', table('A'));
    here.write('tickets-b.csv', table('B'));
    const children = [begin(here.root, 'tickets-a.csv'), begin(here.root, 'tickets-b.csv')];
    expect(await Promise.all(children.map(end))).toEqual([0, 0]);
    expect(state(here.root)).toEqual({ rows: 2 * count, imports: 2, sound: 'ok' });
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
