import type { Document } from './documents.generated.ts';
import { propertyOf, type SchemaNode, schemaAt } from './schema.ts';
import type { Path } from './tree.ts';

/** The shared definitions of texts that have a form of their own. */
const forms = ['date', 'timezone', 'duration', 'target'] as const;
export type Form = (typeof forms)[number];

/** One text in a document of which the schema says what form it has. */
export interface Leaf {
  readonly path: Path;
  readonly value: string;
  readonly form: Form;
}

const known = new WeakMap<Document, readonly Leaf[]>();

/** The texts of a document that have a form, in the order they are written. */
export function leavesOf(document: Document): readonly Leaf[] {
  const leaves = known.get(document) ?? collect(document);
  known.set(document, leaves);
  return leaves;
}

function collect(document: Document): Leaf[] {
  const { kind } = document;
  const leaves: Leaf[] = [];
  // One path for the whole walk, copied only where there is something: most texts have no form.
  const path: (string | number)[] = [];
  const visit = (node: SchemaNode, value: unknown): void => {
    if (typeof value === 'string') {
      const form = formOf(node);
      if (form) leaves.push({ path: [...path], value, form });
      return;
    }
    for (const [key, child] of childrenOf(value)) {
      path.push(key);
      visit(propertyOf(kind, node, key), child);
      path.pop();
    }
  };
  visit(schemaAt(kind, []), document);
  return leaves;
}

function childrenOf(value: unknown): Iterable<[string | number, unknown]> {
  if (Array.isArray(value)) return value.entries();
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function formOf({ $ref }: SchemaNode): Form | undefined {
  if ($ref === undefined) return undefined;
  const name = $ref.slice($ref.lastIndexOf('/') + 1);
  return forms.find(form => form === name);
}
