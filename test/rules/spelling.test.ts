import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readDocument } from '../../src/document/read.ts';
import { spelling } from '../../src/rules/spelling.ts';

/** What is suggested for a target, and whether `--fix` may write it. */
function suggested(target: string) {
  const source = stringify({
    kind: 'standard',
    id: 'hotline',
    title: '热线',
    version: '1.0.0',
    status: 'draft',
    owner: '总监',
    scope: {},
    kpis: [
      {
        id: 'k',
        title: '接通率',
        category: 'basic',
        measure: { metric: 'answer_rate' },
        target,
        owner: '总监',
      },
    ],
  });
  const { loaded } = readDocument('hotline.yaml', new TextEncoder().encode(source));
  if (!loaded) throw new Error(source);
  const subject = { documents: [loaded], settings: undefined, today: '2026-03-31', isComplete: true };
  return spelling
    .flatMap(({ check }) => check(subject))
    .flatMap(({ suggestions = [] }) => suggestions.map(({ isSafe, edits }) => [edits[0]?.text, isSafe]));
}

test.each([
  ['九成以上', '≥90%', true],
  ['不低于九成五', '≥95%', true],
  ['不低于百分之九十八', '≥98%', true],
  ['百分之九十九点五以上', '≥99.5%', true],
  ['四分之三以上', '≥75%', true],
  ['不低于三分之二', '≥66.67%', false],
  ['不高于千分之五', '≤0.5%', true],
  ['不超过十五秒', '≤15秒', true],
  ['不超過十五分鐘', '≤15分钟', true],
  ['超过九成', '"> 90%"', true],
  ['百分之九十八', '≥98%', false],
  ['98%', '≥98%', false],
])('the target %s is offered as %s', (target, text, isSafe) => {
  expect(suggested(target)).toEqual([[text, isSafe]]);
});

test.each(['约九成', '九成左右', '三成员', '大部分', '一半多一点'])(
  'the target %s is left to its author',
  target => {
    expect(suggested(target)).toEqual([]);
  },
);
