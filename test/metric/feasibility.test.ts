import { describe, expect, test } from 'vitest';
import { levelsOf } from '../../src/metric/feasibility.ts';
import { bench, type Given, standardYaml } from './bench.ts';
import { run } from './command.ts';

const kpis = `
  - {id: answers, title: 接通率, category: efficiency, owner: 经理, measure: {metric: answer_rate}, target: ≥95%}
  - {id: waits, title: 平均等待, category: efficiency, owner: 经理, measure: {metric: asa}}
  - {id: satisfied, title: 满意率, category: outcome, owner: 经理, measure: {metric: csat_top2, good: [4, 5], of: [1, 2, 3, 4, 5]}, target: ≥80%}
  - {id: contractual, title: 合同满意率, category: outcome, owner: 经理, measure: {metric: csat_top2, good: [4, 5], of: [1, 2, 3, 4, 5]}, target: ≥98%, verdict: interval}
  - {id: low, title: 低分率, category: outcome, owner: 经理, measure: {metric: low_score_rate}, target: ≤20%}
`;

const months = ['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03'];
/** Answered calls, good ratings and mean waits of each month; 100 calls and 50 ratings a month, none in December. */
const answered = [97, 95, 0, 94, 99, 96];
const good = [46, 44, 0, 45, 47, 43];
const waits = [10, 14, 0, 12, 20, 11];

const rows: Given[] = months.flatMap((month, index) =>
  month === '2025-12'
    ? []
    : Array.from({ length: 100 }, (_, n) => ({
        key: `${month}-${n}`,
        created: `${month}-${String((n % 28) + 1).padStart(2, '0')} 10:00`,
        answered: n < (answered[index] ?? 0),
        wait: waits[index] ?? 0,
        csat: n >= 50 ? null : n < (good[index] ?? 0) ? 5 : 1,
      })),
);
const last: Given = { key: 'last', created: '2026-03-31 10:00', answered: null, wait: null, csat: null };

const open = () =>
  bench({ 'standards/service.yaml': standardYaml(kpis) }, [{ source: 'calls', rows }]).repository.root;

async function asked(...words: string[]) {
  const printed = await run(open(), 'feasibility', ...words, '--format', 'json');
  return { ...printed, json: () => JSON.parse(printed.out) };
}

const half = ['--periods', '6', '--until', '2026-03'];

describe('feasibility', () => {
  test.each(['20秒/80%接通率', '２０秒/80％接通率', 'service/20秒/80%接通率', 'service@1.0.0/answers'])(
    'finds the KPI that is called %s',
    async name => {
      const named = standardYaml(kpis.replace('title: 接通率', 'title: 20秒/80%接通率'));
      const { root } = bench({ 'standards/service.yaml': named }, [{ source: 'calls', rows }]).repository;
      const { out } = await run(root, 'feasibility', name, ...half, '--format', 'json');
      expect(JSON.parse(out)).toMatchObject({ standard: 'service@1.0.0', kpi: 'answers', reached: 4 });
    },
  );

  test('judges each past period by the target, and counts those that reach it', async () => {
    const { code, json } = await asked('answers', ...half);
    expect(code).toBe(0);
    const { periods, ...rest } = json();
    expect(rest).toMatchObject({
      ...{ standard: 'service@1.0.0', kpi: 'answers', unit: 'ratio', population: 'full' },
      ...{ target: { op: '>=', value: 0.95 }, with_data: 5, reached: 4, sample: null },
    });
    expect(
      periods.map(({ id, numerator, reached, verdict }: Record<string, unknown>) => [
        id,
        numerator,
        reached,
        verdict,
      ]),
    ).toEqual([
      ['2025-10', 97, true, 'met'],
      ['2025-11', 95, true, 'met'],
      ['2025-12', 0, null, 'no_data'],
      ['2026-01', 94, false, 'missed'],
      ['2026-02', 99, true, 'met'],
      ['2026-03', 96, true, 'met'],
    ]);
  });

  test('gives the value that half, 80 % and 95 % of the periods reached', async () => {
    // Best first: 99 97 96 95 94; ranks ⌈2.5⌉, ⌈4⌉, ⌈4.75⌉.
    expect((await asked('answers', ...half)).json().levels).toEqual([
      { percent: 50, value: 0.96, periods: 3 },
      { percent: 80, value: 0.95, periods: 4 },
      { percent: 95, value: 0.94, periods: 5 },
    ]);
  });

  test('where lower is better, best first is lowest first', async () => {
    // 10 11 12 14 20
    const { levels, reached, target } = (await asked('waits', '--target', '≤12秒', ...half)).json();
    expect(levels.map(({ value }: { value: number }) => value)).toEqual([12, 14, 20]);
    expect([reached, target]).toEqual([3, { op: '<=', value: 12 }]);
  });

  test('a draft target takes the place of the KPI’s own, on exact numbers', async () => {
    expect((await asked('service@1.0.0/answers', '--target', '≥97%', ...half)).json().reached).toBe(2);
    expect((await asked('answers', '--target', '>97%', ...half)).json().reached).toBe(1);
    expect((await asked('answers', '--target', '95%..97%', ...half)).json().reached).toBe(3);
  });

  test('without a target it tells only what was reached', async () => {
    const { reached, target, levels } = (await asked('waits', ...half)).json();
    expect([reached, target, levels.length]).toEqual([null, null, 3]);
  });

  test('of a sampled figure it says how large the sample has to be', async () => {
    const { sample, periods } = (await asked('satisfied', ...half)).json();
    // 225 of 250 are good: 90 %. z² = 3.8415; n with f failures shows 80 % when (0.2n − f)² ≥ z² · 0.16 · n.
    const shows = (n: number) =>
      (0.2 * n - Math.ceil(n / 10)) ** 2 >= 3.841459 * 0.16 * n && n / 5 > Math.ceil(n / 10);
    let needed = 1;
    while (!shows(needed)) needed += 1;
    expect(sample.observed).toEqual({ value: 0.9, numerator: 225, denominator: 250 });
    expect(sample.needed).toBe(needed);
    // Sixteen in sixteen would do, but no verdict is given under thirty.
    expect(sample.needed_without_failure).toBe(30);
    // 45 of 50, the golden interval.
    expect(sample.usual).toMatchObject({ n: 50, shown: false });
    expect(sample.usual.low).toBeCloseTo(0.786398, 6);
    expect(sample.usual.high).toBeCloseTo(0.956524, 6);
    expect(periods.map(({ verdict }: { verdict: string }) => verdict)).toEqual([
      ...['met', 'inconclusive', 'no_data', 'inconclusive', 'met', 'inconclusive'],
    ]);
  });

  test('a share that is better low needs the sample that its complement does', async () => {
    const { sample, levels } = (await asked('low', ...half)).json();
    const complement = (await asked('satisfied', ...half)).json().sample;
    expect(sample).toMatchObject({
      needed: complement.needed,
      observed: { numerator: 25, denominator: 250 },
    });
    expect(sample.usual.low).toBeCloseTo(1 - complement.usual.high, 12);
    expect(levels.map(({ value }: { value: number }) => value)).toEqual([0.1, 0.12, 0.14]);
  });

  test('a verdict by the exact interval needs the sample that the exact interval does', async () => {
    // 0.025^(1/n) ≥ 0.98
    const expected = Math.ceil(Math.log(0.025) / Math.log(0.98));
    expect((await asked('contractual', ...half)).json().sample.needed_without_failure).toBe(expected);
  });

  test('a level that does not exceed the target is shown by no sample', async () => {
    const { sample } = (await asked('satisfied', '--target', '≥98%', ...half)).json();
    expect(sample).toMatchObject({ needed: null, needed_without_failure: 189 });
  });

  test('prints the history and what it comes to, for people', async () => {
    const { code, out } = await run(open(), 'feasibility', 'satisfied', ...half);
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "满意率 service@1.0.0/satisfied  目标 ≥80%，历史期间 2025-10 至 2026-03

      期间       实际  分子/分母       95% 区间  达到目标  判定
      2025-10  92.00%      46/50  81.16%–96.85%  是        达标
      2025-11  88.00%      44/50  76.20%–94.38%  是        暂无法判定
      2025-12       —        0/0                           无数据
      2026-01  90.00%      45/50  78.64%–95.65%  是        暂无法判定
      2026-02  94.00%      47/50  83.78%–97.94%  是        达标
      2026-03  86.00%      43/50  73.81%–93.05%  是        暂无法判定

      结论
        6 期中 5 期有数据，其中 5 期的数值达到 ≥80%。
        按抽样判定：达标 2，暂无法判定 3。
        至少 50% 的期间（5 期中 3 期）做到了 90.00% 或更好。
        至少 80% 的期间（5 期中 4 期）做到了 88.00% 或更好。
        至少 95% 的期间（5 期中 5 期）做到了 86.00% 或更好。
        各期样本合计 90.00%（225/250）。
        以这个水平，样本要有 68 条，95% 区间才整个落在 ≥80% 一侧；一次不合格都没有时要 30 条。
        通常一期 50 条，以这个水平区间为 78.64%–95.65%，不足以表明 ≥80%。
        约需合并 2 期。
      "
    `);
  });

  test('says it in English too', async () => {
    const { out } = await run(open(), 'feasibility', 'answers', '--target', '>=99%', ...half, '--lang', 'en');
    expect(out).toContain('5 of 6 periods have data; the value of 1 reaches ≥99%.');
    expect(out).toContain('At least 80 % of the periods (4 of 5) came to 95.00% or better.');
  });

  test('ends with the last complete month, and looks at as many periods as asked', async () => {
    const root = bench({ 'standards/service.yaml': standardYaml(kpis) }, [
      { source: 'calls', rows: [...rows, last] },
    ]).repository.root;
    const { out } = await run(root, 'feasibility', 'answers', '--format', 'json');
    const { periods } = JSON.parse(out);
    expect([periods.length, periods[0].id, periods.at(-1).id]).toEqual([12, '2025-04', '2026-03']);
    const weeks = (await asked('answers', '--until', '2026-W10', '--periods', '3')).json().periods;
    expect(weeks.map(({ id }: { id: string }) => id)).toEqual(['2026-W08', '2026-W09', '2026-W10']);
  });

  test('without data in any period it says so', async () => {
    const { code, out } = await run(open(), 'feasibility', 'answers', '--until', '2024-03', '--periods', '2');
    expect(code).toBe(0);
    expect(out).toContain('2 期都没有数据，无从判断。');
  });

  test.each([
    [['answer'], 'answers'],
    [['servise/answers'], 'service'],
    [['answers', '--target', '98'], '≥95%'],
    [['answers', '--target', '尽快'], '尽快'],
    [['answers', '--target', '≤15秒'], '请写成 ≥98%'],
    [['answers', '--periods', '0'], '120'],
    [['answers', '--periods', 'x'], '120'],
    [['answers', '--until', '2026-3'], '2026-3'],
  ])('%j is refused', async (words, hint) => {
    const { code, out, err } = await run(open(), 'feasibility', ...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(hint);
  });
});

test('one period is every level', () => {
  expect(levelsOf([0.9], true).map(({ value, periods }) => [value, periods])).toEqual([
    [0.9, 1],
    [0.9, 1],
    [0.9, 1],
  ]);
  expect(levelsOf([], true)).toEqual([]);
});
