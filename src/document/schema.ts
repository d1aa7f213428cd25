import type { Bilingual } from '../text/locale.ts';
import { packageText } from '../text/package-file.ts';
import type { Path } from './tree.ts';

/** What findings ask of a schema; a node that refers to a definition carries that definition's parts. */
export interface SchemaNode {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly pattern?: string;
  readonly patternProperties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly oneOf?: readonly { readonly required: readonly string[] }[];
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
}

/** A schema as it is published; `name` is a kind, or `common`. */
export function schemaText(name: string): string {
  return packageText(`schemas/${name}.schema.json`);
}

const cache = new Map<string, SchemaNode>();

function schemaOf(name: string): SchemaNode {
  const schema = cache.get(name) ?? (JSON.parse(schemaText(name)) as SchemaNode);
  cache.set(name, schema);
  return schema;
}

const definitions = new WeakMap<SchemaNode, SchemaNode>();

/** `node` with the parts of the definition it refers to; its own title and description come first. */
export function resolved(kind: string, node: SchemaNode): SchemaNode {
  if (!node.$ref) return node;
  const known = definitions.get(node);
  if (known) return known;
  const name = node.$ref.slice(node.$ref.lastIndexOf('/') + 1);
  const definition = schemaOf(kind).$defs?.[name] ?? schemaOf('common').$defs?.[name] ?? {};
  const whole = { ...definition, ...node };
  definitions.set(node, whole);
  return whole;
}

const expressions = new Map<string, RegExp>();

function expressionOf(pattern: string): RegExp {
  const expression = expressions.get(pattern) ?? new RegExp(pattern, 'u');
  expressions.set(pattern, expression);
  return expression;
}

/** What a node says of one key or of its items, its reference not followed. */
export function step(node: SchemaNode, key: string | number): SchemaNode | undefined {
  if (typeof key === 'number') return node.items;
  const own = node.properties && Object.hasOwn(node.properties, key) ? node.properties[key] : undefined;
  if (own) return own;
  for (const [pattern, child] of Object.entries(node.patternProperties ?? {})) {
    if (expressionOf(pattern).test(key)) return child;
  }
  return typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined;
}

/** What the schema of `kind` says of the value at `path`; nothing where it knows no such place. */
export function schemaAt(kind: string, path: Path): SchemaNode {
  let node = schemaOf(kind);
  for (const key of path) node = resolved(kind, step(node, key) ?? {});
  return node;
}

/** What the schema says of a key of a node, or of its items. */
export function propertyOf(kind: string, node: SchemaNode, key: string | number): SchemaNode {
  return resolved(kind, step(node, key) ?? {});
}

const keysOf = new Map<string, ReadonlySet<string>>();

/** Whether a document of one of the kinds has such a key. */
export const isKnownKey = (kinds: readonly string[], key: string): boolean =>
  [...kinds, 'common'].some(kind => {
    const keys = keysOf.get(kind) ?? new Set(keysIn(schemaOf(kind)));
    keysOf.set(kind, keys);
    return keys.has(key);
  });

function* keysIn(node: unknown): Generator<string> {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, child] of Object.entries(node)) {
    if (key === 'properties') yield* Object.keys(child as object);
    yield* keysIn(child);
  }
}

/** A title or description, which schemas write as “中文 / English”. */
export function bilingual(text: string | undefined): Bilingual | undefined {
  if (text === undefined) return undefined;
  const middle = text.lastIndexOf(' / ');
  return middle < 0
    ? { 'zh-CN': text, en: text }
    : { 'zh-CN': text.slice(0, middle), en: text.slice(middle + 3) };
}
