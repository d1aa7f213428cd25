import {
  type Dirent,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { type Diagnostic, error, type Place } from '../diagnostic/diagnostic.ts';
import { systemCode } from '../diagnostic/system.ts';
import { decode, maxBytes } from '../document/decode.ts';
import type { Kind } from '../document/validators.ts';

/** Where documents of a kind lie, besides yardstick.yaml; one kind, one folder. */
export const folderOf = {
  standard: 'standards',
  charter: 'charters',
  research: 'research',
  benchmark: 'benchmarks',
  review: 'reviews',
  pilot: 'pilots',
  scorecard: 'scorecards',
  sampling: 'sampling',
  monthly: 'monthly',
  source: 'sources',
  calendar: 'calendars',
} as const satisfies Readonly<Record<Exclude<Kind, 'workspace'>, string>>;

/** The folders whose YAML files are documents. */
export const documentFolders: readonly string[] = Object.values(folderOf);

const isYaml = (name: string) => /\.ya?ml$/i.test(name);

/** A path as findings name it: relative to the root, with forward slashes. */
export const posixPath = (root: string, path: string) => relative(root, path).split(sep).join('/');

/**
 * Every YAML path in a folder and the folders below, absolute, in the order of their names. Hidden folders
 * and linked folders are left out; a folder that is named like a YAML file, or cannot be looked into, is given as
 * it is.
 */
export function yamlFiles(folder: string): string[] {
  const entries = entriesOf(folder);
  if (!entries) return [folder];
  entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  return entries.flatMap(entry => {
    const path = join(folder, entry.name);
    if (isYaml(entry.name)) return [path];
    const isOpen = entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules';
    return isOpen ? yamlFiles(path) : [];
  });
}

function entriesOf(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    if (!systemCode(cause)) throw cause;
    return undefined;
  }
}

/** Whether there is something at a path, and what; a link that leads nowhere is nothing, one in a circle a link. */
export function statOf(path: string): Stats | undefined {
  for (const stat of [statSync, lstatSync]) {
    try {
      return stat(path, { throwIfNoEntry: false });
    } catch (cause) {
      if (!systemCode(cause)) throw cause;
    }
  }
  return undefined;
}

/** Whether a path leads to a folder or into it, by its words; both absolute. Another drive of Windows does not. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

const firstLine = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

/** What is in a file, or the finding that says why it cannot be read. */
export type Contents = Uint8Array | Diagnostic;

/** The bytes of one file; `path` is absolute. */
export function contentsOf(root: string, path: string): Contents {
  const place: Place = { file: posixPath(root, path), range: firstLine, path: '' };
  try {
    const stats = statSync(path);
    const isLinked = leavesBy(root, path);
    // A folder that is asked for by another name than a file's is one that could not be looked into.
    if (stats.isDirectory() && !isYaml(path)) readdirSync(path);
    if (!stats.isFile() || isLinked) return error('document/not-a-file', place, { isLinked });
    if (stats.size > maxBytes) {
      return error('yaml/too-large', place, { bytes: stats.size, limit: maxBytes });
    }
    return readFileSync(path);
  } catch (cause) {
    const reason = systemCode(cause);
    if (!reason) throw cause;
    return error('document/unreadable', place, { reason });
  }
}

/** Whether a link takes a path out of a folder: what lies there is not the workspace's to show or to mend. */
function leavesBy(root: string, path: string): boolean {
  if (!lstatSync(path).isSymbolicLink() || !isWithin(root, path)) return false;
  return !isWithin(realpathSync(root), realpathSync(path));
}

/** The lines of a file as they can be shown; none where it is no text. */
export function linesIn(contents: Contents): string[] {
  const text = contents instanceof Uint8Array ? decode('', contents) : '';
  return typeof text === 'string' && text !== '' ? text.split(/\r?\n/) : [];
}
