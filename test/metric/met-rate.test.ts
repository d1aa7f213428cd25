import { expect, test } from 'vitest';
import { bench, standardYaml } from './bench.ts';

const kpi = (id: string, measure: string, more = '') =>
  `{id: ${id}, title: ${id}, category: efficiency, owner: 经理, measure: ${measure}${more}}`;
const kpis = [
  kpi('answers', '{metric: answer_rate}', ', target: ≥50%'),
  kpi('waits', '{metric: asa}', ', target: ≤5秒'),
  kpi('ratings', '{metric: csat_top2}', ', target: ≥90%'),
  kpi('callbacks', '{metric: callback_csat}', ', target: ≥90%'),
  kpi('shown', '{metric: backlog}'),
  kpi('all', '{metric: kpi_met_rate}', ', target: ≥80%'),
];
const contact = (team: string, answered: boolean, wait: number) => ({
  ...{ created: '2026-03-05 10:00', team, answered, wait, csat: 5 },
});
const feeds = [
  {
    rows: [contact('甲', true, 4), contact('甲', true, 20), contact('乙', true, 2), contact('乙', false, 9)],
  },
];
const measured = () => bench({ 'standards/service.yaml': standardYaml(`[${kpis.join(', ')}]`) }, feeds);

test('of the KPIs that can be judged those met are counted', () => {
  // Answers 3 of 4 met; waits 26 / 3 s missed; too few ratings to judge; callbacks without data; no target to keep.
  expect(measured().figure('all', '2026-03')).toMatchObject({
    ...{ numerator: 1, denominator: 2, value: 0.5, unit: 'ratio', verdict: 'missed' },
    excluded: { insufficient: 1, no_data: 1 },
  });
});

test('each slice has its own share', () => {
  const { figures } = measured().figures('2026-03', { kpis: ['all'], by: ['team'] });
  expect(figures.map(({ by, numerator, denominator }) => [by.team, numerator, denominator])).toEqual([
    [undefined, 1, 2],
    // 甲 answers all and waits 12 s; 乙 answers half, in 2 s.
    ['乙', 2, 2],
    ['甲', 1, 2],
  ]);
});
