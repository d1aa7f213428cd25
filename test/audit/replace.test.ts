import { describe, expect, test } from 'vitest';
import { drawSample } from '../../src/audit/draw.ts';
import { rankHash } from '../../src/audit/rank.ts';
import { replaceDraw, verifySample } from '../../src/audit/verify.ts';
import { candidate, plan, request } from './drawing.ts';
import { code, ids } from './drawn.ts';

describe('an overlap', () => {
  const companions = new Set(['contact:A1', 'contact:A2', 'contact:A5']);
  const overlapping = { ...plan, rate: '50%', overlap: { with: 'self', rate: '60%' } };

  test('adds what the other plan drew, outside every estimate', () => {
    const draws = drawSample(
      request(
        ids.map(id => candidate(id)),
        { plan: overlapping, companions },
      ),
    );
    // A1, A3, A4 are drawn; 60 % of 3 is 2, and A1 is drawn by both: A5 stands before A2.
    expect(draws.map(({ record, stratum, inclusion }) => [record, stratum, inclusion])).toEqual([
      ['contact:A1', 'all', 0.5],
      ['contact:A3', 'all', 0.5],
      ['contact:A4', 'all', 0.5],
      ['contact:A5', 'overlap=self', null],
    ]);
  });
});

describe('a record that cannot be scored', () => {
  const rows = ids.map(id => candidate(id));
  const stored = drawSample(request(rows));

  test('is replaced by the next of its stratum, and the chance stays', () => {
    const { draws, by } = replaceDraw(request(rows, { stored }), 'contact:A3', '录音缺失');
    expect(by).toMatchObject({ record: 'contact:A5', rank: 4 });
    const [, apart] = draws;
    expect(apart).toMatchObject({ record: 'contact:A3', replaced_by: 'contact:A5', reason: '录音缺失' });
    expect(draws.map(({ inclusion }) => inclusion)).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect(verifySample(request(rows, { stored: draws }))).toEqual([]);
    const again = () => replaceDraw(request(rows, { stored: draws }), 'contact:A3', '再次');
    expect(code(again)).toBe('sample/replaced-before');
  });

  test('has none in its place where its stratum has no other', () => {
    const certain = [candidate('A1', { stratum: 'certainty=complaints' })];
    const all = drawSample(request(certain));
    const { draws, by } = replaceDraw(request(certain, { stored: all }), 'contact:A1', '录音缺失');
    expect(by).toBeUndefined();
    expect(draws).toMatchObject([{ replaced_by: null, reason: '录音缺失', inclusion: 1 }]);
  });

  test('that is always drawn is stood for by the others of its stratum', () => {
    const certain = ['A1', 'A2'].map(id => candidate(id, { stratum: 'certainty=complaints' }));
    const all = drawSample(request(certain));
    expect(all.map(({ inclusion }) => inclusion)).toEqual([1, 1]);
    const { draws } = replaceDraw(request(certain, { stored: all }), 'contact:A1', '录音缺失');
    expect(draws.map(({ inclusion }) => inclusion)).toEqual([0.5, 0.5]);
    expect(verifySample(request(certain, { stored: draws }))).toEqual([]);
  });

  test('must have been drawn', () => {
    expect(code(() => replaceDraw(request(rows, { stored }), 'contact:A2', '缺'))).toBe('sample/not-drawn');
  });
});

describe('verifying', () => {
  const rows = ids.map(id => candidate(id));
  const stored = drawSample(request(rows));
  const [first, second, third] = stored;
  if (!first || !second || !third) throw new Error('three are drawn');

  test.each([
    ['one taken out', [first, third], [{ kind: 'missing', record: second.record }]],
    [
      'a hash written over',
      [{ ...first, hash: '0' }, second, third],
      [{ kind: 'hash', record: first.record }],
    ],
    [
      'a chance written over',
      [first, { ...second, inclusion: 1 }, third],
      [{ kind: 'changed', record: second.record, field: 'inclusion', stored: 1, now: 0.5 }],
    ],
  ])('finds %s', (_, tampered, differences) => {
    expect(verifySample(request(rows, { stored: tampered }))).toEqual(differences);
  });

  test('finds one put in: whatever stands before it should have been drawn too', () => {
    const hash = rankHash(plan.seed, plan.id, '2026-W10', 'contact:A2');
    const extra = { ...first, record: 'contact:A2', key: 'A2', rank: 4, hash };
    const found = verifySample(request(rows, { stored: [...stored, extra] }));
    expect(found.filter(({ kind }) => kind === 'missing').map(({ record }) => record)).toEqual([
      'contact:A5',
      'contact:单号6',
    ]);
  });

  test('finds a record that is no longer drawn from', () => {
    const found = verifySample(request(rows.slice(1), { stored }));
    expect(found).toContainEqual({ kind: 'gone', record: 'contact:A1' });
  });
});
