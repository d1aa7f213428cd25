import { type Room, roomBytes, roomIn } from './row-batch.ts';

/** Rows on their way from the thread that reads them to the one that takes them, in memory that both have. */
export interface Ring {
  readonly memory: SharedArrayBuffer;
  readonly width: number;
}

const slots = 8;
/** How many slots were filled, and how many emptied, ever; then two notes on each slot. */
const [filledAt, emptiedAt, notesAt] = [0, 1, 2];
const headBytes = (notesAt + slots * 2) * Int32Array.BYTES_PER_ELEMENT;

export const ringOf = (width: number): Ring => ({
  width,
  memory: new SharedArrayBuffer(headBytes + slots * roomBytes(width)),
});

/** What a slot holds: rows, or none at the end; `leaves` is how many leaves there are by then. */
export interface Filled {
  readonly room: Room;
  readonly size: number;
  readonly leaves: number;
}

const noRoom: Room = { columns: [], leaves: new Int32Array() };

function partsOf({ memory, width }: Ring) {
  const rooms = Array.from({ length: slots }, (_, slot) =>
    roomIn(memory, width, headBytes + slot * roomBytes(width)),
  );
  const head = new Int32Array(memory, 0, headBytes / Int32Array.BYTES_PER_ELEMENT);
  return { head, roomAt: (turn: number) => rooms[turn % slots] ?? noRoom };
}

const noteAt = (turn: number): number => notesAt + (turn % slots) * 2;

/** The end of a ring that rows are put into. */
export function ringWriter(ring: Ring): { next(): Room; put(size: number, leaves: number): void } {
  const { head, roomAt } = partsOf(ring);
  let turn = 0;
  return {
    next: () => {
      for (;;) {
        const emptied = Atomics.load(head, emptiedAt);
        if (turn - emptied < slots) return roomAt(turn);
        Atomics.wait(head, emptiedAt, emptied);
      }
    },
    put: (size, leaves) => {
      head.set([size, leaves], noteAt(turn));
      turn++;
      Atomics.store(head, filledAt, turn);
      Atomics.notify(head, filledAt);
    },
  };
}

/** The end of a ring that rows are taken from. */
export function ringReader(ring: Ring): { take(patienceMs: number): Filled | undefined; empty(): void } {
  const { head, roomAt } = partsOf(ring);
  let turn = 0;
  return {
    take: patienceMs => {
      if (Atomics.wait(head, filledAt, turn, patienceMs) === 'timed-out') return undefined;
      const [size = 0, leaves = 0] = head.subarray(noteAt(turn), noteAt(turn) + 2);
      return { room: roomAt(turn), size, leaves };
    },
    empty: () => {
      turn++;
      Atomics.store(head, emptiedAt, turn);
      Atomics.notify(head, emptiedAt);
    },
  };
}
