import { batchRows } from '../store/row-batch.ts';

/** The rows at hand, column by column in the places of the statement; `serial` tells one batch from the next. */
export interface Batch {
  columns: readonly Float64Array[];
  size: number;
  serial: number;
}

/** What nothing is known of. */
export const unknowns = new Float64Array(batchRows).fill(Number.NaN);

/** Numbers of the rows at hand; NaN for null. */
export type Numbers = () => Float64Array;

/**
 * The three values that SQL has, in this order: AND is the least of them, OR the greatest, NOT the other end. Loops
 * over rows come to them by arithmetic, as no processor can guess which way a branch on data goes.
 */
export const isFalse = 0;
export const isUnknown = 1;
export const isTrue = 2;

/** Of each row at hand one of the three. */
export type Truths = () => Uint8Array;

/** What holds, or does not, for sure. */
export const truth = (holds: boolean): number => Number(holds) * isTrue;

/** What holds by one test and fails by another; unknown where neither says so. */
const told = (holds: boolean, fails: boolean): number => isUnknown + Number(holds) - Number(fails);

/** Works a column out once a batch, when it is first asked for. */
export function numbersOf(batch: Batch, fill: (into: Float64Array, size: number) => void): Numbers {
  return once(batch, new Float64Array(batchRows), fill);
}

export function truthsOf(batch: Batch, fill: (into: Uint8Array, size: number) => void): Truths {
  return once(batch, new Uint8Array(batchRows), fill);
}

function once<List>(batch: Batch, into: List, fill: (into: List, size: number) => void): () => List {
  let done = -1;
  return () => {
    if (done !== batch.serial) {
      done = batch.serial;
      fill(into, batch.size);
    }
    return into;
  };
}

/** A column of the rows. */
export const numberColumn =
  (batch: Batch, place: number): Numbers =>
  () =>
    batch.columns[place] ?? unknowns;

/** A column of the rows that SQL gave as 1, 0 or null. */
export function truthColumn(batch: Batch, place: number): Truths {
  return truthsOf(batch, (into, size) => {
    const column = batch.columns[place] ?? unknowns;
    for (let at = 0; at < size; at++) {
      const value = column[at] ?? 0;
      into[at] = told(value > 0, value === 0);
    }
  });
}

/** The same for every row. */
export function constantNumbers(value: number): Numbers {
  const into = new Float64Array(batchRows).fill(value);
  return () => into;
}

export function constantTruths(value: boolean): Truths {
  const into = new Uint8Array(batchRows).fill(truth(value));
  return () => into;
}

/** Each row's own number from those of two columns. */
export function combined(
  batch: Batch,
  left: Numbers,
  right: Numbers,
  of: (left: number, right: number) => number,
): Numbers {
  return numbersOf(batch, (into, size) => {
    const [one, other] = [left(), right()];
    for (let at = 0; at < size; at++) into[at] = of(one[at] ?? 0, other[at] ?? 0);
  });
}

/** The sum of two columns: a loop of its own, as a call for each row would cost more than the sum. */
export function plus(batch: Batch, left: Numbers, right: Numbers): Numbers {
  return numbersOf(batch, (into, size) => {
    const [one, other] = [left(), right()];
    for (let at = 0; at < size; at++) into[at] = (one[at] ?? 0) + (other[at] ?? 0);
  });
}

/** The seconds from one instant to another. */
export function secondsBetween(batch: Batch, from: Numbers, to: Numbers): Numbers {
  return numbersOf(batch, (into, size) => {
    const [start, end] = [from(), to()];
    for (let at = 0; at < size; at++) into[at] = ((end[at] ?? 0) - (start[at] ?? 0)) / 1000;
  });
}

export function less(batch: Batch, left: Numbers, right: Numbers): Truths {
  return truthsOf(batch, (into, size) => {
    const [one, other] = [left(), right()];
    for (let at = 0; at < size; at++) {
      const [a, b] = [one[at] ?? 0, other[at] ?? 0];
      into[at] = told(a < b, a >= b);
    }
  });
}

export function lessOrEqual(batch: Batch, left: Numbers, right: Numbers): Truths {
  return truthsOf(batch, (into, size) => {
    const [one, other] = [left(), right()];
    for (let at = 0; at < size; at++) {
      const [a, b] = [one[at] ?? 0, other[at] ?? 0];
      into[at] = told(a <= b, a > b);
    }
  });
}

/** Whether a number is one of these. */
export function oneOf(batch: Batch, of: Numbers, values: readonly number[]): Truths {
  return truthsOf(batch, (into, size) => {
    const found = of();
    for (let at = 0; at < size; at++) {
      const value = found[at] ?? 0;
      into[at] = Number.isNaN(value) ? isUnknown : truth(values.includes(value));
    }
  });
}

export function equal(batch: Batch, left: Numbers, right: Numbers): Truths {
  return truthsOf(batch, (into, size) => {
    const [one, other] = [left(), right()];
    for (let at = 0; at < size; at++) {
      const [a, b] = [one[at] ?? 0, other[at] ?? 0];
      into[at] = told(a === b, a < b || a > b);
    }
  });
}

export function isKnown(batch: Batch, of: Numbers): Truths {
  return truthsOf(batch, (into, size) => {
    const found = of();
    for (let at = 0; at < size; at++) into[at] = truth(!Number.isNaN(found[at]));
  });
}

export function opposite(batch: Batch, of: Truths): Truths {
  return truthsOf(batch, (into, size) => {
    const found = of();
    for (let at = 0; at < size; at++) into[at] = isTrue - (found[at] ?? 0);
  });
}

/** Whether every condition holds. */
export function every(batch: Batch, [first, ...rest]: readonly Truths[]): Truths {
  if (!first) return constantTruths(true);
  return rest.reduce((all, one) => both(batch, all, one), first);
}

function both(batch: Batch, left: Truths, right: Truths): Truths {
  return truthsOf(batch, (into, size) => {
    const [one, other] = [left(), right()];
    for (let at = 0; at < size; at++) {
      into[at] = Math.min(one[at] ?? 0, other[at] ?? 0);
    }
  });
}

/** Whether any condition holds. */
export function some(batch: Batch, [first, ...rest]: readonly Truths[]): Truths {
  if (!first) return constantTruths(false);
  return rest.reduce((any, one) => either(batch, any, one), first);
}

function either(batch: Batch, left: Truths, right: Truths): Truths {
  return truthsOf(batch, (into, size) => {
    const [one, other] = [left(), right()];
    for (let at = 0; at < size; at++) {
      into[at] = Math.max(one[at] ?? 0, other[at] ?? 0);
    }
  });
}

/** A value with the condition under which it is the one. */
export interface NumberCase {
  readonly when: Truths;
  readonly gives: Numbers;
}

/** Of each row the number of the first case that holds; null where none does. */
export function chosen(batch: Batch, cases: readonly NumberCase[]): Numbers {
  const backwards = cases.toReversed();
  return numbersOf(batch, (into, size) => {
    into.fill(Number.NaN, 0, size);
    for (const { when, gives } of backwards) {
      const [holds, values] = [when(), gives()];
      for (let at = 0; at < size; at++) if (holds[at] === isTrue) into[at] = values[at] ?? 0;
    }
  });
}
