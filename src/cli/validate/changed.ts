import { Failure } from '../../diagnostic/failure.ts';
import type { Finding } from '../../diagnostic/report.ts';
import { type InspectionSettings, inspect } from '../../rules/inspect.ts';
import { type Contents, documentFolders } from '../../workspace/files.ts';
import { workspaceFile } from '../../workspace/root.ts';
import { commitOf, differenceFrom, filesAt, leavingOf, untracked } from '../diff/git.ts';
import { stored } from '../diff/sources.ts';

/** Lines `[from, to]` of files as they are now; a new file is `all`. */
type Touched = ReadonlyMap<string, 'all' | readonly (readonly [from: number, to: number])[]>;

/**
 * Tells whether a finding belongs to the change since a revision (since where the branch left it): its lines
 * were touched, or it was not there before. A file that only got another name was not touched. Throws Failure
 * usage/revision, diff/no-repository, usage/no-git.
 * @param files names of files, relative to the root.
 */
export function changeSince(
  revision: string,
  files: readonly string[],
  settings: InspectionSettings,
): (finding: Finding) => boolean {
  const { root } = settings;
  const base = leavingOf(root, commitFor(revision, root));
  const touched = touchedSince(root, base);
  // What lay beside the documents then is not looked up, so that a file that went missing since is told.
  const before = inspect(contentsAt(base, files, settings), { ...settings, attachmentAt: undefined });
  const known = new Set([...before.findings, ...before.suppressed].map(({ fingerprint }) => fingerprint));
  return ({ fingerprint, place }) => {
    const lines = touched.get(place.file);
    const { start, end } = place.range;
    const isTouched =
      lines === 'all' || lines?.some(([from, to]) => start.line <= to && end.line >= from) === true;
    return isTouched || !known.has(fingerprint);
  };
}

function commitFor(revision: string, root: string): string {
  try {
    return commitOf(root, revision);
  } catch (cause) {
    const isUnknown = cause instanceof Failure && cause.code === 'diff/no-revision';
    throw isUnknown ? new Failure('usage/revision', { revision }, cause) : cause;
  }
}

/** The file that a line of a diff says comes next; one with quotes or backslashes in its name is quoted. */
const fileIn = (line: string) =>
  (/^\+\+\+ b\/(.*?)\t?$/.exec(line) ?? /^\+\+\+ "b\/(.*)"\t?$/.exec(line))?.[1]?.replace(/\\(["\\])/g, '$1');

function touchedSince(root: string, base: string): Touched {
  const touched = new Map<string, 'all' | [number, number][]>();
  const lines = differenceFrom(root, base).split('\n');
  let ranges: [number, number][] = [];
  for (let index = 0; index < lines.length; index++) {
    const file = fileIn(lines[index] ?? '');
    if (file !== undefined) {
      ranges = [];
      touched.set(file, ranges);
    }
    const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(lines[index] ?? '');
    if (!hunk) continue;
    const [removed, from, count] = [Number(hunk[1] ?? 1), Number(hunk[2]), Number(hunk[3] ?? 1)];
    if (count > 0) ranges.push([from, from + count - 1]);
    // What the lines themselves say is no header.
    index += removed + count;
  }
  for (const file of untracked(root)) touched.set(file, 'all');
  return touched;
}

/** What was in the workspace at a commit, in files that are gone since too. */
function contentsAt(
  commit: string,
  files: readonly string[],
  { root, isWorkspace }: InspectionSettings,
): Map<string, Contents> {
  const whole = isWorkspace ? [workspaceFile, ...documentFolders.map(folder => `${folder}/`)] : [];
  const isIn = (file: string) => whole.some(path => file === path || file.startsWith(path));
  const found = filesAt(root, commit, [...whole, ...files.filter(file => !isIn(file))]);
  return new Map([...found].map(([file, one]) => [file, stored(file, one)]));
}
