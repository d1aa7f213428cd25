import { Failure } from '../diagnostic/failure.ts';
import { civilFromDays, firstYear, lastYear } from './civil.ts';
import { clockMs, type Duration, hourMs } from './duration.ts';
import {
  type CalendarTerms,
  isCovered,
  isStatutoryHoliday,
  type Schedule,
  scheduleHash,
  scheduleOf,
} from './schedule.ts';
import { dayIndexAt, instantOfWork, layOut, stretchAt, type Timeline, workedUntil } from './timeline.ts';
import { dayMs, type Instant, localDay } from './zone.ts';

/** A calendar document made ready for counting. */
export interface WorkCalendar {
  readonly zone: string;
  readonly schedule: Schedule;
  /** Evidence: SHA-256 of what the calendar says, version of the holiday data included. */
  readonly hash: string;
  /** Grows by whole years as instants ask for them. */
  timeline: Timeline | undefined;
}

/** Instants outside are no working time. */
const earliest = Date.UTC(firstYear, 0, 2);
const latest = Date.UTC(lastYear, 11, 30);

/** `zone` counts where the calendar names none. Throws as `scheduleOf` does. */
export function compileCalendar(terms: CalendarTerms, zone: string): WorkCalendar {
  const own = terms.timezone ?? zone;
  const schedule = scheduleOf(terms);
  return { zone: own, schedule, hash: scheduleHash(schedule, own), timeline: undefined };
}

/** The timeline with the instant on it; it doubles each time, so that a long history costs little. */
function timelineAt(calendar: WorkCalendar, instant: Instant): Timeline | undefined {
  const current = calendar.timeline;
  if (current && instant >= current.from && instant < current.to) return current;
  if (!(instant >= earliest && instant < latest)) return undefined;
  const { year } = civilFromDays(localDay(instant, calendar.zone));
  let from = year;
  let to = year;
  if (current) {
    const span = current.toYear - current.fromYear + 1;
    from = Math.min(
      current.fromYear,
      year < current.fromYear ? Math.min(year, current.fromYear - span) : year,
    );
    to = Math.max(current.toYear, year > current.toYear ? Math.max(year, current.toYear + span) : year);
  }
  const { schedule, zone } = calendar;
  calendar.timeline = layOut(schedule, zone, Math.max(from, firstYear), Math.min(to, lastYear));
  return calendar.timeline;
}

/**
 * Working milliseconds in [from, to), negative where `to` is earlier: for any three instants the parts add up
 * to the whole. Null where an instant lies outside the years 1900 to 2199.
 */
export function workingMs(from: Instant, to: Instant, calendar: WorkCalendar): number | null {
  const timeline = timelineAt(calendar, from) && timelineAt(calendar, to);
  return timeline ? workedUntil(timeline, to) - workedUntil(timeline, from) : null;
}

/** Whether the instant falls into a window; the moment that a window ends does not. */
export function isWorkingAt(instant: Instant, calendar: WorkCalendar): boolean {
  const timeline = timelineAt(calendar, instant);
  return timeline !== undefined && (timeline.starts[stretchAt(timeline, instant)] ?? 0) <= instant;
}

/**
 * Working days after the day of `from`, up to the day that [from, to) ends on: what `wd` counts. 0 where `to`
 * is not later; null outside the years 1900 to 2199.
 */
export function workingDays(from: Instant, to: Instant, calendar: WorkCalendar): number | null {
  const timeline = timelineAt(calendar, from) && timelineAt(calendar, to);
  if (!timeline) return null;
  if (to <= from) return 0;
  return (
    workRankAfter(timeline, dayIndexAt(timeline, to - 1)) -
    workRankAfter(timeline, dayIndexAt(timeline, from))
  );
}

const workRankAfter = ({ workRanks }: Timeline, dayIndex: number) => workRanks[dayIndex + 1] ?? 0;

/**
 * The earliest instant with `ms` of working time after `start`: the end of a window, never the beginning of
 * the next. Null where that is beyond the year 2199, as in a calendar without working hours.
 */
export function addWorkingMs(start: Instant, ms: number, calendar: WorkCalendar): Instant | null {
  if (ms <= 0) return start;
  let timeline = timelineAt(calendar, start);
  while (timeline) {
    const instant = instantOfWork(timeline, workedUntil(timeline, start) + ms);
    if (instant !== undefined) return instant;
    timeline = timelineAt(calendar, timeline.to);
  }
  return null;
}

/** Close of business of the `count`-th working day after the day of `start` (Civil Code, articles 201 and 203). */
function addWorkingDays(start: Instant, count: number, calendar: WorkCalendar): Instant | null {
  let timeline = timelineAt(calendar, start);
  while (timeline) {
    const rank = workRankAfter(timeline, dayIndexAt(timeline, start)) + count;
    const close = timeline.closes[rank - 1];
    if (close !== undefined) return close;
    timeline = timelineAt(calendar, timeline.to);
  }
  return null;
}

/**
 * Midnight that ends the `count`-th day after the day of `start`. Where that day is a statutory holiday, a day
 * given in lieu included, the first day after it that is none; a plain weekend does not move it (Civil Code,
 * articles 201 and 203).
 */
function addCalendarDays(start: Instant, count: number, calendar: WorkCalendar): Instant | null {
  const { schedule } = calendar;
  let timeline = timelineAt(calendar, start);
  if (!timeline) return null;
  let day = timeline.firstDay + dayIndexAt(timeline, start) + count;
  while (isStatutoryHoliday(schedule, day)) day++;
  const isReached = timelineAt(calendar, day * dayMs) && timelineAt(calendar, (day + 2) * dayMs);
  timeline = isReached ? calendar.timeline : undefined;
  return timeline?.dayStarts[day + 1 - timeline.firstDay] ?? null;
}

/** Days are counted whole, from 1. */
export function isCountable({ unit, value }: Duration): boolean {
  return (unit !== 'wd' && unit !== 'cd') || (Number.isInteger(value) && value >= 1);
}

/** Working days as working hours, where a contract counts a day as so many: `1.5wd` of 8h is `12bh`. */
export function asWorkingHours(duration: Duration, workdayMs: number): Duration {
  if (duration.unit !== 'wd') return duration;
  return { value: (duration.value * workdayMs) / hourMs, unit: 'bh' };
}

/**
 * When a duration that begins at `start` is over: `s min h` on the clock, `bh` inside the windows, `wd` at
 * close of business and `cd` at the end of the day, both without the day of `start`. Null where that is
 * beyond the year 2199. Throws Failure calendar/whole-days where `isCountable` says no.
 */
export function addWorking(start: Instant, duration: Duration, calendar: WorkCalendar): Instant | null {
  if (!isCountable(duration)) throw new Failure('calendar/whole-days', { ...duration });
  switch (duration.unit) {
    case 'bh':
      return addWorkingMs(start, Math.round(duration.value * hourMs), calendar);
    case 'wd':
      return addWorkingDays(start, duration.value, calendar);
    case 'cd':
      return addCalendarDays(start, duration.value, calendar);
    default:
      return start + (clockMs(duration) ?? 0);
  }
}

/**
 * The years in [from, to) whose statutory days nobody has written down: a result that touches them is counted
 * by the plain week and must not be stated without saying so. Empty where all is known.
 */
export function uncoveredYears(from: Instant, to: Instant, calendar: WorkCalendar): number[] {
  const yearOf = (instant: Instant) => civilFromDays(localDay(instant, calendar.zone)).year;
  const years: number[] = [];
  const last = yearOf(Math.max(from, to - 1));
  for (let year = yearOf(from); year <= last; year++) {
    if (!isCovered(calendar.schedule, year)) years.push(year);
  }
  return years;
}
