import { expect, test } from 'vitest';
import { bestFrom } from '../../src/rules/kpi-history.ts';
import { targetOf } from '../../src/rules/targets.ts';

test.each([
  ['a complaint rate six times its target', '≤0.5%', [0.031, 0.03, 0.034], 0.03],
  ['an abandon rate twice its target', '≤2%', [0.04, 0.041], 0.04],
  ['a small rate that is nearly there', '≤0.5%', [0.009, 0.012], undefined],
  ['a rate that is to be none at all', '≤0%', [0.01, 0.02], undefined],
  ['the same, far away', '≤0%', [0.06, 0.07], 0.06],
  ['five points below', '≥98%', [0.93, 0.92], 0.93],
  ['three points below', '≥98%', [0.95, 0.92], undefined],
  ['a large rate to be kept down, five points above', '≤40%', [0.46, 0.47], 0.46],
  ['a duration a fifth longer', '≤10s', [12, 13], 12],
  ['a duration a tenth longer', '≤10s', [11, 13], undefined],
  ['a range', '40%..60%', [0.1], undefined],
])('%s', (_, text, values, expected) => {
  const target = targetOf(text);
  expect(target && bestFrom(target, values)).toBe(expected);
});
