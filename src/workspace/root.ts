import { dirname, join, resolve } from 'node:path';
import { Failure } from '../diagnostic/failure.ts';
import { documentFolders, statOf, yamlFiles } from './files.ts';

export const workspaceFile = 'yardstick.yaml';

/** The nearest folder with a yardstick.yaml, upwards from `start`; throws Failure usage/no-workspace. */
export function findRoot(start: string): string {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (statOf(join(folder, workspaceFile))) return folder;
    if (folder === dirname(folder)) throw new Failure('usage/no-workspace', { folder: resolve(start) });
  }
}

/** The YAML files of a workspace: yardstick.yaml, then those of the document folders. Absolute. */
export function workspaceFiles(root: string): string[] {
  const folders = documentFolders.map(folder => join(root, folder));
  return [
    join(root, workspaceFile),
    ...folders.filter(folder => statOf(folder)?.isDirectory()).flatMap(folder => yamlFiles(folder)),
  ];
}
