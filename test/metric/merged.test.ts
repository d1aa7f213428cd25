import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstMerged } from '../../src/metric/merged.ts';
import { processorClock } from '../processor.ts';
import { at, bench, standardYaml } from './bench.ts';

const merged = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    parent: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    created: fc.integer({ min: 0, max: 9 }),
  }),
  { maxLength: 12 },
);

type Merged = typeof merged extends fc.Arbitrary<infer Rows> ? Rows : never;

/** Everything that was merged into an id, however far, through whichever of its records. */
function into(id: string, rows: Merged): Merged {
  const found = new Set<Merged[number]>();
  const ids = new Set([id]);
  for (let size = -1; size < found.size; ) {
    size = found.size;
    for (const row of rows.filter(({ parent }) => ids.has(parent))) {
      found.add(row);
      ids.add(row.id);
    }
  }
  return [...found];
}

test('the first of all that was merged into a contact is found, round in circles too', () => {
  fc.assert(
    fc.property(merged, rows => {
      const first = firstMerged(rows);
      for (const id of 'abcdefg') {
        const all = into(id, rows).map(({ created }) => created);
        expect(first.get(id)).toBe(all.length > 0 ? Math.min(...all) : undefined);
      }
    }),
    { numRuns: 500 },
  );
});

test('long chains are gone through once', () => {
  const length = 50_000;
  const rows = Array.from({ length }, (_, n) => ({
    id: `K${n}`,
    parent: `K${n + 1}`,
    created: (n * 7919) % length,
  }));
  const spentMs = processorClock();
  const first = firstMerged(rows);
  expect(spentMs()).toBeLessThan(5000);
  expect(first.get(`K${length}`)).toBe(0);
});

test('what a chain comes to is owed since its first contact, at any length', () => {
  const start = at('2026-03-02 10:00');
  const length = 3000;
  const rows = Array.from({ length }, (_, n) => ({
    ...{ key: `K${n}`, contact_id: `C${n}`, created: start + n * 1000 },
    ...{ merged_into: n + 1 < length ? `C${n + 1}` : null, resolved: start + 3_600_000 },
  }));
  const kpi =
    '[{id: k, title: K, category: efficiency, owner: 经理, measure: {metric: resolution_time, statistic: mean}}]';
  const { figure } = bench({ 'standards/service.yaml': standardYaml(kpi) }, [{ rows }]);
  expect(figure('k', '2026-03')).toMatchObject({
    ...{ value: 3600, denominator: 1, excluded: { merged: length - 1 } },
    policy: { merged: 'first_created' },
  });
});
