import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { unzipSync } from '../../src/report/libraries/zip.ts';
import { ingested, workspace } from './workspace.ts';

const research = `kind: research
id: current
title: 现状调研
period: 2026-03
start: 2026-01-05
end: 2026-01-30
owner: 总监
conclusions: [回复慢]
interviews: [{role: 主管, n: 2, on: 2026-01-06}, {role: 座席, n: 5, on: 2026-01-07}]
surveys:
  - {id: nps, title: 问卷, method: questionnaire, counted_unit: 份, sent: 480, n: 120, start: 2026-01-06, end: 2026-01-16,
     nps: {promoters: 60, passives: 40, detractors: 20}, questions: [{text: 解决了吗, answers: [{text: 是, count: 90}, {text: 否, count: 30}]}]}
processes:
  - {id: reply, title: 回复, record: contact, from: created, to: first_reply, departments: [前台, 后台, 前台]}
figures:
  - {id: answered, title: 接通率, kpi: answered}
  - {id: rated, title: 好评, measure: {metric: csat_top2, good: [5], of: [1, 2, 3, 4, 5]}}
complaints: {top: 2, source: 台账, reasons: [{reason: 慢, count: 6}, {reason: 态度, count: 1}, {reason: 错发, count: 2}, {reason: 漏发, count: 1}]}
pain_points:
  - {id: P1, text: 慢, metric: 用时, value: 2 天, source: 登记, n: 30, answered_by: [first-reply]}
  - {id: P2, text: 乱}
weights: {importance: 40, frequency: 30, severity: 30}
needs:
  - {id: N1, text: 准, importance: 3, frequency: 3, severity: 3, evidence: {survey: 4, complaints: 2}}
  - {id: N2, text: 快, importance: 5, frequency: 4, severity: 4, evidence: {survey: 10}, answered_by: [care/replied, first-reply]}
  - {id: N3, text: "=1+1|*x*", importance: 3, frequency: 3, severity: 3, evidence: {survey: 9}}
`;

const benchmark = `kind: benchmark
id: industry
title: 对标表
period: 2026-03
rows:
  - {id: same, indicator: 接通率, of: peer, source: 甲, definition: 剔除短时放弃, value: ≥90%, kpi: answered, comparable: yes}
  - {id: theirs, indicator: 接通率（不剔除）, source: 规定, clause: "6", definition: 不剔除, value: ≥85%, kpi: answered, measure: {metric: answer_rate}, comparable: yes}
  - {id: wait, indicator: 等待, of: peer, source: 甲, definition: P90, value: ≤20秒, kpi: care/wait, comparable: partly, why: 对方含夜间}
  - {id: rating, indicator: 满意率, of: peer, source: 甲, definition: 四五分, value: ≥80%, kpi: satisfied, comparable: yes}
  - {id: plain, indicator: 接通率（实际）, of: peer, source: 乙, definition: 剔除短时放弃, value: 80%, kpi: answered, comparable: yes}
  - {id: apart, indicator: 满意率（电话访问）, of: peer, source: 乙, definition: 访问, value: ≥95%, kpi: satisfied, comparable: no, why: 方式不同}
`;

const files = { 'research/current.yaml': research, 'benchmarks/industry.yaml': benchmark };

async function dataOf(document: string, ...more: string[]) {
  const { run } = await ingested(files);
  const { code, out } = await run('render', document, '--data', ...more);
  expect(code).toBe(0);
  return JSON.parse(out);
}

type Row = Readonly<Record<string, unknown>>;
const column = (rows: readonly Row[], ...names: string[]) => rows.map(row => names.map(name => row[name]));

describe('a benchmark', () => {
  test('computes our value by their definition, and a gap that is the difference of what is printed', async () => {
    const { rows, summary } = await dataOf('benchmark');
    expect(column(rows, 'ours', 'basis', 'gap')).toEqual([
      ['89.47%', '34/38', '🔴 −0.53 个百分点'],
      ['85.00%', '34/40', '🟢 0.00 个百分点'],
      ['25 秒', 'n=34', '🔴 +5 秒'],
      ['82.50%', '33/40', '+2.50 个百分点'],
      ['89.47%', '34/38', '+9.47 个百分点'],
      ['82.50%', '33/40', '不可比，不计差距'],
    ]);
    expect(summary).toEqual([
      '共对标 6 项：可比 4 项，部分可比 1 项，不可比 1 项。',
      '可以判断的 3 项中，达到对方数值 1 项，未达到 2 项：接通率、等待。',
      '另有 2 项只列差距，不作判断。',
    ]);
  });

  test('takes another period where one is asked for', async () => {
    const { rows, period } = await dataOf('benchmark', '--period', '2026-02');
    expect(period).toBe('本单位数据：2026-02');
    expect(rows[0].basis).toBe('17/20');
  });

  test('is written as a spreadsheet with our values as numbers', async () => {
    const { root, run } = await ingested(files);
    const { out } = await run('render', 'benchmark', '--to', 'xlsx');
    expect(out).toBe('reports/benchmark.xlsx\nreports/benchmark.figures.json\n');
    const [sheet] = await readWorkbook(readFileSync(join(root, 'reports/benchmark.xlsx')));
    const rows = sheet?.data ?? [];
    expect(rows.slice(1, 3).map(row => row.slice(5, 8))).toEqual([
      [34 / 38, 34, 38],
      [0.85, 34, 40],
    ]);
  });
});

describe('the research report', () => {
  test('measures processes, figures and the score of promoters', async () => {
    const { processes, figures, nps, questions, surveys } = await dataOf('research');
    const names = ['n', 'median', 'p90', 'max', 'left', 'department_count', 'handoffs'];
    expect(column(processes, ...names)).toEqual([['39', '60 分钟', '60 分钟', '1,800 分钟', '1', '2', '2']]);
    expect(column(figures, 'value', 'basis')).toEqual([
      ['89.47%', '34/38'],
      ['0.00%', '0/40'],
    ]);
    expect(column(nps, 'score', 'interval', 'n')).toEqual([['33.33 分', '20.00–46.67 分', '120']]);
    expect(column(questions[0].rows, 'count', 'share')).toEqual([
      ['90', '75.00%'],
      ['30', '25.00%'],
    ]);
    expect(column(surveys, 'n', 'response')).toEqual([['🟡 120 份', '25.00%（120/480）']]);
  });

  test('counts in its sentences what its tables list', async () => {
    const { summary, pains, complaints } = await dataOf('research');
    expect(summary).toEqual([
      '访谈 2 场、7 人；问卷 120 份。',
      '登记痛点 2 个，其中 1 个在标准中尚无回应；客户需求 3 项。',
    ]);
    expect(column(pains, 'value', 'answer')).toEqual([
      ['2 天', '时限“首次回复 24 小时”'],
      ['🟡 —', '🔴 尚无回应'],
    ]);
    expect(column(complaints.rows, 'title', 'count', 'cumulative')).toEqual([
      ['慢', '6', '60.00%'],
      ['错发', '2', '80.00%'],
      ['其他', '2', '100.00%'],
    ]);
  });

  test('counts the reasons of complaints in the records of the period', async () => {
    const source =
      'kind: source\nid: ledger\ntitle: 台账\nrecord: complaint\nmatch: "ledger*.csv"\nkey: [id]\ncolumns: {complaint_id: id, received: {from: at, format: "yyyy-MM-dd"}, root_cause: why}\n';
    const ledger =
      'id,at,why\n1,2026-03-01,慢\n2,2026-03-31,慢\n3,2026-03-05,\n4,2026-04-01,错\n5,2026-02-28,错\n';
    const given = research.replace(/^complaints: .*$/m, 'complaints: {by: root_cause}');
    const { run } = await ingested({
      'sources/ledger.yaml': source,
      'data/ledger.csv': ledger,
      'research/current.yaml': given,
    });
    const { complaints } = JSON.parse((await run('render', 'research', '--data')).out);
    expect(complaints.causes).toEqual([
      { title: '慢', count: 2 },
      { title: '（未填）', count: 1 },
    ]);
    expect(complaints.source).toBe('共 3 件（投诉记录，2026-03 受理）。');
  });

  test('says where the field is written that complaints do not have', async () => {
    const given = research.replace(/^complaints: .*$/m, 'complaints: {by: root_cuase}');
    const { run } = await ingested({ 'research/current.yaml': given });
    const { code, err } = await run('render', 'research', '--data');
    expect(code).toBe(1);
    expect(err).toMatch(/research\/current\.yaml:18:18: .*metric\/unknown-field/);
    expect(err).toContain('root_cause');
    expect(err.match(/缺数据/g)).toHaveLength(1);
  });
});

describe('what people wrote', () => {
  test('is the same text in Word and HTML, and never markup', async () => {
    const evil = '<script>alert(1)</script> [x](javascript:alert(1)) | **乱** {{title}} ::toc';
    const given = research.replace('text: 乱', `text: ${JSON.stringify(evil)}`);
    const { root, run } = await ingested({ 'research/current.yaml': given });
    expect((await run('render', 'research', '--to', 'docx,html')).code).toBe(0);
    const html = readFileSync(join(root, 'reports/research.html'), 'utf8');
    expect(html).toContain('script>alert(1)');
    expect(html.replace(/="[^"]*"/g, '')).not.toMatch(/<script/i);
    expect(html).not.toMatch(/href="?\s*javascript/i);
    const word = new TextDecoder().decode(
      unzipSync(readFileSync(join(root, 'reports/research.docx')))['word/document.xml'],
    );
    const text = word.replace(/<[^>]+>/g, '');
    expect(text).toContain('[x](javascript:alert(1)) | **乱** {{title}} ::toc');
    for (const printed of ['净推荐值', '20.00–46.67 分', '120/480', '转手次数']) {
      expect(text).toContain(printed);
      expect(html).toContain(printed);
    }
  });
});

describe('the list of needs', () => {
  test('ranks by weighted score and needs no data; needs of one score share a rank', async () => {
    const { run } = workspace(files);
    const { needs, summary } = JSON.parse((await run('render', 'needs', '--data')).out);
    expect(column(needs, 'rank', 'id', 'score', 'evidence', 'answer')).toEqual([
      [1, 'N2', '4.40', '10', '指标“回复及时率 ≥80%”、时限“首次回复 24 小时”'],
      [2, 'N3', '3.00', '9', '🔴 尚无回应'],
      [2, 'N1', '3.00', '6', '🔴 尚无回应'],
    ]);
    expect(summary[0]).toBe('共 3 项需求：1 项由现行标准回应，0 项只由未生效的标准回应，2 项尚无回应。');
  });

  test('keeps hostile text as text in the spreadsheet', async () => {
    const { root, run } = workspace(files);
    await run('render', 'needs', '--to', 'xlsx');
    const [sheet] = await readWorkbook(readFileSync(join(root, 'reports/needs.xlsx')));
    expect(sheet?.data[2]?.[2]).toBe('=1+1|*x*');
    expect(sheet?.data[1]?.[8]).toBe(4.4);
  });
});

describe('spreadsheets', () => {
  test('are refused for a document that is no table, naming those that are', async () => {
    const { code, err } = await workspace(files).run('render', 'charter', '--to', 'xlsx');
    expect(code).toBe(2);
    expect(err).toContain('needs、benchmark');
  });

  test('hold the figures of kpi and the rows of trace, whose sums agree', async () => {
    const { root, run } = await ingested();
    expect((await run('kpi', '--period', '2026-03', '--out', 'k.xlsx')).out).toBe('k.xlsx\n');
    const [figures] = await readWorkbook(readFileSync(join(root, 'k.xlsx')));
    const answered = figures?.data.find(row => row[1] === 'answered');
    expect(answered?.slice(2, 7)).toEqual(['接通率', '≥90%', 34 / 38, 34, 38]);
    await run('trace', 'answered', '--period', '2026-03', '--out', 't.xlsx');
    const [traced] = await readWorkbook(readFileSync(join(root, 't.xlsx')));
    const sum = (index: number) =>
      (traced?.data.slice(1) ?? []).reduce((total, row) => total + Number(row[index] ?? 0), 0);
    expect([sum(8), sum(9)]).toEqual([34, 38]);
  });

  test('refuse a file that is no .xlsx', async () => {
    const { code } = await (await ingested()).run('kpi', '--period', '2026-03', '--out', 'k.csv');
    expect(code).toBe(2);
  });
});
