import {
  civilFromDays,
  daysFromCivil,
  firstYear,
  formatDate,
  isoWeekday,
  lastYear,
  parseDate,
} from './civil.ts';
import { dayMs, type Instant, localToInstant, zoneOffset } from './zone.ts';

export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A stretch of whole civil days in a zone, as half-open instants [from, to). */
export interface Period {
  readonly id: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly zone: string;
}

/** Whole days [from, to) and the unit they make, where they make one. */
interface Span {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly unit: PeriodUnit | 'range';
}

const two = (value: number) => String(value).padStart(2, '0');
const four = (value: number) => String(value).padStart(4, '0');

/** The day on which ISO week 1 of a year begins: the Monday of the week with 4 January. */
function isoYearStart(year: number): number {
  const fourth = daysFromCivil(year, 1, 4);
  return fourth - isoWeekday(fourth) + 1;
}

const monthSpan = (year: number, month: number): Span => ({
  id: `${four(year)}-${two(month)}`,
  from: daysFromCivil(year, month, 1),
  to: month === 12 ? daysFromCivil(year + 1, 1, 1) : daysFromCivil(year, month + 1, 1),
  unit: 'month',
});

const quarterSpan = (year: number, quarter: number): Span => ({
  id: `${four(year)}-Q${quarter}`,
  from: monthSpan(year, quarter * 3 - 2).from,
  to: monthSpan(year, quarter * 3).to,
  unit: 'quarter',
});

const yearSpan = (year: number): Span => ({
  id: four(year),
  from: daysFromCivil(year, 1, 1),
  to: daysFromCivil(year + 1, 1, 1),
  unit: 'year',
});

/** Half a year has no id of its own. */
function halfYearSpan(day: number): Span {
  const { year, month } = civilFromDays(day);
  const [first, last] = month <= 6 ? [1, 2] : [3, 4];
  const [from, to] = [quarterSpan(year, first).from, quarterSpan(year, last).to];
  return { id: `${formatDate(from)}..${formatDate(to - 1)}`, from, to, unit: 'range' };
}

const daySpan = (day: number): Span => ({ id: formatDate(day), from: day, to: day + 1, unit: 'day' });

function weekSpan(year: number, week: number): Span | undefined {
  const from = isoYearStart(year) + (week - 1) * 7;
  if (week < 1 || from >= isoYearStart(year + 1)) return undefined;
  return { id: `${four(year)}-W${two(week)}`, from, to: from + 7, unit: 'week' };
}

function rangeSpan(first: string, last: string): Span | undefined {
  const from = parseDate(first);
  const to = parseDate(last);
  if (from === undefined || to === undefined || to < from) return undefined;
  return { id: `${first}..${last}`, from, to: to + 1, unit: 'range' };
}

function parseSpan(text: string): Span | undefined {
  const range = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/.exec(text);
  if (range) return rangeSpan(range[1] ?? '', range[2] ?? '');
  const parts = /^(\d{4})(?:-(?:W(\d{2})|Q([1-4])|(0[1-9]|1[0-2])(?:-(\d{2}))?))?$/.exec(text);
  if (!parts) return undefined;
  const [, year, week, quarter, month, day] = parts;
  if (week) return weekSpan(Number(year), Number(week));
  if (quarter) return quarterSpan(Number(year), Number(quarter));
  if (!month) return yearSpan(Number(year));
  if (!day) return monthSpan(Number(year), Number(month));
  const date = parseDate(text);
  return date === undefined ? undefined : daySpan(date);
}

function spanOf(day: number, unit: PeriodUnit): Span {
  const { year, month } = civilFromDays(day);
  switch (unit) {
    case 'day':
      return daySpan(day);
    case 'month':
      return monthSpan(year, month);
    case 'quarter':
      return quarterSpan(year, Math.ceil(month / 3));
    case 'year':
      return yearSpan(year);
    case 'week': {
      const weekYear = civilFromDays(day - isoWeekday(day) + 4).year;
      const from = day - isoWeekday(day) + 1;
      const week = (from - isoYearStart(weekYear)) / 7 + 1;
      return { id: `${four(weekYear)}-W${two(week)}`, from, to: from + 7, unit };
    }
  }
}

const toPeriod = (span: Span, zone: string): Period => ({
  id: span.id,
  from: localToInstant(span.from * dayMs, zone),
  to: localToInstant(span.to * dayMs, zone),
  zone,
});

/**
 * The period that a text names in a zone: `2026-03-05`, `2026-W12` (ISO week), `2026-03`, `2026-Q1`, `2026`,
 * or `2026-03-05..2026-03-20` with both days included; undefined where it names none, or one that reaches beyond the
 * years 1900 to 2199.
 */
export function parsePeriod(text: string, zone: string): Period | undefined {
  const span = parseSpan(text);
  return span && isReckoned(span) ? toPeriod(span, zone) : undefined;
}

const isReckoned = ({ from, to }: Span): boolean =>
  civilFromDays(from).year >= firstYear && civilFromDays(to - 1).year <= lastYear;

const dayOf = (instant: Instant, zone: string): number =>
  Math.floor((instant + zoneOffset(zone)(instant)) / dayMs);

/** The period of a unit that an instant falls in. */
export function periodOf(instant: Instant, unit: PeriodUnit, zone: string): Period {
  return toPeriod(spanOf(dayOf(instant, zone), unit), zone);
}

/**
 * The last period of a unit that this one has a part in, where it is not that very stretch; undefined where it is one
 * whole unit.
 */
export function otherPeriod({ from, to, zone }: Period, unit: PeriodUnit | 'half-year'): Period | undefined {
  const day = dayOf(to - 1, zone);
  const last = toPeriod(unit === 'half-year' ? halfYearSpan(day) : spanOf(day, unit), zone);
  return last.from === from && last.to === to ? undefined : last;
}

/** The same stretch a year earlier: the month, quarter or week of the same number, or the same civil days. */
export function yearBefore(period: Period): Period | undefined {
  const shifted = period.id.replace(/\d{4}/g, year => four(Number(year) - 1));
  return parsePeriod(shifted, period.zone);
}

/** The `count` periods of the same length right before this one, oldest first. */
export function previousPeriods(period: Period, count: number): Period[] {
  const periods: Period[] = [];
  let current = parseSpan(period.id);
  while (current && periods.length < count) {
    const length = current.to - current.from;
    const last: number = current.from - 1;
    const earlier: Span =
      current.unit === 'range'
        ? {
            id: `${formatDate(current.from - length)}..${formatDate(last)}`,
            from: current.from - length,
            to: current.from,
            unit: 'range',
          }
        : spanOf(last, current.unit);
    periods.unshift(toPeriod(earlier, period.zone));
    current = earlier;
  }
  return periods;
}
