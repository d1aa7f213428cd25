import { daysFromCivil, formatDate } from '../calendar/civil.ts';

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
}

type Part = keyof Parts;

interface Token {
  readonly part: Part;
  readonly pattern: string;
  readonly read: (text: string) => number;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const number = (part: Part, pattern: string): Token => ({ part, pattern, read: Number });

const tokens: Readonly<Record<string, Token>> = {
  yyyy: number('year', '\\d{4}'),
  yy: { part: 'year', pattern: '\\d{2}', read: text => Number(text) + (Number(text) < 70 ? 2000 : 1900) },
  MMM: { part: 'month', pattern: '[A-Za-z]{3}', read: text => monthNames.indexOf(text.toLowerCase()) + 1 },
  MM: number('month', '\\d{2}'),
  M: number('month', '\\d{1,2}'),
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
  XXX: { part: 'offset', pattern: 'Z|[+-]\\d{2}:?\\d{2}', read: readOffset },
};

/** The tokens that a format can hold, as a sentence lists them. */
export const formatTokens = Object.keys(tokens).join(' ');

function readOffset(text: string): number {
  if (text === 'Z') return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return (text.startsWith('-') ? -minutes : minutes) * 60_000;
}

/** Full-width letters, digits, signs and blanks as their ordinary forms. */
export function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, character =>
    character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}

/** A format as a pattern with one group a token. */
export interface Format {
  readonly parts: ReadonlySet<Part>;
  readonly read: (text: string) => Parts | undefined;
}

/**
 * A format made of the tokens, of any other sign or Chinese character, of the letter T, and of text in single
 * quotes. Undefined where it holds another letter or the same part twice.
 * @param open the part whose digits are not limited: the greatest one of a duration.
 */
export function compileFormat(format: string, open?: Part): Format | undefined {
  const found: Token[] = [];
  let pattern = '';
  for (const [piece] of foldWidth(format).matchAll(/([A-SU-Za-z])\1*|'[^']*'|\s+|./gsu)) {
    const token = Object.hasOwn(tokens, piece) ? tokens[piece] : undefined;
    if (token) {
      found.push(token);
      pattern += token.part === open ? '(\\d{1,9})' : `(${token.pattern})`;
    } else if (/^[A-SU-Za-z]/.test(piece)) {
      return undefined;
    } else {
      pattern += literal(piece);
    }
  }
  const parts = new Set(found.map(token => token.part));
  if (parts.size !== found.length) return undefined;
  const expression = new RegExp(`^${pattern}$`, 'u');
  return { parts, read: text => readParts(expression.exec(text), found) };
}

function literal(piece: string): string {
  if (/^\s/.test(piece)) return '\\s+';
  const text = /^'.*'$/.test(piece) ? piece.slice(1, -1) : piece;
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function readParts(match: RegExpExecArray | null, found: readonly Token[]): Parts | undefined {
  if (!match) return undefined;
  const parts: Parts = {};
  found.forEach((token, index) => {
    parts[token.part] = token.read(match[index + 1] ?? '');
  });
  return parts;
}

/** The wall clock of the parts as if it were UTC, or undefined where no such day or time exists. */
export function civilMs(parts: Parts): number | undefined {
  const { year = 0, month = 1, day = 1, minute = 0, second = 0, fraction = 0 } = parts;
  const hour = clockHour(parts);
  if (hour === undefined || minute > 59 || second > 59 || month < 1 || month > 12 || day < 1)
    return undefined;
  const days = daysFromCivil(year, month, day);
  if (day > 28 && Number(formatDate(days).slice(8)) !== day) return undefined;
  return (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + fraction;
}

/** 0…23, or undefined where the hour and its half of the day do not exist. */
export function clockHour({ hour = 0, half }: Parts): number | undefined {
  if (half === undefined) return hour > 23 ? undefined : hour;
  return hour < 1 || hour > 12 ? undefined : (hour % 12) + half;
}
