import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { encoder, utf16be } from './encode.ts';

const shared = resolve('../shared/data/pwc-call-center/calls.csv');
export const hasCalls = existsSync(shared);

export interface Call {
  readonly id: string;
  readonly agent: string;
  readonly date: Date;
  readonly clock: readonly [number, number, number];
  readonly topic: string;
  readonly answered: boolean;
  readonly resolved: boolean;
  readonly wait: number | undefined;
  readonly talk: number | undefined;
  readonly csat: string;
}

const pad = (value: number, digits = 2) => String(value).padStart(digits, '0');

/** The calls of the shared file, parsed apart from our own reader. */
export function calls(): Call[] {
  const [, ...lines] = readFileSync(shared, 'utf8').trimEnd().split(/\r?\n/);
  return lines.map(line => {
    const [
      id = '',
      agent = '',
      date = '',
      time = '',
      topic = '',
      answered,
      resolved,
      wait,
      talk = '',
      csat = '',
    ] = line.split(',');
    const [hours = 0, minutes = 0, seconds = 0] = talk.split(':').map(Number);
    const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
    return {
      id,
      agent,
      date: new Date(`${date}T00:00:00Z`),
      clock: [hour, minute, second],
      topic,
      answered: answered === 'Y',
      resolved: resolved === 'Y',
      wait: wait ? Number(wait) : undefined,
      talk: talk ? (hours * 60 + minutes) * 60 + seconds : undefined,
      csat,
    };
  });
}

/** One way to write a part of a call, and how a source declares it. */
interface Form<Value> {
  readonly format: string;
  readonly write: (value: Value) => string;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const parts = (date: Date) => [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()] as const;
const dateForm = (
  format: string,
  write: (year: number, month: number, day: number) => string,
): Form<Date> => ({
  format,
  write: date => write(...parts(date)),
});

export const dates: readonly Form<Date>[] = [
  dateForm('yyyy-MM-dd', (y, m, d) => `${y}-${pad(m)}-${pad(d)}`),
  dateForm('d-MMM-yy', (y, m, d) => `${d}-${months[m - 1]}-${pad(y % 100)}`),
  dateForm('dd.MM.yyyy', (y, m, d) => `${pad(d)}.${pad(m)}.${y}`),
  dateForm('dd/MM/yyyy', (y, m, d) => `${pad(d)}/${pad(m)}/${y}`),
  dateForm('MM/dd/yyyy', (y, m, d) => `${pad(m)}/${pad(d)}/${y}`),
  dateForm('yyyy/M/d', (y, m, d) => `${y}/${m}/${d}`),
  dateForm('yyyy年M月d日', (y, m, d) => `${y}年${m}月${d}日`),
  { format: 'excel', write: date => String(date.getTime() / 86_400_000 + 25_569) },
];

type Clock = Call['clock'];
export const seconds = ([hour, minute, second]: Clock) => (hour * 60 + minute) * 60 + second;
export const times: readonly Form<Clock>[] = [
  { format: 'H:mm:ss', write: ([h, m, s]) => `${h}:${pad(m)}:${pad(s)}` },
  { format: 'HH:mm:ss', write: ([h, m, s]) => `${pad(h)}:${pad(m)}:${pad(s)}` },
  { format: "'1900-01-01' HH:mm:ss", write: ([h, m, s]) => `1900-01-01 ${pad(h)}:${pad(m)}:${pad(s)}` },
  { format: 'excel', write: clock => (seconds(clock) / 86_400).toFixed(14) },
  {
    format: 'h:mm:ss a',
    write: ([h, m, s]) => `${h % 12 || 12}:${pad(m)}:${pad(s)} ${h < 12 ? 'AM' : 'PM'}`,
  },
  {
    format: 'ah:mm:ss',
    write: ([h, m, s]) => `${h < 12 ? '上午' : '下午'}${h % 12 || 12}:${pad(m)}:${pad(s)}`,
  },
];

const split = (total: number) => [Math.floor(total / 3600), Math.floor(total / 60) % 60, total % 60] as const;
const clockOf = (total: number, hours: (hour: number) => string) => {
  const [hour, minute, second] = split(total);
  return `${hours(hour)}:${pad(minute)}:${pad(second)}`;
};
export const talks: readonly Form<number>[] = [
  { format: 'format: "H:mm:ss"', write: total => clockOf(total, String) },
  { format: 'format: "h:mm:ss a"', write: total => `${clockOf(total, hour => String(hour || 12))} AM` },
  { format: '', write: total => `${clockOf(total, hour => String(hour || 12))} AM` },
  { format: '', write: total => clockOf(total, pad) },
  { format: '', write: total => `${Math.floor(total / 60)}分${total % 60}秒` },
  { format: 'format: "yyyy-MM-dd HH:mm:ss"', write: total => `1970-01-01 ${clockOf(total, pad)}` },
  { format: 'format: excel', write: total => (total / 86_400).toFixed(12) },
  { format: 'unit: min', write: total => (total / 60).toFixed(6) },
  { format: 'unit: ms', write: total => `${total},000` },
];

const waits: readonly ((value: number) => string)[] = [
  String,
  value => `${value}.0`,
  value => String(value).replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
];

const encodings: readonly ((text: string) => Buffer)[] = [
  text => Buffer.from(text),
  text => Buffer.from(`\ufeff${text}`),
  encoder('gb18030'),
  text => Buffer.from(`\ufeff${text}`, 'utf16le'),
  text => utf16be(`\ufeff${text}`),
];

const header = ['编号', '坐席', '日期', '时间', '主题', '接通', '解决', '等待', '通话', '满意度'];
export const variant = fc.record({
  date: fc.constantFrom(...dates),
  time: fc.constantFrom(...times),
  talk: fc.constantFrom(...talks),
  wait: fc.constantFrom(...waits),
  encode: fc.constantFrom(...encodings),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  blank: fc.constantFrom('', '-', '?'),
  words: fc.constantFrom(['Y', 'N'], ['是', '否'], ['1', '0'], ['TRUE', 'FALSE']),
  isQuoted: fc.boolean(),
});
export type Variant = typeof variant extends fc.Arbitrary<infer Value> ? Value : never;

export function write(rows: readonly Call[], form: Variant): Buffer {
  const [yes = '', no = ''] = form.words;
  const cell = (text: string) =>
    form.isQuoted || text.includes(form.delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  const line = (cells: readonly string[]) => cells.map(cell).join(form.delimiter) + form.lineEnd;
  const lines = rows.map(call =>
    line([
      call.id,
      call.agent,
      form.date.write(call.date),
      form.time.write(call.clock),
      call.topic,
      call.answered ? yes : no,
      call.resolved ? yes : no,
      call.wait === undefined ? form.blank : form.wait(call.wait),
      call.talk === undefined ? form.blank : form.talk.write(call.talk),
      call.csat || form.blank,
    ]),
  );
  return form.encode(line(header) + lines.join(''));
}
