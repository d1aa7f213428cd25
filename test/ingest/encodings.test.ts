import { describe, expect, test } from 'vitest';
import { encoder } from './encode.ts';
import { repository, ticketSource } from './repository.ts';
import { header, row, stored } from './tickets.ts';

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
