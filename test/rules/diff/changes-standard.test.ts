import { describe, expect, test } from 'vitest';
import { changes } from '../../../src/rules/diff/changes.ts';
import { requiredBump } from '../../../src/rules/diff/version.ts';
import { clause, clauses, standard, told } from './told.ts';

describe('a standard', () => {
  test('widens and narrows with its scope and its exclusions', () => {
    expect(
      told(
        'scope: {channel: [电话, 在线]}',
        'scope: {channel: [电话], exclusions: [{stage: 投诉, reason: 无}]}',
      ),
    ).toEqual([
      'standard hotline scope_narrowed channel ["电话","在线"] → ["电话"] major',
      'standard hotline scope_narrowed exclusions ∅ → {"stage":"投诉","reason":"无"} major',
    ]);
  });

  test('needs no new version for its dates and approvals', () => {
    const older = standard('');
    const newer = standard('effective_from: 2026-01-01\napprovals: [{by: 总监, on: 2025-12-20}]\n');
    const found = changes(older, newer);
    expect(found.map(({ type }) => type)).toEqual(['metadata_changed', 'metadata_changed']);
    expect(requiredBump(found)).toBe('none');
  });

  test('means the same in another order and with other keys of the user’s own', () => {
    expect(
      told(
        `x-note: a\n${clauses(clause('甲应甲。'), clause('乙应乙。', 'level: must', 'C4'))}`,
        clauses(clause('乙应乙。', 'level: must', 'C4'), clause('甲应甲。')),
      ),
    ).toEqual([]);
  });
});
