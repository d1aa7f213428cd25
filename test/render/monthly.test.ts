import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { unzipSync } from '../../src/report/libraries/zip.ts';
import { ingested, type Workspace } from './workspace.ts';

let made: Workspace;
const read = (name: string) => readFileSync(join(made.root, name));
const text = (name: string) => read(name).toString('utf8');

beforeAll(async () => {
  made = await ingested();
});

/** The cells of the tables of a Markdown, HTML or Word document, without marks and markup. */
const bare = (cell: string) => cell.replace(/[🟢🟡🔴⚪●▲■○\s\\`]/gu, '');

function cellsOfMarkdown(source: string): string[] {
  return source
    .split('\n')
    .filter(line => line.startsWith('| ') && !/^\|[ |:-]+\|$/.test(line))
    .flatMap(line => line.slice(1, -1).split(' | '))
    .map(cell => bare(cell.replaceAll('<br>', '').replace(/^\| | \|$/g, '')));
}

const unescaped = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

function cellsOfHtml(source: string): string[] {
  const withoutHidden = source.replace(/<span class="visually-hidden">.*?<\/span>/g, '');
  return [...withoutHidden.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) =>
    bare(unescaped(cell)),
  );
}

function cellsOfWord(bytes: Uint8Array): string[] {
  const xml = new TextDecoder().decode(unzipSync(bytes)['word/document.xml']);
  return [...xml.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = '']) =>
    bare(
      unescaped([...cell.matchAll(/<w:t[ >][^<]*<\/w:t>|<w:t>[^<]*<\/w:t>/g)].map(([part]) => part).join('')),
    ),
  );
}

describe('a monthly report', () => {
  test.each(['zh-CN', 'en'])('reads as the golden file in %s', async lang => {
    const { code, out, err } = await made.run(
      ...['--lang', lang, 'render', 'monthly', '--period', '2026-03', '--to', 'md', '--out', lang],
    );
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('2026-03-20') });
    expect(out.trim().split('\n')).toEqual([
      `${lang}/monthly-2026-03.md`,
      ...['trend', 'hours', 'outcomes'].map(chart => `${lang}/monthly-2026-03.chart-${chart}.svg`),
      `${lang}/monthly-2026-03.figures.json`,
    ]);
    await expect(text(`${lang}/monthly-2026-03.md`)).toMatchFileSnapshot(`golden/monthly.${lang}.md`);
  });

  test('is written as Word into reports where nothing else is said, in the language of the workspace', async () => {
    const { code, out } = await made.run('render', 'monthly', 'care', '--period', '2026-03');
    expect(code).toBe(0);
    expect(out).toBe('reports/monthly-care-2026-03.docx\nreports/monthly-care-2026-03.figures.json\n');
    expect(cellsOfWord(read('reports/monthly-care-2026-03.docx'))).toContain('接通率');
  });

  test('says the same in every table of every format', async () => {
    await made.run('render', 'monthly', '--period', '2026-03', '--to', 'md, docx ,html', '--out', 'all');
    const markdown = cellsOfMarkdown(text('all/monthly-2026-03.md'));
    expect(markdown.length).toBeGreaterThan(100);
    expect(cellsOfHtml(text('all/monthly-2026-03.html'))).toEqual(markdown);
    expect(cellsOfWord(read('all/monthly-2026-03.docx'))).toEqual(markdown);
  });

  test('is the same to the byte when nothing has changed', async () => {
    const argv = ['render', 'monthly', '--period', '2026-03', '--to', 'md,docx,html', '--out', 'again'];
    await made.run(...argv);
    const first = readdirSync(join(made.root, 'again')).map(name => [
      name,
      read(`again/${name}`).toString('hex'),
    ]);
    await made.run(...argv);
    expect(
      readdirSync(join(made.root, 'again')).map(name => [name, read(`again/${name}`).toString('hex')]),
    ).toEqual(first);
  });
});

describe('hand counts', () => {
  const model = async (lang = 'zh-CN') => {
    const { out } = await made.run('--lang', lang, 'render', 'monthly', '--period', '2026-03', '--data');
    return JSON.parse(out);
  };

  test('agree with the first page', async () => {
    const { kpis, attainment, missed, data } = await model();
    const rows = Object.fromEntries(kpis.map((row: { title: string }) => [row.title, row]));
    expect(rows['接通率']).toMatchObject({
      this_month: '89.47%',
      basis: '34/38',
      last_month: '85.00%',
      last_year: '—',
      streak: '2',
    });
    expect(rows['回复及时率']).toMatchObject({ this_month: '92.31%', basis: '36/39', streak: '0' });
    expect(rows['等待时长']).toMatchObject({
      this_month: '25 秒',
      basis: 'n=34',
      last_month: '12 秒',
      streak: '1',
    });
    expect(rows['满意率']).toMatchObject({ this_month: '82.50%', basis: '33/40', verdict: '⚪ 暂无法判定' });
    expect(rows['通话时长']).toMatchObject({ this_month: '60 秒', target: '—', verdict: '⚪ 未设目标' });
    expect(attainment).toBe(
      '设有目标的指标 4 项：达标 1 项，未达标 2 项，暂无法判定 1 项。另有 1 项未设目标，不参与判定。按权重（合计 100）：达标 20，未达标 60，暂无法判定 20。',
    );
    expect(missed).toBe('接通率低于目标 0.53 个百分点（连续 2 个月未达标）；等待时长高于目标 5 秒。');
    expect(data).toContain('来自 1 个文件，共读取 41 行，拒收 1 行。');
    expect(data).toContain('剔除：接通率 2 条。缺数据：回复及时率 1 条。');
  });

  test('agree with the sections of KPIs and the table of the others, where each KPI stands once', async () => {
    const { attainment, counts, details, others } = await model();
    const titles = (rows: { title: string }[]) => rows.map(({ title }) => title);
    expect(titles(details)).toEqual(['接通率', '等待时长', '满意率']);
    expect(titles(others.rows)).toEqual(['回复及时率', '通话时长']);
    expect(titles(others.definitions)).toEqual(titles(others.rows));
    expect([...titles(details), ...titles(others.rows)].sort()).toEqual(titles(counts).sort());
    const met = others.rows.filter(({ verdict }: { verdict: string }) => verdict === '🟢 达标');
    expect(attainment).toContain(`达标 ${met.length} 项`);
    expect(others.rows[0]).toMatchObject({
      value: '92.31%',
      basis: '36/39',
      last_month: '100.00%',
      trend: '██▁',
    });
    expect(others.remarks).toEqual([{ title: '回复及时率', text: expect.stringContaining('缺数据 1 条：') }]);
  });

  test('leave a KPI that was met a section of its own where people have written of it', async () => {
    const written = await ingested({
      'monthly/2026-03.yaml':
        'kind: monthly\nid: m\ntitle: 三月\nperiod: 2026-03\nstandard: care\nanalysis: [{kpi: replied, cause: 新班表}]\n',
    });
    const { out } = await written.run('render', 'monthly', '--period', '2026-03', '--data');
    const { details, others } = JSON.parse(out);
    expect(details.map(({ title }: { title: string }) => title)).toContain('回复及时率');
    expect(others.rows.map(({ title }: { title: string }) => title)).toEqual(['通话时长']);
  });

  test('agree with the teams, whose numerators and denominators add up to the whole', async () => {
    const { teams } = await model();
    const [grid] = teams;
    const column = grid.columns.indexOf('回复及时率');
    const counts = grid.rows.map((row: { title: string; cells: string[] }) => {
      const [, numerator, denominator] = /(\d+)\/(\d+)/.exec(row.cells[column] ?? '') ?? [];
      return [row.title, Number(numerator), Number(denominator)];
    });
    expect(counts).toEqual([
      ['全部', 36, 39],
      ['一组', 18, 20],
      ['二组', 18, 19],
    ]);
  });

  test('agree with the evidence', async () => {
    const { evidence } = await model();
    expect(evidence.rows).toMatchObject([{ read: '41', loaded: '40', rejected: '1', skipped: '0' }]);
    expect(evidence.rejects).toEqual([{ number: 1, reason: '日期或时间无法读取', column: 'at', rows: '1' }]);
    expect(evidence.files[0]).toMatchObject({ file: 'data/calls-2026-03.csv', encoding: 'UTF-8' });
  });

  test('are in the figures beside the report, which are those that kpi prints', async () => {
    await made.run('render', 'monthly', '--period', '2026-03', '--to', 'md', '--out', 'figures');
    const beside = JSON.parse(text('figures/monthly-2026-03.figures.json'));
    const { out } = await made.run('kpi', '--period', '2026-03', '--by', 'team', '--format', 'json');
    const printed = JSON.parse(out);
    expect(beside.figures).toEqual(printed.figures);
    expect(beside.period).toEqual(printed.period);
    expect(beside.earlier.map(({ period }: { period: { id: string } }) => period.id)).toEqual([
      '2026-01',
      '2026-02',
    ]);
  });
});

describe('a template of the workspace', () => {
  test('wins over the one of the package, and gets the same data', async () => {
    const own = await ingested({ 'templates/monthly.md.hbs': '# {{title}}\n\n{{attainment}}\n' });
    await own.run('render', 'monthly', '--period', '2026-03', '--to', 'md');
    expect(readFileSync(join(own.root, 'reports/monthly-2026-03.md'), 'utf8')).toMatch(
      /^# .*月度报告\n\n设有目标/,
    );
  });

  test('that asks for what there is not is refused with its line, and nothing is written', async () => {
    const own = await ingested({ 'templates/monthly.md.hbs': '# {{title}}\n\n{{atainment}}\n' });
    const { code, err } = await own.run('render', 'monthly', '--period', '2026-03', '--to', 'md');
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('monthly.md.hbs:3:') });
    expect(readdirSync(join(own.root, 'reports'))).toEqual([]);
  });
});
