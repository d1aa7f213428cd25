import { describe, expect, test } from 'vitest';
import { bench, type Given, standardYaml } from './bench.ts';

const calendar = `kind: calendar
id: office
title: 办公时间
timezone: Asia/Shanghai
holidays: none
week: {mon-fri: ["09:00-18:00"]}
`;

function open(measure: string, rows: readonly Given[], limit = '') {
  const kpi = `[{id: k, title: K, category: efficiency, owner: 经理, measure: ${measure}}]`;
  const limits = limit && `[{id: solve, title: 解决, start: created, owner: 经理, ${limit}}]`;
  return bench(
    { 'standards/service.yaml': standardYaml(kpi, limits || '[]'), 'calendars/office.yaml': calendar },
    [{ rows: rows.map((row, index) => ({ key: `K${index}`, ...row })) }],
  );
}

describe('a contact that others were merged into is as old as the first of them', () => {
  // A is merged into B, B into C: C is owed since Monday 10:00, and was resolved on Tuesday 12:00, 26 hours later.
  const rows = [
    { contact_id: 'A', created: '2026-03-02 10:00', resolved: null, merged_into: 'B' },
    { contact_id: 'B', created: '2026-03-02 15:00', resolved: null, merged_into: 'C' },
    { contact_id: 'C', created: '2026-03-03 09:00', resolved: '2026-03-03 12:00', merged_into: null },
    { contact_id: 'D', created: '2026-03-03 09:00', resolved: '2026-03-03 12:00', merged_into: null },
  ];

  test.each([
    ['on the clock', 'stop: resolved, within: 24h'],
    ['by a calendar', 'stop: resolved, within: 10bh, calendar: office'],
    ['by a history', 'stop: resolved, within: 24h, reopen: {window: 7cd, policy: resume}'],
  ])('%s', (_, limit) => {
    const { figure, trace } = open('{attainment: solve}', rows, limit);
    expect(figure('k', '2026-03')).toMatchObject({
      ...{ numerator: 1, denominator: 2, excluded: { merged: 2 } },
      policy: { merged: 'first_created' },
    });
    const late = trace('k', '2026-03', { outcome: 'missed' }).rows;
    expect(late).toMatchObject([{ record: 'contact:K2', start: Date.parse('2026-03-02T10:00:00+08:00') }]);
  });

  test('in durations', () => {
    const { figure, trace } = open('{max: {from: created, to: resolved}}', rows);
    expect(figure('k', '2026-03')).toMatchObject({ value: 26 * 3600, denominator: 2 });
    expect(trace('k', '2026-03', { outcome: 'counted' }).rows.map(({ value }) => value)).toEqual([
      26 * 3600,
      3 * 3600,
    ]);
  });

  test('where contacts are told by their keys', () => {
    const keyed = rows.map(({ contact_id, ...row }) => ({ ...row, key: contact_id }));
    const { figure } = open('{attainment: solve}', keyed, 'stop: resolved, within: 24h');
    expect(figure('k', '2026-03')).toMatchObject({ numerator: 1, denominator: 2, excluded: { merged: 2 } });
  });

  test('and stays where it is said to be merged into itself', () => {
    const named = rows.map(row => ({ ...row, merged_into: row.merged_into ?? row.contact_id }));
    const { figure } = open('{attainment: solve}', named, 'stop: resolved, within: 24h');
    expect(figure('k', '2026-03')).toMatchObject({ numerator: 1, denominator: 2, excluded: { merged: 2 } });
  });

  test('in the period that it then belongs to', () => {
    const moved = rows.map(row => ({ ...row, created: String(row.created).replace('-03-02', '-02-27') }));
    const { figure } = open('{attainment: solve, basis: start}', moved, 'stop: resolved, within: 24h');
    expect(figure('k', '2026-02')).toMatchObject({ numerator: 0, denominator: 1 });
    expect(figure('k', '2026-03')).toMatchObject({ numerator: 1, denominator: 1 });
  });

  test('even where contacts are merged in a circle', () => {
    const circle = [
      { contact_id: 'A', created: '2026-03-02 10:00', resolved: null, merged_into: 'B' },
      { contact_id: 'B', created: '2026-03-02 15:00', resolved: null, merged_into: 'A' },
      { contact_id: 'D', created: '2026-03-03 09:00', resolved: '2026-03-03 12:00', merged_into: null },
    ];
    const { figure } = open('{attainment: solve}', circle, 'stop: resolved, within: 24h');
    expect(figure('k', '2026-03')).toMatchObject({ numerator: 1, denominator: 1, excluded: { merged: 2 } });
  });
});

describe('of a contact that an agent began no first reply is owed', () => {
  const rows = [
    { created: '2026-03-02 10:00', first_reply: '2026-03-02 10:10', direction: 'inbound' },
    { created: '2026-03-02 10:00', first_reply: null, direction: '外呼' },
    { created: '2026-03-02 10:00', first_reply: '2026-03-02 10:00', direction: 'Outbound' },
    { created: '2026-03-02 10:00', first_reply: '2026-03-02 12:00', direction: null },
  ];

  test('in time or not', () => {
    const { figure } = open('{attainment: solve}', rows, 'stop: first_reply, within: 1h');
    expect(figure('k', '2026-03')).toMatchObject({ numerator: 1, denominator: 2, excluded: { outbound: 2 } });
  });

  test('nor has it a response time', () => {
    const { figure } = open('{metric: first_response_time, statistic: max}', rows);
    expect(figure('k', '2026-03')).toMatchObject({ value: 7200, denominator: 2, excluded: { outbound: 2 } });
  });

  test('what else it is owed stays', () => {
    const solved = rows.map(row => ({ ...row, resolved: '2026-03-02 10:30' }));
    const { figure } = open('{attainment: solve}', solved, 'stop: resolved, within: 1h');
    expect(figure('k', '2026-03')).toMatchObject({ numerator: 4, denominator: 4 });
  });
});

test('what was reopened counts among what was resolved, though its instant is gone', () => {
  const { figure } = open('{metric: reopen_rate}', [
    { created: '2026-03-02 10:00', resolved: '2026-03-03 10:00', reopened: null },
    { created: '2026-03-02 10:00', resolved: null, reopened: '2026-03-04 10:00' },
    { created: '2026-03-02 10:00', resolved: '2026-03-05 10:00', reopened: '2026-03-04 10:00' },
    { created: '2026-03-02 10:00', resolved: null, reopened: null },
  ]);
  expect(figure('k', '2026-03')).toMatchObject({ numerator: 2, denominator: 3 });
});

describe('of what has ended nobody knows whether it was resolved', () => {
  const source = `kind: source
id: source-1
title: 工单
record: contact
match: "*.csv"
key: [id]
terminal: [Closed]
columns: {created: created, status: status, resolved: resolved}
`;
  const ended = (measure: string, resolved: string | boolean | null) => {
    const kpi = `[{id: k, title: K, category: efficiency, owner: 经理, measure: ${measure}}]`;
    const about = { created: '2026-03-02 10:00', reason: '退款' };
    const rows = [
      { ...about, customer_id: 'A', status: 'Closed', resolved },
      { ...about, customer_id: 'B', status: 'Open', resolved },
      {
        ...about,
        customer_id: 'C',
        status: 'Closed',
        resolved: resolved === null ? '2026-03-03 10:00' : true,
      },
    ];
    const files = { 'standards/service.yaml': standardYaml(kpi), 'sources/tickets.yaml': source };
    return bench(files, [{ rows }]).figure('k', '2026-03');
  };

  test.each(['resolution_rate', 'fcr_repeat'])('without an instant: %s', metric => {
    expect(ended(`{metric: ${metric}}`, null)).toMatchObject({ numerator: 1, denominator: 2, missing: 1 });
  });

  test.each(['resolution_rate', 'fcr_repeat'])('but where a no is told, it was not: %s', metric => {
    expect(ended(`{metric: ${metric}}`, false)).toMatchObject({ numerator: 1, denominator: 3, missing: 0 });
  });
});

test('what has ended since was open at an earlier as-of, whatever its state is today', () => {
  const source = `kind: source
id: source-1
title: 工单
record: contact
match: "*.csv"
key: [id]
terminal: [Closed]
columns: {created: created, status: status, resolved: resolved, closed: closed}
`;
  const kpi = '[{id: k, title: K, category: efficiency, owner: 经理, measure: {metric: backlog}}]';
  const created = '2026-03-02 10:00';
  const rows = [
    { created, status: 'Closed', resolved: '2026-04-03 10:00', closed: '2026-04-04 10:00' },
    { created, status: 'Closed', resolved: null, closed: '2026-04-04 10:00' },
    { created, status: 'Closed', resolved: '2026-03-03 10:00', closed: '2026-04-04 10:00' },
    { created, status: 'Closed', resolved: null, closed: null },
    { created, status: 'Open', resolved: null, closed: null },
    { created: '2026-04-20 10:00', status: 'Closed', resolved: '2026-04-20 11:00', closed: null },
  ];
  const files = { 'standards/service.yaml': standardYaml(kpi), 'sources/tickets.yaml': source };
  const { figure } = bench(files, [{ rows }]);
  expect(figure('k', '2026-03').value).toBe(3);
  expect(figure('k', '2026-04').value).toBe(1);
});

test.each([
  ['{score: csat, of: [1, 2, 3, 4, 5]}', 1, 5],
  ['{score: csat, of: [1, 2, 3, 4, 5], hundred: from_lowest}', 0, 100],
  ['{score: csat, of: [1, 2, 3, 4, 5], hundred: from_zero}', 20, 100],
  ['{nps: nps}', -100, 100],
])('the interval of %s stays on its scale', (measure, low, high) => {
  const { figure } = open(measure, [
    { created: '2026-03-02 10:00', csat: 1, nps: 0 },
    { created: '2026-03-02 10:00', csat: 5, nps: 10 },
  ]);
  expect(figure('k', '2026-03').interval).toEqual({ level: 0.95, low, high });
});
