/** Which part of a date stands where; months and counted days have an order of their own. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy' | 'month' | 'count';

/** One way in which a text can be a date. */
export interface DateCandidate {
  readonly order: DateOrder;
  readonly format: string;
}

type Found = readonly (readonly [DateOrder, string])[];

const month = (letters = '') => (letters.length > 3 ? 'MMMM' : 'MMM');
const year = (digits = '') => 'y'.repeat(digits.length);

/** How a text may begin; the rest of it is the time. */
const dates: readonly (readonly [RegExp, (match: RegExpExecArray) => Found])[] = [
  [/^\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)/, ([, s]) => [['ymd', `yyyy${s}M${s}d`]]],
  [/^\d{4}年\d{1,2}月\d{1,2}[日号]/, ([text]) => [['ymd', `yyyy年M月d${text.at(-1)}`]]],
  [
    /^\d{1,2}([-/.])\d{1,2}\1\d{4}(?!\d)/,
    ([, s]) => [
      ['dmy', `d${s}M${s}yyyy`],
      ['mdy', `M${s}d${s}yyyy`],
    ],
  ],
  [
    /^\d{1,2}([-/.])\d{1,2}\1\d{2}(?!\d)/,
    ([, s]) => [
      ['dmy', `d${s}M${s}yy`],
      ['mdy', `M${s}d${s}yy`],
      ['ymd', `yy${s}M${s}d`],
    ],
  ],
  [
    /^\d{1,2}([-/. ])([A-Za-z]{3,9})\1(\d{4}|\d{2})(?!\d)/,
    ([, s, name, digits]) => [['dmy', `d${s}${month(name)}${s}${year(digits)}`]],
  ],
  [/^([A-Za-z]{3,9}) \d{1,2}(,?) \d{4}(?!\d)/, ([, name, s]) => [['mdy', `${month(name)} d${s} yyyy`]]],
  [/^(?:19|20)\d{2}[01]\d[0-3]\d(?!\d)/, () => [['ymd', 'yyyyMMdd']]],
  [
    /^([A-Za-z]{3,9})([- ])(\d{4}|\d{2})$/,
    ([, name, s, digits]) => [['month', `${month(name)}${s}${year(digits)}`]],
  ],
  [/^\d{4}([-/.])\d{1,2}$/, ([, s]) => [['month', `yyyy${s}M`]]],
  [/^\d{4}年\d{1,2}月$/, () => [['month', 'yyyy年M月']]],
];

const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}(,? )/i;

/** The formats that a text can have, by its shape alone; numbers only in the ranges of recent years. */
export function dateCandidates(text: string): readonly DateCandidate[] {
  const counted = countedFormat(text);
  if (counted) return [{ order: 'count', format: counted }];
  const [name = '', separator = ''] = weekday.exec(text) ?? [];
  const rest = text.slice(name.length);
  for (const [pattern, formats] of dates) {
    const match = pattern.exec(rest);
    const time = match && timeFormat(rest.slice(match[0].length));
    if (!match || time === undefined || time === null) continue;
    const start = name === '' ? '' : `EEE${separator}`;
    return formats(match).map(([order, format]) => ({ order, format: start + format + time }));
  }
  return [];
}

/** 1954…2119 in days of Excel, 2000…2099 in seconds or milliseconds since 1970. */
function countedFormat(text: string): string | undefined {
  if (!/^\d{5,13}(?:\.\d{1,15})?$/.test(text)) return undefined;
  const value = Number(text);
  if (value >= 20_000 && value < 80_000) return 'excel';
  if (value >= 946_684_800 && value < 4_102_444_800) return 'epoch_s';
  return value >= 946_684_800_000 && value < 4_102_444_800_000 ? 'epoch_ms' : undefined;
}

const dayZero = String.raw`(?:(?:0?0:00(?::00)? )?(?:1900|1899)([-/.])\d{1,2}\3\d{1,2}|0?0:00(?::00)?)`;
const half = String.raw`[AaPp]\.?[Mm]\.?|上午|下午`;
const times = new RegExp(
  String.raw`^(T|,? |)(?:(${dayZero}) )?(?:(?:(${half})( ?))?(\d{1,2}):\d{2}(:\d{2})?([.,]\d{1,9})?(?:( ?)(${half}))?|(\d{1,2}[时点]\d{1,2}分(?:\d{1,2}秒)?)|([01]?\.\d+|0))(?:( ?)(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?$`,
  'u',
);

/** The format of what stands behind a date; '' for nothing, undefined where it is no time. */
function timeFormat(text: string): string | undefined {
  if (text === '') return '';
  if (/^\d{6}$/.test(text)) return 'HHmmss';
  const match = times.exec(text);
  if (!match) return undefined;
  const [, lead = '', zero] = match;
  const zone = match.at(-1);
  const start = lead + (zero === undefined ? '' : `'${zero}' `);
  return start + clockFormat(match) + (zone === undefined ? '' : `${zone}XXX`);
}

function clockFormat(match: RegExpExecArray): string {
  const [, , , , before, gap = '', , seconds, fraction, space = '', after, words, serial] = match;
  if (words) return `H${/[时点]/u.exec(words)?.[0] ?? ''}m分${words.endsWith('秒') ? 's秒' : ''}`;
  if (serial) return 'excel';
  const [start, end] = [before ? `a${gap}` : '', after ? `${space}a` : ''];
  const exact = (seconds ? ':ss' : '') + (fraction ? `${fraction.charAt(0)}SSS` : '');
  return `${start}${before || after ? 'h' : 'H'}:mm${exact}${end}`;
}
