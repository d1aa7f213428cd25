import { describe, expect, test } from 'vitest';
import { bench, type Feed, kpiYaml, standardYaml } from './bench.ts';
import { rowsOf } from './catalogue-rows.ts';
import { measured } from './measure-bench.ts';

test('the net promoter score is in points, with the interval of its spread', () => {
  const group = (count: number, nps: number) =>
    Array.from({ length: count }, () => ({ responded: '2026-03-05 10:00', nps }));
  const rows = [...group(60, 9), ...group(40, 7), ...group(20, 6)].map((row, index) => ({
    key: `K${index}`,
    ...row,
  }));
  const { value, unit, numerator, denominator, interval } = measured('{metric: nps}', [
    { record: 'survey', rows },
  ]);
  expect({ value, unit, numerator, denominator }).toEqual({
    value: (100 * 40) / 120,
    unit: 'score',
    numerator: 40,
    denominator: 120,
  });
  // The standard error of 6.804 points for p = 1/2, d = 1/6, n = 120, by the spread of a sample and Student's t.
  const half = ((interval?.high ?? 0) - (interval?.low ?? 0)) / 2;
  expect(half).toBeCloseTo(1.980_1 * 6.804_138 * Math.sqrt(120 / 119), 2);
});

test('complaints per 10,000 contacts meet their target exactly at its bound', () => {
  const given: Feed[] = [
    { record: 'complaint', rows: [{ key: 'A', received: '2026-03-05 10:00' }] },
    { rows: rowsOf(2000, () => ({ created: '2026-03-05 10:00' })) },
  ];
  const figure = measured('{metric: complaints_per_10k}', given, 'target: "≤5"');
  expect(figure).toMatchObject({ value: 5, unit: 'per_10k', verdict: 'met' });
});

test('a source without hold and after-call work has a handle time of talk alone', () => {
  const rows = [
    { key: 'A', created: '2026-03-05 10:00', answered: true, talk: 60 },
    { key: 'B', created: '2026-03-05 10:00', answered: true, talk: 90 },
  ];
  expect(measured('{metric: aht}', [{ rows }])).toMatchObject({ value: 75, denominator: 2, missing: 0 });
});

describe('an entered value', () => {
  const entered = (measure: string, more: string) =>
    bench({ 'standards/service.yaml': standardYaml(kpiYaml(measure, more)) }, [{ rows: [] }]);

  test('is judged in the unit of its target, says its source and has no rows', () => {
    const { figure, figures, trace } = entered(
      '{entered: 96.4, source: 第三方调查 2026-03}',
      'target: ≥96.4%',
    );
    expect(figures('2026-03').warnings).toEqual([]);
    const found = figure('k', '2026-03', { by: ['channel'] });
    expect(found).toMatchObject({
      value: 0.964,
      unit: 'ratio',
      numerator: null,
      denominator: null,
      verdict: 'met',
      policy: { basis: 'entered', source: '第三方调查 2026-03' },
      evidence: { rows: 0, files: [] },
    });
    expect(trace('k', '2026-03', { where: { channel: '电话' } }).rows).toEqual([]);
  });

  test.each([
    ['{entered: 41}', 'target: ≥40%', 'metric/missing-parameter'],
    ['{entered: 41, source: 调查}', 'where: {channel: 电话}', 'metric/unused-parameter'],
  ])('%s, %s is refused', (measure, more, rule) => {
    const { diagnostics } = entered(measure, more).figures('2026-03');
    expect(diagnostics.map(one => one.rule)).toEqual([rule]);
  });
});
