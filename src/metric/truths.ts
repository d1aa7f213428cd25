import { batchRows } from '../store/row-batch.ts';
import { type Batch, constantNumbers, type Numbers, numberColumn, numbersOf, once } from './vector.ts';

/** A bit for each row, that of the first the lowest of the first word; what is behind the last row says nothing. */
export type Bits = Int32Array;

const wordBits = 32;
export const noBits = (): Bits => new Int32Array(batchRows / wordBits);

/** What holds for some rows, fails for some, and is unknown of the rest, as in SQL. */
export interface Truth {
  readonly holds: Bits;
  readonly fails: Bits;
}

const noTruth = (): Truth => ({ holds: noBits(), fails: noBits() });

/**
 * Truths of the rows at hand. Only comparisons look at each row, and never branch on it, as no processor can guess
 * the way; other truths are made from theirs, 32 rows at a time.
 */
export type Truths = () => Truth;

function truthsOf(batch: Batch, fill: (into: Truth, words: number) => void): Truths {
  return once(batch, noTruth(), (into, size) => fill(into, wordsOf(size)));
}

/** How many words have the bits of so many rows. */
export const wordsOf = (size: number): number => Math.ceil(size / wordBits);

/** A column of the rows that SQL gave as 1, 0 or null. */
export const truthColumn = (batch: Batch, place: number): Truths =>
  less(batch, constantNumbers(0), numberColumn(batch, place));

export function constantTruths(value: boolean): Truths {
  const into = noTruth();
  (value ? into.holds : into.fails).fill(-1);
  return () => into;
}

export function less(batch: Batch, left: Numbers, right: Numbers): Truths {
  return truthsOf(batch, (into, words) => {
    const [one, other] = [left(), right()];
    for (let word = 0, at = 0; word < words; word++) {
      // Not as a pair: what takes one apart in a loop over rows costs more than the loop.
      let holds = 0;
      let fails = 0;
      for (let bit = 0; bit < wordBits; bit++, at++) {
        const a = one[at] ?? 0;
        const b = other[at] ?? 0;
        holds |= Number(a < b) << bit;
        fails |= Number(a >= b) << bit;
      }
      into.holds[word] = holds;
      into.fails[word] = fails;
    }
  });
}

export function equal(batch: Batch, left: Numbers, right: Numbers): Truths {
  return truthsOf(batch, (into, words) => {
    const [one, other] = [left(), right()];
    for (let word = 0, at = 0; word < words; word++) {
      let holds = 0;
      let fails = 0;
      for (let bit = 0; bit < wordBits; bit++, at++) {
        const a = one[at] ?? 0;
        const b = other[at] ?? 0;
        holds |= Number(a === b) << bit;
        fails |= (Number(a < b) | Number(a > b)) << bit;
      }
      into.holds[word] = holds;
      into.fails[word] = fails;
    }
  });
}

export const lessOrEqual = (batch: Batch, left: Numbers, right: Numbers): Truths =>
  opposite(less(batch, right, left));

/** Whether a number is one of these. */
export const oneOf = (batch: Batch, of: Numbers, values: readonly number[]): Truths =>
  some(
    batch,
    values.map(value => equal(batch, of, constantNumbers(value))),
  );

/** A number is known where something can be told of it. */
export function isKnown(batch: Batch, of: Numbers): Truths {
  const test = less(batch, of, of);
  return truthsOf(batch, (into, words) => {
    const { fails } = test();
    for (let word = 0; word < words; word++) {
      into.holds[word] = fails[word] ?? 0;
      into.fails[word] = ~(fails[word] ?? 0);
    }
  });
}

export function opposite(of: Truths): Truths {
  return () => {
    const { holds, fails } = of();
    return { holds: fails, fails: holds };
  };
}

/** Whether every condition holds. */
export function every(batch: Batch, [first, ...rest]: readonly Truths[]): Truths {
  if (!first) return constantTruths(true);
  return rest.reduce((all, one) => both(batch, all, one), first);
}

function both(batch: Batch, left: Truths, right: Truths): Truths {
  return truthsOf(batch, (into, words) => {
    const [one, other] = [left(), right()];
    for (let word = 0; word < words; word++) {
      into.holds[word] = (one.holds[word] ?? 0) & (other.holds[word] ?? 0);
      into.fails[word] = (one.fails[word] ?? 0) | (other.fails[word] ?? 0);
    }
  });
}

/** Whether any condition holds: not every one fails. */
export const some = (batch: Batch, of: readonly Truths[]): Truths => opposite(every(batch, of.map(opposite)));

/** What the first says, or where it is unknown the second. */
export function orElse(batch: Batch, left: Truths, right: Truths): Truths {
  return truthsOf(batch, (into, words) => {
    const [one, other] = [left(), right()];
    for (let word = 0; word < words; word++) {
      const [holds, fails] = [one.holds[word] ?? 0, one.fails[word] ?? 0];
      const isOpen = ~(holds | fails);
      into.holds[word] = holds | (isOpen & (other.holds[word] ?? 0));
      into.fails[word] = fails | (isOpen & (other.fails[word] ?? 0));
    }
  });
}

/** What fails where a condition holds, and is unknown elsewhere. */
export function failsWhere(batch: Batch, of: Truths): Truths {
  return truthsOf(batch, (into, words) => {
    into.holds.fill(0);
    into.fails.set(of().holds.subarray(0, words));
  });
}

/** Clears the bits behind the last row. */
export function cutAt(bits: Bits, size: number): void {
  const [full, over] = [Math.floor(size / wordBits), size % wordBits];
  if (over > 0) bits[full] = (bits[full] ?? 0) & ((1 << over) - 1);
  bits.fill(0, wordsOf(size));
}

/** Writes down which rows have their bit set, in their order; gives how many. */
export function rowsOf(bits: Bits, size: number, into: Int32Array): number {
  const words = wordsOf(size);
  let count = 0;
  for (let word = 0; word < words; word++) {
    for (let rest = bits[word] ?? 0; rest !== 0; count++) {
      const lowest = rest & -rest;
      into[count] = word * wordBits + (wordBits - 1) - Math.clz32(lowest);
      rest ^= lowest;
    }
  }
  return count;
}

/** A value with the condition under which it is the one. */
export interface NumberCase {
  readonly when: Truths;
  readonly gives: Numbers;
}

/** Of each row the number of the first case that holds; null where none does. */
export function chosen(batch: Batch, cases: readonly NumberCase[]): Numbers {
  const backwards = cases.toReversed();
  const rows = new Int32Array(batchRows);
  return numbersOf(batch, (into, size) => {
    into.fill(Number.NaN, 0, size);
    for (const { when, gives } of backwards) {
      const [count, values] = [rowsOf(when().holds, size, rows), gives()];
      for (let index = 0; index < count; index++) {
        const row = rows[index] ?? 0;
        into[row] = values[row] ?? 0;
      }
    }
  });
}
