import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import Sqlite from 'better-sqlite3';
import { packageFile } from '../text/package-file.ts';
import { type Ring, ringOf, ringReader } from './ring.ts';
import type { Row, Scan, TakeBatch } from './row-batch.ts';

/** What the thread that reads is told. */
export interface Errand {
  readonly file: string;
  readonly scan: Scan;
  readonly ring: Ring;
  readonly port: MessagePort;
}

/** What the thread says beside the rows: leaves that are new since, or why there are no more rows. */
export type Word = { readonly leaves: readonly Row[] } | { readonly code: string; readonly message: string };

const thread = packageFile('dist/program/scan-thread.js');
/** Where a thread has not begun by then, it is done without. */
const patienceMs = 5_000;
/** One that has begun and then says nothing for so long has died: this thread would wait for ever. */
const silenceMs = 600_000;

/** Whether rows can be read by a thread of their own, while they are worked on here. */
export const hasThread = (): boolean => availableParallelism() > 1 && existsSync(thread);

/**
 * Hands the rows of a scan on in batches, read by another thread.
 * @returns false where the thread did not begin, and no row was handed on.
 */
export function scanAside(file: string, scan: Scan, take: TakeBatch): boolean {
  const [ring, { port1, port2 }] = [ringOf(scan.columns.length), new MessageChannel()];
  const errand: Errand = { file, scan, ring, port: port2 };
  const worker = new Worker(thread, { workerData: errand, transferList: [port2], execArgv: [] });
  worker.unref();
  // One that cannot begin says nothing, and is done without.
  worker.on('error', () => undefined);
  try {
    const leaves: Row[] = [];
    const { take: next, empty } = ringReader(ring);
    const rowOf = (leaf: number) => leaves[leaf] ?? [];
    let first = next(patienceMs);
    if (!hear(port1, leaves) && !first) return false;
    for (;;) {
      const filled = first ?? next(silenceMs);
      first = undefined;
      if (!filled) throw new Error('the thread that reads rows has died');
      if (filled.leaves > leaves.length || filled.size === 0) hear(port1, leaves);
      if (filled.size === 0) return true;
      take({ ...filled.room, size: filled.size }, rowOf);
      empty();
    }
  } finally {
    port1.close();
    void worker.terminate();
  }
}

/** Takes in what the thread has said; false where that is nothing. */
function hear(port: MessagePort, leaves: Row[]): boolean {
  let isHeard = false;
  for (let said = receiveMessageOnPort(port); said; said = receiveMessageOnPort(port)) {
    isHeard = true;
    const word = said.message as Word;
    if ('code' in word) throw errorOf(word);
    leaves.push(...word.leaves);
  }
  return isHeard;
}

/** An error of SQLite is one here too; a thread can only hand on what it says. */
const errorOf = ({ code, message }: { code: string; message: string }): Error =>
  code.startsWith('SQLITE_') ? new Sqlite.SqliteError(message, code) : new Error(message);
