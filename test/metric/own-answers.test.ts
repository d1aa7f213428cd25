import { describe, expect, test } from 'vitest';
import { contacts, one } from './own-bench.ts';

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
