import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accounted, repository, ticketSource } from './repository.ts';
import { header, row, stored } from './tickets.ts';

describe('a file', () => {
  test('is loaded with its lines, and the same file again changes nothing', async () => {
    const here = repository();
    here.write('data/tickets.csv', header + row('A') + row('B'));
    const first = await here.ingest('data/tickets.csv');
    expect(first).toMatchObject({ code: 0, status: 'done', contacts: 2, encoding: 'utf-8', delimiter: ',' });
    expect(first.records).toMatchObject({ read: 2, loaded: 2 });
    expect(here.rows(stored)).toEqual([
      { key: 'A', line: 2, csat: 3 },
      { key: 'B', line: 3, csat: 3 },
    ]);
    const second = await here.ingest('data/tickets.csv');
    expect(second).toMatchObject({ code: 0, status: 'done', contacts: 2, sha256: first.sha256 });
    expect(second.records).toMatchObject({ read: 2, loaded: 0, unchanged: 2 });
    expect(here.rows('SELECT id FROM import')).toEqual([{ id: 1 }]);
  });

  test('that is newer updates only the rows that differ; a record keeps the import that brought it', async () => {
    const here = repository();
    here.write('tickets-1.csv', header + row('A') + row('B'));
    here.write('tickets-2.csv', header + row('B', '2026-01-05 09:00', 5) + row('A') + row('C'));
    await here.ingest('tickets-1.csv');
    const { records } = await here.ingest('tickets-2.csv');
    expect(records).toMatchObject({ read: 3, loaded: 1, updated: 1, unchanged: 1 });
    expect(here.rows('SELECT key, import_id, line, csat FROM contact ORDER BY key')).toEqual([
      { key: 'A', import_id: 1, line: 2, csat: 3 },
      { key: 'B', import_id: 2, line: 2, csat: 5 },
      { key: 'C', import_id: 2, line: 4, csat: 3 },
    ]);
  });

  test('tried dry reports all and writes nothing, not even a database', async () => {
    const here = repository();
    here.write('tickets.csv', header + row('A'));
    const { status, records } = await here.ingest('tickets.csv', '--dry-run');
    expect({ status, loaded: records['loaded'] }).toEqual({ status: 'dry_run', loaded: 1 });
    expect(existsSync(join(here.root, '.yardstick'))).toBe(false);
    await here.ingest('tickets.csv');
    here.write('tickets.csv', header + row('A') + row('B'));
    expect((await here.ingest('tickets.csv', '--dry-run')).records).toMatchObject({
      loaded: 1,
      unchanged: 1,
    });
    expect(here.rows(stored)).toHaveLength(1);
  });

  test('with a header only is done with a warning, an empty one is refused', async () => {
    const here = repository();
    here.write('tickets.csv', header);
    expect(await here.ingest('tickets.csv')).toMatchObject({ code: 0, status: 'done', contacts: 0 });
    for (const content of ['', '\n\n', '\ufeff']) {
      here.write('tickets.csv', content);
      const { code, status, err } = await here.ingest('tickets.csv');
      expect({ code, status }).toEqual({ code: 1, status: 'refused' });
      expect(err).toContain('ingest/empty-file');
    }
  });

  test('with blank and comma-only lines counts them as skipped', async () => {
    const here = repository();
    here.write('tickets.csv', `\n${header}\n${row('A')},,\n  \n${row('B')}\n`);
    const { records, skipped } = await here.ingest('tickets.csv');
    expect({ read: records['read'], loaded: records['loaded'], skipped }).toEqual({
      read: 2,
      loaded: 2,
      skipped: 5,
    });
    expect(here.rows<{ line: number }>(stored).map(({ line }) => line)).toEqual([4, 7]);
  });

  test('with a malformed line loses that line alone, numbered by the bytes', async () => {
    const here = repository({ 'sources/tickets.yaml': `${ticketSource}max_rejects: 50%\n` });
    here.write(
      'tickets.csv',
      'id,created,score,note\r\nA,2026-01-05,3,"x\r\ny"\r\nB,2026-01-05,3,"open\r\nC,2026-01-05,3,z\r\n',
    );
    const { code, status, records } = await here.ingest('tickets.csv');
    expect({ code, status }).toEqual({ code: 0, status: 'done' });
    expect(records).toMatchObject({ read: 3, loaded: 2, rejected: 1 });
    expect(here.rows('SELECT line, reason, raw FROM reject')).toEqual([
      { line: 4, reason: 'csv/unclosed-quote', raw: 'B,2026-01-05,3,"open' },
    ]);
    expect(here.rows<{ key: string }>(stored).map(({ key }) => key)).toEqual(['A', 'C']);
  });

  test('with one unclosed quote in a thousand rows keeps the other 999', async () => {
    const here = repository();
    const rows = Array.from({ length: 1000 }, (_, index) =>
      index === 499 ? 'B,2026-01-05,"3\n' : row(index),
    );
    here.write('tickets.csv', header + rows.join(''));
    const { status, records, rejects } = await here.ingest('tickets.csv');
    expect(status).toBe('done');
    expect(records).toMatchObject({ read: 1000, loaded: 999, rejected: 1 });
    expect(rejects).toEqual([{ reason: 'csv/unclosed-quote', column: null, count: 1 }]);
  });

  test('with titles above its header is read from the header on', async () => {
    const here = repository();
    here.write('tickets.csv', `工单导出\n"printed by ""x""",,\n\n${header}${row('A')}`);
    const { records, skipped } = await here.ingest('tickets.csv');
    expect({ loaded: records['loaded'], skipped }).toEqual({ loaded: 1, skipped: 3 });
    expect(here.rows(stored)).toEqual([{ key: 'A', line: 5, csat: 3 }]);
  });

  test('that is a workbook is told how to be saved', async () => {
    const here = repository();
    here.write('tickets.csv', Buffer.from('504b0304140006000800', 'hex'));
    expect(await here.ingest('tickets.csv')).toMatchObject({ code: 1, status: 'refused' });
  });
});

test('the accounting holds for any file, and a second run changes nothing', async () => {
  const cell = fc.oneof(
    fc.constantFrom('', 'A', 'B', 'C', '2026-01-05', '2026-13-01', '3', 'x', '"q"', '#N/A', '\0', '，'),
    fc.string({ maxLength: 4 }),
  );
  const line = fc.array(cell, { minLength: 1, maxLength: 5 });
  const key = fc.nat({ max: 200 });
  const rows = fc.array(fc.tuple(key, line, fc.boolean()), { maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(
      rows,
      fc.constantFrom('0%', '5%', '50%', '100%'),
      fc.boolean(),
      async (table, limit, ordered) => {
        const here = repository({
          'sources/tickets.yaml': `${ticketSource}max_rejects: ${limit}\n${ordered ? 'order: [score]\n' : ''}`,
        });
        const text = table
          .map(([id, cells, good]) => (good ? row(id).trimEnd() : `${id},${cells.join(',')}`))
          .join('\n');
        here.write('tickets.csv', header + text);
        const first = await here.ingest('tickets.csv');
        expect(accounted(first.records)).toBe(first.records['read']);
        const count = first.status === 'done' ? here.rows('SELECT * FROM contact').length : 0;
        expect(first.records['loaded']).toBe(count);
        expect(first.rejects.reduce((sum, reject) => sum + reject.count, 0)).toBe(first.records['rejected']);
        const second = await here.ingest('tickets.csv');
        expect(accounted(second.records)).toBe(second.records['read']);
        expect(second.records).toMatchObject({ loaded: 0, updated: 0, rejected: first.records['rejected'] });
      },
    ),
    { numRuns: 60 },
  );
});
