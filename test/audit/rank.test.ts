import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountOf } from '../../src/audit/amount.ts';
import { drawSample } from '../../src/audit/draw.ts';
import { foremost, leadOf, rankHash } from '../../src/audit/rank.ts';
import { stratumOf, valuesOf } from '../../src/audit/stratum.ts';
import { shareOf } from '../../src/catalogue/share.ts';
import { candidate, plan, request } from './drawing.ts';
import { code, ids, records } from './drawn.ts';

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

test('the name of a stratum can be taken apart again, whatever its values hold', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 4 }), values => {
      const names = values.map((_, index) => `d${index}`);
      expect(valuesOf(stratumOf(names, values))).toEqual(values);
    }),
  );
});
