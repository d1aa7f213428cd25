import { describe, expect, test } from 'vitest';
import type { RecordKind } from '../../src/catalogue/records.ts';
import { achievementOf } from '../../src/metric/achievement.ts';
import { at, bench, type Feed, type Given, kpiYaml, standardYaml } from './bench.ts';

/** Numbers that look random and are the same on every run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const draw = generator(20_260_305);
const maybe = <Value>(value: Value): Value | null => (draw(4) === 0 ? null : value);
const from = at('2026-03-01 00:00');
const minutes = (count: number) => count * 60_000;

const rowsOf = (count: number, make: (index: number) => Given): Given[] =>
  Array.from({ length: count }, (_, index) => ({ key: `K${index}`, ...make(index) }));

const contacts = rowsOf(400, index => {
  const created = from + minutes(draw(60_000));
  const answered = draw(5) > 0;
  const resolved = draw(3) > 0 ? created + minutes(draw(9000)) : null;
  return {
    contact_id: `C${index}`,
    created,
    queued: maybe(created + 1000),
    answered,
    wait: maybe(draw(60)),
    ring: maybe(draw(30)),
    talk: answered ? maybe(draw(500)) : null,
    hold: answered ? maybe(draw(50)) : null,
    acw: answered ? maybe(draw(80)) : null,
    transfers: maybe(draw(3)),
    resolved,
    reopened: resolved !== null && draw(6) === 0 ? resolved + minutes(30) : null,
    closed: null,
    due: maybe(created + minutes(4000)),
    csat: draw(3) === 0 ? 1 + draw(6) : null,
    nps: draw(3) === 0 ? draw(11) : null,
  };
});
const surveys = rowsOf(300, () => ({
  responded: from + minutes(draw(60_000)),
  type: ['callback', '回访', 'instant'][draw(3)] ?? '',
  score: maybe(1 + draw(5)),
  nps: maybe(draw(11)),
  ces: maybe(1 + draw(7)),
  fcr: maybe(draw(2) === 0),
  solved: maybe(draw(3) > 0),
  dim_attitude: maybe(1 + draw(5)),
  valid: draw(10) > 0,
}));
const complaints = rowsOf(120, () => ({
  received: from + minutes(draw(60_000)),
  closed: maybe(from + minutes(draw(60_000))),
  upheld: maybe(draw(2) === 0),
  liable: maybe(draw(3) === 0),
  via: maybe(['内部', '12315', '媒体'][draw(3)] ?? ''),
  repeat_of: draw(5) === 0 ? 'K1' : null,
  q_detail: maybe('什么'),
  q_expectation: maybe('退款'),
  q_deadline: maybe('三天'),
}));
const evaluations = rowsOf(200, () => ({
  at: from + minutes(draw(60_000)),
  level: ['leader', 'self', '自检', 'calibration', 'specialist'][draw(5)] ?? '',
  score: maybe(60 + draw(41)),
  passed: maybe(draw(4) > 0),
  critical: maybe(draw(6) === 0),
}));
const actions = rowsOf(100, () => {
  const opened = from + minutes(draw(40_000));
  return {
    opened,
    due: maybe(opened + minutes(draw(20_000))),
    closed: maybe(opened + minutes(draw(20_000))),
    effective: maybe(draw(2) === 0),
  };
});
const training = rowsOf(80, () => ({
  at: from + minutes(draw(60_000)),
  hours: maybe(draw(8)),
  mode: maybe(['线上', 'online', '线下'][draw(3)] ?? ''),
  passed: maybe(draw(4) > 0),
}));
const orders = rowsOf(90, () => {
  const placed = from + minutes(draw(30_000));
  const appointed = placed + minutes(draw(30_000));
  return {
    placed,
    appointed,
    arrived: maybe(appointed - minutes(60) + minutes(draw(120))),
    cancelled_by: draw(8) === 0 ? '客户' : null,
  };
});
const roster = rowsOf(150, () => ({
  at: from + minutes(draw(60_000)),
  state: maybe(['talk', '保持', 'acw', '空闲', '会议'][draw(5)] ?? ''),
  planned: maybe(3600),
  spent: maybe(draw(5000)),
}));

const feeds: Feed[] = (
  [
    ['contact', contacts],
    ['survey', surveys],
    ['complaint', complaints],
    ['evaluation', evaluations],
    ['action', actions],
    ['training', training],
    ['order', orders],
    ['roster', roster],
  ] as [RecordKind, Given[]][]
).map(([record, rows]) => ({ record, rows }));

const end = at('2026-04-01 00:00');
const known = (value: unknown) => value !== null && value !== undefined;
const number = (value: unknown) => Number(value);
const inMarch = (rows: readonly Given[], anchor: string) =>
  rows.filter(row => known(row[anchor]) && number(row[anchor]) >= from && number(row[anchor]) < end);
const seen = (value: unknown): value is number => known(value) && number(value) <= end;

const calls = inMarch(contacts, 'created');
const offered = calls.filter(row => known(row.queued));
const answered = calls.filter(row => row.answered === true);
const answers = inMarch(surveys, 'responded');
const valid = answers.filter(row => row.valid === true);
const cases = inMarch(complaints, 'received');
const audits = inMarch(evaluations, 'at').filter(
  row => !['self', '自检', 'calibration'].includes(String(row.level)),
);
const courses = inMarch(training, 'at');
const shifts = inMarch(roster, 'at').filter(row => known(row.spent));

type Pair = readonly [numerator: number | null, denominator: number | null];
const shareOf = (rows: readonly Given[], part: (row: Given) => boolean): Pair => [
  rows.filter(part).length,
  rows.length,
];
const having = (rows: readonly Given[], ...names: readonly string[]) =>
  rows.filter(row => names.every(name => known(row[name])));
const sumOf = (rows: readonly Given[], value: (row: Given) => number) =>
  rows.reduce((sum, row) => sum + value(row), 0);
const meanOf = (rows: readonly Given[], value: (row: Given) => number): Pair => [
  sumOf(rows, value),
  rows.length,
];
const among = (value: unknown, ...of: readonly unknown[]) => of.includes(value);
const rated = (rows: readonly Given[], name: string, top = 5) =>
  rows.filter(row => known(row[name]) && number(row[name]) >= 1 && number(row[name]) <= top);
const handledParts = having(answered, 'talk', 'hold', 'acw');
const talking = (row: Given) => among(row.state, 'talk', '保持', 'acw');
const isOpen = (row: Given) => number(row.created) <= end && !seen(row.resolved);
const dueActions = inMarch(actions, 'due');
const appointments = inMarch(orders, 'appointed').filter(row => row.cancelled_by !== '客户');

const expected: readonly (readonly [measure: string, record: string, pair: Pair])[] = [
  [
    'short_abandon_rate, short_abandon: 10s',
    '',
    shareOf(offered, row => row.answered === false && known(row.wait) && number(row.wait) < 10),
  ],
  [
    'ring_answer_rate, within: 15s',
    '',
    shareOf(having(calls, 'ring'), row => row.answered === true && number(row.ring) <= 15),
  ],
  ['ring_no_answer', '', shareOf(having(calls, 'ring'), row => row.answered === false)],
  ['queue_rate', '', shareOf(having(offered, 'wait'), row => number(row.wait) > 0)],
  ['to_agent_rate', '', shareOf(calls, row => known(row.queued))],
  ['wait_max', '', [null, having(offered, 'wait').length]],
  ['att', '', meanOf(having(answered, 'talk'), row => number(row.talk))],
  ['acw', '', meanOf(having(answered, 'acw'), row => number(row.acw))],
  ['aht', '', meanOf(handledParts, row => number(row.talk) + number(row.hold) + number(row.acw))],
  ['transfer_rate', '', shareOf(having(answered, 'transfers'), row => number(row.transfers) > 0)],
  [
    'reopen_rate',
    '',
    shareOf(
      calls.filter(row => seen(row.resolved)),
      row => seen(row.reopened),
    ),
  ],
  ['resolution_time', '', [null, calls.filter(row => seen(row.resolved)).length]],
  ['backlog', '', [contacts.filter(isOpen).length, null]],
  [
    'backlog_breached',
    '',
    [contacts.filter(row => isOpen(row) && known(row.due) && number(row.due) < end).length, null],
  ],
  ['low_score_rate', '', shareOf(rated(calls, 'csat'), row => number(row.csat) < 3)],
  ['dissatisfied_rate, bad: [1], of: [1, 2, 3]', '', shareOf(rated(calls, 'csat', 3), row => row.csat === 1)],
  [
    'nps',
    '',
    meanOf(having(valid, 'nps'), row => (number(row.nps) >= 9 ? 1 : number(row.nps) <= 6 ? -1 : 0)),
  ],
  [
    'nps',
    'contact',
    meanOf(having(calls, 'nps'), row => (number(row.nps) >= 9 ? 1 : number(row.nps) <= 6 ? -1 : 0)),
  ],
  ['ces', '', meanOf(having(valid, 'ces'), row => number(row.ces))],
  ['fcr_survey', '', shareOf(having(valid, 'fcr'), row => row.fcr === true)],
  ['perceived_resolution_rate', '', shareOf(having(valid, 'solved'), row => row.solved === true)],
  [
    'callback_csat',
    '',
    shareOf(
      having(valid, 'score').filter(row => row.type !== 'instant'),
      row => number(row.score) >= 4,
    ),
  ],
  ['attitude_top2', '', shareOf(having(valid, 'dim_attitude'), row => number(row.dim_attitude) >= 4)],
  ['complaints_per_10k', '', [cases.length, calls.length]],
  ['liable_rate', '', [cases.filter(row => row.liable === true).length, calls.length]],
  [
    'upheld_share',
    '',
    shareOf(
      having(cases, 'upheld').filter(row => seen(row.closed)),
      row => row.upheld === true,
    ),
  ],
  ['repeat_complaint_rate', '', shareOf(cases, row => known(row.repeat_of))],
  ['escalated_complaint_rate', '', shareOf(having(cases, 'via'), row => row.via !== '内部')],
  ['three_q_rate', '', [having(cases, 'q_detail', 'q_expectation', 'q_deadline').length, cases.length]],
  ['qa_score', '', meanOf(having(audits, 'score'), row => number(row.score))],
  ['critical_error_rate', '', shareOf(having(audits, 'critical'), row => row.critical === true)],
  ['capa_on_time', '', shareOf(dueActions, row => seen(row.closed) && number(row.closed) <= number(row.due))],
  [
    'capa_effective',
    '',
    shareOf(
      having(inMarch(actions, 'opened'), 'effective').filter(row => seen(row.closed)),
      row => row.effective === true,
    ),
  ],
  [
    'online_share',
    '',
    [
      sumOf(
        having(courses, 'hours', 'mode').filter(row => row.mode !== '线下'),
        row => number(row.hours),
      ),
      sumOf(having(courses, 'hours', 'mode'), row => number(row.hours)),
    ],
  ],
  ['exam_pass_rate', '', shareOf(having(courses, 'passed'), row => row.passed === true)],
  [
    'appointment_kept',
    '',
    shareOf(appointments, row => seen(row.arrived) && number(row.arrived) <= number(row.appointed)),
  ],
  [
    'occupancy',
    '',
    [
      sumOf(shifts.filter(talking), row => number(row.spent)),
      sumOf(
        shifts.filter(row => talking(row) || row.state === '空闲'),
        row => number(row.spent),
      ),
    ],
  ],
  [
    'work_utilisation',
    '',
    [
      sumOf(
        shifts.filter(row => talking(row) || row.state === '空闲'),
        row => number(row.spent),
      ),
      sumOf(having(shifts, 'state'), row => number(row.spent)),
    ],
  ],
  [
    'adherence',
    '',
    [
      sumOf(having(shifts, 'planned'), row => Math.min(number(row.spent), 3600)),
      sumOf(having(shifts, 'planned'), () => 3600),
    ],
  ],
];

describe('the catalogue, against the same rows counted in plain code', () => {
  const kpis = expected.map(([measure, record], index) =>
    kpiYaml(`{metric: ${measure}}`, record ? `record: ${record}` : '').replace('id: k', `id: k${index}`),
  );
  test.each(expected.map((one, index) => [`${one[0]} ${one[1]}`, index, one[2]] as const))(
    '%s',
    (_, index, [numerator, denominator]) => {
      const { figure, trace } = bench({ 'standards/service.yaml': standardYaml(kpis[index] ?? '') }, feeds);
      const found = figure(`k${index}`, '2026-03');
      expect([found.numerator, found.denominator]).toEqual([numerator, denominator]);
      const { rows } = trace(`k${index}`, '2026-03');
      const added = (column: 'numerator' | 'denominator') =>
        rows.reduce((sum, row) => sum + (row[column] ?? 0), 0);
      expect([added('numerator'), added('denominator')]).toEqual([numerator ?? 0, denominator ?? 0]);
    },
  );
});

const measured = (measure: string, given: readonly Feed[], more = '') =>
  bench({ 'standards/service.yaml': standardYaml(kpiYaml(measure, more)) }, given).figure('k', '2026-03');

test('the net promoter score is in points, with the interval of its spread', () => {
  const group = (count: number, nps: number) =>
    Array.from({ length: count }, () => ({ responded: '2026-03-05 10:00', nps }));
  const rows = [...group(60, 9), ...group(40, 7), ...group(20, 6)].map((row, index) => ({
    key: `K${index}`,
    ...row,
  }));
  const { value, unit, numerator, denominator, interval } = measured('{metric: nps}', [
    { record: 'survey', rows },
  ]);
  expect({ value, unit, numerator, denominator }).toEqual({
    value: (100 * 40) / 120,
    unit: 'score',
    numerator: 40,
    denominator: 120,
  });
  // The standard error of 6.804 points for p = 1/2, d = 1/6, n = 120, by the spread of a sample and Student's t.
  const half = ((interval?.high ?? 0) - (interval?.low ?? 0)) / 2;
  expect(half).toBeCloseTo(1.980_1 * 6.804_138 * Math.sqrt(120 / 119), 2);
});

test('complaints per 10,000 contacts meet their target exactly at its bound', () => {
  const given: Feed[] = [
    { record: 'complaint', rows: [{ key: 'A', received: '2026-03-05 10:00' }] },
    { rows: rowsOf(2000, () => ({ created: '2026-03-05 10:00' })) },
  ];
  const figure = measured('{metric: complaints_per_10k}', given, 'target: "≤5"');
  expect(figure).toMatchObject({ value: 5, unit: 'per_10k', verdict: 'met' });
});

test('a source without hold and after-call work has a handle time of talk alone', () => {
  const rows = [
    { key: 'A', created: '2026-03-05 10:00', answered: true, talk: 60 },
    { key: 'B', created: '2026-03-05 10:00', answered: true, talk: 90 },
  ];
  expect(measured('{metric: aht}', [{ rows }])).toMatchObject({ value: 75, denominator: 2, missing: 0 });
});

describe('verdict: interval', () => {
  const calls = (answered: number, all: number): Feed[] => [
    { rows: rowsOf(all, index => ({ created: '2026-03-05 10:00', answered: index < answered })) },
  ];

  test('a claim over all records rests on the exact interval', () => {
    const given = calls(45, 50);
    const plain = measured('{metric: answer_rate}', given, 'target: ≥80%');
    expect(plain).toMatchObject({ verdict: 'met' });
    const claimed = measured('{metric: answer_rate}', given, 'verdict: interval, target: ≥80%');
    expect(claimed).toMatchObject({
      verdict: 'inconclusive',
      population: 'full',
      policy: { verdict: 'interval' },
    });
    expect(claimed.interval?.low).toBeCloseTo(0.781_865, 6);
    expect(claimed.interval?.high).toBeCloseTo(0.966_725, 6);
  });

  test('below the smallest sample nothing is claimed', () => {
    const few = measured('{metric: answer_rate}', calls(20, 20), 'verdict: interval, target: ≥80%');
    expect(few.verdict).toBe('insufficient');
  });

  test('what has no interval cannot be judged by one', () => {
    const { figures } = bench(
      { 'standards/service.yaml': standardYaml(kpiYaml('{metric: wait_max}', 'verdict: interval')) },
      calls(1, 2),
    );
    const { diagnostics } = figures('2026-03');
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['metric/no-interval']);
  });
});

describe('repeats', () => {
  const contact = (key: string, created: string, more: Given = {}): Given => ({
    ...{ key, created, customer_id: 'A', reason: '账单', resolved: true },
    ...more,
  });
  const rows = [
    contact('before', '2026-02-27 10:00'),
    contact('repeat', '2026-03-05 10:00'),
    contact('first', '2026-03-15 10:00'),
    contact('other reason', '2026-03-16 10:00', { reason: '物流' }),
    contact('other customer', '2026-03-16 10:00', { customer_id: 'B', resolved: false }),
    contact('on the last day', '2026-03-22 10:00'),
    contact('nobody', '2026-03-16 10:00', { customer_id: null }),
    contact('late', '2026-03-30 10:00', { customer_id: 'C' }),
  ];

  test('repeats are those within the window of the contact before', () => {
    const figure = measured('{metric: repeat_rate}', [{ rows }]);
    expect(figure).toMatchObject({ numerator: 2, denominator: 6, missing: 1, policy: { window: '7cd' } });
    const short = measured('{metric: repeat_rate, within: 24h}', [{ rows }]);
    expect(short).toMatchObject({ numerator: 0, denominator: 6 });
  });

  test('first contact resolution waits for the window to close and sets repeats apart', () => {
    const figure = measured('{metric: fcr_repeat}', [{ rows }]);
    expect(figure).toMatchObject({
      numerator: 1,
      denominator: 3,
      pending: 1,
      missing: 1,
      excluded: { repeat: 2 },
    });
  });

  test('a filter chooses whose contacts are judged, not which repeat them', () => {
    const given = rows.map(row => ({ ...row, channel: row.key === 'first' ? '电话' : '在线' }));
    const figure = measured('{metric: fcr_repeat}', [{ rows: given }], 'where: {channel: 电话}');
    expect(figure).toMatchObject({ numerator: 0, denominator: 1 });
  });
});

describe('levels', () => {
  const answered = (count: number): Feed[] => [
    { rows: rowsOf(100, index => ({ created: '2026-03-05 10:00', answered: index < count })) },
  ];
  const more = 'target: ≥90%, levels: {floor: ≥80%, stretch: ≥95%}';

  test.each([
    [95, 'stretch', 'met'],
    [94, 'target', 'met'],
    [80, 'floor', 'missed'],
    [79, 'below', 'missed'],
  ])('%i of 100 reaches %s', (count, level, verdict) => {
    expect(measured('{metric: answer_rate}', answered(count), more)).toMatchObject({ level, verdict });
  });

  test('a sample reaches the level that it shows for sure', () => {
    const figure = measured('{metric: answer_rate}', answered(94), `${more}, population: sample`);
    expect(figure).toMatchObject({ level: 'floor', verdict: 'inconclusive' });
  });

  test('a level of another unit is refused at its place', () => {
    const { figures } = bench(
      {
        'standards/service.yaml': standardYaml(
          kpiYaml('{metric: answer_rate}', 'target: ≥90%, levels: {floor: ≥80s}'),
        ),
      },
      answered(1),
    );
    expect(figures('2026-03').diagnostics.map(({ rule }) => rule)).toEqual(['metric/target-unit']);
  });

  test('achievement is actual over target, the other way round where lower is better', () => {
    const figure = measured('{metric: answer_rate}', answered(81), more);
    expect(achievementOf(figure)).toBeCloseTo(0.9, 12);
    const abandoned = measured('{metric: abandon_rate}', answered(80), 'target: ≤5%');
    expect(achievementOf(abandoned)).toBeCloseTo(0.25, 12);
    expect(achievementOf(measured('{metric: abandon_rate}', answered(100), 'target: ≤5%'))).toBeNull();
  });
});

describe('an entered value', () => {
  const entered = (measure: string, more: string) =>
    bench({ 'standards/service.yaml': standardYaml(kpiYaml(measure, more)) }, [{ rows: [] }]);

  test('is judged in the unit of its target, says its source and has no rows', () => {
    const { figure, figures, trace } = entered(
      '{entered: 96.4, source: 第三方调查 2026-03}',
      'target: ≥96.4%',
    );
    expect(figures('2026-03').warnings).toEqual([]);
    const found = figure('k', '2026-03', { by: ['channel'] });
    expect(found).toMatchObject({
      value: 0.964,
      unit: 'ratio',
      numerator: null,
      denominator: null,
      verdict: 'met',
      policy: { basis: 'entered', source: '第三方调查 2026-03' },
      evidence: { rows: 0, files: [] },
    });
    expect(trace('k', '2026-03', { where: { channel: '电话' } }).rows).toEqual([]);
  });

  test.each([
    ['{entered: 41}', 'target: ≥40%', 'metric/missing-parameter'],
    ['{entered: 41, source: 调查}', 'where: {channel: 电话}', 'metric/unused-parameter'],
  ])('%s, %s is refused', (measure, more, rule) => {
    const { diagnostics } = entered(measure, more).figures('2026-03');
    expect(diagnostics.map(one => one.rule)).toEqual([rule]);
  });
});
