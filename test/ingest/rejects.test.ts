import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repository, ticketSource } from './repository.ts';
import { header, row, stored } from './tickets.ts';

describe('rejects', () => {
  const good = Array.from({ length: 95 }, (_, index) => row(`G${index}`)).join('');
  const bad =
    row('B1', 'yesterday') + row('B2', '') + row('B3', '2026-01-05', 'good') + row('') + 'B5,2026-01-05\n';

  test('within the limit are kept with line, column, reason, value and raw text', async () => {
    const here = repository();
    here.write('tickets.csv', header + bad + good);
    const report = await here.ingest('tickets.csv');
    expect(report).toMatchObject({ code: 0, status: 'done' });
    expect(report.records).toMatchObject({ read: 100, loaded: 95, rejected: 5 });
    expect(report.err).toContain('5 row(s)');
    expect(here.rows('SELECT line, "column", reason, value, raw FROM reject ORDER BY line')).toEqual([
      { line: 2, column: 'created', reason: 'value/date', value: 'yesterday', raw: 'B1,yesterday,3' },
      { line: 3, column: 'created', reason: 'missing/anchor', value: null, raw: 'B2,,3' },
      { line: 4, column: 'score', reason: 'value/number', value: 'good', raw: 'B3,2026-01-05,good' },
      { line: 5, column: 'id', reason: 'missing/key', value: null, raw: ',2026-01-05 09:00,3' },
      { line: 6, column: null, reason: 'csv/cells-fewer', value: '2 ≠ 3', raw: 'B5,2026-01-05' },
    ]);
    await here.ingest('tickets.csv');
    expect(here.rows('SELECT count(*) AS n FROM reject')).toEqual([{ n: 5 }]);
  });

  test('beyond the limit refuse the file, which changes nothing; exactly the limit does not', async () => {
    const here = repository();
    here.write('tickets.csv', header + bad + good.slice(row('G0').length));
    const report = await here.ingest('tickets.csv');
    expect(report).toMatchObject({ code: 1, status: 'refused', contacts: 0 });
    expect(report.records).toMatchObject({ read: 99, loaded: 0, rejected: 5, withheld: 94 });
    expect(report.rejects).toContainEqual({ reason: 'value/date', column: 'created', count: 1 });
    expect(here.rows(stored)).toEqual([]);
    expect(here.rows('SELECT * FROM reject')).toEqual([]);
  });

  test('are written to a file as safe, masked CSV, also those of a refused file', async () => {
    const here = repository();
    here.write('tickets.csv', `${header}A,=1+1,13812345678\n${row('B', '110101199003078515')}`);
    const { code } = await here.ingest('tickets.csv', '--rejects', 'out.csv');
    expect(code).toBe(1);
    const text = readFileSync(join(here.root, 'out.csv'), 'utf8');
    const lines = text.split('\r\n');
    expect(lines[0]).toBe('\ufefffile,line,column,reason,value,raw');
    expect(text).not.toMatch(/13812345678|110101199003078515/);
    expect(lines.slice(1)).toEqual([
      `tickets.csv,2,created,value/date,'=1+1,"A,=1+1,138****5678"`,
      'tickets.csv,3,created,value/date,1****************5,"B,1****************5,3"',
      '',
    ]);
    expect(readdirSync(here.root).filter(name => name.endsWith('.part'))).toEqual([]);
  });

  test('are listed for people, masked and harmless on a terminal', async () => {
    const here = repository();
    here.write('tickets.csv', `${header}A,\u001b[31mx 13812345678,3\n`);
    const { out, code } = await here.run('ingest', 'tickets.csv');
    expect(code).toBe(1);
    expect(out).toContain('138****5678');
    expect(out).not.toContain('\u001b');
  });

  test('of ids that Excel has ruined and of its error values have their own reasons', async () => {
    const here = repository({ 'sources/tickets.yaml': `${ticketSource}max_rejects: 100%\n` });
    here.write('tickets.csv', header + row('1.23E+17') + row('A', '2026-01-05', '#N/A') + row('B\0'));
    const { rejects } = await here.ingest('tickets.csv');
    expect(rejects.map(({ reason }) => reason).sort()).toEqual([
      'value/scientific',
      'value/spreadsheet-error',
      'value/text',
    ]);
  });

  test('a missing value is null, never 0, also by a token of its column or source', async () => {
    const here = repository({
      'sources/tickets.yaml': `${ticketSource.replace('csat: score', 'csat: {from: score, missing: ["-1"]}')}missing: ["?"]\n`,
    });
    here.write(
      'tickets.csv',
      header + row('A', undefined, '?') + row('B', undefined, '-1') + row('C', undefined, ' '),
    );
    await here.ingest('tickets.csv');
    expect(here.rows<{ csat: null }>(stored).map(({ csat }) => csat)).toEqual([null, null, null]);
  });
});

describe('words that stand for numbers', () => {
  test('are read as them, in any width, beside numbers; other words are rejected', async () => {
    const values = 'csat: {from: score, values: {很满意Ａ: 5, "不满意": 2}}';
    const here = repository({
      'sources/tickets.yaml': `${ticketSource.replace('csat: score', values)}max_rejects: 100%\n`,
    });
    here.write(
      'tickets.csv',
      `${header}A,2026-01-05,很满意A\nB,2026-01-05, 不满意 \nC,2026-01-05,4\nD,2026-01-05,还行\n`,
    );
    const { rejects } = await here.ingest('tickets.csv');
    expect(rejects).toEqual([{ reason: 'value/number', column: 'score', count: 1 }]);
    expect(here.rows<{ csat: number }>(stored).map(({ csat }) => csat)).toEqual([5, 2, 4]);
  });

  test('belong to numbers only', async () => {
    const here = repository({
      'sources/tickets.yaml': `${ticketSource}  reason: {from: x, values: {a: 1}}\n`,
    });
    here.write('tickets.csv', header + row('A'));
    expect((await here.run('ingest', 'tickets.csv')).err).toContain('ingest/unused-key');
  });
});

describe('several rows of one key', () => {
  const twice = header + row('A') + row('B') + row('A', undefined, 5);

  test('refuse the file and are named', async () => {
    const here = repository();
    here.write('tickets.csv', twice);
    const { code, status, err, records, rejects } = await here.ingest('tickets.csv');
    expect({ code, status }).toEqual({ code: 1, status: 'refused' });
    expect(err).toContain('A (lines 2, 4)');
    expect(records).toMatchObject({ read: 3, rejected: 1, withheld: 2 });
    expect(rejects).toEqual([{ reason: 'key/duplicate', column: 'id', count: 1 }]);
    expect(here.rows(stored)).toEqual([]);
  });

  test('that say the same can be let stand once, as the refusal says', async () => {
    const here = repository();
    here.write('tickets.csv', header + row('A') + row('B') + row('A'));
    const { code, err } = await here.ingest('tickets.csv');
    expect(code).toBe(1);
    expect(err).toContain('add order: [created] to the source');
    here.write('sources/tickets.yaml', `${ticketSource}order: [created]\n`);
    const report = await here.ingest('tickets.csv');
    expect(report.records).toMatchObject({ read: 3, loaded: 2, superseded: 1, rejected: 0 });
    expect(report.contacts).toBe(2);
  });

  test('are found also where the first of them changed nothing', async () => {
    const here = repository();
    here.write('tickets.csv', header + row('A') + row('B'));
    await here.ingest('tickets.csv');
    here.write('tickets.csv', twice);
    expect(await here.ingest('tickets.csv')).toMatchObject({ code: 1, status: 'refused' });
    expect(here.rows<{ csat: number }>(stored).map(({ csat }) => csat)).toEqual([3, 3]);
  });

  const ordered = { 'sources/tickets.yaml': `${ticketSource}order: [version]\n` };
  const versioned = (...rows: [id: string, version: string, score: number][]) =>
    `id,created,score,version\n${rows.map(([id, version, score]) => `${id},2026-01-05,${score},${version}\n`).join('')}`;

  test('by order: the greatest stays, within a file and over files', async () => {
    const here = repository(ordered);
    here.write('tickets.csv', versioned(['A', '2', 5], ['A', '10', 4], ['A', '9', 1], ['B', '1', 2]));
    const first = await here.ingest('tickets.csv');
    expect(first.records).toMatchObject({ read: 4, loaded: 2, superseded: 2 });
    expect(first.contacts).toBe(2);
    const again = await here.ingest('tickets.csv');
    expect(again.records).toMatchObject({ read: 4, unchanged: 2, superseded: 2 });
    here.write('tickets.csv', versioned(['A', '3', 1], ['B', '2', 2]));
    expect((await here.ingest('tickets.csv')).records).toMatchObject({ superseded: 1, updated: 1 });
    here.write('tickets.csv', versioned(['A', '10', 4], ['A', '11', 3]));
    expect((await here.ingest('tickets.csv')).records).toMatchObject({
      superseded: 1,
      updated: 1,
      unchanged: 0,
    });
    expect(here.rows('SELECT key, csat FROM contact ORDER BY key')).toEqual([
      { key: 'A', csat: 3 },
      { key: 'B', csat: 2 },
    ]);
  });

  test('by order: a value that cannot be compared is a reject', async () => {
    const here = repository(ordered);
    here.write('tickets.csv', versioned(['A', 'v2', 5]));
    expect((await here.ingest('tickets.csv')).rejects).toEqual([
      { reason: 'value/order', column: 'version', count: 1 },
    ]);
  });

  test('parts of a key never run into one another', async () => {
    const here = repository({
      'sources/tickets.yaml': ticketSource.replace('key: [id]', 'key: [id, score]'),
    });
    here.write('tickets.csv', 'id,created,score\na|1,2026-01-05,2\na,2026-01-05,1\n');
    await here.ingest('tickets.csv');
    expect(here.rows('SELECT key FROM contact')).toEqual([{ key: 'a\\|1|2' }, { key: 'a|1' }]);
  });
});
