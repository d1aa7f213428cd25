import { durationReading } from '../../catalogue/source/durations.ts';
import { integerReading, isScientificId, numberReading } from '../../catalogue/source/values.ts';
import { type DateForm, type DateForms, dateForms } from '../date-forms.ts';

/** What all values of one column of a file come to. */
export interface Profile {
  readonly name: string;
  /** Cells that hold something other than blanks and tokens for nothing. */
  readonly filled: number;
  /** The first of them, '' where there is none. */
  readonly first: string;
  /** No two filled cells are the same. */
  readonly isUnique: boolean;
  /** Values with their counts, as long as there are few. */
  readonly words: ReadonlyMap<string, number> | undefined;
  /** Words that stand for a missing value, such as `?` and N/A, and dates that cannot be meant. */
  readonly tokens: readonly string[];
  readonly sentinels: readonly string[];
  readonly dates: DateForm;
  readonly integers: number;
  readonly numbers: number;
  readonly commaNumbers: number;
  readonly durations: number;
  /** Times of day such as 9:03 and 09:03:12 PM, and their format. */
  readonly times: number;
  readonly timeFormat: string | undefined;
  /** Instants that say how far ahead of UTC they are. */
  readonly offsets: number;
  /** Two numbers with a colon, which can be minutes and seconds or hours and minutes. */
  readonly colonPairs: number;
  readonly scientific: number;
  readonly longest: number;
}

/** Looks at the cells of one column, one after the other. */
export interface Profiler {
  add(cell: string): void;
  profile(): Profile;
}

const missingTokens = new Set(
  [
    '?',
    '？',
    '-',
    '--',
    '—',
    '/',
    '\\N',
    'n/a',
    'na',
    'nan',
    'null',
    'nil',
    'none',
    '(null)',
    '(none)',
    '[none]',
  ].concat(['#n/a', '无', '空', '未知', '暂无', 'undefined', '[no associated user]']),
);

/** Days that programs write for no date at all. */
const sentinel =
  /^(?:0000-00-00|0001-01-01|1753-01-01|1899-12-3[01]|1900-01-0[01]|1970-01-01|9999-12-31|1900\/1\/[01]|1970\/1\/1|9999\/12\/31)(?:[ T]0?0:00(?::00(?:\.0+)?)?Z?)?$/;

const maxWords = 40;
/** Makes an instant of a time of day. */
const someDay = '2000/01/01 ';
const timeOfDay =
  /^(?:1900-01-0[01]|1899-12-3[01])?[ T]?(?:上午|下午)? ?\d{1,2}:[0-5]\d(?::[0-5]\d)?(?: ?[AaPp][Mm])?$|^0?\.\d{3,}$|^0$/u;
const [readInteger, readNumber, readComma, readDuration] = [
  integerReading(undefined),
  numberReading(undefined),
  numberReading('decimal_comma'),
  durationReading(undefined, undefined),
];

interface Counts {
  integers: number;
  numbers: number;
  commaNumbers: number;
  durations: number;
  times: number;
  offsets: number;
  colonPairs: number;
  scientific: number;
}

/** @param isTyped whether days and times that the file says are such have come as ISO 8601. */
export function profiler(name: string, isTyped: boolean): Profiler {
  const tokens = new Set<string>();
  const sentinels = new Set<string>();
  const values = distinct();
  const counts = {
    integers: 0,
    numbers: 0,
    commaNumbers: 0,
    durations: 0,
    times: 0,
    offsets: 0,
    colonPairs: 0,
    scientific: 0,
  };
  const dates = dateForms(isTyped);
  const times = dateForms(false);
  let [filled, longest, plain] = [0, 0, 0];
  let first = '';
  const look = (text: string) => {
    filled++;
    first ||= text;
    longest = Math.max(longest, text.length);
    values.add(text);
    // A column of many words and nothing else is not looked at in every row.
    if (plain < 500 && !classify(text, counts, dates, times)) plain++;
  };
  const add = (cell: string) => {
    const text = cell.trim();
    if (missingTokens.has(text.toLowerCase())) tokens.add(text);
    else if (sentinel.test(text)) sentinels.add(text);
    else if (text !== '') look(text);
  };
  const profile = (): Profile => ({
    name,
    filled,
    first,
    ...values.sum(),
    tokens: [...tokens],
    sentinels: [...sentinels],
    dates: dates.form(),
    timeFormat: times.form().format?.replace(/^yyyy\/MM?\/dd? /, ''),
    ...counts,
    longest,
  });
  return { add, profile };
}

/** Whether values repeat, and which there are as long as they are few. */
function distinct() {
  const words = new Map<string, number>();
  let seen: Set<string> | undefined = new Set();
  return {
    add(text: string) {
      if (seen?.has(text)) seen = undefined;
      seen?.add(text);
      if (words.size <= maxWords) words.set(text, (words.get(text) ?? 0) + 1);
    },
    sum: () => ({
      isUnique: words.size > 0 && seen !== undefined,
      words: words.size <= maxWords ? words : undefined,
    }),
  };
}

/** Counts what a value can be read as; false where it is just text. */
function classify(text: string, counts: Counts, dates: DateForms, times: DateForms): boolean {
  if (text.length > 40 || !/\p{N}/u.test(text)) return false;
  dates.add(text);
  const isNumber = readNumber?.(text) !== undefined;
  if (isNumber) counts.numbers++;
  if (isNumber && readInteger?.(text) !== undefined) counts.integers++;
  if (readComma?.(text) !== undefined) counts.commaNumbers++;
  if (isScientificId(text)) counts.scientific++;
  if (!isNumber && readDuration?.(text) !== undefined) counts.durations++;
  if (/(?:Z|UTC|GMT|:\d{2}[+-]\d{2}:?\d{2})$/.test(text)) counts.offsets++;
  if (timeOfDay.test(text)) {
    counts.times++;
    times.add(`${someDay}${text}`);
  }
  if (/^-?\d{1,4}:[0-5]\d$/.test(text)) counts.colonPairs++;
  return true;
}
