import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Failure } from '../diagnostic/failure.ts';
import { systemCode } from '../diagnostic/system.ts';
import { makeFolder } from '../workspace/folder.ts';

const occupied = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY']);

/** Word and Excel let go of a file a moment after it is closed. */
const pausesMs = [100, 300, 1000];

function failureOf(file: string, cause: unknown, isTaken: boolean): unknown {
  const reason = systemCode(cause);
  if (!reason) return cause;
  if (isTaken && occupied.has(reason)) return new Failure('render/occupied', { file }, cause);
  return new Failure('render/unwritable', { file, reason }, cause);
}

function attempt<T>(file: string, isTaken: boolean, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    throw failureOf(file, cause, isTaken);
  }
}

function exists(file: string): boolean {
  try {
    closeSync(openSync(file, 'r+'));
    return true;
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') return false;
    throw failureOf(file, cause, true);
  }
}

/**
 * Makes the folder and sees whether each file can be written or replaced, before any work is done for it.
 * Throws Failure render/unwritable or render/occupied.
 */
export function checkTargets(files: readonly string[]): void {
  for (const file of files) {
    attempt(dirname(file), false, () => makeFolder(dirname(file)));
    exists(file);
  }
}

/** A new file beside `file` with these bytes, on the disk when this returns. */
function writeBeside(file: string, bytes: Uint8Array): string {
  const beside = join(dirname(file), `.${basename(file)}.${randomBytes(6).toString('hex')}.tmp`);
  return attempt(file, false, () => {
    const descriptor = openSync(beside, 'wx');
    try {
      for (let written = 0; written < bytes.length; ) {
        written += writeSync(descriptor, bytes, written);
      }
      fsyncSync(descriptor);
    } catch (cause) {
      rmSync(beside, { force: true });
      throw cause;
    } finally {
      closeSync(descriptor);
    }
    return beside;
  });
}

async function rename(from: string, to: string): Promise<void> {
  for (const pause of [...pausesMs, undefined]) {
    try {
      renameSync(from, to);
      return;
    } catch (cause) {
      const isTaken = occupied.has(systemCode(cause) ?? '');
      if (!isTaken || pause === undefined) throw failureOf(to, cause, true);
      await setTimeout(pause);
    }
  }
}

/**
 * Writes files by their absolute paths, each as a whole: all are on the disk under other names before the first
 * is renamed. A link is replaced, not followed. Throws Failure render/unwritable or render/occupied.
 */
export async function saveFiles(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const written = new Map<string, string>();
  try {
    for (const [file, bytes] of files) written.set(file, writeBeside(file, bytes));
    for (const [file, beside] of written) {
      await rename(beside, file);
      written.delete(file);
    }
  } finally {
    for (const beside of written.values()) rmSync(beside, { force: true });
  }
}
