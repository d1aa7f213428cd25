import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../../src/calendar/period.ts';
import { computeSensitivity } from '../../src/metric/sensitivity.ts';
import { at, bench, type Feed, type Given, kpiYaml, standardYaml } from './bench.ts';

const workspace = `
kind: workspace
id: acme
title: Acme
timezone: Asia/Shanghai
calendar: office
terms: {channel: {电话: [phone, call], 在线: [chat]}}
grades: {problem: {P1: 紧急, P2: 重要, P3: 一般}, feedback: {P1: 重大}}
`;

const office =
  'kind: calendar\nid: office\ntitle: T\nholidays: cn\nweek: {mon-fri: ["09:00-12:00", "13:00-18:00"]}\n';
const night = 'kind: calendar\nid: night\ntitle: T\nweek: {mon-sun: ["20:00-24:00"]}\n';

const source = (id: string, record: string, more = '') =>
  `kind: source\nid: ${id}\ntitle: T\nrecord: ${record}\nmatch: "*.csv"\nkey: [id]\nterminal: [Closed]\ncolumns: {contact_id: id}\n${more}`;

const limit = (said: string) =>
  `[{id: fix, title: 解决, start: created, stop: resolved, owner: 经理, ${said}}]`;

const open = (limits: string, feeds: readonly Feed[], measure = '{attainment: fix}', more = '') =>
  bench(
    {
      'yardstick.yaml': workspace,
      'calendars/office.yaml': office,
      'calendars/night.yaml': night,
      'sources/tickets.yaml': source('tickets', 'contact'),
      'sources/events.yaml': source('events', 'event'),
      'standards/service.yaml': standardYaml(kpiYaml(measure, more), limits),
    },
    feeds,
  );

const mapped = {
  created: 'instant',
  resolved: 'instant',
  reopened: 'instant',
  promised: 'instant',
  status: 'text',
  grade: 'text',
  team: 'text',
  channel: 'text',
};

const tickets = (...rows: readonly Given[]): Feed => ({
  source: 'tickets',
  mapped: { ...mapped, contact_id: 'text' },
  rows: rows.map((row, index) => ({ key: `${index + 1}`, contact_id: `${index + 1}`, ...row })),
});

const events = (...rows: readonly Given[]): Feed => ({ source: 'events', record: 'event', rows });

/** Each row of March as `due outcome`, by key. */
function judged(limits: string, feeds: readonly Feed[], measure?: string, period = '2026-03') {
  const { rows } = open(limits, feeds, measure).trace('k', period);
  const shown = (instant: number | null) =>
    instant === null ? '-' : new Date(instant + 8 * 3_600_000).toISOString().slice(5, 16).replace('T', ' ');
  return Object.fromEntries(
    rows.map(({ record, due, outcome, reason }) => [
      record.slice(8),
      `${shown(due)} ${reason ? `${outcome}: ${reason}` : outcome}`,
    ]),
  );
}

describe('working time', () => {
  const made = (created: string, resolved: string | null = null) => tickets({ created, resolved });

  test.each([
    // Friday: an hour is left before closing, two are left for Monday.
    ['3bh', '2026-03-06 17:00', '03-09 11:00'],
    // The day itself is not counted; close of business of the third working day after it.
    ['3wd', '2026-03-06 17:00', '03-11 18:00'],
    ['15日', '2026-03-06 17:00', '03-22 00:00'],
    ['3wd, workday: 8h', '2026-03-06 17:00', '03-11 17:00'],
    ['2bh, calendar: night', '2026-03-06 17:00', '03-06 22:00'],
  ])('%s from %s is due %s', (within, created, due) => {
    expect(judged(limit(`within: ${within}`), [made(created)])).toEqual({ 1: `${due} missed: open` });
  });

  test('calendar days without a calendar end at midnight, whatever day that is', () => {
    const { trace } = bench(
      { 'standards/service.yaml': standardYaml(kpiYaml('{attainment: fix}'), limit('within: 3cd')) },
      [made('2026-04-29 10:00')],
    );
    expect(trace('k', '2026-05').rows.map(({ due }) => due)).toEqual([at('2026-05-03 00:00')]);
    // With the holidays of May the third day moves behind them.
    const feeds = [made('2026-04-29 10:00')];
    expect(judged(limit('within: 3cd'), feeds, '{attainment: fix}', '2026-05')[1]).toMatch(/^05-07 00:00/);
  });

  test('a make-up Saturday works, and the spring festival does not', () => {
    const [key] = Object.values(
      judged(limit('within: 1wd'), [made('2026-02-13 16:00')], '{attainment: fix}', '2026-02'),
    );
    expect(key).toBe('02-14 18:00 missed: open');
    expect(judged(limit('within: 2wd'), [made('2026-02-13 16:00')], '{attainment: fix}', '2026-02')).toEqual({
      1: '02-24 18:00 missed: open',
    });
  });

  test('what is done after closing has used no more working hours', () => {
    const feed = tickets(
      { created: '2026-03-06 10:00', resolved: '2026-03-06 23:00' },
      { created: '2026-03-06 10:00', resolved: '2026-03-09 09:00' },
      { created: '2026-03-06 10:00', resolved: '2026-03-09 09:01' },
    );
    expect(judged(limit('within: 7bh'), [feed])).toEqual({
      1: '03-06 18:00 met',
      2: '03-06 18:00 met',
      3: '03-06 18:00 missed',
    });
  });

  test('opening hours take in what came about in them', () => {
    const feed = tickets(
      { created: '2026-03-06 09:00' },
      { created: '2026-03-06 12:00' },
      { created: '2026-03-07 10:00' },
    );
    expect(Object.keys(judged(limit('within: 2h, when: {during: office}'), [feed]))).toEqual(['1']);
    expect(Object.keys(judged(limit('within: 2h, when: {not: {during: office}}'), [feed]))).toEqual([
      '2',
      '3',
    ]);
  });

  test('the measure names the calendar before the limit, the standard and the workspace', () => {
    const feeds = [made('2026-03-06 17:00')];
    const policy = (said: string, measure: string, more = '') =>
      bench(
        {
          'yardstick.yaml': workspace,
          'calendars/office.yaml': office,
          'calendars/night.yaml': night,
          'standards/service.yaml': standardYaml(kpiYaml(measure), limit(said), more),
        },
        feeds,
      ).figure('k', '2026-03').policy;
    const plain = '{attainment: fix}';
    expect(policy('within: 2bh', plain)).toMatchObject({ calendar: 'office', within: '2bh' });
    expect(policy('within: 2bh', plain, 'calendar: night').calendar).toBe('night');
    expect(policy('within: 2bh, calendar: office', plain, 'calendar: night').calendar).toBe('office');
    const asked = policy('within: 2bh, calendar: office', '{attainment: fix, calendar: night}');
    expect(asked.calendar).toBe('night');
    expect(asked.calendarHash).toMatch(/^[0-9a-f]{64}$/);
    expect(policy('within: 2h', plain).calendar).toBeUndefined();
  });

  test('a due date in a year whose holidays nobody knows is said aloud', () => {
    const { warnings } = open(limit('within: 3wd'), [made('2036-03-06 17:00')]).figures('2036-03', {
      now: at('2037-01-01'),
    });
    expect(warnings.filter(({ code }) => code === 'notice/uncovered')).toMatchObject([
      { facts: { calendar: 'office', country: 'cn', years: [2036] } },
    ]);
  });
});

describe('pauses', () => {
  const feeds = [
    tickets(
      { created: '2026-03-02 10:00', resolved: '2026-03-03 15:00', status: 'Closed' },
      { created: '2026-03-02 10:00', resolved: '2026-03-03 15:00', status: 'Closed' },
      { created: '2026-03-02 10:00', status: 'Waiting' },
    ),
    events(
      { contact_id: '1', at: '2026-03-02 12:00', status: 'Waiting' },
      { contact_id: '1', at: '2026-03-02 17:00', status: 'Open' },
      { contact_id: '1', at: '2026-03-03 15:00', status: 'Closed' },
      { contact_id: '2', at: '2026-03-02 12:00', status: 'Waiting' },
      { contact_id: '2', at: '2026-03-02 16:59', status: 'Open' },
      { contact_id: '3', at: '2026-03-02 12:00', status: 'Waiting' },
    ),
  ];

  test('the time in a pausing state moves the due date, until the record goes on', () => {
    expect(judged(limit('within: 24h, pause: [Waiting], basis: start'), feeds)).toEqual({
      1: '03-03 15:00 met',
      2: '03-03 14:59 missed',
      3: '04-01 22:00 pending',
    });
    const { rows } = open(limit('within: 24h, pause: [Waiting]'), feeds).trace('k', '2026-03');
    expect(rows.map(({ pausedS }) => pausedS)).toEqual([4 * 3600 + 59 * 60, 5 * 3600]);
  });

  test('gross and net are variants of one limit', () => {
    const limits = limit('within: 24h, basis: stop, variants: {net: {pause: [Waiting]}}');
    const gross = open(limits, feeds);
    expect(gross.figure('k', '2026-03')).toMatchObject({ numerator: 0, denominator: 2, variant: null });
    expect(gross.figure('k', '2026-03', { override: { name: 'net' } })).toMatchObject({
      numerator: 1,
      denominator: 2,
      variant: 'net',
      policy: { pause: ['Waiting'] },
    });
    expect(open(limits, feeds, '{attainment: fix, variant: net}').figure('k', '2026-03').variant).toBe('net');
  });

  test('a standard variant changes one choice of the KPI as it stands, its own variant included', () => {
    const limits = limit('within: 24h, variants: {net: {pause: [Waiting], basis: start}}');
    const { repository, store } = open(limits, feeds, '{attainment: fix, variant: net}');
    const period = parsePeriod('2026-03', 'Asia/Shanghai');
    if (!period) throw new Error('no period');
    const { figures } = computeSensitivity(repository, store, { period, now: at('2026-05-01') });
    expect(figures.map(({ variant, numerator, denominator }) => [variant, numerator, denominator])).toEqual([
      ['net', 1, 2],
      ['basis=due', 1, 2],
      ['basis=stop', 1, 2],
      ['open=missed', 1, 3],
      ['open=excluded', 1, 2],
      ['missing=missed', 1, 2],
      ['missing=excluded', 1, 2],
      ['mature', 1, 2],
      ['as_of=latest', 1, 2],
      ['gross', 0, 3],
    ]);
  });

  test('working hours pause too: only working time in the state is taken out', () => {
    // 12:00-17:00 are four working hours; of 8 from 10:00, 2 are used before and 6 are left from 17:00.
    expect(judged(limit('within: 8bh, pause: [Waiting], basis: start'), feeds)[1]).toBe('03-03 15:00 met');
  });

  test('without the states of events there is no data', () => {
    const figure = open(limit('within: 24h, pause: [Waiting]'), feeds.slice(0, 1)).figure('k', '2026-03');
    expect(figure).toMatchObject({ value: null, verdict: 'no_data' });
  });
});

describe('tables', () => {
  const table =
    '{when: {grade: problem.P1}, within: 30min}, {when: {grade: problem.P2}, within: 2h}, {when: {grade: problem.P1, channel: 电话}, within: 10min}, {when: {grade: problem.P3}, within: 1wd}';
  const one = (grade: string | null, minutes: number, channel = 'chat') => ({
    created: '2026-03-02 10:00',
    resolved: at('2026-03-02 10:00') + minutes * 60_000,
    grade,
    channel,
  });

  test('the row with most conditions wins; what no row is for is excluded', () => {
    const feed = tickets(
      one('problem.P1', 20),
      one('problem.P1', 20, 'phone'),
      one('P1', 20),
      one('紧急', 40),
      one('problem.P2', 100),
      one('problem.P3', 60 * 24),
      one('feedback.P1', 1),
      one(null, 1),
    );
    const { figure, trace } = open(limit(`table: [${table}]`), [feed]);
    const { rows } = trace('k', '2026-03');
    expect(
      Object.fromEntries(
        rows.map(row => [
          row.record.slice(8),
          `${row.limit} ${row.outcome}${row.reason ? ` ${row.reason}` : ''}`,
        ]),
      ),
    ).toEqual({
      1: '30min met',
      2: '10min missed',
      3: '30min met',
      4: '30min missed',
      5: '2h met',
      6: '1wd met',
      7: 'null excluded no_row',
      8: 'null excluded no_row',
    });
    expect(figure('k', '2026-03')).toMatchObject({
      numerator: 4,
      denominator: 6,
      excluded: { no_row: 2 },
      policy: { calendar: 'office' },
    });
  });

  test('a narrower row decides between two that would tie', () => {
    const rows =
      '{when: {team: A}, within: 1h}, {when: {channel: 电话}, within: 2h}, {when: {team: A, channel: phone}, within: 3h}';
    const feed = tickets({ ...one(null, 150, 'call'), team: 'A' });
    expect(judged(limit(`table: [${rows}]`), [feed])).toEqual({ 1: '03-02 13:00 met' });
  });
});

test('the grade at the start judges, not the one that a record has come to', () => {
  const graded = (contact_id: string, when: string, grade: string) => ({
    contact_id,
    at: `2026-03-02 ${when}`,
    grade,
  });
  const feeds = [
    tickets(
      { created: '2026-03-02 10:00', resolved: '2026-03-02 11:00', grade: 'problem.P1' },
      { created: '2026-03-02 10:00', resolved: '2026-03-02 11:00', grade: 'problem.P2' },
      { created: '2026-03-02 10:00', resolved: '2026-03-02 11:00', grade: 'problem.P1' },
    ),
    events(
      graded('1', '10:00', 'P2'),
      graded('1', '10:30', 'P1'),
      graded('2', '09:00', 'P2'),
      graded('2', '09:59', 'P1'),
      graded('2', '10:01', 'P2'),
    ),
  ];
  const table =
    'table: [{when: {grade: problem.P1}, within: 30min}, {when: {grade: problem.P2}, within: 2h}]';
  expect(judged(limit(table), feeds)).toEqual({
    1: '03-02 12:00 met',
    2: '03-02 10:30 missed',
    3: '03-02 10:30 missed',
  });
  expect(open(limit(table), feeds).figure('k', '2026-03').policy.grade).toBe('at_start');
  const extending = `${table}, extend: {reason: required}`;
  expect(judged(limit(extending), feeds)[1]).toBe('03-02 12:00 met');
});

describe('what events tell', () => {
  const created = '2026-03-02 10:00';

  test('a stop by a role is the first such event of that role', () => {
    const limits =
      '[{id: fix, title: T, start: created, stop: {event: followed_up, role: 主管}, within: 2h, owner: x}]';
    const feeds = [
      tickets({ created }, { created }, { created, status: 'Closed' }),
      events(
        { contact_id: '1', at: '2026-03-02 10:30', event: 'followed_up', role: '座席' },
        { contact_id: '1', at: '2026-03-02 13:00', event: 'followed_up', role: '主管' },
        { contact_id: '2', at: '2026-03-02 11:00', event: 'followed_up', role: '主管' },
      ),
    ];
    expect(judged(limits, feeds)).toEqual({
      1: '03-02 12:00 missed',
      2: '03-02 12:00 met',
      3: '03-02 12:00 missed: open',
    });
  });

  test('an event that nobody reports gives no data, and is said', () => {
    const limits = '[{id: fix, title: T, start: created, stop: {event: called}, within: 2h, owner: x}]';
    const { figures, warnings } = open(limits, [
      tickets({ created }),
      events({ contact_id: '1', at: created, event: 'other' }),
    ]).figures('2026-03');
    expect(figures[0]).toMatchObject({ value: null, verdict: 'no_data' });
    expect(warnings).toContainEqual({ code: 'notice/no-event', facts: { kpi: 'k', event: 'called' } });
  });

  test('an extension counts when it was announced before the due date, with a reason', () => {
    const extended = (contact_id: string, when: string, due: string, note: string | null) => ({
      contact_id,
      at: when,
      event: 'extended',
      due,
      note,
    });
    const resolved = '2026-03-04 09:00';
    const feeds = [
      tickets({ created, resolved }, { created, resolved }, { created, resolved }, { created, resolved }),
      events(
        extended('1', '2026-03-03 09:59', '2026-03-04 10:00', '等配件'),
        extended('2', '2026-03-03 10:00', '2026-03-04 10:00', '等配件'),
        extended('3', '2026-03-03 09:59', '2026-03-04 10:00', ' '),
        extended('4', '2026-03-03 09:59', '2026-03-03 18:00', '等配件'),
        extended('4', '2026-03-03 17:00', '2026-03-04 10:00', '等客户'),
      ),
    ];
    const limits = limit('within: 24h, extend: {notice: before_due, reason: required}');
    expect(judged(limits, feeds)).toEqual({
      1: '03-04 10:00 met',
      2: '03-03 10:00 missed',
      3: '03-03 10:00 missed',
      4: '03-04 10:00 met',
    });
    expect(judged(limit('within: 24h'), feeds)[1]).toBe('03-03 10:00 missed');
  });

  test('a cadence owes an update every interval, until the end', () => {
    const limits =
      '[{id: fix, title: T, start: created, event: update_sent, every: 60min, until: resolved, owner: x}]';
    const feeds = [
      tickets({ created, resolved: '2026-03-02 14:20' }),
      events(
        { contact_id: '1', at: '2026-03-02 10:50', event: 'update_sent' },
        { contact_id: '1', at: '2026-03-02 13:10', event: 'update_sent' },
      ),
    ];
    // 10:00-10:50 met; due 11:50 missed, due 12:50 missed, 12:50-13:10 met; due 14:10 missed; resolved within the next.
    expect(judged(limits, feeds)).toEqual({
      '1#1': '03-02 11:00 met',
      '1#2': '03-02 11:50 missed',
      '1#3': '03-02 12:50 missed',
      '1#4': '03-02 13:50 met',
      '1#5': '03-02 14:10 missed',
      '1#6': '03-02 15:10 met',
    });
    expect(open(limits, feeds).figure('k', '2026-03')).toMatchObject({
      numerator: 3,
      denominator: 6,
      policy: { every: '60min', event: 'update_sent' },
    });
  });

  test('a cadence of an open record goes on until now, and then is pending', () => {
    const limits =
      '[{id: fix, title: T, start: created, event: update_sent, every: 12h, until: resolved, owner: x}]';
    const feeds = [
      tickets({ created: '2026-03-31 06:00' }, { created: '2026-03-01 06:00', status: 'Closed' }),
      events({ contact_id: '9', at: created, event: 'update_sent' }),
    ];
    const { rows } = open(limits, feeds, '{attainment: fix, basis: start}').trace('k', '2026-03');
    expect(rows.map(({ record, outcome }) => `${record} ${outcome}`)).toEqual([
      // It ended nobody knows when: no interval after the first is owed for certain.
      'contact:2#1 missing',
      'contact:1#1 missed',
      'contact:1#2 pending',
    ]);
  });
});

test('a promise is due when the record says so; without one nothing is owed', () => {
  const feed = tickets(
    { created: '2026-03-02 10:00', promised: '2026-03-05 10:00', resolved: '2026-03-05 10:00' },
    { created: '2026-03-02 10:00', promised: '2026-03-05 10:00', resolved: '2026-03-05 10:01' },
    { created: '2026-03-02 10:00', promised: '2026-04-05 10:00' },
    { created: '2026-03-02 10:00', resolved: '2026-03-05 10:01' },
  );
  const limits = limit('by: promised, basis: start');
  expect(judged(limits, [feed])).toEqual({
    1: '03-05 10:00 met',
    2: '03-05 10:00 missed',
    3: '04-05 10:00 pending',
  });
  expect(open(limits, [feed]).figure('k', '2026-03').policy).toMatchObject({ by: 'promised' });
});

describe('reopening', () => {
  const created = '2026-03-02 10:00';
  const history = events(
    ...[
      ['03 09:00', 'Closed'],
      ['04 09:00', 'Open'],
      ['06 09:00', 'Closed'],
    ].map(([when, status]) => ({ contact_id: '1', at: `2026-03-${when}`, status: status ?? null })),
  );
  const feeds = [
    tickets(
      { created, resolved: '2026-03-06 09:00', status: 'Closed', reopened: '2026-03-04 09:00' },
      { created, resolved: '2026-03-03 09:00', status: 'Open', reopened: '2026-03-04 09:00' },
      { created, resolved: '2026-03-03 09:00', status: 'Open', reopened: '2026-03-20 09:00' },
    ),
    history,
  ];

  test('within the window it is the same obligation again; later it changes nothing', () => {
    expect(judged(limit('within: 24h, reopen: {window: 7cd, policy: resume}'), feeds)).toEqual({
      1: '03-03 10:00 missed',
      2: '03-03 10:00 missed: open',
      3: '03-03 10:00 met',
    });
  });

  test('or it is another obligation, from the reopening on', () => {
    expect(judged(limit('within: 24h, reopen: {window: 7cd, policy: new}'), feeds)).toEqual({
      '1#1': '03-03 10:00 met',
      '1#2': '03-05 09:00 missed',
      '2#1': '03-03 10:00 met',
      '2#2': '03-05 09:00 missed: open',
      3: '03-03 10:00 met',
    });
  });
});
