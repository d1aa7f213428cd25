import { describe, expect, test } from 'vitest';
import { placeOf } from '../../src/document/read.ts';
import { read } from './reading.ts';

const standard = `kind: standard
id: hotline
title: 热线
version: 1.0.0
status: draft
owner: 总监
scope:
  stage: [投诉]
kpis:
  - id: answer-rate
    title: 接通率
    category: efficiency
    measure: {metric: answer_rate}
    owner: 经理
`;

describe('a place in a document', () => {
  const { loaded } = read(standard);
  if (!loaded) throw new Error('the standard is not read');
  const place = (path: (string | number)[], part?: 'key' | 'value') => {
    const { range, path: name } = placeOf(loaded, path, part);
    return `${range.start.line}:${range.start.column}-${range.end.line}:${range.end.column} ${name}`;
  };

  test.each([
    ['a value is where it is written', ['title'], 'value', '3:8-3:10 title'],
    ['a key is where it is written', ['title'], 'key', '3:1-3:6 title'],
    [
      'list items are named by their ids',
      ['kpis', 0, 'measure', 'metric'],
      'value',
      '13:23-13:34 kpis[answer-rate].measure.metric',
    ],
    [
      'list items without ids are named by their index',
      ['scope', 'stage', 0],
      'value',
      '8:11-8:13 scope.stage[0]',
    ],
    ['a block of keys is marked by its first', ['scope'], 'value', '8:3-8:8 scope'],
    ['a block of items is marked by its key', ['kpis'], 'value', '9:1-9:5 kpis'],
    ['what is not there is placed at its parent', ['scope', 'channel'], 'key', '7:1-7:6 scope.channel'],
  ] as const)('%s', (_, path, part, expected) => {
    expect(place([...path], part)).toBe(expected);
  });
});
