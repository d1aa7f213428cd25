import { realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Failure } from '../../diagnostic/failure.ts';
import { statOf } from '../../workspace/files.ts';

/** Writes a file so that a reader sees the old text or the new, never a part; a link keeps pointing where it did. */
export function replaceFile(path: string, text: string): void {
  const old = statOf(path);
  const target = old ? realpathSync(path) : path;
  const draft = `${target}.yardstick-draft`;
  try {
    writeFileSync(draft, text, { mode: old?.mode ?? 0o644 });
    renameSync(draft, target);
  } catch (cause) {
    rmSync(draft, { force: true });
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    throw new Failure('usage/unwritable', { path, reason: String(cause.code) }, cause);
  }
}
