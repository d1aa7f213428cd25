import { describe, expect, test } from 'vitest';
import { bench, kpiYaml, standardYaml } from './bench.ts';
import { contacts, one } from './measure-bench.ts';

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
