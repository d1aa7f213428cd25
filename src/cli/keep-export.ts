import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Failure } from '../diagnostic/failure.ts';
import { listImports } from '../store/log.ts';
import { readStore } from '../store/store.ts';
import { matchesGlob } from '../text/path-pattern.ts';
import { isWithin, posixPath, statOf } from '../workspace/files.ts';
import { documentsOf, type StandardsRepository } from '../workspace/workspace.ts';

type Repository = Pick<StandardsRepository, 'root' | 'documents'>;

/**
 * Throws Failure ingest/over-export where there is a file at `path` (absolute) that was imported, or that lies in
 * data/ and is read by a source: what is to be written would replace it.
 */
export function keepExport(path: string, repository: Repository): void {
  if (!statOf(path)?.isFile()) return;
  const target = realpathSync.native(path);
  if (isRead(target, repository) || importedFiles(repository.root).some(file => isFile(file, target))) {
    throw new Failure('ingest/over-export', { file: path });
  }
}

function isRead(target: string, repository: Repository): boolean {
  const root = realpathSync.native(repository.root);
  const file = posixPath(root, target);
  return (
    isWithin(join(root, 'data'), target) &&
    documentsOf(repository, 'source').some(({ document }) => matchesGlob(document.match, file))
  );
}

/** Absolute; none where there is no database that can be read. */
function importedFiles(root: string): string[] {
  try {
    const store = readStore(root);
    try {
      return listImports(store).map(({ file }) => resolve(root, file));
    } finally {
      store.close();
    }
  } catch (cause) {
    if (cause instanceof Failure) return [];
    throw cause;
  }
}

const isFile = (file: string, target: string) =>
  statOf(file)?.isFile() === true && realpathSync.native(file) === target;
