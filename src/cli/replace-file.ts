import { randomBytes } from 'node:crypto';
import { realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Failure } from '../diagnostic/failure.ts';
import { systemCode } from '../diagnostic/system.ts';
import { statOf } from '../workspace/files.ts';

/**
 * Writes a file so that a reader sees the old text or the new, never a part; a link keeps pointing where it did.
 * A device, a pipe or an open file, such as /dev/stdout, is written to and stays what it is. Throws Failure usage/unwritable.
 */
export function replaceFile(path: string, text: string): void {
  try {
    replace(path, text);
  } catch (cause) {
    const reason = systemCode(cause);
    throw reason ? new Failure('usage/unwritable', { path, reason }, cause) : cause;
  }
}

/** By these names a process has its own open files, whatever they are. */
const openFile = /^\/(?:dev\/(?:fd\/|std(?:in|out|err)$)|proc\/)/;

function replace(path: string, text: string): void {
  const old = statOf(path);
  if ((old && !old.isFile()) || openFile.test(path)) {
    writeFileSync(path, text);
    return;
  }
  const target = old ? realpathSync(path) : path;
  const draft = `${target}.${randomBytes(4).toString('hex')}.part`;
  try {
    writeFileSync(draft, text, { flag: 'wx', mode: old?.mode ?? 0o644, flush: true });
    renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
}
