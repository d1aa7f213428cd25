import { spawnSync } from 'node:child_process';
import { Failure } from '../../diagnostic/failure.ts';
import type { Finding } from '../../diagnostic/report.ts';
import { type InspectionSettings, inspect } from '../../rules/inspect.ts';
import type { Contents } from '../../workspace/files.ts';

const maxOutput = 256 * 1024 * 1024;

function git(root: string, args: readonly string[], input = ''): Buffer | undefined {
  const run = spawnSync('git', ['-C', root, '-c', 'core.quotepath=off', ...args], {
    input,
    maxBuffer: maxOutput,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  if (run.error) throw new Failure('usage/no-git', { reason: String('code' in run.error && run.error.code) });
  return run.status === 0 ? run.stdout : undefined;
}

/** Lines `[from, to]` of files as they are now; a new file is `all`. */
type Touched = ReadonlyMap<string, 'all' | readonly (readonly [from: number, to: number])[]>;

/**
 * Tells whether a finding belongs to the change since a revision (since where the branch left it): its lines
 * were touched, or it was not there before. Throws Failure usage/revision, usage/no-git.
 * @param files names of files, relative to the root.
 */
export function changeSince(
  revision: string,
  files: readonly string[],
  settings: InspectionSettings,
): (finding: Finding) => boolean {
  const { root } = settings;
  const base = baseOf(root, revision);
  const touched = touchedSince(root, base);
  // What lay beside the documents then is not looked up, so that a file that went missing since is told.
  const before = inspect(contentsAt(root, base, files), { ...settings, attachmentAt: undefined });
  const known = new Set([...before.findings, ...before.suppressed].map(({ fingerprint }) => fingerprint));
  return ({ fingerprint, place }) => {
    const lines = touched.get(place.file);
    const { start, end } = place.range;
    const isTouched =
      lines === 'all' || lines?.some(([from, to]) => start.line <= to && end.line >= from) === true;
    return isTouched || !known.has(fingerprint);
  };
}

function baseOf(root: string, revision: string): string {
  const commit = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
  if (!commit) throw new Failure('usage/revision', { revision });
  const id = String(commit).trim();
  return String(git(root, ['merge-base', id, 'HEAD']) ?? id).trim();
}

function touchedSince(root: string, base: string): Touched {
  const touched = new Map<string, 'all' | [number, number][]>();
  const options = [
    '--unified=0',
    '--no-color',
    '--no-ext-diff',
    '--no-renames',
    '--relative',
    '--src-prefix=a/',
  ];
  const diff = String(git(root, ['diff', ...options, '--dst-prefix=b/', base, '--', '.']) ?? '');
  let ranges: [number, number][] = [];
  for (const line of diff.split('\n')) {
    const file = /^\+\+\+ "?b\/(.*?)"?\t?$/.exec(line)?.[1];
    if (file !== undefined) {
      ranges = [];
      touched.set(file, ranges);
    }
    const hunk = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line);
    const [from, count] = [Number(hunk?.[1]), Number(hunk?.[2] ?? 1)];
    if (hunk && count > 0) ranges.push([from, from + count - 1]);
  }
  const untracked = git(root, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']);
  for (const file of String(untracked ?? '').split('\0')) touched.set(file, 'all');
  return touched;
}

/** What was in the files at a commit; those that it lacks are left out. */
function contentsAt(root: string, commit: string, files: readonly string[]): Map<string, Contents> {
  const contents = new Map<string, Contents>();
  const asked = files.filter(file => !file.includes('\n'));
  const output = git(root, ['cat-file', '--batch'], asked.map(file => `${commit}:./${file}\n`).join(''));
  let at = 0;
  for (const file of asked) {
    const end = output?.indexOf(0x0a, at) ?? -1;
    if (!output || end < 0) break;
    const [, type, size] = /^\S+ (\w+) (\d+)$/.exec(String(output.subarray(at, end))) ?? [];
    at = end + 1;
    if (size === undefined) continue;
    if (type === 'blob') contents.set(file, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return contents;
}
