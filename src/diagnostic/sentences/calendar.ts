import type { FailureFamily } from '../family.ts';

export interface CalendarFacts {
  'calendar/unknown-country': { country: string };
  'calendar/no-such-day': { date: string };
  'calendar/whole-days': { value: number; unit: string };
}

/** Working time that cannot be counted as a calendar or a duration is written. */
export const calendar: FailureFamily<CalendarFacts> = {
  'calendar/unknown-country': {
    exit: 1,
    'zh-CN': ({ country }) =>
      `没有国家代码“${country}”的节假日数据。holidays 请写 cn、none 或 ISO 3166 的两位小写国家代码（如 us、de、jp），或写 none 再把放假日期列入 off。`,
    en: ({ country }) =>
      `There are no holidays for the country code "${country}". Write cn, none or a two-letter ISO 3166 code in lower case (us, de, jp) as holidays, or none and list the days under off.`,
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
};
