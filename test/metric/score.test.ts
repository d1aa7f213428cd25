import { describe, expect, test } from 'vitest';
import type { Scoring } from '../../src/document/documents.generated.ts';
import { bench, type Given, standardYaml } from './bench.ts';
import { run } from './command.ts';

/** `answered` of 200 calls. */
const calls = (answered: number): Given[] =>
  Array.from({ length: 200 }, (_, n) => ({
    key: `c${n}`,
    created: `2026-03-${String((n % 28) + 1).padStart(2, '0')} 10:00`,
    answered: n < answered,
    wait: 12,
    csat: null,
  }));

const kpi = (scoring: Scoring, target: string, weight = 60) =>
  `\n  - {id: answers, title: 接通率, category: efficiency, owner: 经理, measure: {metric: answer_rate}, target: ${target}, weight: ${weight}, scoring: ${JSON.stringify(scoring)}}`;

const open = (kpis: string, rows: readonly Given[]) =>
  bench({ 'standards/service.yaml': standardYaml(kpis) }, [{ source: 'calls', rows }]).repository.root;

async function scored(kpis: string, answered = 200) {
  const { out } = await run(open(kpis, calls(answered)), 'kpi', '--period', '2026-03', '--format', 'json');
  return JSON.parse(out).scores;
}

const steps: Scoring = {
  steps: [
    { at: '≥98%', points: 100 },
    { at: '≥95%', points: 80 },
  ],
};
const perPoint: Scoring = { deduct: { points: 2, per: '1pp' }, least: 70 };
const withBonus: Scoring = { ...perPoint, bonus: { points: 5, per: '1pp' }, most: 110 };

describe('the points of a figure', () => {
  test.each<[string, Scoring, string, number, number]>([
    ['the first step that holds', steps, '≥98%', 196, 100],
    ['the next step where the first does not hold', steps, '≥98%', 195, 80],
    ['nothing where no step holds', steps, '≥98%', 189, 0],
    ['what is said otherwise', { ...steps, otherwise: 40 }, '≥98%', 189, 40],
    ['full points at the target', perPoint, '≥98%', 196, 100],
    ['less for each whole point below it: 97 % is one', perPoint, '≥98%', 194, 98],
    ['nothing less for half a point', perPoint, '≥98%', 195, 100],
    ['no less than the least', perPoint, '≥98%', 100, 70],
    ['no more than full points where nothing says more', perPoint, '≥90%', 200, 100],
    ['a bonus for each whole point above it: 92 % is two', withBonus, '≥90%', 184, 110],
    ['a bonus of one step', withBonus, '≥90%', 183, 105],
  ])('are %s', async (_, scoring, target, answered, points) => {
    const [score] = await scored(kpi(scoring, target), answered);
    expect(score.kpis).toEqual([{ kpi: 'answers', weight: 60, points }]);
  });

  test('count seconds where lower is better', async () => {
    const waits = `\n  - {id: waits, title: 等待, category: efficiency, owner: 经理, measure: {metric: asa}, target: ≤9秒, weight: 40, scoring: {deduct: {points: 10, per: 1s}}}`;
    const [score] = await scored(waits);
    // Twelve seconds are three whole seconds too long.
    expect(score.kpis[0].points).toBe(70);
  });
});

describe('the total', () => {
  const second =
    '\n  - {id: waits, title: 等待, category: efficiency, owner: 经理, measure: {metric: asa}, target: ≤9秒, weight: 40, scoring: {deduct: {points: 10, per: 1s}}}';

  test('is the mean of the points by weight', async () => {
    const [score] = await scored(kpi(steps, '≥98%') + second, 195);
    expect(score).toMatchObject({
      by: {},
      total: (60 * 80 + 40 * 70) / 100,
      counted_weight: 100,
      weight: 100,
    });
  });

  test('is none where a weighted KPI has no points, and says how much was counted', async () => {
    const csat =
      '\n  - {id: csat, title: 满意率, category: outcome, owner: 经理, measure: {metric: csat_top2}, target: ≥90%, weight: 40, scoring: {deduct: {points: 2, per: 1pp}}}';
    const kpis = kpi(steps, '≥98%') + csat;
    const [score] = await scored(kpis);
    expect(score).toMatchObject({ total: null, counted_weight: 60, weight: 100 });
    const { out } = await run(open(kpis, calls(200)), 'kpi', '--period', '2026-03');
    expect(out).toContain('有指标无法计分，不出总分：已计权重 60/100。');
  });

  test('is not spoken of where no KPI says how points are given', async () => {
    const plain =
      '\n  - {id: answers, title: 接通率, category: efficiency, owner: 经理, measure: {metric: answer_rate}, target: ≥98%, weight: 100}';
    expect(await scored(plain)).toBeUndefined();
  });
});
