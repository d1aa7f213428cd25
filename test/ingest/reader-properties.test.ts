import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDeclared } from '../../src/ingest/reader/declared.ts';
import { type Malformed, readRecords } from '../../src/ingest/reader/read.ts';
import { type CsvRecord, textsOf } from '../../src/ingest/reader/record.ts';
import { pieces, read } from './splitting.ts';

/** The same text in pieces of every size is read alike. */
test('any text at all is accounted for line by line, whatever the pieces', async () => {
  const piece = fc.constantFrom('"', '""', ',', '\n', '\r\n', '\r', 'x', '客', ' ');
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 40 }),
      fc.integer({ min: 1, max: 9 }),
      async (parts, size) => {
        const text = parts.join('');
        const whole = await read(text);
        expect(await read(text, ',', size)).toEqual(whole);
        const covered = [
          ...whole.records.map(({ line, raw }) => [line, raw] as const),
          ...whole.malformed.map(({ line, raw }) => [line, raw] as const),
        ].sort(([a], [b]) => a - b);
        const physical = text.split(/\r\n|\r|\n/);
        if (physical.at(-1) === '') physical.pop();
        expect(covered.flatMap(([, raw]) => raw.split(/\r\n|\r|\n/))).toEqual(physical);
      },
    ),
    { numRuns: 2000 },
  );
});

/** Quotes as RFC 4180 does, with the line end that a file uses. */
const quoted = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

test('any table survives writing and reading, whatever the pieces it comes in, and lines count up', async () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 6 }),
    fc.constantFrom('客户', '"', ',', '\r\n', '\n', '\r', '""', ' ', '😀'),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.integer({ min: 1, max: 12 }),
      async (table, end, size) => {
        const texts = table.map(row => row.map(quoted).join(','));
        const { records, malformed } = await read(texts.map(text => text + end).join(''), ',', size);
        expect(malformed).toEqual([]);
        expect(records.map(record => record.cells)).toEqual(table);
        let line = 1;
        for (const [index, text] of texts.entries()) {
          expect(records[index]?.line).toBe(line);
          expect(records[index]?.raw).toBe(text);
          line += `${text}${end}`.split(/\r\n|\r|\n/).length - 1;
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('any well-formed table is read as csv-parse reads it', async () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 5 }),
    fc.constantFrom('客户', '"', ',', ';', '\r\n', '\n', '""', ' x '),
  );
  const style = fc.record({
    end: fc.constantFrom('\n', '\r\n', '\r'),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    quoteAll: fc.boolean(),
    isEnded: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
      style,
      async (table, { end, delimiter, quoteAll, isEnded }) => {
        const written = (text: string) =>
          quoteAll || /["\r\n,;\t|]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        const text = table.map(row => row.map(written).join(delimiter)).join(end) + (isEnded ? end : '');
        const theirs: unknown[] = [];
        const ours: unknown[] = [];
        const into = (list: unknown[]) => ({
          take: (record: CsvRecord) => {
            list.push([record.line, ...textsOf(record)]);
            return undefined;
          },
          reject: (line: Malformed) => {
            list.push(line);
          },
        });
        await readRecords(pieces(Buffer.from(text), 7), delimiter, into(ours));
        await readDeclared(pieces(Buffer.from(text), 7), { delimiter }, into(theirs));
        expect(ours).toEqual(theirs);
        expect(ours).toHaveLength(table.length);
      },
    ),
    { numRuns: 1000 },
  );
});

const spectrum = '../shared/data/csv-spectrum';
const hasSpectrum = (() => {
  try {
    return readdirSync('../shared/data').length > 0;
  } catch {
    return false;
  }
})();

test.skipIf(!hasSpectrum)('the CSV conformance suite is read as its answers say', async () => {
  const names = readdirSync(join(spectrum, 'csvs')).map(name => name.replace(/\.csv$/, ''));
  expect(names).toHaveLength(12);
  for (const name of names) {
    const text = readFileSync(join(spectrum, 'csvs', `${name}.csv`), 'utf8').replace(/^\ufeff/, '');
    const answer = JSON.parse(readFileSync(join(spectrum, 'json', `${name}.json`), 'utf8')) as unknown;
    const { records, malformed } = await read(text);
    expect(malformed).toEqual([]);
    const [header = [], ...rows] = records.map(record => record.cells);
    const found = rows.map(row => Object.fromEntries(header.map((column, index) => [column, row[index]])));
    if (name === 'location_coordinates') {
      // The suite's answer is one object, with another telephone number than its file.
      expect([{ ...found[0], 'Contact Phone Number': '1234567890' }]).toEqual([answer]);
    } else {
      expect(found, name).toEqual(answer);
    }
  }
});
