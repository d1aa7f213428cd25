import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, readAnswer, scoreAnswers } from '../../src/audit/scoring.ts';
import { findScorecard } from '../../src/catalogue/scorecard.ts';
import type { Item, Scorecard } from '../../src/document/documents.generated.ts';

const item = (id: string, rest: Partial<Item> = {}): Item => ({ id, title: id, ...rest });
const card = (items: Item[], rest: Partial<Scorecard> = {}): Scorecard => ({
  kind: 'scorecard',
  id: 'call',
  title: '电话',
  version: '1.0.0',
  items,
  ...rest,
});

const call = card(
  [
    item('greeting', { weight: 10 }),
    item('listening', { weight: 30, scale: { min: 0, max: 3 } }),
    item('solution', { weight: 50, scale: { min: 1, max: 5 }, na: true }),
    item('summary', { weight: 10, na: true }),
    item('secrecy', { critical: 'compliance' }),
    item('rude', { deduction: 6, critical: 'customer' }),
    item('hold', { deduction: 4 }),
    item('praise', { bonus: 5 }),
  ],
  { pass_mark: 85 },
);
const fine: Answers = {
  greeting: 'yes',
  listening: 3,
  solution: 5,
  summary: 'yes',
  secrecy: 'yes',
  rude: 'no',
};

/** Each worked out by hand: 100 × points ÷ applicable maximum + bonus − deduction. */
describe('a score', () => {
  test.each<[string, Answers, number, boolean]>([
    ['everything done', {}, 100, true],
    ['a bonus does not pass 100', { praise: 'yes' }, 100, true],
    ['two thirds of 30 lost one third', { listening: 2 }, 90, true],
    ['half of 50 by a scale from 1 to 5', { solution: 3 }, 75, false],
    ['N/A leaves both sides: 40 of 50', { solution: 'na', greeting: 'no' }, 80, false],
    ['N/A twice: 20 of 40', { solution: 'na', summary: 'na', greeting: 'no', listening: 1 }, 25, false],
    ['a bonus on top: 80 + 5', { solution: 'na', greeting: 'no', praise: 'yes' }, 85, true],
    ['a deduction: 100 − 4', { hold: 'yes' }, 96, true],
    ['never below 0', { greeting: 'no', listening: 0, solution: 1, summary: 'no', hold: 'yes' }, 0, false],
  ])('%s', (_, answers, score, passed) => {
    expect(scoreAnswers(call, { ...fine, ...answers })).toMatchObject({ score, passed, critical: false });
  });

  test('a critical fail makes it 0, or leaves it and fails', () => {
    const leak = { ...fine, secrecy: 'no', rude: 'yes' } as const;
    expect(scoreAnswers(call, leak)).toMatchObject({
      score: 0,
      passed: false,
      critical: true,
      classes: ['compliance', 'customer'],
    });
    expect(scoreAnswers({ ...call, on_critical: 'fail' }, leak)).toMatchObject({ score: 94, passed: false });
  });

  test('says what each item brought', () => {
    const scored = scoreAnswers(call, { ...fine, listening: 1, solution: 'na', hold: 'yes', praise: 'yes' });
    expect('items' in scored && scored.items.map(({ item, points, max }) => [item, points, max])).toEqual([
      ['greeting', 10, 10],
      ['listening', 10, 30],
      ['solution', null, null],
      ['summary', 10, 10],
      ['secrecy', 0, 0],
      ['rude', 0, 0],
      ['hold', -4, 0],
      ['praise', 5, 0],
    ]);
  });

  test('is exact: the pass mark is met by what equals it, and missed by a hair', () => {
    const tenths = card(
      [item('a', { weight: 0.1 }), item('b', { weight: 0.2 }), item('c', { weight: 99.7 })],
      {
        pass_mark: 99.9,
      },
    );
    expect(scoreAnswers(tenths, { a: 'no', b: 'yes', c: 'yes' })).toMatchObject({
      score: 99.9,
      passed: true,
    });
    const thirds = card([item('a'), item('b'), item('c')], { pass_mark: 66.67 });
    expect(scoreAnswers(thirds, { a: 'yes', b: 'yes', c: 'no' })).toMatchObject({
      score: 200 / 3,
      passed: false,
    });
  });

  test('without a pass mark nothing is passed, and a critical fail is failed', () => {
    const plain = card([item('a'), item('b', { critical: 'business' })]);
    expect(scoreAnswers(plain, { a: 'no', b: 'yes' })).toMatchObject({ score: 50, passed: null });
    expect(scoreAnswers(plain, { a: 'yes', b: 'no' })).toMatchObject({ score: 0, passed: false });
  });

  test('stays within 0 and 100, and doing an item better never lowers it', () => {
    const answers = fc.record({
      greeting: fc.constantFrom('yes', 'no'),
      listening: fc.integer({ min: 0, max: 3 }),
      solution: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant('na')),
      summary: fc.constantFrom('yes', 'no', 'na'),
      hold: fc.constantFrom('yes', 'no'),
      praise: fc.constantFrom('yes', 'no'),
    });
    fc.assert(
      fc.property(answers, given => {
        const of = (changed: Answers) => {
          const scored = scoreAnswers(call, { ...fine, ...(given as Answers), ...changed });
          if ('problems' in scored) throw new Error(JSON.stringify(scored));
          return scored.score;
        };
        expect(of({})).toBeGreaterThanOrEqual(0);
        expect(of({})).toBeLessThanOrEqual(100);
        expect(of({ greeting: 'yes' })).toBeGreaterThanOrEqual(of({ greeting: 'no' }));
        expect(of({ listening: 3 })).toBeGreaterThanOrEqual(of({ listening: 2 }));
      }),
    );
  });
});

describe('answers that cannot be scored', () => {
  test.each<[string, Answers, string[]]>([
    ['an item that the scorecard lacks', { tone: 'yes' }, ['unknown tone']],
    ['a value off the scale', { listening: 4 }, ['range listening']],
    ['half a step', { listening: 1.5 }, ['range listening']],
    [
      'yes on a scale, a number where yes or no is asked',
      { listening: 'yes', greeting: 1 },
      ['range greeting', 'range listening'],
    ],
    ['N/A where it is not allowed', { greeting: 'na' }, ['na greeting']],
  ])('%s', (_, answers, problems) => {
    const found = scoreAnswers(call, { ...fine, ...answers });
    expect('problems' in found && found.problems.map(({ kind, item }) => `${kind} ${item}`)).toEqual(
      problems,
    );
  });

  test('a missing answer is named, but for what need not have happened', () => {
    const found = scoreAnswers(call, { greeting: 'yes' });
    expect('problems' in found && found.problems.map(one => one.item)).toEqual([
      'listening',
      'solution',
      'summary',
      'secrecy',
      'rude',
    ]);
  });

  test('nothing that applies is no score', () => {
    const only = card([item('a', { na: true })]);
    expect(scoreAnswers(only, { a: 'na' })).toEqual({ problems: [{ kind: 'nothing', item: '' }] });
  });

  test('names of Object are names like any other', () => {
    expect(scoreAnswers(card([item('constructor')]), {})).toEqual({
      problems: [{ kind: 'missing', item: 'constructor' }],
    });
    expect(readAnswer('constructor')).toBeUndefined();
  });
});

test.each([
  ['是', 'yes'],
  [' YES ', 'yes'],
  ['否', 'no'],
  ['不适用', 'na'],
  ['N/A', 'na'],
  ['3', 3],
  ['3.0', 3],
  ['0', 0],
  ['3.5', undefined],
  ['', undefined],
  ['大概', undefined],
])('the answer %j is %j', (text, answer) => {
  expect(readAnswer(text)).toBe(answer);
});

test('an answer on a scale may be written as its label, which wins over the word that it is', () => {
  const scale = { min: 1, max: 3, labels: ['否', '一般', '3'] };
  expect(['否', ' 一般 ', '3', '２', '很好'].map(text => readAnswer(text, scale))).toEqual([
    1,
    2,
    3,
    2,
    undefined,
  ]);
});

test('a bare id names the newest version, id@version that one', () => {
  const cards = ['1.9.0', '1.10.0', '1.2.0'].map(version => card([], { version }));
  expect(findScorecard(cards, 'call')?.version).toBe('1.10.0');
  expect(findScorecard(cards, 'call@1.2.0')?.version).toBe('1.2.0');
  expect(findScorecard(cards, 'call@2.0.0')).toBeUndefined();
});
