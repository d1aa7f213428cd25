import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { expect, it, vi } from 'vitest';
import { makeWorkbook, type Sheet } from '../../src/report/workbook.ts';

const plain: Sheet = {
  title: '指标清单',
  columns: [
    { header: '指标', width: 20 },
    { header: '目标', width: 10, as: 'percent' },
    { header: '分母', width: 10, as: 'integer' },
    { header: '意见', width: 30, input: true, choices: ['采纳', '部分采纳', '不采纳'] },
  ],
  rows: [
    ['人工接通率', 0.97996, 5000, null],
    ['投诉联系及时率', { value: '未达标', status: 'bad' }, null, null],
  ],
};

async function sheetsOf(sheets: readonly Sheet[]) {
  return readWorkbook(Buffer.from(await makeWorkbook(sheets)));
}

async function partsOf(sheets: readonly Sheet[]): Promise<Record<string, string>> {
  const parts = unzipSync(await makeWorkbook(sheets));
  return Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
}

it('gives back what was written: text as text, numbers exact, an empty cell as nothing', async () => {
  const [sheet] = await sheetsOf([plain]);
  expect(sheet?.sheet).toBe('指标清单');
  expect(sheet?.data).toEqual([
    ['指标', '目标', '分母', '意见'],
    ['人工接通率', 0.97996, 5000, null],
    ['投诉联系及时率', '未达标', null, null],
  ]);
});

const hostile = [
  '=1+1',
  "+cmd|' /C calc'!A0",
  '@SUM(A1)',
  '-2+3',
  '<script>alert(1)</script>&amp;"',
  '2026-03-01',
  '007',
  'a\nb',
];

it('keeps every hostile cell as the text it was', async () => {
  const columns = [{ header: 'x', width: 20 }];
  const [sheet] = await sheetsOf([{ title: 'x', columns, rows: hostile.map(text => [text]) }]);
  expect(sheet?.data.slice(1)).toEqual(hostile.map(text => [text]));
  const parts = await partsOf([{ title: 'x', columns, rows: hostile.map(text => [text]) }]);
  expect(parts['xl/worksheets/sheet1.xml']).not.toContain('<f>');
});

it('drops what XML cannot hold, escapes what Excel would decode and cuts what a cell cannot hold', async () => {
  const rows = [['a\u0000b\ud800c'], ['_x0041_'], ['字'.repeat(40_000)]];
  const parts = await partsOf([{ title: 'x', columns: [{ header: 'x', width: 9 }], rows }]);
  const strings = parts['xl/sharedStrings.xml'] ?? '';
  expect(strings).toContain('abc');
  expect(strings).toContain('_x005F_x0041_');
  expect(strings).toContain(`${'字'.repeat(32_766)}…`);
  expect(strings).not.toContain('字'.repeat(32_767));
});

it('freezes the header, filters it, repeats it in print and offers the choices', async () => {
  const parts = await partsOf([plain]);
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  expect(sheet).toContain('state="frozen"');
  expect(sheet).toContain('<autoFilter ref="A1:D3"/>');
  expect(sheet).toMatch(
    /<dataValidation type="list"[^>]* sqref="D2:D3"><formula1>&#34;采纳,部分采纳,不采纳&#34;/,
  );
  expect(parts['xl/workbook.xml']).toContain("'指标清单'!$1:$1");
});

it('leaves out a list of choices that Excel cannot hold', async () => {
  const columns = [{ header: 'x', width: 9, choices: ['a,b', 'c'] }];
  const parts = await partsOf([{ title: 'x', columns, rows: [['a,b']] }]);
  expect(parts['xl/worksheets/sheet1.xml']).not.toContain('dataValidation');
});

it('names the tabs as Excel allows, no two alike', async () => {
  const titles = ["'Q1' [a]/b:c", 'x'.repeat(40), 'X'.repeat(40), '', '  '];
  const sheets = await sheetsOf(titles.map(title => ({ ...plain, title })));
  const names = sheets.map(({ sheet }) => sheet);
  expect(names).toEqual(["Q1' a b c", 'x'.repeat(31), `${'X'.repeat(26)} (2)`, 'Sheet4', 'Sheet5']);
});

it('writes the same bytes for the same sheets, whatever the clock says', async () => {
  const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const first = digest(await makeWorkbook([plain, plain]));
  vi.useFakeTimers({ now: new Date('2031-07-08T09:10:11Z'), toFake: ['Date'] });
  expect(digest(await makeWorkbook([plain, plain]))).toBe(first);
  vi.useRealTimers();
});

it('holds a table of 3,000 rows', async () => {
  const rows = Array.from({ length: 3000 }, (_, index) => [
    `第 ${index} 行`,
    index / 3000,
    index,
    '长'.repeat(60),
  ]);
  const [sheet] = await sheetsOf([{ ...plain, rows }]);
  expect(sheet?.data.length).toBe(3001);
});
