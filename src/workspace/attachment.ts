import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { isWithin } from './files.ts';

/** Why a document cannot be handed out with a file: it is not there, is no file, or lies outside the workspace. */
export type AttachmentProblem = 'missing' | 'not-a-file' | 'outside';

/**
 * What is wrong with the path of a file that a document names; undefined where nothing is. Links are followed, so
 * that none leads out of the workspace.
 * @param root absolute.
 */
export function attachmentProblem(root: string, file: string): AttachmentProblem | undefined {
  if (isAbsolute(file) || !isWithin(root, join(root, file))) return 'outside';
  try {
    const path = realpathSync(join(root, file));
    if (!isWithin(realpathSync(root), path)) return 'outside';
    return statSync(path).isFile() ? undefined : 'not-a-file';
  } catch {
    return 'missing';
  }
}
