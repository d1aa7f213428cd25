import { expect, test } from 'vitest';
import { read } from './reading.ts';

const limit = (keys: string) => `kind: standard
id: a
title: 标准
version: 1.0.0
status: draft
owner: 客服总监
scope: {}
time_limits:
  - {id: news, title: 进展同步, start: created, owner: 值班经理, ${keys}}
`;

test.each([
  ['every: 60min, event: update_sent, until: resolved', []],
  ['stop: first_reply, within: 3min', []],
  ['stop: first_reply, within: 3min, every: 60min', ['missing-key event', 'missing-key until']],
  ['stop: first_reply, within: 3min, until: resolved', ['missing-key every']],
  ['every: 60min, event: update_sent', ['missing-key until']],
  ['every: 60min, event: update_sent, until: resolved, within: 3min, stop: closed', ['one-of ']],
])('a limit of %s lacks %j', (keys, expected) => {
  const found = read(limit(keys)).findings.map(
    ({ rule, facts }) => `${rule.slice(rule.indexOf('/') + 1)} ${'key' in facts ? facts.key : ''}`,
  );
  expect(found).toEqual(expected);
});

test.each([
  ['version: 1.2', '1.2.0'],
  ['version: 1', undefined],
])('%s, read as a number, becomes %s', (text, expected) => {
  const source = limit('every: 60min, event: update_sent, until: resolved').replace('version: 1.0.0', text);
  const [finding] = read(source).findings;
  expect(finding?.rule).toBe('schema/format');
  expect(finding?.suggestions?.[0]?.edits[0]?.text).toBe(expected);
});

test('a key of the item above is said to belong there', () => {
  const kpi = `kpis:
  - id: rate
    title: 接通率
    category: efficiency
    owner: 客服部经理
    measure:
      metric: answer_rate
      target: ≥95%
`;
  const found = read(limit('stop: first_reply, within: 3min') + kpi).findings;
  expect(found.map(({ rule, facts }) => [rule, facts])).toEqual([
    ['schema/misplaced-key', { key: 'target', level: 'up', parent: 'kpis[rate]' }],
  ]);
});
