import type { Value } from '../store/store.ts';

/** One row of a scan: the columns that were asked for. */
export type Row = readonly Value[];

/** Rows are worked on so many at a time, column by column. */
export const batchRows = 1024;

/** The rows at hand; `serial` tells one batch from the next. */
export interface Batch {
  readonly rows: Row[];
  serial: number;
}

/** Numbers of the rows at hand; NaN for null. */
export type Numbers = () => Float64Array;

/** 0 false, 1 true, 2 cannot be told: the three values that SQL has. */
export type Truths = () => Uint8Array;

export const unknown = 2;

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
      fill(into, batch.rows.length);
    }
    return into;
  };
}

/** A column of the rows; what is no number is null. */
export function numberColumn(batch: Batch, place: number): Numbers {
  return numbersOf(batch, (into, size) => {
    const { rows } = batch;
    for (let at = 0; at < size; at++) {
      const value = rows[at]?.[place];
      into[at] = typeof value === 'number' ? value : Number.NaN;
    }
  });
}

/** A column of the rows that SQL gave as 1, 0 or null. */
export function truthColumn(batch: Batch, place: number): Truths {
  return truthsOf(batch, (into, size) => {
    const { rows } = batch;
    for (let at = 0; at < size; at++) {
      const value = rows[at]?.[place] ?? null;
      into[at] = value === null ? unknown : Number(value !== 0);
    }
  });
}

/** The same for every row. */
export function constantNumbers(value: number): Numbers {
  const into = new Float64Array(batchRows).fill(value);
  return () => into;
}

export function constantTruths(value: boolean): Truths {
  const into = new Uint8Array(batchRows).fill(Number(value));
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

export function less(batch: Batch, left: Numbers, right: Numbers): Truths {
  return truthsOf(batch, (into, size) => {
    const [one, other] = [left(), right()];
    for (let at = 0; at < size; at++) {
      const [a, b] = [one[at] ?? 0, other[at] ?? 0];
      into[at] = a < b ? 1 : a >= b ? 0 : unknown;
    }
  });
}

export function lessOrEqual(batch: Batch, left: Numbers, right: Numbers): Truths {
  return truthsOf(batch, (into, size) => {
    const [one, other] = [left(), right()];
    for (let at = 0; at < size; at++) {
      const [a, b] = [one[at] ?? 0, other[at] ?? 0];
      into[at] = a <= b ? 1 : a > b ? 0 : unknown;
    }
  });
}

/** Whether a number is one of these. */
export function oneOf(batch: Batch, of: Numbers, values: readonly number[]): Truths {
  return truthsOf(batch, (into, size) => {
    const found = of();
    for (let at = 0; at < size; at++) {
      const value = found[at] ?? 0;
      into[at] = Number.isNaN(value) ? unknown : Number(values.includes(value));
    }
  });
}

export function equal(batch: Batch, left: Numbers, right: Numbers): Truths {
  return truthsOf(batch, (into, size) => {
    const [one, other] = [left(), right()];
    for (let at = 0; at < size; at++) {
      const [a, b] = [one[at] ?? 0, other[at] ?? 0];
      into[at] = a === b ? 1 : Number.isNaN(a) || Number.isNaN(b) ? unknown : 0;
    }
  });
}

export function isKnown(batch: Batch, of: Numbers): Truths {
  return truthsOf(batch, (into, size) => {
    const found = of();
    for (let at = 0; at < size; at++) into[at] = Number.isNaN(found[at]) ? 0 : 1;
  });
}

export function opposite(batch: Batch, of: Truths): Truths {
  return truthsOf(batch, (into, size) => {
    const found = of();
    for (let at = 0; at < size; at++) into[at] = found[at] === unknown ? unknown : 1 - (found[at] ?? 0);
  });
}

/** Conditions together: one that is `deciding` (0 for AND, 1 for OR) decides, else an unknown leaves it open. */
export function decided(batch: Batch, of: readonly Truths[], deciding: 0 | 1): Truths {
  return truthsOf(batch, (into, size) => {
    into.fill(1 - deciding, 0, size);
    for (const truths of of) {
      const found = truths();
      for (let at = 0; at < size; at++) {
        if (into[at] === deciding || found[at] === 1 - deciding) continue;
        into[at] = found[at] ?? unknown;
      }
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
      for (let at = 0; at < size; at++) if (holds[at] === 1) into[at] = values[at] ?? 0;
    }
  });
}
