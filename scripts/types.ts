/**
 * Writes the document types from schemas/*.schema.json; with --check, fails where the committed file is
 * not what the schemas give. A title in a schema is prose in two languages, so types are named after the
 * kind and the keys of $defs instead.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';

const schemas = new URL('../schemas/', import.meta.url);
const target = new URL('../src/document/documents.generated.ts', import.meta.url);

type Node = { [key: string]: unknown };

/** What types cannot say, or would say with noise. */
const dropped = [
  'title',
  'examples',
  'defaultSnippets',
  'oneOf',
  'minItems',
  'patternProperties',
  '$schema',
  '$id',
  '$defs',
];
const maps = ['properties', '$defs'];

const typeName = (name: string) => name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

type Definitions = Record<string, Node>;

/** A reference to a plain string is just a string; any other is named, without its local prose. */
function reference(path: string, definitions: Definitions): Node {
  const name = typeName(path.replace(/^.*\//, ''));
  const definition = definitions[name] ?? {};
  if (definition['type'] === 'string' && !definition['enum']) return { type: 'string' };
  return { $ref: `#/$defs/${name}` };
}

/** An object whose keys follow a pattern has values of that pattern's type. */
function patternValues(source: Node, definitions: Definitions): Node {
  const pattern = Object.values(source.patternProperties ?? {})[0];
  const isTyped = pattern && Object.keys(pattern).length > 0;
  return isTyped ? { additionalProperties: prepare(pattern, definitions) } : {};
}

/** The schema as the generator likes it; `isMap` where the keys of `node` are the user's names. */
function prepare(node: unknown, definitions: Definitions, isMap = false): unknown {
  if (Array.isArray(node)) return node.map(item => prepare(item, definitions));
  if (typeof node !== 'object' || node === null) return node;
  const source = node as Node;
  const child = (key: string) => prepare(source[key], definitions, !isMap && maps.includes(key));
  if (isMap) return Object.fromEntries(Object.keys(source).map(key => [key, child(key)]));
  if ('$ref' in source) return reference(String(source.$ref), definitions);
  const kept = Object.keys(source).filter(key => !dropped.includes(key));
  return { ...Object.fromEntries(kept.map(key => [key, child(key)])), ...patternValues(source, definitions) };
}

async function load(): Promise<{ kinds: string[]; definitions: Definitions }> {
  const definitions: Definitions = {};
  const kinds: string[] = [];
  for (const file of (await readdir(schemas)).filter(name => name.endsWith('.schema.json')).sort()) {
    const schema = JSON.parse(await readFile(new URL(file, schemas), 'utf8')) as Node;
    for (const [name, definition] of Object.entries(schema['$defs'] ?? {})) {
      if (typeName(name) in definitions) throw new Error(`two schemas define ${name}`);
      definitions[typeName(name)] = definition;
    }
    if (!('type' in schema)) continue;
    const kind = typeName(file.replace('.schema.json', ''));
    definitions[kind] = schema;
    // Only documents say their kind.
    if ('kind' in ((schema['properties'] ?? {}) as Node)) kinds.push(kind);
  }
  return { kinds, definitions };
}

async function combined(): Promise<Node> {
  const { kinds, definitions } = await load();
  const prepared: Definitions = {};
  for (const [name, definition] of Object.entries(definitions)) {
    if (definition['type'] === 'string' && !definition['enum']) continue;
    prepared[name] = { ...(prepare(definition, definitions) as Node), title: name };
  }
  return {
    title: 'Document',
    oneOf: kinds.map(kind => ({ $ref: `#/$defs/${kind}` })),
    $defs: prepared,
  };
}

const text = await compile((await combined()) as never, 'Document', {
  bannerComment: '/* Generated from schemas/ by `npm run types`. Do not edit. */',
  additionalProperties: false,
  unreachableDefinitions: true,
  style: { singleQuote: true, printWidth: 110 },
});

if (process.argv.includes('--check')) {
  const current = await readFile(target, 'utf8').catch(() => '');
  if (current !== text) {
    console.error('src/document/documents.generated.ts is not what schemas/ gives: run npm run types');
    process.exitCode = 1;
  }
} else {
  await writeFile(target, text);
}
