import { watch } from 'node:fs';
import { sep } from 'node:path';
import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import { brandFile } from '../../document/read.ts';
import { terminalSafe } from '../../text/terminal.ts';
import { documentFolders } from '../../workspace/files.ts';
import { findRoot, workspaceFile } from '../../workspace/root.ts';
import type { Context } from '../context.ts';
import { words } from './words.ts';

/** Editors save in several steps. */
const settledMs = 150;

/** Whether a change of this path, relative to the root, can change a document. */
export function concerns(path: string): boolean {
  const [folder = '', ...rest] = path.split(sep);
  if (rest.length === 0) return folder === workspaceFile || folder === brandFile;
  const folders: readonly string[] = [...documentFolders, 'templates'];
  return folders.includes(folder) && !/(~|\.tmp|\.swp)$/.test(path);
}

/**
 * Calls `again` after files of the workspace were saved, once for a burst, until the context ends; the last exit
 * code. A failure is said and waited out.
 */
export function watchWorkspace(context: Context, again: () => Promise<ExitCode>): Promise<ExitCode> {
  const root = findRoot(context.cwd);
  let code: ExitCode = 0;
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  const run = async () => {
    try {
      code = await again();
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      context.err(`${terminalSafe(cause.say(context.locale))}\n`);
      code = cause.exit;
    }
  };
  return new Promise((resolve, reject) => {
    const watcher = watch(root, { recursive: true }, (_, name) => {
      if (name === null || !concerns(name)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        last = last.then(run);
        last.catch(reject);
      }, settledMs);
    });
    watcher.on('error', reject);
    context.err(`${words[context.locale].watching}\n`);
    context.interrupted?.().addEventListener('abort', () => {
      clearTimeout(timer);
      watcher.close();
      last.then(() => resolve(code), reject);
    });
  });
}
