import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { processorClock } from '../processor.ts';
import { calendar, findings, read, sentences } from './reading.ts';

const megabytes2 = 1_990_000;
const fill = (unit: string) => unit.repeat(Math.floor(megabytes2 / new TextEncoder().encode(unit).length));

describe('hostile text gives a finding, soon, and never throws', () => {
  test.each([
    ['an alias bomb', 'a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]', '1:7 yaml/alias'],
    ['5,000 open brackets', '['.repeat(5000), '1:102 yaml/too-deep'],
    ['5,000 nested lists', '- '.repeat(5000), '1:202 yaml/too-deep'],
    ['2 MB of brackets', fill('['), '1:102 yaml/too-deep'],
    ['20 MB', 'a'.repeat(20_000_000), '1:1 yaml/too-large'],
    ['2 MB of keys', fill('k: 1\n'), 'yaml/too-long'],
    ['2 MB of list items', `kind: standard\nkpis:\n${fill('- 1\n').slice(30)}`, 'yaml/too-long'],
    ['2 MB of broken lines', fill(': : :\n'), 'yaml/too-long'],
    ['2 MB of empty documents', fill('---\n'), 'yaml/too-long'],
    ['2 MB of a folded value', `a: b\n${'  owner：\n'.repeat(150_000)}`, '2:8 yaml/colon'],
    ['2 MB of one word', fill('a'), '1:1 document/not-a-map'],
    ['2 MB of an open quote', `"${fill('\\').slice(1)}`, '1:1 yaml/syntax'],
    ['a key of the prototype', 'kind: calendar\n"\\u005f_proto__": {a: 1}', '2:1 yaml/forbidden-key'],
    ['a constructor', 'kind: calendar\nconstructor: 1', '2:1 yaml/forbidden-key'],
    ...[' ', '\t', '\u00a0', '\u3000'].flatMap((blank): [string, string, string][] => {
      const run = `甲${blank.repeat(600_000)}`;
      const named = `600,000 blanks (${JSON.stringify(blank)})`;
      return [
        [`${named} in a list`, `kind: standard\nscope: {stage: [${run}乙]}`, 'schema/missing-key'],
        [
          `${named} before a comma of a list`,
          `kind: standard\nscope: {stage: [${run}，乙]}`,
          'fullwidth-comma',
        ],
        [
          `${named} among pairs`,
          `kind: standard\nscope: {stage: ${run}乙，channel：乙}`,
          'yaml/fullwidth-comma',
        ],
        [`${named} in a word for a list`, `kind: standard\nscope: {stage: ${run}，乙}`, 'schema/missing-key'],
        [`${named} in prose`, `kind: standard\ntitle: ${run}乙`, 'schema/missing-key'],
      ];
    }),
    ['a NUL', 'kind: a\0b', '1:8 yaml/control-character'],
    ['a NUL on a later line', 'kind: a\ntitle: 甲\n\0', '3:1 yaml/control-character'],
    ['a NUL written as an escape', 'kind: "a\\0b"', '1:7 yaml/control-character'],
    ['half a character written as an escape', 'kind: "a\\ud800"', '1:7 yaml/control-character'],
    ['a merge key', 'kind: a\n<<: {a: 1}', '2:1 yaml/merge-key'],
    ['a number too large to hold', 'a: 1e400', '1:4 yaml/number'],
    ['a key twice in two Unicode forms', 'é: 1\ne\u0301: 2', '2:1 yaml/duplicate-key'],
    ['an unknown tag', 'a: !!binary aGk=', '1:4 yaml/tag'],
    ['YAML 1.1', '%YAML 1.1\n---\na: no', '1:1 yaml/directive'],
  ])('%s', (_, text, expected) => {
    const spentMs = processorClock();
    expect(findings(text)[0]).toMatch(new RegExp(`${expected}$`));
    expect(spentMs()).toBeLessThan(3000);
  });

  test('more than 2,000 keys in one map', () => {
    const keys = Array.from({ length: 2001 }, (_, index) => `k${index}: 1`).join('\n');
    expect(findings(keys)).toEqual(['1:1 yaml/too-many-keys']);
  });

  test('as many wrong values as fit are cut to 50 and a count, soon', () => {
    const spentMs = processorClock();
    const text = `kind: standard\nid: a\ntitle: a\nversion: 1.0.0\nstatus: draft\nowner: a\nscope: {}\nkpis:\n${'- 1\n'.repeat(19_900)}`;
    const found = findings(text);
    expect(found).toHaveLength(51);
    expect(found.at(-1)).toMatch(/document\/more$/);
    expect(sentences(read(text)).at(-1)).toContain('19850 more');
    expect(spentMs()).toBeLessThan(3000);
  });

  test('any text at all', () => {
    const yamlish = fc.array(
      fc.constantFrom(
        ...'- : ? , [ ] { } & * ! | > \' " % @ ` # \n \t a 1 ： 　 kind: calendar\n'.split(' '),
        '  ',
        'week',
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          yamlish.map(parts => parts.join('')),
        ),
        text => {
          const { loaded, findings: found } = read(text);
          expect(loaded !== undefined || found.length > 0).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
        const { loaded, findings: found } = read(bytes);
        expect(loaded !== undefined || found.length > 0).toBe(true);
      }),
    );
  });
});

describe('bytes', () => {
  test('a byte order mark and CRLF are read', () => {
    expect(read(`\ufeff${calendar.replaceAll('\n', '\r\n')}`).loaded?.document).toMatchObject({
      id: 'office',
    });
  });

  test.each([
    ['GB18030', Uint8Array.of(0x61, 0x3a, 0x0a, 0xb1, 0xea), '2:1 yaml/encoding', 'gb18030'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x61, 0x00), '1:1 yaml/encoding', 'utf-16'],
    ['damaged UTF-8', Buffer.from('title: 客服\nowner: 客').subarray(0, -1), '2:1 yaml/encoding', undefined],
    ['nothing known', Uint8Array.of(0x00, 0xff, 0x61, 0x81), '1:1 yaml/encoding', undefined],
  ])('%s is refused with its line and what it may be', (_, bytes, expected, guess) => {
    expect(findings(bytes)).toEqual([expected]);
    expect(read(bytes).findings[0]?.facts).toEqual({ guess });
  });
});
