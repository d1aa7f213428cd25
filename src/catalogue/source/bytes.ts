import { dayMs, localToInstant } from '../../calendar/zone.ts';
import { civilMs } from './format.ts';

/**
 * Reads a cell from its bytes, for the forms that a million cells of an export have; NaN where only its text can
 * tell, which includes every cell that cannot be read. It never differs from the reading of the text.
 */
export type ByteReading = (bytes: Uint8Array, from: number, to: number) => number;

const zero = 0x30;
const minus = 0x2d;
const point = 0x2e;
/** Whole numbers of so many digits are exact, and so is one division by a power of ten. */
const maxDigits = 15;
const powers = Array.from({ length: maxDigits + 1 }, (_, digits) => 10 ** digits);

/** Digits, with a minus before them or a point among them. */
export const decimalOf: ByteReading = (bytes, from, to) =>
  bytes[from] === minus ? -unsignedOf(bytes, from + 1, to) : unsignedOf(bytes, from, to);

const unsignedOf: ByteReading = (bytes, first, to) => {
  let value = 0;
  let pointAt = to;
  for (let at = first; at < to; at++) {
    const byte = bytes[at] ?? 0;
    if (isDigit(byte)) value = value * 10 + byte - zero;
    else if (byte === point && pointAt === to && at > first) pointAt = at;
    else return Number.NaN;
  }
  const decimals = Math.max(0, to - pointAt - 1);
  if (to === first || to - first > maxDigits || pointAt === to - 1) return Number.NaN;
  return value / (powers[decimals] ?? 1);
};

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

const parts: readonly Part[] = ['year', 'month', 'day', 'hour', 'minute', 'second'];

const tokens: Readonly<Record<string, readonly [Part, least: number, most: number]>> = {
  yyyy: ['year', 4, 4],
  MM: ['month', 2, 2],
  M: ['month', 1, 2],
  dd: ['day', 2, 2],
  d: ['day', 1, 2],
  HH: ['hour', 2, 2],
  H: ['hour', 1, 2],
  mm: ['minute', 2, 2],
  m: ['minute', 1, 2],
  ss: ['second', 2, 2],
  s: ['second', 1, 2],
};

/**
 * Reads wall-clock readings of `zone` in a format that is made of the plain tokens; undefined for any other format.
 * Days on which clocks change are left to the text.
 */
export function instantOf(format: string, zone: string): ByteReading | undefined {
  const steps = stepsOf(format);
  if (!steps) return undefined;
  const startOf = dayStarts(zone);
  // A reading that succeeds fills the same parts as any other.
  const found = new Int32Array(parts.length);
  return (bytes, from, to) => {
    if (takeSteps(steps, found, bytes, from, to) !== to) return Number.NaN;
    const hour = found[3] ?? 0;
    const minute = found[4] ?? 0;
    const second = found[5] ?? 0;
    if (hour > 23 || minute > 59 || second > 59) return Number.NaN;
    return startOf(found[0] ?? 0, found[1] ?? 0, found[2] ?? 0) + ((hour * 60 + minute) * 60 + second) * 1000;
  };
}

const literals = /^[-/.: T年月日]$/u;
const stepLength = 3;

/** A format as steps of three numbers: a part with its least and most digits, or a byte as it is, 0 and 0. */
function stepsOf(format: string): Int32Array | undefined {
  const pieces = Array.from(format.matchAll(/([A-Za-z])\1*|./gsu), ([piece]) => piece);
  if (!pieces.every(piece => Object.hasOwn(tokens, piece) || literals.test(piece))) return undefined;
  const used = pieces.flatMap(piece => tokens[piece]?.[0] ?? []);
  const isDay = used.includes('year') && used.includes('month') && used.includes('day');
  if (!isDay || new Set(used).size < used.length) return undefined;
  return Int32Array.from(pieces.flatMap(stepOf));
}

function stepOf(piece: string): number[] {
  const token = tokens[piece];
  if (!token) return [...Buffer.from(piece)].flatMap(byte => [byte, 0, 0]);
  const [part, least, most] = token;
  return [parts.indexOf(part), least, most];
}

/** Puts the parts into `found`; gives where the steps end in the bytes, or -1 where they do not fit. */
function takeSteps(
  steps: Int32Array,
  found: Int32Array,
  bytes: Uint8Array,
  from: number,
  to: number,
): number {
  let at = from;
  for (let step = 0; step < steps.length; step += stepLength) {
    const what = steps[step] ?? 0;
    const most = steps[step + 2] ?? 0;
    if (most === 0) {
      if (bytes[at++] !== what) return -1;
      continue;
    }
    const end = digitsEnd(bytes, at, Math.min(at + most, to));
    if (end - at < (steps[step + 1] ?? 0)) return -1;
    found[what] = wholeNumber(bytes, at, end);
    at = end;
  }
  return at;
}

function wholeNumber(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + (bytes[at] ?? 0) - zero;
  return value;
}

function digitsEnd(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && isDigit(bytes[at] ?? 0)) at++;
  return at;
}

const isDigit = (byte: number) => byte >= zero && byte <= zero + 9;

const maxDays = 4096;

/** The instant at which a civil day begins; NaN where there is no such day, or it is not 24 hours long. */
function dayStarts(zone: string): (year: number, month: number, day: number) => number {
  const starts = new Map<number, number>();
  return (year, month, day) => {
    const key = (year * 100 + month) * 100 + day;
    let start = starts.get(key);
    if (start === undefined) {
      start = dayStart(civilMs({ year, month, day }), zone);
      if (starts.size >= maxDays) starts.clear();
      starts.set(key, start);
    }
    return start;
  };
}

function dayStart(midnight: number | undefined, zone: string): number {
  if (midnight === undefined) return Number.NaN;
  const start = localToInstant(midnight, zone);
  return localToInstant(midnight + dayMs - 1, zone) - start === dayMs - 1 ? start : Number.NaN;
}
