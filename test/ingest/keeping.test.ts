import { appendFileSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Source } from '../../src/document/documents.generated.ts';
import { type Loaded, readDocument } from '../../src/document/read.ts';
import { ingestFile } from '../../src/ingest/ingest.ts';
import { compileSource } from '../../src/ingest/plan.ts';
import { noPseudonyms } from '../../src/ingest/pseudonym.ts';
import { databaseFile, openStore } from '../../src/store/database.ts';
import { repository } from './repository.ts';

const source = `kind: source
id: tickets
title: 工单
record: contact
match: "tickets*.csv"
key: [id]
max_rejects: 100%
columns:
  contact_id: id
  created: created
  csat: score
  customer_id: phone
  x-note: note
`;
const header = 'id,created,score,phone,note,category,category\n';
const row = (id: string, score: number | string, note = 'n', phone = '13812345678') =>
  `${id},2026-01-05 09:00,${score},${phone},${note},a,b\n`;
const stored = 'SELECT key, import_id, csat FROM contact ORDER BY key';

const open = () => repository({ 'sources/tickets.yaml': source });
type Here = ReturnType<typeof open>;

async function json<Answer>(here: Here, ...argv: string[]): Promise<Answer> {
  const { code, out, err } = await here.run(...argv, '--format', 'json');
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as Answer;
}

const forget = (here: Here, id: number) =>
  json<{ forgotten: { removed: number; rejects: number; reingest: string[] } }>(
    here,
    'imports',
    'forget',
    String(id),
  );

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

const openCount = (here: Here) =>
  here.rows('SELECT count(*) AS open, sum(length(raw)) AS text FROM reject WHERE cleared_by IS NULL');

describe('rejects', () => {
  const phone = '13812345678';

  test('are listed masked', async () => {
    const here = open();
    here.write('tickets.csv', header + row(phone, 'x'));
    await here.ingest('tickets.csv');
    for (const argv of [['rejects'], ['rejects', '--format', 'json'], ['rejects', '--format', 'csv']]) {
      const { code, out } = await here.run(...argv);
      expect(code).toBe(0);
      expect(out).toContain('value/number');
      expect(out).not.toContain(phone);
    }
  });

  test('are written in their own columns for Excel; corrected, they are loaded whole and cleared', async () => {
    const here = open();
    const content = `${header}${row('A', 3)}${row('B', 'x', '"=1+1, ""q"""')}${row('', 4, 'no key')}`;
    here.write('tickets.csv', content.replaceAll('\n', '\r\n'));
    await here.ingest('tickets.csv');
    const { err } = await here.run('rejects', '--out', 'fix.csv');
    expect(err).toContain('yardstick ingest fix.csv --source tickets');
    const list = readFileSync(join(here.root, 'fix.csv'), 'utf8');
    expect(list.split('\r\n').slice(0, 3)).toEqual([
      '\ufeffid,created,score,phone,note,category,category#2,yardstick_reject,yardstick_column,yardstick_reason',
      `B,2026-01-05 09:00,x,138****5678,"'=1+1, ""q""",a,b,1:3,score,not a number [value/number]`,
      ',2026-01-05 09:00,4,138****5678,no key,a,b,1:4,id,no key [missing/key]',
    ]);
    here.write('fix.csv', list.replace(',x,', ',5,').replace('\r\n,', '\r\nC,'));
    const { records, code } = await here.ingest('fix.csv', '--source', 'tickets');
    expect({ code, ...records }).toMatchObject({ code: 0, read: 2, loaded: 2, rejected: 0 });
    expect(
      here.rows('SELECT key, csat, customer_id, "x-note" AS note, line FROM contact ORDER BY key'),
    ).toEqual([
      { key: 'A', csat: 3, customer_id: phone, note: 'n', line: 2 },
      { key: 'B', csat: 5, customer_id: phone, note: '=1+1, "q"', line: 2 },
      { key: 'C', csat: 4, customer_id: phone, note: 'no key', line: 3 },
    ]);
    expect(openCount(here)).toEqual([{ open: 0, text: null }]);
    expect(here.rows('SELECT DISTINCT raw, value, cleared_by FROM reject')).toEqual([
      { raw: '', value: null, cleared_by: 2 },
    ]);
    const again = await here.ingest('fix.csv', '--source', 'tickets');
    expect(again).toMatchObject({ code: 0, skipped: 2, records: { read: 0, rejected: 0 } });
    expect(again.err).toContain('ingest/corrected-already');
    expect(here.rows(`SELECT customer_id FROM contact WHERE key = 'B'`)).toEqual([{ customer_id: phone }]);
  });

  test('corrected in Excel under another encoding and delimiter than the source declares are read all the same', async () => {
    const here = repository({ 'sources/tickets.yaml': `${source}encoding: gb18030\ndelimiter: "|"\n` });
    here.write('tickets.csv', (header + row('B', 'x')).replaceAll(',', '|'));
    await here.ingest('tickets.csv');
    await here.run('rejects', '--out', 'fix.csv');
    const list = readFileSync(join(here.root, 'fix.csv'), 'utf8');
    here.write('fix.csv', list.replace(',x,', ',2,').replaceAll(',', ';'));
    expect((await here.ingest('fix.csv', '--source', 'tickets')).records).toMatchObject({ loaded: 1 });
  });

  test('are cleared by a later export that has the row right, and not doubled by one that has it wrong again', async () => {
    const here = open();
    here.write('tickets-1.csv', header + row('A', 3) + row('B', 'x'));
    here.write('tickets-2.csv', header + row('A', 3) + row('B', 'x') + row('C', 1));
    here.write('tickets-3.csv', header + row('B', 2));
    await here.ingest('tickets-1.csv');
    await here.ingest('tickets-2.csv');
    expect(here.rows('SELECT import_id, cleared_by FROM reject ORDER BY import_id')).toEqual([
      { import_id: 1, cleared_by: 2 },
      { import_id: 2, cleared_by: null },
    ]);
    await here.ingest('tickets-3.csv');
    expect(openCount(here)).toEqual([{ open: 0, text: null }]);
  });

  test('come back when their correction is forgotten and their file ingested again', async () => {
    const here = open();
    here.write('tickets-1.csv', header + row('A', 3) + row('B', 'x'));
    here.write('tickets-2.csv', header + row('B', 2));
    await here.ingest('tickets-1.csv');
    await here.ingest('tickets-2.csv');
    expect((await forget(here, 2)).forgotten.reingest).toEqual(['tickets-1.csv']);
    await here.ingest('tickets-1.csv');
    expect(openCount(here)).toMatchObject([{ open: 1 }]);
  });

  test('of sources with other columns are not mixed in one file', async () => {
    const here = repository({
      'sources/a.yaml': source,
      'sources/b.yaml': source.replace('id: tickets', 'id: others').replace('tickets*', 'others*'),
    });
    here.write('tickets.csv', header + row('A', 'x'));
    here.write('others.csv', header + row('A', 'x'));
    await here.ingest('tickets.csv');
    await here.ingest('others.csv');
    const { code, err } = await here.run('rejects', '--out', 'fix.csv');
    expect(code).toBe(2);
    expect(err).toContain('others (imports 2)');
    expect((await here.run('rejects', '--import', '2', '--out', 'fix.csv')).code).toBe(0);
  });

  test('are never written over a file that holds data', async () => {
    const here = open();
    const data = header + row('A1', 4) + row('A2', 'x');
    here.write('tickets.csv', data);
    expect((await here.run('ingest', 'tickets.csv', '--rejects', 'tickets.csv')).code).toBe(2);
    expect((await here.run('ingest', 'tickets.csv')).code).toBe(0);
    const { code, err } = await here.run('rejects', '--out', './tickets.csv');
    expect(code).toBe(2);
    expect(err).toContain('tickets.csv holds data that is imported');
    expect(readFileSync(join(here.root, 'tickets.csv'), 'utf8')).toBe(data);
  });

  test('that never were are said so', async () => {
    const here = open();
    here.write('tickets.csv', header + row('A', 3));
    await here.ingest('tickets.csv');
    expect((await here.run('rejects')).out).toContain('No rejected rows');
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
