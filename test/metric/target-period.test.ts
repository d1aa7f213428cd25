import { describe, expect, test } from 'vitest';
import { otherPeriod, parsePeriod } from '../../src/calendar/period.ts';
import { bench, type Given, standardYaml } from './bench.ts';
import { run } from './command.ts';

const kpis = `
  - {id: complaints, title: 来电量, category: basic, owner: 经理, period: quarter, measure: {count: {answered: true}}, target: ≤6}
  - {id: waits, title: 平均等待, category: efficiency, owner: 经理, period: quarter, measure: {metric: asa}, target: ≤12秒}
  - {id: answers, title: 接通率, category: efficiency, owner: 经理, period: month, measure: {metric: answer_rate}, target: ≥95%}
  - {id: plain, title: 放弃率, category: efficiency, owner: 经理, measure: {metric: abandon_rate}, target: ≤5%}
  - {id: seen, title: 只看不考, category: efficiency, owner: 经理, period: year, measure: {metric: abandon_rate}}
`;

const rows: Given[] = ['01', '02', '03'].flatMap(month =>
  [1, 2, 3, 4].map(day => ({
    key: `${month}-${day}`,
    created: `2026-${month}-0${day} 10:00`,
    answered: true,
    wait: 5,
    csat: null,
  })),
);

const open = () =>
  bench({ 'standards/service.yaml': standardYaml(kpis) }, [{ source: 'calls', rows }]).repository.root;

const warned = (err: string) => err.split('\n').filter(line => line.includes('目标按'));

describe('a target that is set for another time than the figure is of', () => {
  test('is said, all KPIs of one such time in one line, and what --period judges it as it is set', async () => {
    const { err } = await run(open(), 'kpi', '--period', '2026-03');
    expect(warned(err)).toEqual([
      '警告：complaints、waits：目标按每季度约定，数字与判定只是 2026-03 的，没有换算。要按约定判定，用 --period 2026-Q1。',
    ]);
  });

  test('is no matter where the period is one such time', async () => {
    const { err, out } = await run(open(), 'kpi', '--period', '2026-Q1', '--format', 'json');
    expect(warned(err)).toEqual([
      '警告：answers：目标按每月约定，数字与判定只是 2026-Q1 的，没有换算。要按约定判定，用 --by month。',
    ]);
    const { figures } = JSON.parse(out);
    const [complaints, , answers, plain] = figures;
    expect(complaints).toMatchObject({ value: 12, verdict: 'missed' });
    expect(complaints.policy.target_period).toBeUndefined();
    expect(answers.policy.target_period).toBe('month');
    expect(plain.policy.target_period).toBeUndefined();
  });

  test('stands in the definition of the figure, whose verdict is by the target as it is', async () => {
    const { out } = await run(open(), 'kpi', '--period', '2026-03', '--explain', 'complaints');
    expect(out).toContain('目标按每季度约定，数字与判定只是本期的，没有换算');
    const { out: json } = await run(open(), 'kpi', '--period', '2026-03', '--format', 'json');
    expect(JSON.parse(json).figures[0]).toMatchObject({
      value: 4,
      verdict: 'met',
      policy: { target_period: 'quarter' },
    });
  });

  test('is said of the lines of --by, too', async () => {
    const { err } = await run(open(), 'kpi', '--period', '2026-Q1', '--by', 'month', '--lang', 'en');
    expect(err).toContain(
      'complaints, waits: the target is set for a quarter; each line of --by month is of its own time alone, and nothing is converted.',
    );
  });
});

test.each([
  ['2026-03', 'quarter', '2026-Q1'],
  ['2026-Q1', 'quarter', undefined],
  ['2026-01-01..2026-03-31', 'quarter', undefined],
  ['2026-03', 'half-year', '2026-01-01..2026-06-30'],
  ['2026-07-01..2026-12-31', 'half-year', undefined],
  ['2026-04-01..2026-09-30', 'half-year', '2026-07-01..2026-12-31'],
  ['2026', 'month', '2026-12'],
  ['2026-W01', 'week', undefined],
  ['2026-W01', 'year', '2026'],
  ['2026-02-28', 'day', undefined],
] as const)('%s as a %s is part of %s', (text, unit, other) => {
  for (const zone of ['Asia/Shanghai', 'America/New_York', 'UTC']) {
    const period = parsePeriod(text, zone);
    expect(period && otherPeriod(period, unit)?.id).toBe(other);
  }
});

test('history is asked month by month of what is set for a quarter: that is said once', async () => {
  const { err } = await run(open(), 'feasibility', 'complaints', '--periods', '3');
  expect(warned(err)).toHaveLength(1);
});
