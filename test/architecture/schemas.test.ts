import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { answers } from '../../src/document/complaints.ts';
import { kinds } from '../../src/document/validators.ts';

const folder = resolve(import.meta.dirname, '../../schemas');
const names = readdirSync(folder).filter(name => name.endsWith('.schema.json'));
const read = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>;

type Keyword = readonly [string, unknown, Readonly<Record<string, unknown>>];

const maps = ['properties', 'patternProperties', '$defs'];
const values = ['examples', 'enum', 'const'];

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
  '$schema $id $ref $defs title description examples properties patternProperties items const'.split(' '),
);

describe('the schemas', () => {
  test('compile strictly', () => {
    const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
    for (const name of names) ajv.addSchema(read(name));
    for (const name of names) expect(ajv.getSchema(name)).toBeTypeOf('function');
  });

  test('are the kinds that documents can have', () => {
    const typed = names.filter(name => 'type' in read(name)).map(name => name.replace('.schema.json', ''));
    expect([...kinds].sort()).toEqual(typed.sort());
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
        const start = performance.now();
        expression.test(text);
        expect(performance.now() - start).toBeLessThan(50);
      }
    }
  });
});
