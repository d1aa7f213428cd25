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

/** The YAML files of a workspace: yardstick.yaml, then those of the document folders, or what lies in place of one. Absolute. */
export function workspaceFiles(root: string): string[] {
  const folders = documentFolders.map(folder => join(root, folder));
  return [
    join(root, workspaceFile),
    ...folders.flatMap(folder => {
      const stats = statOf(folder);
      if (!stats) return [];
      return stats.isDirectory() ? yamlFiles(folder) : [folder];
    }),
  ];
}
