import { describe, expect, test } from 'vitest';
import type { Feed, Given } from './bench.ts';
import { contacts, march, one } from './measure-bench.ts';

describe('answering', () => {
  const rows: readonly Given[] = [
    { answered: true, wait: 3 },
    { answered: true, wait: 20 },
    { answered: true, wait: 21 },
    { answered: false, wait: 4 },
    { answered: false, wait: 5 },
    { answered: false, wait: null },
  ];

  test('without a threshold no short abandon is excluded', () => {
    const { figure } = one('{metric: answer_rate}', [contacts(...rows)]);
    expect(figure).toMatchObject({ numerator: 3, denominator: 6, excluded: {}, unknown: {} });
    expect(figure.policy).toEqual({ basis: 'created', asOf: 'period_end', offered: 'all' });
  });

  test('short is a wait below the threshold; an abandon of unknown wait stays in and is counted', () => {
    const { figure } = one('{metric: answer_rate, short_abandon: 5s}', [contacts(...rows)]);
    expect(figure).toMatchObject({
      numerator: 3,
      denominator: 5,
      excluded: { short_abandon: 1 },
      unknown: { short_abandon: 1 },
    });
  });

  test('the abandon rate counts the abandoned', () => {
    const { figure, rows: traced } = one('{metric: abandon_rate}', [contacts(...rows)], 'target: ≤5%');
    expect(figure).toMatchObject({ numerator: 3, denominator: 6, direction: 'lower', verdict: 'missed' });
    expect(traced.filter(({ outcome }) => outcome === 'missed').map(({ numerator }) => numerator)).toEqual([
      1, 1, 1,
    ]);
  });

  test('the service level is of all that were offered, its limit included', () => {
    const { figure } = one('{metric: service_level, within: 20s}', [contacts(...rows)]);
    expect(figure).toMatchObject({ numerator: 2, denominator: 6, policy: { withinS: 20 } });
  });

  test('a blank wait is no 0: an answered contact without one is missing', () => {
    const { figure } = one('{metric: asa}', [contacts(...rows, { answered: true, wait: null })]);
    expect(figure).toMatchObject({ numerator: 44, denominator: 3, missing: 1, unit: 'seconds' });
  });

  test('a negative wait is set apart with its reason', () => {
    const { figure } = one('{metric: wait_time, statistic: max}', [
      contacts(...rows, { answered: true, wait: -1 }),
    ]);
    expect(figure).toMatchObject({ value: 21, numerator: null, denominator: 3, excluded: { negative: 1 } });
  });

  test('where a source carries queued, offered are those that were queued', () => {
    const queued: Feed = contacts(
      { answered: true, queued: march },
      { answered: false, queued: march },
      { answered: false, queued: null },
    );
    expect(one('{metric: answer_rate}', [queued]).figure).toMatchObject({
      denominator: 2,
      policy: { offered: 'queued' },
    });
    const plain: Feed = { ...contacts({ answered: true }), source: 'other' };
    expect(one('{metric: answer_rate}', [queued, plain]).figure).toMatchObject({
      denominator: 3,
      policy: { offered: 'mixed' },
    });
  });

  test('with instants, the wait is the time from queue to answer', () => {
    const { figure } = one('{metric: asa}', [
      contacts(
        { queued: '2026-03-05 10:00', answered: '2026-03-05 10:02' },
        { queued: '2026-03-05 10:00', answered: null },
      ),
    ]);
    expect(figure).toMatchObject({ numerator: 120, denominator: 1 });
  });

  test('contacts of a source that does not tell whether it answered are missing, with bounds', () => {
    const { figure } = one('{metric: answer_rate}', [
      contacts({ answered: true }),
      { ...contacts({ talk: 5 }), source: 'tickets' },
    ]);
    expect(figure).toMatchObject({ numerator: 1, denominator: 1, missing: 1, bounds: { low: 0.5, high: 1 } });
  });
});

describe('percentiles', () => {
  const talks = [10, 20, 30, 40];
  const value = (statistic: string, values = talks) =>
    one(`{metric: talk_time, statistic: ${statistic}}`, [
      contacts(...values.map(talk => ({ answered: true, talk }))),
    ]).figure.value;

  test('are nearest rank', () => {
    expect(['p50', 'p75', 'p76', 'p90', 'p1'].map(statistic => value(statistic))).toEqual([
      20, 30, 40, 40, 10,
    ]);
  });

  test('except the median, which is the mean of the two in the middle', () => {
    expect(value('median')).toBe(25);
    expect(value('median', [10, 20, 90])).toBe(20);
  });

  test('mean and maximum', () => {
    expect([value('mean'), value('max')]).toEqual([25, 40]);
  });
});

describe('resolution', () => {
  test('a boolean or an instant says that it is resolved', () => {
    const { figure } = one('{metric: resolution_rate}', [
      contacts({ resolved: true }, { resolved: false }),
      { ...contacts({ resolved: '2026-03-06 10:00' }, { resolved: null }), source: 'other' },
    ]);
    expect(figure).toMatchObject({ numerator: 2, denominator: 4, missing: 0 });
  });

  test('what is reopened within seven days and not resolved again is not', () => {
    const { figure } = one('{metric: resolution_rate}', [
      contacts(
        { resolved: '2026-03-06 10:00', reopened: '2026-03-07 10:00' },
        { resolved: '2026-03-06 10:00', reopened: '2026-03-20 10:00' },
        { resolved: '2026-03-08 10:00', reopened: '2026-03-07 10:00' },
      ),
    ]);
    expect(figure).toMatchObject({ numerator: 2, denominator: 3, policy: { reopenWithinS: 604_800 } });
  });
});

test('the first response time keeps those without a reply apart as pending', () => {
  const { figure } = one('{metric: first_response_time}', [
    contacts(
      { first_reply: '2026-03-05 10:02' },
      { first_reply: '2026-03-05 10:04' },
      { first_reply: '2026-03-05 09:59' },
      { first_reply: null },
    ),
  ]);
  expect(figure).toMatchObject({ value: 180, denominator: 2, pending: 1, excluded: { negative: 1 } });
});
