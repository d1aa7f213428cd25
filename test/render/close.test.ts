import { appendFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ingested, months, standard, type Workspace, workspace } from './workspace.ts';

const monthly = ['render', 'monthly', '--period', '2026-03', '--to', 'md'];
const read = ({ root }: Workspace, file: string) => readFileSync(join(root, file), 'utf8');

/** Two of the calls of March that nobody answered are answered after all: 36 of 38. */
async function correct(made: Workspace): Promise<void> {
  const text = (months['2026-03'] ?? '').replace(/^(2026-03-[23],.*),否,/gm, '$1,是,');
  made.write('data/calls-2026-03.csv', text);
  expect((await made.run('ingest', 'data/calls-2026-03.csv')).code).toBe(0);
}

async function rendered(files = {}): Promise<Workspace> {
  const made = await ingested(files);
  expect((await made.run(...monthly)).code).toBe(0);
  return made;
}

describe('verify', () => {
  test('finds a fresh report as it was recorded, by its file and by its record', async () => {
    const made = await rendered();
    for (const file of [
      'monthly-2026-03.md',
      'monthly-2026-03.figures.json',
      'monthly-2026-03.chart-trend.svg',
    ]) {
      expect(await made.run('verify', `reports/${file}`)).toEqual({
        code: 0,
        out: 'monthly 2026-03：今天重新计算，与记录一致。\n',
        err: '',
      });
    }
  });

  test('lists the figures that the data no longer gives, and the file that changed', async () => {
    const made = await rendered();
    await correct(made);
    const { code, out } = await made.run('verify', 'reports/monthly-2026-03.md');
    expect(code).toBe(1);
    expect(out).toMatch(/2026-03 +接通率 +合计 +89\.47%（34\/38） +94\.74%（36\/38） +.*calls-2026-03\.csv/);
    const json = JSON.parse((await made.run('verify', 'reports/monthly-2026-03.md', '--format', 'json')).out);
    const total = json.reports[0].figures.find(
      (one: { kpi: string; by: object }) => one.kpi === 'answered' && Object.keys(one.by).length === 0,
    );
    expect(total).toMatchObject({
      period: '2026-03',
      before: { numerator: 34, denominator: 38, verdict: 'missed' },
      after: { numerator: 36, denominator: 38, verdict: 'met' },
      why: [{ what: 'file', file: 'data/calls-2026-03.csv' }],
    });
  });

  test('names a definition that changed, and its document', async () => {
    const made = await rendered();
    made.write('standards/care.yaml', standard.replace('short_abandon: 5s', 'short_abandon: 2s'));
    const { code, out } = await made.run('--lang', 'en', 'verify', 'reports/monthly-2026-03.md');
    expect(code).toBe(1);
    expect(out).toContain('definition short_abandon_s: 5 is now 2');
    expect(out).toContain('Documents that have changed since: standards/care.yaml');
  });

  test('says that a rendered file was edited or removed', async () => {
    const made = await rendered();
    appendFileSync(join(made.root, 'reports/monthly-2026-03.md'), 'mine\n');
    const edited = await made.run('verify', 'reports/monthly-2026-03.md');
    expect(edited).toMatchObject({ code: 1, out: expect.stringContaining('在生成之后被修改过') });
    rmSync(join(made.root, 'reports/monthly-2026-03.md'));
    const gone = await made.run('verify', 'reports/monthly-2026-03.figures.json');
    expect(gone).toMatchObject({ code: 1, out: expect.stringContaining('monthly-2026-03.md 已不在') });
  });

  test('finds what an authored document was made from', async () => {
    const made = workspace();
    await made.run('render', 'charter', '--to', 'md');
    expect((await made.run('verify', 'reports/charter.md')).code).toBe(0);
    made.write('charters/project.yaml', read(made, 'charters/project.yaml').replace('减少投诉', '少投诉'));
    const { code, out } = await made.run('verify', 'reports/charter.md');
    expect(code).toBe(1);
    expect(out).toContain('charters/project.yaml');
  });

  test.each([
    ['a file that there is not', 'reports/none.docx'],
    ['a file without a record', 'yardstick.yaml'],
  ])('refuses %s', async (_, file) => {
    expect((await workspace().run('verify', file)).code).toBe(2);
  });
});

describe('close', () => {
  test('refuses a month without a report, one that is not over, and what is no month', async () => {
    const made = await ingested();
    expect(await made.run('close', '2026-03')).toMatchObject({
      code: 2,
      err: expect.stringContaining('render monthly'),
    });
    expect(await made.run('close', '2026-04')).toMatchObject({
      code: 2,
      err: expect.stringContaining('2026-04-30'),
    });
    expect((await made.run('close', '2026-Q1')).code).toBe(2);
  });

  test('refuses a report that is not what the data says today', async () => {
    const made = await rendered();
    await correct(made);
    expect(await made.run('close', '2026-03')).toMatchObject({
      code: 1,
      err: expect.stringContaining('monthly-2026-03.md'),
    });
  });

  test('seals a month once; again only with a reason, and keeps the former seal', async () => {
    const made = await rendered();
    expect(await made.run('close', '2026-03')).toMatchObject({
      code: 0,
      out: 'reports/closed/2026-03.json\n',
    });
    const first = JSON.parse(read(made, 'reports/closed/2026-03.json'));
    expect(first).toMatchObject({ version: 1, period: '2026-03', superseded: [] });
    expect(first.reports[0].files.map(({ file }: { file: string }) => file)).toContain('monthly-2026-03.md');
    expect(await made.run('close', '2026-03')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--again'),
    });
    expect((await made.run('close', '2026-03', '--again', '补录话单')).code).toBe(0);
    const second = JSON.parse(read(made, 'reports/closed/2026-03.json'));
    expect(second).toMatchObject({ reason: '补录话单', superseded: [{ closed_at: first.closed_at }] });
  });

  test.each(['{"reports": [{}], "closed_at": "2026-04-02"}', 'not JSON', '{}'])(
    'a damaged seal is never taken for none: %s',
    async text => {
      const made = await rendered();
      made.write('reports/closed/2026-03.json', text);
      expect(await made.run('close', '2026-03')).toMatchObject({ code: 3 });
      expect(read(made, 'reports/closed/2026-03.json')).toBe(text);
    },
  );

  test('a later change is printed as a correction, in that month and in the next', async () => {
    const made = await rendered();
    await made.run('close', '2026-03');
    await made.run(...monthly);
    expect(read(made, 'reports/monthly-2026-03.md')).not.toContain('更正说明');
    await correct(made);
    await made.run(...monthly);
    const report = read(made, 'reports/monthly-2026-03.md');
    expect(report).toContain('2026-03 已封存的数字中有 3 项现在不同');
    expect(report).toMatch(
      /\| 2026-03 \| 接通率 \| 89\.47%（34\/38） \| 94\.74%（36\/38） \| .*calls-2026-03/,
    );
    expect(await made.run('verify', 'reports/closed/2026-03.json')).toMatchObject({
      code: 1,
      out: expect.stringContaining('94.74%'),
    });
    await made.run('render', 'monthly', '--period', '2026-04', '--to', 'md');
    expect(read(made, 'reports/monthly-2026-04.md')).toContain('更正说明');
  });
});

describe('month', () => {
  test('imports, checks, measures and renders, and says what is missing', async () => {
    const made = workspace({ 'data/other.csv': 'a,b\n1,2\n' });
    const { code, out } = await made.run('month', '2026-03', '--to', 'md');
    expect(out).toContain('reports/monthly-2026-03.md');
    expect(out).toContain('reports/csat-2026-03.md');
    expect(out).toContain('data/other.csv 没有对应的来源');
    expect(out).toContain('data/calls-2026-03.csv 有 1 行没有导入');
    expect(out).toContain('标准 care 没有本月的分析');
    expect(code).toBe((await made.run('validate', '--today', '2026-03-31')).code);
    expect((await made.run('month', '2026-03', '--to', 'md')).out).toContain('data 中没有新的文件');
  });

  test('names the missed KPIs that the analysis says nothing of', async () => {
    const made = workspace({
      'monthly/2026-03.yaml':
        'kind: monthly\nid: "2026-03"\ntitle: 三月\nperiod: 2026-03\nstandard: care\nanalysis: [{kpi: wait, cause: 忙}]\n',
    });
    expect((await made.run('month', '2026-03', '--to', 'md')).out).toContain('没有写未达标的 answered');
  });

  test('renders again the formats that stand beside, so that none is left behind', async () => {
    const made = workspace();
    await made.run('month', '2026-03', '--to', 'md,html');
    const { out } = await made.run('month', '2026-03', '--to', 'md');
    expect(out).toContain('reports/monthly-2026-03.html');
    expect((await made.run('close', '2026-03')).code).toBe(0);
  });

  test('passes over a folder that is named like an export', async () => {
    const made = workspace({ 'data/calls-old.csv/notes.md': '旧\n' });
    const { out, err } = await made.run('month', '2026-03', '--to', 'md');
    expect(out).toContain('reports/monthly-2026-03.md');
    expect(out + err).not.toContain('calls-old');
  });

  test('takes a month only', async () => {
    expect((await workspace().run('month', '2026-W12')).code).toBe(2);
  });
});
