import { dirname, isAbsolute, join, resolve } from 'node:path';
import { type Diagnostic, error } from '../../diagnostic/diagnostic.ts';
import { Failure } from '../../diagnostic/failure.ts';
import { maxBytes } from '../../document/decode.ts';
import type { Standard, Workspace } from '../../document/documents.generated.ts';
import { type Loaded, type Reading, readDocument } from '../../document/read.ts';
import { type Contents, contentsOf, posixPath, statOf, yamlFiles } from '../../workspace/files.ts';
import { findRoot, workspaceFile } from '../../workspace/root.ts';
import { commitOf, fileAt, filesAt, type Stored } from './git.ts';

/** One version of a standard, read. Its file is named as people find it, such as `HEAD~1:standards/a.yaml`. */
export interface Version {
  readonly loaded: Loaded<Standard>;
  /** Relative to the workspace, by which the same file is known on the other side. */
  readonly path: string;
}

/** What one side of a comparison holds. */
export interface Source {
  /** As it was asked for. */
  readonly name: string;
  /** Whether one standard was asked for, and not all there are. */
  readonly isSingle: boolean;
  /** The folder of the workspace that it belongs to; undefined outside of any. */
  readonly root: string | undefined;
  readonly versions: readonly Version[];
  readonly findings: readonly Diagnostic[];
  /** The paths that hold no document that can be read. */
  readonly broken: readonly string[];
}

const folder = 'standards';
const firstLine = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };

interface File {
  /** As people find it. */
  readonly label: string;
  readonly path: string;
  readonly contents: Contents;
}

/** What a stored file holds, or the finding that it is too large. */
export function stored(label: string, found: Stored): Contents {
  if (typeof found !== 'number') return found;
  const place = { file: label, range: firstLine, path: '' };
  return error('yaml/too-large', place, { bytes: found, limit: maxBytes });
}

const isStandard = (loaded: Loaded): loaded is Loaded<Standard> => loaded.document.kind === 'standard';

const reading = ({ label, contents }: File): Reading =>
  contents instanceof Uint8Array
    ? readDocument(label, contents)
    : { loaded: undefined, findings: [contents] };

type Asked = Pick<Source, 'name' | 'isSingle' | 'root'>;

function sourceOf(asked: Asked, files: readonly File[]): Source {
  const readings = files.map(file => ({ path: file.path, ...reading(file) }));
  const read = readings.flatMap(({ loaded, path }) => (loaded ? [{ loaded, path }] : []));
  const other = read.find(({ loaded }) => !isStandard(loaded));
  if (asked.isSingle && other) {
    throw new Failure('diff/not-a-standard', { source: asked.name, kind: other.loaded.document.kind });
  }
  return {
    ...asked,
    versions: read.flatMap(({ loaded, path }) => (isStandard(loaded) ? [{ loaded, path }] : [])),
    findings: readings.flatMap(({ findings }) => findings),
    broken: readings.filter(({ loaded }) => !loaded).map(({ path }) => path),
  };
}

function oneFile(name: string, path: string, cwd: string): Source {
  const label = posixPath(cwd, path);
  const contents = contentsOf(cwd, path);
  const root = rootOf(dirname(path));
  return sourceOf({ name, isSingle: true, root }, [{ label, path: label, contents }]);
}

/** The standards of the workspace as they are on the disk. */
function onDisk(name: string, start: string, cwd: string): Source {
  const root = findRoot(start);
  const standards = join(root, folder);
  const paths = statOf(standards)?.isDirectory() ? yamlFiles(standards) : [];
  const files = paths.map(path => ({
    label: posixPath(cwd, path),
    path: posixPath(root, path),
    contents: contentsOf(cwd, path),
  }));
  return sourceOf({ name, isSingle: false, root }, files);
}

/** The standards of the workspace as they are in a git revision. */
export function sourceOfRevision(revision: string, cwd: string): Source {
  const commit = commitOf(cwd, revision);
  const root = findRoot(cwd);
  const files = [...filesAt(root, commit, [`${folder}/`])].map(([path, found]) => {
    const label = `${revision}:${path}`;
    return { label, path, contents: stored(label, found) };
  });
  return sourceOf({ name: revision, isSingle: false, root }, files);
}

/** The terms of the workspace that the newer side, else the older, belongs to; none where its settings cannot be read. */
export function termsOf(older: Source, newer: Source): Workspace['terms'] {
  const root = newer.root ?? older.root;
  const contents = root === undefined ? undefined : contentsOf(root, join(root, workspaceFile));
  if (!(contents instanceof Uint8Array)) return undefined;
  const document = readDocument(workspaceFile, contents).loaded?.document;
  return document?.kind === 'workspace' ? document.terms : undefined;
}

function rootOf(start: string): string | undefined {
  try {
    return findRoot(start);
  } catch (cause) {
    if (cause instanceof Failure && cause.code === 'usage/no-workspace') return undefined;
    throw cause;
  }
}

function ofPath(name: string, revision: string, path: string, cwd: string): Source {
  const contents = stored(name, fileAt(cwd, revision, path));
  const asked = { name, isSingle: true, root: rootOf(cwd) };
  return sourceOf(asked, [{ label: name, path, contents }]);
}

function ofVersion(name: string, id: string, version: string, cwd: string): Source {
  const all = onDisk(name, cwd, cwd);
  const same = all.versions.filter(({ loaded }) => loaded.document.id === id);
  const found = same.filter(({ loaded }) => loaded.document.version === version);
  if (found.length > 0) return { ...all, isSingle: true, versions: found, findings: [], broken: [] };
  if (all.broken.length > 0) return { ...all, isSingle: true, versions: [] };
  const versions = same.map(({ loaded }) => loaded.document.version);
  throw new Failure('diff/no-version', { id, version, versions });
}

/**
 * What the user names: a file, a folder (the standards of its workspace), `id@version`, `revision:path`, or a
 * git revision (its standards). What exists on the disk comes first.
 */
export function readSource(name: string, cwd: string): Source {
  const path = resolve(cwd, name);
  const stats = statOf(path);
  if (stats?.isDirectory()) return onDisk(name, path, cwd);
  if (stats) return oneFile(name, path, cwd);
  const [, id, version] = /^([^:@]+)@(\d+\.\d+\.\d+)$/.exec(name) ?? [];
  if (id !== undefined && version !== undefined) return ofVersion(name, id, version, cwd);
  if (isAbsolute(name) || name.startsWith('.')) throw new Failure('usage/no-file', { path: name });
  const [, revision, inside] = /^([^:]+):(.+)$/s.exec(name) ?? [];
  if (revision !== undefined && inside !== undefined) {
    return ofPath(name, revision, inside.replaceAll('\\', '/').replace(/^\.\//, ''), cwd);
  }
  if (/\.ya?ml$/i.test(name)) throw new Failure('usage/no-file', { path: name });
  return sourceOfRevision(name, cwd);
}
