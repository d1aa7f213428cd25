import { spawnSync } from 'node:child_process';
import { Failure } from '../../diagnostic/failure.ts';
import { maxBytes } from '../../document/decode.ts';

const maxOutput = 512 * 1024 * 1024;

interface Answer {
  readonly isDone: boolean;
  readonly output: Buffer;
  /** Git's own first line about what went wrong. */
  readonly reason: string;
}

/** Asks git in such a way that nothing that a repository configures is run. */
function git(cwd: string, args: readonly string[], input = ''): Answer {
  const run = spawnSync('git', args, { cwd, input, maxBuffer: maxOutput, stdio: 'pipe' });
  if (run.error) {
    const code = 'code' in run.error ? String(run.error.code) : run.error.message;
    throw new Failure('usage/no-git', { reason: code }, run.error);
  }
  const reason = String(run.stderr).trim().split('\n')[0] ?? '';
  return { isDone: run.status === 0, output: run.stdout, reason };
}

function read(cwd: string, args: readonly string[], input?: string): Buffer {
  const { isDone, output, reason } = git(cwd, args, input);
  if (!isDone) throw new Failure('diff/git', { reason });
  return output;
}

/** Whether a folder lies in a repository; throws Failure diff/no-repository where it does not. */
function checkRepository(cwd: string): void {
  const { isDone, reason } = git(cwd, ['rev-parse', '--git-dir']);
  if (!isDone) throw new Failure('diff/no-repository', { folder: cwd, reason });
}

const resolved = (cwd: string, object: string): string | undefined => {
  const { isDone, output } = git(cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', object]);
  return isDone ? String(output).trim() : undefined;
};

const isBranchName = (revision: string) => revision !== 'HEAD' && /^[^~^:@{}]+$/.test(revision);

/**
 * The commit that a revision names: a branch that only `origin` has is taken from there, as a checkout of a
 * merge request has no other. Throws Failure diff/no-repository, diff/no-revision.
 */
export function commitOf(cwd: string, revision: string): string {
  checkRepository(cwd);
  const remote = () =>
    isBranchName(revision) ? resolved(cwd, `refs/remotes/origin/${revision}^{commit}`) : undefined;
  const commit = resolved(cwd, `${revision}^{commit}`) ?? remote();
  if (commit === undefined) throw new Failure('diff/no-revision', { text: revision });
  return commit;
}

/** A stored file: its bytes, or how many there are where it is too large to be a document. */
export type Stored = Buffer | number;

function storedAt(cwd: string, id: string): Stored {
  const size = Number(read(cwd, ['cat-file', '-s', id]));
  return size > maxBytes ? size : read(cwd, ['cat-file', 'blob', id]);
}

/**
 * The file at a path of a commit, counted from the top of the repository or else from `cwd`; throws Failure
 * diff/no-revision, diff/no-path.
 */
export function fileAt(cwd: string, revision: string, path: string): Stored {
  const commit = commitOf(cwd, revision);
  for (const way of [path, `./${path}`]) {
    const id = resolved(cwd, `${commit}:${way}`);
    if (id && String(read(cwd, ['cat-file', '-t', id])).trim() === 'blob') return storedAt(cwd, id);
  }
  throw new Failure('diff/no-path', { revision, path });
}

/** Whether a path leads through a folder that is not looked into on the disk either. */
const isHidden = (path: string) => /(^|\/)(\.[^/]*|node_modules)\//.test(path);

/** The YAML files of a commit at paths, or below those that end in `/`, by their paths; all relative to `cwd`. */
export function filesAt(cwd: string, commit: string, paths: readonly string[]): Map<string, Stored> {
  const list = read(cwd, ['ls-tree', '-r', '-z', '-l', commit, '--', ...paths]);
  const entries = String(list)
    .split('\0')
    .flatMap(line => {
      const [, id, size, path] = /^100\d+ blob (\w+) +(\d+)\t(.*)$/s.exec(line) ?? [];
      return id && path && /\.ya?ml$/i.test(path) && !isHidden(path)
        ? [{ id, path, size: Number(size) }]
        : [];
    });
  const small = entries.filter(({ size }) => size <= maxBytes);
  const batch = read(cwd, ['cat-file', '--batch'], small.map(({ id }) => `${id}\n`).join(''));
  const files = new Map<string, Stored>(entries.map(({ path, size }) => [path, size]));
  let at = 0;
  for (const { path, size } of small) {
    const start = batch.indexOf(0x0a, at) + 1;
    files.set(path, batch.subarray(start, start + size));
    at = start + size + 1;
  }
  return files;
}

/** The commit at which the checked-out branch left another one; that one itself where they share none. */
export function leavingOf(cwd: string, commit: string): string {
  const { isDone, output } = git(cwd, ['merge-base', commit, 'HEAD']);
  return isDone ? String(output).trim() : commit;
}

/** What changed below `cwd` since a commit, as a diff without context; paths are relative to `cwd`. */
export function differenceFrom(cwd: string, commit: string): string {
  const plain = ['--unified=0', '--no-color', '--no-ext-diff', '--no-textconv', '--text'];
  const paths = ['--find-renames', '--relative', '--src-prefix=a/', '--dst-prefix=b/'];
  return String(read(cwd, ['-c', 'core.quotepath=off', 'diff', ...plain, ...paths, commit, '--', '.']));
}

/** The files below `cwd` that git neither holds nor ignores, relative to it. */
export const untracked = (cwd: string): string[] =>
  String(read(cwd, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']))
    .split('\0')
    .filter(Boolean);
