import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { formatDate } from '../../src/calendar/civil.ts';
import { holidaysOf } from '../../src/calendar/holidays.ts';

type Dates = Readonly<Record<string, string>>;
const source = createRequire(import.meta.url)('chinese-days/dist/chinese-days.json') as {
  readonly holidays: Dates;
  readonly workdays: Dates;
  readonly inLieuDays: Dates;
};

test('the statutory days of China are those of the package they were generated from', () => {
  const known = holidaysOf('cn');
  const datesOf = (...types: readonly string[]) =>
    [...(known?.days ?? [])].filter(([, { type }]) => types.includes(type)).map(([day]) => formatDate(day));
  expect(datesOf('festival', 'in_lieu')).toEqual(Object.keys(source.holidays).sort());
  expect(datesOf('in_lieu')).toEqual(Object.keys(source.inLieuDays).sort());
  expect(datesOf('make_up')).toEqual(Object.keys(source.workdays).sort());
  expect([known?.from, known?.to]).toEqual([2004, 2026]);
});

test('the holidays of another country are known by its code, and of no other word', () => {
  const us = holidaysOf('us');
  const days = [...(us?.days.keys() ?? [])].map(formatDate).filter(date => date.startsWith('2026'));
  expect(days).toContain('2026-07-03');
  expect(days).toHaveLength(12);
  expect(holidaysOf('zz')).toBeUndefined();
  expect(holidaysOf('toString')).toBeUndefined();
});
