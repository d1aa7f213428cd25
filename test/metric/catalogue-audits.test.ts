import { describe, expect, test } from 'vitest';
import { agreementOf } from '../../src/audit/agreement.ts';
import { coverageOf } from '../../src/audit/coverage.ts';
import { evaluationsOf } from '../../src/audit/evaluations.ts';
import { gapOf } from '../../src/audit/gap.ts';
import { parsePeriod } from '../../src/calendar/period.ts';
import type { Draw } from '../../src/store/draws.ts';
import { at, bench, type Feed, type Given, standardYaml } from './bench.ts';

const zone = 'Asia/Shanghai';
const march = parsePeriod('2026-03', zone);
if (!march) throw new Error('no period');

const draw = (plan: string, period: string, key: string, rank: number, more: Partial<Draw> = {}): Draw => ({
  ...{ plan, period, key, rank, record: `contact:${key}`, version: '1.0.0', source: 'source-1' },
  ...{ stratum: 'all', population: 7, hash: key.repeat(8), inclusion: 3 / 7, reviewer: '张敏' },
  ...{ level: plan.split('-')[0] ?? '', replaced_by: null, reason: null, drawn_at: at('2026-03-02 09:00') },
  ...more,
});
const draws = [
  draw('leader-weekly', '2026-W10', 'A', 1),
  draw('leader-weekly', '2026-W10', 'B', 2, { reason: '录音缺失', replaced_by: 'contact:C' }),
  draw('leader-weekly', '2026-W10', 'C', 3),
  // The week ends in March, though it began in February.
  draw('leader-weekly', '2026-W09', 'D', 1, { population: 4 }),
  // A week of April, and a quarter, are no part of March.
  draw('leader-weekly', '2026-W14', 'A', 1),
  draw('manager-quarterly', '2026-Q1', 'A', 1, { level: 'manager' }),
  draw('self-daily', '2026-03-05', 'A', 1, { population: 5 }),
  draw('self-daily', '2026-03-05', 'B', 2, { population: 5 }),
];

const evaluation = (
  key: string,
  evaluator: string,
  level: string,
  score: number,
  more: Given = {},
): Given => ({
  ...{ contact_id: key, draw: `contact:${key}`, evaluator, level, score, passed: score >= 85 },
  ...{ at: '2026-03-10 10:00', agent: '李雷', scorecard: 'hotline@1.0.0', plan: null, period: null },
  ...more,
});
const done = (plan: string, period: string): Given => ({ plan, period });
const evaluations = [
  evaluation('A', '张敏', 'leader', 90, done('leader-weekly', '2026-W10')),
  evaluation('D', '张敏', 'leader', 80, done('leader-weekly', '2026-W09')),
  evaluation('A', '李雷', 'self', 96, done('self-daily', '2026-03-05')),
  evaluation('D', '李雷', '自检', 88),
  evaluation('A', '王芳', 'specialist', 88),
  evaluation('D', '王芳', 'specialist', 86),
  // Of two evaluations by one rater the later counts.
  evaluation('E', '王芳', 'specialist', 60),
  evaluation('E', '王芳', 'specialist', 70, { at: '2026-03-12 10:00' }),
  evaluation('E', '张敏', 'leader', 65),
  evaluation('F', '张敏', 'leader', 100),
  evaluation('G', '张敏', 'leader', 91, { at: '2026-04-02 10:00' }),
];
const contacts: Feed = {
  source: 'source-1',
  rows: 'ABCDEFG'.split('').map(key => ({
    ...{ key, contact_id: key, agent: key < 'D' ? '李雷' : '韩梅', created: '2026-03-01 10:00' },
  })),
};

const names: readonly (readonly [id: string, measure: string, where?: string])[] = [
  ['coverage', 'qa_coverage'],
  ['leader', 'qa_coverage', '{level: leader}'],
  ['self', 'qa_coverage', '{level: self}'],
  ['done', 'qa_plan_done', '{plan: leader-weekly}'],
  ['gap', 'self_leader_gap'],
  ['agree', 'agree'],
  ['ac1', 'agree, coefficient: ac1'],
  ['alpha', 'agree, coefficient: alpha'],
  ['calibration', 'calibration_gap, reference: 张敏'],
];
const kpis = names.map(
  ([id, measure, where]) =>
    `{id: ${id}, title: K, category: efficiency, owner: 经理, measure: {metric: ${measure}}${where ? `, where: ${where}` : ''}}`,
);
const audited = () =>
  bench(
    { 'standards/service.yaml': standardYaml(`[${kpis.join(', ')}]`) },
    [contacts, { record: 'evaluation', rows: evaluations }],
    draws,
  );

describe('the metrics of audits are what the results of audits say', () => {
  test('coverage and plans done, by level', () => {
    const { store, figure, trace } = audited();
    const found = coverageOf(store, march, zone);
    const sumOf = (key: 'population' | 'drawn' | 'done', level?: string) =>
      found.filter(one => !level || one.level === level).reduce((sum, one) => sum + one[key], 0);
    // By hand: the weeks held 7 and 4 contacts, the day 5; A and D were scored, then A by its agent.
    expect([sumOf('done'), sumOf('population')]).toEqual([3, 16]);
    expect(figure('coverage', '2026-03')).toMatchObject({
      ...{ numerator: 3, denominator: 16, value: 3 / 16, unit: 'ratio' },
      excluded: { unscorable: 1 },
    });
    for (const level of ['leader', 'self']) {
      expect(figure(level, '2026-03')).toMatchObject({
        numerator: sumOf('done', level),
        denominator: sumOf('population', level),
      });
    }
    expect(figure('done', '2026-03')).toMatchObject({ numerator: 2, denominator: sumOf('drawn', 'leader') });
    const { rows } = trace('coverage', '2026-03');
    expect(rows.map(({ record }) => record)).toContain('evaluation:self-daily|2026-03-05|contact:B');
    expect(rows.reduce((sum, row) => sum + (row.denominator ?? 0), 0)).toBe(16);
    expect(rows.every(({ file }) => file === 'data/source-1.csv')).toBe(true);
  });

  test('by agent the parts add up to the whole', () => {
    const [total, ...parts] = audited().figures('2026-03', { kpis: ['coverage'], by: ['agent'] }).figures;
    const sum = (key: 'numerator' | 'denominator') => parts.reduce((all, one) => all + (one[key] ?? 0), 0);
    expect([sum('numerator'), sum('denominator')]).toEqual([total?.numerator, total?.denominator]);
  });

  test('the gap of self-checks', () => {
    const { store, figure } = audited();
    const gap = gapOf(evaluationsOf(store, march));
    const found = figure('gap', '2026-03');
    // A: 96 − 90, D: 88 − 80.
    expect(gap).toMatchObject({ records: 2, mean: 7 });
    expect(found).toMatchObject({ value: 7, numerator: 14, denominator: 2, population: 'sample' });
    expect(found.interval).toMatchObject({ low: gap.interval?.low, high: gap.interval?.high });
  });

  test('agreement and its coefficients', () => {
    const { store, figure } = audited();
    const report = agreementOf(evaluationsOf(store, march), [], { reference: '张敏' });
    expect(report.records).toBe(3);
    // A: both pass; D: 80 fails and 86 passes; E: both fail.
    expect(figure('agree', '2026-03')).toMatchObject({ value: 2 / 3, numerator: 2, denominator: 3 });
    expect(figure('agree', '2026-03').value).toBe(report.passed.percent);
    expect(figure('ac1', '2026-03')).toMatchObject({
      value: report.passed.ac1,
      denominator: 6,
      unit: 'score',
    });
    expect(figure('alpha', '2026-03').value).toBe(report.score.alpha);
    // |88 − 90|, |86 − 80|, |70 − 65|.
    expect(figure('calibration', '2026-03')).toMatchObject({ numerator: 13, denominator: 3 });
    expect(figure('calibration', '2026-03').value).toBe(report.calibration[0]?.mean_deviation);
  });
});

test('what is evaluated later is done as soon as it is known', () => {
  const { figure } = audited();
  const asOf = '2026-03-09T00:00:00+08:00';
  expect(figure('done', '2026-03', { asOf })).toMatchObject({ numerator: 0 });
});

test('wrong answers are those that audits say no to, weighted', () => {
  const rows = [
    ['{"correct":"no"}', 2],
    ['{"correct":"yes"}', 2],
    ['{"correct":"yes"}', 4],
    ['{"correct":"na"}', 4],
    ['{"polite":"no"}', 4],
    ['broken', 4],
  ].map(([answers, weight], index) => ({
    ...{ key: `K${index}`, at: '2026-03-10 10:00', level: 'leader', plan: 'p' },
    ...{ answers: answers ?? null, weight: weight ?? null },
  }));
  const standard = standardYaml(
    '[{id: k, title: K, category: efficiency, owner: 经理, measure: {metric: answer_error_rate, item: correct}}]',
  );
  const { figure } = bench({ 'standards/service.yaml': standard }, [{ record: 'evaluation', rows }]);
  expect(figure('k', '2026-03')).toMatchObject({
    ...{ numerator: 2, denominator: 8, value: 0.25 },
    policy: { item: 'correct', weight: 'inclusion' },
  });
});
