import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountOf } from '../../src/audit/amount.ts';
import { drawSample } from '../../src/audit/draw.ts';
import { foremost, leadOf, rankHash } from '../../src/audit/rank.ts';
import { stratumOf, valuesOf } from '../../src/audit/stratum.ts';
import { replaceDraw, verifySample } from '../../src/audit/verify.ts';
import { shareOf } from '../../src/catalogue/share.ts';
import { Failure } from '../../src/diagnostic/failure.ts';
import { candidate, plan, request } from './drawing.ts';

const ids = ['A1', 'A2', 'A3', 'A4', 'A5', '单号6'];
const records = (draws: readonly { readonly record: string }[]) => draws.map(({ record }) => record);
const code = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    return error instanceof Failure ? error.code : error;
  }
  return undefined;
};

describe('the rank of a record', () => {
  // printf 'seed-1|weekly|2026-W10|contact:A1' | sha256sum
  test.each([
    ['A1', '50c38d5c3522c83115a04c18a1a817cb62892aaad05a280d46ca3d6a1f81044d'],
    ['A3', 'adb4981c3eceb2060fa989ac95c12b92a4f55e20efc2443d6e696f8cc9a87c82'],
    ['单号6', 'd329974ce66a27e4a3899c74218c305caff70aae4a14fb1a96ebfb580c3a2ce5'],
  ])('of %s is the SHA-256 that sha256sum gives', (id, hash) => {
    expect(rankHash('seed-1', 'weekly', '2026-W10', `contact:${id}`)).toBe(hash);
  });

  test('is by ascending hash, as sort puts the lines of sha256sum', () => {
    const all = drawSample(
      request(
        ids.map(id => candidate(id)),
        { plan: { ...plan, rate: '100%' } },
      ),
    );
    expect(records(all)).toEqual(['A1', 'A3', 'A4', 'A5', '单号6', 'A2'].map(id => `contact:${id}`));
    expect(all.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('of the foremost is what sorting all of them gives', () => {
    const hex = fc.nat(500).map(n => createHash('sha256').update(String(n)).digest('hex'));
    fc.assert(
      fc.property(
        fc.uniqueArray(hex, { maxLength: 80 }),
        fc.nat(90),
        fc.option(hex),
        (hashes, size, upTo) => {
          const first = foremost(size, upTo ?? '');
          for (const hash of hashes) first.add({ hash, lead: leadOf(hash) });
          const sorted = [...hashes].sort();
          const most = Math.max(size, sorted.filter(hash => hash <= (upTo ?? '')).length);
          expect(first.ranked().map(({ hash }) => hash)).toEqual(sorted.slice(0, most));
        },
      ),
    );
  });
});

describe('how many are drawn', () => {
  test.each([
    ['10%', 30, 3],
    ['10%', 31, 4],
    ['30%', 10, 3],
    ['7%', 100, 7],
    ['0.1%', 3000, 3],
    ['12.5%', 8, 1],
    ['33.3333%', 3, 1],
    ['100%', 7, 7],
  ])('%s of %i is %i, on exact decimals', (rate, count, n) => {
    expect(shareOf(rate, count)).toBe(n);
  });

  test('is the ceiling in whole numbers for any rate', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.nat(1_000_000), (hundredths, count) => {
        const rate = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`;
        const exact = hundredths * count;
        expect(shareOf(rate, count)).toBe(
          (exact - (exact % 10_000)) / 10_000 + (exact % 10_000 === 0 ? 0 : 1),
        );
      }),
    );
  });

  test('is at least one, at most all, and as the AQL table says', () => {
    expect(amountOf({ rate: '1%' }, 5)).toBe(1);
    expect(amountOf({ size: 4 }, 3)).toBe(3);
    expect(amountOf({ aql: 2.5 }, 800)).toBe(80);
    expect(code(() => amountOf({ aql: 2.5 }, 100))).toBe('sample/aql-lot');
  });
});

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

test('the name of a stratum can be taken apart again, whatever its values hold', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), values => {
      const names = values.map((_, index) => `d${index}`);
      expect(valuesOf(stratumOf(names, values))).toEqual(values);
    }),
  );
});
