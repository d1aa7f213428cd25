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

/** Works a column out once a batch, when it is first asked for. */
export function numbersOf(batch: Batch, fill: (into: Float64Array, size: number) => void): Numbers {
  return once(batch, new Float64Array(batchRows), fill);
}

/** Fills a list once a batch, when it is first asked for. */
export function once<List>(batch: Batch, into: List, fill: (into: List, size: number) => void): () => List {
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

/** The same for every row. */
export function constantNumbers(value: number): Numbers {
  const into = new Float64Array(batchRows).fill(value);
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
