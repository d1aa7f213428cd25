import { describe, expect, test } from 'vitest';
import { formatDate, parseDate } from '../../src/calendar/civil.ts';
import { holidaysOf } from '../../src/calendar/holidays.ts';
import { type CalendarTerms, dayOf, scheduleOf } from '../../src/calendar/schedule.ts';
import { formatWindow, parseWeek } from '../../src/calendar/week.ts';
import { compileCalendar } from '../../src/calendar/worktime.ts';
import { always, ask, office } from './office.ts';

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
