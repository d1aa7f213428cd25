import { describe, expect, test } from 'vitest';
import { readDeclared } from '../../src/ingest/reader/declared.ts';
import { readRecords } from '../../src/ingest/reader/read.ts';
import { cells, lines, pieces, read } from './splitting.ts';

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

  test.each([';', '\t', '|'])('the delimiter can be %j', async delimiter => {
    expect(await cells(`a${delimiter}b\n"1${delimiter}"${delimiter}2\n`, delimiter)).toEqual([
      ['a', 'b'],
      [`1${delimiter}`, '2'],
    ]);
  });
});

describe('a malformed line', () => {
  const rows = (bad: Record<number, string>, count = 1000) =>
    `a,b\n${Array.from({ length: count }, (_, index) => `${bad[index + 1] ?? `${index + 1},x`}\n`).join('')}`;

  test.each<[string, Record<number, string>, [string, number][]]>([
    ['an unclosed quote', { 500: '500,"open' }, [['csv/unclosed-quote', 501]]],
    ['one before a quoted cell', { 500: '500,"open', 700: '700,"y"' }, [['csv/after-quote', 501]]],
    [
      'one before a quoted cell at the start',
      { 500: '500,"open', 700: '"700",y' },
      [['csv/after-quote', 501]],
    ],
    ['one that an empty cell closes', { 500: '500,"open', 700: '"",y' }, [['csv/unclosed-quote', 501]]],
    ['text after a closing quote', { 5: '"5"x,y' }, [['csv/after-quote', 6]]],
    ['a cell too many', { 5: '5,y,z' }, [['csv/cells-more', 6]]],
    [
      'three in one file',
      { 3: '3,"', 400: '400,"y"z', 900: '"9,0,0' },
      [
        ['csv/unclosed-quote', 4],
        ['csv/after-quote', 401],
        ['csv/unclosed-quote', 901],
      ],
    ],
  ])('%s is rejected alone, and every other row is kept', async (_, bad, expected) => {
    const { records, malformed } = await read(rows(bad));
    expect(records).toHaveLength(1001 - expected.length);
    expect(malformed.map(({ line }) => line)).toEqual(expected.map(([, line]) => line));
    for (const { line, raw } of malformed) expect(raw).toBe(bad[line - 1]);
  });

  test('says why: unclosed to the end, or contradicted by what follows', async () => {
    const reasons = async (bad: Record<number, string>) =>
      (await read(rows(bad))).malformed.map(({ reason }) => reason);
    expect(await reasons({ 500: '500,"open' })).toEqual(['csv/unclosed-quote']);
    expect(await reasons({ 500: '500,"open', 700: '700,"y"' })).toEqual(['csv/after-quote']);
    expect(await reasons({ 5: '"5"x,y' })).toEqual(['csv/after-quote']);
  });

  test('may swallow a megabyte or 2,000 lines before it is found, but no more than that is kept', async () => {
    for (const text of [rows({ 2: '2,"open' }, 300_000), rows({ 2: `2,"${'x'.repeat(2_000_000)}` }, 5000)]) {
      const { records, malformed } = await read(text);
      expect(malformed).toMatchObject([{ reason: 'csv/unclosed-quote', line: 3 }]);
      expect(malformed[0]?.raw.length).toBeLessThanOrEqual(1_000_000);
      expect(records).toHaveLength(text.split('\n').length - 2);
    }
  });

  test('of more than a megabyte without a line end is one, whatever the pieces', async () => {
    for (const size of [1000, 1 << 16, 1 << 22]) {
      const { records, malformed } = await read(`a,b\n${'x'.repeat(3_000_000)}\r\n1,2\r\n`, ',', size);
      expect(malformed).toMatchObject([{ reason: 'csv/too-long', line: 2 }]);
      expect(records.map(({ cells, line }) => [cells, line])).toEqual([
        [['a', 'b'], 1],
        [['1', '2'], 3],
      ]);
    }
  });

  test('is not a cell of 1,000 lines, nor a quote inside a cell that began without one', async () => {
    const cell = Array.from({ length: 1000 }, (_, index) => `line ${index}`).join('\r\n');
    expect(await cells(`a,b\n"${cell}",1\n37°36'37.8"N,2\n`)).toEqual([
      ['a', 'b'],
      [cell, '1'],
      [`37°36'37.8"N`, '2'],
    ]);
  });

  test('after line ends of every kind is counted right', async () => {
    const { records, malformed } = await read('a,b\r\n1,"x\r\n2,y\r3,"z"\n4,w\n');
    expect(malformed.map(({ line, raw }) => [line, raw])).toEqual([[2, '1,"x']]);
    expect(records.map(({ line }) => line)).toEqual([1, 3, 4, 5]);
  });

  test('hostile quotes that open on every line end the reading, not the machine', async () => {
    const line = `${'x'.repeat(400)}",b,"c\n`;
    const split = await readRecords(pieces(Buffer.from(`a,b\n${line.repeat(8000)}`)), ',', {
      take: () => undefined,
      reject: () => {},
    });
    expect(split.hopelessAt).toBeGreaterThan(100);
  });

  test('what the caller throws ends the reading', async () => {
    const stop = new Error('stop');
    const receiver = {
      take: () => {
        throw stop;
      },
      reject: () => {},
    };
    await expect(readRecords(pieces(Buffer.from('a\nb\n')), ',', receiver)).rejects.toBe(stop);
    await expect(readDeclared(pieces(Buffer.from('a\nb\n')), { delimiter: ',' }, receiver)).rejects.toBe(
      stop,
    );
  });
});
