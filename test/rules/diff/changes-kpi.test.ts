import { describe, expect, test } from 'vitest';
import { kpis, told } from './told.ts';

describe('a KPI', () => {
  const rate = 'measure: {metric: answer_rate}';
  const time = 'measure: {metric: asa}';
  const own = 'measure: {ratio: {part: {x-a: 1}, whole: {x-b: 1}}}';

  test.each([
    [rate, '≥98%', '≥98.5%', 'tightened', 'minor'],
    [rate, '≥98%', '≥97.999999%', 'relaxed', 'major'],
    [rate, '≥98%', '>98%', 'tightened', 'minor'],
    [time, '≤15秒', '≤20秒', 'relaxed', 'major'],
    [time, '≤1分钟', '≤45秒', 'tightened', 'minor'],
    [rate, '==98%', '==99%', 'tightened', 'minor'],
    [time, '==15秒', '==20秒', 'relaxed', 'major'],
    [own, '==40%', '==50%', 'changed', 'minor'],
    [own, '40%..60%', '45%..55%', 'tightened', 'minor'],
    [rate, '≥98%', '≥15秒', 'changed', 'minor'],
    [own, '-50% vs 2026-Q1', '-40% vs 2026-Q1', 'relaxed', 'major'],
    [own, '-50% vs 2026-Q1', '-60% vs 2026-Q2', 'changed', 'minor'],
  ])('measured by %s with the target %s made %s is %s', (measure, older, newer, type, bump) => {
    const [one = '', ...more] = told(
      kpis(`${measure}, target: "${older}"`),
      kpis(`${measure}, target: "${newer}"`),
    );
    expect(more).toEqual([]);
    expect(one).toBe(`kpi rate ${type} target "${older}" → "${newer}" ${bump}`);
  });

  test('says the same in another spelling', () => {
    expect(told(kpis(`${rate}, target: "≥98%"`), kpis(`${rate}, target: ">= 98.0％"`))).toEqual([]);
  });

  test('tells its definition, its weight and its owner apart', () => {
    expect(
      told(
        kpis(`measure: {metric: answer_rate, short_abandon: 5s}, weight: 40`),
        kpis(`measure: {metric: answer_rate, short_abandon: 10s}, weight: 30`).replace('主管', '经理'),
      ),
    ).toEqual([
      'kpi rate definition_changed measure.short_abandon "5s" → "10s" minor',
      'kpi rate weight_changed weight 40 → 30 minor',
      'kpi rate owner_changed owner "主管" → "经理" minor',
    ]);
  });

  test('with a shorter threshold of its service level is stricter', () => {
    const level = (text: string) => kpis(`measure: {metric: service_level, within: ${text}}`);
    expect(told(level('20s'), level('15s'))).toEqual([
      'kpi rate tightened measure.within "20s" → "15s" minor',
    ]);
  });

  test('cannot be compared with what it was of another measure', () => {
    expect(
      told(kpis(`${rate}, target: "≥98%"`), kpis(`measure: {metric: abandon_rate}, target: "≤4%"`)).map(
        text => text.split(' ')[2],
      ),
    ).toEqual(['changed', 'definition_changed']);
  });
});
