import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, isoWeekday } from '../../src/calendar/civil.ts';
import type { CalendarTerms } from '../../src/calendar/schedule.ts';
import {
  addWorking,
  addWorkingMs,
  compileCalendar,
  isWorkingAt,
  workingDays,
  workingMs,
} from '../../src/calendar/worktime.ts';
import { zoneOffset } from '../../src/calendar/zone.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const zones = [
  'Asia/Shanghai',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Kolkata',
];

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Midnight, or between 4 and 23 o'clock: no zone here changes its clocks in between. */
const bound = fc.oneof(fc.constantFrom(0, 1440), fc.integer({ min: 240, max: 1380 }));
const window = fc.tuple(bound, bound).filter(([from, to]) => from < 1440 && from !== to && to > 0);
const hours = fc.array(window, { maxLength: 3 });
const from = Date.UTC(2023, 0, 1);
const to = Date.UTC(2027, 0, 1);
const instant = fc.integer({ min: from, max: to });
const date = instant.map(at => formatDate(Math.floor(at / dayMs)));

const desk = fc.record({
  zone: fc.constantFrom(...zones),
  week: fc.array(hours, { minLength: 7, maxLength: 7 }),
  off: fc.array(date, { maxLength: 5 }),
});
type Desk = typeof desk extends fc.Arbitrary<infer D> ? D : never;

function termsOf({ zone, week, off }: Desk): CalendarTerms {
  const written = week.map((day, index) => [
    weekdays[index],
    day.map(([start, end]) => `${clock(start)}-${clock(end)}`),
  ]);
  return { timezone: zone, week: Object.fromEntries(written), off };
}

const calendarOf = (given: Desk) => compileCalendar(termsOf(given), 'UTC');
const calendar = desk.map(calendarOf);
const busy = desk.filter(({ week }) => week.some(day => day.length > 0)).map(calendarOf);

const formats = new Map(
  zones.map(timeZone => [
    timeZone,
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    }),
  ]),
);

/** Whether a wall clock that the platform prints lies in a window of its day or of the night before. */
function isWorkingMinute({ zone, week, off }: Desk, at: number): boolean {
  const [date = '', time = ''] = (formats.get(zone)?.format(at) ?? '').split(', ');
  const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const day = Date.parse(date) / dayMs;
  const windowsOn = (number: number) =>
    off.includes(formatDate(number)) ? [] : (week[isoWeekday(number) - 1] ?? []);
  const isIn = (number: number, passed: number) =>
    windowsOn(number).some(([start, end]) => start <= passed && passed < (end <= start ? end + 1440 : end));
  return isIn(day, minute) || isIn(day - 1, minute + 1440);
}

/** Instants within two days of a change of clocks in 2025 and 2026, and any others. */
function nearChanges(zone: string): fc.Arbitrary<number> {
  const changes: number[] = [];
  for (let at = Date.UTC(2025, 0, 1); at < Date.UTC(2026, 11, 31); at += dayMs) {
    if (zoneOffset(zone)(at) !== zoneOffset(zone)(at + dayMs)) changes.push(at);
  }
  if (changes.length === 0) return instant;
  const near = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -2 * dayMs, max: dayMs }))
    .map(([change, shift]) => change + shift);
  return fc.oneof({ weight: 3, arbitrary: near }, instant);
}

describe('working time', () => {
  test('is the number of minutes at which the wall clock lies in a window', () => {
    const sample = desk.chain(given =>
      fc.record({
        given: fc.constant(given),
        start: nearChanges(given.zone).map(at => Math.floor(at / minuteMs) * minuteMs),
        minutes: fc.integer({ min: 0, max: 2880 }),
      }),
    );
    fc.assert(
      fc.property(sample, ({ given, start, minutes }) => {
        let counted = 0;
        for (let minute = 0; minute < minutes; minute += 1) {
          if (isWorkingMinute(given, start + minute * minuteMs)) counted += 1;
        }
        const end = start + minutes * minuteMs;
        expect((workingMs(start, end, calendarOf(given)) ?? Number.NaN) / minuteMs).toBe(counted);
      }),
      { numRuns: 40 },
    );
  });

  test('of the parts adds up to that of the whole', () => {
    fc.assert(
      fc.property(calendar, instant, instant, instant, (desk, a, b, c) => {
        const ms = (start: number, end: number) => workingMs(start, end, desk) ?? Number.NaN;
        expect(ms(a, b) + ms(b, c)).toBe(ms(a, c));
      }),
    );
  });

  test('is never more than the time on the clock, and never runs backwards', () => {
    fc.assert(
      fc.property(calendar, instant, fc.nat(90 * dayMs), (desk, start, length) => {
        const ms = workingMs(start, start + length, desk) ?? Number.NaN;
        expect(ms >= 0 && ms <= length).toBe(true);
      }),
    );
  });

  test('passes in a millisecond exactly when that is a working one', () => {
    fc.assert(
      fc.property(calendar, instant, (desk, at) => {
        expect(workingMs(at, at + 1, desk)).toBe(isWorkingAt(at, desk) ? 1 : 0);
      }),
    );
  });
});

describe('a deadline', () => {
  const work = fc.integer({ min: 1, max: 60 * 3_600_000 });

  test('in working hours is the first instant by which they have passed', () => {
    fc.assert(
      fc.property(busy, instant, work, (desk, start, ms) => {
        const due = addWorkingMs(start, ms, desk);
        if (due === null) return;
        expect(workingMs(start, due, desk)).toBe(ms);
        expect(workingMs(start, due - 1, desk)).toBe(ms - 1);
      }),
    );
  });

  test('is never earlier for a later start or a longer duration', () => {
    const unit = fc.constantFrom('bh', 'wd', 'cd', 'h' as const);
    fc.assert(
      fc.property(
        busy,
        instant,
        fc.nat(5 * dayMs),
        unit,
        fc.integer({ min: 1, max: 20 }),
        (desk, start, later, unit, value) => {
          const due = addWorking(start, { value, unit }, desk) ?? Number.POSITIVE_INFINITY;
          expect(due).toBeGreaterThanOrEqual(start);
          expect(
            addWorking(start + later, { value, unit }, desk) ?? Number.POSITIVE_INFINITY,
          ).toBeGreaterThanOrEqual(due);
          expect(
            addWorking(start, { value: value + 1, unit }, desk) ?? Number.POSITIVE_INFINITY,
          ).toBeGreaterThanOrEqual(due);
        },
      ),
    );
  });

  test('in working days has that many working days up to it', () => {
    const daytime = desk.map(given => ({
      ...given,
      week: given.week
        .map((day, index) => (index === 0 ? [[540, 1080] as [number, number]] : day))
        .map(day => day.filter(([start, end]) => start < end)),
    }));
    fc.assert(
      fc.property(
        daytime.map(calendarOf),
        instant,
        fc.integer({ min: 1, max: 300 }),
        (desk, start, value) => {
          const due = addWorking(start, { value, unit: 'wd' }, desk) ?? Number.NaN;
          expect(workingDays(start, due, desk)).toBe(value);
          expect(isWorkingAt(due - 1, desk)).toBe(true);
        },
      ),
    );
  });
});
