import { dirname, resolve } from 'node:path';
import { Failure } from '../../diagnostic/failure.ts';
import { isWithin, statOf, yamlFiles } from '../../workspace/files.ts';
import { findRoot, workspaceFiles } from '../../workspace/root.ts';

/** Which files a run is about; all paths are absolute. */
export interface Choice {
  readonly root: string;
  /** The files to report on. */
  readonly chosen: readonly string[];
  /** Those, and the others of the workspace that they may refer to. */
  readonly files: readonly string[];
  readonly isWorkspace: boolean;
  /** Whether the whole workspace was asked for. */
  readonly isWhole: boolean;
}

/** A folder stands for its documents; a file that is named is checked whatever it is called. */
export function choose(paths: readonly string[], cwd: string): Choice {
  const named = paths.map(path => resolve(cwd, path));
  const missing = named.findIndex(path => !statOf(path));
  if (missing >= 0) throw new Failure('usage/no-file', { path: paths[missing] ?? '' });
  const root = rootOf(cwd, named);
  const all = root === undefined ? undefined : workspaceFiles(root);
  const found = (named.length === 0 ? [root ?? cwd] : named).flatMap(path => {
    if (!statOf(path)?.isDirectory()) return [path];
    return all ? all.filter(file => isWithin(path, file)) : yamlFiles(path);
  });
  if (found.length === 0)
    throw new Failure('usage/no-documents', { paths: paths.length > 0 ? paths : [cwd] });
  const chosen = [...new Set(found)];
  return {
    root: root ?? cwd,
    chosen,
    files: [...new Set([...(all ?? []), ...chosen])],
    isWorkspace: root !== undefined,
    isWhole: all?.every(file => chosen.includes(file)) ?? false,
  };
}

/** The workspace that the user is in, else the one that all named paths are in; for other files, undefined. */
function rootOf(cwd: string, named: readonly string[]): string | undefined {
  const own = rootAbove(cwd);
  if (own !== undefined) return own;
  const [first] = named;
  if (first === undefined) return findRoot(cwd);
  const root = rootAbove(statOf(first)?.isDirectory() ? first : dirname(first));
  return root !== undefined && named.every(path => isWithin(root, path)) ? root : undefined;
}

function rootAbove(path: string): string | undefined {
  try {
    return findRoot(path);
  } catch (cause) {
    if (cause instanceof Failure) return undefined;
    throw cause;
  }
}
