import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bench, type Given, standardYaml } from '../metric/bench.ts';
import { run } from '../metric/command.ts';

const csat = 'metric: csat_top2, good: [4, 5], of: [1, 2, 3, 4, 5]';
const kpis = `
  - {id: far, title: 接通率, category: efficiency, owner: 经理, measure: {metric: answer_rate}, target: ≥98%}
  - {id: near, title: 接通率, category: efficiency, owner: 经理, where: {channel: 电话}, measure: {metric: answer_rate}, target: ≥94%}
  - {id: slow, title: 平均等待, category: efficiency, owner: 经理, measure: {metric: asa}, target: ≤8s}
  - {id: quarterly, title: 件数, category: efficiency, owner: 经理, measure: {count: {channel: 电话}}, period: quarter, target: ≥1000}
  - {id: few, title: 满意率, category: outcome, owner: 经理, measure: {${csat}}, min_n: 60, target: ≥99%}
`;
const months = ['2026-01', '2026-02', '2026-03'];
/** Answered calls of a hundred, and the seconds that each waited. */
const answered = [88, 91, 90];
const waits = [12, 10, 14];

const rows: Given[] = months.flatMap((month, index) =>
  Array.from({ length: 100 }, (_, n) => ({
    key: `${month}-${n}`,
    created: `${month}-${String(n === 99 ? 28 : (n % 28) + 1).padStart(2, '0')} 10:00`,
    channel: '电话',
    answered: n < (answered[index] ?? 0),
    wait: waits[index] ?? 0,
    csat: n < 50 ? (n < 30 ? 5 : 1) : null,
  })),
);
const last: Given = { key: 'last', created: '2026-03-31 10:00', answered: null, wait: null, csat: null };

async function unrealistic(given: readonly Given[], ...words: string[]) {
  const { root } = bench({ 'standards/service.yaml': standardYaml(kpis) }, [
    { source: 'calls', rows: given },
  ]).repository;
  const { out } = await run(root, 'validate', '--format', 'unix', ...words);
  return out.split('\n').filter(line => line.includes('kpi/unrealistic'));
}

test('a target that the last three months came nowhere near is told, where the data were asked for', async () => {
  const found = await unrealistic([...rows, last], '--with-data');
  expect(found.map(line => line.slice(line.indexOf('kpi/')))).toEqual([
    'kpi/unrealistic 2026-01 至 2026-03 各月最好的是 91%，离目标“≥98%”很远：请核对目标，或写明靠什么达到，先定一个分步的目标',
    'kpi/unrealistic 2026-01 至 2026-03 各月最好的是 10 秒，离目标“≤8s”很远：请核对目标，或写明靠什么达到，先定一个分步的目标',
  ]);
  expect(await unrealistic([...rows, last])).toEqual([]);
});

test('two months are no history', async () => {
  const two = rows.filter(({ key }) => !String(key).startsWith('2026-01'));
  expect(await unrealistic([...two, last], '--with-data')).toEqual([]);
});

test('without a database there is nothing to hold targets against', async () => {
  const { root } = bench({ 'standards/service.yaml': standardYaml(kpis) }, []).repository;
  rmSync(join(root, '.yardstick'), { recursive: true, force: true });
  expect(await run(root, 'validate', '--with-data')).toMatchObject({ code: 2 });
  expect((await run(root, 'validate')).err).toBe('');
});
