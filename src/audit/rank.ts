import { hash } from 'node:crypto';

/** Where a record stands among those of its stratum: the hex SHA-256 of `seed|plan|period|record` in UTF-8. */
export function rankHash(seed: string, plan: string, period: string, record: string): string {
  return hash('sha256', `${seed}|${plan}|${period}|${record}`);
}

interface Hashed {
  readonly hash: string;
}

/** Gathers the records of a stratum that stand first. */
export interface Foremost<Row extends Hashed> {
  /** Whether a record of this hash belongs to them, as far as is known. */
  wants(hash: string): boolean;
  add(row: Row): void;
  /** In ascending order of their hashes. */
  ranked(): Row[];
}

/** Moves the row at `index` down until none below it has a greater hash. */
function sink<Row extends Hashed>(heap: Row[], index: number): void {
  for (let at = index; ; ) {
    const [left, right] = [2 * at + 1, 2 * at + 2];
    let greatest = at;
    if (hashAt(heap, left) > hashAt(heap, greatest)) greatest = left;
    if (hashAt(heap, right) > hashAt(heap, greatest)) greatest = right;
    if (greatest === at) return;
    swap(heap, at, greatest);
    at = greatest;
  }
}

function rise<Row extends Hashed>(heap: Row[]): void {
  for (let at = heap.length - 1; at > 0; ) {
    const above = (at - 1) >> 1;
    if (hashAt(heap, above) >= hashAt(heap, at)) return;
    swap(heap, at, above);
    at = above;
  }
}

/** Beyond the end there is nothing, which comes before any hash. */
const hashAt = (heap: readonly Hashed[], index: number): string => heap[index]?.hash ?? '';

function swap<Row>(heap: Row[], left: number, right: number): void {
  const [one, other] = [heap[left], heap[right]];
  if (one === undefined || other === undefined) return;
  heap[left] = other;
  heap[right] = one;
}

/** The `size` records of least hash, and all whose hash is not above `upTo`; never holds more than that. */
export function foremost<Row extends Hashed>(size: number, upTo = ''): Foremost<Row> {
  const heap: Row[] = [];
  const wants = (hash: string) => heap.length < size || hash <= upTo || hash < hashAt(heap, 0);
  return {
    wants,
    add: row => {
      if (!wants(row.hash)) return;
      heap.push(row);
      rise(heap);
      while (heap.length > size && hashAt(heap, 0) > upTo) {
        const last = heap.pop();
        if (last === undefined || heap.length === 0) return;
        heap[0] = last;
        sink(heap, 0);
      }
    },
    ranked: () => heap.sort((left, right) => (left.hash < right.hash ? -1 : 1)),
  };
}
