import { civilFromDays, formatDate, isoWeekday, parseDate } from '../../calendar/civil.ts';
import type { Period } from '../../calendar/period.ts';
import { type DayType, dayOf, isCovered } from '../../calendar/schedule.ts';
import { formatWindow } from '../../calendar/week.ts';
import { type WorkCalendar, workingMs } from '../../calendar/worktime.ts';
import { civilDate, dayMs, type Instant, localToInstant } from '../../calendar/zone.ts';
import type { Bilingual } from '../../text/locale.ts';

/** One day as `calendar` prints it; nothing is said of the hours of a day whose type is not known. */
export interface PrintedDay {
  readonly date: string;
  /** 1 (Monday) to 7 (Sunday). */
  readonly weekday: number;
  readonly type: DayType | 'unknown';
  readonly name: Bilingual | null;
  /** Those that begin on this day. */
  readonly windows: readonly string[];
  /** Between this midnight and the next. */
  readonly working_s: number | null;
}

/** The days of a period in order. */
export function daysOf(calendar: WorkCalendar, period: Period): PrintedDay[] {
  const first = parseDate(civilDate(period.from, calendar.zone)) ?? 0;
  const last = parseDate(civilDate(period.to - 1, calendar.zone)) ?? 0;
  return Array.from({ length: last - first + 1 }, (_, index) => printedDay(calendar, first + index));
}

/** The day that an instant falls on. */
export function dayAt(calendar: WorkCalendar, instant: Instant): PrintedDay {
  return printedDay(calendar, parseDate(civilDate(instant, calendar.zone)) ?? 0);
}

function printedDay(calendar: WorkCalendar, day: number): PrintedDay {
  const { schedule, zone } = calendar;
  const { type, name, windows } = dayOf(schedule, day);
  const isKnown = type === 'off' || type === 'work' || isCovered(schedule, civilFromDays(day).year);
  const date = { date: formatDate(day), weekday: isoWeekday(day) };
  if (!isKnown) return { ...date, type: 'unknown', name: null, windows: [], working_s: null };
  const midnight = (number: number) => localToInstant(number * dayMs, zone);
  const worked = workingMs(midnight(day), midnight(day + 1), calendar);
  return {
    ...date,
    type,
    name: name ?? null,
    windows: windows.map(formatWindow),
    working_s: worked === null ? null : worked / 1000,
  };
}
