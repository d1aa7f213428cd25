import { appendFileSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/document/documents.generated.ts';
import { type Loaded, readDocument } from '../../src/document/read.ts';
import { ingestFile } from '../../src/ingest/ingest.ts';
import { compileSource } from '../../src/ingest/plan.ts';
import { noPseudonyms } from '../../src/ingest/pseudonym.ts';
import { databaseFile, openStore } from '../../src/store/database.ts';
import { forget, header, json, open, row, source, stored } from './kept.ts';
import { repository } from './repository.ts';

describe('imports', () => {
  test('lists what was imported with counts and hashes', async () => {
    const here = open();
    here.write('tickets-1.csv', header + row('A', 3) + row('B', 'x'));
    const { sha256 } = await here.ingest('tickets-1.csv');
    const { imports } = await json<{ imports: unknown[] }>(here, 'imports');
    expect(imports).toMatchObject([
      {
        id: 1,
        file: 'tickets-1.csv',
        sha256,
        source: 'tickets',
        imported_at: '2026-04-01T08:00:00+08:00',
        records: { read: 2, loaded: 1, rejected: 1 },
        open_rejects: 1,
      },
    ]);
    const { code, out } = await here.run('imports');
    expect(code).toBe(0);
    expect(out).toContain((sha256 ?? '').slice(0, 12));
    expect(out).toMatch(/tickets +2026-04-01 08:00 +2 +1 +0 +0 +0 +1 +1 /);
  });

  test('forget undoes a first import without a trace in the database file', async () => {
    const here = open();
    here.write('tickets-1.csv', header + row('A', 3));
    here.write('tickets-2.csv', header + row('B', 3, 'SECRET-NOTE') + row('C', 'x', 'SECRET-RAW'));
    await here.ingest('tickets-1.csv');
    await here.ingest('tickets-2.csv');
    expect((await forget(here, 2)).forgotten).toMatchObject({ removed: 1, rejects: 1, reingest: [] });
    expect(here.rows(stored)).toEqual([{ key: 'A', import_id: 1, csat: 3 }]);
    expect(here.rows('SELECT count(*) AS rejects FROM reject')).toEqual([{ rejects: 0 }]);
    for (const file of [databaseFile(here.root), `${databaseFile(here.root)}-wal`]) {
      const text = statSync(file, { throwIfNoEntry: false }) ? readFileSync(file, 'latin1') : '';
      expect(text).not.toContain('SECRET');
    }
    here.write('tickets-3.csv', header + row('D', 3));
    await here.ingest('tickets-3.csv');
    expect(here.rows('SELECT id FROM import ORDER BY id')).toEqual([{ id: 1 }, { id: 3 }]);
  });

  test('forget names the files whose records went with it, and ingesting them brings everything back', async () => {
    const here = open();
    here.write('tickets-1.csv', header + row('A', 1) + row('B', 1));
    here.write('tickets-2.csv', header + row('A', 2) + row('B', 1) + row('C', 2));
    here.write('tickets-3.csv', header + row('C', 2) + row('D', 3));
    for (const file of ['tickets-1.csv', 'tickets-2.csv', 'tickets-3.csv']) await here.ingest(file);
    expect(here.rows(stored)).toEqual([
      { key: 'A', import_id: 2, csat: 2 },
      { key: 'B', import_id: 1, csat: 1 },
      { key: 'C', import_id: 2, csat: 2 },
      { key: 'D', import_id: 3, csat: 3 },
    ]);
    const { forgotten } = await forget(here, 2);
    expect(forgotten).toMatchObject({ removed: 2, reingest: ['tickets-1.csv', 'tickets-3.csv'] });
    for (const file of forgotten.reingest) await here.ingest(file);
    expect(here.rows('SELECT key, csat FROM contact ORDER BY key')).toEqual([
      { key: 'A', csat: 1 },
      { key: 'B', csat: 1 },
      { key: 'C', csat: 2 },
      { key: 'D', csat: 3 },
    ]);
  });

  test('forget of an event log collapses its contacts again from the events that are left', async () => {
    const here = repository({
      'sources/log.yaml': `kind: source
id: log
title: T
record: event
match: "log*.csv"
key: [ticket, at]
collapse: {contact: ticket, order: [at]}
columns: {at: at, status: status}
`,
    });
    here.write('log-1.csv', 'ticket,at,status\nA,2026-01-05 09:00,new\n');
    here.write('log-2.csv', 'ticket,at,status\nA,2026-01-06 09:00,done\nB,2026-01-06 09:00,new\n');
    await here.ingest('log-1.csv');
    await here.ingest('log-2.csv');
    await forget(here, 2);
    expect(here.rows('SELECT key, import_id, line, status FROM contact')).toEqual([
      { key: 'A', import_id: 1, line: 2, status: 'new' },
    ]);
    await forget(here, 1);
    expect(here.rows('SELECT count(*) AS contacts FROM contact')).toEqual([{ contacts: 0 }]);
  });

  test.each([
    [['imports', 'drop', '1'], 'forget ID'],
    [['imports', 'forget'], 'ID is missing'],
    [['imports', 'forget', '7'], 'The imports are 1'],
    [['rejects', '--import', '7'], 'The imports are 1'],
  ])('%j is wrong usage', async (argv, expected) => {
    const here = open();
    here.write('tickets-1.csv', header + row('A', 3));
    await here.ingest('tickets-1.csv');
    const { code, err } = await here.run(...argv);
    expect(code).toBe(2);
    expect(err).toContain(expected);
  });
});

test('a file that changes while it is read is not imported', async () => {
  const here = open();
  here.write('tickets.csv', header + row('A', 3) + row('B', 'x'));
  const file = join(here.root, 'tickets.csv');
  const loaded = readDocument('sources/tickets.yaml', Buffer.from(source)).loaded as Loaded<Source>;
  const { plan } = compileSource(loaded, 'UTC', noPseudonyms);
  if (!plan) throw new Error('no plan');
  const database = openStore(here.root);
  const options = { path: file, file: 'tickets.csv', now: 0, dryRun: false };
  const changes = [
    () => appendFileSync(file, row('C', 3)),
    () => {
      const { atime, mtime } = statSync(file);
      writeFileSync(file, readFileSync(file, 'utf8').replace('A', 'Z'));
      utimesSync(file, atime, mtime);
    },
  ];
  for (const change of changes) {
    const onReject = () => change();
    await expect(ingestFile(database, plan, { ...options, onReject })).rejects.toMatchObject({
      code: 'ingest/changed',
    });
  }
  database.close();
  expect(here.rows('SELECT count(*) AS imports FROM import')).toEqual([{ imports: 0 }]);
});
