import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encoder } from './encode.ts';
import { accounted, repository, ticketSource } from './repository.ts';

const header = 'id,created,score\n';
const row = (id: string | number, created = '2026-01-05 09:00', score: string | number = 3) =>
  `${id},${created},${score}\n`;

const stored = 'SELECT key, line, csat FROM contact ORDER BY line';

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

describe('encodings and dialects', () => {
  const table = 'id,created,score\r\n客1,2026-01-05 09:00,3\r\n';

  test.each([
    ['UTF-8', Buffer.from(table), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${table}`), 'utf-8'],
    ['GB18030', encoder('gb18030')(table), 'gb18030'],
    ['UTF-16 LE', Buffer.from(`\ufeff${table}`, 'utf16le'), 'utf-16le'],
  ])('%s gives the same record', async (_, bytes, encoding) => {
    const here = repository();
    here.write('tickets.csv', bytes);
    expect((await here.ingest('tickets.csv')).encoding).toBe(encoding);
    expect(here.rows(stored)).toEqual([{ key: '客1', line: 2, csat: 3 }]);
  });

  test('an unclear encoding is refused with the key to declare, and declaring it works', async () => {
    const bytes = Buffer.from('id,created,score\nJosé,2026-01-05 09:00,3\n', 'latin1');
    const here = repository();
    here.write('tickets.csv', bytes);
    const { code, err } = await here.ingest('tickets.csv');
    expect(code).toBe(1);
    expect(err).toContain('--encoding windows-1252');
    here.write('sources/tickets.yaml', `${ticketSource}encoding: windows-1252\n`);
    await here.ingest('tickets.csv');
    expect(here.rows(stored)).toEqual([{ key: 'José', line: 2, csat: 3 }]);
    here.write('sources/tickets.yaml', `${ticketSource}encoding: utf-8\n`);
    expect((await here.ingest('tickets.csv')).err).toContain('ingest/undecodable');
  });

  test('--encoding reads a file otherwise than its source says', async () => {
    const here = repository({ 'sources/tickets.yaml': `${ticketSource}encoding: utf-8\n` });
    here.write('tickets.csv', Buffer.from('id,created,score\nJosé,2026-01-05 09:00,3\n', 'latin1'));
    expect(await here.ingest('tickets.csv', '--encoding', 'windows-1252')).toMatchObject({
      code: 0,
      encoding: 'windows-1252',
    });
    expect(here.rows(stored)).toEqual([{ key: 'José', line: 2, csat: 3 }]);
    expect((await here.run('ingest', 'tickets.csv', '--encoding', 'klingon')).code).toBe(2);
  });

  test.each([';', '\t', '|'])('%j is found as the delimiter', async delimiter => {
    const here = repository();
    const rows = [
      ['"note, or nothing"', 'id', 'created', 'score'],
      ['"1,2"', 'A', '2026-01-05', '3'],
    ];
    here.write('tickets.csv', rows.map(cells => `${cells.join(delimiter)}\n`).join(''));
    expect(await here.ingest('tickets.csv')).toMatchObject({ delimiter, contacts: 1 });
  });

  test.each([
    ['a long delimiter', 'delimiter: "||"', 'id||created||score\nA||2026-01-05||3\n'],
    ['another quote', `quote: "'"`, `id,created,score\n'A',2026-01-05,'3'\n`],
    ['an escape character', 'escape: "\\\\"', 'id,created,score,note\nA,2026-01-05,3,"x \\" y"\n'],
    ['comments', 'comment: "#"', '# made by x\nid,created,score\nA,2026-01-05,3\n'],
  ])('%s is read where it is declared', async (_, declared, text) => {
    const here = repository({ 'sources/tickets.yaml': `${ticketSource}${declared}\n` });
    here.write('tickets.csv', text);
    expect((await here.ingest('tickets.csv')).records).toMatchObject({ read: 1, loaded: 1 });
    expect(here.rows<{ key: string }>(stored)).toMatchObject([{ key: 'A', csat: 3 }]);
  });

  test('dates without a format below titles are found by their header', async () => {
    const here = repository();
    here.write('tickets.csv', `report\n${header}${row('A', '25/01/2026')}${row('B', '5/01/2026')}`);
    await here.ingest('tickets.csv');
    expect(here.rows<{ key: string }>(stored).map(({ key }) => key)).toEqual(['A', 'B']);
  });

  test('a repeated header is name#2, blank names are nobody’s', async () => {
    const here = repository({
      'sources/tickets.yaml': `${ticketSource}  x-second: 'note#2'\n  x-first: note\n`,
    });
    here.write('tickets.csv', 'id,created,score,note,,note,\nA,2026-01-05,3,one,,two,\n');
    await here.ingest('tickets.csv');
    expect(here.rows('SELECT "x-first" AS first, "x-second" AS second FROM contact')).toEqual([
      { first: 'one', second: 'two' },
    ]);
  });

  test('a mapped column that is not there is named with the nearest and all that are', async () => {
    const here = repository();
    here.write('tickets.csv', 'id,creatd,score\nA,2026-01-05,3\n');
    const { code, err } = await here.ingest('tickets.csv');
    expect(code).toBe(1);
    expect(err).toContain('did you mean "creatd"');
    expect(err).toContain('id, creatd, score');
  });
});

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

describe('fields', () => {
  test('own columns have types, fixed values are stored, a duration after an instant becomes one', async () => {
    const here = repository({
      'sources/tickets.yaml': `${ticketSource}  first_reply: {after: created, from: reply, unit: min}
  resolved: {after: first_reply, from: rest, format: "H:mm:ss"}
  answered: {from: ok, true: [Y], false: [N]}
  x-amount: {from: amount, type: number}
  x-day: {from: day, type: date, format: d/M/yyyy}
set: {channel: 电话, is_test: false, x-batch: 7}
`,
    });
    here.write(
      'tickets.csv',
      'id,created,score,reply,rest,ok,amount,day\nA,2026-01-05,,1.5,0:00:30,N,12.5,5/1/2026\n',
    );
    await here.ingest('tickets.csv');
    const created = Date.parse('2026-01-05T00:00:00+08:00');
    expect(
      here.rows(
        `SELECT created, first_reply, resolved, answered, was_answered, channel, is_test, "x-amount", "x-day", "x-batch" FROM contact`,
      ),
    ).toEqual([
      {
        created,
        first_reply: created + 90_000,
        resolved: created + 120_000,
        answered: null,
        was_answered: 0,
        channel: '电话',
        is_test: 0,
        'x-amount': 12.5,
        'x-day': '2026-01-05',
        'x-batch': '7',
      },
    ]);
    expect(
      JSON.parse(here.rows<{ mapped: string }>('SELECT mapped FROM import')[0]?.mapped ?? ''),
    ).toMatchObject({
      created: 'instant',
      resolved: 'instant',
      answered: 'boolean',
      'x-amount': 'number',
    });
  });

  test.each([
    ['collapse', `${ticketSource}collapse: {contact: id, order: [score]}\n`, 'ingest/collapse-record'],
    [
      'a private number',
      ticketSource.replace('csat: score', 'csat: {from: score, private: pseudonym}'),
      'ingest/unused-key',
    ],
    [
      'a private column that is also stored as it is',
      ticketSource.replace('csat: score', 'customer_id: {from: score, private: pseudonym}\n  agent: score'),
      'ingest/private-twice',
    ],
    ['an unknown field', ticketSource.replace('csat', 'cast'), 'did you mean "csat"'],
    [
      'a format that is none',
      ticketSource.replace('created: created', 'created: {from: created, format: DD-MM}'),
      'ingest/format',
    ],
    [
      'a format without use',
      ticketSource.replace('csat: score', 'csat: {from: score, format: yyyy}'),
      'ingest/unused-key',
    ],
    [
      'another type',
      ticketSource.replace('csat: score', 'csat: {from: score, type: text}'),
      'ingest/field-type',
    ],
    [
      'a start that is not mapped',
      ticketSource.replace('csat: score', 'closed: {from: score, after: resolved}'),
      'ingest/after',
    ],
    ['no anchor', ticketSource.replace('  created: created\n', ''), 'ingest/no-anchor'],
    ['a fixed value of the wrong type', `${ticketSource}set: {nps: much}\n`, 'ingest/set-value'],
    ['a fixed value beside a column', `${ticketSource}set: {csat: 3}\n`, 'ingest/set-and-column'],
  ])('%s is a finding in the source, and nothing is written', async (_, source, expected) => {
    const here = repository({ 'sources/tickets.yaml': source });
    here.write('tickets.csv', header + row('A'));
    const { code, err } = await here.run('ingest', 'tickets.csv');
    expect(code).toBe(1);
    expect(err).toContain(expected);
    expect(err).toContain('sources/tickets.yaml:');
    expect(existsSync(join(here.root, '.yardstick'))).toBe(false);
  });

  test('an own column keeps its type, and two names that differ in case are refused', async () => {
    const here = repository({ 'sources/tickets.yaml': `${ticketSource}  x-Note: note\n` });
    here.write('tickets.csv', 'id,created,score,note\nA,2026-01-05,3,7\n');
    await here.ingest('tickets.csv');
    for (const column of ['x-Note: {from: note, type: number}', 'x-note: note']) {
      here.write('sources/tickets.yaml', `${ticketSource}  ${column}\n`);
      expect((await here.ingest('tickets.csv')).err).toContain('ingest/own-type');
    }
  });

  test('hostile names and cells are only text', async () => {
    const name = `x-"; DROP TABLE contact; --`;
    const here = repository({
      'sources/tickets.yaml': `${ticketSource}  ${JSON.stringify(name)}: note\n  x-__proto__: note\n`,
    });
    here.write('tickets.csv', `id,created,score,note\nA,2026-01-05,3,'); DROP TABLE contact; --\n`);
    await here.ingest('tickets.csv');
    expect(here.rows(`SELECT "x-""; DROP TABLE contact; --" AS note FROM contact`)).toEqual([
      { note: `'); DROP TABLE contact; --` },
    ]);
  });
});

describe('choosing files and sources', () => {
  const calls = ticketSource.replace('id: tickets', 'id: calls').replace('tickets*.csv', 'calls/**/*.csv');

  test('a folder is refused with the pattern for the files in it', async () => {
    const here = repository({ 'sources/tickets.yaml': ticketSource });
    here.write('data/tickets-a.csv', header + row('A1'));
    const { code, err } = await here.run('ingest', 'data/');
    expect({ code, err }).toEqual({
      code: 2,
      err: 'error: data is a folder. Name the files in it, such as "data/*.csv".\n',
    });
  });

  test('patterns are expanded here, each file once and in a stable order', async () => {
    const here = repository({ 'sources/tickets.yaml': ticketSource, 'sources/calls.yaml': calls });
    for (const file of ['data/tickets-b.csv', 'data/tickets-a.csv', 'calls/2026/01/x.csv']) {
      here.write(file, header + row(file));
    }
    const { out } = await here.run(
      'ingest',
      'data/*.csv',
      'data/tickets-?.csv',
      '**/x.csv',
      '--format',
      'json',
    );
    const { files } = JSON.parse(out) as { files: { file: string; source: string }[] };
    expect(files.map(({ file, source }) => [file, source])).toEqual([
      ['data/tickets-a.csv', 'tickets'],
      ['data/tickets-b.csv', 'tickets'],
      ['calls/2026/01/x.csv', 'calls'],
    ]);
  });

  test('a file without a source, or with two, stops everything before anything is written', async () => {
    const here = repository({ 'sources/tickets.yaml': ticketSource });
    here.write('tickets.csv', header + row('A'));
    here.write('other.csv', header);
    const none = await here.run('ingest', 'tickets.csv', 'other.csv');
    expect(none.code).toBe(2);
    expect(none.err).toContain('tickets (match: tickets*.csv)');
    here.write('sources/second.yaml', ticketSource.replace('id: tickets', 'id: second'));
    const two = await here.run('ingest', 'tickets.csv');
    expect(two.code).toBe(2);
    expect(two.err).toContain('second, tickets');
    expect(existsSync(join(here.root, '.yardstick'))).toBe(false);
    expect(await here.ingest('other.csv', '--source', 'second')).toMatchObject({ code: 0 });
    expect((await here.run('ingest', 'tickets.csv', '--source', 'secnd')).err).toContain(
      'did you mean "second"',
    );
  });

  test('a file that is not there is exit 2', async () => {
    const { code } = await repository().run('ingest', 'data/*.csv');
    expect(code).toBe(2);
  });

  test('one refused file leaves the others alone, and the exit code is the highest', async () => {
    const here = repository();
    here.write('tickets-1.csv', 'id\nA\n');
    here.write('tickets-2.csv', header + row('B'));
    const { code } = await here.run('ingest', 'tickets-*.csv');
    expect(code).toBe(1);
    expect(here.rows(stored)).toHaveLength(1);
  });

  test('a folder that is named like a file cannot be read: exit 3, and the others are imported', async () => {
    const here = repository();
    mkdirSync(join(here.root, 'tickets-0.csv'));
    here.write('tickets-1.csv', header + row('A'));
    const { code, err } = await here.run('ingest', 'tickets-0.csv', 'tickets-1.csv');
    expect(code).toBe(3);
    expect(err).toContain('EISDIR');
    expect(here.rows(stored)).toHaveLength(1);
  });
});

describe('what the world refuses', () => {
  test.skipIf(process.getuid?.() === 0)('a read-only folder is exit 3 with a sentence', async () => {
    const here = repository();
    here.write('tickets.csv', header + row('A'));
    chmodSync(here.root, 0o555);
    const { code, err } = await here.run('ingest', 'tickets.csv');
    chmodSync(here.root, 0o755);
    expect(code).toBe(3);
    expect(err).toContain('EACCES');
  });

  test('a place where no folder can be made is exit 3 with a sentence', async () => {
    const here = repository();
    here.write('tickets.csv', header + row('A'));
    writeFileSync(join(here.root, '.yardstick'), 'in the way');
    const { code, err } = await here.run('ingest', 'tickets.csv');
    expect(code).toBe(3);
    expect(err).toMatch(/cannot be read or written/);
  });

  test('a list of rejects that cannot be written stops before anything is imported', async () => {
    const here = repository();
    here.write('tickets.csv', header + row('A'));
    symlinkSync(join(here.root, 'tickets.csv'), join(here.root, 'link.csv'));
    for (const list of ['no/such/folder/out.csv', 'sources', 'link.csv']) {
      expect((await here.run('ingest', 'tickets.csv', '--rejects', list)).code).toBe(3);
    }
    expect(existsSync(join(here.root, '.yardstick'))).toBe(false);
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
