import { daysFromCivil, formatDate } from '../../calendar/civil.ts';
import { dayMs, type Instant } from '../../calendar/zone.ts';
import { halfWidth } from '../../text/width.ts';

/** What a declared format found in a value; a part that the format does not have is undefined. */
export interface Parts {
  year?: number;
  month?: number;
  day?: number;
  hour?: number;
  minute?: number;
  second?: number;
  /** Milliseconds. */
  fraction?: number;
  /** 0 before noon, 12 from noon. */
  half?: number;
  /** Milliseconds ahead of UTC. */
  offset?: number;
  /** A day of Excel, counted from 1900, with the time as its fraction; behind a date only the fraction counts. */
  serial?: number;
  /** An instant that needs no calendar. */
  epoch?: Instant;
  weekday?: number;
}

type Part = keyof Parts;

interface Token {
  readonly part: Part;
  readonly pattern: string;
  readonly read: (text: string) => number;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const number = (part: Part, pattern: string): Token => ({ part, pattern, read: Number });
const readMonth = (text: string) => monthNames.indexOf(text.slice(0, 3).toLowerCase()) + 1;

const tokens: Readonly<Record<string, Token>> = {
  yyyy: number('year', '\\d{4}'),
  yy: { part: 'year', pattern: '\\d{2}', read: text => Number(text) + (Number(text) < 70 ? 2000 : 1900) },
  MMMM: { part: 'month', pattern: '[A-Za-z]{3,9}', read: readMonth },
  MMM: { part: 'month', pattern: '[A-Za-z]{3}', read: readMonth },
  MM: number('month', '\\d{2}'),
  M: number('month', '\\d{1,2}'),
  EEE: { part: 'weekday', pattern: '[A-Za-z]{3,9}', read: () => 0 },
  dd: number('day', '\\d{2}'),
  d: number('day', '\\d{1,2}'),
  HH: number('hour', '\\d{2}'),
  H: number('hour', '\\d{1,2}'),
  hh: number('hour', '\\d{2}'),
  h: number('hour', '\\d{1,2}'),
  mm: number('minute', '\\d{2}'),
  m: number('minute', '\\d{1,2}'),
  ss: number('second', '\\d{2}'),
  s: number('second', '\\d{1,2}'),
  SSS: { part: 'fraction', pattern: '\\d{1,9}', read: text => Math.floor(Number(`0.${text}`) * 1000) },
  a: { part: 'half', pattern: '[AaPp]\\.?[Mm]\\.?|上午|下午', read: text => (/^[Pp下]/.test(text) ? 12 : 0) },
  XXX: { part: 'offset', pattern: 'Z|UTC|GMT|[+-]\\d{2}:?\\d{2}', read: readOffset },
  excel: number('serial', '\\d{1,7}(?:\\.\\d+)?'),
  epoch_s: {
    part: 'epoch',
    pattern: '-?\\d{1,12}(?:\\.\\d+)?',
    read: text => Math.round(Number(text) * 1000),
  },
  epoch_ms: { part: 'epoch', pattern: '-?\\d{1,15}(?:\\.\\d+)?', read: text => Math.round(Number(text)) },
};

/** The tokens that a format can hold, as a sentence lists them. */
export const formatTokens = Object.keys(tokens).join(' ');

function readOffset(text: string): number {
  if (/^[A-Z]/.test(text)) return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return (text.startsWith('-') ? -minutes : minutes) * 60_000;
}

/** Full-width letters, digits and signs, other blanks and the minus sign as their ordinary forms. */
export function foldWidth(text: string): string {
  return halfWidth(text)
    .replace(/[\u3000\u00a0\u202f]/g, ' ')
    .replaceAll('\u2212', '-');
}

/** A format as a pattern with one group a token. */
export interface Format {
  readonly parts: ReadonlySet<Part>;
  readonly read: (text: string) => Parts | undefined;
}

const pieces = /excel|epoch_(?:ms|s)|([A-SU-Za-z])\1*|'[^']*'|\s+|./gsu;

/**
 * A format made of the tokens, of any other sign or Chinese character, of the letter T, of text in single quotes,
 * and of sections in square brackets that a value may lack. Undefined where it holds another letter, the same
 * part twice (but for Excel's day and time in two columns), or a bracket without its pair.
 * @param open the part whose digits are not limited: the greatest one of a duration.
 */
export function compileFormat(format: string, open?: Part): Format | undefined {
  const found: Token[] = [];
  let pattern = '';
  for (const [piece] of foldWidth(format).matchAll(pieces)) {
    const token = tokenOf(piece);
    if (!token && /^[A-SU-Za-z]/.test(piece)) return undefined;
    if (token) found.push(token);
    pattern += token ? tokenPattern(token, open) : literal(piece);
  }
  const expression = hasEachOnce(found) ? compilePattern(pattern) : undefined;
  const parts = new Set(found.map(({ part }) => part));
  return expression && { parts, read: text => readParts(expression.exec(text), found) };
}

const tokenOf = (piece: string) => (Object.hasOwn(tokens, piece) ? tokens[piece] : undefined);

const tokenPattern = ({ part, pattern }: Token, open: Part | undefined) =>
  part === open ? '(\\d{1,9})' : `(${pattern})`;

function hasEachOnce(found: readonly Token[]): boolean {
  const others = found.filter(({ part }) => part !== 'serial').map(({ part }) => part);
  return new Set(others).size === others.length && found.length - others.length <= 2;
}

const sectionMarks: Readonly<Record<string, string>> = { '[': '(?:', ']': ')?' };

/** Undefined where the brackets of sections do not pair. */
function compilePattern(pattern: string): RegExp | undefined {
  try {
    return new RegExp(`^${pattern}$`, 'u');
  } catch {
    return undefined;
  }
}

function literal(piece: string): string {
  const mark = sectionMarks[piece];
  if (mark) return mark;
  if (/^\s/.test(piece)) return '\\s+';
  const text = /^'.*'$/.test(piece) ? piece.slice(1, -1) : piece;
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function readParts(match: RegExpExecArray | null, found: readonly Token[]): Parts | undefined {
  if (!match) return undefined;
  const parts: Parts = {};
  found.forEach(({ part, read }, index) => {
    const text = match[index + 1];
    if (text !== undefined) parts[part] = read(text) + (part === 'serial' ? (parts.serial ?? 0) : 0);
  });
  return parts;
}

/** The wall clock of the parts as if it were UTC, or undefined where no such day or time exists. */
export function civilMs(parts: Parts): number | undefined {
  const { minute = 0, second = 0, fraction = 0 } = parts;
  const hour = clockHour(parts);
  const day =
    parts.year === undefined && parts.serial !== undefined ? serialMs(parts.serial) : dayStart(parts);
  if (hour === undefined || day === undefined || minute > 59 || second > 59) return undefined;
  return day + ((hour * 60 + minute) * 60 + second) * 1000 + fraction;
}

/** The start of the day that the parts name, and the time of day where it is a serial. */
function dayStart({ year = 0, month = 1, day = 1, serial = 0 }: Parts): number | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  const days = daysFromCivil(year, month, day);
  if (day > 28 && Number(formatDate(days).slice(8)) !== day) return undefined;
  const time = timeMs(serial);
  return time === undefined ? undefined : days * dayMs + time;
}

/** Excel holds 1900 for a leap year, so day 60 does not exist; 2,958,466 would be the year 10000. */
function serialMs(serial: number): number | undefined {
  if (serial < 1 || serial >= 2_958_466 || Math.floor(serial) === 60) return undefined;
  return Math.round((serial - (serial < 60 ? 25_568 : 25_569)) * dayMs);
}

/** A time of day as Excel holds it, on its day 0 or 1. */
function timeMs(serial: number): number | undefined {
  return serial < 2 ? Math.round((serial % 1) * dayMs) : undefined;
}

/** 0…23, or undefined where the hour and its half of the day do not exist. */
export function clockHour({ hour = 0, half }: Parts): number | undefined {
  if (half === undefined) return hour > 23 ? undefined : hour;
  return hour < 1 || hour > 12 ? undefined : (hour % 12) + half;
}

/** Whether it says on which day, or at least in which month, something was. */
export const hasDate = ({ parts }: Format) =>
  (parts.has('year') && parts.has('month')) || parts.has('serial') || parts.has('epoch');

/** A half of the day says nothing without its hour. */
export const hasWholeHour = ({ parts }: Format) => !parts.has('half') || parts.has('hour');
