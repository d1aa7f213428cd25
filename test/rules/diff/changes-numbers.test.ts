import { describe, expect, test } from 'vitest';
import { changeSentence } from '../../../src/diagnostic/sentences/change.ts';
import { changes } from '../../../src/rules/diff/changes.ts';
import { factsOf } from '../../../src/rules/diff/facts.ts';
import { clause, clauses, kpis, limit, limits, standard, told } from './told.ts';

const between = (older: string, newer: string) =>
  told(clauses(clause(older)), clauses(clause(newer))).map(one => one.replace(/^clause C3 /, ''));

describe('a number of a clause', () => {
  test.each([
    ['投诉主管应在 24 小时内联系客户。', '投诉主管应在 1 天内联系客户。'],
    ['投诉主管应在 24 小时内联系客户。', '投诉主管应在 1440 分钟内联系客户。'],
    ['投诉主管应在一百二十小时内办结。', '投诉主管应在 120 小时内办结。'],
    ['投诉主管应在 72 小时内办结。', '投诉主管应在三个自然日内办结。'],
    ['接通率应不低于九成五。', '接通率应不低于 95%。'],
    ['接通率应不低于百分之九十八。', '接通率应不低于 98％。'],
    ['质量专员应每 12 个月修订本标准。', '质量专员应每年修订本标准。'],
    ['质量专员应每三个月更新知识库。', '质量专员应每季度更新知识库。'],
  ])('means the same in another spelling: “%s”, “%s”', (older, newer) => {
    expect(between(older, newer)).toEqual([]);
  });

  test.each([
    ['每周', '每月', 'relaxed text "每周" → "每月" major'],
    ['每季度', '每半年', 'relaxed text "每季度" → "每半年" major'],
    ['每月', '每两周', 'tightened text "每月" → "每两周" minor'],
    ['每个工作日', '每周', 'relaxed text "每个工作日" → "每周" major'],
  ])('says how often: %s, then %s', (older, newer, expected) => {
    const text = (often: string) => `质量专员应${often}更新一次知识库。`;
    expect(between(text(older), text(newer))).toEqual([expected]);
  });

  test('of what may be done so often at most goes neither way', () => {
    expect(between('每月外呼不超过两次。', '每周外呼不超过两次。')).toEqual([
      'changed text "每月" → "每周" minor',
    ]);
  });

  test.each([
    ['三声铃响内', '五声铃响内', 'relaxed text "三声" → "五声" major'],
    ['五声振铃内', '三声振铃内', 'tightened text "五声" → "三声" minor'],
  ])('counts rings: %s, then %s', (older, newer, expected) => {
    expect(between(`客服人员应在${older}接听。`, `客服人员应在${newer}接听。`)).toEqual([expected]);
  });

  test('that stands for several is split, and relaxed for part where one of them is longer', () => {
    const whole = '投诉主管应在 72 小时内解决投诉。';
    const parts = '投诉主管应在 72 小时内解决一般投诉，复杂投诉应在 120 小时内解决。';
    expect(between(whole, parts)[0]).toBe(
      'split text C3 unchanged 72 小时→72 小时; C3 relaxed 72 小时→120 小时 major',
    );
    expect(between(parts, whole)[0]).toBe(
      'merged text C3 unchanged 72 小时→72 小时; C3 tightened 120 小时→72 小时 minor',
    );
  });

  test('that is new beside a stricter one may be leave from it', () => {
    const [first] = between(
      '投诉主管应在 72 小时内解决投诉。',
      '投诉主管应在 72 小时内解决一般投诉，复杂投诉应在 120 小时内办结。',
    );
    expect(first).toBe('changed text ∅ → "120 小时" minor');
  });
});

test.each([
  ['fcr_repeat', '7cd', '3cd', 'relaxed', 'major'],
  ['repeat_rate', '7cd', '30cd', 'tightened', 'minor'],
  ['service_level', '20s', '15s', 'tightened', 'minor'],
  ['service_level', '20s', '0.5min', 'relaxed', 'major'],
])('%s within %s, then within %s, is %s', (metric, older, newer, type, bump) => {
  const kpi = (within: string) => kpis(`measure: {metric: ${metric}, within: ${within}}, target: ≥80%`);
  expect(told(kpi(older), kpi(newer))).toEqual([
    `kpi rate ${type} measure.within "${older}" → "${newer}" ${bump}`,
  ]);
});

describe('another name for one value', () => {
  const terms = { channel: { 电话: ['热线', 'phone'] } };
  const on = (channel: string) =>
    standard(
      `scope: {channel: [${channel}]}\n${limits(limit(`when: {channel: ${channel}}, within: 24h`))}${clauses(clause('应告知客户。', `level: must, channel: [${channel}]`))}`,
    );

  test('changes nothing where the workspace knows it', () => {
    expect(changes(on('热线'), on('电话'), terms)).toEqual([]);
  });

  test('is another value where it does not', () => {
    expect(changes(on('热线'), on('电话')).length).toBeGreaterThan(0);
    expect(changes(on('微信'), on('电话'), terms).length).toBeGreaterThan(0);
  });
});

describe('a matrix of limits', () => {
  const matrix = (...rows: string[]) =>
    `time_table:\n  start: created\n  owner: 主管\n  limits:\n    reply: {title: 响应, stop: first_reply}\n    fix: {title: 办结, stop: resolved}\n  rows:\n${rows.map(row => `    - {${row}}\n`).join('')}`;
  const urgent = 'grade: problem.P1, reply: 30min, fix: 4h';

  test('is told by its columns only', () => {
    const older = matrix(urgent, 'grade: problem.P2, reply: 2h, fix: 48h');
    const newer = matrix('grade: problem.P2, reply: 2h, fix: 72h', urgent);
    expect(told(older, newer)).toEqual(['time_limit fix relaxed within "48h" → "72h" major']);
  });

  test('means the same in another order and other units', () => {
    const older = matrix(urgent, 'grade: problem.P2, reply: 2h, fix: 48h');
    const newer = matrix('grade: problem.P2, reply: 120分钟, fix: 2880min', urgent);
    expect(told(older, newer)).toEqual([]);
  });
});

test('a title that was changed in one language only is shown in that', () => {
  const titled = (en: string) =>
    standard(
      `time_limits:\n  - {id: r, title: {zh-CN: 办结, en: ${en}}, start: received, stop: resolved, within: 72h, owner: 主管}\n`,
    );
  const [change] = changes(titled('Resolution'), titled('Solution'));
  if (!change) throw new Error('nothing changed');
  expect(changeSentence(factsOf(change, 'zh-CN'), 'zh-CN')).toBe(
    '时限要求 r 措辞修改：名称 “Resolution” → “Solution”',
  );
});
