import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Evaluation } from '../../src/audit/evaluations.ts';
import { unzipSync } from '../../src/report/libraries/zip.ts';
import { majorityOf } from '../../src/report/model/audit/calibration.ts';
import { evaluatorName } from '../../src/report/model/audit/show.ts';
import { openStore } from '../../src/store/database.ts';
import { saveDraws } from '../../src/store/draws.ts';
import { callSource, drawOf, evaluationSource } from '../audit/documents.ts';
import { type Repository, repository } from '../ingest/repository.ts';

const evil = '=1+1|<script>alert(1)</script>';

const plan = (id: string, level: string) => `kind: sampling
id: ${id}
title: ${id === 'weekly' ? '每周抽检' : '每日自检'}
version: 1.0.0
level: ${level}
scorecard: hotline@1.0.0
seed: s-${id}
rate: 25%
certainty: [{id: complaints, title: 投诉, where: {stage: 投诉}}]
population: {record: contact, per: ${id === 'daily' ? 'agent-day' : 'team-week'}}
`;

const files = {
  'scorecards/hotline.yaml': `kind: scorecard
id: hotline
title: 电话评分表
version: 1.0.0
pass_mark: 80
on_critical: fail
sections:
  - id: opening
    title: 开场
    items:
      - {id: greeting, title: ${JSON.stringify(`报名 ${evil}`)}, weight: 40, guidance: 听开头, good: [您好], bad: [喂], checks: [quality/C1]}
      - {id: listening, title: 倾听, weight: 60, scale: {min: 0, max: 3, labels: [差, 中, 良, 优]}, na: true}
      - {id: secrecy, title: 保密, critical: compliance}
      - {id: thanks, title: 致谢, bonus: 5}
`,
  'sampling/weekly.yaml': plan('weekly', 'leader'),
  'sampling/daily.yaml': plan('daily', 'self'),
  'sources/evaluations.yaml': evaluationSource(['team']),
  'sources/calls.yaml': callSource(', team: team, answered: {from: answered, true: [y], false: [n]}'),
  'standards/quality.yaml': `kind: standard
id: quality
title: 质检标准
version: 1.0.0
status: effective
effective_from: 2026-01-01
owner: 总监
scope: {}
kpis:
  - {id: pass, title: 质检合格率, category: outcome, measure: {metric: qa_pass_rate}, target: "≥85%", owner: 总监, min_n: 5}
  - {id: answered, title: 接通率, category: efficiency, measure: {metric: answer_rate}, target: "≥90%", owner: 总监}
`,
  'monthly/2026-01.yaml': `kind: monthly
id: 2026-01
title: 一月分析
period: 2026-01
standard: quality
recommendations:
  - {recommendation: 重做开场白, evidence: 报名失分, owner: 组长, due: 2026-02-10}
`,
};

/** Four complaints, all drawn; three of twelve other contacts; two self-checks of Li, one of them not done. */
const certain = { stratum: 'certainty=complaints', population: 4, inclusion: 1 };
const own = { plan: 'daily', period: '2026-01-05', level: 'self', reviewer: 'Li', population: 8 };
const draws = [
  ...['C1', 'C2', 'C3', 'C4'].map(id => drawOf(id, certain)),
  ...['A1', 'A2', 'A3'].map(id => drawOf(id)),
  ...['C3', 'A1'].map(id => drawOf(id, own)),
];

const header =
  'evaluation_id,contact_id,agent,team,level,evaluator,scorecard,plan,period,at,item:greeting,item:listening,item:secrecy,item:thanks,note:greeting,offset:greeting';
const row = (
  id: string,
  [contact, agent, level, evaluator]: readonly [string, string, string, string],
  answers: string,
  [by, period, note = ',']: readonly [string, string, string?] = ['weekly', '2026-W02'],
) =>
  `${id},${contact},${agent},T1,${level},${evaluator},hotline@1.0.0,${by},${period},2026-01-12T09:00:00,${answers},${note}`;
const good = 'yes,3,yes,no';
const calibrated = ['', '2026-01-K1'] as const;

const evaluations = [
  row('E1', ['C1', 'Li', 'leader', 'Wang'], good),
  row('E2', ['C2', `"${evil}"`, 'leader', 'Wang'], good),
  row('E3', ['C3', 'Li', 'leader', 'Wang'], 'no,3,yes,no', [
    'weekly',
    '2026-W02',
    '"没有报工号，回拨 13812345678",1:05',
  ]),
  row('E4', ['C4', `"${evil}"`, 'leader', 'Wang'], 'yes,3,no,yes'),
  row('E5', ['A1', 'Li', 'leader', 'Wang'], good),
  row('E6', ['A2', `"${evil}"`, 'leader', 'Wang'], 'yes,2,yes,no'),
  row('E7', ['A3', 'Li', 'leader', 'Wang'], 'yes,na,yes,no'),
  row('E8', ['C3', 'Li', 'self', 'Li'], good, ['daily', '2026-01-05']),
  row('E9', ['C1', 'Li', 'calibration', 'Sun'], good, calibrated),
  row('E10', ['C1', 'Li', 'calibration', 'Wang'], 'yes,2,yes,', calibrated),
  row('E11', ['C1', 'Li', 'calibration', 'Qian'], 'yes,2,yes,', calibrated),
];

let shop: Repository;
const read = (name: string) => readFileSync(join(shop.root, 'reports', name));
const markdown = (name: string) => read(`${name}.md`).toString('utf8');
const json = (name: string) => JSON.parse(read(`${name}.figures.json`).toString('utf8'));
const render = async (...argv: string[]) => {
  const { code, err } = await shop.run('render', ...argv, '--to', 'md,docx,html', '--lang', 'zh-CN');
  expect({ code, err }).toEqual({ code: 0, err: '' });
};
const results = async (...argv: string[]) =>
  JSON.parse((await shop.run('audit', 'results', '--period', '2026-01', '--format', 'json', ...argv)).out);

/** The cells of each row of the tables, without escapes. */
const cells = (source: string) =>
  source
    .split('\n')
    .filter(line => line.startsWith('|'))
    .map(line =>
      line
        .replace(/\\\|/g, '¦')
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim().replace(/\\/g, '')),
    );

beforeAll(async () => {
  shop = repository(files);
  shop.write('calls.csv', 'id,created,agent,team,answered\nA1,2026-01-05,Li,T1,y\nC3,2026-01-05,Li,T1,y\n');
  await shop.ingest('calls.csv');
  const database = openStore(shop.root);
  saveDraws(database, draws);
  database.close();
  shop.write('evaluations.csv', `${[header, ...evaluations].join('\n')}\n`);
  expect(await shop.ingest('evaluations.csv')).toMatchObject({ code: 0, rejects: [] });
});

describe('the white paper', () => {
  let text = '';
  beforeAll(async () => {
    await render('qc-whitepaper', '--period', '2026-01');
    text = markdown('qc-whitepaper-2026-01');
  });

  test('says the pass rate weighted back, as audit results say it', async () => {
    // 4 complaints of weight 1, 3 others of weight 4: (1 + 1 + 3 × 4) / 16.
    const { total } = await results();
    expect(total.pass_rate).toMatchObject({ value: 0.875, numerator: 14, denominator: 16, k: 5, n: 7 });
    expect(json('qc-whitepaper-2026-01').total).toEqual(total);
    expect(text).toContain('87.50%（按入样概率加权；评 7 条，合格 5 条；95% 区间');
    expect(text).toMatch(/目标 ≥85%，(达标|未达标|暂无法判定)。/);
  });

  test('counts critical errors by class, and every count equals its table', async () => {
    expect(text).toContain('7 条评分中 1 条有致命错误：客户 0、业务 0、合规 1。');
    const { items } = await results('--by', 'item');
    const lost = items.filter((item: { failed: number }) => item.failed > 0);
    expect(lost.length).toBe(3);
    for (const { failed, applicable } of lost) {
      expect(cells(text).some(row => row[2] === `${failed}/${applicable}`)).toBe(true);
    }
    expect(text).toContain('应评 9 条，已评 8 条，完成率 88.89%。');
    expect(cells(text)).toContainEqual(['每周抽检', '组长', '1', '16', '7', '0', '7', '100.00%']);
    expect(cells(text)).toContainEqual(['每日自检', '自检', '1', '8', '2', '0', '1', '50.00%']);
  });

  test('keeps self-checks and calibrations out of the total, and says so', () => {
    expect(text).toContain('不计入合计：自检 1、校准 3。');
    expect(cells(text)).toContainEqual(expect.arrayContaining(['自检（不计入）', '1']));
  });

  test('prints what people recommend, and how the records were drawn', () => {
    expect(cells(text)).toContainEqual(['重做开场白', '报名失分', '组长', '2026-02-10']);
    expect(text).toContain('s-weekly');
    expect(text).toMatch(/weekly\\?@1\.0\.0/);
  });

  test('says the same in Word, without markup from names', () => {
    const word = new TextDecoder().decode(unzipSync(read('qc-whitepaper-2026-01.docx'))['word/document.xml']);
    expect(word.replace(/<[^>]+>/g, '')).toContain('评 7 条，合格 5 条');
    const html = read('qc-whitepaper-2026-01.html').toString('utf8');
    expect(html.replace(/="[^"]*"/g, '')).not.toMatch(/<script/i);
  });

  test('of a period without evaluations is one line', async () => {
    await render('qc-whitepaper', '--period', '2025-12');
    const empty = markdown('qc-whitepaper-2025-12');
    expect(empty).toContain('本期没有计入合格率的评分。');
    expect(empty).not.toMatch(/NaN|null|undefined/);
  });
});

test('the self-check report counts draws, what was done, and nothing of the leaders', async () => {
  await render('self-check', '--period', '2026-01');
  const text = markdown('self-check-2026-01');
  expect(text).toContain('应评 2 条，已评 1 条，完成率 50.00%。');
  expect(text).toContain('自检评分 1 条，平均 100.00 分，合格 1/1，有致命错误 0 条。');
  expect(text).toContain('自检减组长平均 40.00 分');
  expect(json('self-check-2026-01').agents).toMatchObject([{ agent: 'Li', drawn: 2, done: 1, n: 1 }]);
});

describe('the minutes of a calibration', () => {
  test('print what each rater gave, and what most gave', async () => {
    await render('calibration', '2026-01-K1');
    const text = markdown('calibration-2026-01-K1');
    expect(text).toContain('1 条记录由两人以上用同一评分表评过，共 3 次，评分人 3 位。');
    expect(cells(text)).toContainEqual(['倾听', '2', '3', '2', '2']);
    expect(cells(text)).toContainEqual(['得分', '80.00', '100.00', '80.00', '86.67']);
    const agreement = JSON.parse(
      (
        await shop.run(
          ...['audit', 'agreement', '--period', '2026-01', '--session', '2026-01-K1', '--format', 'json'],
        )
      ).out,
    );
    expect(json('calibration-2026-01-K1')).toMatchObject({
      passed: agreement.passed,
      score: agreement.score,
      items: agreement.items,
    });
  });

  test('know the sessions that there are', async () => {
    const { code, err } = await shop.run('render', 'calibration', '2026-01-K2');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('2026-01-K1') });
  });

  test.each([
    [['yes', 'yes', 'no'], 'yes'],
    [['yes', 'no'], null],
    [[2, 2], 2],
    [[], null],
  ])('the majority of %j is %j', (answers, majority) => {
    expect(majorityOf<string | number>(answers)).toBe(majority);
  });
});

describe('the record of a person', () => {
  test('lists every evaluation and every loss with its evidence, personal data masked', async () => {
    await render('person', 'Li', '--period', '2026-01');
    const text = markdown('person-Li-2026-01');
    const { deductions } = await results('--by', 'agent', '--agent', 'Li');
    expect(deductions).toHaveLength(1);
    const rows = cells(text);
    const loss = rows.find(row => row[5] === '1:05');
    expect(loss?.[0]).toContain('contact:C3');
    expect(loss?.[0]).toContain('evaluations.csv:4');
    expect(loss?.[6]).toBe('没有报工号，回拨 138****5678');
    expect(rows.filter(row => row[0]?.includes('evaluations.csv:'))).toHaveLength(8 + deductions.length);
    expect(text).toContain(
      '计入的评分 4 条，平均 90.00 分；评 4 条，合格 3 条，加权合格率 90.00%；有致命错误 0 条。',
    );
    expect(text).toContain('不排名');
  });

  test('names the agent who was meant, or all of them', async () => {
    const wrong = await shop.run('render', 'person', 'Lii', '--period', '2026-01');
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('did you mean "Li"') });
    expect((await shop.run('render', 'person', '--period', '2026-01')).code).toBe(2);
  });

  test('needs evaluations', async () => {
    const empty = repository(files);
    empty.write('calls.csv', 'id,created,agent,team,answered\nA1,2026-01-05,Li,T1,y\n');
    await empty.ingest('calls.csv');
    const { code, err } = await empty.run('render', 'person', 'Li', '--period', '2026-01');
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('evaluations') });
  });

  test('breaks no table, and no spreadsheet computes a name', async () => {
    expect((await shop.run('render', 'person', evil, '--period', '2026-01', '--to', 'md')).code).toBe(0);
    const { code } = await shop.run('render', 'qc-whitepaper', '--period', '2026-01', '--to', 'md,xlsx');
    expect(code).toBe(0);
    const widths = cells(markdown('qc-whitepaper-2026-01')).map(row => row.length);
    expect(widths.every(width => width >= 4 && width <= 8)).toBe(true);
    const parts = unzipSync(read('qc-whitepaper-2026-01.xlsx'));
    const markup = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/'));
    for (const [, part] of markup) expect(new TextDecoder().decode(part)).not.toContain('<f>');
  });
});

test('who scored as a mystery shopper or a colleague stays unsaid', () => {
  const one = { evaluator: 'Zhou' } as Evaluation;
  expect(evaluatorName({ ...one, level: 'mystery' }, 'en')).toBe('—');
  expect(evaluatorName({ ...one, level: 'peer' }, 'en')).toBe('—');
  expect(evaluatorName({ ...one, level: 'leader' }, 'en')).toBe('Zhou');
});

test('a scorecard is printed with its guidance, its critical items and room to answer', async () => {
  await render('scorecard', 'hotline@1.0.0');
  const rows = cells(markdown('scorecard-hotline@1.0.0'));
  expect(rows.find(row => row[0] === '3')?.[1]).toContain('致命 合规');
  const listening = rows.find(row => row[0] === '2');
  expect(listening?.[4]).toMatch(/□ 0 差.*□ 3 优.*□ 不适用/);
  expect(rows.find(row => row[0] === '1')?.[2]).toMatch(
    /听开头.*正例：您好.*反例：喂.*检查条款：quality\/C1/,
  );
  expect((await shop.run('render', 'scorecard', '--period', '2026-01')).code).toBe(2);
});

test('the monthly report has a chapter on the month’s audits, and one line where there were none', async () => {
  const monthly = (period: string) =>
    shop.run('render', 'monthly', '--period', period, '--to', 'md', '--lang', 'zh-CN');
  expect((await monthly('2026-01')).code).toBe(0);
  expect(markdown('monthly-2026-01')).toContain('87.50%（按入样概率加权；评 7 条，合格 5 条');
  expect((await monthly('2026-02')).code).toBe(0);
  expect(markdown('monthly-2026-02')).toContain('本月没有质检评分。');
});
