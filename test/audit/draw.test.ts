import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawSample } from '../../src/audit/draw.ts';
import { rankHash } from '../../src/audit/rank.ts';
import { verifySample } from '../../src/audit/verify.ts';
import { shareOf } from '../../src/catalogue/share.ts';
import { candidate, plan, request } from './drawing.ts';
import { code, ids, records } from './drawn.ts';

describe('a draw', () => {
  const strata = fc.array(
    fc.record({
      n: fc.nat(10_000),
      stratum: fc.constantFrom('team=一组', 'team=二组', 'certainty=complaints'),
    }),
    { minLength: 1, maxLength: 60 },
  );
  const candidates = strata.map(rows => {
    const byId = new Map(
      rows.map(({ n, stratum }) => [n, candidate(`C${n}`, { stratum, agent: `a${n % 5}` })]),
    );
    return [...byId.values()];
  });
  const people = { ...plan, rate: '20%', reviewers: [{ name: 'a1' }, { name: 'x' }, { name: 'y' }] };

  test('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(candidates, rows => {
        const one = drawSample(request(rows, { plan: people }));
        expect(drawSample(request([...rows].reverse(), { plan: people }))).toEqual(one);
      }),
    );
  });

  test('takes at least one of every stratum, and all that are certain', () => {
    fc.assert(
      fc.property(candidates, rows => {
        const drawn = drawSample(request(rows, { plan: people }));
        for (const stratum of new Set(rows.map(row => row.stratum))) {
          const there = rows.filter(row => row.stratum === stratum).length;
          const taken = drawn.filter(draw => draw.stratum === stratum);
          const wanted = stratum.startsWith('certainty=') ? there : Math.max(1, shareOf('20%', there));
          expect(taken).toHaveLength(wanted);
          expect(taken.every(({ inclusion }) => inclusion === wanted / there)).toBe(true);
        }
      }),
    );
  });

  test('keeps what was drawn, and who scores it, when rows arrive late; the drawn ones stay the foremost', () => {
    fc.assert(
      fc.property(candidates, fc.nat(60), (rows, cut) => {
        const early = drawSample(request(rows.slice(0, cut), { plan: people }));
        const late = drawSample(request(rows, { plan: people, stored: early, now: 2_000 }));
        const now = new Map(late.map(draw => [draw.record, draw]));
        for (const { record, reviewer, drawn_at } of early) {
          expect(now.get(record)).toMatchObject({ reviewer, drawn_at });
        }
        for (const { stratum, rank, hash } of late) {
          const before = rows.filter(
            row => row.stratum === stratum && rankHash(plan.seed, plan.id, '2026-W10', row.record) < hash,
          );
          expect(before).toHaveLength(rank - 1);
        }
        expect(verifySample(request(rows, { plan: people, stored: late }))).toEqual([]);
      }),
    );
  });

  test('gives each record of a stratum the same chance', () => {
    const rows = Array.from({ length: 10 }, (_, n) => candidate(`C${n}`));
    const times = new Map<string, number>();
    for (let seed = 0; seed < 2_000; seed += 1) {
      const given = { ...plan, rate: '30%', seed: `s${seed}` };
      for (const { record } of drawSample(request(rows, { plan: given }))) {
        times.set(record, (times.get(record) ?? 0) + 1);
      }
    }
    // 2000 draws of 3 in 10: 600 each, standard deviation 20.5.
    for (const count of times.values()) expect(Math.abs(count - 600)).toBeLessThan(82);
  });

  test('is refused after its seed was changed', () => {
    const stored = drawSample(request(ids.map(id => candidate(id))));
    const other = { ...plan, seed: 'seed-2' };
    expect(code(() => drawSample(request([], { plan: other, stored })))).toBe('sample/seed-changed');
  });

  test('is refused where two sources have a record of the same id', () => {
    const twins = [candidate('A1'), candidate('A1', { source: 'chat' }), candidate('A3')];
    expect(code(() => drawSample(request(twins, { plan: { ...plan, rate: '100%' } })))).toBe(
      'sample/same-id',
    );
  });
});

describe('an estimate from what was drawn', () => {
  /** Six complaints, always drawn, of which four fail; ten of one team that all pass; forty of another, every fifth fails. */
  const rows = [
    ...Array.from({ length: 6 }, (_, n) => ({ id: `K${n}`, stratum: 'certainty=complaints', fails: n < 4 })),
    ...Array.from({ length: 10 }, (_, n) => ({ id: `A${n}`, stratum: 'team=A', fails: false })),
    ...Array.from({ length: 40 }, (_, n) => ({ id: `B${n}`, stratum: 'team=B', fails: n % 5 === 0 })),
  ];
  const failing = new Set(rows.filter(({ fails }) => fails).map(({ id }) => `contact:${id}`));
  const candidates = rows.map(({ id, stratum }) => candidate(id, { stratum }));

  test('is unbiased over many seeds where each record is weighed by its chance, and only then', () => {
    const times = 1_000;
    let [weighted, plain] = [0, 0];
    for (let seed = 0; seed < times; seed += 1) {
      const draws = drawSample(request(candidates, { plan: { ...plan, rate: '15%', seed: `s${seed}` } }));
      const [total, failed] = [draws, draws.filter(({ record }) => failing.has(record))].map(some =>
        some.reduce((sum, { inclusion }) => sum + 1 / (inclusion ?? Number.POSITIVE_INFINITY), 0),
      );
      expect(total).toBeCloseTo(rows.length, 9);
      weighted += (failed ?? 0) / rows.length / times;
      plain += draws.filter(({ record }) => failing.has(record)).length / draws.length / times;
    }
    // 12 of 56 fail. Six of forty are drawn: the estimate's standard deviation is 0.109, that of the mean 0.0034.
    expect(Math.abs(weighted - 12 / 56)).toBeLessThan(0.0137);
    expect(plain - 12 / 56).toBeGreaterThan(0.1);
  });
});

test('plans that draw 20, 30 and 10 % on their own see 49.6 % of all, as chance has it', () => {
  const all = Array.from({ length: 6000 }, (_, n) => candidate(`C${n}`));
  const seen = ['20%', '30%', '10%'].flatMap((rate, n) =>
    records(drawSample(request(all, { plan: { ...plan, id: `plan-${n}`, rate } }))),
  );
  // 1 − 0.8 × 0.7 × 0.9 = 0.496, its standard deviation over 6,000 records at most 0.0065.
  expect(Math.abs(new Set(seen).size / 6000 - 0.496)).toBeLessThan(0.02);
});
