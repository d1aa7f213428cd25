import { describe, expect, test } from 'vitest';
import type { Workspace } from '../../src/document/documents.generated.ts';
import { findingsOf } from './family.ts';

const settings: Workspace = {
  kind: 'workspace',
  id: 'bank',
  title: '银行',
  timezone: 'Asia/Shanghai',
  calendar: 'office',
  terms: { channel: { 电话: ['热线'], 在线: [] }, stage: { 投诉: ['complaint'] } },
  grades: { problem: { P1: '紧急', P2: '重要', P3: '一般' }, feedback: { F1: '重大投诉', F2: '一般投诉' } },
};

const head = (id: string, scope: string) =>
  `kind: standard\nid: ${id}\ntitle: ${id}\nversion: 1.0.0\nstatus: effective\nowner: 总监\nscope: ${scope}\n`;
const whole = '{stage: [咨询, 投诉], channel: [电话, 在线]}';

type Limit = readonly [
  id: string,
  start: string,
  stop: string,
  within: string,
  when?: string | undefined,
  rest?: string,
];

const limits = (...all: readonly Limit[]) =>
  `time_limits:\n${all
    .map(
      ([id, start, stop, within, when, rest]) =>
        `  - {id: ${id}, title: ${id}, start: ${start}, stop: ${stop}, within: ${within}, owner: 主管${when ? `, when: {${when}}` : ''}${rest ? `, ${rest}` : ''}}\n`,
    )
    .join('')}`;

const found = (texts: readonly string[], family = 'sla/') => findingsOf(texts, settings, family);

const one = (text: string, scope = whole) => found([head('a', scope) + text]);

describe('a response', () => {
  const both = (response: string, resolution: string, left?: string, right?: string, scope = whole) =>
    one(
      limits(
        ['r', 'created', 'first_reply', response, left],
        ['s', 'received', 'resolved', resolution, right],
      ),
      scope,
    );
  const error = ['error sla/response-longer time_limits[r].within'];
  const warning = ['warning sla/response-longer time_limits[r].within'];

  test.each([
    ['48h', '1440分钟'],
    ['2wd', '24h'],
    ['3个工作日', '16bh'],
    ['9bh', '1wd'],
    ['15cd', '300h'],
    ['90s', '1min'],
    ['0.5h', '20分钟'],
  ])('of %s comes after a resolution within %s', (response, resolution) => {
    expect(both(response, resolution)).toEqual(error);
  });

  test.each([
    ['24h', '1440分钟'],
    ['1wd', '24h'],
    ['1wd', '8bh'],
    ['3cd', '72h'],
    ['30min', '0.5h'],
    ['2h', '1wd'],
  ])('of %s does not surely come after a resolution within %s', (response, resolution) => {
    expect(both(response, resolution)).toEqual([]);
  });

  test('weighs less where only some of what it is for has that resolution', () => {
    expect(both('48h', '24h', 'channel: 电话', 'stage: 投诉')).toEqual(warning);
    expect(both('48h', '24h', 'channel: [电话, 在线]', 'channel: [在线, APP]')).toEqual(warning);
    expect(both('48h', '24h', 'channel: 电话', 'channel: 热线')).toEqual(error);
  });

  test('is no concern of a resolution that nothing in the scope has in common with it', () => {
    expect(both('48h', '24h', 'channel: 电话', 'channel: 在线')).toEqual([]);
    expect(both('48h', '24h', 'grade: feedback.F2', 'stage: 咨询')).toEqual([]);
    const excluded = `{stage: [咨询, 投诉], channel: [电话, 在线], exclusions: [{stage: 投诉, channel: 电话, reason: 转办}]}`;
    expect(both('48h', '24h', 'channel: 电话', 'stage: 投诉', excluded)).toEqual([]);
  });

  test('is held against the resolution of just the same, rather than of some', () => {
    const text = limits(
      ['r', 'created', 'first_reply', '48h', 'stage: 投诉'],
      ['some', 'created', 'resolved', '24h', 'channel: 电话'],
      ['same', 'created', 'resolved', '36h', 'stage: complaint'],
    );
    expect(one(text)).toEqual(error);
  });
});

describe('limits for one thing in one standard', () => {
  test('contradict each other where both are for the same', () => {
    const text = limits(
      ['first', 'received', 'first_contact', '24h', 'stage: 投诉'],
      ['again', 'created', 'first_contact', '2cd', 'stage: complaint'],
    );
    expect(one(text)).toEqual(['error sla/conflicting time_limits[again].within']);
  });

  test('leave a longer one for some of it without effect', () => {
    const text = limits(
      ['all', 'received', 'resolved', '72h', 'stage: 投诉'],
      ['complex', 'received', 'resolved', '120h', 'stage: 投诉, x-complex: 是'],
    );
    expect(one(text)).toEqual(['warning sla/conflicting time_limits[complex].within']);
  });

  test('weigh less where the longer is for one stage of a channel', () => {
    const text = limits(
      ['chat', 'created', 'first_reply', '5min', 'channel: 在线'],
      ['repair', 'created', 'first_reply', '10min', 'channel: 在线, stage: 投诉'],
    );
    expect(one(text)).toEqual(['warning sla/conflicting time_limits[repair].within']);
  });

  test('may be shorter for some of it, or the same in another unit', () => {
    const text = limits(
      ['all', 'created', 'first_reply', '24h'],
      ['urgent', 'created', 'first_reply', '30min', 'grade: problem.P1'],
      ['same', 'created', 'first_reply', '1440分钟', 'stage: 咨询'],
    );
    expect(one(text)).toEqual([]);
  });
});

test('standards of overlapping scope conflict where one tells grades apart and the other does not', () => {
  const complaints = head('a', whole) + limits(['c', 'received', 'first_contact', '24h', 'stage: 投诉']);
  const feedback =
    head('b', '{stage: [咨询, 投诉, 回访]}') +
    limits(
      ['f1', 'created', 'first_contact', '24h', 'grade: feedback.F1'],
      ['f2', 'created', 'first_contact', '12h', 'grade: feedback.F2'],
    );
  expect(found([complaints, feedback]).filter(line => line.includes('conflicting'))).toEqual([
    'warning sla/conflicting time_limits[f2].within',
  ]);
});

test('standards that leave to each other what they speak of do not conflict', () => {
  const of = (id: string, when: string, within: string) =>
    head(id, whole) + limits(['c', 'created', 'first_reply', within, when]);
  expect(found([of('a', 'not: {channel: 在线}', '1h'), of('b', 'channel: 在线', '3min')])).toEqual([]);
  expect(found([of('a', 'not: {channel: 在线}', '1h'), of('b', 'not: {channel: 在线}', '3min')])).toEqual([
    'error sla/conflicting time_limits[c].within',
  ]);
});

describe('rows of a table', () => {
  const table = (...rows: readonly string[]) =>
    one(
      `time_limits:\n  - id: t\n    title: t\n    start: received\n    stop: resolved\n    owner: 主管\n    table:\n${rows.map(row => `      - ${row}\n`).join('')}`,
    );

  test.each([
    ['{when: {urgency: 复杂}, within: 120h}', '{when: {not: {urgency: 复杂}}, within: 72h}'],
    ['{when: {x-amount: "≥10000"}, within: 24h}', '{when: {x-amount: "<10000"}, within: 72h}'],
    ['{when: {urgency: 复杂, stage: 投诉}, within: 120h}', '{when: {stage: 投诉}, within: 72h}'],
  ])('that nothing can meet both of do not tie: %s, %s', (first, second) => {
    expect(table(first, second)).toEqual([]);
  });

  test.each([
    ['{when: {x-amount: "≥5000"}, within: 24h}', '{when: {x-amount: "<10000"}, within: 72h}'],
    ['{when: {urgency: 复杂}, within: 120h}', '{when: {not: {channel: 在线}}, within: 72h}'],
    ['{when: {channel: [电话, 在线]}, within: 24h}', '{when: {channel: 在线}, within: 72h}'],
  ])('that something meets both of tie: %s, %s', (first, second) => {
    expect(table(first, second)).toEqual(['error sla/tie time_limits[t].table[1].when']);
  });

  test('do not tie where a narrower row is for what meets both', () => {
    const rows = ['{when: {x-amount: "≥5000"}, within: 24h}', '{when: {stage: 投诉}, within: 72h}'];
    expect(table(...rows)).toEqual(['error sla/tie time_limits[t].table[1].when']);
    expect(table(...rows, '{when: {x-amount: "≥5000", stage: 投诉}, within: 12h}')).toEqual([]);
  });
});

describe('what is more urgent', () => {
  const table = (key: string, ...rows: readonly (readonly [string, string])[]) =>
    `time_limits:\n  - id: t\n    title: t\n    start: created\n    stop: first_reply\n    owner: 主管\n    table:\n${rows
      .map(([value, within]) => `      - {when: {${key}: ${value}}, within: ${within}}\n`)
      .join('')}`;

  test.each([
    ['紧急', '4h', '一般', '2h'],
    ['特急', '1wd', '紧急', '60min'],
    ['特别重大', '1wd', '较大', '60min'],
    ['重大', '8h', '较大', '4h'],
    ['重要', '8h', '一般', '4h'],
    ['高', '8h', '一般', '4h'],
    ['高', '2h', '低', '1小时'],
    ['urgent', '2h', 'normal', '1h'],
  ])('is not served later by the names of urgency: %s within %s, %s within %s', (first, slow, last, fast) => {
    expect(one(table('urgency', [first, slow], [last, fast]))).toEqual([
      'error sla/priority-inversion time_limits[t].table[0].within',
    ]);
    expect(one(table('urgency', [first, fast], [last, slow]))).toEqual([]);
  });

  test.each([
    ['重大', '8h', '紧急', '4h'],
    ['紧急', '4h', '重大', '8h'],
    ['重要', '4h', '高', '8h'],
    ['紧急', '8h', '加急', '4h'],
    ['紧急', '4h', '加急', '4h'],
    ['critical', '8h', 'urgent', '4h'],
  ])(
    'is not told by words of two scales or of one rank: %s within %s, %s within %s',
    (first, one_, other, two) => {
      expect(one(table('urgency', [first, one_], [other, two]))).toEqual([]);
    },
  );

  test('is one row, though it stands twice', () => {
    const rows = [
      ['problem.P1', '2h'],
      ['problem.P2', '4h'],
      ['problem.P3', '1wd'],
      ['problem.P1', '1h'],
    ] as const;
    expect(one(table('grade', ...rows))).toEqual(['error sla/duplicate-row time_limits[t].table[3].when']);
  });

  test('has one finding where working hours make it later', () => {
    const rows = [
      ['problem.P1', '8bh'],
      ['problem.P2', '8h'],
      ['problem.P3', '3wd'],
    ] as const;
    expect(one(table('grade', ...rows))).toEqual([
      'error sla/priority-inversion time_limits[t].table[0].within',
    ]);
  });
});

test('a row of a matrix is said once for all its columns', () => {
  const text = `time_table:
  start: created
  owner: 主管
  limits:
    reply: {title: 响应, stop: first_reply}
    fix: {title: 办结, stop: resolved}
  rows:
    - {grade: problem.P1, reply: 15min, fix: 4h}
    - {grade: problem.P2, reply: 1h, fix: 8h}
    - {grade: problem.P2, reply: 2h, fix: 9h}
    - {grade: problem.P4, reply: 4h, fix: 24h}
`;
  expect(found([head('a', whole) + text], '').filter(line => /sla|ref/.test(line))).toEqual([
    'error ref/unknown-grade time_limits[reply].table[3].when.grade',
    'error sla/gap time_limits[reply].table',
    'error sla/duplicate-row time_limits[reply].table[2].when',
  ]);
});

test('an internal limit that takes all of the time in another unit leaves none', () => {
  const text = limits(
    ['promise', 'created', 'resolved', '24h'],
    ['inside', 'transferred', 'solution_sent', '1440分钟', '', 'supports: promise'],
    ['quick', 'transferred', 'solution_sent', '480min', '', 'supports: promise'],
  );
  expect(one(text)).toEqual(['warning sla/internal-external time_limits[inside].within']);
});

test('a KPI on the time to solve is not looser than its limit', () => {
  const kpi = (target: string) =>
    `kpis:\n  - {id: k, title: k, category: efficiency, owner: 主管, weight: 100, measure: {metric: resolution_time, statistic: p90}, where: {stage: 投诉}, target: ${target}}\n`;
  const text = limits(['s', 'received', 'resolved', '72h', 'stage: complaint']);
  expect(one(text + kpi('≤96小时'))).toEqual(['warning sla/kpi-looser kpis[k].target']);
  expect(one(text + kpi('≤4320分钟'))).toEqual([]);
});
