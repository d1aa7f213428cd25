import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { runIn } from './run.ts';

let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'yardstick-calendar-'));
  mkdirSync(join(root, 'calendars'));
  writeFileSync(
    join(root, 'yardstick.yaml'),
    'kind: workspace\nid: desk\ntitle: 服务台\norganisation: 服务台\nlocale: zh-CN\ntimezone: Asia/Shanghai\ncalendar: cn-office\n',
  );
  const calendar = (id: string, rest: string) =>
    writeFileSync(
      join(root, 'calendars', `${id}.yaml`),
      `kind: calendar\nid: ${id}\ntitle: {zh-CN: 办公室, en: Office}\n${rest}`,
    );
  const week = 'week: {mon-fri: ["09:00-12:00", "13:00-18:00"]}\n';
  calendar('cn-office', `holidays: cn\n${week}`);
  calendar('next-year', `holidays: cn\n${week}off: [2027-01-01, 2027-05-01, 2027-10-01]\n`);
  calendar('moon', `holidays: zz\n${week}`);
  calendar('closed', 'week: {mon: []}\n');
  calendar('night', 'timezone: America/New_York\nweek: {sat-sun: ["22:00-06:00"]}\n');
});

const run = (line: string, locale: 'zh-CN' | 'en' = 'zh-CN', cwd = root) =>
  runIn(cwd, ['calendar', ...line.split(' ')], { locale, now: () => new Date('2026-03-31T08:00:00+08:00') });

describe('calendar show', () => {
  test('prints every day of the month with its type and hours, and the total', async () => {
    const { code, out } = await run('show 2026-02');
    expect(code).toBe(0);
    expect(out.split('\n')).toHaveLength(3 + 28 + 3);
    expect(out).toContain('2026-02-13  周五  工作日            09:00-12:00 13:00-18:00  8 小时\n');
    expect(out).toContain('2026-02-14  周六  调休上班（春节）  09:00-12:00 13:00-18:00  8 小时\n');
    expect(out).toContain('2026-02-16  周一  放假（春节）\n');
    expect(out).toContain('2026-02-20  周五  调休放假（春节）\n');
    expect(out).toMatch(/\n合计：16 个工作日，128 小时\n$/);
  });

  test('takes any period, and says the same in English', async () => {
    const { out } = await run('show 2026-02-13..2026-02-15', 'en');
    expect(out).toBe(
      `Office (cn-office), Asia/Shanghai
Holidays: cn, 2004–2026, from chinese-days 1.5.7

2026-02-13  Fri  working day                            09:00-12:00 13:00-18:00  8 h
2026-02-14  Sat  make-up working day (Spring Festival)  09:00-12:00 13:00-18:00  8 h
2026-02-15  Sun  holiday (Spring Festival)

Total: 2 working days, 16 h
`,
    );
  });

  test('splits a night shift at midnight, and counts the hour that occurs twice', async () => {
    const { out } = await run('show 2026-10-31..2026-11-02 --calendar night --format json');
    const { days, working_days, working_s } = JSON.parse(out);
    expect(days.map((day: { working_s: number }) => day.working_s / 3600)).toEqual([2, 9, 6]);
    expect([working_days, working_s / 3600]).toEqual([2, 17]);
  });

  test('says nothing of the hours of a year that nobody has written down, and exits with 1', async () => {
    const { code, out, err } = await run('show 2026-12-31..2027-01-04');
    expect(code).toBe(1);
    expect(out).toContain('2026-12-31  周四  工作日    09:00-12:00 13:00-18:00  8 小时\n');
    expect(out).toContain('2027-01-04  周一  安排未知\n');
    expect(out).not.toContain('合计');
    expect(err).toMatch(/^警告：.*2027 年.*\[calendar\/uncovered\]\n$/);
  });
});

describe('calendar add', () => {
  test.each([
    ['2026-09-30T17:30 3wd', '2026-10-10T18:00:00+08:00  2026-10-10 周六 调休上班（国庆节）'],
    ['2026-02-13T16:00 1个工作日', '2026-02-14T18:00:00+08:00  2026-02-14 周六 调休上班（春节）'],
    ['2026-09-20T10:00 15日', '2026-10-09T00:00:00+08:00  2026-10-08 周四 工作日'],
    ['2026-09-30T17:30 24h', '2026-10-01T17:30:00+08:00  2026-10-01 周四 放假（国庆节）'],
    ['2026-09-30T09:30:00Z 1bh', '2026-10-08T09:30:00+08:00  2026-10-08 周四 工作日'],
  ])('%s', async (line, first) => {
    const { code, out } = await run(`add ${line}`);
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toBe(first);
  });

  test('gives programs the instants, the day and the hash of the calendar', async () => {
    const { out } = await run('add 2026-02-13T16:00 1wd --format json');
    expect(JSON.parse(out)).toEqual({
      version: 1,
      calendar: { id: 'cn-office', timezone: 'Asia/Shanghai', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      start: '2026-02-13T16:00:00+08:00',
      duration: '1wd',
      due: '2026-02-14T18:00:00+08:00',
      day: {
        date: '2026-02-14',
        weekday: 6,
        type: 'make_up',
        name: { 'zh-CN': '春节', en: 'Spring Festival' },
        windows: ['09:00-12:00', '13:00-18:00'],
        working_s: 28800,
      },
      uncovered: [],
    });
  });

  test('names no due instant in a year that nobody has written down', async () => {
    const { code, out, err } = await run('add 2026-12-30T17:30 3wd --format json', 'en');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ due: null, day: null, uncovered: [2027] });
    expect(err).toContain('[calendar/uncovered]');
  });

  test('names it on the clock, and once the calendar lists the year', async () => {
    expect((await run('add 2026-12-31T17:30 24h')).code).toBe(0);
    const { code, out } = await run('add 2026-12-30T17:30 3wd --calendar next-year');
    expect(code).toBe(0);
    expect(out).toMatch(/^2027-01-05T18:00:00\+08:00 {2}2027-01-05 周二 工作日\n/);
  });
});

describe('calendar between', () => {
  test('prints the time on the clock, the working hours and the working days', async () => {
    const { code, out } = await run('between 2026-09-30T17:30 2026-10-10T18:00');
    expect(code).toBe(0);
    expect(out).toContain('时钟时长：240.5 小时\n工作时间：24.5 小时\n工作日：3 个（不含起始日）\n');
  });

  test('gives only the time on the clock where a year is not known', async () => {
    const { code, out } = await run('between 2026-12-31 2027-01-02 --format json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      clock_s: 172800,
      working_s: null,
      working_days: null,
      uncovered: [2027],
    });
  });
});

describe('calendar refuses', () => {
  test.each([
    ['count', 2, '“calendar”后面应是 show、add 或 between，而不是“count”'],
    ['toString', 2, '“calendar”后面应是'],
    ['show', 2, '缺少参数 PERIOD'],
    ['add 2026-03-09T10:00', 2, '缺少参数 DURATION'],
    ['show 2026-02 2026-03', 2, '参数太多'],
    ['show 二月', 2, '“二月”不是期间'],
    ['add 2026-02-30T10:00 3wd', 2, '“2026-02-30T10:00”不是时刻'],
    ['add 2026-03-09T10:00 3d', 2, '“3d”不是时长'],
    ['add 2026-03-09T10:00 1.5wd', 2, '“1.5wd”不是整天'],
    ['between 2026-03-09 2026-03-08', 2, '早于开始时刻'],
    ['show 2026-02 --calendar nowhere', 2, '没有可用的日历“nowhere”。现有：closed、cn-office、moon'],
    ['show 2026-02 --calendar moon', 1, '没有国家代码“zz”的节假日数据'],
    ['add 2026-03-09T10:00 1wd --calendar closed', 1, '请检查它的 week 是否有工作时段'],
  ])('%s', async (line, exit, sentence) => {
    const { code, out, err } = await run(line);
    expect([code, out]).toEqual([exit, '']);
    expect(err).toContain(sentence);
  });

  test('to work outside a standards repository', async () => {
    expect((await run('show 2026-02', 'zh-CN', tmpdir())).code).toBe(2);
  });
});
