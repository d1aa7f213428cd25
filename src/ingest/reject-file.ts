import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { Failure } from '../diagnostic/failure.ts';
import { systemCode } from '../diagnostic/system.ts';
import type { Reject } from '../store/imports.ts';
import { csvMark, csvRow } from '../text/csv.ts';
import { maskPersonal } from '../text/mask.ts';

/** A list being written beside its place. */
export interface ListFile {
  write(text: string): void;
  /** Puts the complete list in place of what was there before. */
  finish(): void;
  /** Leaves what was there before as it was. */
  discard(): void;
}

/**
 * Opens a list for its owner alone; throws a Failure where nothing can be written there, or where one of the
 * `exports` (absolute paths) would be lost.
 */
export function openListFile(path: string, exports: readonly string[]): ListFile {
  const draft = `${path}.${randomBytes(4).toString('hex')}.part`;
  const attempt = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      const code = systemCode(error);
      throw code ? new Failure('ingest/rejects-file', { file: path, code }, error) : error;
    }
  };
  const standing = attempt(() => lstatSync(path, { throwIfNoEntry: false }));
  // A link, a device or a folder would be replaced by the list.
  if (standing && !standing.isFile())
    throw new Failure('ingest/rejects-file', { file: path, code: 'EEXIST' });
  if (standing && exports.some(one => existsSync(one) && isSameFile(one, path)))
    throw new Failure('ingest/over-export', { file: path });
  const descriptor = attempt(() => openSync(draft, 'wx', 0o600));
  let isOpen = true;
  const close = () => {
    if (isOpen) closeSync(descriptor);
    isOpen = false;
  };
  return {
    write: text => {
      attempt(() => writeFileSync(descriptor, text));
    },
    finish: () =>
      attempt(() => {
        fsyncSync(descriptor);
        close();
        renameSync(draft, path);
      }),
    discard() {
      close();
      rmSync(draft, { force: true });
    },
  };
}

const isSameFile = (left: string, right: string) => realpathSync.native(left) === realpathSync.native(right);

/** The rejected rows of one run, as CSV that Excel opens as it is: UTF-8 with a mark, safe cells, personal data masked. */
export interface RejectFile extends Omit<ListFile, 'write'> {
  add(file: string, reject: Reject): void;
}

export function openRejectFile(path: string, exports: readonly string[]): RejectFile {
  const { write, ...list } = openListFile(path, exports);
  write(csvMark + csvRow(['file', 'line', 'column', 'reason', 'value', 'raw']));
  return {
    ...list,
    add(file, { line, column, reason, value, raw }) {
      const shown = (text: string | null) => (text === null ? null : maskPersonal(text));
      write(csvRow([file, line, column, reason, shown(value), shown(raw)]));
    },
  };
}
