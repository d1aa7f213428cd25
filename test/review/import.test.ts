import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../src/ingest/xlsx/workbook.ts';
import { makeWorkbook } from '../../src/report/workbook.ts';
import { reviewed, reviewFile } from './workspace.ts';

const headings = ['意见编号', '项目', '原文', '部门', '提出人', '意见', '修改建议', '处理', '理由'];
const csv = (...rows: readonly (readonly string[])[]) =>
  [headings, ...rows].map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');

describe('the comment sheet', () => {
  test('goes out and comes back without a change to the review', async () => {
    const { root, run } = reviewed();
    const path = join(root, reviewFile);
    const before = readFileSync(path, 'utf8');
    expect(await run('render', 'comments', '--to', 'xlsx')).toMatchObject({
      code: 0,
      out: 'reports/comments.xlsx\nreports/comments.figures.json\n',
    });
    const { code, out } = await run('review', 'import', 'reports/comments.xlsx');
    expect({ code, out }).toEqual({
      code: 0,
      out: 'reviews/spring.yaml：新增 0 条意见，更新 0 条，未变 3 条\n',
    });
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  test('keeps comments on what the standard does not have any more', async () => {
    const { root, run, write } = reviewed();
    const old = readFileSync(join(root, reviewFile), 'utf8');
    write(reviewFile, old.replace('item: first-reply', 'item: dropped'));
    await run('render', 'comments', '--to', 'xlsx');
    const { code, out } = await run('review', 'import', 'reports/comments.xlsx');
    expect({ code, out }).toEqual({
      code: 0,
      out: 'reviews/spring.yaml：新增 0 条意见，更新 0 条，未变 3 条\n',
    });
  });

  test('offers departments and decisions as lists, and a row for every item', async () => {
    const { root, run } = reviewed();
    await run('render', 'comments', '--to', 'xlsx');
    const bytes = readFileSync(join(root, 'reports/comments.xlsx'));
    const markup = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
    expect(markup).toContain('采纳,部分采纳,不采纳');
    expect(markup).toContain('客服,技术,法务');
    const rows = await readWorkbook(bytes, undefined);
    if ('problem' in rows) throw new Error(rows.problem);
    expect(rows[0]).toEqual(headings);
    const named = new Set(rows.slice(1).map(row => row[1]));
    expect([...named].sort()).toEqual([
      '',
      'answered',
      'first-reply',
      'replied',
      'satisfied',
      'talk',
      'wait',
    ]);
  });

  test('gives new comments the next numbers, updates known ones, and keeps what stands around them', async () => {
    const { root, run, write } = reviewed();
    write(
      'filled.csv',
      csv(
        ['R2', 'answered', '', '客服', '', '目标宜更高', '', '采纳', ''],
        ['', 'wait', '', '技术', '乙', '建议: 分时段 # 统计\n“夜间”另列', '', '', ''],
        ['', '', '', '法务', '', '- 整体可行', '', 'partly', '措辞'],
        ['', 'talk', '一行没有填的', '', '', '', '', '', ''],
      ),
    );
    const first = await run('review', 'import', 'filled.csv', '--review', 'spring');
    expect(first).toMatchObject({
      code: 0,
      err: '',
      out: 'reviews/spring.yaml：新增 2 条意见，更新 1 条，未变 0 条\n',
    });
    const text = readFileSync(join(root, reviewFile), 'utf8');
    expect(text).toContain('# 春季评审\n');
    expect(text).toContain('comments:                         # 各部门的意见\n');
    expect(text).toContain('  - {id: R1, item: first-reply, department: 技术, by: 乙,');
    expect(text).toContain(
      '  - {id: "R2", item: "answered", department: "客服", comment: "目标宜更高", decision: adopted}\n  - {id: R3',
    );
    expect(text).toContain('  - {id: "R4", item: "wait", department: "技术", by: "乙", comment: ');
    expect(text).toContain('  - {id: "R5", department: "法务", comment: "- 整体可行", decision: partly');
    expect((await run('validate')).out).not.toContain('reviews/spring.yaml:1');
    const again = await run('review', 'import', 'filled.csv');
    expect(again.out).toBe('reviews/spring.yaml：新增 0 条意见，更新 0 条，未变 3 条\n');
    expect(readFileSync(join(root, reviewFile), 'utf8')).toBe(text);
  });

  test('reads a workbook with English headings', async () => {
    const { root, run, write } = reviewed();
    const columns = ['Item', 'Department', 'What should change and why', 'Decision'].map(header => ({
      header,
      width: 10,
    }));
    const rows = [['wait', '技术', '=1+1', 'declined']];
    write('empty', '');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(join(root, 'en.xlsx'), await makeWorkbook([{ title: 'x', columns, rows }]));
    expect(await run('--lang', 'en', 'review', 'import', 'en.xlsx')).toMatchObject({
      code: 0,
      out: 'reviews/spring.yaml: comments added 1, updated 0, unchanged 0\n',
    });
    expect(readFileSync(join(root, reviewFile), 'utf8')).toContain('comment: "=1+1", decision: declined}');
  });

  test('writes nothing while a row is wrong, and says where each is', async () => {
    const { root, run, write } = reviewed();
    const before = readFileSync(join(root, reviewFile), 'utf8');
    write(
      'filled.csv',
      csv(
        ['', 'wait', '', '技术', '', '好的意见', '', '', ''],
        ['', 'waits', '', '技术', '', '没有这一项', '', '', ''],
        ['', 'wait', '', '', '', '没有部门', '', '', ''],
        ['', 'wait', '', '技术', '', '', '只有建议', '', ''],
        ['', 'wait', '', '技术', '', '意见', '', '可以', ''],
      ),
    );
    const { code, out, err } = await run('review', 'import', 'filled.csv');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.split('\n')).toEqual([
      'filled.csv:3:2: 错误：标准里没有“waits”，是否想写“wait”？ [sheet/unknown-item]',
      'filled.csv:4:4: 错误：没有写部门 [sheet/no-department]',
      'filled.csv:5:6: 错误：没有写意见 [sheet/no-comment]',
      'filled.csv:6:8: 错误：处理写作“可以”，只能写：采纳、部分采纳、不采纳 [sheet/unknown-decision]',
      '表中有 4 处问题，没有写入任何意见。',
      '',
    ]);
    expect(readFileSync(join(root, reviewFile), 'utf8')).toBe(before);
  });

  test.each([
    ['no.csv', 'a,b\n1,2\n', 1, 'sheet/no-columns'],
    ['open.csv', '项目,部门,意见\n"a,b\n', 1, 'sheet/unreadable'],
    ['bad.xlsx', 'not a workbook', 1, 'ingest/workbook'],
  ])('refuses %s, which is no comment sheet', async (file, text, expected, rule) => {
    const { run, write } = reviewed();
    write(file, text);
    const { code, err } = await run('review', 'import', file);
    expect(code).toBe(expected);
    expect(err).toContain(rule);
  });

  test('asks for a file and for an action that there is', async () => {
    const { run } = reviewed();
    expect((await run('review', 'import')).code).toBe(2);
    expect((await run('review', 'export', 'x')).code).toBe(2);
    expect((await run('review', 'import', 'x.csv', '--review', 'autumn')).code).toBe(2);
  });
});
