import { Failure } from '../diagnostic/failure.ts';
import type { Source } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import { closest } from '../text/closest.ts';
import { matchesGlob } from '../text/path-pattern.ts';
import { posixPath, statOf } from '../workspace/files.ts';
import { expandPattern } from './glob.ts';

/** One file and the source it is read by. */
export interface Selected {
  /** Absolute. */
  readonly path: string;
  /** Relative to the root, with forward slashes: the name that figures cite. */
  readonly file: string;
  readonly source: Loaded<Source>;
}

export interface Selection {
  readonly root: string;
  readonly folder: string;
  readonly sources: readonly Loaded<Source>[];
  /** The source that is to be used whatever the file's name. */
  readonly sourceId?: string | undefined;
}

/**
 * The files that the arguments name, in their order, each with its source. Throws before anything is read where an
 * argument names no file, or a file has no source or several.
 */
export async function selectFiles(patterns: readonly string[], selection: Selection): Promise<Selected[]> {
  const { root, folder, sources, sourceId } = selection;
  const chosen = sourceId === undefined ? undefined : sourceOf(sources, sourceId);
  const paths = new Set<string>();
  for (const pattern of patterns) {
    const found = await expandPattern(pattern, folder);
    if (found.length === 0) throw new Failure('ingest/no-file', { pattern });
    for (const path of found) paths.add(path);
  }
  return [...paths].map(path => {
    const file = posixPath(root, path);
    return { path, file, source: chosen ?? matchingSource(sources, file, path) };
  });
}

function sourceOf(sources: readonly Loaded<Source>[], id: string): Loaded<Source> {
  const found = sources.find(({ document }) => document.id === id);
  if (found) return found;
  const ids = sources.map(({ document }) => document.id);
  throw new Failure('ingest/unknown-source', { id, closest: closest(id, ids), sources: ids });
}

function matchingSource(sources: readonly Loaded<Source>[], file: string, path: string): Loaded<Source> {
  const [first, ...others] = sources.filter(({ document }) => matchesGlob(document.match, file));
  if (!first) {
    if (statOf(path)?.isDirectory()) throw new Failure('ingest/folder', { folder: file });
    throw new Failure('ingest/no-source', {
      file,
      sources: sources.map(({ document: { id, match } }) => ({ id, match })),
    });
  }
  if (others.length === 0) return first;
  throw new Failure('ingest/two-sources', {
    file,
    sources: [first, ...others].map(({ document }) => document.id),
  });
}
