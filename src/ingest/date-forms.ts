import { civilMs, compileFormat } from '../catalogue/source/format.ts';
import { folded, readIso } from '../catalogue/source/values.ts';
import { type DateOrder, dateCandidates } from './date-shapes.ts';

/** One way to read a column, and what it makes of one of its values. */
export interface DateReading {
  readonly format: string;
  readonly value: string;
  /** yyyy-MM-dd. */
  readonly day: string;
}

/** How the values of a column are written as dates, as far as they are. */
export interface DateForm {
  /** Undefined for ISO 8601, which needs none, and where no value is a date. */
  readonly format: string | undefined;
  /** More than one where the whole column allows several that differ. */
  readonly readings: readonly DateReading[];
  /** How many values are dates in the format, of how many. */
  readonly read: number;
  readonly values: number;
}

/** Collects the values of one column; what a caller holds for missing is not to be added. */
export interface DateForms {
  add(text: string): void;
  /** Whether every value so far is ISO 8601; false where there was none. */
  isIso(): boolean;
  form(): DateForm;
}

interface Tally {
  count: number;
  firstYear: number;
  lastYear: number;
  readonly formats: Map<string, number>;
}

/** A column with more shapes than this holds no dates. */
const maxShapes = 100;

/**
 * Tries every order of day, month and year on every value of a column.
 * @param isTyped whether a cell that the file says is a date has come as ISO 8601: it is read in any case, and does
 * not tell how the others are written.
 */
export function dateForms(isTyped: boolean): DateForms {
  const shapes = new Map<string, readonly Reader[]>();
  const tallies = new Map<DateOrder, Tally>();
  const samples = new Map<string, Sample>();
  const padding = { date: paddingOf(), hour: paddingOf() };
  let [values, iso] = [0, 0];
  const readersOf = (plain: string) => {
    const shape = shapeOf(plain);
    const known = shapes.get(shape);
    if (known || shapes.size >= maxShapes) return known ?? [];
    const made = readers(plain);
    shapes.set(shape, made);
    return made;
  };
  const add = (text: string) => {
    values++;
    const plain = folded(text);
    if (readIso(plain) !== undefined) {
      iso++;
      if (isTyped) return;
    }
    const read: Reading[] = readersOf(plain).flatMap(({ order, format, ms }) => {
      const at = ms(plain);
      return at === undefined ? [] : [{ order, format, at }];
    });
    for (const reading of read) note(tallies, reading);
    if (read.length > 0) notePadding(padding, plain);
    if (read.length > 1) sampleDifferences(samples, text, read);
  };
  const form = (): DateForm => {
    const orders = possibleOrders(tallies);
    const [tally] = orders.flatMap(order => tallies.get(order) ?? []);
    const merged = (order: DateOrder) =>
      padded(mergeFormats(tallies.get(order)?.formats ?? new Map()), padding);
    const isIso = !isTyped && tally !== undefined && iso === tally.count;
    const sample = [...samples.values()].find(({ pair }) =>
      pair.every(({ order }) => orders.includes(order)),
    );
    const readings = sample?.pair.map(({ order, at }) => ({
      format: merged(order),
      value: sample.value,
      day: new Date(at).toISOString().slice(0, 10),
    }));
    return {
      format: orders[0] && !isIso ? merged(orders[0]) : undefined,
      readings: isIso ? [] : (readings ?? []),
      read: (tally?.count ?? 0) + (isTyped ? iso : 0),
      values,
    };
  };
  return { add, form, isIso: () => values > 0 && iso === values };
}

/** Texts with the same shape have the same formats. */
const shapeOf = (text: string) =>
  text.replace(/\d/g, '0').replace(/[A-Za-z]+/g, word => (word.length > 3 ? 'aaaa' : 'aaa'));

interface Reading {
  readonly order: DateOrder;
  readonly format: string;
  readonly at: number;
}

/** A value that two orders read as different days. */
interface Sample {
  readonly value: string;
  readonly pair: readonly [Reading, Reading];
}

interface Reader {
  readonly order: DateOrder;
  readonly format: string;
  ms(value: string): number | undefined;
}

function readers(text: string): readonly Reader[] {
  return dateCandidates(text).map(({ order, format }) => {
    const compiled = compileFormat(format);
    const ms = (value: string) => {
      const parts = compiled?.read(value);
      return parts && (parts.epoch ?? civilMs(parts));
    };
    return { order, format, ms };
  });
}

function note(tallies: Map<DateOrder, Tally>, { order, format, at }: Reading): void {
  const year = new Date(at).getUTCFullYear();
  const tally = tallies.get(order) ?? { count: 0, firstYear: year, lastYear: year, formats: new Map() };
  tallies.set(order, tally);
  tally.count++;
  tally.firstYear = Math.min(tally.firstYear, year);
  tally.lastYear = Math.max(tally.lastYear, year);
  tally.formats.set(format, (tally.formats.get(format) ?? 0) + 1);
}

/** Keeps the first value of each two orders that read it differently. */
function sampleDifferences(samples: Map<string, Sample>, value: string, read: readonly Reading[]): void {
  read.forEach((left, index) => {
    for (const right of read.slice(index + 1)) {
      const key = `${left.order} ${right.order}`;
      if (left.at !== right.at && !samples.has(key)) samples.set(key, { value, pair: [left, right] });
    }
  });
}

/** Whether numbers below ten were seen with a zero before them, and without. */
const paddingOf = () => ({ zero: false, single: false });
type Padding = Record<'date' | 'hour', ReturnType<typeof paddingOf>>;

function notePadding(padding: Padding, text: string): void {
  const clock = /(\d{1,2})[:时点]\d/u.exec(text);
  const date = text.slice(0, clock?.index);
  padding.date.zero ||= /(?<!\d)0\d(?!\d)/.test(date);
  padding.date.single ||= /(?<!\d)\d(?!\d)/.test(date);
  padding.hour.zero ||= /^0\d/.test(clock?.[1] ?? '');
  padding.hour.single ||= clock?.[1]?.length === 1;
}

/** The format with zeros where the column always has them. */
function padded(format: string, { date, hour }: Padding): string {
  const dated =
    date.zero && !date.single ? format.replace(/(?<!M)M(?!M)/, 'MM').replace(/(?<!d)d(?!d)/, 'dd') : format;
  return hour.zero && !hour.single
    ? dated.replace(/(?<!H)H(?!H)/, 'HH').replace(/(?<!h)h(?!h)/, 'hh')
    : dated;
}

/** More years than an export of two-digit years spans: these are days taken for years. */
const maxShortYears = 20;

/** The orders that read most values, those with the same count together. */
function possibleOrders(tallies: ReadonlyMap<DateOrder, Tally>): DateOrder[] {
  const plausible = [...tallies].filter(
    ([, { firstYear, lastYear, formats }]) =>
      lastYear - firstYear < maxShortYears ||
      [...formats.keys()].some(format => !/(?<!y)yy(?!y)/.test(format)),
  );
  const most = Math.max(...plausible.map(([, { count }]) => count));
  return plausible.filter(([, { count }]) => count === most).map(([order]) => order);
}

/** One format for all: what only some values have becomes an optional section, else the most frequent format. */
function mergeFormats(counts: ReadonlyMap<string, number>): string {
  const isLong = [...counts.keys()].some(format => format.includes('MMMM'));
  const formats = [...new Set([...counts.keys()].map(format => format.replace('MMMM', 'MMM')))];
  const exact = formats.filter(format => format.includes('.SSS'));
  const others = formats.filter(format => !exact.some(longer => longer.replace('.SSS', '') === format));
  const joined = others
    .map(format => (formats.includes(format.replace('.SSS', '')) ? format.replace('.SSS', '[.SSS]') : format))
    .sort((left, right) => left.length - right.length);
  const merged = nest(joined) ?? mostFrequent(counts);
  return isLong ? merged.replace(/M{3,4}/, 'MMMM') : merged;
}

/** `d`, `d H:mm` and `d H:mm:ss` as `d[ H:mm[:ss]]`; undefined where one does not go on where another ends. */
function nest([first, ...others]: readonly string[]): string | undefined {
  if (first === undefined || others.length === 0) return first;
  if (!others.every(format => format.startsWith(first))) return undefined;
  const inner = nest(others.map(format => format.slice(first.length)));
  return inner === undefined ? undefined : `${first}[${inner}]`;
}

function mostFrequent(counts: ReadonlyMap<string, number>): string {
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
