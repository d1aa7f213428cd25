import { Failure } from '../../diagnostic/failure.ts';
import type { Standard } from '../../document/documents.generated.ts';
import type { Context } from '../context.ts';
import { sourceOfRevision } from '../diff/sources.ts';
import { words } from '../diff/words.ts';

/**
 * The standards of a workspace as a git revision has them; says how many of its files could not be read. Throws
 * Failure usage/revision, diff/no-repository, usage/no-workspace, usage/no-git.
 */
export function standardsAt(revision: string, root: string, { locale, err }: Context): Standard[] {
  const { versions, broken } = readAt(revision, root);
  if (broken.length > 0) err(`${words[locale].unreadable(broken.length)}\n`);
  return versions.map(({ loaded }) => loaded.document);
}

function readAt(revision: string, root: string) {
  try {
    return sourceOfRevision(revision, root);
  } catch (cause) {
    const isUnknown = cause instanceof Failure && cause.code === 'diff/no-revision';
    throw isUnknown ? new Failure('usage/revision', { revision }, cause) : cause;
  }
}
