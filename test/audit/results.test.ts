import { describe, expect, test } from 'vitest';
import { repository } from '../ingest/repository.ts';
import { audit, shop } from './scored-calls.ts';

describe('audit results', () => {
  test('weigh what was drawn back to the population', async () => {
    const { total, apart, target, plans } = await audit('results');
    // 2 of 4 complaints and 3 × 4 of 12 others; of what was seen it would be 5 of 7.
    expect(total).toMatchObject({
      evaluations: 7,
      pass_rate: { value: 14 / 16, numerator: 14, denominator: 16, n: 7, k: 5, verdict: 'inconclusive' },
      critical_error_rate: { value: 1 / 16, n: 7, k: 1, classes: { customer: 0, compliance: 1 } },
    });
    expect(apart).toEqual({ self: 2, calibration: 3, overlap: 1, no_weight: 0 });
    expect(target).toEqual({ op: '>=', value: 0.85 });
    expect(plans).toEqual(['weekly']);
  });

  test('are those of the figures, interval and all', async () => {
    const { total } = await audit('results');
    const { out } = await shop.run('kpi', '--period', '2026-01', '--format', 'json');
    const { figures } = JSON.parse(out) as { figures: Record<string, unknown>[] };
    const { pass_rate, critical_error_rate } = total;
    const same = { value: 14 / 16, numerator: 14, denominator: 16, verdict: 'inconclusive' };
    expect(figures[0]).toMatchObject({ ...same, interval: pass_rate.interval });
    expect(figures[0]?.['excluded']).toEqual({ self_check: 2, calibration: 3, overlap: 1 });
    expect(figures[1]).toMatchObject({ value: 1 / 16, interval: critical_error_rate.interval });
    // The only critical error is one of compliance.
    expect(figures[2]).toMatchObject({ value: 1 / 16, numerator: 1, denominator: 16, missing: 0 });
    expect(figures[3]).toMatchObject({ value: 0, numerator: 0, denominator: 16, missing: 0 });
  });

  test('trace lists the evaluations behind a figure, and their weights add up to it', async () => {
    const { out } = await shop.run('trace', 'pass', '--period', '2026-01', '--format', 'json');
    const { rows } = JSON.parse(out) as {
      rows: { numerator: number; denominator: number; outcome: string }[];
    };
    const sum = (key: 'numerator' | 'denominator') => rows.reduce((total, one) => total + (one[key] ?? 0), 0);
    expect([sum('numerator'), sum('denominator')]).toEqual([14, 16]);
    expect(rows.filter(({ outcome }) => outcome === 'missed')).toHaveLength(2);
  });

  test('by agent tell chance from difference, and how agents see themselves', async () => {
    const { groups, total } = await audit('results', '--by', 'agent');
    expect(groups).toMatchObject([
      { by: { agent: 'Li' }, evaluations: 4, pass_rate: { value: 9 / 10 }, funnel: { place: 'within' } },
      { by: { agent: 'Zhao' }, evaluations: 3, pass_rate: { value: 5 / 6 } },
    ]);
    // Li gave 100 where the leader gave 60, Zhao 100 where the leader gave 80.
    expect(total.self_leader_gap).toMatchObject({ records: 2, mean: 30 });
    expect(groups[0]).toMatchObject({ self_leader_gap: { records: 1, mean: 40, interval: null } });
  });

  test('take the name of a slice in any width and case', async () => {
    for (const by of ['Agent', 'ＡＧＥＮＴ', '坐席 ']) {
      const { groups } = await audit('results', '--by', by);
      expect(groups.map(group => group.by['agent'])).toContain('Li');
    }
  });

  test('by level show self-checks apart, and what was drawn and done', async () => {
    const { groups, coverage } = await audit('results', '--by', 'level');
    const names = groups.map(({ by }) => by['level']);
    expect(names).toEqual(['calibration', 'leader', 'self']);
    expect(groups).toMatchObject([
      { pass_rate: { verdict: null } },
      { pass_rate: { verdict: 'inconclusive' } },
      { pass_rate: { verdict: null } },
    ]);
    // The replaced record need not be scored; 4 complaints, 12 others, and 3 of another plan.
    expect(coverage).toEqual([
      {
        plan: 'weekly',
        level: 'leader',
        periods: 1,
        population: 19,
        drawn: 8,
        replaced: 1,
        done: 8,
        rate: 1,
      },
    ]);
  });

  test('by item count failures over the evaluations that they applied to', async () => {
    const { items } = await audit('results', '--by', 'item');
    const found = items.map(({ item, failed, applicable, cumulative }) => [
      item,
      failed,
      applicable,
      cumulative,
    ]);
    expect(found).toEqual([
      ['hotline.greeting', 1, 7, 1 / 3],
      ['hotline.listening', 1, 6, 2 / 3],
      ['hotline.secrecy', 1, 7, 1],
    ]);
  });

  test('of one agent have the evidence of every deduction', async () => {
    const { deductions, total } = await audit('results', '--by', 'item', '--agent', 'Li');
    expect(total).toMatchObject({ evaluations: 4 });
    expect(deductions).toMatchObject([
      {
        record: 'contact:C3',
        item: 'hotline.greeting',
        answer: 'no',
        lost: 40,
        note: '没有报工号',
        offset_s: 65,
        file: 'evaluations.csv',
        line: 4,
      },
    ]);
  });

  test('are printed as tables', async () => {
    const { out } = await shop.run(
      'audit',
      'results',
      '--period',
      '2026-01',
      '--by',
      'agent',
      '--lang',
      'zh-CN',
    );
    expect(out).toContain('质检结果  2026-01，合格率目标 ≥85%');
    expect(out).toContain('不计入合计：自检 2，校准 3，重叠抽取 1。');
    expect(out).toContain('87.50%');
  });

  test('are written as CSV, numbers as they are', async () => {
    const csv = async (...argv: string[]) =>
      (await shop.run('audit', ...argv, '--period', '2026-01', '--format', 'csv')).out.split('\r\n');
    const [head, total, li] = await csv('results', '--by', 'agent');
    expect(head).toContain(
      'agent,evaluations,mean_score,pass_rate,numerator,denominator,n,k,low,high,verdict',
    );
    expect(total).toContain(',0.875,14,16,7,5,');
    expect(li).toContain('Li,4,90,0.9,9,10,4,3,');
    expect((await csv('results', '--by', 'item'))[1]).toContain('hotline.greeting,报名,,1,7,');
    expect((await csv('agreement'))[1]).toContain('passed,,2,0.5,');
  });

  test('cannot be grouped by what there is not, nor held against what is no share', async () => {
    expect(await shop.run('audit', 'results', '--period', '2026-01', '--by', 'shift')).toMatchObject({
      code: 2,
    });
    expect(await shop.run('audit', 'results', '--period', '2026-01', '--target', '≥90')).toMatchObject({
      code: 2,
    });
  });

  test('of a period without evaluations say so', async () => {
    const { out, code } = await shop.run('audit', 'results', '--period', '2025-11', '--lang', 'zh-CN');
    expect([out, code]).toEqual(['质检结果  2025-11，合格率目标 ≥85%\n\n2025-11 没有计入合计的评分。\n', 0]);
  });
});

test('evaluations that an export brings scored and in its own words count as they are', async () => {
  const plain = repository({
    'sources/scores.yaml': `kind: source
id: scores
title: 外部质检
record: evaluation
match: "scores*.csv"
key: [id]
columns: {evaluation_id: id, agent: agent, level: level, evaluator: by, at: at, score: score, passed: passed, answers: answers}
`,
  });
  plain.write(
    'scores.csv',
    'id,agent,level,by,at,score,passed,answers\n1,Li,自检,Li,2026-01-05,100,是,{\n2,Li,组长,Wang,2026-01-05,90,是,\n3,Li,组长,Wang,2026-01-06,70,否,\n',
  );
  await plain.ingest('scores.csv');
  const { out, code } = await plain.run('audit', 'results', '--period', '2026-01', '--format', 'json');
  expect([code, plain.rows('SELECT count(*) AS n FROM evaluation')]).toEqual([0, [{ n: 3 }]]);
  expect(JSON.parse(out)).toMatchObject({
    total: { evaluations: 2, mean_score: 80, pass_rate: { value: 0.5, n: 2 } },
    apart: { self: 1 },
    groups: [{ by: { level: 'leader' } }, { by: { level: 'self' } }],
  });
});
