import { describe, expect, test } from 'vitest';
import { showFigure } from '../../src/report/model/show.ts';
import { bench, type Feed, type Given, standardYaml } from './bench.ts';

const march = '2026-03-05 10:00';

const kpi = (id: string, measure: string, more = '') =>
  `  - {id: ${id}, title: ${id}, category: efficiency, owner: 经理, measure: ${measure}${more && `, ${more}`}}`;

const open = (kpis: readonly string[], feeds: readonly Feed[]) =>
  bench({ 'standards/service.yaml': standardYaml(`\n${kpis.join('\n')}`) }, feeds);

const one = (measure: string, feeds: readonly Feed[], more = '', period = '2026-03') => {
  const { figure, trace } = open([kpi('k', measure, more)], feeds);
  return { figure: figure('k', period), rows: trace('k', period).rows };
};

const contacts = (...rows: readonly Given[]): Feed => ({
  rows: rows.map((row, index) => ({ key: `K${index + 1}`, created: march, ...row })),
});

describe('a share within a limit', () => {
  test('of a duration: its limit included, a blank missing, a negative one set apart', () => {
    const feed = contacts({ wait: 3 }, { wait: 15 }, { wait: 15.1 }, { wait: null }, { wait: -1 });
    const { figure, rows } = one('{share: wait, within: 15s}', [feed], 'target: ≥90%');
    expect(figure).toMatchObject({ numerator: 2, denominator: 3, missing: 1, excluded: { negative: 1 } });
    expect(figure.bounds).toEqual({ low: 2 / 4, high: 3 / 4 });
    expect(figure.policy).toMatchObject({ share: 'wait', withinS: 15, record: 'contact' });
    expect(figure.verdict).toBe('missed');
    expect(rows.map(({ outcome }) => outcome)).toEqual(['met', 'met', 'missed', 'missing', 'excluded']);
  });

  test('over the rows that the KPI asks for', () => {
    const feed = contacts(
      { wait: 3, answered: true },
      { wait: 3, answered: false },
      { wait: 20, answered: true },
    );
    const { figure } = one('{share: wait, within: 15s}', [feed], 'where: {answered: true}');
    expect(figure).toMatchObject({ numerator: 1, denominator: 2 });
  });

  const tickets = contacts(
    { resolved: '2026-03-06 10:00' },
    { resolved: '2026-03-06 10:01' },
    { resolved: null },
    { created: '2026-03-31 20:00', resolved: null },
    { created: '2026-03-31 20:00', resolved: '2026-03-31 21:00' },
  );

  test('between two instants counts what is due, as a time limit does: open and overdue is missed', () => {
    const { figure, rows } = one('{share: {from: created, to: resolved}, within: 24h}', [tickets]);
    expect(figure).toMatchObject({ numerator: 1, denominator: 3, pending: 0, policy: { basis: 'due' } });
    expect(rows.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['met', null],
      ['missed', null],
      ['missed', 'open'],
    ]);
  });

  test('by start, what is not yet due is in progress', () => {
    const { figure } = one('{share: {from: created, to: resolved}, within: 24h, basis: start}', [tickets]);
    expect(figure).toMatchObject({ numerator: 2, denominator: 4, pending: 1 });
  });

  test('and takes the choices of a time limit', () => {
    const { figure } = one(
      '{share: {from: created, to: resolved}, within: 24h, basis: start, open: excluded}',
      [tickets],
    );
    expect(figure).toMatchObject({ numerator: 2, denominator: 3, excluded: { open: 2 } });
  });

  test('on any record', () => {
    const orders: Feed = {
      record: 'order',
      rows: [
        { key: '1', placed: march, reviewed: '2026-03-05 12:00' },
        { key: '2', placed: march, reviewed: '2026-03-07 12:00' },
      ],
    };
    const { figure } = one('{share: {from: placed, to: reviewed}, within: 24h}', [orders], 'record: order');
    expect(figure).toMatchObject({ numerator: 1, denominator: 2 });
  });
});

describe('a rate per N', () => {
  const complaints: Feed = {
    record: 'complaint',
    rows: [
      { key: 'c1', received: march, liable: true, channel: '电话' },
      { key: 'c2', received: march, liable: false, channel: '电话' },
      { key: 'c3', received: march, liable: true, channel: '在线' },
      { key: 'c4', received: '2026-04-05 10:00', liable: true, channel: '在线' },
    ],
  };
  const orders: Feed = {
    record: 'order',
    rows: Array.from({ length: 40 }, (_, index) => ({ key: `o${index}`, placed: march })),
  };
  const rate = (more: string) =>
    `{rate: {count: {record: complaint, where: {liable: true}}, over: {record: order}${more}}}`;

  test('counts the rows of one record over those of another, and lists both', () => {
    const { figure, rows } = one(rate(', per: 1000'), [complaints, orders], 'target: ≤50');
    expect(figure).toMatchObject({ value: 50, numerator: 2, denominator: 40, unit: 'score', verdict: 'met' });
    expect(figure.policy).toMatchObject({ record: 'complaint', over: 'order', per: 1000 });
    expect(rows).toHaveLength(42);
    expect(rows.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0)).toBe(2);
    expect(rows.reduce((sum, { denominator }) => sum + (denominator ?? 0), 0)).toBe(40);
  });

  test.each([
    ['', 'ratio', 0.05, '≤5%'],
    [', per: 10000', 'per_10k', 500, '≤500'],
  ])('%s is in the unit %s', (more, unit, value, target) => {
    const { figure } = one(rate(more), [complaints, orders], `target: ${target}`);
    expect(figure).toMatchObject({ unit, value, verdict: 'met', direction: 'lower' });
  });

  test('of nothing is no figure', () => {
    const { figure } = one(rate(''), [complaints, { ...orders, rows: [{ key: 'x', placed: '2026-02-01' }] }]);
    expect(figure).toMatchObject({ value: null, verdict: 'no_data', numerator: 2, denominator: 0 });
  });

  test('over the same record needs no name', () => {
    const feed = contacts({ team: 'A' }, { team: 'A' }, { team: 'B' });
    const { figure } = one('{rate: {count: {where: {team: B}}, over: {}, per: 100}}', [feed]);
    expect(figure).toMatchObject({ numerator: 1, denominator: 3, unit: 'score' });
    expect(figure.value).toBeCloseTo(100 / 3, 12);
  });
});

describe('answers', () => {
  const ratings = contacts(...[5, 4, 3, 1, 9, null].map(rating => ({ 'x-attitude': rating })));

  test('the share of a set, over the valid ones, of a sample', () => {
    const { figure } = one(
      '{answers: x-attitude, good: [4, 5], of: [1, 2, 3, 4, 5]}',
      [ratings],
      'target: ≥50%',
    );
    expect(figure).toMatchObject({
      ...{ numerator: 2, denominator: 4, excluded: { invalid: 1 }, population: 'sample' },
      ...{ direction: 'higher', verdict: 'insufficient' },
    });
    expect(figure.policy).toMatchObject({ answers: 'x-attitude', good: [4, 5], of: [1, 2, 3, 4, 5] });
  });

  test('a bad set counts against the target', () => {
    const { figure } = one(
      '{answers: x-attitude, bad: [1, 2], of: [1, 2, 3, 4, 5]}',
      [ratings],
      'target: ≤25%, population: full',
    );
    expect(figure).toMatchObject({ numerator: 1, denominator: 4, direction: 'lower', verdict: 'met' });
  });

  test.each([
    ['{score: x-attitude, of: [1, 2, 3, 4, 5]}', 13 / 4],
    // (4 + 3 + 2 + 0) / 4 of 4 steps
    ['{score: x-attitude, of: [1, 2, 3, 4, 5], hundred: from_lowest}', 56.25],
    // 13 / 4 of 5
    ['{score: x-attitude, of: [1, 2, 3, 4, 5], hundred: from_zero}', 65],
  ])('%s', (measure, value) => {
    const { figure, rows } = one(measure, [ratings], 'population: full');
    expect(figure).toMatchObject({ value, unit: 'score', denominator: 4, excluded: { invalid: 1 } });
    const sum = rows.reduce((all, { numerator }) => all + (numerator ?? 0), 0);
    expect(sum).toBe(figure.numerator);
  });

  test('a score in thirds is judged exactly', () => {
    const feed = contacts(...[2, 3].map(rating => ({ 'x-attitude': rating })));
    const measure = '{score: x-attitude, of: [1, 2, 3, 4], hundred: from_lowest}';
    expect(one(measure, [feed], 'target: ≥50, population: full').figure.verdict).toBe('met');
  });

  test('the net promoter score of an own field', () => {
    const feed = contacts(...[10, 9, 9, 8, 7, 6, 0, 11].map(value => ({ 'x-recommend': value })));
    const { figure } = one('{nps: x-recommend}', [feed]);
    // 3 promoters and 2 detractors of 7; 11 is no answer
    expect(figure).toMatchObject({
      numerator: 1,
      denominator: 7,
      excluded: { invalid: 1 },
      policy: { nps: 'x-recommend' },
    });
    expect(figure.value).toBeCloseTo(100 / 7, 12);
  });
});

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

describe('what cannot be computed is refused where it is said', () => {
  const rules = (kpis: readonly string[]) => {
    const { figures } = open(kpis, [contacts({ wait: 3, csat: 5, 'x-n': 1 })]);
    return figures('2026-03').diagnostics.map(({ rule, place }) => [rule, place.path]);
  };

  test.each([
    ['{share: wait}', 'metric/missing-parameter', 'measure'],
    ['{share: csat, within: 15s}', 'metric/not-a-duration', 'measure.share'],
    ['{share: {from: created, to: wait}, within: 1h}', 'metric/not-an-instant', 'measure.share.to'],
    ['{share: wait, within: 2wd}', 'metric/not-yet', 'measure.within'],
    ['{share: wait, within: 5s, open: missed}', 'metric/not-yet', 'measure.open'],
    ['{share: wait, within: 5s, good: [1]}', 'metric/unused-parameter', 'measure.good'],
    ['{answers: csat}', 'metric/missing-parameter', 'measure'],
    ['{answers: csat, good: [6], of: [1, 5]}', 'metric/outside-scale', 'measure.good'],
    ['{answers: channel, good: [1]}', 'metric/not-a-number', 'measure.answers'],
    ['{score: csat}', 'metric/missing-parameter', 'measure'],
    ['{score: csat, of: [5], hundred: from_lowest}', 'metric/no-span', 'measure.of'],
    ['{nps: nowhere}', 'metric/unknown-field', 'measure.nps'],
    ['{mean: csat, hundred: from_zero}', 'metric/unused-parameter', 'measure.hundred'],
    ['{count: {team: A}, vs: previous}', 'metric/unused-parameter', 'measure.vs'],
    ['{sum: [k, k]}', 'metric/part-cycle', 'measure.sum[0]'],
    ['{sum: [nobody, k]}', 'metric/unknown-part', 'measure.sum[0]'],
    ['{change: k}', 'metric/part-cycle', 'measure.change'],
  ])('%s', (measure, rule, path) => {
    expect(rules([kpi('k', measure)])).toEqual([[rule, `kpis[k].${path}`]]);
  });

  test('a change against nothing, parts of other units, rows of its own', () => {
    const volume = kpi('volume', '{count: {team: A}}');
    const wait = kpi('wait', '{mean: wait}');
    expect(rules([kpi('k', '{change: volume}'), volume])).toEqual([
      ['metric/missing-parameter', 'kpis[k].measure'],
    ]);
    expect(rules([kpi('k', '{change: volume, vs: spring}'), volume])).toEqual([
      ['metric/vs', 'kpis[k].measure.vs'],
    ]);
    expect(rules([kpi('k', '{sum: [volume, wait]}'), volume, wait])).toEqual([
      ['metric/part-units', 'kpis[k].measure.sum'],
    ]);
    expect(rules([kpi('k', '{sum: [volume, volume]}', 'where: {channel: 电话}'), volume])).toEqual([
      ['metric/unused-parameter', 'kpis[k].where'],
    ]);
    expect(
      rules([kpi('k', '{change: c, vs: previous}'), kpi('c', '{change: volume, vs: previous}'), volume]),
    ).toEqual([['metric/part-change', 'kpis[k].measure.change']]);
  });

  test('a part that cannot be computed takes the whole with it', () => {
    expect(
      rules([kpi('k', '{sum: [a, a]}'), kpi('a', '{sum: [b, b]}'), kpi('b', '{sum: [k, k]}')]),
    ).toContainEqual(['metric/part-cycle', 'kpis[b].measure.sum[0]']);
    expect(rules([kpi('k', '{sum: [bad, bad]}'), kpi('bad', '{mean: nowhere}')])).toEqual([
      ['metric/unknown-field', 'kpis[bad].measure.mean'],
      ['metric/part-refused', 'kpis[k].measure.sum[0]'],
    ]);
  });

  test('KPIs nested without end are refused before they are computed', () => {
    const levels = Array.from({ length: 60 }, (_, index) =>
      kpi(`k${index}`, index === 59 ? '{count: {team: A}}' : `{sum: [k${index + 1}, k${index + 1}]}`),
    );
    expect(rules(levels)).toContainEqual(['metric/part-many', 'kpis[k52].measure']);
  });
});

describe('a mean of a field', () => {
  test('counts a blank as missing, as a mean of the time between two instants does', () => {
    const feed = contacts({ amount: 10 }, { amount: 30 }, { amount: null });
    const { figure, rows } = one('{mean: amount}', [feed]);
    expect(figure).toMatchObject({ value: 20, numerator: 40, denominator: 2, missing: 1 });
    expect(rows.map(({ outcome }) => outcome)).toEqual(['counted', 'counted', 'missing']);
  });

  test('knows no row without a rating', () => {
    const { figure, rows } = one('{mean: csat}', [contacts({ csat: 5 }, { csat: null })]);
    expect(figure).toMatchObject({ value: 5, denominator: 1, missing: 0, population: 'sample' });
    expect(rows).toHaveLength(1);
  });

  test.each([
    ['{mean: amount}', '', '15'],
    ['{p90: amount}', '', '20'],
    ['{mean: amount}', 'target: ≥10分', '15 分'],
    ['{mean: csat}', '', '4.5 分'],
    ['{mean: wait}', '', '5 秒'],
    ['{entered: 41, source: 调查}', '', '41'],
    ['{entered: 41, source: 调查}', 'target: ≥40分', '41 分'],
    ['{entered: 41, source: 调查}', 'target: ≥40%', '41%'],
    ['{sum: [k2, k2]}', '', '30'],
  ])('%s %s is printed as %s', (measure, more, shown) => {
    const feed = contacts({ amount: 10, csat: 4, wait: 5 }, { amount: 20, csat: 5, wait: 5 });
    const figure = open([kpi('k', measure, more), kpi('k2', '{mean: amount}')], [feed]).figure(
      'k',
      '2026-03',
    );
    expect(showFigure(figure, 'zh-CN').replace(/\.00|(?<=\.\d)0/, '')).toBe(shown);
  });
});
