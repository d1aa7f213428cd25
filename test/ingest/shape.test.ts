import { describe, expect, test } from 'vitest';
import { detectDelimiter } from '../../src/ingest/delimiter.ts';
import { isClosingLine } from '../../src/ingest/trim.ts';
import { accounted, repository, ticketSource } from './repository.ts';

const stored = 'SELECT key, line, csat FROM contact ORDER BY line';
const rows = 'A,2026-01-05,3\nB,2026-01-06,4\n';

describe('a file as it is really exported', () => {
  test.each([
    [
      'titles above the header',
      `客服部工单明细\n"统计时间：2026-01-01, 2026-01-31"\n\nid,created,score\n${rows}`,
      [5, 6],
      3,
    ],
    ['totals below', `id,created,score\n${rows}合计,,7\n总计：,,7\n`, [2, 3], 2],
    ['a total with fewer cells', `id,created,score\n${rows}合 计\n`, [2, 3], 1],
    [
      'notes below',
      `id,created,score\n${rows}\n共 2 条记录\n导出时间：2026-02-01 09:00,,\nEnd of report\n`,
      [2, 3],
      4,
    ],
    ['comma-only lines', `id,created,score\n,,\n${rows},,\n`, [3, 4], 2],
    ['a trailing empty column', `id,created,score,\nA,2026-01-05,3,\nB,2026-01-06,4,\n`, [2, 3], 0],
    ['a trailing empty column in the header alone', `id,created,score,,\n${rows}`, [2, 3], 0],
    [
      'a trailing delimiter in the rows alone',
      `id,created,score\nA,2026-01-05,3,\nB,2026-01-06,4,\n`,
      [2, 3],
      0,
    ],
    ['blank header names', `,id,,created,score\nx,A,y,2026-01-05,3\nx,B,y,2026-01-06,4\n`, [2, 3], 0],
    ['a first line sep=;', `sep=;\nid;created;score\nA;2026-01-05;3\nB;2026-01-06;4\n`, [3, 4], 1],
    ['all at once', `明细表\nsep\nid,created,score\n,,\n${rows}合计,,7\n`, [5, 6], 4],
  ])('with %s', async (_, content, lines, skipped) => {
    const here = repository();
    for (const text of [content, content.replaceAll('\n', '\r\n'), `\ufeff${content}`]) {
      here.write('tickets.csv', text);
      const report = await here.ingest('tickets.csv');
      expect(report).toMatchObject({ code: 0, skipped, records: { read: 2, rejected: 0 } });
      expect(accounted(report.records)).toBe(2);
      expect(here.rows(stored)).toEqual([
        { key: 'A', line: lines[0], csat: 3 },
        { key: 'B', line: lines[1], csat: 4 },
      ]);
    }
  });

  test('a line cut off is rejected and not taken for a note', async () => {
    const here = repository({ 'sources/tickets.yaml': `${ticketSource}max_rejects: 100%\n` });
    here.write('tickets.csv', `id,created,score\n${rows}C`);
    expect((await here.ingest('tickets.csv')).records).toMatchObject({ read: 3, loaded: 2, rejected: 1 });
  });

  test('the header stands where the source says', async () => {
    const here = repository({ 'sources/tickets.yaml': `${ticketSource}header: 3\n` });
    here.write('tickets.csv', `id,created,score\nX,2026-01-01,1\nid,created,score\n${rows}`);
    expect(await here.ingest('tickets.csv')).toMatchObject({ skipped: 2, records: { loaded: 2 } });
    here.write('sources/tickets.yaml', `${ticketSource}header: 2\n`);
    const { code, err } = await here.ingest('tickets.csv');
    expect(code).toBe(1);
    expect(err).toContain('ingest/missing-column');
  });

  test('footer lines that could be read are left out where the source declares them', async () => {
    const here = repository({ 'sources/tickets.yaml': `${ticketSource}footer: [本页合计]\n` });
    here.write('tickets.csv', `id,created,score\n${rows}本页合计 2,2026-01-31,7\n`);
    expect(await here.ingest('tickets.csv')).toMatchObject({ skipped: 1, records: { read: 2, loaded: 2 } });
  });

  test('a total does not keep the dates above it from being found', async () => {
    const here = repository();
    here.write('tickets.csv', 'created,id,score\n5/1/2026,A,3\n25/1/2026,B,4\n合计,,7\n');
    expect(await here.ingest('tickets.csv')).toMatchObject({ skipped: 1, records: { read: 2, loaded: 2 } });
  });
});

describe('the delimiter', () => {
  test.each([
    ['a,b\n1,2\n', ','],
    ['a;b\n1,5;2,5\n3,5;4,5\n', ';'],
    ['a\tb\tc\n"x, y, z"\t1,000\t2\n', '\t'],
    ['报表：一月, 二月, 三月\n\na;b\n1;2\n3;4\n', ';'],
    ['a|b|c', '|'],
    ['"a;b;c;d",x\n"1;2;3;4",y\n', ','],
    ['one column\nand no more\n', ','],
    ['sep=|\na,b,c\n', '|'],
    ['', ','],
  ])('of %j is %j', (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });
});

test.each([
  [['合计', '', '7'], true],
  [['', 'Grand Total:', '7'], true],
  [['Total Wine', '', '7'], false],
  [['共 1,234 条'], true],
  [['共 1,234 条', 'x'], false],
  [['T-1001'], false],
  [['', ''], false],
])('%j closes a table: %j', (cells, expected) => {
  expect(isClosingLine(cells)).toBe(expected);
});
