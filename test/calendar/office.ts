import { parseDuration } from '../../src/calendar/duration.ts';
import type { CalendarTerms } from '../../src/calendar/schedule.ts';
import {
  addWorking,
  compileCalendar,
  isWorkingAt,
  uncoveredYears,
  workingDays,
  workingMs,
} from '../../src/calendar/worktime.ts';
import { formatInstant, localToInstant } from '../../src/calendar/zone.ts';

export const office: CalendarTerms = { holidays: 'cn', week: { 'mon-fri': ['09:00-12:00', '13:00-18:00'] } };
export const always: CalendarTerms = { week: { 'mon-sun': ['00:00-24:00'] } };
export const nights: CalendarTerms = { week: { 'mon-fri': ['22:00-06:00'] } };

/** Asks one calendar about local times, written as `yyyy-MM-ddTHH:mm`. */
export function ask(terms: CalendarTerms, zone = 'Asia/Shanghai') {
  const calendar = compileCalendar(terms, zone);
  const at = (text: string) => localToInstant(Date.parse(`${text}Z`), zone);
  return {
    calendar,
    at,
    add: (start: string, text: string) => {
      const duration = parseDuration(text);
      if (!duration) throw new Error(`${text} is no duration`);
      const due = addWorking(at(start), duration, calendar);
      return due === null ? null : formatInstant(due, zone).slice(0, 16);
    },
    hours: (from: string, to: string) => (workingMs(at(from), at(to), calendar) ?? Number.NaN) / 3_600_000,
    days: (from: string, to: string) => workingDays(at(from), at(to), calendar),
    works: (text: string) => isWorkingAt(at(text), calendar),
    uncovered: (from: string, to: string) => uncoveredYears(at(from), at(to), calendar),
  };
}
