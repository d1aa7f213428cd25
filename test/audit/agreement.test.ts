import { describe, expect, test } from 'vitest';
import { audit, shop } from './scored-calls.ts';

describe('audit agreement', () => {
  test('compares those who scored the same record, item by item and rater by rater', async () => {
    const report = await audit('agreement');
    // C1 by Wang (the later of two counts) and Sun, C3 by Wang and Sun.
    expect(report).toMatchObject({ records: 2, evaluations: 4, raters: ['Sun', 'Wang'] });
    expect(report).toMatchObject({
      passed: { records: 2, percent: 0.5 },
      score: { records: 2, mean_deviation: 20 },
      pairs: [{ raters: ['Sun', 'Wang'], gap: 20 }],
    });
    const { items } = report;
    expect(items.map(({ item, percent }) => [item, percent])).toEqual([
      ['hotline.greeting', 0.5],
      ['hotline.listening', 0],
      ['hotline.secrecy', 1],
      ['hotline.thanks', 1],
    ]);
  });

  test('of one session holds raters against the reference', async () => {
    const report = await audit('agreement', '--session', '2026-01-K1', '--reference', 'Sun');
    expect(report).toMatchObject({
      records: 1,
      calibration: [{ rater: 'Wang', records: 1, mean_deviation: 20, gap: -20 }],
    });
  });

  test.each([
    ['audit results --plan weakly', 'did you mean "weekly"'],
    ['audit results weekly', 'audit results'],
    ['audit agreement --reference Nobody', 'the raters are Sun, Wang'],
    ['audit agreement weekly', 'audit agreement'],
  ])('%s is refused, exit 2', async (words, said) => {
    const { code, err } = await shop.run(...words.split(' '), '--period', '2026-01');
    expect(code).toBe(2);
    expect(err).toContain(said);
  });

  test('says where nobody scored the same record', async () => {
    const { out, code } = await shop.run('audit', 'agreement', '--period', '2025-11', '--lang', 'zh-CN');
    expect([out, code]).toEqual(['2025-11 没有由两人以上用同一评分表评过的记录。\n', 0]);
  });
});
