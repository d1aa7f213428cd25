import { closeSync, lstatSync, openSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../../diagnostic/failure.ts';
import { systemCode } from '../../diagnostic/system.ts';
import { makeFolder } from '../../workspace/folder.ts';
import type { Files } from './scaffold.ts';

/** A broken link counts: writing through it would make a file elsewhere. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (cause) {
    if (systemCode(cause) === 'ENOTDIR') return false;
    throw cause;
  }
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** The folders that a file needs, outermost first: `a/b/c` needs `a` and `a/b`. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** What lies in `folder` where one of the files, or a folder for it, has to go. */
function obstacles(folder: string, files: Files): string[] {
  const names = [...files.keys()];
  const blocked = [...new Set(names.flatMap(foldersOf))].filter(
    name => isThere(join(folder, name)) && !isFolder(join(folder, name)),
  );
  const isBehind = (name: string) => blocked.some(block => name.startsWith(`${block}/`));
  const taken = names.filter(name => !isBehind(name) && isThere(join(folder, name)));
  return [...blocked, ...taken].sort();
}

/** The nearest thing that exists on the way to a folder that is to be made. */
function nearest(path: string): string {
  return isThere(path) || path === dirname(path) ? path : nearest(dirname(path));
}

/**
 * Writes the files into a folder, made where it is missing; never over anything.
 * @param folder absolute; `shown` is what the user called it.
 * @throws Failure init/exists, init/not-a-folder before anything is written; init/unwritable, with no file left behind.
 */
export function writeFiles(folder: string, shown: string, files: Files): void {
  if (!attempt(folder, () => isFolder(nearest(folder)))) {
    throw new Failure('init/not-a-folder', { path: nearest(folder) });
  }
  const found = attempt(folder, () => obstacles(folder, files));
  if (found.length > 0) throw new Failure('init/exists', { folder: shown, files: found });
  const written: string[] = [];
  try {
    for (const [name, bytes] of files) write(join(folder, name), bytes, written);
  } catch (cause) {
    for (const path of written) rmSync(path, { force: true });
    throw cause;
  }
}

/** Adds the path to `written` as soon as there is a file that could be left half written. */
function write(path: string, bytes: Uint8Array, written: string[]): void {
  attempt(path, () => {
    makeFolder(dirname(path));
    const file = openSync(path, 'wx');
    written.push(path);
    try {
      writeFileSync(file, bytes);
    } finally {
      closeSync(file);
    }
  });
}

/** Does something with a path; throws Failure init/unwritable where the system refuses. */
export function attempt<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (cause) {
    const reason = systemCode(cause);
    if (!reason) throw cause;
    throw new Failure('init/unwritable', { path, reason }, cause);
  }
}
