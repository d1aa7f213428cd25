import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { makeWorkbook } from '../../src/report/workbook.ts';
import { drawnRepository } from './sheet-repository.ts';

const asked = ['audit', 'sheet', 'leader-weekly', '--period', '2026-W02'];

describe('audit sheet', () => {
  test('is one file that loads nothing, with hostile text as text', async () => {
    const shop = await drawnRepository();
    const { code, out, err } = await shop.run(...asked, '--reviewer', 'Wang');
    expect({ code, out }).toEqual({ code: 0, out: 'reports/audit-leader-weekly-2026-W02-Wang.html\n' });
    expect(err).toContain('3 record(s)');
    const page = readFileSync(join(shop.root, out.trim()), 'utf8');
    expect(page).toContain('default-src &#39;none&#39;');
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page.match(/<\/script>/g)).toHaveLength(2);
    const markup = page.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
    expect(markup).not.toMatch(/<(?:img|link|iframe|object)\b|\son\w+=|https?:|javascript:/);
    expect(/<style>([\s\S]*?)<\/style>/.exec(page)?.[1]).not.toMatch(/@import|url\(/);
    expect(/id="data">([\s\S]*?)<\/script>/.exec(page)?.[1]).not.toContain('<');
  });

  test('as CSV has what may be seen and every column that is ingested, safe from formulas', async () => {
    const shop = await drawnRepository();
    await shop.run(...asked, '--to', 'csv', '--out', 'sheets');
    const text = readFileSync(join(shop.root, 'sheets/evaluations-leader-weekly-2026-W02.csv'), 'utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    const lines = text.slice(1).split('\r\n');
    expect(lines[0]).toBe(
      'Number,Created,Agent,recording,topic,evaluation_id,contact_id,agent,team,level,evaluator,scorecard,plan,period,draw,weight,at,score,passed,comment,item:greeting Greeting,note:greeting Note,offset:greeting At,item:listening 倾听,note:listening Note,offset:listening At,item:secrecy 保密,note:secrecy Note,offset:secrecy At,item:hold 让客户久等,note:hold Note,offset:hold At',
    );
    expect(lines).toHaveLength(5);
    expect(text).toContain("'=HYPERLINK(1)");
  });

  test('as CSV is filled in with the words of the worksheet and ingested', async () => {
    const shop = await drawnRepository();
    await shop.run('--lang', 'zh-CN', ...asked, '--reviewer', 'Wang', '--to', 'csv');
    const text = readFileSync(join(shop.root, 'reports/evaluations-leader-weekly-2026-W02-Wang.csv'), 'utf8');
    const [header = '', ...rows] = text.trimEnd().split('\r\n');
    expect(header).toContain(',evaluator 评分人,scorecard 评分表,');
    const tail = ',,,,,,,,,,,,,,';
    const filled = rows.map((row, index) => {
      expect(row.endsWith(`,${tail.slice(1)}`)).toBe(true);
      const answers = `2026/1/12 1${index}:30,,,,是,,,${index},,,是,,,,,`;
      return `${row.slice(0, -tail.length - 1)}${answers}`;
    });
    shop.write('evaluations-filled.csv', `${[header, ...filled].join('\r\n')}\r\n`);
    const report = await shop.ingest('evaluations-filled.csv');
    expect(report).toMatchObject({ code: 0, rejects: [], records: { loaded: 3 } });
    expect(shop.rows('SELECT score, weight FROM evaluation ORDER BY key')).toEqual([
      { score: 40, weight: 4 },
      { score: 60, weight: 4 },
      { score: 80, weight: 1 },
    ]);
  });

  test('as a workbook has the same columns, and the scorecard beside them', async () => {
    const shop = await drawnRepository();
    await shop.run(...asked, '--to', 'xlsx,csv');
    const file = join(shop.root, 'reports/evaluations-leader-weekly-2026-W02.xlsx');
    expect(existsSync(file.replace('xlsx', 'csv'))).toBe(true);
    const sheets = await readXlsxFile(file);
    expect(sheets).toHaveLength(2);
    expect(sheets[0]?.data[1]).toContain('contact:A1');
    expect(sheets[1]?.data.flat()).toContain('听开头 5 秒。');
  });

  test('as a Chinese workbook has its headings in Chinese, on both of its tabs', async () => {
    const shop = await drawnRepository();
    await shop.run('--lang', 'zh-CN', ...asked, '--to', 'xlsx');
    const [sheet, card] = await readXlsxFile(
      join(shop.root, 'reports/evaluations-leader-weekly-2026-W02.xlsx'),
    );
    expect(
      sheet?.data[0]?.every(heading =>
        /\p{Script=Han}|recording|topic|^(item|note|offset):/u.test(String(heading)),
      ),
    ).toBe(true);
    expect(card?.data[0]).toEqual(['评分项', '名称', '权重', '评分说明', '正例', '反例']);
  });

  test('as a workbook is filled in and ingested; rows without a score are skipped and counted', async () => {
    const shop = await drawnRepository();
    await shop.run(...asked, '--to', 'xlsx');
    const file = 'reports/evaluations-leader-weekly-2026-W02.xlsx';
    const [sheet] = await readXlsxFile(join(shop.root, file));
    const [header = [], ...rows] = (sheet?.data ?? []).map(row =>
      row.map(cell => (cell === null ? null : String(cell))),
    );
    const given: Readonly<Record<string, string>> = {
      at: '2026/1/12 10:30',
      'item:greeting': '是',
      'item:listening': '不适用',
      'item:secrecy': '是',
      'note:greeting': '=1+1',
    };
    const [first = [], ...others] = rows;
    const filled = first.map((cell, index) => given[header[index]?.split(' ', 1)[0] ?? ''] ?? cell);
    const columns = header.map(name => ({ header: name ?? '', width: 10 }));
    const book = await makeWorkbook([{ title: '1', columns, rows: [filled, ...others] }]);
    writeFileSync(join(shop.root, file), book);
    const report = await shop.ingest(file);
    expect(report).toMatchObject({ rejects: [], skipped: 2, records: { read: 1, loaded: 1 } });
    expect(shop.rows('SELECT score, notes FROM evaluation')).toEqual([
      { score: 100, notes: '{"greeting":{"text":"=1+1","offset_s":null}}' },
    ]);
  });

  test.each([
    [['audit', 'sheet'], 'PLAN'],
    [['audit', 'sheet', 'leader-weakly', '--period', '2026-W02'], 'did you mean "leader-weekly"'],
    [['audit', 'sheet', 'leader-weekly'], '--period'],
    [['audit', 'sheet', 'leader-weekly', '--period', '2026-W03'], 'yardstick sample draw leader-weekly'],
    [[...asked, '--reviewer', 'Sun'], 'its reviewers are Wang'],
    [[...asked, '--to', 'pdf'], 'pdf'],
    [['audit', 'sheets'], 'sheet'],
  ])('%j says what is wrong', async (argv, said) => {
    const shop = await drawnRepository();
    const { code, err } = await shop.run(...argv);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
});
