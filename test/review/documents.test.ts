import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { runsOf } from '../../src/report/model/coverage.ts';
import { inForceOn } from '../../src/report/model/handbook.ts';
import { ingested, standard as source, workspace } from '../render/workspace.ts';
import { files, reviewed } from './workspace.ts';

const model = async (...args: string[]) =>
  JSON.parse((await reviewed().run('render', ...args, '--data')).out);

describe.each([
  ['standard', 'care@2.0.0'],
  ['minutes', undefined],
  ['comments', undefined],
  ['handbook', undefined],
  ['update-process', undefined],
])('%s', (document, id) => {
  test.each(['zh-CN', 'en'])('reads as the golden file in %s', async lang => {
    const { root, run } = reviewed();
    const name = [document, id].filter(Boolean).join('-');
    const { code, out, err } = await run(
      ...['--lang', lang, 'render', document, ...(id ? [id] : []), '--to', 'md'],
    );
    expect({ code, out, err }).toEqual({
      code: 0,
      out: `reports/${name}.md\nreports/${name}.figures.json\n`,
      err: '',
    });
    await expect(readFileSync(join(root, `reports/${name}.md`), 'utf8')).toMatchFileSnapshot(
      `golden/${document}.${lang}.md`,
    );
  });
});

describe('a standard', () => {
  test.each([
    ['draft', '草案', '草案'],
    ['reviewed', '修订版', '修订稿'],
    ['pilot', '试行版', '试行'],
    ['effective', '正式版', undefined],
    ['retired', '已废止', '已废止'],
  ])('with status %s is called %s, and marked %s on every page', async (status, edition, mark) => {
    const text = source.replace('status: effective', `status: ${status}`);
    const { root, run } = workspace({ 'standards/care.yaml': text });
    expect((await run('render', 'standard')).code).toBe(0);
    const parts = unzipSync(readFileSync(join(root, 'reports/standard.docx')));
    const all = Object.entries(parts)
      .filter(([name]) => /word\/(document|header\d*)\.xml$/.test(name))
      .map(([, bytes]) => new TextDecoder().decode(bytes))
      .join('');
    expect(all).toContain(edition);
    const [, found] = /string="([^"]*)"/.exec(all) ?? [];
    expect(found).toBe(mark);
  });

  test('that is in force from a later day is published, not yet in force', async () => {
    const text = source.replace('2026-01-01', '2026-07-01');
    const { out } = await workspace({ 'standards/care.yaml': text }).run('render', 'standard', '--data');
    expect(JSON.parse(out).status).toBe('已发布未生效');
  });

  test('counts its changes, and gives each the comment that asked for it', async () => {
    const { changes } = await model('standard', 'care@2.0.0');
    const rows = changes.rows.map((row: { is_loosened: boolean; reason: string }) => [
      row.is_loosened,
      row.reason,
    ]);
    expect(rows).toEqual([
      [true, 'R1（技术，采纳）夜间来不及'],
      [false, 'R2（客服，部分采纳）目标宜更高'],
    ]);
    expect(changes.summary).toBe('与 1.0.0 相比有 2 处变更，其中放宽、删除或缩小范围 1 处');
  });

  test('calls a variant that is gone by its title, or by what it set', async () => {
    const variants = {
      'standards/care.yaml': source.replace(
        'within: 24h, owner',
        'within: 24h, variants: {hours: {within: 8bh, calendar: office}, month: {title: 按月, basis: stop}}, owner',
      ),
      'calendars/office.yaml':
        'kind: calendar\nid: office\ntitle: 办公时间\ntimezone: Asia/Shanghai\nholidays: none\nweek: {mon-fri: ["09:00-17:00"]}\n',
      'standards/care@2.0.0.yaml': source
        .replace('1.0.0', '2.0.0')
        .replace('effective_from: 2026-01-01\n', ''),
    };
    const { out } = await workspace(variants).run('render', 'standard', 'care@2.0.0', '--data');
    expect(JSON.parse(out).changes.rows.map(({ change }: { change: string }) => change)).toEqual([
      '时限要求 首次回复 口径变更：删除口径变体“8 个工作小时，工作时间按日历‘办公时间’”',
      '时限要求 首次回复 口径变更：删除口径变体“按月”',
    ]);
  });

  test('says what past data makes of it: the figures that change and the records that turn', async () => {
    const { root, run } = await ingested(files);
    const { code, out } = await run('render', 'standard', 'care@2.0.0', '--period', '2026-03', '--data');
    expect(code).toBe(0);
    const { replay } = JSON.parse(out);
    // 3 replies came after 30 hours: late under 24 h, on time under 48 h; the answer rate only gets another target.
    expect(replay.summary).toContain('2 项指标会改变，3 项不变，3 条记录的结果会改变');
    const figures = replay.figures.map((row: { version: string; target: string; basis: string }) => [
      row.version,
      row.target,
      row.basis,
    ]);
    expect(figures).toEqual([
      ['1.0.0', '≥90%', '34/38'],
      ['2.0.0', '≥95%', '34/38'],
      ['1.0.0', '≥80%', '36/39'],
      ['2.0.0', '≥80%', '39/39'],
    ]);
    expect(replay.flips.map((flip: { outcome: string }) => flip.outcome)).toEqual(
      Array(3).fill('超时 → 按时'),
    );
    await run('render', 'minutes', '--period', '2026-03', '--to', 'md');
    expect(readFileSync(join(root, 'reports/minutes-2026-03.md'), 'utf8')).toContain(replay.summary);
    const sealed = JSON.parse(readFileSync(join(root, 'reports/minutes-2026-03.figures.json'), 'utf8'));
    expect(sealed.flips.total).toBe(3);
  });

  test('has nothing to compute past data under where it is the first version', async () => {
    const { code, err } = await workspace().run('render', 'standard', '--period', '2026-03');
    expect(code).toBe(2);
    expect(err).toContain('没有可以对照的两个版本');
  });

  test('asks for data where a period is given, and says that there is none', async () => {
    const { code } = await reviewed().run('render', 'standard', 'care@2.0.0', '--period', '2026-03');
    expect(code).toBe(2);
  });

  test('marks a cell of its scope that nothing covers', async () => {
    const text = `${source.replace('scope: {stage: [咨询]', 'scope: {stage: [咨询, 投诉]').replace('start: created', 'when: {stage: 咨询}, start: created')}`;
    const { out } = await workspace({ 'standards/care.yaml': text }).run('render', 'standard', '--data');
    const rows = JSON.parse(out).coverage.rows as { stage: string; cells: string[] }[];
    expect(rows.map(({ stage, cells }) => [stage, ...cells])).toEqual([
      ['咨询', '首次回复'],
      ['投诉', '🔴 未覆盖'],
    ]);
  });
});

test('ids that count up are written as one run', () => {
  expect(runsOf(['C1', 'C2', 'C4', 'C5', 'C6', 'D7', 'x'], 'zh-CN')).toBe('C1、C2、C4–C6、D7、x');
  expect(runsOf([], 'en')).toBe('');
});

test('a version is in force from its first day until the next one begins', () => {
  const version = (number: string, from: string, to?: string) => ({
    ...{ kind: 'standard' as const, id: 'care', title: 'x', version: number, status: 'effective' as const },
    ...{ owner: 'x', scope: {}, effective_from: from, ...(to && { effective_to: to }) },
  });
  const versions = [version('1.0.0', '2025-01-01'), version('1.1.0', '2026-01-01', '2026-06-01')];
  const on = (date: string) => inForceOn(versions, date).map(one => one.version);
  expect(on('2024-12-31')).toEqual([]);
  expect(on('2025-12-31')).toEqual(['1.0.0']);
  expect(on('2026-01-01')).toEqual(['1.1.0']);
});

test('the handbook of a day holds the versions of that day', async () => {
  const { run } = reviewed();
  const { out } = await run('render', 'handbook', '--period', '2025-12-31', '--data');
  expect(JSON.parse(out)).toMatchObject({ standards: [], summary: '这一天没有现行的标准。' });
  expect((await run('render', 'handbook', '--period', '2025-13')).code).toBe(2);
});

describe('minutes', () => {
  test('count those present and the comments by decision', async () => {
    const { attendance, handling, result } = await model('minutes');
    expect(attendance).toBe('应到 3 人，实到 2 人，法定人数 2 人，已达到');
    expect(handling).toBe('共 3 条：采纳 1 条，部分采纳 1 条，不采纳 1 条，待处理 0 条');
    expect(result).toBe('修改后通过');
  });

  test('list what the check of the revision found', async () => {
    const name = 'standards/care@2.0.0.yaml';
    const clause = `clauses:\n  - {id: C1, category: basic, level: must, actor: 座席, text: 座席应及时回复客户。, measured_by: [replied], owner: 主管}\n`;
    const { out } = await workspace({ ...files, [name]: `${files[name]}${clause}` }).run(
      ...['render', 'minutes', '--data'],
    );
    expect(JSON.parse(out).findings).toContainEqual(
      expect.objectContaining({ severity: '警告', place: 'clauses[C1].text' }),
    );
  });

  test('name required departments that were absent', async () => {
    const spring = files['reviews/spring.yaml']?.replace('[客服, 技术]', '[客服, 法务]') ?? '';
    const { out } = await workspace({ ...files, 'reviews/spring.yaml': spring }).run(
      'render',
      'minutes',
      '--data',
    );
    expect(JSON.parse(out).attendance).toContain('必须到会而没有到会的部门：法务');
  });
});

test('comments are counted by department, and every comment stands once', async () => {
  const { departments, groups } = await model('comments');
  const total = departments.at(-1);
  expect(total).toMatchObject({ department: '合计', total: 3, adopted: 1, partly: 1, declined: 1, open: 0 });
  const shown = groups.flatMap((group: { comments: { id: string }[] }) => group.comments.map(({ id }) => id));
  expect(shown.sort()).toEqual(['R1', 'R2', 'R3']);
});

test('the update process lists what is overdue, the earliest first', async () => {
  const text = source.replace(
    'owner: 总监\nscope',
    'next_review: 2026-03-01\nnext_revision: 2026-12-31\nowner: 总监\nscope',
  );
  const { out } = await workspace({ ...files, 'standards/care.yaml': text }).run(
    ...['render', 'update-process', '--data'],
  );
  const { calendar, overdue, summary, log } = JSON.parse(out);
  expect(calendar.map(({ due }: { due: string }) => due)).toEqual(['2026-03-01', '2026-12-31']);
  expect(overdue.map(({ state }: { state: string }) => state)).toEqual(['🔴 逾期 32 日']);
  expect(summary).toBe('截至 2026-04-02，已排定的评审与修订 2 项，其中逾期 1 项。');
  expect(log.map(({ version }: { version: string }) => version)).toEqual(['2.0.0', '1.0.0']);
});

test('hostile comments are text in every format', async () => {
  const hostile = '<script>alert(1)</script> | **x** ![](http://x.example/y) [z](javascript:alert(1)) =1+1';
  const spring = files['reviews/spring.yaml']?.replace('夜间来不及', JSON.stringify(hostile)) ?? '';
  const { root, run } = workspace({ ...files, 'reviews/spring.yaml': spring });
  expect((await run('render', 'comments', '--to', 'md,html,docx,xlsx')).code).toBe(0);
  const html = readFileSync(join(root, 'reports/comments.html'), 'utf8');
  expect(html).toContain('&#x3C;script>alert(1)&#x3C;/script> | **x**');
  expect(html).not.toMatch(/<script|<img|href="javascript/);
  const md = readFileSync(join(root, 'reports/comments.md'), 'utf8');
  expect(md).toContain('\\<script>alert(1)\\</script> \\|');
  const docx = unzipSync(readFileSync(join(root, 'reports/comments.docx')));
  expect(new TextDecoder().decode(docx['word/document.xml'])).toContain('&lt;script&gt;alert(1)');
  expect((await run('review', 'import', 'reports/comments.xlsx')).out).toContain('未变 3 条');
});
