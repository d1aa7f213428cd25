import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { Failure } from '../diagnostic/failure.ts';
import type { Document, Workspace } from '../document/documents.generated.ts';
import { type Loaded, type Reading, readDocument } from '../document/read.ts';
import { type Contents, contentsOf, folderOf, posixPath } from './files.ts';
import { findRoot, workspaceFile, workspaceFiles } from './root.ts';

/** One folder of documents, read. */
export interface StandardsRepository {
  /** Absolute. */
  readonly root: string;
  readonly settings: Workspace;
  /** Those that their schema accepts, yardstick.yaml first, then in the order of their paths. */
  readonly documents: readonly Loaded[];
  /** What reading found; what the documents mean together is for the rules. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What reading gives where yardstick.yaml itself may be wrong. */
export interface Survey extends Omit<StandardsRepository, 'settings'> {
  readonly settings: Workspace | undefined;
  /** Every file that was looked at, relative to the root. */
  readonly files: readonly string[];
}

/** Reads files (absolute) as the documents of one workspace. */
export function survey(root: string, files: readonly string[] = workspaceFiles(root)): Survey {
  return surveyOf(root, new Map(files.map(path => [posixPath(root, path), contentsOf(root, path)])));
}

/** The document in one file; whatever prevents it is a finding. */
function reading(file: string, contents: Contents): Reading {
  return contents instanceof Uint8Array
    ? readDocument(file, contents)
    : { loaded: undefined, findings: [contents] };
}

/** What is in the files of one workspace, by their names, as its documents. */
export function surveyOf(root: string, contents: ReadonlyMap<string, Contents>): Survey {
  const readings = [...contents].map(([file, one]) => reading(file, one));
  const documents = readings.flatMap(({ loaded }) => loaded ?? []);
  const first = documents.find(({ file }) => file === workspaceFile)?.document;
  return {
    root,
    settings: first?.kind === 'workspace' ? first : undefined,
    documents,
    diagnostics: readings.flatMap(({ findings }) => findings),
    files: [...contents.keys()],
  };
}

/**
 * The workspace that `start` lies in. Throws Failure usage/no-workspace where there is none, and
 * workspace/invalid where yardstick.yaml cannot be used.
 */
export function openWorkspace(start: string): StandardsRepository {
  const { settings, files: _, ...rest } = survey(findRoot(start));
  if (settings) return { ...rest, settings };
  const line =
    rest.diagnostics.find(({ place }) => place.file === workspaceFile)?.place.range.start.line ?? 1;
  throw new Failure('workspace/invalid', { line });
}

type PlacedKind = keyof typeof folderOf;

/** What made documents unreadable, so that nothing of them is known; of these kinds, or of all. */
export function brokenDocuments(
  { diagnostics }: Pick<StandardsRepository, 'diagnostics'>,
  kinds?: readonly PlacedKind[],
): Diagnostic[] {
  const folders = kinds?.map(kind => folderOf[kind]);
  return diagnostics.filter(
    ({ severity, place }) =>
      severity === 'error' && (folders?.some(folder => place.file.startsWith(`${folder}/`)) ?? true),
  );
}

const known = new WeakMap<readonly Loaded[], Map<Document['kind'], readonly Loaded[]>>();

/** The documents of one kind, in the order of their paths. Every rule asks, so they are picked out once. */
export function documentsOf<K extends Document['kind']>(
  { documents }: Pick<StandardsRepository, 'documents'>,
  kind: K,
): readonly Loaded<Extract<Document, { kind: K }>>[] {
  const kinds = known.get(documents) ?? new Map<Document['kind'], readonly Loaded[]>();
  known.set(documents, kinds);
  const ofKind = kinds.get(kind) ?? documents.filter(({ document }) => document.kind === kind);
  kinds.set(kind, ofKind);
  return ofKind as readonly Loaded<Extract<Document, { kind: K }>>[];
}
