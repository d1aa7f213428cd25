import { createHash } from 'node:crypto';
import { Failure } from '../diagnostic/failure.ts';
import { daysFromCivil, formatDate, isoWeekday, parseDate } from './civil.ts';
import { type Holiday, type Holidays, type HolidayType, holidaysOf } from './holidays.ts';
import { parseWeek, type Week, type Window } from './week.ts';

/** What a calendar document says; see schemas/calendar.schema.json. */
export interface CalendarTerms {
  readonly timezone?: string;
  /** Nothing said is `none`. */
  readonly holidays?: string;
  readonly week: Readonly<Record<string, readonly string[]>>;
  readonly off?: readonly string[];
  readonly work?: readonly string[];
}

/** `working` and `rest` as the week has it; `off` and `work` as the calendar's own lists have it. */
export type DayType = 'working' | 'rest' | HolidayType | 'off' | 'work';

export interface Day {
  readonly type: DayType;
  readonly name?: Holiday['name'];
  /** Those that begin on this day. */
  readonly windows: readonly Window[];
}

/** A calendar's rules for civil days, in no time zone. */
export interface Schedule {
  readonly week: Week;
  readonly holidays: Holidays | undefined;
  readonly off: ReadonlySet<number>;
  readonly work: ReadonlySet<number>;
}

function dayNumbers(dates: readonly string[] | undefined): Set<number> {
  const numbers = (dates ?? []).map(date => {
    const day = parseDate(date);
    if (day === undefined) throw new Failure('calendar/no-such-day', { date });
    return day;
  });
  return new Set(numbers);
}

/**
 * Throws Failure calendar/unknown-country where no holidays are known for the code, and
 * calendar/no-such-day where `off` or `work` names a date that does not exist.
 */
export function scheduleOf(terms: CalendarTerms): Schedule {
  const country = terms.holidays ?? 'none';
  const holidays = country === 'none' ? undefined : holidaysOf(country);
  if (!holidays && country !== 'none') throw new Failure('calendar/unknown-country', { country });
  return { week: parseWeek(terms.week), holidays, off: dayNumbers(terms.off), work: dayNumbers(terms.work) };
}

/**
 * A make-up day, and a date in `work`, stands in for a working day that nobody names: on Monday to Friday it
 * has that weekday's windows; on a weekend, or where the weekday has none, those of the first day from
 * Monday to Friday that has any. A desk that works on weekends only keeps its own.
 */
function substituteWindows(week: Week, weekday: number): readonly Window[] {
  const own = week[weekday] ?? [];
  if (weekday < 5 && own.length > 0) return own;
  return week.slice(0, 5).find(windows => windows.length > 0) ?? own;
}

/** `off` before `work`, both before the statutory days, those before the week. */
export function dayOf(schedule: Schedule, day: number): Day {
  const weekday = isoWeekday(day) - 1;
  if (schedule.off.has(day)) return { type: 'off', windows: [] };
  if (schedule.work.has(day)) return { type: 'work', windows: substituteWindows(schedule.week, weekday) };
  const holiday = schedule.holidays?.days.get(day);
  if (holiday) {
    const windows = holiday.type === 'make_up' ? substituteWindows(schedule.week, weekday) : [];
    return { ...holiday, windows };
  }
  const windows = schedule.week[weekday] ?? [];
  return { type: windows.length > 0 ? 'working' : 'rest', windows };
}

/** Whether the day is off by law: a festival or a day given for it. A plain weekend is not. */
export function isStatutoryHoliday(schedule: Schedule, day: number): boolean {
  const type = schedule.holidays?.days.get(day)?.type;
  return type === 'festival' || type === 'in_lieu';
}

/** Days that every Chinese arrangement contains; whoever copies one into a calendar copies these. */
const fixedFestivals = [
  [1, 1],
  [5, 1],
  [10, 1],
] as const;

/**
 * Whether it is known which days of the year are off: the data has the year or, in China, the calendar's own
 * `off` contains 1 January, 1 May and 1 October of it, that is, someone wrote the arrangement down.
 */
export function isCovered({ holidays, off }: Schedule, year: number): boolean {
  if (!holidays || (holidays.from <= year && year <= holidays.to)) return true;
  return (
    holidays.country === 'cn' &&
    fixedFestivals.every(([month, day]) => off.has(daysFromCivil(year, month, day)))
  );
}

const dates = (days: ReadonlySet<number>) => [...days].sort((a, b) => a - b).map(formatDate);

/** SHA-256 of what the calendar says, version of the holiday data included; not of its title or spelling. */
export function scheduleHash({ week, holidays, off, work }: Schedule, zone: string): string {
  const table = holidays && [holidays.country, holidays.source, holidays.from, holidays.to];
  const hours = week.map(windows => windows.map(({ from, to }) => [from, to]));
  const said = JSON.stringify([zone, table ?? null, hours, dates(off), dates(work)]);
  return createHash('sha256').update(said).digest('hex');
}
