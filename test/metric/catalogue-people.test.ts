import { expect, test } from 'vitest';
import { bench, type Feed, kpiYaml, standardYaml } from './bench.ts';

function measured(measure: string, feeds: readonly Feed[], more = '') {
  const { figure, trace, figures } = bench(
    { 'standards/service.yaml': standardYaml(kpiYaml(measure, more)) },
    feeds,
  );
  const found = figure('k', '2026-03');
  const { rows } = trace('k', '2026-03');
  const sum = (column: 'numerator' | 'denominator') => rows.reduce((all, row) => all + (row[column] ?? 0), 0);
  return { figure: found, rows, figures, sums: [sum('numerator'), sum('denominator')] };
}

const training: Feed = {
  record: 'training',
  rows: [
    { at: '2026-03-02 09:00', agent: 'A', course: '产品', hours: 3, passed: true },
    { at: '2026-03-09 09:00', agent: 'A', course: '话术', hours: 1, passed: null },
    { at: '2026-03-10 09:00', agent: 'B', course: '产品', hours: 3, passed: true },
    // Of another month.
    { at: '2026-02-10 09:00', agent: 'B', course: '产品', hours: 8, passed: false },
    { at: '2026-01-10 09:00', agent: 'D', course: '产品', hours: 8, passed: true },
  ],
};
const roster: Feed = {
  record: 'roster',
  rows: [
    { at: '2026-03-02 08:00', agent: 'A', state: 'talk', team: '一组' },
    { at: '2026-03-03 08:00', agent: 'A', state: 'talk', team: '一组' },
    { at: '2026-03-03 12:00', agent: 'A', state: 'acw', team: '一组' },
    { at: '2026-03-11 08:00', agent: 'B', state: 'talk', team: '二组' },
    { at: '2026-03-12 08:00', agent: 'B', state: '休假', team: '二组' },
    { at: '2026-03-11 08:00', agent: 'C', state: 'talk', team: '二组' },
    { at: '2026-03-11 08:00', agent: 'D', state: 'talk', team: '二组' },
  ],
};

test('hours of training are added up for everybody trained or on duty', () => {
  const { figure, rows, sums } = measured('{metric: training_hours, hours: 4}', [training, roster]);
  // A 3 + 1, B 3; C and D were on duty and not trained.
  expect(figure).toMatchObject({ numerator: 1, denominator: 4, policy: { hours: 4 } });
  expect(rows.map(({ by, value }) => [by.agent, value])).toEqual([
    ['A', 4],
    ['B', 3],
    ['C', 0],
    ['D', 0],
  ]);
  expect(sums).toEqual([1, 4]);
});

test('certified are those who passed an exam before their first duty', () => {
  const { figure, sums } = measured('{metric: certified_rate}', [training, roster]);
  // A passed an hour after the first duty; B and D before; C never.
  expect(figure).toMatchObject({ numerator: 2, denominator: 4 });
  expect(sums).toEqual([2, 4]);
});

test('contacts handled are counted over days of duty, each person once a day', () => {
  const contacts: Feed = {
    rows: Array.from({ length: 9 }, (_, index) => ({
      ...{ key: `K${index}`, created: '2026-03-05 10:00', answered: index < 8 },
      team: index < 3 ? '一组' : '二组',
    })),
  };
  const { figure, figures, sums } = measured('{metric: handled_per_person_day}', [contacts, roster]);
  // A on two days, B, C and D on one each; leave is no duty.
  expect(figure).toMatchObject({ numerator: 8, denominator: 5, value: 1.6, unit: 'count' });
  expect(sums).toEqual([8, 5]);
  const teams = figures('2026-03', { by: ['team'] }).figures.slice(1);
  expect(teams.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
    [3, 2],
    [5, 3],
  ]);
});

test('complaints are counted over the customers who came, each once', () => {
  const feeds: Feed[] = [
    {
      rows: ['A', 'A', 'B', null, 'C'].map((customer_id, index) => ({
        ...{
          key: `K${index}`,
          created: `2026-03-0${index + 1} 10:00`,
          customer_id,
          is_test: customer_id === 'C',
        },
      })),
    },
    { record: 'complaint', rows: [{ received: '2026-03-05 10:00' }] },
  ];
  const { figure, sums } = measured('{metric: complaint_rate, per: customers}', feeds);
  expect(figure).toMatchObject({ numerator: 1, denominator: 2, policy: { per: 'customers' } });
  expect(sums).toEqual([1, 2]);
});

test('suggestions are answered in time and adopted', () => {
  const action = (type: string, opened: string, closed: string | null, status: string | null = null) => ({
    ...{ type, status, opened: `2026-02-${opened} 10:00`, due: '2026-03-15 18:00' },
    closed: closed && `2026-03-${closed} 10:00`,
  });
  const feeds: Feed[] = [
    {
      record: 'action',
      rows: [
        action('客户建议', '10', '05'),
        action('customer_suggestion', '20', '20'),
        action('客户建议', '25', null),
        action('整改', '10', '05'),
      ],
    },
  ];
  expect(measured('{metric: customer_suggestion_feedback}', feeds).figure).toMatchObject({
    numerator: 1,
    denominator: 3,
    policy: { basis: 'due' },
  });
  // 30 days after each was made: 12, 22 and 27 March.
  expect(measured('{metric: customer_suggestion_feedback, within: 30cd}', feeds).figure).toMatchObject({
    numerator: 2,
    denominator: 3,
  });
  const staff: Feed = {
    record: 'action',
    rows: ['采纳', 'adopted', '未采纳', '评审中'].map(status => ({
      ...{ opened: '2026-03-05 10:00', type: '员工建议', status },
    })),
  };
  expect(measured('{metric: staff_suggestion_adopted}', [staff]).figure).toMatchObject({
    numerator: 2,
    denominator: 4,
  });
});

test('complaints repeat a customer and a matter within the window, and share causes', () => {
  const complaint = (day: string, customer_id: string, reason: string, root_cause: string | null) => ({
    ...{ received: `2026-03-${day} 10:00`, customer_id, reason, root_cause },
  });
  const feeds: Feed[] = [
    {
      record: 'complaint',
      rows: [
        complaint('01', 'A', '退款', '系统'),
        complaint('05', 'A', '退款', '系统'),
        complaint('25', 'A', '退款', null),
        complaint('06', 'A', '态度', '培训'),
        complaint('06', 'B', '退款', '系统'),
      ],
    },
  ];
  expect(measured('{metric: repeat_complaint_rate, within: 7cd}', feeds)).toMatchObject({
    figure: { numerator: 1, denominator: 5, policy: { window: '7cd' } },
    sums: [1, 5],
  });
  expect(measured('{metric: same_cause_share}', feeds)).toMatchObject({
    figure: { numerator: 3, denominator: 4, missing: 1 },
    sums: [3, 4],
  });
});
