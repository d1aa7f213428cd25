import { describe, expect, test } from 'vitest';
import { contacts, kpi, open } from './own-bench.ts';

describe('what cannot be computed is refused where it is said', () => {
  const rules = (kpis: readonly string[]) => {
    const { figures } = open(kpis, [contacts({ wait: 3, csat: 5, 'x-n': 1 })]);
    return figures('2026-03').diagnostics.map(({ rule, place }) => [rule, place.path]);
  };

  test.each([
    ['{share: wait}', 'metric/missing-parameter', 'measure'],
    ['{share: csat, within: 15s}', 'metric/not-a-duration', 'measure.share'],
    ['{share: {from: created, to: wait}, within: 1h}', 'metric/not-an-instant', 'measure.share.to'],
    ['{share: wait, within: 2wd}', 'metric/not-yet', 'measure.within'],
    ['{share: wait, within: 5s, open: missed}', 'metric/not-yet', 'measure.open'],
    ['{share: wait, within: 5s, good: [1]}', 'metric/unused-parameter', 'measure.good'],
    ['{answers: csat}', 'metric/missing-parameter', 'measure'],
    ['{answers: csat, good: [6], of: [1, 5]}', 'metric/outside-scale', 'measure.good'],
    ['{answers: channel, good: [1]}', 'metric/not-a-number', 'measure.answers'],
    ['{score: csat}', 'metric/missing-parameter', 'measure'],
    ['{score: csat, of: [5], hundred: from_lowest}', 'metric/no-span', 'measure.of'],
    ['{nps: nowhere}', 'metric/unknown-field', 'measure.nps'],
    ['{mean: csat, hundred: from_zero}', 'metric/unused-parameter', 'measure.hundred'],
    ['{count: {team: A}, vs: previous}', 'metric/unused-parameter', 'measure.vs'],
    ['{sum: [k, k]}', 'metric/part-cycle', 'measure.sum[0]'],
    ['{sum: [nobody, k]}', 'metric/unknown-part', 'measure.sum[0]'],
    ['{change: k}', 'metric/part-cycle', 'measure.change'],
  ])('%s', (measure, rule, path) => {
    expect(rules([kpi('k', measure)])).toEqual([[rule, `kpis[k].${path}`]]);
  });

  test('a change against nothing, parts of other units, rows of its own', () => {
    const volume = kpi('volume', '{count: {team: A}}');
    const wait = kpi('wait', '{mean: wait}');
    expect(rules([kpi('k', '{change: volume}'), volume])).toEqual([
      ['metric/missing-parameter', 'kpis[k].measure'],
    ]);
    expect(rules([kpi('k', '{change: volume, vs: spring}'), volume])).toEqual([
      ['metric/vs', 'kpis[k].measure.vs'],
    ]);
    expect(rules([kpi('k', '{sum: [volume, wait]}'), volume, wait])).toEqual([
      ['metric/part-units', 'kpis[k].measure.sum'],
    ]);
    expect(rules([kpi('k', '{sum: [volume, volume]}', 'where: {channel: 电话}'), volume])).toEqual([
      ['metric/unused-parameter', 'kpis[k].where'],
    ]);
    expect(
      rules([kpi('k', '{change: c, vs: previous}'), kpi('c', '{change: volume, vs: previous}'), volume]),
    ).toEqual([['metric/part-change', 'kpis[k].measure.change']]);
  });

  test('a part that cannot be computed takes the whole with it', () => {
    expect(
      rules([kpi('k', '{sum: [a, a]}'), kpi('a', '{sum: [b, b]}'), kpi('b', '{sum: [k, k]}')]),
    ).toContainEqual(['metric/part-cycle', 'kpis[b].measure.sum[0]']);
    expect(rules([kpi('k', '{sum: [bad, bad]}'), kpi('bad', '{mean: nowhere}')])).toEqual([
      ['metric/unknown-field', 'kpis[bad].measure.mean'],
      ['metric/part-refused', 'kpis[k].measure.sum[0]'],
    ]);
  });

  test('KPIs nested without end are refused before they are computed', () => {
    const levels = Array.from({ length: 60 }, (_, index) =>
      kpi(`k${index}`, index === 59 ? '{count: {team: A}}' : `{sum: [k${index + 1}, k${index + 1}]}`),
    );
    expect(rules(levels)).toContainEqual(['metric/part-many', 'kpis[k52].measure']);
  });
});
