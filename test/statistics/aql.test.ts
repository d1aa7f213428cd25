import { expect, test } from 'vitest';
import { acceptance, aqlPlan } from '../../src/statistics/aql.ts';
import { sampleToEstimate } from '../../src/statistics/sample-size.ts';

test.each([
  [150, undefined],
  [151, { letter: 'G', n: 32, accept: 2 }],
  [280, { letter: 'G', n: 32, accept: 2 }],
  [281, { letter: 'H', n: 50, accept: 3 }],
  [1200, { letter: 'J', n: 80, accept: 5 }],
  [3200, { letter: 'K', n: 125, accept: 7 }],
  [10_000, { letter: 'L', n: 200, accept: 10 }],
  [10_001, undefined],
])('a lot of %i has the plan of its code letter', (lot, plan) => {
  expect(aqlPlan(lot)).toEqual(plan);
});

test.each([
  [32, 2, 0.7861],
  [80, 5, 0.7892],
])(
  '%i items with at most %i nonconforming accept 5 %% nonconforming as the binomial says',
  (n, accept, chance) => {
    expect(acceptance({ n, accept }, 0.05)).toBeCloseTo(chance, 4);
  },
);

test('an estimate with 99 % confidence takes more', () => {
  // z² p(1 − p)/e² = 663.49 without an end; 663.49 / (1 + 662.49/1000) = 399.1
  expect(sampleToEstimate(1000, 0.5, 0.05, 2.5758293035489004)).toBe(400);
});
