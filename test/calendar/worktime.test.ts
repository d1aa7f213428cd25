import { describe, expect, test } from 'vitest';
import { workingMs } from '../../src/calendar/worktime.ts';
import { always, ask, nights, office } from './office.ts';

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
