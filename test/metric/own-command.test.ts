import { expect, test } from 'vitest';
import { bench, standardYaml } from './bench.ts';
import { run } from './command.ts';

const kpi = (id: string, measure: string) =>
  `  - {id: ${id}, title: ${id}, category: efficiency, owner: 经理, measure: ${measure}, target: ≤1000}`;

const standard = standardYaml(
  `\n${[
    kpi('calls', '{count: {channel: 电话}}'),
    kpi('chats', '{count: {channel: 在线}}'),
    kpi('all', '{sum: [calls, chats]}'),
    kpi('per', '{rate: {count: {where: {channel: 在线}}, over: {}, per: 1000}}'),
  ].join('\n')}`,
);

const created = '2026-03-05 10:00';
const rows = [
  { key: 'A', created, channel: '电话' },
  { key: 'B', created, channel: '电话' },
  { key: 'C', created, channel: '在线' },
];

const open = () => bench({ 'standards/service.yaml': standard }, [{ rows }]).repository.root;

test('kpi --explain lists what a KPI is made of, and no query of its own', async () => {
  const { code, out } = await run(open(), 'kpi', '--period', '2026-03', '--explain', 'all', '--lang', 'en');
  expect(code).toBe(0);
  expect(out).toContain('Definition: Calls + chats; all records.');
  expect(out).toContain('Made of: \n  calls 2026-03  2\n  chats 2026-03  1\n');
  expect(out).not.toContain('SELECT');
});

test('trace names the commands that list the rows of the parts', async () => {
  const { code, out, err } = await run(open(), 'trace', 'all', '--period', '2026-03', '--lang', 'en');
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('yardstick trace calls --period 2026-03 --standard service@1.0.0');
  expect(err).toContain('yardstick trace chats --period 2026-03 --standard service@1.0.0');
});

test('a rate is printed without points, with both of its sides', async () => {
  const { out } = await run(open(), 'kpi', '--period', '2026-03', '--standard', 'service@1.0.0');
  expect(out).toMatch(/per +≤1,000 +333\.33 +1\/3 .*达标/);
});

test('what samples are combined to is never met by its value alone, and says why', async () => {
  const kpis = [
    `{id: phone, title: 电话, category: outcome, owner: 经理, measure: {metric: csat_top2}, where: {channel: 电话}}`,
    `{id: chat, title: 在线, category: outcome, owner: 经理, measure: {metric: csat_top2}, where: {channel: 在线}}`,
    `{id: both, title: 合计, category: outcome, owner: 经理, measure: {weighted: {phone: 1, chat: 1}}, target: ≥10%}`,
    `{id: half, title: 中位, category: outcome, owner: 经理, measure: {median: csat}, target: ≥1}`,
  ];
  const rated = Array.from({ length: 200 }, (_, n) => ({
    ...{ key: `R${n}`, created, csat: 5, channel: n % 2 === 0 ? '电话' : '在线' },
  }));
  const { repository } = bench({ 'standards/service.yaml': standardYaml(`[${kpis.join(', ')}]`) }, [
    { rows: rated },
  ]);
  const { out } = await run(repository.root, 'kpi', '--period', '2026-03');
  expect(out).toMatch(/合计 .*100\.00%.*暂无法判定 +抽样，没有置信区间，不下结论/);
  expect(out).toMatch(/中位 .*5\.00 分.*暂无法判定 +抽样，没有置信区间，不下结论/);
});

test('json carries the parts', async () => {
  const { out } = await run(open(), 'kpi', '--period', '2026-03', '--format', 'json');
  const { figures } = JSON.parse(out) as { figures: Record<string, unknown>[] };
  expect(figures.find(one => one['kpi'] === 'all')).toMatchObject({
    ...{ unit: 'count', value: 3, numerator: 3, denominator: null },
    policy: { basis: 'parts', operation: 'sum' },
    parts: [
      { kpi: 'calls', period: '2026-03', weight: null, unit: 'count', value: 2 },
      { kpi: 'chats', period: '2026-03', weight: null, unit: 'count', value: 1 },
    ],
  });
});
