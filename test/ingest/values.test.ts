import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { durationReading } from '../../src/catalogue/source/durations.ts';
import { compileFormat } from '../../src/catalogue/source/format.ts';
import {
  booleanReading,
  dateReading,
  instantReading,
  readInteger,
  readNumber,
} from '../../src/catalogue/source/values.ts';

const shanghai = 'Asia/Shanghai';
const instant = (format: string | undefined, text: string, zone = shanghai) => {
  const value = instantReading(format, zone)?.(text);
  return value === undefined ? undefined : new Date(value).toISOString();
};

describe('instants', () => {
  test.each([
    ['yyyy-MM-dd H:mm:ss', '2021-01-01 9:12:58', '2021-01-01T01:12:58.000Z'],
    ['d/M/yyyy HH:mm', '29/2/2016 01:23', '2016-02-28T17:23:00.000Z'],
    ['yyyy/M/d H:mm', '2026/1/5 9:03', '2026-01-05T01:03:00.000Z'],
    ['yyyy年M月d日 ah:mm', '2026年1月5日 下午9:03', '2026-01-05T13:03:00.000Z'],
    ['M/d/yy h:mm a', '1/5/26 12:03 AM', '2026-01-04T16:03:00.000Z'],
    ['M/d/yy h:mm a', '1/5/26 12:03 p.m.', '2026-01-05T04:03:00.000Z'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2026-01-05T09:03:00.250-05:00', '2026-01-05T14:03:00.250Z'],
    ['MMM yyyy', 'Apr 2024', '2024-03-31T16:00:00.000Z'],
    ['yyyy-MM-dd H:mm', '２０２６－０１－０５　９：０３', '2026-01-05T01:03:00.000Z'],
    [undefined, '2026-01-05', '2026-01-04T16:00:00.000Z'],
    [undefined, '2026-01-05T09:03:00.123', '2026-01-05T01:03:00.123Z'],
    [undefined, '2026-01-05 09:03:00Z', '2026-01-05T09:03:00.000Z'],
  ])('%s reads %s', (format, text, expected) => {
    expect(instant(format, text)).toBe(expected);
  });

  test.each([
    ['yyyy-MM-dd', '2026-02-29'],
    ['yyyy-MM-dd', '2026-13-01'],
    ['yyyy-MM-dd', '2026-1-5'],
    ['yyyy-MM-dd H:mm', '2026-01-05 24:00'],
    ['yyyy-MM-dd H:mm', '2026-01-05 9:60'],
    ['M/d/yyyy h:mm a', '1/5/2026 13:00 PM'],
    ['MMM yyyy', 'Foo 2024'],
    [undefined, '5/1/2026'],
    [undefined, '1609463578'],
    [undefined, '2026-01-05 09:03:00 '],
  ])('%s does not read %s', (format, text) => {
    expect(instant(format, text)).toBeUndefined();
  });

  test.each(['yyyy-QQ', 'HH:mm', 'yyyy-MM-dd a', 'yyyy-MM-dd yyyy', 'yyyy-MM-dd HH:mmZ'])(
    '%s is no format for an instant',
    format => {
      expect(instantReading(format, shanghai)).toBeUndefined();
    },
  );

  test('a zone is the column’s, not the machine’s', () => {
    expect(instant('yyyy-MM-dd HH:mm', '2026-07-01 12:00', 'America/New_York')).toBe(
      '2026-07-01T16:00:00.000Z',
    );
  });

  test('every date of four centuries is read as the platform reads it', () => {
    const read = instantReading('yyyy-MM-dd', 'UTC');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1800-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
        date => {
          const day = date.toISOString().slice(0, 10);
          expect(read?.(day)).toBe(Date.parse(day));
        },
      ),
    );
  });

  test('a pattern of signs in a format is text, not a pattern', () => {
    expect(compileFormat('yyyy.MM.(dd)')?.read('2026.01.(05)')).toEqual({ year: 2026, month: 1, day: 5 });
    expect(compileFormat('yyyy.MM.dd')?.read('2026x01x05')).toBeUndefined();
  });
});

test('a day is stored as it is written, without a zone', () => {
  expect(dateReading('d.M.yyyy', shanghai)?.('5.1.2026')).toBe('2026-01-05');
  expect(dateReading(undefined, shanghai)?.('2026-01-05T23:59:59')).toBe('2026-01-05');
});

describe('durations', () => {
  test.each([
    ['H:mm:ss', undefined, '0:02:23', 143],
    ['H:mm:ss', undefined, '123:00:01', 442_801],
    ['H:mm:ss', undefined, '-0:00:05', -5],
    ['mm:ss', undefined, '75:30', 4530],
    ['m分s秒', undefined, '3分25秒', 205],
    ['h:mm:ss a', undefined, '12:02:23 AM', 143],
    ['ss.SSS', undefined, '67.5', 67.5],
    [undefined, 's', '109', 109],
    [undefined, 'min', '1.1', 66],
    [undefined, 'h', '0.5', 1800],
    [undefined, 'ms', '1500', 1.5],
    [undefined, undefined, '30', 30],
    [undefined, undefined, '0:00:30', 30],
  ] as const)('%s %s reads %s as %d seconds', (format, unit, text, seconds) => {
    expect(durationReading(format, unit)?.(text)).toBe(seconds);
  });

  test.each([
    ['H:mm:ss', undefined, '0:60:00'],
    ['H:mm:ss', undefined, '2:23'],
    ['mm:ss', undefined, '1:75'],
    [undefined, 's', '1:00'],
    [undefined, undefined, '2:23'],
    [undefined, 's', 'abc'],
  ] as const)('%s %s does not read %s', (format, unit, text) => {
    expect(durationReading(format, unit)?.(text)).toBeUndefined();
  });

  test('a format without a time is none', () => {
    expect(durationReading('yyyy-MM-dd', undefined)).toBeUndefined();
    expect(durationReading('foo', undefined)).toBeUndefined();
  });
});

describe('numbers and words', () => {
  test.each([
    ['3', 3],
    ['-0.5', -0.5],
    ['.5', 0.5],
    ['1e3', 1000],
    ['１２．５', 12.5],
  ])('%s is a number', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  test.each(['', '0x10', 'NaN', 'Infinity', '1e999', '1 2', '--1', '１２人'])('%j is not a number', text => {
    expect(readNumber(text)).toBeUndefined();
  });

  test('an integer is whole and exact', () => {
    expect(readInteger('3.0')).toBe(3);
    expect(readInteger('3.5')).toBeUndefined();
    expect(readInteger('12345678901234567890')).toBeUndefined();
  });

  test('yes and no in words, declared or not', () => {
    const plain = booleanReading();
    expect(['是', 'Y', 'true', '１'].map(plain)).toEqual([1, 1, 1, 1]);
    expect(['否', 'no', '0'].map(plain)).toEqual([0, 0, 0]);
    expect(plain('maybe')).toBeUndefined();
    const declared = booleanReading(['接通'], ['未接']);
    expect(['接通', '未接', 'Y'].map(declared)).toEqual([1, 0, undefined]);
  });
});
