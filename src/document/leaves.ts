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

/** Every text of a document, in the order it is written. */
export function leavesOf(document: Document): Leaf[] {
  return [...walk(document.kind, schemaAt(document.kind, []), document, [])];
}

function* walk(kind: string, node: SchemaNode, value: unknown, path: Path): Generator<Leaf> {
  if (typeof value === 'string') {
    yield { path, value, definition: node.$ref?.slice(node.$ref.lastIndexOf('/') + 1) };
  } else if (Array.isArray(value)) {
    const item = resolved(kind, step(node, 0) ?? {});
    for (const [index, child] of value.entries()) yield* walk(kind, item, child, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      yield* walk(kind, resolved(kind, step(node, key) ?? {}), child, [...path, key]);
    }
  }
}
