import { describe, expect, test } from 'vitest';
import type { Standard } from '../../src/document/documents.generated.ts';
import { readDocument } from '../../src/document/read.ts';
import { fingerprintOf } from '../../src/rules/fingerprint.ts';

const text = `kind: standard
id: hotline
title: 热线
version: 1.0.0
status: draft
owner: 总监
scope: {channel: [电话]}
kpis:
  - {id: k, title: 接通率, category: efficiency, measure: {metric: answer_rate}, where: {x-region: 华东}, target: ≥98%, owner: 经理}
`;

function print(source: string): string {
  const { loaded, findings } = readDocument('hotline.yaml', new TextEncoder().encode(source));
  if (loaded?.document.kind !== 'standard') throw new Error(JSON.stringify(findings));
  const standard: Standard = loaded.document;
  return fingerprintOf(standard);
}

describe('the fingerprint of a standard', () => {
  const original = print(text);

  test('is 16 hexadecimal digits', () => {
    expect(original).toMatch(/^[0-9a-f]{16}$/);
  });

  test.each([
    ['status', text.replace('status: draft', 'status: effective')],
    ['approvals', `${text}approvals: [{by: 总经理, on: 2026-01-01}]\n`],
    ['dates', `${text}effective_from: 2026-01-01\nnext_review: 2026-06-01\n`],
    ['comments and layout', `# 说明\n${text.replace('id: k, title: 接通率', 'title:   接通率, id: k')}`],
    ['own notes', `${text.replace('owner: 经理', 'owner: 经理, x-note: 备忘')}x-note: 备忘\n`],
  ])('stays when %s change', (_, changed) => {
    expect(print(changed)).toBe(original);
  });

  test.each([
    ['a target', text.replace('≥98%', '≥97%')],
    ['the scope', text.replace('[电话]', '[电话, 在线]')],
    ['the owner', text.replace('owner: 总监', 'owner: 经理')],
    ['a filter on an own column', text.replace('华东', '华北')],
    ['the version', text.replace('1.0.0', '1.0.1')],
  ])('changes with %s', (_, changed) => {
    expect(print(changed)).not.toBe(original);
  });
});
