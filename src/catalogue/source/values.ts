import { civilDate, type Instant, localToInstant } from '../../calendar/zone.ts';
import { type ByteReading, decimalOf, instantOf } from './bytes.ts';
import {
  civilMs,
  compileFormat,
  type Format,
  foldWidth,
  hasDate,
  hasWholeHour,
  type Parts,
} from './format.ts';

/** A value as it is stored: see `FieldType`. */
export type Stored = string | number;

/** Reads one trimmed, non-missing value; undefined where it cannot be read. */
export interface Reading {
  (text: string): Stored | undefined;
  /** The same for its bytes, where that is faster. */
  readonly bytes?: ByteReading | undefined;
}

const asciiOnly = /^[\x20-\x7e]*$/;

/** Text as the readings take it: full-width characters as their ordinary forms. */
export const folded = (text: string) => (asciiOnly.test(text) ? text : foldWidth(text));

export const readText: Reading = text => (text.includes('\0') ? undefined : text);

const decimal = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?$/;
const grouped = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

interface NumberReading extends Reading {
  (text: string): number | undefined;
}

/** Reads a number, with or without separators of thousands; `12.5%` is 0.125. */
export function readNumber(text: string): number | undefined {
  const plain = folded(text);
  if (decimal.test(plain)) return finite(plain);
  if (grouped.test(plain)) return finite(plain.replaceAll(',', ''));
  if (!plain.endsWith('%')) return undefined;
  const share = plain.slice(0, -1).trimEnd().replaceAll(',', '');
  return /^[-+]?(?:\d+\.?\d*|\.\d+)$/.test(share) && isGrouped(plain) ? finite(`${share}e-2`) : undefined;
}

const isGrouped = (share: string) => !share.includes(',') || grouped.test(share.slice(0, -1).trimEnd());

function finite(digits: string): number | undefined {
  const value = Number(digits);
  return Number.isFinite(value) ? value : undefined;
}

const commaGrouped = /^[-+]?\d{1,3}(?:[. ]\d{3})+(?:,\d+)?%?$/;

/** Reads `1.234,5` as 1234.5. */
function readCommaNumber(text: string): number | undefined {
  const plain = folded(text);
  if (commaGrouped.test(plain)) return readNumber(plain.replace(/[. ]/g, '').replace(',', '.'));
  return plain.includes('.') ? undefined : readNumber(plain.replace(',', '.'));
}

const readPointNumber: NumberReading = Object.assign((text: string) => readNumber(text), {
  bytes: decimalOf,
});

/** Reads numbers whose decimals stand behind a point or, where so declared, a comma. */
export function numberReading(format: string | undefined): NumberReading | undefined {
  if (format === undefined || format === 'decimal_point') return readPointNumber;
  return format === 'decimal_comma' ? readCommaNumber : undefined;
}

export function readInteger(text: string): number | undefined {
  return integerReading(undefined)?.(text);
}

/** Reads whole numbers that are exact. */
export function integerReading(format: string | undefined): NumberReading | undefined {
  const read = numberReading(format);
  if (!read) return undefined;
  const { bytes } = read;
  const readWhole = (text: string) => {
    const value = read(text);
    return Number.isSafeInteger(value) ? value : undefined;
  };
  return Object.assign(readWhole, { bytes: bytes && wholeOf(bytes) });
}

const wholeOf =
  (read: ByteReading): ByteReading =>
  (bytes, from, to) => {
    const value = read(bytes, from, to);
    return Number.isSafeInteger(value) ? value : Number.NaN;
  };

const scientificId = /^\d(?:\.\d+)?E\+\d{2,}$/i;

/** An id as a spreadsheet writes a long number: its last digits are lost. */
export function isScientificId(text: string): boolean {
  return scientificId.test(text);
}

const spreadsheetErrors = new Set(['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NAME?', '#NULL!', '#NUM!']);

/** What a spreadsheet shows where a formula failed or a column is too narrow. */
export const isSpreadsheetError = (text: string) =>
  text.charCodeAt(0) === 0x23 && (spreadsheetErrors.has(text) || /^#{3,}$/.test(text));

/** Reads an id digit for digit. */
export const readId: Reading = text => (isScientificId(text) ? undefined : readText(text));

const defaultTrue = ['true', 'yes', 'y', 't', '1', 'on', '是', '对', '真', '有', '√', '✓', '✔'];
const defaultFalse = ['false', 'no', 'n', 'f', '0', 'off', '否', '错', '假', '无', '×', '✗', '✘'];

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
  const compiled = dateFormat(format);
  if (!compiled) return undefined;
  const read = (text: string): Instant | undefined => {
    const parts = compiled.read(folded(text));
    if (parts?.epoch !== undefined) return parts.epoch;
    const wall = parts && civilMs(parts);
    if (wall === undefined) return undefined;
    return parts?.offset === undefined ? localToInstant(wall, zone) : wall - parts.offset;
  };
  return Object.assign(read, { bytes: instantOf(format ?? 'yyyy-MM-dd HH:mm:ss', zone) });
}

/** Reads a day as `yyyy-MM-dd`; a time of day in the value is left out. The zone is for counted seconds only. */
export function dateReading(format: string | undefined, zone: string): Reading | undefined {
  const compiled = dateFormat(format);
  if (!compiled) return undefined;
  return text => {
    const parts = compiled.read(folded(text));
    if (parts?.epoch !== undefined) return civilDate(parts.epoch, zone);
    const wall = parts && civilMs(parts);
    return wall === undefined ? undefined : new Date(wall).toISOString().slice(0, 10);
  };
}

function dateFormat(format: string | undefined): Format | undefined {
  const compiled = format === undefined ? isoFormat : compileFormat(format);
  return compiled && hasDate(compiled) && hasWholeHour(compiled) ? compiled : undefined;
}
