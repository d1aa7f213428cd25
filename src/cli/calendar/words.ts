import type { DayType } from '../../calendar/schedule.ts';
import type { Locale } from '../../text/locale.ts';

/** What `calendar` prints for people. */
export interface Words {
  /** Monday to Sunday. */
  readonly weekdays: readonly string[];
  readonly types: Readonly<Record<DayType | 'unknown', string>>;
  readonly named: (type: string, name: string) => string;
  readonly calendar: (title: string, id: string, zone: string) => string;
  readonly holidays: (country: string, source: string, from: number, to: number) => string;
  readonly noHolidays: string;
  readonly hours: (hours: string) => string;
  readonly total: (days: number, hours: string) => string;
  readonly added: (duration: string, start: string) => string;
  readonly clock: (hours: string) => string;
  readonly workingHours: (hours: string) => string;
  readonly workingDays: (days: number) => string;
  readonly warning: string;
}

const zhCN: Words = {
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  types: {
    working: '工作日',
    rest: '休息日',
    festival: '放假',
    in_lieu: '调休放假',
    make_up: '调休上班',
    off: '公司放假',
    work: '公司上班',
    unknown: '安排未知',
  },
  named: (type, name) => `${type}（${name}）`,
  calendar: (title, id, zone) => `${title}（${id}），${zone}`,
  holidays: (country, source, from, to) => `节假日：${country}，${from}–${to} 年，数据来自 ${source}`,
  noHolidays: '节假日：不计',
  hours: hours => `${hours} 小时`,
  total: (days, hours) => `合计：${days} 个工作日，${hours} 小时`,
  added: (duration, start) => `自 ${start} 起 ${duration}`,
  clock: hours => `时钟时长：${hours} 小时`,
  workingHours: hours => `工作时间：${hours} 小时`,
  workingDays: days => `工作日：${days} 个（不含起始日）`,
  warning: '警告：',
};

const en: Words = {
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  types: {
    working: 'working day',
    rest: 'rest day',
    festival: 'holiday',
    in_lieu: 'day off in lieu',
    make_up: 'make-up working day',
    off: 'company day off',
    work: 'company working day',
    unknown: 'not known',
  },
  named: (type, name) => `${type} (${name})`,
  calendar: (title, id, zone) => `${title} (${id}), ${zone}`,
  holidays: (country, source, from, to) => `Holidays: ${country}, ${from}–${to}, from ${source}`,
  noHolidays: 'Holidays: none',
  hours: hours => `${hours} h`,
  total: (days, hours) => `Total: ${days} working days, ${hours} h`,
  added: (duration, start) => `${duration} from ${start}`,
  clock: hours => `On the clock: ${hours} h`,
  workingHours: hours => `Working hours: ${hours} h`,
  workingDays: days => `Working days: ${days} (without the first day)`,
  warning: 'warning: ',
};

export const words: Readonly<Record<Locale, Words>> = { 'zh-CN': zhCN, en };
