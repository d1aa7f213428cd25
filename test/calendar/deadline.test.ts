import { describe, expect, test } from 'vitest';
import { parseDuration } from '../../src/calendar/duration.ts';
import { asWorkingHours, isCountable } from '../../src/calendar/worktime.ts';
import { always, ask, nights, office } from './office.ts';

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
