/**
 * Writes assets/holidays/ from the packages that know the days; with --check, fails where the committed
 * China file is not what the package gives. Only data is read: the functions of chinese-days go wrong in zones
 * west of Greenwich. Dates are handled as text, so the result does not depend on this machine's time zone.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import Holidays from 'date-holidays';
import { formatDate, parseDate } from '../src/calendar/civil.ts';

const require = createRequire(import.meta.url);
const folder = new URL('../assets/holidays/', import.meta.url);

/** The days of national rules change; further ahead than this the library only extrapolates. */
const worldYears = { from: 2004, to: 2035 };

/** A day on which clocks go forward has 23 hours and is whole all the same. */
const clockChangeHours = 2;

async function versionOf(name: string): Promise<string> {
  const file = new URL(`../node_modules/${name}/package.json`, import.meta.url);
  return `${name} ${(JSON.parse(await readFile(file, 'utf8')) as { version: string }).version}`;
}

interface ChineseDays {
  readonly holidays: Readonly<Record<string, string>>;
  readonly workdays: Readonly<Record<string, string>>;
  readonly inLieuDays: Readonly<Record<string, string>>;
}

/** One line a day: what it is and which festival it belongs to. */
async function china(): Promise<string> {
  const data = require('chinese-days/dist/chinese-days.json') as ChineseDays;
  const names = new Map<string, string>();
  const nameOf = (label: string) => {
    const [english = '', chinese = ''] = label.split(',');
    names.set(chinese, english);
    return chinese;
  };
  const days: [string, string][] = [
    ...Object.entries(data.holidays).map(([day, label]): [string, string] => [
      day,
      `${day in data.inLieuDays ? 'in_lieu' : 'festival'} ${nameOf(label)}`,
    ]),
    ...Object.entries(data.workdays).map(([day, label]): [string, string] => [
      day,
      `make_up ${nameOf(label)}`,
    ]),
  ];
  days.sort(([a], [b]) => (a < b ? -1 : 1));
  const years = days.map(([day]) => Number(day.slice(0, 4)));
  const table = {
    source: await versionOf('chinese-days'),
    from: years[0],
    to: years.at(-1),
    names: Object.fromEntries(names),
    days: Object.fromEntries(days),
  };
  return `${JSON.stringify(table, null, 1)}\n`;
}

/** The whole days of a country's national public holidays, year by year; half days are worked. */
function publicDays(country: Holidays): string[] {
  const days = new Set<string>();
  const years: number[] = [];
  for (let year = worldYears.from; year <= worldYears.to; year++) years.push(year);
  for (const { date, start, end } of years.flatMap(year => country.getHolidays(year))) {
    if (date.slice(11, 19) !== '00:00:00') continue;
    const first = parseDate(date.slice(0, 10)) ?? 0;
    const hours = (end.getTime() - start.getTime()) / 3_600_000;
    const length = Math.floor((hours + clockChangeHours) / 24);
    for (let offset = 0; offset < length; offset++) days.add(formatDate(first + offset));
  }
  const sorted = [...days].sort();
  return years.map(year =>
    sorted.flatMap(day => (day.startsWith(`${year}-`) ? day.slice(5).replace('-', '') : [])).join(' '),
  );
}

async function world(): Promise<string> {
  const lines = Object.keys(new Holidays().getCountries())
    .filter(code => /^[A-Z]{2}$/.test(code) && code !== 'CN')
    .sort()
    .map(code => {
      const years = publicDays(new Holidays(code, { types: ['public'] }));
      return `  ${JSON.stringify(code.toLowerCase())}: ${JSON.stringify(years)}`;
    });
  const source = JSON.stringify(await versionOf('date-holidays'));
  const head = `{\n "source": ${source},\n "from": ${worldYears.from},\n "to": ${worldYears.to},\n`;
  return `${head} "countries": {\n${lines.join(',\n')}\n }\n}\n`;
}

const files = { 'cn.json': china, 'world.json': world };
for (const [name, make] of Object.entries(files)) {
  const target = new URL(name, folder);
  const text = await make();
  if (!process.argv.includes('--check')) {
    await writeFile(target, text);
  } else if ((await readFile(target, 'utf8').catch(() => '')) !== text) {
    console.error(`assets/holidays/${name} is not what the packages give: run npx tsx scripts/holidays.ts`);
    process.exitCode = 1;
  }
}
