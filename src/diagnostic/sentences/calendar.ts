import type { FailureFamily, Family } from '../family.ts';

export interface CalendarFacts {
  'calendar/uncovered': {
    calendar: string;
    country: string;
    years: readonly number[];
    from: number;
    to: number;
  };
}

/** What a result says of the calendar it was counted by. */
export const calendar: Family<CalendarFacts> = {
  'calendar/uncovered': {
    'zh-CN': ({ calendar, country, years, from, to }) =>
      `日历“${calendar}”用到 ${years.join('、')} 年，但节假日数据（${country}）只有 ${from}–${to} 年，结果无法确定。${
        country === 'cn'
          ? '请把国务院办公厅公布的放假与调休日期写进日历的 off 和 work（off 须含 1 月 1 日、5 月 1 日、10 月 1 日），或升级 yardstick。'
          : '请升级 yardstick，或改用 holidays: none 并把放假日期写进 off。'
      }`,
    en: ({ calendar, country, years, from, to }) =>
      `The calendar "${calendar}" is asked about ${years.join(', ')}, but holidays (${country}) are known for ${from}–${to} only, so the result is not certain. ${
        country === 'cn'
          ? "Write the announced days off and make-up days into the calendar's off and work (off with 1 January, 1 May and 1 October), or upgrade yardstick."
          : 'Upgrade yardstick, or use holidays: none and list the days under off.'
      }`,
  },
};

export interface CalendarFailureFacts {
  'calendar/unknown-country': { country: string };
  'calendar/unknown-zone': { zone: string };
  'calendar/no-such-day': { date: string };
  'calendar/whole-days': { value: number; unit: string };
  'calendar/never': { calendar: string };
  'calendar/unknown': { id: string; known: readonly string[] };
  'calendar/unnamed': { known: readonly string[] };
  'calendar/action': { action: string };
  'calendar/period': { text: string };
  'calendar/instant': { text: string };
  'calendar/duration': { text: string };
  'calendar/order': { from: string; to: string };
}

const listZh = (known: readonly string[]) => (known.length > 0 ? `现有：${known.join('、')}。` : '');
const listEn = (known: readonly string[]) => (known.length > 0 ? ` There are: ${known.join(', ')}.` : '');

/** Working time that cannot be counted as the calendar, the duration or the command is written. */
export const calendarFailures: FailureFamily<CalendarFailureFacts> = {
  'calendar/unknown-country': {
    exit: 1,
    'zh-CN': ({ country }) =>
      `没有国家代码“${country}”的节假日数据。holidays 请写 cn、ISO 3166 的两位小写国家代码（如 us、de、jp），或写 none 再把放假日期列入 off。`,
    en: ({ country }) =>
      `There are no holidays for the country code "${country}". Write cn, another two-letter ISO 3166 code in lower case (us, de, jp), or none and list the days under off.`,
  },
  'calendar/unknown-zone': {
    exit: 1,
    'zh-CN': ({ zone }) =>
      `没有时区“${zone}”：请改成 Asia/Shanghai 这样的名字，写在哪里请用 yardstick validate 查看。`,
    en: ({ zone }) =>
      `There is no time zone "${zone}": write a name such as Asia/Shanghai; yardstick validate says where it is.`,
  },
  'calendar/no-such-day': {
    exit: 1,
    'zh-CN': ({ date }) => `工作日历的 off 或 work 中有不存在的日期 ${date}，请改正。`,
    en: ({ date }) => `The calendar's off or work lists ${date}, a day that does not exist. Correct it.`,
  },
  'calendar/whole-days': {
    exit: 2,
    'zh-CN': ({ value, unit }) =>
      `“${value}${unit}”不是整天：wd（工作日）和 cd（自然日）按整天计，从 1 起。不足一天请用 bh（工作小时）。`,
    en: ({ value, unit }) =>
      `"${value}${unit}" is not a number of whole days: wd (working days) and cd (calendar days) count whole days from 1. Use bh (working hours) for less.`,
  },
  'calendar/never': {
    exit: 1,
    'zh-CN': ({ calendar }) => `按日历“${calendar}”到 2199 年也达不到。请检查它的 week 是否有工作时段。`,
    en: ({ calendar }) =>
      `By the calendar "${calendar}" it is not reached before 2200. Check that its week has working hours.`,
  },
  'calendar/unknown': {
    exit: 2,
    'zh-CN': ({ id, known }) =>
      `没有可用的日历“${id}”。${listZh(known)}如果文件已在 calendars 文件夹中，请用 “yardstick validate” 检查。`,
    en: ({ id, known }) =>
      `There is no calendar "${id}" to use.${listEn(known)} If its file is in the calendars folder, check it with "yardstick validate".`,
  },
  'calendar/unnamed': {
    exit: 2,
    'zh-CN': ({ known }) =>
      `没有说明用哪个日历：请加 --calendar，或在 yardstick.yaml 中写 calendar。${listZh(known)}`,
    en: ({ known }) =>
      `Which calendar? Say --calendar, or name one in yardstick.yaml as calendar.${listEn(known)}`,
  },
  'calendar/action': {
    exit: 2,
    'zh-CN': ({ action }) => `“calendar”后面应是 show、add 或 between，而不是“${action}”。`,
    en: ({ action }) => `"calendar" is followed by show, add or between, not "${action}".`,
  },
  'calendar/period': {
    exit: 2,
    'zh-CN': ({ text }) => `“${text}”不是期间。请写成 2026-02、2026-W07 或 2026-02-10..2026-02-28。`,
    en: ({ text }) => `"${text}" is not a period. Write it as 2026-02, 2026-W07 or 2026-02-10..2026-02-28.`,
  },
  'calendar/instant': {
    exit: 2,
    'zh-CN': ({ text }) => `“${text}”不是时刻。请写成 2026-09-30T17:30（日历所在时区）。`,
    en: ({ text }) =>
      `"${text}" is not an instant. Write it as 2026-09-30T17:30, in the calendar's time zone.`,
  },
  'calendar/duration': {
    exit: 2,
    'zh-CN': ({ text }) =>
      `“${text}”不是时长。请写成 30min、24h、8bh（工作小时）、3wd（工作日）或 15cd（自然日）。`,
    en: ({ text }) =>
      `"${text}" is not a duration. Write it as 30min, 24h, 8bh (working hours), 3wd (working days) or 15cd (calendar days).`,
  },
  'calendar/order': {
    exit: 2,
    'zh-CN': ({ from, to }) => `结束时刻 ${to} 早于开始时刻 ${from}，请对调。`,
    en: ({ from, to }) => `The end ${to} is before the beginning ${from}. Swap them.`,
  },
};
