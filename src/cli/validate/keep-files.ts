import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { Failure } from '../../diagnostic/failure.ts';
import { statOf } from '../../workspace/files.ts';
import type { Choice } from './choose.ts';
import type { Output } from './print.ts';

const realPath = (path: string) => (existsSync(path) ? realpathSync.native(path) : undefined);

/** Throws Failure usage/over-document or ingest/over-export where a report would replace what was written or imported. */
export async function keepFiles(
  outputs: readonly Output[],
  { root, files, isWorkspace }: Choice,
  cwd: string,
): Promise<void> {
  const standing = outputs.flatMap(({ file }) =>
    file !== undefined && statOf(resolve(cwd, file))?.isFile() ? [resolve(cwd, file)] : [],
  );
  if (standing.length === 0) return;
  const documents = new Set(files.map(realPath));
  const lost = standing.find(path => documents.has(realPath(path)));
  if (lost !== undefined) throw new Failure('usage/over-document', { file: lost });
  if (!isWorkspace) return;
  const [{ keepExport }, { survey }] = await Promise.all([
    import('../keep-export.ts'),
    import('../../workspace/workspace.ts'),
  ]);
  for (const path of standing) keepExport(path, survey(root));
}
