import fc from 'fast-check';
import { expect, test } from 'vitest';
import { begin, stretchesLeft } from '../../src/metric/scan-sharing.ts';
import { stretchRows } from '../../src/store/column-file.ts';

const board = () => new Int32Array(new SharedArrayBuffer(16));

test('two threads take each stretch of a scan once, whoever is faster', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.array(fc.boolean()), (count, turns) => {
      const [shared, kept] = [board(), { columns: [], leading: 1, rows: count * stretchRows }];
      const threads = [0, 1].map(() => stretchesLeft(shared, 1, kept)[Symbol.iterator]());
      const taken = turns.flatMap(turn => threads[Number(turn)]?.next().value ?? []);
      const rest = threads.flatMap(thread => [...{ [Symbol.iterator]: () => thread }]);
      expect([...taken, ...rest].sort((a, b) => a - b)).toEqual([...Array(count).keys()]);
    }),
  );
});

test('a thread begins once, and not on what is over', () => {
  const shared = board();
  expect([begin(shared), begin(shared)]).toEqual([true, false]);
});
