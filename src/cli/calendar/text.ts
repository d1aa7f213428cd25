import { type Locale, pick } from '../../text/locale.ts';
import { displayWidth } from '../../text/width.ts';
import type { Asked } from './asked.ts';
import type { PrintedDay } from './days.ts';
import { words } from './words.ts';

const hoursOf = (seconds: number) => String(Math.round((seconds / 3600) * 100) / 100);

/** Every column but the last as wide as its widest cell. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((most, row) => Math.max(most, displayWidth(row[column] ?? '')), 0),
  );
  const padded = (cell: string, column: number) =>
    cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell));
  return rows.map(row => `${row.map(padded).join('  ').trimEnd()}\n`).join('');
}

const lines = (...texts: readonly string[]) => texts.map(text => `${text}\n`).join('');

function heading({ document, calendar }: Asked, locale: Locale): string {
  const say = words[locale];
  const { holidays } = calendar.schedule;
  return lines(
    say.calendar(pick(document.title, locale), document.id, calendar.zone),
    holidays ? say.holidays(holidays.country, holidays.source, holidays.from, holidays.to) : say.noHolidays,
  );
}

function dayType({ type, name }: PrintedDay, locale: Locale): string {
  const say = words[locale];
  return name ? say.named(say.types[type], name[locale]) : say.types[type];
}

interface Total {
  readonly working_days: number | null;
  readonly working_s: number | null;
}

/** A line a day, then the total where every day is known. */
export function monthText(asked: Asked, days: readonly PrintedDay[], total: Total, locale: Locale): string {
  const say = words[locale];
  const rows = days.map(day => [
    day.date,
    say.weekdays[day.weekday - 1] ?? '',
    dayType(day, locale),
    day.windows.join(' '),
    day.working_s ? say.hours(hoursOf(day.working_s)) : '',
  ]);
  const { working_days, working_s } = total;
  const isKnown = working_days !== null && working_s !== null;
  const sum = isKnown ? `\n${lines(say.total(working_days, hoursOf(working_s)))}` : '';
  return `${heading(asked, locale)}\n${columns(rows)}${sum}`;
}

interface Added {
  readonly start: string;
  readonly duration: string;
  readonly due: string | null;
  readonly day: PrintedDay | null;
}

/** The due instant and the day it belongs to: at midnight, the day that ends. */
export function addedText(asked: Asked, { start, duration, due, day }: Added, locale: Locale): string {
  const say = words[locale];
  const on = day ? `  ${day.date} ${say.weekdays[day.weekday - 1]} ${dayType(day, locale)}` : '';
  return `${lines(`${due ?? '—'}${on}`, say.added(duration, start))}${heading(asked, locale)}`;
}

interface Counted extends Total {
  readonly from: string;
  readonly to: string;
  readonly clock_s: number;
}

/** The time on the clock, and the working time where every day is known. */
export function betweenText(asked: Asked, counted: Counted, locale: Locale): string {
  const say = words[locale];
  const { working_s, working_days } = counted;
  const facts = [`${counted.from} – ${counted.to}`, say.clock(hoursOf(counted.clock_s))];
  if (working_s !== null) facts.push(say.workingHours(hoursOf(working_s)));
  if (working_days !== null) facts.push(say.workingDays(working_days));
  return `${lines(...facts)}${heading(asked, locale)}`;
}
