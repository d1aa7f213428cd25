import type { Document } from './documents.generated.ts';
import { resolved, type SchemaNode, schemaAt, step } from './schema.ts';
import type { Path } from './tree.ts';

/** One text in a document. */
export interface Leaf {
  readonly path: Path;
  readonly value: string;
  /** The shared definition that the schema says it is, such as `date` or `duration`. */
  readonly definition: string | undefined;
}

const known = new WeakMap<Document, readonly Leaf[]>();

/** Every text of a document, in the order it is written. */
export function leavesOf(document: Document): readonly Leaf[] {
  const leaves = known.get(document) ?? collect(document);
  known.set(document, leaves);
  return leaves;
}

function collect(document: Document): Leaf[] {
  const leaves: Leaf[] = [];
  walk(document.kind, schemaAt(document.kind, []), document, [], leaves);
  return leaves;
}

function walk(kind: string, node: SchemaNode, value: unknown, path: Path, leaves: Leaf[]): void {
  if (typeof value === 'string') {
    leaves.push({ path, value, definition: node.$ref?.slice(node.$ref.lastIndexOf('/') + 1) });
  } else if (Array.isArray(value)) {
    const item = resolved(kind, step(node, 0) ?? {});
    for (const [index, child] of value.entries()) walk(kind, item, child, [...path, index], leaves);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      walk(kind, resolved(kind, step(node, key) ?? {}), child, [...path, key], leaves);
    }
  }
}
