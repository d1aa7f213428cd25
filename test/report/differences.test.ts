import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inferSchema } from '../../scripts/infer-schema.ts';
import { differencesOf, type RecordedFigure } from '../../src/report/differences.ts';
import { reasonsInWords } from '../../src/report/model/words/differences.ts';

function figure(more: Partial<RecordedFigure> = {}): RecordedFigure {
  return {
    standard: 'care@1.0.0',
    kpi: 'answered',
    variant: null,
    by: {},
    unit: 'ratio',
    value: 0.9,
    numerator: 9,
    denominator: 10,
    pending: 0,
    missing: 0,
    verdict: 'met',
    target: { op: '>=', value: 0.9 },
    policy: { basis: 'created' },
    evidence: { files: [{ file: 'data/a.csv', sha256: 'aa' }], sql_sha256: 'q' },
    ...more,
  };
}

const record = (...figures: RecordedFigure[]) => ({ period: { id: '2026-03' }, figures });

describe('the differences of two records', () => {
  test.each<[string, Partial<RecordedFigure>, string]>([
    ['a value', { value: 0.8, numerator: 8 }, '所依据的文件和口径没有变化，归入它的记录有变化'],
    [
      'a file',
      { value: 0.8, evidence: { files: [{ file: 'data/a.csv', sha256: 'bb' }], sql_sha256: 'r' } },
      '数据文件 data/a.csv 有变化（aa 变为 bb）',
    ],
    [
      'a file that is new',
      { value: 1, evidence: { files: [], sql_sha256: 'q' } },
      '数据文件 data/a.csv 不再使用（原为 aa）',
    ],
    ['a policy', { policy: { basis: 'due' } }, '口径 basis：created 变为 due'],
    ['a version', { standard: 'care@1.1.0' }, '标准 care@1.0.0 变为 care@1.1.0'],
    ['a target', { target: null }, '目标 {"op":">=","value":0.9} 变为 null'],
    [
      'the query alone',
      { value: 0.8, evidence: { files: figure().evidence.files, sql_sha256: 'r' } },
      '计算方法有变化',
    ],
  ])('name %s', (_, more, said) => {
    const [one, ...others] = differencesOf(record(figure()), record(figure(more)));
    expect(others).toEqual([]);
    expect(one).toMatchObject({ period: '2026-03', kpi: 'answered', by: {} });
    expect(reasonsInWords(one?.why ?? [], 'zh-CN')).toBe(said);
  });

  test('are none where only the evidence is another', () => {
    const other = figure({ evidence: { files: [], sql_sha256: 'r' } });
    expect(differencesOf(record(figure()), record(other))).toEqual([]);
  });

  test('tell slices, sections and figures that came and went', () => {
    const before = { ...record(figure(), figure({ by: { team: '甲' } })), earlier: [record(figure())] };
    const after = {
      ...record(figure(), figure({ by: { team: '乙' } })),
      earlier: [record(figure({ value: 1 }))],
    };
    const found = differencesOf(before, after).map(one => [
      one.by['team'],
      one.before?.value,
      one.after?.value,
    ]);
    expect(found).toEqual([
      ['甲', 0.9, undefined],
      [undefined, 0.9, 1],
      ['乙', undefined, 0.9],
    ]);
  });

  test('are none between a record and itself, whatever its slices are called', () => {
    const slice = fc.dictionary(fc.constantFrom('team', 'agent'), fc.option(fc.string()));
    fc.assert(
      fc.property(fc.array(slice), slices => {
        const one = record(...slices.map(by => figure({ by: { ...by } })));
        expect(differencesOf(one, structuredClone(one))).toEqual([]);
      }),
    );
  });
});

test('a schema requires the fields that every item has, joins their types, and says nothing of what is unseen', () => {
  const first = {
    rows: [
      { a: 1, b: null },
      { a: 2, b: 'x', c: true },
    ],
    none: [],
    never: null,
  };
  expect(inferSchema([first, { ...first, only: 1 }])).toEqual({
    type: 'object',
    properties: {
      rows: {
        type: 'array',
        items: {
          type: 'object',
          properties: { a: { type: 'number' }, b: { type: ['null', 'string'] }, c: { type: 'boolean' } },
          required: ['a', 'b'],
        },
      },
      none: { type: 'array' },
      never: {},
      only: { type: 'number' },
    },
    required: ['rows', 'none', 'never'],
  });
});
