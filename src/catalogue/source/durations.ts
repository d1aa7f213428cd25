import {
  civilMs,
  clockHour,
  compileFormat,
  type Format,
  hasDate,
  hasWholeHour,
  type Parts,
} from './format.ts';
import { folded, numberReading, type Reading } from './values.ts';

const unitMs = { ms: 1, s: 1000, min: 60_000, h: 3_600_000 } as const;
const clock = /^(-?)(\d{1,9}):([0-5]\d):([0-5]\d)(?:\.(\d{1,9}))?(?: ?([AaPp])\.?[Mm]\.?)?$/;

/**
 * Reads a length of time as seconds, exact to the millisecond: by format, or else as a number in the unit
 * (seconds where none is given), as `H:mm:ss`, or with its units in words (`3分25秒`, `1h 5m`). It may be
 * negative; metrics judge that. Undefined where the format has no time in it.
 */
export function durationReading(
  format: string | undefined,
  unit: keyof typeof unitMs | undefined,
): Reading | undefined {
  const number = numberReading(format);
  if (!number) return format === undefined ? undefined : formattedDuration(format);
  const seconds = (value: number) => Math.round(value * unitMs[unit ?? 's']) / 1000;
  const read = (text: string) => {
    const plain = folded(text);
    const value = number(plain);
    if (value === undefined) return readClock(plain) ?? readWorded(plain);
    return plain.endsWith('%') ? undefined : seconds(value);
  };
  const { bytes } = number;
  return Object.assign(read, {
    bytes: bytes && ((cell: Uint8Array, from: number, to: number) => seconds(bytes(cell, from, to))),
  });
}

/** Excel shows a length of 0:02:23 as 12:02:23 AM: with a half of the day the hour is one of the clock. */
function readClock(text: string): number | undefined {
  const match = clock.exec(text);
  if (!match) return undefined;
  const [, sign, hours, minutes, seconds, fraction = '0', half] = match;
  const noon = half && /p/i.test(half) ? 12 : 0;
  const hour = half ? clockHour({ hour: Number(hours), half: noon }) : Number(hours);
  if (hour === undefined) return undefined;
  const total = toMs(hour * 3600 + Number(minutes) * 60 + Number(`${seconds}.${fraction}`));
  return sign ? -total : total;
}

const toMs = (seconds: number) => Math.round(seconds * 1000) / 1000;

const wordedUnits: readonly (readonly [number, RegExp])[] = [
  [86_400, /^(?:天|日|d|days?)$/],
  [3600, /^(?:个?小时|时|h|hrs?|hours?)$/],
  [60, /^(?:分钟?|m|mins?|minutes?)$/],
  [1, /^(?:秒钟?|s|secs?|seconds?)$/],
  [0.001, /^(?:毫秒|ms)$/],
];

/** Numbers with units that get smaller, such as 3分25秒 and 1h 5m. */
function readWorded(text: string): number | undefined {
  const negative = text.startsWith('-');
  const piece = /(\d{1,9}(?:\.\d{1,9})?) ?(\p{L}{1,7}\.?)[ ,]{0,2}/uy;
  piece.lastIndex = negative ? 1 : 0;
  let [total, last] = [0, Number.POSITIVE_INFINITY];
  while (piece.lastIndex < text.length) {
    const match = piece.exec(text);
    const word = match?.[2]?.toLowerCase().replace('.', '');
    const unit = wordedUnits.find(([, name]) => word !== undefined && name.test(word))?.[0];
    if (!match || unit === undefined || unit >= last) return undefined;
    total += Number(match[1]) * unit;
    last = unit;
  }
  if (last === Number.POSITIVE_INFINITY) return undefined;
  return toMs(negative ? -total : total);
}

const timeParts = ['hour', 'minute', 'second'] as const;

function formattedDuration(format: string): Reading | undefined {
  const draft = compileFormat(format);
  if (draft?.parts.has('epoch') || draft?.parts.has('offset')) return undefined;
  if (draft?.parts.has('serial')) return serialDuration(draft);
  const greatest = timeParts.find(part => draft?.parts.has(part));
  if (!draft || !greatest || !hasWholeHour(draft)) return undefined;
  if (hasDate(draft)) return datedDuration(draft);
  if (draft.parts.has('year') || draft.parts.has('day') || draft.parts.has('month')) return undefined;
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

/** Excel's fraction of a day. */
function serialDuration({ parts, read }: Format): Reading | undefined {
  if (parts.size > 1) return undefined;
  return text => {
    const plain = folded(text);
    const negative = plain.startsWith('-');
    const serial = read(negative ? plain.slice(1) : plain)?.serial;
    return serial === undefined ? undefined : toMs((negative ? -serial : serial) * 86_400);
  };
}

/** The days that programs count lengths from; those of 1900 only stand for a time of day. */
const daysZero = new Set(['1899-12-30', '1899-12-31', '1900-01-01']);

const twentyYearsMs = 20 * 366 * 86_400_000;

/** A length written as an instant: from the start of 1970, or on a day zero of a spreadsheet. */
function datedDuration({ read }: Format): Reading {
  return text => {
    const parts = read(folded(text));
    const wall = parts && civilMs(parts);
    if (wall === undefined) return undefined;
    if (wall >= 0) return wall < twentyYearsMs ? wall / 1000 : undefined;
    const day = new Date(wall).toISOString().slice(0, 10);
    return daysZero.has(day) ? (wall - Date.parse(day)) / 1000 : undefined;
  };
}

function wholeSeconds(parts: Parts, greatest: (typeof timeParts)[number]): number | undefined {
  const hour = parts.half === undefined ? (parts.hour ?? 0) : clockHour(parts);
  const { minute = 0, second = 0, fraction = 0 } = parts;
  if (hour === undefined) return undefined;
  if ((minute > 59 && greatest !== 'minute') || (second > 59 && greatest !== 'second')) return undefined;
  return (hour * 60 + minute) * 60 + second + fraction / 1000;
}
