import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemCode } from '../diagnostic/system.ts';

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/**
 * Makes a folder and those that it needs, where they are missing. Node's own way of doing so never ends where
 * a folder that is there takes no others, such as /proc; this throws what the system says.
 */
export function makeFolder(path: string, mode = 0o777): void {
  if (isFolder(path)) return;
  try {
    mkdirSync(path, { mode });
  } catch (cause) {
    const code = systemCode(cause);
    if (code === 'EEXIST' && isFolder(path)) return;
    const parent = dirname(path);
    if (code !== 'ENOENT' || parent === path || isFolder(parent)) throw cause;
    makeFolder(parent, mode);
    makeFolder(path, mode);
  }
}
