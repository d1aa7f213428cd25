import { type Instant, localToInstant } from '../calendar/zone.ts';
import { civilMs, clockHour, compileFormat, type Format, foldWidth, type Parts } from './format.ts';

/** A value as it is stored: see `FieldType`. */
export type Stored = string | number;

/** Reads one trimmed, non-missing value; undefined where it cannot be read. */
export type Reading = (text: string) => Stored | undefined;

const asciiOnly = /^[\x20-\x7e]*$/;
const folded = (text: string) => (asciiOnly.test(text) ? text : foldWidth(text));

export const readText: Reading = text => (text.includes('\0') ? undefined : text);

const decimal = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?$/;

export function readNumber(text: string): number | undefined {
  const plain = folded(text);
  if (!decimal.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

export function readInteger(text: string): number | undefined {
  const value = readNumber(text);
  return Number.isSafeInteger(value) ? value : undefined;
}

const defaultTrue = ['true', 'yes', 'y', 't', '1', '是', '对', '真'];
const defaultFalse = ['false', 'no', 'n', 'f', '0', '否', '错', '假'];

/** Reads yes/no words without regard to case or width as 1 or 0; any other word cannot be read. */
export function booleanReading(
  yes: readonly string[] = defaultTrue,
  no: readonly string[] = defaultFalse,
): Reading {
  const fold = (word: string) => folded(word.trim()).toLowerCase();
  const words = new Map<string, number>([
    ...no.map(word => [fold(word), 0] as const),
    ...yes.map(word => [fold(word), 1] as const),
  ]);
  return text => words.get(fold(text));
}

const iso =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

function isoParts(text: string): Parts | undefined {
  const match = iso.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour = 0, minute = 0, second = 0, fraction = '0', zone] = match;
  const parts: Parts = {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    fraction: Math.floor(Number(`0.${fraction}`) * 1000),
  };
  if (zone === undefined) return parts;
  const minutes = zone === 'Z' ? 0 : Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return { ...parts, offset: (zone.startsWith('-') ? -minutes : minutes) * 60_000 };
}

const isoFormat: Format = { parts: new Set(['year', 'month', 'day']), read: isoParts };

/** ISO 8601 as milliseconds that order instants of one zone. */
export function readIso(text: string): number | undefined {
  const parts = isoParts(text);
  const wall = parts && civilMs(parts);
  return wall === undefined ? undefined : wall - (parts?.offset ?? 0);
}

/**
 * Reads wall-clock readings of `zone` in the declared format, or ISO 8601 where none is declared; an offset in
 * the value wins over the zone. Undefined where the format cannot make an instant.
 */
export function instantReading(format: string | undefined, zone: string): Reading | undefined {
  const compiled = format === undefined ? isoFormat : compileFormat(format);
  if (!compiled || !hasDate(compiled) || !hasWholeHour(compiled)) return undefined;
  return text => {
    const parts = compiled.read(folded(text));
    const wall = parts && civilMs(parts);
    if (wall === undefined) return undefined;
    return parts?.offset === undefined ? (localToInstant(wall, zone) satisfies Instant) : wall - parts.offset;
  };
}

/** Reads a day as `yyyy-MM-dd`; a time of day in the value is left out. */
export function dateReading(format: string | undefined): Reading | undefined {
  const compiled = format === undefined ? isoFormat : compileFormat(format);
  if (!compiled || !hasDate(compiled) || !hasWholeHour(compiled)) return undefined;
  return text => {
    const parts = compiled.read(folded(text));
    const wall = parts && civilMs(parts);
    return wall === undefined ? undefined : new Date(wall).toISOString().slice(0, 10);
  };
}

const hasDate = ({ parts }: Format) => parts.has('year') && parts.has('month');
const hasWholeHour = ({ parts }: Format) => !parts.has('half') || parts.has('hour');

const unitMs = { ms: 1, s: 1000, min: 60_000, h: 3_600_000 } as const;
const clock = /^(-?)(\d{1,9}):([0-5]\d):([0-5]\d)(?:\.(\d{1,3}))?$/;

/**
 * Reads a length of time as seconds, exact to the millisecond: by format, by unit, or, with neither, as a number
 * of seconds or `H:mm:ss`. It may be negative; metrics judge that. Undefined where the format has no time in it.
 */
export function durationReading(
  format: string | undefined,
  unit: keyof typeof unitMs | undefined,
): Reading | undefined {
  if (format !== undefined) return formattedDuration(format);
  const inUnit = (text: string) => {
    const value = readNumber(text);
    return value === undefined ? undefined : Math.round(value * unitMs[unit ?? 's']) / 1000;
  };
  if (unit) return inUnit;
  return text => {
    const match = clock.exec(folded(text));
    if (!match) return inUnit(text);
    const [, sign, hours, minutes, seconds, fraction = '0'] = match;
    const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(`${seconds}.${fraction}`);
    return sign ? -total : total;
  };
}

const timeParts = ['hour', 'minute', 'second'] as const;

function formattedDuration(format: string): Reading | undefined {
  const draft = compileFormat(format);
  const greatest = timeParts.find(part => draft?.parts.has(part));
  if (!draft || !greatest || draft.parts.has('year') || draft.parts.has('day') || draft.parts.has('month'))
    return undefined;
  // Excel shows a length of 0:02:23 as 12:02:23 AM: with a half of the day the hour is one of the clock.
  const compiled = draft.parts.has('half') ? draft : compileFormat(format, greatest);
  if (!compiled) return undefined;
  return text => {
    const plain = folded(text);
    const negative = plain.startsWith('-');
    const parts = compiled.read(negative ? plain.slice(1) : plain);
    const seconds = parts && wholeSeconds(parts, greatest);
    if (seconds === undefined) return undefined;
    return negative ? -seconds : seconds;
  };
}

function wholeSeconds(parts: Parts, greatest: (typeof timeParts)[number]): number | undefined {
  const hour = parts.half === undefined ? (parts.hour ?? 0) : clockHour(parts);
  const { minute = 0, second = 0, fraction = 0 } = parts;
  if (hour === undefined) return undefined;
  if ((minute > 59 && greatest !== 'minute') || (second > 59 && greatest !== 'second')) return undefined;
  return (hour * 60 + minute) * 60 + second + fraction / 1000;
}
