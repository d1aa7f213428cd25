import { describe, expect, test } from 'vitest';
import { bench, type Feed, type Given, kpiYaml, standardYaml } from './bench.ts';

const march = '2026-03-05 10:00';

const one = (measure: string, feeds: readonly Feed[], more = '') => {
  const { figure, trace } = bench({ 'standards/service.yaml': standardYaml(kpiYaml(measure, more)) }, feeds);
  return { figure: figure('k', '2026-03'), rows: trace('k', '2026-03').rows };
};

const contacts = (...rows: readonly Given[]): Feed => ({
  rows: rows.map((row, index) => ({ key: `K${index + 1}`, created: march, ...row })),
});

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

describe('ratings', () => {
  test('an unrated contact is no row; a score off the scale is invalid', () => {
    const { figure } = one('{metric: csat_top2}', [
      contacts({ csat: 5 }, { csat: 3 }, { csat: null }, { csat: 9 }),
    ]);
    expect(figure).toMatchObject({
      numerator: 1,
      denominator: 2,
      excluded: { invalid: 1 },
      population: 'sample',
      evidence: { rows: 3 },
    });
    expect(figure.policy).toMatchObject({ good: [4, 5], of: [1, 2, 3, 4, 5] });
  });

  test('phone keys may count the other way', () => {
    const { figure } = one('{metric: csat_top2, good: [1], of: [1, 2, 3]}', [
      contacts({ csat: 1 }, { csat: 3 }, { csat: 5 }),
    ]);
    expect(figure).toMatchObject({ numerator: 1, denominator: 2 });
  });

  test('surveys are placed by their answer, and invalid ones left out', () => {
    const feed: Feed = {
      record: 'survey',
      rows: [
        { key: '1', responded: march, score: 4, valid: true },
        { key: '2', responded: march, score: 5, valid: false },
        { key: '3', responded: '2026-04-01 00:00', score: 5, valid: true },
      ],
    };
    const { figure } = one('{metric: csat_mean}', [feed], 'record: survey');
    expect(figure).toMatchObject({
      value: 4,
      denominator: 1,
      excluded: { invalid: 1 },
      policy: { basis: 'responded' },
    });
  });

  test('a survey that lacks a dimension takes that of its contact, once', () => {
    const feeds: Feed[] = [
      contacts(
        { contact_id: 'A', channel: 'phone' },
        { contact_id: 'A', channel: 'phone' },
        { contact_id: 'B', channel: 'chat' },
        { contact_id: 'C', channel: 'chat' },
      ),
      {
        record: 'survey',
        rows: [
          { key: '1', responded: march, score: 5, contact_id: 'A' },
          { key: '2', responded: march, score: 1, contact_id: 'B' },
          { key: '3', responded: march, score: 4, contact_id: 'C', channel: '电话' },
        ],
      },
    ];
    const { figure } = one('{metric: csat_top2}', feeds, 'record: survey, where: {channel: 电话}');
    expect(figure).toMatchObject({ numerator: 2, denominator: 2 });
  });
});

describe('complaints', () => {
  const complaints: Feed = { record: 'complaint', rows: [{ key: 'C1', received: march }] };
  const calls = contacts({ stage: '咨询' }, { stage: 'Complaint' }, { stage: '咨询' }, { stage: '咨询' });

  test('are counted over contacts', () => {
    const { figure, rows } = one('{metric: complaint_rate}', [calls, complaints], 'target: ≤0.5%');
    expect(figure).toMatchObject({
      numerator: 1,
      denominator: 4,
      verdict: 'missed',
      policy: { complaints: 'complaint' },
    });
    expect(rows.filter(({ record }) => record.startsWith('complaint:'))).toHaveLength(1);
  });

  test('or are the contacts of their stage, where no source yields complaints', () => {
    const { figure } = one('{metric: complaint_rate}', [calls]);
    expect(figure).toMatchObject({ numerator: 1, denominator: 4, policy: { complaints: 'contact' } });
  });

  test('or over orders', () => {
    const orders: Feed = {
      record: 'order',
      rows: [
        { key: 'O1', placed: march },
        { key: 'O2', placed: march },
      ],
    };
    const { figure } = one('{metric: complaint_rate, per: orders}', [calls, complaints, orders]);
    expect(figure).toMatchObject({ numerator: 1, denominator: 2 });
  });
});

describe('measures of one’s own', () => {
  const rows = contacts(
    { transfers: 0, amount: 10, 'x-a': 1, 'x-b': 4 },
    { transfers: 2, amount: 20, 'x-a': 1, 'x-b': null },
    { transfers: 1, amount: 40, 'x-a': 2, 'x-b': 4 },
  );

  test('a ratio of filters; lower is better where the target says so', () => {
    const { figure } = one(
      '{ratio: {part: {transfers: ">0"}, whole: {amount: "≥20"}}}',
      [rows],
      'target: ≤10%',
    );
    expect(figure).toMatchObject({ numerator: 2, denominator: 2, verdict: 'missed', direction: 'lower' });
  });

  test('a ratio of sums leaves out rows that lack one', () => {
    const { figure } = one('{ratio: {sum: x-a, over: x-b}}', [rows]);
    expect(figure).toMatchObject({ value: 3 / 8, numerator: 3, denominator: 8, missing: 1, interval: null });
  });

  test('a ratio of sums counts what its target does: a share, or a plain number', () => {
    const shown = ({ figure }: ReturnType<typeof one>) => [figure.value, figure.unit, figure.policy.plain];
    expect(shown(one('{ratio: {sum: x-a, over: x-b}}', [rows], 'target: ≥30%'))).toEqual([
      3 / 8,
      'ratio',
      undefined,
    ]);
    expect(shown(one('{ratio: {sum: x-a, over: x-b}}', [rows], 'target: ≥0.3'))).toEqual([
      3 / 8,
      'score',
      true,
    ]);
    expect(shown(one('{ratio: {sum: x-a, over: x-b, unit: number}}', [rows]))).toEqual([
      3 / 8,
      'score',
      true,
    ]);
  });

  test('a ratio of sums is a time where the numbers say of what unit, or where only the sum is one', () => {
    const minutes = one('{ratio: {sum: x-a, over: x-b, unit: min}}', [rows], 'target: ≤25s');
    expect(minutes.figure).toMatchObject({
      ...{ value: 22.5, unit: 'seconds', numerator: 3, denominator: 8 },
      ...{ verdict: 'met', direction: 'lower', policy: { sum: 'x-a' } },
    });
    const calls = contacts({ wait: 30, 'x-b': 2 }, { wait: 60, 'x-b': 1 });
    const waits = one('{ratio: {sum: wait, over: x-b}}', [calls], 'target: ≤30秒');
    expect(waits.figure).toMatchObject({ value: 30, unit: 'seconds', verdict: 'met' });
  });

  test('a ratio of sums whose target is a time needs a unit, and one over a time is none', () => {
    const given = (ratio: string, target: string) =>
      bench({ 'standards/service.yaml': standardYaml(kpiYaml(`{ratio: ${ratio}}`, `target: ${target}`)) }, [
        contacts({ wait: 30, 'x-a': 2, 'x-b': 1 }),
      ]).figures('2026-03');
    expect(given('{sum: x-a, over: x-b}', '≤6min').diagnostics.map(({ rule }) => rule)).toEqual([
      'metric/sums-unit',
    ]);
    expect(given('{sum: x-a, over: wait, unit: min}', '≤6min').diagnostics.map(({ rule }) => rule)).toEqual([
      'metric/sums-unit',
    ]);
    expect(given('{sum: wait, over: x-b}', '≤6%').diagnostics.map(({ rule }) => rule)).toEqual([
      'metric/target-unit',
    ]);
  });

  test('a rate per one is a plain number where its target is', () => {
    const rate = '{rate: {count: {where: {transfers: ">0"}}, over: {}}}';
    expect(one(rate, [rows], 'target: ≤0.5').figure).toMatchObject({
      unit: 'score',
      verdict: 'missed',
      policy: { per: 1 },
    });
    expect(one(rate, [rows], 'target: ≤70%').figure).toMatchObject({ unit: 'ratio', verdict: 'met' });
  });

  test('means, percentiles and maxima of a field', () => {
    expect(one('{mean: amount}', [rows]).figure.value).toBeCloseTo(70 / 3);
    expect(one('{p90: amount}', [rows]).figure.value).toBe(40);
    expect(one('{max: transfers}', [rows]).figure).toMatchObject({ value: 2, unit: 'score' });
  });

  test('the time from one instant to another', () => {
    const { figure } = one('{mean: {from: created, to: resolved}}', [
      contacts({ resolved: '2026-03-05 11:00' }, { resolved: null }),
    ]);
    expect(figure).toMatchObject({ value: 3600, unit: 'seconds', pending: 1 });
  });

  test('a count', () => {
    expect(one('{count: {transfers: ">0"}}', [rows], 'target: ≤2').figure).toMatchObject({
      value: 2,
      numerator: 2,
      denominator: null,
      unit: 'count',
      verdict: 'met',
    });
  });

  test('a count of nothing is 0 where there is data, and no data where there is none', () => {
    expect(one('{count: {transfers: ">9"}}', [rows]).figure).toMatchObject({
      value: 0,
      verdict: 'no_target',
    });
    const before: Feed = { rows: [{ key: '1', created: '2026-02-01 10:00', transfers: 1 }] };
    expect(one('{count: {transfers: ">0"}}', [before], 'target: ≤2').figure).toMatchObject({
      value: null,
      verdict: 'no_data',
    });
  });
});

describe('nothing to measure', () => {
  test('is no data, never 0 % or 100 %', () => {
    const { figure } = one(
      '{metric: answer_rate}',
      [{ rows: [{ key: '1', created: '2026-01-01 00:00', answered: true }] }],
      'target: ≥98%',
    );
    expect(figure).toMatchObject({
      value: null,
      numerator: 0,
      denominator: 0,
      verdict: 'no_data',
      interval: null,
    });
  });

  test('a field that no source brings is said', () => {
    const { figures } = bench({ 'standards/service.yaml': standardYaml(kpiYaml('{metric: csat_mean}')) }, [
      contacts({ talk: 1 }),
    ]);
    const { warnings } = figures('2026-03');
    expect(warnings).toContainEqual({
      code: 'notice/not-imported',
      facts: { kpi: 'k', record: 'contact', field: 'csat' },
    });
  });
});

test('tests, spam and merged contacts are set apart from every figure', () => {
  const { figure } = one('{metric: answer_rate}', [
    contacts(
      { answered: true },
      { answered: false, is_test: true },
      { answered: false, is_spam: true },
      { answered: false, merged_into: 'K1' },
    ),
  ]);
  expect(figure).toMatchObject({
    numerator: 1,
    denominator: 1,
    excluded: { is_test: 1, is_spam: 1, merged: 1 },
  });
});

test('a population may be declared full', () => {
  const { figure } = one(
    '{metric: csat_top2}',
    [contacts({ csat: 5 }, { csat: 1 })],
    'population: full, target: ≥50%',
  );
  expect(figure).toMatchObject({ population: 'full', verdict: 'met' });
});

test('a period is half-open and placed in the workspace’s zone', () => {
  const { figure } = one('{metric: answer_rate}', [
    {
      rows: ['2026-02-28 23:59', '2026-03-01 00:00', '2026-03-31 23:59', '2026-04-01 00:00'].map(
        (created, index) => ({ key: `${index}`, created, answered: true }),
      ),
    },
  ]);
  expect(figure.denominator).toBe(2);
});
