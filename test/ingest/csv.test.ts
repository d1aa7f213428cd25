import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Malformed, readRecords } from '../../src/ingest/csv.ts';

interface Read {
  readonly records: { cells: readonly string[]; line: number; raw: string }[];
  readonly malformed: Malformed | undefined;
}

async function read(text: string, delimiter = ',', size = 1 << 16): Promise<Read> {
  const bytes = Buffer.from(text);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const records: Read['records'] = [];
  const malformed = await readRecords(chunks(), delimiter, ({ cells, line, raw }) => {
    records.push({ cells: [...cells], line, raw: raw() });
  });
  return { records, malformed };
}

const cells = async (text: string, delimiter?: string) =>
  (await read(text, delimiter)).records.map(r => r.cells);
const lines = async (text: string) => (await read(text)).records.map(({ line }) => line);

describe('splitting', () => {
  test.each([
    ['LF', 'a,b\n1,2\n3,4\n'],
    ['CRLF', 'a,b\r\n1,2\r\n3,4\r\n'],
    ['CR', 'a,b\r1,2\r3,4\r'],
    ['mixed', 'a,b\r\n1,2\n3,4'],
  ])('%s line ends give the same records', async (_, text) => {
    expect(await cells(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(await lines(text)).toEqual([1, 2, 3]);
  });

  test('a quoted CRLF is one line, and so are a quoted LF and CR', async () => {
    expect(await lines('a,b\r\n"x\r\ny",1\r\n"x\ny",2\r\n"x\ry",3\r\nz,4\r\n')).toEqual([1, 2, 4, 6, 8]);
  });

  test('a blank line is a record of one empty cell with a line of its own', async () => {
    const { records } = await read('a,b\n\n1,2\n,\n');
    expect(records.map(({ cells, line }) => [cells, line])).toEqual([
      [['a', 'b'], 1],
      [[''], 2],
      [['1', '2'], 3],
      [['', ''], 4],
    ]);
  });

  test('the raw text is the record as it stands in the file', async () => {
    const { records } = await read('a,b\r\n"x,""y""\r\nz",客\r\n');
    expect(records[1]).toEqual({ cells: ['x,"y"\r\nz', '客'], line: 2, raw: '"x,""y""\r\nz",客' });
  });

  test.each([';', '\t', '|', '||'])('the delimiter can be %j', async delimiter => {
    expect(await cells(`a${delimiter}b\n"1${delimiter}"${delimiter}2\n`, delimiter)).toEqual([
      ['a', 'b'],
      [`1${delimiter}`, '2'],
    ]);
  });
});

describe('refusing', () => {
  test('an unclosed quote is reported on the line where its record began', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => (index === 498 ? '5,"open' : `${index},x`));
    const { records, malformed } = await read(`a,b\n${rows.join('\n')}\n`);
    expect(malformed).toMatchObject({ reason: 'record/unclosed', line: 500, raw: '5,"open' });
    expect(records).toHaveLength(499);
  });

  test('an unclosed quote in a large file is stopped by the size of a record', async () => {
    const { malformed } = await read(`a,b\n1,"open\n${'x,y\n'.repeat(400_000)}`);
    expect(malformed).toMatchObject({ reason: 'record/size', line: 2 });
  });

  test.each([
    ['text after a closing quote', 'a,b\n"1"x,2\n'],
    ['a quote inside an unquoted cell', 'a,b\n1"x,2\n'],
  ])('%s is malformed, and the records before it were delivered', async (_, text) => {
    const { records, malformed } = await read(`h,i\n${text.slice(4)}`);
    expect(malformed).toMatchObject({ reason: 'record/quote', line: 2 });
    expect(records.map(({ cells }) => cells)).toEqual([['h', 'i']]);
  });

  test('what the caller throws ends the reading', async () => {
    async function* chunks() {
      yield Buffer.from('a\nb\nc\n');
    }
    const stop = new Error('stop');
    await expect(
      readRecords(chunks(), ',', () => {
        throw stop;
      }),
    ).rejects.toBe(stop);
  });
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
        expect(malformed).toBeUndefined();
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
    const answer: Record<string, string>[] = JSON.parse(
      readFileSync(join(spectrum, 'json', `${name}.json`), 'utf8'),
    );
    const { records, malformed } = await read(text);
    const [header = [], ...rows] = records.map(record => record.cells);
    const found = rows.map(row => Object.fromEntries(header.map((column, index) => [column, row[index]])));
    // RFC 4180 has no quote inside an unquoted cell, such as 2'17.9"W.
    if (name === 'location_coordinates') expect(malformed).toMatchObject({ reason: 'record/quote', line: 2 });
    else expect(found, name).toEqual(answer);
  }
});
