import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { WorkCalendar } from '../calendar/worktime.ts';
import { type KeptScan, stretchesOf } from '../store/columns.ts';
import { packageFile } from '../text/package-file.ts';
import type { Group } from './groups.ts';
import type { Slicer } from './relation.ts';
import type { Task } from './scan.ts';
import type { TallyState } from './tally.ts';

/** All that decides what a row counts as, and where the rows are. */
export interface Errand {
  readonly tasks: readonly Task[];
  readonly slicers: readonly Slicer[];
  readonly calendars: ReadonlyMap<string, WorkCalendar>;
  /** By the number of the scan; undefined where its rows are not shared. */
  readonly kept: readonly (KeptScan | undefined)[];
}

/** What each of the threads takes is written down in memory that both have. */
export interface Shared {
  readonly errand: Errand;
  readonly board: Int32Array;
  readonly port: MessagePort;
}

/** What was counted of a part, as plain data. */
export interface Found {
  readonly groups: readonly Group[];
  readonly state: TallyState;
}

/** By task and part; null where columns have gone meanwhile, or it could not go on. */
export type Answer = readonly (readonly Found[])[] | null;

/** The board has how far the second thread is, then of each scan the next stretch that nobody has taken. */
const [stateAt, scansAt] = [0, 1];
const states = { called: 0, counting: 1, done: 2 };

const thread = packageFile('dist/program/count-thread.js');
/** What is left for it when this thread has nothing to do takes it a second at most: then it has died. */
const silenceMs = 60_000;

/** One for the whole process: what it has learnt to do fast once it does fast again. */
let second: Worker | undefined;

function called(): Worker {
  if (second) return second;
  second = new Worker(thread, { execArgv: [] });
  second.unref();
  // One that cannot begin takes no rows.
  second.on('error', () => undefined);
  return second;
}

/** The stretches of a scan that neither thread has taken, one after the other. */
export function* stretchesLeft(board: Int32Array, scan: number, kept: KeptScan): Iterable<number> {
  for (;;) {
    const stretch = Atomics.add(board, scansAt + scan, 1);
    if (stretch >= stretchesOf(kept)) return;
    yield stretch;
  }
}

export interface Sharing {
  readonly board: Int32Array;
  /** What the second thread has counted, once it has: nothing where it has not even begun. */
  end(): Answer;
}

/** Calls a second thread to count some of the rows that are kept; where there is none, this one counts them all. */
export function shareScans(errand: Errand): Sharing {
  const board = new Int32Array(new SharedArrayBuffer((scansAt + errand.kept.length) * 4));
  if (availableParallelism() < 2 || !existsSync(thread)) return { board, end: () => [] };
  const { port1, port2 } = new MessageChannel();
  const shared: Shared = { errand, board, port: port2 };
  called().postMessage(shared, [port2]);
  const end = (): Answer => {
    if (Atomics.compareExchange(board, stateAt, states.called, states.done) === states.called) return [];
    const isSilent = Atomics.wait(board, stateAt, states.counting, silenceMs) === 'timed-out';
    if (isSilent) second = undefined;
    return isSilent ? null : ((receiveMessageOnPort(port1)?.message ?? null) as Answer);
  };
  return { board, end };
}

/** Whether there is still something to count for the thread that was called. */
export const begin = (board: Int32Array): boolean =>
  Atomics.compareExchange(board, stateAt, states.called, states.counting) === states.called;

/** Hands over what was counted. */
export function answer({ board, port }: Shared, counted: Answer): void {
  port.postMessage(counted);
  Atomics.store(board, stateAt, states.done);
  Atomics.notify(board, stateAt);
}
