import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pack, UnusableArchive, unpack } from '../../src/ingest/xlsx/archive.ts';
import { repository } from './repository.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

type Cell = string | number | boolean | null | { readonly date: number } | { readonly error: string };

/** Days since the end of 1899, as a sheet keeps them. */
const serial = (iso: string) => Date.parse(`${iso}Z`) / 86_400_000 + 25_569;

function cellXml(cell: Cell, at: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string') {
    const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  }
  if ('error' in cell) return `<c r="${at}" t="e"><f>1/0</f><v>${cell.error}</v></c>`;
  return `<c r="${at}" s="1"><v>${cell.date}</v></c>`;
}

function sheetXml(rows: readonly (readonly Cell[])[], from = 1): string {
  const body = rows.map((cells, row) => {
    const line = row + from;
    return `<row r="${line}">${cells.map((cell, column) => cellXml(cell, `${'ABCDEFGH'[column]}${line}`)).join('')}</row>`;
  });
  return `${head}<worksheet xmlns="${main}"><sheetData>${body.join('')}</sheetData></worksheet>`;
}

function files(sheets: Readonly<Record<string, string>>): Map<string, Buffer> {
  const names = Object.keys(sheets);
  const ids = names.map((_, index) => `rId${index + 1}`);
  const parts: Record<string, string> = {
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="${ids[index]}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}">${ids.map((id, index) => `<Relationship Id="${id}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rIdS" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="22" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
  };
  names.forEach((name, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheets[name] ?? '';
  });
  return new Map(Object.entries(parts).map(([name, text]) => [name, Buffer.from(text)]));
}

/** A ZIP archive that says what it likes of its sizes. */
function compressed(name: string, content: Buffer, saidBytes = content.length): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(saidBytes, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

const source = (others = '') => `kind: source
id: tickets
title: T
record: contact
match: "tickets*.xlsx"
timezone: UTC
key: [编号]
max_rejects: 100%
columns:
  created: {from: 创建时间, format: "d/M/yyyy H:mm"}
  csat: 评分
  resolved: {from: 解决, true: ["true", 是], false: ["false", 否]}
  talk: 通话
  x-note: 备注
${others}`;

const header = ['编号', '创建时间', '评分', '解决', '通话', '备注'];
const open = (others = '') => repository({ 'sources/tickets.yaml': source(others) });
const stored =
  'SELECT key, line, created, csat, was_resolved, talk, "x-note" AS note FROM contact ORDER BY line';

describe('a workbook', () => {
  test('is read by its first sheet: typed dates, times, numbers, yes and no, digits of ids, lines as rows', async () => {
    const here = open();
    const sheet = sheetXml([
      ['客服部工单', null],
      header,
      [
        12_345_678_901_234,
        { date: serial('2026-01-05T09:03:00') },
        4.1,
        true,
        { date: 143 / 86_400 },
        'a, "b" <c>\nd',
      ],
      [],
      ['B', '6/1/2026 9:03', null, false, null, null],
      ['合计', null, 8],
    ]);
    here.write('tickets.xlsx', pack(files({ 明细: sheet })));
    const report = await here.ingest('tickets.xlsx');
    expect(report).toMatchObject({ code: 0, status: 'done', encoding: 'xlsx', skipped: 3 });
    expect(here.rows(stored)).toEqual([
      {
        key: '12345678901234',
        line: 3,
        created: Date.parse('2026-01-05T09:03Z'),
        csat: 4.1,
        was_resolved: 1,
        talk: 143,
        note: 'a, "b" <c> d',
      },
      {
        key: 'B',
        line: 5,
        created: Date.parse('2026-01-06T09:03Z'),
        csat: null,
        was_resolved: 0,
        talk: null,
        note: null,
      },
    ]);
    expect((await here.ingest('tickets.xlsx')).records).toMatchObject({ unchanged: 2 });
  });

  test('may write the dates of a column as dates and as text', async () => {
    const here = repository({
      'sources/tickets.yaml': source().replace('{from: 创建时间, format: "d/M/yyyy H:mm"}', '创建时间'),
    });
    const rows = [
      header,
      ['A', { date: serial('2026-03-05T09:03:00') }, 1, null, null, null],
      ['B', { date: serial('2026-03-06T09:03:00') }, 1, null, null, null],
      ['C', '2026/3/7 9:03', 1, null, null, null],
    ];
    here.write('tickets.xlsx', pack(files({ s: sheetXml(rows) })));
    expect((await here.ingest('tickets.xlsx')).records).toMatchObject({ loaded: 3, rejected: 0 });
    expect(here.rows<{ created: number }>(stored).map(({ created }) => created)).toEqual(
      ['2026-03-05T09:03Z', '2026-03-06T09:03Z', '2026-03-07T09:03Z'].map(Date.parse),
    );
  });

  test('is drafted from below its titles, and imported as drafted', async () => {
    const here = repository({});
    const rows = [
      ['报修工单明细表', null],
      ['工单编号', '创建时间', '满意度', '处理人'],
      ['A', { date: serial('2026-03-05T09:03:00') }, 5, '陈'],
      ['B', '2026/3/6 9:03', 4, '刘'],
      ['B', '2026/3/6 9:03', 4, '刘'],
    ];
    here.write('报修.xlsx', pack(files({ s: sheetXml(rows) })));
    const { code, out } = await here.run('source', 'draft', '报修.xlsx', '--lang', 'zh-CN');
    expect(code).toBe(0);
    for (const line of [
      'match: "报修*.xlsx"',
      'key: [工单编号]',
      '  created: {from: 创建时间, format: "yyyy/M/d H:mm"}',
    ]) {
      expect(out.split('\n')).toContain(line);
    }
    expect(out).toContain('# 待确认：有 1 行与前面的行完全相同');
    here.write('sources/t.yaml', out);
    expect((await here.ingest('报修.xlsx')).records).toMatchObject({ loaded: 2, superseded: 1, rejected: 0 });
  });

  test('is read by the sheet that the source names; one that is not there is named', async () => {
    const rows = sheetXml([header, ['A', '5/1/2026 9:03', 1, null, null, null]]);
    const here = open('sheet: 一月 & 二月\n');
    here.write('tickets.xlsx', pack(files({ 说明: sheetXml([['x']]), '一月 &amp; 二月': rows })));
    expect((await here.ingest('tickets.xlsx')).records).toMatchObject({ loaded: 1 });
    here.write('sources/tickets.yaml', source('sheet: 三月\n'));
    const { code, err } = await here.ingest('tickets.xlsx');
    expect(code).toBe(1);
    expect(err).toContain('The sheets are: 说明, 一月 & 二月');
  });

  test('says where a formula failed, and lists it to be corrected', async () => {
    const here = open();
    const rows = [
      header,
      ['A', '5/1/2026 9:03', { error: '#N/A' }, null, null, null],
      ['B', '5/1/2026 9:03', 2, null, null, null],
    ];
    here.write('tickets.xlsx', pack(files({ s: sheetXml(rows) })));
    expect((await here.ingest('tickets.xlsx')).rejects).toEqual([
      { reason: 'value/spreadsheet-error', column: '评分', count: 1 },
    ]);
    const { out } = await here.run('rejects', '--format', 'csv');
    expect(out).toContain('A,5/1/2026 9:03,#N/A,,,,1:2,评分,');
  });

  test('with rows that begin far down keeps their lines', async () => {
    const here = open();
    here.write(
      'tickets.xlsx',
      pack(files({ s: sheetXml([header, ['A', '5/1/2026 9:03', 1, null, null, null]], 4) })),
    );
    await here.ingest('tickets.xlsx');
    expect(here.rows('SELECT key, line FROM contact')).toEqual([{ key: 'A', line: 5 }]);
  });

  test.each([
    ['an archive that is none', Buffer.from('504b0304140006000800', 'hex'), 'ingest/workbook'],
    ['an archive of other things', pack(new Map([['a.txt', Buffer.from('x')]])), 'ingest/workbook'],
    ['a workbook that is no XML', pack(files({ s: 'rubbish' })), 'ingest/'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'ingest/spreadsheet'],
    ['a bomb', compressed('xl/workbook.xml', Buffer.alloc(60 << 20)), 'ingest/workbook-size'],
    [
      'a bomb that says it is small',
      compressed('xl/workbook.xml', Buffer.alloc(60 << 20), 100),
      'ingest/workbook-size',
    ],
  ])('%s is refused in words', async (_, bytes, code) => {
    const here = open();
    here.write('tickets.xlsx', bytes);
    const { code: exit, status, err } = await here.ingest('tickets.xlsx');
    expect({ exit, status }).toEqual({ exit: 1, status: 'refused' });
    expect(err).toContain(code);
    expect(err).not.toContain('bug');
  });
});

describe('archives', () => {
  test('what is packed is unpacked', () => {
    const content = new Map([
      ['a.xml', Buffer.from('äöü')],
      ['b/c.xml', Buffer.alloc(0)],
    ]);
    expect(unpack(pack(content), () => true)).toEqual(content);
    expect(unpack(compressed('d.xml', Buffer.from('text')), () => true)).toEqual(
      new Map([['d.xml', Buffer.from('text')]]),
    );
  });

  test('cut or changed anywhere they are refused or read, and never break the program', () => {
    const whole = compressed('a.xml', Buffer.from('some text that is long enough'));
    for (let at = 0; at < whole.length; at++) {
      for (const bytes of [
        whole.subarray(0, at),
        Buffer.from(whole).fill(0xff, at, Math.min(at + 2, whole.length)),
      ]) {
        try {
          unpack(bytes, () => true);
        } catch (error) {
          expect(error).toBeInstanceOf(UnusableArchive);
        }
      }
    }
  });
});
