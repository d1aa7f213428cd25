import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject } from '../text/json.ts';
import type { Locale } from '../text/locale.ts';
import type { StandardsRepository } from '../workspace/workspace.ts';
import type { Model } from './template.ts';

export interface HashedFile {
  readonly file: string;
  readonly sha256: string;
}

/** What `render` was asked for. */
export interface RecordedRequest {
  readonly document: string;
  readonly id: string | null;
  readonly period: string | null;
  readonly lang: Locale;
}

/** A rendered file, beside its record. The model's hash tells apart what one record was written for at two times. */
export interface RenderedFile extends HashedFile {
  readonly model_sha256: string;
}

/** What stands in `<name>.figures.json`: the figures of the document and what it was made from. */
export interface RenderRecord {
  readonly version: 1;
  readonly document: string;
  readonly request: RecordedRequest;
  /** Of the program. */
  readonly yardstick: string;
  /** Every document of the workspace, by its path below the root. */
  readonly documents: readonly HashedFile[];
  /** Of all that the template was given. */
  readonly model_sha256: string;
  readonly files: readonly RenderedFile[];
  /** The figures, of documents that have some. */
  readonly [section: string]: unknown;
}

export const recordSuffix = '.figures.json';

export const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');

export const modelHash = (model: Model) => sha256(JSON.stringify(model));

/** The bytes of a regular file; undefined where there is none. A link is none: it is replaced, not followed. */
function contentOf(path: string): Buffer | undefined {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : undefined;
}

/** The hash of a regular file; undefined where there is none. */
export function fileHash(path: string): string | undefined {
  const content = contentOf(path);
  return content && sha256(content);
}

/** The documents of a workspace as they are now, in the order of their paths. */
export function hashedDocuments({ root, documents }: StandardsRepository): HashedFile[] {
  const files = documents.map(({ file }) => ({ file, sha256: fileHash(join(root, file)) ?? '' }));
  return files.sort((left, right) => (left.file < right.file ? -1 : 1));
}

const isHashed = (value: unknown): value is HashedFile =>
  isObject(value) && typeof value['file'] === 'string' && typeof value['sha256'] === 'string';

const isTextOrNull = (value: unknown) => value === null || typeof value === 'string';

function isRequest(value: unknown): value is RecordedRequest {
  if (!isObject(value)) return false;
  const { document, id, period, lang } = value;
  const isSpoken = lang === 'zh-CN' || lang === 'en';
  return typeof document === 'string' && isTextOrNull(id) && isTextOrNull(period) && isSpoken;
}

export function isRecord(value: unknown): value is RenderRecord {
  if (!isObject(value) || value['version'] !== 1) return false;
  const { request, files, documents } = value;
  return (
    isRequest(request) &&
    Array.isArray(files) &&
    files.every(isHashed) &&
    Array.isArray(documents) &&
    documents.every(isHashed)
  );
}

/** JSON text as a record; undefined where it is none. */
export function parseRecord(text: string): RenderRecord | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

/** The record beside the files of this name; undefined where there is none that can be read. */
export function readRecord(folder: string, name: string): RenderRecord | undefined {
  const content = contentOf(join(folder, `${name}${recordSuffix}`));
  return content && parseRecord(content.toString('utf8'));
}

/** The files that stand under a name and are not as `render` wrote them, by their names in the folder. */
function foreignFiles(folder: string, name: string, suffixes: readonly string[]): string[] {
  const known = new Map(readRecord(folder, name)?.files.map(({ file, sha256: hash }) => [file, hash]));
  const pictures = [...known.keys()].filter(file => file.startsWith(`${name}.chart-`));
  const asked = suffixes.map(suffix => `${name}${suffix}`);
  return [...new Set([...asked, ...(suffixes.includes('.md') ? pictures : [])])].filter(file => {
    const hash = fileHash(join(folder, file));
    return hash !== undefined && hash !== known.get(file);
  });
}

export interface FreeName {
  readonly name: string;
  /** The files that somebody changed, which are therefore left as they are. */
  readonly kept: readonly string[];
}

/** The name under which nothing that a person has written is replaced: `name`, else `name (2)` and so on. */
export function freeName(folder: string, name: string, suffixes: readonly string[]): FreeName {
  const kept: string[] = [];
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name} (${number})`;
    const foreign = foreignFiles(folder, candidate, suffixes);
    if (foreign.length === 0) return { name: candidate, kept };
    kept.push(...foreign);
  }
}

/** What a document was made from. */
export type Origin = Pick<RenderRecord, 'request' | 'yardstick' | 'documents' | 'model_sha256'>;

/** The record of files that were just made, beside those of `before` that were not made anew. */
export function recordOf(
  figures: object | undefined,
  origin: Origin,
  files: readonly HashedFile[],
  before: readonly RenderedFile[] = [],
): RenderRecord {
  const { model_sha256 } = origin;
  const made = files.map(one => ({ ...one, model_sha256 }));
  const kept = before.filter(({ file }) => !made.some(one => one.file === file));
  const sorted = [...kept, ...made].sort((left, right) => (left.file < right.file ? -1 : 1));
  return { version: 1, document: origin.request.document, ...figures, ...origin, files: sorted };
}
