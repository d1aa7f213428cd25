import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../../diagnostic/failure.ts';
import { isWithin, statOf } from '../../workspace/files.ts';
import { makeFolder } from '../../workspace/folder.ts';
import { findRoot } from '../../workspace/root.ts';
import { replaceFile } from '../replace-file.ts';
import type { Files } from './scaffold.ts';

/** A repository may hold links that lead out of it. */
function checkWithin(root: string, path: string): void {
  const way = path.slice(root.length + 1).split(/[\\/]/);
  for (const index of way.keys()) {
    const part = join(root, ...way.slice(0, index + 1));
    if (statOf(part) && !isWithin(root, realpathSync(part)))
      throw new Failure('init/elsewhere', { path: part });
  }
}

/**
 * Puts the package's own files into a repository again, after the package was upgraded.
 * @param folder the repository, or a folder in it.
 * @returns the paths of those that were different or missing.
 * @throws Failure usage/no-workspace, init/elsewhere, usage/unwritable.
 */
export function updateFiles(folder: string, files: Files): string[] {
  const root = realpathSync(findRoot(folder));
  const isOld = (name: string, bytes: Uint8Array) => {
    checkWithin(root, join(root, name));
    return !statOf(join(root, name)) || !readFileSync(join(root, name)).equals(bytes);
  };
  const old = [...files].filter(([name, bytes]) => isOld(name, bytes));
  for (const [name, bytes] of old) {
    makeFolder(dirname(join(root, name)));
    replaceFile(join(root, name), Buffer.from(bytes).toString('utf8'));
  }
  return old.map(([name]) => name);
}
