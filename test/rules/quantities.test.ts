import { describe, expect, test } from 'vitest';
import { chineseNumber, isSameAmount, quantitiesIn, quantitiesOf } from '../../src/rules/quantities.ts';

const read = (text: string) =>
  quantitiesIn(text).map(({ kind, value, text: words }) => `${kind} ${Number(value.toFixed(6))} ${words}`);

describe('quantities in prose', () => {
  test.each([
    ['九十八', 98],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['一百零五', 105],
    ['两', 2],
    ['九十九点五', 99.5],
    ['半', 0.5],
    ['甲', undefined],
    ['', undefined],
  ])('read the numeral %s', (text, value) => {
    expect(chineseNumber(text)).toBe(value);
  });

  test.each([
    ['应在 15 秒内接听', 'clock 15 15 秒'],
    ['应在15s内接听', 'clock 15 15s'],
    ['应在１５秒内接听', 'clock 15 １５秒'],
    ['应在半小时内回复', 'clock 1800 半小时'],
    ['应在两个小时内回复', 'clock 7200 两个小时'],
    ['应在一刻钟内回复', 'clock 900 一刻钟'],
    ['应在 24小时内办结', 'clock 86400 24小时'],
    ['应在三个工作日内办结', 'working 24 三个工作日'],
    ['应在 8 工作小时内办结', 'working 8 8 工作小时'],
    ['应在 15 日内答复', 'day 15 15 日'],
    ['应在一周内答复', 'day 7 一周'],
    ['应在两个星期内答复', 'day 14 两个星期'],
    ['应在 0.25 分钟内接听', 'clock 15 0.25 分钟'],
    ['不低于百分之九十八', 'share 0.98 百分之九十八'],
    ['不低于 98％', 'share 0.98 98％'],
    ['不低于 99.5%', 'share 0.995 99.5%'],
    ['不低于 4.3 分', 'points 4.3 4.3 分'],
    ['应达到九成以上', 'share 0.9 九成'],
    ['應達到九成五', 'share 0.95 九成五'],
    ['应达到八成半', 'share 0.85 八成半'],
    ['应复核三分之二的录音', 'share 0.666667 三分之二'],
    ['不高于千分之五', 'share 0.005 千分之五'],
    ['应做到百分百', 'share 1 百分百'],
    ['應於三個工作天內答覆', 'working 24 三個工作天'],
    ['應於 2 小時內答覆', 'clock 7200 2 小時'],
    ['answer within 30 minutes', 'clock 1800 30 minutes'],
    ['answer within 2 working days', 'working 16 2 working days'],
  ])('are found in “%s”', (text, found) => {
    expect(read(text)).toEqual([found]);
  });

  test.each([
    '应在三声铃响内接听',
    '每天核对一次',
    '每两周核对一次',
    '于第三周星期五公布',
    '应在三周年之际回访',
    '应在 1/4 分钟内接听',
    '于 3 月 15 日发布',
    '实行 5 分制',
    '拨打 10 号键',
    '提供 7×24 小时服务',
    '提供 7×24小时服务',
    '第一时间联系',
    '统一日期格式',
    '由三成员组成',
    '一成不变的话术',
    '完成八成绩单',
    '十分之多',
    '统一成本口径',
  ])('are not seen in “%s”', text => {
    expect(read(text)).toEqual([]);
  });

  test('are compared in their base unit, a day being 24 hours', () => {
    const [half] = quantitiesIn('半小时');
    const [day] = quantitiesIn('1 天');
    const [working] = quantitiesIn('1 个工作日');
    const of = (text: string) => quantitiesOf(text)[0];
    const same = (left: typeof half, right: ReturnType<typeof of>) =>
      left !== undefined && right !== undefined && isSameAmount(left, right);
    expect(same(half, of('30min'))).toBe(true);
    expect(same(half, of('≤1800秒'))).toBe(true);
    expect(same(day, of('24h'))).toBe(true);
    expect(same(working, of('24h'))).toBe(false);
    expect(same(working, of('8bh'))).toBe(true);
    expect(quantitiesOf('-50% vs 2026-Q1')).toEqual([]);
  });
});
