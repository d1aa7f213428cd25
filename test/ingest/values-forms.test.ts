import { describe, expect, test } from 'vitest';
import { durationReading } from '../../src/catalogue/source/durations.ts';
import { compileFormat } from '../../src/catalogue/source/format.ts';
import {
  booleanReading,
  dateReading,
  instantReading,
  integerReading,
  numberReading,
  readNumber,
} from '../../src/catalogue/source/values.ts';
import { repository } from './repository.ts';

const shanghai = 'Asia/Shanghai';
const instant = (format: string, text: string) => {
  const value = instantReading(format, shanghai)?.(text);
  return value === undefined ? undefined : new Date(value).toISOString();
};

describe('instants', () => {
  test.each([
    ['excel', '44197.384', '2021-01-01T01:12:57.600Z'],
    ['excel', '44197', '2020-12-31T16:00:00.000Z'],
    ['excel', '1', '1899-12-31T15:54:17.000Z'],
    ['excel excel', '44197 0.38400462962963', '2021-01-01T01:12:58.000Z'],
    ['yyyy-MM-dd excel', '2021-01-01 0.38400462962963', '2021-01-01T01:12:58.000Z'],
    ['excel H:mm:ss', '44197 9:12:58', '2021-01-01T01:12:58.000Z'],
    ["yyyy-MM-dd '1900-01-01' HH:mm:ss", '2021-01-01 1900-01-01 09:12:58', '2021-01-01T01:12:58.000Z'],
    ['epoch_s', '1609463578', '2021-01-01T01:12:58.000Z'],
    ['epoch_s', '1609463578.25', '2021-01-01T01:12:58.250Z'],
    ['epoch_ms', '1609463578123', '2021-01-01T01:12:58.123Z'],
    ['yyyy/M/d[ H:mm[:ss]]', '2026/1/5', '2026-01-04T16:00:00.000Z'],
    ['yyyy/M/d[ H:mm[:ss]]', '2026/1/5 9:03', '2026-01-05T01:03:00.000Z'],
    ['yyyy/M/d[ H:mm[:ss]]', '2026/1/5 9:03:07', '2026-01-05T01:03:07.000Z'],
    ['EEE, d MMM yyyy HH:mm:ss', 'Fri, 21 Aug 2026 09:00:06', '2026-08-21T01:00:06.000Z'],
    ['d MMMM yyyy', '5 January 2026', '2026-01-04T16:00:00.000Z'],
    ['dd/MMM/yy h:mm a', '05/Jan/25 10:15 AM', '2025-01-05T02:15:00.000Z'],
    ['yyyy-MM-dd HH:mm:ss XXX', '2026-01-05 09:00:00 UTC', '2026-01-05T09:00:00.000Z'],
  ])('%s reads %s', (format, text, expected) => {
    expect(instant(format, text)).toBe(expected);
  });

  test.each([
    ['excel', '0'],
    ['excel', '60'],
    ['excel', '9999999'],
    ['yyyy-MM-dd excel', '2021-01-01 2.5'],
    ['epoch_s', '1.6E+09'],
    ['yyyy/M/d[ H:mm[:ss]]', '2026/1/5 9'],
  ])('%s does not read %s', (format, text) => {
    expect(instant(format, text)).toBeUndefined();
  });

  test.each(['yyyy-MM-dd[', 'yyyy-MM-dd]', 'excel excel excel', 'yyyy-MM-dd epoch', 'yyyy-MM-dd yyyy'])(
    '%s is no format',
    format => {
      expect(compileFormat(format)).toBeUndefined();
    },
  );

  test('a counted instant falls on the day that it is in the zone', () => {
    expect(dateReading('epoch_s', shanghai)?.('1609459200')).toBe('2021-01-01');
    expect(dateReading('epoch_s', 'America/New_York')?.('1609459200')).toBe('2020-12-31');
  });
});

describe('durations', () => {
  test.each([
    [undefined, undefined, '3分25秒', 205],
    [undefined, undefined, '1小时2分3秒', 3723],
    [undefined, undefined, '１小时', 3600],
    [undefined, undefined, '1h 5m', 3900],
    [undefined, undefined, '2 mins 5 secs', 125],
    [undefined, undefined, '-3分', -180],
    [undefined, undefined, '1天', 86_400],
    [undefined, undefined, '12:02:23 AM', 143],
    [undefined, undefined, '109.0', 109],
    [undefined, 'h', '0:30:00', 1800],
    [undefined, 's', '1,200', 1200],
    [undefined, undefined, '0:00:02.5', 2.5],
    ['excel', undefined, '0.00165509259259', 143],
    ['yyyy-MM-dd HH:mm:ss', undefined, '1970-01-02 00:00:00', 86_400],
    ['yyyy-MM-dd HH:mm:ss', undefined, '1900-01-01 00:02:23', 143],
    ['yyyy-MM-dd HH:mm:ss', undefined, '1899-12-30 00:02:23', 143],
    ['H:mm', undefined, '-01:23', -4980],
    ['decimal_comma', 'min', '1,5', 90],
  ] as const)('%s %s reads %s as %d seconds', (format, unit, text, seconds) => {
    expect(durationReading(format, unit)?.(text)).toBe(seconds);
  });

  test.each([
    [undefined, undefined, '3:25'],
    [undefined, undefined, '5秒3分'],
    [undefined, undefined, '3分3分'],
    [undefined, undefined, '12%'],
    [undefined, undefined, '13:00:00 PM'],
    [undefined, undefined, '分'],
    ['yyyy-MM-dd HH:mm:ss', undefined, '2026-01-05 00:02:23'],
    ['yyyy-MM-dd HH:mm:ss', undefined, '1900-01-02 00:02:23'],
  ] as const)('%s %s does not read %s', (format, unit, text) => {
    expect(durationReading(format, unit)?.(text)).toBeUndefined();
  });

  test('words of any length are read in no time', () => {
    expect(durationReading(undefined, undefined)?.(`${'1 '.repeat(200_000)}x`)).toBeUndefined();
  });
});

describe('numbers', () => {
  test.each([
    ['1,234', 1234],
    ['-1,234,567.89', -1_234_567.89],
    ['１，２３４', 1234],
    ['12%', 0.12],
    ['12.3 %', 0.123],
    ['５０％', 0.5],
    ['−3', -3],
  ])('%s is a number', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  test.each(['12,5', '1,23,456', '1,2345', ',123', '%', '1 234', '12%%'])('%j is not a number', text => {
    expect(readNumber(text)).toBeUndefined();
  });

  test('decimals behind a comma are read where a source declares them', () => {
    const read = numberReading('decimal_comma');
    expect(['12,5', '1.234,5', '1 234,5', '3', '-0,5', '12,5%'].map(text => read?.(text))).toEqual([
      12.5, 1234.5, 1234.5, 3, -0.5, 0.125,
    ]);
    expect(['12.5', '1,234.5', '1,2,3'].map(text => read?.(text))).toEqual([undefined, undefined, undefined]);
    expect(integerReading('decimal_comma')?.('1.234')).toBe(1234);
    expect(numberReading('yyyy')).toBeUndefined();
  });

  test('yes and no as marks', () => {
    expect(['√', '×', '有', '无', 'ON'].map(text => booleanReading()(text))).toEqual([1, 0, 1, 0, 1]);
  });
});

describe('a row', () => {
  const source = `kind: source
id: tickets
title: 工单
record: contact
match: "tickets*.csv"
key: [no]
columns:
  created: {from: [day, time], format: "yyyy/M/d H:mm"}
  closed: {from: end, format: "yyyy/M/d H:mm", missing: ["1900/1/1 0:00"]}
  first_reply: {after: created, from: reply}
  customer_id: customer
  amount: amount
max_rejects: 90%
`;
  const header = 'no,day,time,end,reply,customer,amount\n';

  const joined = (format: string) =>
    source.replace('[day, time], format: "yyyy/M/d H:mm"', `[day, time], format: "${format}"`);

  test('beside a year in a column of its own a missing day is missing', async () => {
    const year = joined('yyyy M月d日 H:mm').replace('created: {', 'resolved: {');
    const here = repository({
      'sources/t.yaml': year
        .replace('closed: {from: end', 'created: {from: end')
        .replace(/ {2}first_reply.*\n/, ''),
    });
    here.write('tickets.csv', `${header}1,2026,,2026/1/5 9:03,,a,1\n2,2026,3月,2026/1/5 9:03,,a,1\n`);
    const { rejects, records } = await here.ingest('tickets.csv');
    expect(records).toMatchObject({ loaded: 1 });
    expect(rejects).toEqual([
      expect.objectContaining({ reason: 'value/date', column: 'day time', count: 1 }),
    ]);
  });

  test.each([
    ['MMdd yyyy', '0301,'],
    ['yyyy/M/d H:mm', '2026,'],
    ['yyyy M/d', ',2026'],
  ])('four digits that are no year in a column of its own are no date of %s', async (format, cells) => {
    const here = repository({ 'sources/t.yaml': joined(format) });
    here.write('tickets.csv', `${header}1,${cells},,,a,1\n`);
    const { rejects } = await here.ingest('tickets.csv');
    expect(rejects).toEqual([
      expect.objectContaining({ reason: 'value/date', column: 'day time', count: 1 }),
    ]);
  });

  test('keeps the zeros and digits of ids, and takes a sentinel for no time', async () => {
    const here = repository({ 'sources/t.yaml': source });
    here.write(
      'tickets.csv',
      `${header}007,2026/1/5,9:03,1900/1/1 0:00,3分25秒,123456789012345678,"1,200.50"\n`,
    );
    expect((await here.ingest('tickets.csv')).records).toMatchObject({ loaded: 1 });
    const created = Date.parse('2026-01-05T09:03:00+08:00');
    expect(here.rows('SELECT key, created, closed, first_reply, customer_id, amount FROM contact')).toEqual([
      {
        key: '007',
        created,
        closed: null,
        first_reply: created + 205_000,
        customer_id: '123456789012345678',
        amount: 1200.5,
      },
    ]);
  });

  test('is rejected with its column and reason for what cannot be read', async () => {
    const here = repository({ 'sources/t.yaml': source });
    const rows = [
      '1,2026/1/5,9:03,,,1.23E+17,',
      '1.23E+17,2026/1/5,9:03,,,,',
      '2,2026/1/5,25:03,,,,',
      '3,2026/1/5,9:03,,soon,,',
      '4,2026/1/5,9:03,,,,"1,2"',
      '5,2026/1/5,9:03,,,,',
    ];
    here.write('tickets.csv', `${header}${rows.join('\n')}\n`);
    const { rejects, records } = await here.ingest('tickets.csv');
    expect(records).toMatchObject({ loaded: 1, rejected: 5 });
    expect(rejects).toEqual(
      expect.arrayContaining([
        { reason: 'value/scientific', column: 'customer', count: 1 },
        { reason: 'value/scientific', column: 'no', count: 1 },
        { reason: 'value/date', column: 'day time', count: 1 },
        { reason: 'value/duration', column: 'reply', count: 1 },
        { reason: 'value/number', column: 'amount', count: 1 },
      ]),
    );
  });
});
