import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chosen,
  cutAt,
  equal,
  every,
  failsWhere,
  isKnown,
  less,
  lessOrEqual,
  noBits,
  oneOf,
  opposite,
  orElse,
  rowsOf,
  some,
  type Truths,
} from '../../src/metric/truths.ts';
import { type Batch, constantNumbers, numberColumn } from '../../src/metric/vector.ts';
import { batchRows } from '../../src/store/row-batch.ts';

/** True, false or, as in SQL, neither. */
type Three = boolean | null;

const numbers = fc.constantFrom(Number.NaN, 0, 1, 2, 3);
const rows = fc.array(fc.tuple(numbers, numbers), { minLength: 1, maxLength: 200 });

function batchOf(pairs: readonly (readonly [number, number])[]): Batch {
  const column = (place: 0 | 1) => {
    const into = new Float64Array(batchRows).fill(1);
    pairs.forEach((pair, row) => {
      into[row] = pair[place];
    });
    return into;
  };
  return { columns: [column(0), column(1)], size: pairs.length, serial: 1 };
}

/** What is said of each row. */
function told(of: Truths, size: number): Three[] {
  const { holds, fails } = of();
  const has = (bits: Int32Array, row: number) =>
    ((bits[Math.floor(row / 32)] ?? 0) & (1 << (row % 32))) !== 0;
  return Array.from({ length: size }, (_, row) => (has(holds, row) ? true : has(fails, row) ? false : null));
}

const compared = (of: (a: number, b: number) => boolean) => (a: number, b: number) =>
  Number.isNaN(a) || Number.isNaN(b) ? null : of(a, b);
const isLess = compared((a, b) => a < b);
const isEqual = compared((a, b) => a === b);
const and = (a: Three, b: Three): Three =>
  a === false || b === false ? false : a === null || b === null ? null : true;
const not = (a: Three): Three => (a === null ? null : !a);

/** Of the two columns, how each condition is made here, and what SQL says of a row. */
const conditions: Readonly<
  Record<string, readonly [(batch: Batch, a: Truths, b: Truths) => Truths, (a: number, b: number) => Three]>
> = {
  less: [(_, a) => a, isLess],
  equal: [(_, __, b) => b, isEqual],
  not: [(_, a) => opposite(a), (a, b) => not(isLess(a, b))],
  and: [(batch, a, b) => every(batch, [opposite(a), b]), (a, b) => and(not(isLess(a, b)), isEqual(a, b))],
  or: [(batch, a, b) => some(batch, [a, b]), (a, b) => not(and(not(isLess(a, b)), not(isEqual(a, b))))],
  'nothing to fail': [batch => every(batch, []), () => true],
  'nothing to hold': [batch => some(batch, []), () => false],
  'at most': [
    batch => lessOrEqual(batch, numberColumn(batch, 0), numberColumn(batch, 1)),
    compared((a, b) => a <= b),
  ],
  known: [batch => isKnown(batch, numberColumn(batch, 0)), a => !Number.isNaN(a)],
  'one of': [
    batch => oneOf(batch, numberColumn(batch, 0), [1, 3]),
    a => (Number.isNaN(a) ? null : a === 1 || a === 3),
  ],
  'the first, else the second': [
    (batch, a) => orElse(batch, a, isKnown(batch, numberColumn(batch, 1))),
    (a, b) => isLess(a, b) ?? !Number.isNaN(b),
  ],
  'fails where it holds': [(batch, a) => failsWhere(batch, a), (a, b) => (isLess(a, b) ? false : null)],
};

describe('truths of many rows at once', () => {
  it.each(Object.entries(conditions))('says of each row what SQL says of it: %s', (_, [make, expected]) => {
    fc.assert(
      fc.property(rows, pairs => {
        const batch = batchOf(pairs);
        const [left, right] = [numberColumn(batch, 0), numberColumn(batch, 1)];
        const made = make(batch, less(batch, left, right), equal(batch, left, right));
        expect(told(made, batch.size)).toEqual(pairs.map(([a, b]) => expected(a, b)));
      }),
      { numRuns: 40 },
    );
  });

  it('lists the rows that something holds for, and none behind the last', () => {
    fc.assert(
      fc.property(rows, pairs => {
        const batch = batchOf(pairs);
        const bits = noBits();
        bits.set(lessOrEqual(batch, numberColumn(batch, 0), constantNumbers(1))().holds);
        cutAt(bits, batch.size);
        const into = new Int32Array(batchRows);
        const count = rowsOf(bits, batchRows, into);
        const expected = pairs.flatMap(([a], row) => (a <= 1 ? row : []));
        expect([...into.subarray(0, count)]).toEqual(expected);
      }),
    );
  });

  it('cuts a full batch nowhere', () => {
    const bits = noBits().fill(-1);
    cutAt(bits, batchRows);
    expect(rowsOf(bits, batchRows, new Int32Array(batchRows))).toBe(batchRows);
  });

  it('chooses the first case that holds, and nothing where none does', () => {
    fc.assert(
      fc.property(rows, pairs => {
        const batch = batchOf(pairs);
        const [left, right] = [numberColumn(batch, 0), numberColumn(batch, 1)];
        const made = chosen(batch, [
          { when: less(batch, left, right), gives: constantNumbers(7) },
          { when: isKnown(batch, left), gives: left },
        ]);
        const expected = pairs.map(([a, b]) => (a < b ? 7 : a));
        expect([...made().subarray(0, pairs.length)]).toEqual(expected);
      }),
    );
  });
});
