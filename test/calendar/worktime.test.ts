import { describe, expect, test } from 'vitest';
import { formatDate, parseDate } from '../../src/calendar/civil.ts';
import { parseDuration } from '../../src/calendar/duration.ts';
import { holidaysOf } from '../../src/calendar/holidays.ts';
import { type CalendarTerms, dayOf, scheduleOf } from '../../src/calendar/schedule.ts';
import { formatWindow, parseWeek } from '../../src/calendar/week.ts';
import {
  addWorking,
  asWorkingHours,
  compileCalendar,
  isCountable,
  isWorkingAt,
  uncoveredYears,
  workingDays,
  workingMs,
} from '../../src/calendar/worktime.ts';
import { formatInstant, localToInstant } from '../../src/calendar/zone.ts';

const office: CalendarTerms = { holidays: 'cn', week: { 'mon-fri': ['09:00-12:00', '13:00-18:00'] } };
const always: CalendarTerms = { week: { 'mon-sun': ['00:00-24:00'] } };
const nights: CalendarTerms = { week: { 'mon-fri': ['22:00-06:00'] } };

/** Asks one calendar about local times, written as `yyyy-MM-ddTHH:mm`. */
function ask(terms: CalendarTerms, zone = 'Asia/Shanghai') {
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

describe('a deadline', () => {
  const { add } = ask(office);

  test.each([
    ['2026-09-30T17:30', '3wd', '2026-10-10T18:00', 'the third working day is a make-up Saturday'],
    ['2026-02-13T16:00', '1wd', '2026-02-14T18:00', 'the next working day is a make-up Saturday'],
    ['2026-02-14T16:00', '1wd', '2026-02-24T18:00', 'the festival and its days in lieu are passed over'],
    ['2026-03-07T10:00', '1wd', '2026-03-09T18:00', 'a start on a day of rest is excluded like any other'],
    [
      '2026-03-09T23:00',
      '1wd',
      '2026-03-10T18:00',
      'a start after close of business is excluded all the same',
    ],
    ['2026-09-30T17:30', '24h', '2026-10-01T17:30', 'hours run on the clock'],
    ['2026-09-30T17:30:45', '15s', '2026-09-30T17:31', 'seconds are kept'],
    ['2026-09-30T17:30', '1bh', '2026-10-08T09:30', 'working hours go on in the next window'],
    [
      '2026-03-09T17:30',
      '0.5bh',
      '2026-03-09T18:00',
      'working hours end with their window, not with the next',
    ],
    ['2026-03-09T11:30', '1bh', '2026-03-09T13:30', 'lunch is no working time'],
    ['2026-03-08T10:00', '1bh', '2026-03-09T10:00', 'working hours begin with the first window'],
    ['2026-03-09T10:00', '0bh', '2026-03-09T10:00', 'no working hours are over at once'],
    ['2026-03-01T10:00', '15cd', '2026-03-17T00:00', 'calendar days end at midnight after the last'],
    ['2026-09-20T10:00', '15cd', '2026-10-09T00:00', 'a last day within a festival moves behind it'],
    ['2026-02-05T10:00', '15cd', '2026-02-25T00:00', 'a day in lieu moves it as well'],
    ['2026-03-06T10:00', '1cd', '2026-03-08T00:00', 'a plain weekend does not move it'],
  ])('%s + %s is %s: %s', (start, duration, due) => {
    expect(add(start, duration)).toBe(due);
  });

  test('counts whole days only, from 1', () => {
    const countable = ['1wd', '1.5wd', '0wd', '0.5cd', '3cd', '1.5bh', '0.5h'].filter(text => {
      const duration = parseDuration(text);
      return duration && isCountable(duration);
    });
    expect(countable).toEqual(['1wd', '3cd', '1.5bh', '0.5h']);
    expect(() => add('2026-03-09T10:00', '1.5wd')).toThrow('calendar/whole-days');
  });

  test('takes a working day as hours where a contract says so', () => {
    expect(asWorkingHours({ value: 1.5, unit: 'wd' }, 8 * 3_600_000)).toEqual({ value: 12, unit: 'bh' });
    expect(asWorkingHours({ value: 1.5, unit: 'h' }, 8 * 3_600_000)).toEqual({ value: 1.5, unit: 'h' });
  });

  test('is none in a calendar without working hours, nor beyond the year 2199', () => {
    const empty = ask({ week: { mon: [] } });
    expect(empty.add('2026-03-09T10:00', '1bh')).toBeNull();
    expect(empty.add('2026-03-09T10:00', '1wd')).toBeNull();
    expect(add('2026-03-09T10:00', '100000wd')).toBeNull();
    expect(add('2026-03-09T10:00', '100000cd')).toBeNull();
    expect(add('9999-12-31T10:00', '1wd')).toBeNull();
  });

  test('closes with the last window of its day: midnight, or the next morning for a night shift', () => {
    expect(ask(always).add('2026-03-09T10:00', '1wd')).toBe('2026-03-11T00:00');
    expect(ask(nights).add('2026-03-09T10:00', '1wd')).toBe('2026-03-11T06:00');
    const early = ask({ week: { mon: ['09:00-08:00'], tue: ['00:00-04:00'] } });
    expect(early.add('2026-03-08T10:00', '2wd')).toBe('2026-03-10T08:00');
  });
});

describe('working time', () => {
  test('of a year is its number of working days', () => {
    const { hours, days } = ask(office);
    const years = [2024, 2025, 2026].map(year => [
      days(`${year - 1}-12-31T12:00`, `${year + 1}-01-01T00:00`),
      hours(`${year}-01-01T00:00`, `${year + 1}-01-01T00:00`) / 8,
    ]);
    expect(years).toEqual([
      [251, 251],
      [248, 248],
      [248, 248],
    ]);
  });

  test('is half-open: the first moment of a window counts, the last does not', () => {
    const { works, calendar, at } = ask(office);
    expect(
      ['08:59', '09:00', '11:59', '12:00', '13:00', '18:00'].map(time => works(`2026-03-09T${time}`)),
    ).toEqual([false, true, true, false, true, false]);
    expect(workingMs(at('2026-03-09T09:00'), at('2026-03-09T09:00') + 1, calendar)).toBe(1);
    expect(workingMs(at('2026-03-09T12:00') - 1, at('2026-03-09T13:00'), calendar)).toBe(1);
  });

  test('is negative backwards, and none outside the years 1900 to 2199', () => {
    const { hours, calendar, works } = ask(office);
    expect(hours('2026-03-09T18:00', '2026-03-09T09:00')).toBe(-8);
    expect(workingMs(Date.parse('0001-01-01'), Date.UTC(2026, 0, 1), calendar)).toBeNull();
    expect(workingMs(0, Number.NaN, calendar)).toBeNull();
    expect(works('9999-03-09T10:00')).toBe(false);
  });

  test('of a shift across midnight belongs to the day on which the shift begins', () => {
    const { hours, works } = ask({ ...nights, off: ['2026-03-10'] });
    expect(works('2026-03-10T05:59')).toBe(true);
    expect(works('2026-03-10T23:00')).toBe(false);
    expect(works('2026-03-11T05:00')).toBe(false);
    expect(hours('2026-03-09T00:00', '2026-03-16T00:00')).toBe(32);
  });

  test('counts once where windows overlap', () => {
    const { hours } = ask({ week: { mon: ['22:00-06:00', '23:00-23:30'], tue: ['05:00-09:00'] } });
    expect(hours('2026-03-09T00:00', '2026-03-11T00:00')).toBe(11);
  });

  test('around the clock is every hour there is, a day of 23 or 25 hours included', () => {
    const { hours } = ask(always, 'America/New_York');
    expect(hours('2026-03-08T00:00', '2026-03-09T00:00')).toBe(23);
    expect(hours('2026-11-01T00:00', '2026-11-02T00:00')).toBe(25);
  });

  test('of a window with a bound in the hour that the clocks skip has that bound moved forward by it', () => {
    const { hours } = ask({ week: { sun: ['01:00-02:30', '02:10-02:50'] } }, 'America/New_York');
    expect(hours('2026-03-08T00:00', '2026-03-09T00:00')).toBeCloseTo(1 + 50 / 60);
    expect(hours('2026-03-15T00:00', '2026-03-16T00:00')).toBeCloseTo(1 + 50 / 60);
    const gone = ask({ week: { sun: ['02:00-03:00'] } }, 'America/New_York');
    expect(gone.hours('2026-03-08T00:00', '2026-03-09T00:00')).toBe(0);
  });

  test('of a window that begins in the hour which occurs twice begins the first time', () => {
    const { hours } = ask({ week: { sun: ['01:30-02:30'] } }, 'America/New_York');
    expect(hours('2026-11-01T00:00', '2026-11-02T00:00')).toBe(2);
  });

  test('has no place on a day that the zone skipped', () => {
    const { hours, days, add } = ask({ week: { 'mon-fri': ['09:00-17:00'] } }, 'Pacific/Apia');
    expect(hours('2011-12-29T00:00', '2012-01-03T00:00')).toBe(16);
    expect(days('2011-12-29T12:00', '2012-01-03T00:00')).toBe(1);
    expect(add('2011-12-29T12:00', '1wd')).toBe('2012-01-02T17:00');
  });

  test('does not depend on which years were asked for before', () => {
    const used = ask(office);
    used.hours('1950-01-01T00:00', '2150-01-01T00:00');
    const fresh = ask(office);
    for (const calendar of [used, fresh]) {
      expect(calendar.hours('2024-01-01T00:00', '2027-01-01T00:00')).toBe((251 + 248 + 248) * 8);
      expect(calendar.add('2026-09-30T17:30', '3wd')).toBe('2026-10-10T18:00');
    }
  });
});

describe('the week', () => {
  const windows = (week: CalendarTerms['week']) =>
    parseWeek(week).map(day => day.map(formatWindow).join(' '));

  test('has ranges that run over its end', () => {
    expect(windows({ 'sat-mon': ['10:00-16:00'] })).toEqual([
      '10:00-16:00',
      '',
      '',
      '',
      '',
      '10:00-16:00',
      '10:00-16:00',
    ]);
  });

  test('gives a day to the key that names fewer days', () => {
    const week = windows({
      fri: ['09:00-15:00'],
      wed: [],
      'mon-sun': ['10:00-12:00'],
      'mon-fri': ['09:00-18:00'],
    });
    expect(week).toEqual([
      '09:00-18:00',
      '09:00-18:00',
      '',
      '09:00-18:00',
      '09:00-15:00',
      '10:00-12:00',
      '10:00-12:00',
    ]);
  });

  test('has windows in order, those that touch made one', () => {
    expect(windows({ mon: ['13:00-18:00', '09:00-12:00', '12:00-12:30'] })[0]).toBe(
      '09:00-12:30 13:00-18:00',
    );
  });

  test('keeps windows that end at or after midnight as they were written', () => {
    expect(windows({ mon: ['00:00-24:00'], tue: ['22:00-06:00'] }).slice(0, 2)).toEqual([
      '00:00-24:00',
      '22:00-06:00',
    ]);
  });
});

describe('the days', () => {
  const day = (terms: CalendarTerms, date: string) => {
    const { type, windows } = dayOf(scheduleOf(terms), parseDate(date) ?? 0);
    return [type, ...windows.map(formatWindow)];
  };
  const desk: CalendarTerms = {
    holidays: 'cn',
    week: { 'tue-fri': ['09:00-18:00'], fri: ['09:00-16:00'], 'sat-sun': ['10:00-15:00'] },
    off: ['2026-08-14', '2026-02-14'],
    work: ['2026-08-17', '2026-10-02', '2026-10-03', '2026-08-14'],
  };

  test('a make-up day has the windows of the first weekday that has any', () => {
    expect(day(desk, '2026-10-10')).toEqual(['make_up', '09:00-18:00']);
    expect(day({ holidays: 'cn', week: { sat: ['10:00-15:00'] } }, '2026-10-10')).toEqual([
      'make_up',
      '10:00-15:00',
    ]);
  });

  test('so has an own working day, unless its weekday has windows itself', () => {
    expect(day(desk, '2026-08-17')).toEqual(['work', '09:00-18:00']);
    expect(day(desk, '2026-10-02')).toEqual(['work', '09:00-16:00']);
    expect(day(desk, '2026-10-03')).toEqual(['work', '09:00-18:00']);
  });

  test('a day off of its own counts before everything', () => {
    expect(day(desk, '2026-08-14')).toEqual(['off']);
    expect(day(desk, '2026-02-14')).toEqual(['off']);
  });

  test('festivals and days in lieu have no windows, also where the week has them', () => {
    expect(day(desk, '2026-10-04')).toEqual(['festival']);
    expect(day(desk, '2026-10-06')).toEqual(['in_lieu']);
    expect(day(desk, '2026-10-11')).toEqual(['working', '10:00-15:00']);
    expect(day(desk, '2026-10-12')).toEqual(['rest']);
  });

  test('a date that does not exist and a country without data are refused', () => {
    expect(() => scheduleOf({ ...office, off: ['2026-02-30'] })).toThrow('calendar/no-such-day');
    expect(() => scheduleOf({ ...office, holidays: 'zz' })).toThrow('calendar/unknown-country');
  });
});

describe('statutory days', () => {
  const datesOf = (type: string, year: number) =>
    [...(holidaysOf('cn')?.days ?? [])]
      .filter(([day, holiday]) => holiday.type === type && formatDate(day).startsWith(`${year}`))
      .map(([day]) => formatDate(day).slice(5));

  test('of China have the make-up days that were announced', () => {
    expect(datesOf('make_up', 2024)).toEqual('02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12'.split(' '));
    expect(datesOf('make_up', 2025)).toEqual('01-26 02-08 04-27 09-28 10-11'.split(' '));
    expect(datesOf('make_up', 2026)).toEqual('01-04 02-14 02-28 05-09 09-20 10-10'.split(' '));
  });

  test('of China have the days off that were announced', () => {
    const off = (year: number, month: string) =>
      [...datesOf('festival', year), ...datesOf('in_lieu', year)]
        .filter(date => date.startsWith(month))
        .sort();
    expect(off(2025, '10')).toEqual('10-01 10-02 10-03 10-04 10-05 10-06 10-07 10-08'.split(' '));
    expect(off(2026, '02')).toEqual('02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23'.split(' '));
  });

  test('of another country are days off, substitutes included', () => {
    const { days, add } = ask({ ...office, holidays: 'us' }, 'America/New_York');
    expect(add('2026-07-02T10:00', '1wd')).toBe('2026-07-06T18:00');
    expect(days('2025-12-31T12:00', '2027-01-01T00:00')).toBe(261 - 11);
  });

  test('of a year that nobody has written down are said to be unknown', () => {
    const { uncovered } = ask(office);
    expect(uncovered('2026-12-30T17:30', '2026-12-31T18:00')).toEqual([]);
    expect(uncovered('2026-12-30T17:30', '2027-01-01T00:00')).toEqual([]);
    expect(uncovered('2026-12-30T17:30', '2027-01-04T18:00')).toEqual([2027]);
    expect(uncovered('2003-12-31T17:30', '2029-01-01T00:00')).toEqual([2003, 2027, 2028]);
    expect(ask(always).uncovered('1990-01-01T00:00', '2050-01-01T00:00')).toEqual([]);
  });

  test('of a later year are known once the calendar itself lists them', () => {
    const arrangement = ['2027-01-01', '2027-05-01', '2027-10-01'];
    const listed = ask({ ...office, off: arrangement });
    expect(listed.uncovered('2026-01-01T00:00', '2028-01-01T00:00')).toEqual([]);
    expect(ask({ ...office, off: ['2027-08-15'] }).uncovered('2027-01-01T00:00', '2028-01-01T00:00')).toEqual(
      [2027],
    );
  });
});

describe('the hash', () => {
  const hash = (terms: CalendarTerms, zone = 'Asia/Shanghai') => compileCalendar(terms, zone).hash;

  test('stays where the same is said in other words', () => {
    const spelt = {
      ...office,
      week: { 'tue-fri': ['13:00-18:00', '09:00-12:00'], mon: ['09:00-12:00', '13:00-18:00'] },
      off: [],
      timezone: 'Asia/Shanghai',
    };
    expect(hash(spelt, 'UTC')).toBe(hash(office));
  });

  test('changes with the hours, the days, the holidays and the zone', () => {
    const others = [
      hash(office),
      hash({ ...office, holidays: 'none' }),
      hash({ ...office, off: ['2026-08-15'] }),
      hash({ ...office, work: ['2026-08-15'] }),
      hash({ ...office, week: { 'mon-fri': ['09:00-18:00'] } }),
      hash(office, 'UTC'),
    ];
    expect(new Set(others).size).toBe(others.length);
  });
});
