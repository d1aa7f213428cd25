import { describe, expect, test } from 'vitest';
import { bench, type Feed, kpiYaml, standardYaml } from './bench.ts';
import { contacts, one } from './measure-bench.ts';

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
