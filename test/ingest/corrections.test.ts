import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forget, type Here, header, open, row, source } from './kept.ts';
import { repository } from './repository.ts';

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
