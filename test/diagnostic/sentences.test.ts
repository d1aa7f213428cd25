import { expect, test } from 'vitest';
import { diagnosticSentence } from '../../src/diagnostic/sentences/catalogue.ts';

test('the limits that lack the same row are listed in words', () => {
  const facts = { limits: ['reply', 'fix'], cases: ['P3'], count: 1 };
  expect(diagnosticSentence('sla/gap', facts, 'zh-CN')).toContain('时限表 reply、fix 有 1 种情况');
  expect(diagnosticSentence('sla/gap', facts, 'en')).toContain('The table of reply and fix has no row');
});

test('a sample that is too small to be judged is told the smallest one', () => {
  const facts = { target: '≥90%', volume: 20, needed: 30, isShown: true };
  expect(diagnosticSentence('domain/sample-too-small', facts, 'zh-CN')).toContain('少于最小样本量 30');
  expect(diagnosticSentence('domain/sample-too-small', facts, 'en')).toContain(
    'fewer than the smallest sample, 30',
  );
});

test('a time to look back is shortened where it is loosened, and any other is widened', () => {
  const facts = { text: '7cd', base: 'group@1.0.0', baseText: '14cd' };
  expect(diagnosticSentence('domain/loosened', facts, 'zh-CN')).toContain('的“14cd”宽');
  const window = { ...facts, isWindow: true };
  expect(diagnosticSentence('domain/loosened', window, 'zh-CN')).toMatch(/的“14cd”短.*请改长/);
  expect(diagnosticSentence('domain/loosened', window, 'en')).toMatch(/looks back less far.*make it longer/);
});
