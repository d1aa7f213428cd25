import { describe, expect, test } from 'vitest';
import { bench, type Feed, kpiYaml, standardYaml } from './bench.ts';
import { rowsOf } from './catalogue-rows.ts';
import { measured } from './measure-bench.ts';

describe('verdict: interval', () => {
  const calls = (answered: number, all: number): Feed[] => [
    { rows: rowsOf(all, index => ({ created: '2026-03-05 10:00', answered: index < answered })) },
  ];

  test('a claim over all records rests on the exact interval', () => {
    const given = calls(45, 50);
    const plain = measured('{metric: answer_rate}', given, 'target: ≥80%');
    expect(plain).toMatchObject({ verdict: 'met' });
    const claimed = measured('{metric: answer_rate}', given, 'verdict: interval, target: ≥80%');
    expect(claimed).toMatchObject({
      verdict: 'inconclusive',
      population: 'full',
      policy: { verdict: 'interval' },
    });
    expect(claimed.interval?.low).toBeCloseTo(0.781_865, 6);
    expect(claimed.interval?.high).toBeCloseTo(0.966_725, 6);
  });

  test('below the smallest sample nothing is claimed', () => {
    const few = measured('{metric: answer_rate}', calls(20, 20), 'verdict: interval, target: ≥80%');
    expect(few.verdict).toBe('insufficient');
  });

  test('what has no interval cannot be judged by one', () => {
    const { figures } = bench(
      { 'standards/service.yaml': standardYaml(kpiYaml('{metric: wait_max}', 'verdict: interval')) },
      calls(1, 2),
    );
    const { diagnostics } = figures('2026-03');
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['metric/no-interval']);
  });
});
