import { describe, expect, test } from 'vitest';
import { achievementOf } from '../../src/metric/achievement.ts';
import { bench, type Feed, kpiYaml, standardYaml } from './bench.ts';
import { rowsOf } from './catalogue-rows.ts';
import { measured } from './measure-bench.ts';

describe('levels', () => {
  const answered = (count: number): Feed[] => [
    { rows: rowsOf(100, index => ({ created: '2026-03-05 10:00', answered: index < count })) },
  ];
  const more = 'target: ≥90%, levels: {floor: ≥80%, stretch: ≥95%}';

  test.each([
    [95, 'stretch', 'met'],
    [94, 'target', 'met'],
    [80, 'floor', 'missed'],
    [79, 'below', 'missed'],
  ])('%i of 100 reaches %s', (count, level, verdict) => {
    expect(measured('{metric: answer_rate}', answered(count), more)).toMatchObject({ level, verdict });
  });

  test('a sample reaches the level that it shows for sure', () => {
    const figure = measured('{metric: answer_rate}', answered(94), `${more}, population: sample`);
    expect(figure).toMatchObject({ level: 'floor', verdict: 'inconclusive' });
  });

  test('a level of another unit is refused at its place', () => {
    const { figures } = bench(
      {
        'standards/service.yaml': standardYaml(
          kpiYaml('{metric: answer_rate}', 'target: ≥90%, levels: {floor: ≥80s}'),
        ),
      },
      answered(1),
    );
    expect(figures('2026-03').diagnostics.map(({ rule }) => rule)).toEqual(['metric/target-unit']);
  });

  test('achievement is actual over target, the other way round where lower is better', () => {
    const figure = measured('{metric: answer_rate}', answered(81), more);
    expect(achievementOf(figure)).toBeCloseTo(0.9, 12);
    const abandoned = measured('{metric: abandon_rate}', answered(80), 'target: ≤5%');
    expect(achievementOf(abandoned)).toBeCloseTo(0.25, 12);
    expect(achievementOf(measured('{metric: abandon_rate}', answered(100), 'target: ≤5%'))).toBeNull();
  });
});
