import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilFromDays, daysFromCivil, formatDate, isoWeekday, parseDate } from '../../src/calendar/civil.ts';
import { clockMs, parseDuration } from '../../src/calendar/duration.ts';
import { parsePeriod, periodOf, previousPeriods, yearBefore } from '../../src/calendar/period.ts';
import {
  civilDate,
  formatInstant,
  isValidZone,
  localToInstant,
  zoneOffset,
} from '../../src/calendar/zone.ts';

const iso = (text: string) => Date.parse(text);

describe('civil dates', () => {
  test('agree with the platform for every day of 1900 to 2100', () => {
    for (let day = daysFromCivil(1900, 1, 1); day < daysFromCivil(2100, 1, 1); day++) {
      const platform = new Date(day * 86_400_000);
      const { year, month, day: date } = civilFromDays(day);
      expect([year, month, date]).toEqual([
        platform.getUTCFullYear(),
        platform.getUTCMonth() + 1,
        platform.getUTCDate(),
      ]);
      expect(daysFromCivil(year, month, date)).toBe(day);
      expect(isoWeekday(day)).toBe(platform.getUTCDay() || 7);
    }
  });

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '2026-01-32', ' 2026-01-01'])(
    '%s is no date',
    text => {
      expect(parseDate(text)).toBeUndefined();
    },
  );

  test('a date survives the way there and back', () => {
    expect(formatDate(parseDate('2024-02-29') ?? 0)).toBe('2024-02-29');
  });
});

describe('time zones', () => {
  const zones = [
    'Asia/Shanghai',
    'UTC',
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Pacific/Apia',
  ];

  test('the offset equals what the platform prints for the wall clock, at any instant', () => {
    const wall = (instant: number, zone: string) =>
      new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(
        instant,
      );
    fc.assert(
      fc.property(
        fc.integer({ min: iso('1995-01-01'), max: iso('2035-01-01') }),
        fc.constantFrom(...zones),
        (t, zone) => {
          expect(formatInstant(t, zone).slice(0, 19).replace('T', ' ')).toBe(wall(t, zone));
        },
      ),
    );
  });

  test('a wall clock that exists once comes back as itself', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: iso('1995-01-01'), max: iso('2035-01-01') }),
        fc.constantFrom(...zones),
        (t, zone) => {
          const civil = t + zoneOffset(zone)(t);
          const back = localToInstant(civil, zone);
          expect(back + zoneOffset(zone)(back)).toBe(civil);
          expect(back).toBeLessThanOrEqual(t);
        },
      ),
    );
  });

  test('a wall clock that occurs twice is the earlier one, and one that never occurs moves forward', () => {
    const at = (text: string) => localToInstant(iso(`${text}Z`), 'America/New_York');
    expect(formatInstant(at('2026-11-01T01:30:00'), 'America/New_York')).toBe('2026-11-01T01:30:00-04:00');
    expect(formatInstant(at('2026-03-08T02:30:00'), 'America/New_York')).toBe('2026-03-08T03:30:00-04:00');
  });

  test('an instant falls on the date of its zone', () => {
    expect(civilDate(iso('2026-03-31T16:00:00Z'), 'Asia/Shanghai')).toBe('2026-04-01');
    expect(civilDate(iso('2026-03-31T15:59:59.999Z'), 'Asia/Shanghai')).toBe('2026-03-31');
  });

  test('an unknown zone is not valid', () => {
    expect(isValidZone('Asia/Shanghai')).toBe(true);
    expect(isValidZone('Mars/Base')).toBe(false);
  });
});

describe('durations', () => {
  test.each([
    ['15s', 15_000],
    ['3min', 180_000],
    ['24h', 86_400_000],
    ['15秒', 15_000],
    ['3分钟', 180_000],
    ['24小时', 86_400_000],
    ['1.5h', 5_400_000],
  ])('%s runs on the clock', (text, ms) => {
    const duration = parseDuration(text);
    expect(duration && clockMs(duration)).toBe(ms);
  });

  test.each([
    ['8bh', 8, 'bh'],
    ['3个工作日', 3, 'wd'],
    ['8工作小时', 8, 'bh'],
    ['15日', 15, 'cd'],
  ])('%s needs a calendar', (text, value, unit) => {
    const duration = parseDuration(text);
    expect(duration).toEqual({ value, unit });
    expect(duration && clockMs(duration)).toBeUndefined();
  });

  test.each(['3m', '3d', '3', 'h', '-3h', '3 hours ago', '1e3s', ''])('%j is no duration', text => {
    expect(parseDuration(text)).toBeUndefined();
  });
});

describe('periods', () => {
  const span = (text: string, zone = 'Asia/Shanghai') => {
    const period = parsePeriod(text, zone);
    return period && [formatInstant(period.from, zone), formatInstant(period.to, zone)];
  };

  test.each([
    ['2026-03-05', '2026-03-05', '2026-03-06'],
    ['2026-W12', '2026-03-16', '2026-03-23'],
    ['2020-W53', '2020-12-28', '2021-01-04'],
    ['2026-12', '2026-12-01', '2027-01-01'],
    ['2026-Q1', '2026-01-01', '2026-04-01'],
    ['2026', '2026-01-01', '2027-01-01'],
    ['2026-03-05..2026-03-20', '2026-03-05', '2026-03-21'],
  ])('%s is [%s, %s) in the zone', (text, from, to) => {
    expect(span(text)).toEqual([`${from}T00:00:00+08:00`, `${to}T00:00:00+08:00`]);
  });

  test.each([
    '2025-W53',
    '2026-W00',
    '2026-13',
    '1899',
    '2200-01',
    '0000-01-01..9999-12-31',
    '2026-02-30',
    '2026-Q5',
    '26-03',
    '2026-03-20..2026-03-05',
    '本月',
  ])('%s names no period', text => {
    expect(parsePeriod(text, 'UTC')).toBeUndefined();
  });

  test('the previous periods have the same unit, oldest first', () => {
    const ids = (text: string, count: number) => {
      const period = parsePeriod(text, 'Asia/Shanghai');
      return period && previousPeriods(period, count).map(({ id }) => id);
    };
    expect(ids('2026-02', 3)).toEqual(['2025-11', '2025-12', '2026-01']);
    expect(ids('2026-W01', 2)).toEqual(['2025-W51', '2025-W52']);
    expect(ids('2026-Q1', 1)).toEqual(['2025-Q4']);
    expect(ids('2026-03-11..2026-03-20', 1)).toEqual(['2026-03-01..2026-03-10']);
  });

  test('a year before is the period of the same name', () => {
    const period = parsePeriod('2026-03', 'UTC');
    expect(period && yearBefore(period)?.id).toBe('2025-03');
    const leap = parsePeriod('2024-02-29', 'UTC');
    expect(leap && yearBefore(leap)).toBeUndefined();
  });

  test('an instant is in exactly the period that it is placed in', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: iso('2000-01-01'), max: iso('2040-01-01') }),
        fc.constantFrom('day', 'week', 'month', 'quarter', 'year' as const),
        fc.constantFrom('Asia/Shanghai', 'America/New_York'),
        (instant, unit, zone) => {
          const period = periodOf(instant, unit, zone);
          expect(period.from <= instant && instant < period.to).toBe(true);
          expect(parsePeriod(period.id, zone)).toEqual(period);
        },
      ),
    );
  });
});
