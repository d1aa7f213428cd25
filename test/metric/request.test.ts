import { describe, expect, test } from 'vitest';
import { bench, kpiYaml, standardYaml } from './bench.ts';

const rows = [
  { key: '1', created: '2026-03-05 10:00', answered: true, channel: 'phone', team: '一组', 'x-topic': 'a' },
  { key: '2', created: '2026-03-05 10:00', answered: false, channel: '热线', team: null, 'x-topic': 'b' },
  { key: '3', created: '2026-03-31 10:00', answered: true, channel: '电话', team: '二组', 'x-topic': 'a' },
];

const answers = standardYaml(kpiYaml('{metric: answer_rate}', 'target: ≥50%'));
const open = (files: Record<string, string> = { 'standards/service.yaml': answers }) =>
  bench(files, [{ rows }]);

const by = (names: string[]) =>
  open()
    .figures('2026-03', { by: names })
    .figures.map(({ by: slice, numerator, denominator, verdict }) => [
      slice,
      numerator,
      denominator,
      verdict,
    ]);

describe('slices', () => {
  test('the total comes first, then each value with its own verdict, a missing one as null', () => {
    expect(by(['team'])).toEqual([
      [{}, 2, 3, 'met'],
      [{ team: '一组' }, 1, 1, 'met'],
      [{ team: '二组' }, 1, 1, 'met'],
      [{ team: null }, 0, 1, 'missed'],
    ]);
  });

  test('synonyms are one value', () => {
    expect(by(['channel'])).toEqual([
      [{}, 2, 3, 'met'],
      [{ channel: '热线' }, 0, 1, 'missed'],
      [{ channel: '电话' }, 2, 2, 'met'],
    ]);
  });

  test('by own columns, and by time', () => {
    expect(by(['x-topic', 'day'])).toEqual([
      [{}, 2, 3, 'met'],
      [{ 'x-topic': 'a', day: '2026-03-05' }, 1, 1, 'met'],
      [{ 'x-topic': 'a', day: '2026-03-31' }, 1, 1, 'met'],
      [{ 'x-topic': 'b', day: '2026-03-05' }, 0, 1, 'missed'],
    ]);
    expect(by(['week']).map(([slice]) => slice)).toEqual([{}, { week: '2026-W10' }, { week: '2026-W14' }]);
  });

  test('a trace is sliced as its figure is', () => {
    const { trace } = open();
    expect(trace('k', '2026-03', { where: { channel: 'call' } }).rows).toHaveLength(2);
    expect(trace('k', '2026-03', { where: { week: '2026-W14' } }).rows.map(({ record }) => record)).toEqual([
      'contact:3',
    ]);
  });

  test('an unknown dimension is refused', () => {
    expect(() => by(['chanel'])).toThrow(
      expect.objectContaining({
        code: 'kpi/unknown-dimension',
        facts: expect.objectContaining({
          closest: 'channel',
          dimensions: expect.arrayContaining(
            ['agent', 'team', 'month'].map(id => expect.objectContaining({ id })),
          ),
        }),
      }),
    );
  });
});

describe('which standard', () => {
  const version = (number: string, from: string, status = 'effective', id = 'service') =>
    answers
      .replace('id: service', `id: ${id}`)
      .replace('1.0.0', number)
      .replace('2020-01-01', from)
      .replace('status: effective', `status: ${status}`);

  const files = {
    'standards/service@1.0.0.yaml': version('1.0.0', '2026-01-01'),
    'standards/service.yaml': version('1.1.0', '2026-03-15'),
    'standards/service@2.0.0.yaml': version('2.0.0', '2026-03-20', 'draft'),
  };

  const chosen = (period: string, standard?: string) => open(files).figures(period, { standard });

  test('the version in force at the period’s last instant', () => {
    expect(chosen('2026-02').figures[0]?.standard).toBe('service@1.0.0');
    expect(chosen('2026-03').figures[0]?.standard).toBe('service@1.1.0');
    expect(chosen('2026-03-01..2026-03-14', 'service').figures[0]?.standard).toBe('service@1.0.0');
  });

  test('any version by name, drafts too', () => {
    expect(chosen('2026-02', 'service@2.0.0').figures[0]?.standard).toBe('service@2.0.0');
  });

  test('before the first, the earliest, and it is said', () => {
    const { figures, warnings } = chosen('2025-12');
    expect(figures[0]?.standard).toBe('service@1.0.0');
    expect(warnings).toContainEqual({
      code: 'notice/none-in-force',
      facts: { standard: 'service@1.0.0', period: '2025-12' },
    });
  });

  test('one that there is not is refused, with what was meant', () => {
    expect(() => chosen('2026-03', 'servise')).toThrow(
      expect.objectContaining({
        code: 'kpi/unknown-standard',
        facts: { standard: 'servise', closest: 'service', known: ['service'] },
      }),
    );
  });

  test('a KPI of several standards has to be told apart', () => {
    const { trace, figures } = open({
      ...files,
      'standards/other.yaml': version('1.0.0', '2020-01-01', 'effective', 'other'),
    });
    expect(figures('2026-03').figures).toHaveLength(2);
    expect(() => trace('k', '2026-03')).toThrow(
      expect.objectContaining({
        code: 'kpi/ambiguous',
        facts: { kpi: 'k', choices: ['other/k', 'service/k'] },
      }),
    );
    expect(trace('other/k', '2026-03').job?.standard).toBe('other@1.0.0');
  });

  test('an unknown KPI is refused', () => {
    expect(() => open().trace('kk', '2026-03')).toThrow(expect.objectContaining({ code: 'kpi/unknown-kpi' }));
  });
});

describe('what should be known beside a figure', () => {
  test('that the data ends before the period does', () => {
    expect(open().figures('2026-03').warnings).toEqual([]);
    expect(open().figures('2026-Q2').warnings).toContainEqual({
      code: 'notice/data-ends',
      facts: { record: 'contact', last: '2026-03-31', period: '2026-Q2' },
    });
  });

  test('that more than 2 % are missing', () => {
    const { figures } = bench({ 'standards/service.yaml': answers }, [
      { rows },
      { rows: [{ key: '9', created: '2026-03-31 11:00', talk: 1 }] },
    ]);
    expect(figures('2026-03').warnings).toEqual([
      { code: 'notice/missing', facts: { kpi: 'k', missing: 1, rows: 4 } },
    ]);
  });

  test('which files and which query it rests on', () => {
    const { figures } = open();
    const [figure] = figures('2026-03').figures;
    expect(figure?.evidence).toMatchObject({
      rows: 3,
      files: [{ file: 'data/source-1.csv', sha256: '1'.repeat(64) }],
    });
    expect(figure?.evidence.sqlSha256).toMatch(/^[0-9a-f]{64}$/);
    const again = figures('2026-03').figures[0]?.evidence.sqlSha256;
    expect(figure?.evidence.sqlSha256).toBe(again);
  });
});
