import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../../diagnostic/failure.ts';
import { systemCode } from '../../diagnostic/system.ts';
import { isWithin } from '../../workspace/files.ts';
import { makeFolder } from '../../workspace/folder.ts';
import { findRoot } from '../../workspace/root.ts';
import { replaceFile } from '../replace-file.ts';
import type { Files } from './scaffold.ts';
import { attempt } from './write.ts';

/** A repository may hold links that lead out of it, or nowhere. */
function checkWithin(root: string, name: string): void {
  const way = name.split('/');
  for (const index of way.keys()) {
    const path = join(root, ...way.slice(0, index + 1));
    if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) continue;
    const target = attempt(path, () => realpathSync(path));
    if (!isWithin(root, target)) throw new Failure('init/elsewhere', { path });
  }
}

/** What is there; undefined where nothing is. */
function contentsAt(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') return undefined;
    throw cause;
  }
}

/**
 * Puts the package's own files into a repository again, after the package was upgraded.
 * @param folder the repository, or a folder in it.
 * @returns the paths of those that were different or missing.
 * @throws Failure usage/no-workspace, init/elsewhere, init/unwritable, usage/unwritable.
 */
export function updateFiles(folder: string, files: Files): string[] {
  const root = realpathSync(findRoot(folder));
  for (const name of files.keys()) checkWithin(root, name);
  const old = [...files].filter(([name, bytes]) => {
    const path = join(root, name);
    return !attempt(path, () => contentsAt(path))?.equals(bytes);
  });
  for (const [name, bytes] of old) {
    const path = join(root, name);
    attempt(path, () => makeFolder(dirname(path)));
    replaceFile(path, Buffer.from(bytes).toString('utf8'));
  }
  return old.map(([name]) => name);
}
