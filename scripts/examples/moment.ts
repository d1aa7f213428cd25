import { civilFromDays, formatDate, isoWeekday, parseDate } from '../../src/calendar/civil.ts';

/** Seconds since 1970 on the wall clock of the example's only time zone, Asia/Shanghai. */
export type Moment = number;

const daySeconds = 86_400;
const holidays = [
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
] as const;
/** Saturdays and Sundays that 调休 makes working days. */
const makeUpDays = ['2026-01-04', '2026-02-14', '2026-02-28'];

/** Calls an hour, as shares of the busiest; 0:00 first. Peaks at 10–11 and 15–16. */
const hourLoad = [
  0.01, 0.01, 0, 0, 0, 0.01, 0.03, 0.1, 0.45, 0.8, 1, 0.9, 0.4, 0.5, 0.75, 0.95, 0.9, 0.6, 0.4, 0.35, 0.3,
  0.15, 0.06, 0.02,
];

const day = (date: string) => {
  const days = parseDate(date);
  if (days === undefined) throw new Error(`no such day: ${date}`);
  return days;
};

export const at = (date: string, second = 0): Moment => day(date) * daySeconds + second;
export const isHoliday = (date: string) => holidays.some(([first, last]) => first <= date && date <= last);

export const dateOf = (moment: Moment) => formatDate(Math.floor(moment / daySeconds));
export const hourOf = (moment: Moment) => Math.floor((moment % daySeconds) / 3600);
export const isMonday = (moment: Moment) => isoWeekday(Math.floor(moment / daySeconds)) === 1;

/** How busy a day is, an ordinary weekday being 1. */
function dayLoad(date: string): number {
  if (isHoliday(date)) return 0.3;
  const weekday = isoWeekday(day(date));
  if (makeUpDays.includes(date)) return 0.9;
  return [1.35, 1.05, 1, 0.95, 1, 0.55, 0.45][weekday - 1] ?? 1;
}

/** How busy an hour is: 1 is the peak of an ordinary weekday. */
export const loadAt = (moment: Moment) => dayLoad(dateOf(moment)) * (hourLoad[hourOf(moment)] ?? 0);

/** The days of a month such as 2026-03. */
export function daysOf(month: string): string[] {
  const first = day(`${month}-01`);
  const dates = Array.from({ length: 31 }, (_, index) => formatDate(first + index));
  return dates.filter(date => date.startsWith(month));
}

/** Every hour of a month. */
export const hoursOf = (month: string): Moment[] =>
  daysOf(month).flatMap(date => Array.from({ length: 24 }, (_, hour) => at(date, hour * 3600)));

const two = (value: number) => String(value).padStart(2, '0');

/** Minutes and seconds are padded, the hour is not: 9:03:27. */
export function clock(moment: number): string {
  const second = moment % daySeconds;
  return `${Math.floor(second / 3600)}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
}

/** A duration as the phone system writes it: hours may pass 24. */
export const hms = (seconds: number) =>
  `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;

/** The nearest moment between 8:00 and 21:00 that is not later, or not earlier, than the one given. */
export function inOfficeHours(moment: Moment, direction: 'earlier' | 'later'): Moment {
  const hour = hourOf(moment);
  if (hour >= 8 && hour < 21) return moment;
  const midnight = moment - (moment % daySeconds);
  const minutes = (moment % 3600) - (moment % 60);
  const evening = 20 * 3600 + minutes - (hour < 8 ? daySeconds : 0);
  const morning = 8 * 3600 + minutes + (hour < 8 ? 0 : daySeconds);
  return midnight + (direction === 'earlier' ? evening : morning);
}

/** 2026-03-05T09:03:27 */
export const iso = (moment: Moment) => `${dateOf(moment)}T${clock(moment).padStart(8, '0')}`;

/** 2026-03-05 09:03 */
export const minute = (moment: Moment) => `${dateOf(moment)} ${clock(moment).padStart(8, '0').slice(0, 5)}`;

/** 2026/3/5 9:03, as Excel on Chinese Windows shows a date. */
export function excelDate(moment: Moment): string {
  const { year, month, day: dayOfMonth } = civilFromDays(Math.floor(moment / daySeconds));
  return `${year}/${month}/${dayOfMonth} ${clock(moment).slice(0, -3)}`;
}
