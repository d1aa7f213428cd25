import { type Diagnostic, error, info, type Place, type Range } from '../diagnostic/diagnostic.ts';
import { foremost } from '../diagnostic/order.ts';
import { closest } from '../text/closest.ts';
import { cut, inline } from '../text/inline.ts';
import { aliasOf } from './aliases.ts';
import { decode } from './decode.ts';
import type { Document } from './documents.generated.ts';
import { parse } from './parse.ts';
import { type SchemaFindings, schemaFindings } from './schema-findings.ts';
import { expandTimeTable } from './time-table.ts';
import { idPath, locate, type Path, type Tree } from './tree.ts';
import { isKind, kinds } from './validators.ts';
import { locateWithin } from './within.ts';

/** A document that its schema accepts, and where its parts were written. */
export interface Loaded<D = Document> {
  /** Relative to the workspace, with forward slashes. */
  readonly file: string;
  readonly document: D;
  /** The place of the value at `path`, or of its key; what the document lacks is placed at its parent. */
  locate(path: Path, part?: 'key' | 'value'): Range;
  /** The place of the characters `[start, end)` of the text at `path`. */
  locateWithin(path: Path): (start: number, end: number) => Range;
}

/** Where in a document, as a finding says it. */
export function placeOf(loaded: Loaded, path: Path, part: 'key' | 'value' = 'value'): Place {
  return { file: loaded.file, range: loaded.locate(path, part), path: idPath(loaded.document, path) };
}

export interface Reading {
  readonly loaded: Loaded | undefined;
  readonly findings: readonly Diagnostic[];
}

/** In the root: how documents look. It is no document, and read as one only where somebody names it. */
export const brandFile = 'brand.yaml';

/** What brand.yaml can say; see schemas/brand.schema.json. */
export interface BrandSettings {
  readonly accent?: string;
  readonly fonts?: { readonly latin?: string; readonly chinese?: string; readonly monospace?: string };
  readonly logo?: string;
  readonly header?: string;
  readonly cover?: boolean;
  readonly contents?: boolean;
}

interface Accepted {
  readonly tree: Tree | undefined;
  readonly findings: readonly Diagnostic[];
}

/** What a file says, where its schema has nothing against it; findings by place, at most 50 and a count. */
function accepted(file: string, bytes: Uint8Array): Accepted {
  const text = decode(file, bytes);
  if (typeof text !== 'string') return { tree: undefined, findings: [text] };
  const { tree, findings: found } = parse(file, text);
  const findings = [...byteOrderMark(file, bytes), ...found];
  if (!tree) return { tree: undefined, findings: foremost(findings) };
  const complaints = check(file, tree);
  if (complaints.findings.length > 0) {
    return {
      tree: undefined,
      findings: foremost([...findings, ...complaints.findings], complaints.further),
    };
  }
  return { tree, findings };
}

/** What the bytes of brand.yaml say, or the findings against them. */
export function readBrand(bytes: Uint8Array): {
  brand: BrandSettings | undefined;
  findings: readonly Diagnostic[];
} {
  const { tree, findings } = accepted(brandFile, bytes);
  return { brand: tree?.value as BrandSettings | undefined, findings };
}

/** Bytes of one file to a document, or the findings that say why it is none; by place, at most 50 and a count. */
export function readDocument(file: string, bytes: Uint8Array): Reading {
  const { tree, findings } = accepted(file, bytes);
  if (!tree || file === brandFile) return { loaded: undefined, findings };
  const { document, written } = expandTimeTable(tree.value as Document);
  const loaded: Loaded = {
    file,
    document,
    locate: (path, part) => locate(tree, written(path), part),
    locateWithin: path => locateWithin(tree, written(path)),
  };
  return { loaded, findings };
}

/** Harmless here; other tools take it for a character. Any change writes the file without it. */
function byteOrderMark(file: string, bytes: Uint8Array): Diagnostic[] {
  if (bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf) return [];
  const start = { line: 1, column: 1 };
  return [info('yaml/bom', { file, range: { start, end: start }, path: '' }, {})];
}

function check(file: string, tree: Tree): SchemaFindings {
  if (file === brandFile) return schemaFindings(file, 'brand', tree);
  const { value } = tree;
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  if (isKind(kind)) return schemaFindings(file, kind, tree);
  return { findings: [kindFinding(file, tree, kind)], further: 0 };
}

function kindFinding(file: string, tree: Tree, kind: unknown): Diagnostic {
  const place = { file, range: locate(tree, ['kind']), path: '' };
  if (typeof tree.value !== 'object' || tree.value === null || Array.isArray(tree.value)) {
    return error('document/not-a-map', place, {});
  }
  if (kind === undefined || kind === null) return error('document/no-kind', place, { kinds });
  const word = typeof kind === 'string' ? cut(kind, 40) : inline(kind, 40);
  const near = aliasOf(word, kinds) ?? closest(word, kinds);
  return error('document/unknown-kind', { ...place, path: 'kind' }, { kind: word, closest: near, kinds });
}
