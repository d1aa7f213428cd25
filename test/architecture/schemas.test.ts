import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { answers } from '../../src/document/complaints.ts';
import { kinds, schemaNames } from '../../src/document/validators.ts';
import { processorClock } from '../processor.ts';

const folder = resolve(import.meta.dirname, '../../schemas');
const names = readdirSync(folder).filter(name => name.endsWith('.schema.json'));
const read = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>;

type Keyword = readonly [string, unknown, Readonly<Record<string, unknown>>];

const maps = ['properties', 'patternProperties', '$defs'];
const values = ['examples', 'enum', 'const', 'defaultSnippets', 'dependentRequired'];

/** Every keyword that a schema uses, with its value and the node it stands on; the keys of maps are names. */
function keywords(node: unknown): Keyword[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(keywords);
  return Object.entries(node).flatMap(([key, value]) => {
    const below = values.includes(key) ? [] : maps.includes(key) ? Object.values(value as object) : [value];
    return [[key, value, node as Record<string, unknown>] as const, ...below.flatMap(keywords)];
  });
}

/** Annotations, and keywords that only pass a value on to other schemas. */
const silent = new Set(
  '$schema $id $ref $defs title description examples defaultSnippets properties patternProperties items const'.split(
    ' ',
  ),
);

function compiler(): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
  ajv.addVocabulary(['defaultSnippets']);
  for (const name of names) ajv.addSchema(read(name));
  return ajv;
}

interface Snippet {
  readonly label: string;
  readonly description: string;
  readonly body: unknown;
}

/** The snippets of a schema, each with the pointer of the node that it stands on. */
function snippets(node: unknown, pointer = '#'): { pointer: string; snippet: Snippet }[] {
  if (typeof node !== 'object' || node === null) return [];
  const { defaultSnippets = [], ...rest } = node as { defaultSnippets?: readonly Snippet[] };
  const below = Object.entries(rest).filter(([key]) => !values.includes(key));
  const step = (key: string) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
  return [
    ...defaultSnippets.map(snippet => ({ pointer, snippet })),
    ...below.flatMap(([key, child]) => snippets(child, `${pointer}/${step(key)}`)),
  ];
}

/** A body as it is inserted: every placeholder stands for its default, or for one of its choices. */
const inserted = (body: unknown, choice: number): unknown =>
  JSON.parse(
    JSON.stringify(body)
      .replace(/\$\{\d+:([^}]*)\}/g, '$1')
      .replace(/\$\{\d+\|([^|]*)\|\}/g, (_, choices: string) => {
        const words = choices.split(',');
        return String(words[Math.min(choice, words.length - 1)]);
      }),
  );

describe('the snippets', () => {
  const all = names.flatMap(name => snippets(read(name)).map(one => ({ name, ...one })));

  test('offer what people add most', () => {
    const places = new Set(all.map(({ name, pointer }) => `${name}${pointer}`));
    expect([...places]).toEqual([
      'calendar.schema.json#/properties/week',
      'charter.schema.json#/%24defs/goal',
      'source.schema.json#/properties/columns',
      ...['row', 'timeLimit', 'timeTableRow', 'kpi', 'clause'].map(
        definition => `standard.schema.json#/%24defs/${definition}`,
      ),
    ]);
  });

  test.each(all)('fit where they stand: $name $snippet.label', ({ name, pointer, snippet }) => {
    expect(snippet.label).toMatch(/^\p{Script=Han}.* \/ [A-Z]/u);
    expect(snippet.description).toMatch(/。 \/ .+\.$/);
    const validate = compiler().compile({ $ref: `${name}${pointer}` });
    for (const choice of [0, 1, 2, 3]) {
      const body = inserted(snippet.body, choice);
      expect(JSON.stringify(body)).not.toContain('$');
      expect(validate(body), JSON.stringify(validate.errors)).toBe(true);
    }
  });
});

describe('the schemas', () => {
  test('compile strictly', () => {
    const ajv = compiler();
    for (const name of names) expect(ajv.getSchema(name)).toBeTypeOf('function');
  });

  test('are the kinds that documents can have, and the look of documents', () => {
    const typed = names.filter(name => 'type' in read(name)).map(name => name.replace('.schema.json', ''));
    expect(schemaNames).toEqual(typed.sort());
    const isOfDocuments = (name: string) => 'kind' in Object(read(`${name}.schema.json`)['properties']);
    expect(kinds).toEqual(typed.filter(isOfDocuments));
  });

  test.each(names)('%s uses only keywords that have a sentence of ours', name => {
    const used = new Set([...keywords(read(name))].map(([key]) => key).filter(key => !silent.has(key)));
    expect([...used].filter(key => !Object.hasOwn(answers, key))).toEqual([]);
  });

  test.each(names)('%s has patterns that hostile text cannot slow down, each with a longest length', name => {
    for (const [key, pattern, node] of keywords(read(name))) {
      if (key !== 'pattern') continue;
      expect(node).toHaveProperty('maxLength');
      const expression = new RegExp(String(pattern), 'u');
      for (const unit of ['a', '1', '-', '.', '0-', 'a.', ' ', '标']) {
        const text = `${unit.repeat(30_000 / unit.length)}!`;
        const spentMs = processorClock();
        expression.test(text);
        expect(spentMs()).toBeLessThan(50);
      }
    }
  });
});
