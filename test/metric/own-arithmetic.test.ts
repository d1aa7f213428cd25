import { describe, expect, test } from 'vitest';
import type { Feed } from './bench.ts';
import { contacts, kpi, march, open } from './own-bench.ts';

describe('arithmetic of other KPIs', () => {
  const feed = contacts(
    ...Array.from({ length: 10 }, (_, index) => ({ channel: '电话', answered: index < 9, talk: 60 })),
    ...Array.from({ length: 4 }, (_, index) => ({ channel: '在线', answered: index < 2, talk: 120 })),
  );
  const parts = [
    kpi('phone', '{metric: answer_rate}', 'where: {channel: 电话}'),
    kpi('chat', '{metric: answer_rate}', 'where: {channel: 在线}'),
    kpi('calls', '{count: {channel: 电话}}'),
    kpi('chats', '{count: {channel: 在线}}'),
    kpi('talk', '{mean: talk}'),
  ];
  const made = (measure: string, more = '') => {
    const { figure, figures, trace } = open([kpi('k', measure, more), ...parts], [feed]);
    return { figure: figure('k', '2026-03'), figures, trace };
  };

  test.each([
    ['{sum: [calls, chats]}', 14, 'count'],
    ['{difference: [calls, chats]}', 6, 'count'],
    ['{quotient: [calls, chats]}', 2.5, 'ratio'],
    ['{product: [phone, chat]}', 0.45, 'ratio'],
    ['{product: [talk, calls]}', ((600 * 540 + 600 * 240) / 600 / 11) * 10, 'seconds'],
    ['{difference: [phone, chat]}', 0.4, 'ratio'],
    ['{weighted: {phone: 60, chat: 40}}', 0.74, 'ratio'],
    ['{weighted: {phone: 3, chat: 1}}', 0.8, 'ratio'],
  ])('%s is %f', (measure, value, unit) => {
    const { figure } = made(measure);
    expect(figure.unit).toBe(unit);
    if (!measure.includes('talk')) expect(figure.value).toBe(value);
    expect(figure.population).toBe('full');
  });

  test('a mean times a count is the whole', () => {
    // ten of 60 s and four of 120 s, over 14, times 10
    expect(made('{product: [talk, calls]}').figure.value).toBeCloseTo((1080 / 14) * 10, 9);
  });

  test('the verdict is exact where the parts are', () => {
    expect(made('{weighted: {phone: 60, chat: 40}}', 'target: ≥74%').figure.verdict).toBe('met');
    expect(made('{weighted: {phone: 60, chat: 40}}', 'target: ≥74.001%').figure.verdict).toBe('missed');
    const thirds = open(
      [
        kpi('k', '{product: [q, three]}', 'target: ≥1'),
        kpi('q', '{quotient: [one, three]}'),
        kpi('one', '{count: {team: A}}'),
        kpi('three', '{count: {team: B}}'),
      ],
      [contacts({ team: 'A' }, { team: 'B' }, { team: 'B' }, { team: 'B' })],
    );
    expect(thirds.figures('2026-03').diagnostics).toEqual([]);
    expect(thirds.figure('k', '2026-03').value).toBe(1);
  });

  test('the parts are shown with what they come to', () => {
    const { figure } = made('{quotient: [calls, chats]}');
    expect(figure).toMatchObject({
      numerator: 10,
      denominator: 4,
      policy: { operation: 'quotient', basis: 'parts' },
    });
    expect(figure.parts?.map(({ kpi: id, value }) => [id, value])).toEqual([
      ['calls', 10],
      ['chats', 4],
    ]);
    expect(figure.evidence.rows).toBe(14);
  });

  test('a slice of which one part has nothing is null, and of counts is what there is', () => {
    const { figures } = made('{sum: [calls, chats]}');
    const by = figures('2026-03', { by: ['channel'], kpis: ['k'] }).figures;
    expect(by.map(one => [one.by.channel ?? null, one.value])).toEqual([
      [null, 14],
      ['在线', 4],
      ['电话', 10],
    ]);
    const rates = made('{sum: [phone, chat]}').figures('2026-03', { by: ['channel'], kpis: ['k'] });
    expect(rates.figures.map(({ value, verdict }) => [value, verdict])).toEqual([
      [1.4, 'no_target'],
      [null, 'no_data'],
      [null, 'no_data'],
    ]);
  });

  test('nothing divides by 0', () => {
    const { figure } = made(
      '{quotient: [calls, none]}',
      '}\n  - {id: none, title: T, category: basic, owner: 经理, measure: {count: {channel: 邮件}}',
    );
    expect(figure).toMatchObject({ value: null, verdict: 'no_data' });
  });

  test('is of a sample where a part is', () => {
    const { figure } = open(
      [
        kpi('k', '{weighted: {csat: 1, phone: 1}}', 'target: ≥50%'),
        kpi('csat', '{metric: csat_top2}'),
        ...parts,
      ],
      [contacts(...Array.from({ length: 40 }, () => ({ csat: 5, channel: '电话', answered: true })))],
    );
    expect(figure('k', '2026-03')).toMatchObject({ population: 'sample', value: 1, verdict: 'inconclusive' });
  });

  test('missing rows of a part open the verdict', () => {
    const feeds = [contacts({ wait: 3 }, { wait: 3 }, { wait: 30 }, { wait: null })];
    const { figure } = open(
      [
        kpi('k', '{difference: [a, b]}', 'target: ≥20%'),
        kpi('a', '{share: wait, within: 15s}'),
        kpi('b', '{share: wait, within: 1s}'),
      ],
      feeds,
    );
    const found = figure('k', '2026-03');
    expect(found.value).toBeCloseTo(2 / 3, 12);
    // 2/4 to 3/4 less 0/4 to 1/4
    expect(found.bounds).toEqual({ low: 0.25, high: 0.75 });
    expect(found.verdict).toBe('met');
  });
});

describe('the change of a KPI', () => {
  const feed: Feed = {
    rows: [
      ...Array.from({ length: 4 }, (_, index) => ({
        key: `j${index}`,
        team: 'A',
        created: '2026-01-10 10:00',
      })),
      ...Array.from({ length: 8 }, (_, index) => ({
        key: `f${index}`,
        team: 'A',
        created: '2026-02-10 10:00',
      })),
      ...Array.from({ length: 6 }, (_, index) => ({ key: `m${index}`, team: 'A', created: march })),
      ...Array.from({ length: 5 }, (_, index) => ({
        key: `y${index}`,
        team: 'A',
        created: '2025-03-10 10:00',
      })),
    ],
  };
  const volume = kpi('volume', '{count: {team: A}}');

  test.each([
    ['previous', -0.25, '2026-02'],
    ['year_before', 0.2, '2025-03'],
    ['2026-01', 0.5, '2026-01'],
  ])('vs %s is %f', (vs, value, period) => {
    const { figure } = open([kpi('k', `{change: volume, vs: ${vs}}`), volume], [feed]);
    const found = figure('k', '2026-03');
    expect(found).toMatchObject({ value, unit: 'ratio', policy: { vs } });
    expect(found.parts?.map(one => one.period)).toEqual(['2026-03', period]);
  });

  test('a month within the period has nothing to be compared with', () => {
    const { figures } = open([kpi('k', '{change: volume, vs: previous}'), volume], [feed]);
    const { figures: found } = figures('2026-03', { by: ['month'], kpis: ['k'] });
    expect(found.map(({ by, value }) => [by.month, value])).toEqual([
      [undefined, -0.25],
      ['2026-03', null],
    ]);
  });

  test('is judged by its target, and null against nothing', () => {
    const { figure } = open([kpi('k', '{change: volume, vs: previous}', 'target: ≤-20%'), volume], [feed]);
    expect(figure('k', '2026-03')).toMatchObject({ verdict: 'met', direction: 'lower' });
    expect(figure('k', '2026-01')).toMatchObject({ value: null, verdict: 'no_data' });
  });

  test.each([
    '{share: {from: created, to: created}, within: 1h}',
    '{rate: {count: {}, over: {}}}',
    '{sum: [volume, volume]}',
  ])('a target may be a change of %s', measure => {
    const { figure } = open([kpi('k', measure, 'target: +0% vs 2026-01'), volume], [feed]);
    const found = figure('k', '2026-03');
    expect(found.policy.base).toBe(measure.includes('sum') ? 8 : 1);
    expect(found.verdict).toBe('met');
  });
});
