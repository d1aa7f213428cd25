import Sqlite from 'better-sqlite3';
import { Failure } from '../diagnostic/failure.ts';
import { systemCode } from '../diagnostic/system.ts';

const systemErrors = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'EEXIST',
  'ENOTDIR',
  'EISDIR',
  'ELOOP',
  'ENAMETOOLONG',
]);

/** Runs `action` on the database `file`; what SQLite or the disk refuses comes out as a Failure. */
export function guarded<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw storeFailure(file, error);
  }
}

/** The Failure that an error of SQLite or of the disk stands for; any other error is returned as it is. */
export function storeFailure(file: string, error: unknown): unknown {
  const code = error instanceof Sqlite.SqliteError ? error.code : (systemCode(error) ?? '');
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new Failure('store/busy', { file }, error);
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return new Failure('store/damaged', { file }, error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return new Failure('store/full', { file }, error);
  if (/^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/.test(code) || systemErrors.has(code)) {
    return new Failure('store/no-access', { file, code }, error);
  }
  if (/^(SQLITE_IOERR|SQLITE_NOMEM|EIO|EDQUOT|EFBIG)/.test(code)) {
    return new Failure('store/disk', { file, code }, error);
  }
  return error;
}
