import { readFileSync } from 'node:fs';

const folder = new URL('../../examples/xinghe/data/', import.meta.url);

type Row = Readonly<Record<string, string>>;

/** RFC 4180, read once more by hand so that nothing here leans on the tool. */
function rows(name: string, encoding = 'utf-8'): Row[] {
  const text = new TextDecoder(encoding, { fatal: true }).decode(readFileSync(new URL(name, folder)));
  const records = [
    ...text.matchAll(/((?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*)\r?\n/g),
  ];
  const cells = records.map(([, record = '']) =>
    [...`,${record}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    ),
  );
  const [header = [], ...body] = cells;
  return body.map(row => Object.fromEntries(header.map((title, column) => [title, row[column] ?? ''])));
}

/** Milliseconds of a Shanghai wall clock, or NaN where the text is no such time. */
function instant(text: string): number {
  const [date = '', time = ''] = text.replace('T', ' ').replaceAll('/', '-').split(' ');
  const [year, month, day] = date.split('-').map(part => part.padStart(2, '0'));
  const wall = `${year}-${month}-${day}`;
  const parsed = Date.parse(`${wall}T${time.padStart(time.length < 6 ? 5 : 8, '0')}+08:00`);
  const isReal = new Date(parsed + 8 * 3_600_000).toJSON()?.startsWith(wall);
  return isReal ? parsed : Number.NaN;
}

const monthStart = (month: string) => instant(`${month}-01 00:00`);
const monthAfter = (month: string) => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
};

export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

const share = <T>(items: readonly T[], isPart: (item: T) => boolean): Fraction => ({
  numerator: items.filter(isPart).length,
  denominator: items.length,
});

export function calls(month: string): Row[] {
  return rows(`calls-${month}.csv`).filter(
    row =>
      !Number.isNaN(instant(`${row['呼叫日期']} ${row['呼叫时间']}`)) && /^\d*$/.test(row['话后时长'] ?? ''),
  );
}

function phone(month: string) {
  const offered = calls(month).filter(row => row['转人工前时长'] !== '');
  const answered = offered.filter(row => row['是否接通'] === '是');
  const isShort = (row: Row) =>
    row['是否接通'] === '否' && row['排队时长'] !== '' && Number(row['排队时长']) < 5;
  const judged = offered.filter(row => !isShort(row));
  const waits = answered.map(row => Number(row['排队时长'])).filter(wait => wait >= 0);
  const sorted = [...waits].sort((a, b) => a - b);
  return {
    'answer-rate': share(judged, row => row['是否接通'] === '是'),
    'abandon-rate': share(offered, row => row['是否接通'] === '否'),
    'service-level': share(
      judged.filter(row => row['是否接通'] === '否' || Number(row['排队时长']) >= 0),
      row => row['是否接通'] === '是' && Number(row['排队时长']) <= 20,
    ),
    'average-speed-of-answer': { numerator: waits.reduce((a, b) => a + b, 0), denominator: waits.length },
    'phone-wait-p90': {
      numerator: sorted[Math.ceil(sorted.length * 0.9) - 1] ?? 0,
      denominator: sorted.length,
    },
    satisfaction: share(
      answered.filter(row => row['满意度'] !== ''),
      row => Number(row['满意度']) >= 4,
    ),
  };
}

export function tickets(month: string): Row[] {
  return rows(`online-tickets-${month}.csv`).filter(row => !Number.isNaN(instant(row['创建时间'] ?? '')));
}

/** Obligations that fall due in the month, by when they were kept; NaN where no time is recorded. */
function due(items: readonly { start: number; stop: number }[], hours: number, month: string): Fraction {
  const limit = hours * 3_600_000;
  const judged = items.filter(
    ({ start, stop }) =>
      start + limit >= monthStart(month) &&
      start + limit < monthStart(monthAfter(month)) &&
      !Number.isNaN(stop),
  );
  return share(judged, ({ start, stop }) => stop <= start + limit);
}

const months = ['2025-12', '2026-01', '2026-02', '2026-03'];

function online(month: string) {
  const created = tickets(month);
  const end = monthStart(monthAfter(month));
  const scores = created.map(row => row['评价'] ?? '').filter(score => score !== '');
  const replies = months
    .flatMap(tickets)
    .map(row => ({ start: instant(row['创建时间'] ?? ''), stop: instant(row['首次回复时间'] ?? '') }));
  return {
    'online-first-reply-rate': due(replies, 0.05, month),
    'online-resolution-rate': share(created, row => instant(row['解决时间'] ?? '') < end),
    'online-satisfaction-score': {
      numerator: scores.reduce((sum, score) => sum + Number(score), 0),
      denominator: scores.length,
    },
  };
}

function complaints(month: string) {
  const register = rows('complaints.csv').map(row => ({
    received: instant(row['受理时间'] ?? ''),
    contact: instant(row['首次联系时间'] ?? ''),
    resolved: instant(row['办结时间'] ?? ''),
  }));
  const received = register.filter(
    ({ received }) => received >= monthStart(month) && received < monthStart(monthAfter(month)),
  );
  const limited = (stop: 'contact' | 'resolved') =>
    register.map(row => ({ start: row.received, stop: row[stop] }));
  return {
    'complaint-contact-rate': due(limited('contact'), 24, month),
    'complaint-resolution-rate': due(limited('resolved'), 72, month),
    'complaint-rate': {
      numerator: received.length,
      denominator: calls(month).length + tickets(month).length,
    },
  };
}

function surveys(month: string) {
  const rated = rows(`surveys-${month}.csv`, 'gb18030').filter(row => /^\d$/.test(row['满意度评分'] ?? ''));
  return { 'callback-satisfaction': share(rated, row => Number(row['满意度评分']) >= 4) };
}

/** Every figure of the example's standard for a month, computed from the CSV files alone. */
export function figures(month: string) {
  return { ...phone(month), ...online(month), ...complaints(month), ...surveys(month) };
}
