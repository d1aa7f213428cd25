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

/** Asks git for stored objects only: nothing that a repository configures is run. */
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

/** The commit that a revision names; throws Failure diff/no-revision. */
export function commitOf(cwd: string, revision: string): string {
  checkRepository(cwd);
  const commit = resolved(cwd, `${revision}^{commit}`);
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

/** The regular files below a folder of a commit by their paths, which are relative to `cwd`. */
export function filesAt(cwd: string, commit: string, folder: string): Map<string, Stored> {
  const list = read(cwd, ['ls-tree', '-r', '-z', '-l', commit, '--', `${folder}/`]);
  const entries = String(list)
    .split('\0')
    .flatMap(line => {
      const [, id, size, path] = /^100\d+ blob (\w+) +(\d+)\t(.*)$/s.exec(line) ?? [];
      return id && path && /\.ya?ml$/i.test(path) ? [{ id, path, size: Number(size) }] : [];
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
