import { packageText } from '../text/package-file.ts';
import { parseDate } from './civil.ts';

/** `festival` and `in_lieu` (调休放假) are days off, `make_up` (调休上班) is a day at work. */
export type HolidayType = 'festival' | 'in_lieu' | 'make_up';

export interface Holiday {
  readonly type: HolidayType;
  /** Chinese and English name of the festival, where the data has one. */
  readonly name?: { readonly 'zh-CN': string; readonly en: string };
}

/** The statutory days of one country. Outside the years `from` to `to`, both included, nothing is known. */
export interface Holidays {
  readonly country: string;
  /** Package and version that the days come from. */
  readonly source: string;
  readonly from: number;
  readonly to: number;
  /** By day number, see civil.ts. */
  readonly days: ReadonlyMap<number, Holiday>;
}

interface ChinaFile {
  readonly source: string;
  readonly from: number;
  readonly to: number;
  readonly names: Readonly<Record<string, string>>;
  readonly days: Readonly<Record<string, string>>;
}

interface WorldFile {
  readonly source: string;
  readonly from: number;
  readonly to: number;
  /** A country's years in order, each its days as `MMDD`. */
  readonly countries: Readonly<Record<string, readonly string[]>>;
}

const read = (name: string): unknown => JSON.parse(packageText(`assets/holidays/${name}`));

const known = new Map<string, Holidays | undefined>();

/** The statutory days of a country by its two-letter code in lower case, or undefined where none are known. */
export function holidaysOf(country: string): Holidays | undefined {
  if (!known.has(country)) known.set(country, country === 'cn' ? china() : elsewhere(country));
  return known.get(country);
}

function china(): Holidays {
  const { names, days, ...table } = read('cn.json') as ChinaFile;
  const entries = Object.entries(days).map(([date, line]): [number, Holiday] => {
    const [type = '', chinese = ''] = line.split(' ');
    const name = { 'zh-CN': chinese, en: names[chinese] ?? chinese };
    return [parseDate(date) ?? 0, { type: type as HolidayType, name }];
  });
  return { country: 'cn', ...table, days: new Map(entries) };
}

const festival: Holiday = { type: 'festival' };

/** National days only: what holds in one state or canton belongs in a calendar's own `off`. */
function elsewhere(country: string): Holidays | undefined {
  const { countries, ...table } = read('world.json') as WorldFile;
  const years = Object.hasOwn(countries, country) ? countries[country] : undefined;
  if (!years) return undefined;
  const days = years.flatMap((line, index) => {
    const year = table.from + index;
    return line.split(' ').flatMap(day => parseDate(`${year}-${day.slice(0, 2)}-${day.slice(2)}`) ?? []);
  });
  return { country, ...table, days: new Map(days.map(day => [day, festival])) };
}
