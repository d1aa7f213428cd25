import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { durationReading } from '../../src/catalogue/source/durations.ts';
import {
  instantReading,
  integerReading,
  numberReading,
  type Reading,
} from '../../src/catalogue/source/values.ts';
import { readRecords } from '../../src/ingest/reader/read.ts';
import { textAt } from '../../src/ingest/reader/record.ts';
import { remembering } from '../../src/ingest/reader/remember.ts';

/** What the bytes of a text read as, where they can tell. */
function readBytes(read: Reading | undefined, text: string): number {
  const bytes = Buffer.from(`9${text}9`);
  return read?.bytes?.(bytes, 1, bytes.length - 1) ?? Number.NaN;
}

/** The bytes never tell anything else than the text. */
function agree(read: Reading | undefined, text: string): boolean {
  const value = readBytes(read, text);
  if (!Number.isNaN(value)) expect({ text, value }).toEqual({ text, value: read?.(text) });
  return !Number.isNaN(value);
}

describe('the bytes of a cell read as its text does', () => {
  const digits = fc.stringMatching(/^[-+]?[0-9]{0,18}[.,eE%]?[0-9]{0,6}$/);

  test('for numbers', () => {
    const readings = [
      numberReading(undefined),
      integerReading(undefined),
      durationReading(undefined, 'min'),
      durationReading(undefined, undefined),
      numberReading('decimal_comma'),
    ];
    fc.assert(
      fc.property(fc.oneof(digits, fc.double().map(String), fc.integer().map(String), fc.string()), text => {
        for (const read of readings) agree(read, text);
      }),
      { numRuns: 3000 },
    );
    expect(agree(numberReading(undefined), '-12.5')).toBe(true);
    expect(agree(integerReading(undefined), '12')).toBe(true);
    expect(agree(integerReading(undefined), '12.5')).toBe(false);
  });

  const formats = [
    'yyyy-MM-dd HH:mm:ss',
    'yyyy/M/d H:mm',
    'd.M.yyyy',
    'yyyy年M月d日 HH:mm',
    'yyyyMMddTHHmmss',
  ];
  const zones = ['Asia/Shanghai', 'America/New_York', 'Africa/Casablanca', 'Europe/London', 'UTC'];
  const moment = fc.date({ min: new Date('1901-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });

  test('for instants, on every day of every zone', () => {
    const two = (value: number) => String(value).padStart(2, '0');
    fc.assert(
      fc.property(
        moment,
        fc.constantFrom(...formats),
        fc.constantFrom(...zones),
        fc.constantFrom('', '0', ' '),
        (date, format, zone, tail) => {
          const [year, month, day] = [
            date.getUTCFullYear(),
            date.getUTCMonth() + 1,
            date.getUTCDate() + (tail ? 3 : 0),
          ];
          const [hour, minute, second] = [
            date.getUTCHours() + (tail ? 5 : 0),
            date.getUTCMinutes(),
            date.getUTCSeconds(),
          ];
          const parts: Record<string, string> = {
            yyyy: String(year),
            MM: two(month),
            M: String(month),
            dd: two(day),
            d: String(day),
            HH: two(hour),
            H: String(hour),
            mm: two(minute),
            ss: two(second),
          };
          const text = format.replace(/([A-SU-Za-z])\1*/g, token => parts[token] ?? token) + tail;
          agree(instantReading(format, zone), text);
          agree(instantReading(undefined, zone), text);
        },
      ),
      { numRuns: 3000 },
    );
    for (const format of formats) {
      const text = format
        .replace(/yyyy|MM?|dd?/g, token => ({ yyyy: '2026' })[token] ?? '07'.slice(-token.length))
        .replace(/HH?|mm|ss/g, token => '09'.slice(-token.length));
      expect(agree(instantReading(format, 'Asia/Shanghai'), text)).toBe(true);
    }
  });

  test('and a day on which clocks change is left to the text', () => {
    const read = instantReading('yyyy-MM-dd HH:mm:ss', 'Europe/London');
    expect(readBytes(read, '2026-03-29 12:00:00')).toBeNaN();
    expect(readBytes(read, '2026-03-28 12:00:00')).toBe(Date.UTC(2026, 2, 28, 12));
    expect(read?.('2026-03-29 12:00:00')).toBe(Date.UTC(2026, 2, 29, 11));
  });
});

test('what is remembered of a column is what each cell reads as, also where quotes are doubled', async () => {
  const cell = fc.oneof(
    fc.constantFrom('', 'a', 'b', '""', '"', 'x""y', '客户', 'z'.repeat(60)),
    fc.string({ maxLength: 4 }),
    fc.nat(5000).map(String),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(cell, { minLength: 1, maxLength: 200 }),
      fc.integer({ min: 1, max: 60 }),
      async (column, repeats) => {
        const read = remembering(text => `<${text}>`);
        const text = column
          .map(value => `"${value.replaceAll('"', '""')}"\n`)
          .join('')
          .repeat(repeats);
        async function* chunks() {
          yield Buffer.from(text);
        }
        await readRecords(chunks(), ',', {
          take: record => {
            expect(read(record, 0)).toBe(`<${textAt(record, 0)}>`);
            return undefined;
          },
          reject: () => {},
        });
      },
    ),
    { numRuns: 60 },
  );
});
