import { describe, expect, test } from 'vitest';
import { showFigure } from '../../src/report/model/show.ts';
import type { Feed } from './bench.ts';
import { contacts, kpi, march, one, open } from './own-bench.ts';

describe('a share within a limit', () => {
  test('of a duration: its limit included, a blank missing, a negative one set apart', () => {
    const feed = contacts({ wait: 3 }, { wait: 15 }, { wait: 15.1 }, { wait: null }, { wait: -1 });
    const { figure, rows } = one('{share: wait, within: 15s}', [feed], 'target: ≥90%');
    expect(figure).toMatchObject({ numerator: 2, denominator: 3, missing: 1, excluded: { negative: 1 } });
    expect(figure.bounds).toEqual({ low: 2 / 4, high: 3 / 4 });
    expect(figure.policy).toMatchObject({ share: 'wait', withinS: 15, record: 'contact' });
    expect(figure.verdict).toBe('missed');
    expect(rows.map(({ outcome }) => outcome)).toEqual(['met', 'met', 'missed', 'missing', 'excluded']);
  });

  test('over the rows that the KPI asks for', () => {
    const feed = contacts(
      { wait: 3, answered: true },
      { wait: 3, answered: false },
      { wait: 20, answered: true },
    );
    const { figure } = one('{share: wait, within: 15s}', [feed], 'where: {answered: true}');
    expect(figure).toMatchObject({ numerator: 1, denominator: 2 });
  });

  const tickets = contacts(
    { resolved: '2026-03-06 10:00' },
    { resolved: '2026-03-06 10:01' },
    { resolved: null },
    { created: '2026-03-31 20:00', resolved: null },
    { created: '2026-03-31 20:00', resolved: '2026-03-31 21:00' },
  );

  test('between two instants counts what is due, as a time limit does: open and overdue is missed', () => {
    const { figure, rows } = one('{share: {from: created, to: resolved}, within: 24h}', [tickets]);
    expect(figure).toMatchObject({ numerator: 1, denominator: 3, pending: 0, policy: { basis: 'due' } });
    expect(rows.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['met', null],
      ['missed', null],
      ['missed', 'open'],
    ]);
  });

  test('by start, what is not yet due is in progress', () => {
    const { figure } = one('{share: {from: created, to: resolved}, within: 24h, basis: start}', [tickets]);
    expect(figure).toMatchObject({ numerator: 2, denominator: 4, pending: 1 });
  });

  test('and takes the choices of a time limit', () => {
    const { figure } = one(
      '{share: {from: created, to: resolved}, within: 24h, basis: start, open: excluded}',
      [tickets],
    );
    expect(figure).toMatchObject({ numerator: 2, denominator: 3, excluded: { open: 2 } });
  });

  test('on any record', () => {
    const orders: Feed = {
      record: 'order',
      rows: [
        { key: '1', placed: march, reviewed: '2026-03-05 12:00' },
        { key: '2', placed: march, reviewed: '2026-03-07 12:00' },
      ],
    };
    const { figure } = one('{share: {from: placed, to: reviewed}, within: 24h}', [orders], 'record: order');
    expect(figure).toMatchObject({ numerator: 1, denominator: 2 });
  });
});

describe('a rate per N', () => {
  const complaints: Feed = {
    record: 'complaint',
    rows: [
      { key: 'c1', received: march, liable: true, channel: '电话' },
      { key: 'c2', received: march, liable: false, channel: '电话' },
      { key: 'c3', received: march, liable: true, channel: '在线' },
      { key: 'c4', received: '2026-04-05 10:00', liable: true, channel: '在线' },
    ],
  };
  const orders: Feed = {
    record: 'order',
    rows: Array.from({ length: 40 }, (_, index) => ({ key: `o${index}`, placed: march })),
  };
  const rate = (more: string) =>
    `{rate: {count: {record: complaint, where: {liable: true}}, over: {record: order}${more}}}`;

  test('counts the rows of one record over those of another, and lists both', () => {
    const { figure, rows } = one(rate(', per: 1000'), [complaints, orders], 'target: ≤50');
    expect(figure).toMatchObject({ value: 50, numerator: 2, denominator: 40, unit: 'score', verdict: 'met' });
    expect(figure.policy).toMatchObject({ record: 'complaint', over: 'order', per: 1000 });
    expect(rows).toHaveLength(42);
    expect(rows.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0)).toBe(2);
    expect(rows.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0)).toBe(40);
  });

  test.each([
    ['', 'ratio', 0.05, '≤5%'],
    [', per: 10000', 'per_10k', 500, '≤500'],
  ])('%s is in the unit %s', (more, unit, value, target) => {
    const { figure } = one(rate(more), [complaints, orders], `target: ${target}`);
    expect(figure).toMatchObject({ unit, value, verdict: 'met', direction: 'lower' });
  });

  test('of nothing is no figure', () => {
    const { figure } = one(rate(''), [complaints, { ...orders, rows: [{ key: 'x', placed: '2026-02-01' }] }]);
    expect(figure).toMatchObject({ value: null, verdict: 'no_data', numerator: 2, denominator: 0 });
  });

  test('over the same record needs no name', () => {
    const feed = contacts({ team: 'A' }, { team: 'A' }, { team: 'B' });
    const { figure } = one('{rate: {count: {where: {team: B}}, over: {}, per: 100}}', [feed]);
    expect(figure).toMatchObject({ numerator: 1, denominator: 3, unit: 'score' });
    expect(figure.value).toBeCloseTo(100 / 3, 12);
  });
});

describe('a mean of a field', () => {
  test('counts a blank as missing, as a mean of the time between two instants does', () => {
    const feed = contacts({ amount: 10 }, { amount: 30 }, { amount: null });
    const { figure, rows } = one('{mean: amount}', [feed]);
    expect(figure).toMatchObject({ value: 20, numerator: 40, denominator: 2, missing: 1 });
    expect(rows.map(({ outcome }) => outcome)).toEqual(['counted', 'counted', 'missing']);
  });

  test('knows no row without a rating', () => {
    const { figure, rows } = one('{mean: csat}', [contacts({ csat: 5 }, { csat: null })]);
    expect(figure).toMatchObject({ value: 5, denominator: 1, missing: 0, population: 'sample' });
    expect(rows).toHaveLength(1);
  });

  test.each([
    ['{mean: amount}', '', '15'],
    ['{p90: amount}', '', '20'],
    ['{mean: amount}', 'target: ≥10分', '15 分'],
    ['{mean: csat}', '', '4.5 分'],
    ['{mean: wait}', '', '5 秒'],
    ['{entered: 41, source: 调查}', '', '41'],
    ['{entered: 41, source: 调查}', 'target: ≥40分', '41 分'],
    ['{entered: 41, source: 调查}', 'target: ≥40%', '41%'],
    ['{sum: [k2, k2]}', '', '30'],
  ])('%s %s is printed as %s', (measure, more, shown) => {
    const feed = contacts({ amount: 10, csat: 4, wait: 5 }, { amount: 20, csat: 5, wait: 5 });
    const figure = open([kpi('k', measure, more), kpi('k2', '{mean: amount}')], [feed]).figure(
      'k',
      '2026-03',
    );
    expect(showFigure(figure, 'zh-CN').replace(/\.00|(?<=\.\d)0/, '')).toBe(shown);
  });
});
