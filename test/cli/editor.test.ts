import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { metrics } from '../../src/catalogue/metrics.ts';
import { editorSchema } from '../../src/cli/schema/editor.ts';
import { schemaNames } from '../../src/document/validators.ts';

type Node = Readonly<Record<string, unknown>>;

const example = resolve(import.meta.dirname, '../../examples/xinghe');
const schemas = resolve(import.meta.dirname, '../../schemas');
const edition = (name: string) => JSON.parse(editorSchema(name)) as Node;

const inside = (name: string, ...way: readonly string[]): Node =>
  way.reduce((node, key) => node[key] as Node, edition(name));

function compiler(): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    allowMatchingProperties: true,
  });
  ajv.addVocabulary(['defaultSnippets', 'enumDescriptions']);
  return ajv;
}

/** Every property that a schema names, by its way there. */
function properties(node: unknown, way = ''): (readonly [way: string, Node])[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => {
    if (['examples', 'enum', 'defaultSnippets'].includes(key)) return [];
    const own = key === 'properties' ? Object.entries(child as Readonly<Record<string, Node>>) : [];
    return [
      ...own.map(([name, one]) => [`${way}.${name}`, one] as const),
      ...properties(child, `${way}/${key}`),
    ];
  });
}

/** What a node of a schema says, with the definition it refers to. */
const whole = (root: Node, node: Node): Node => {
  const name = String(node['$ref'] ?? '').replace('#/$defs/', '');
  return { ...(root['$defs'] as Readonly<Record<string, Node>> | undefined)?.[name], ...node };
};

describe('the schemas for an editor', () => {
  test.each(schemaNames)('%s stands alone and says of every key in both languages what it is', name => {
    const schema = edition(name);
    expect(compiler().compile(schema)).toBeTypeOf('function');
    for (const [way, node] of properties(schema)) {
      const { description, title } = whole(schema, node);
      expect(String(description ?? title), way).toMatch(/\p{Script=Han}.* \/ /su);
    }
  });

  test('accept and refuse what the published ones do', () => {
    const published = compiler();
    for (const file of readdirSync(schemas).filter(one => one.endsWith('.schema.json')))
      published.addSchema(JSON.parse(readFileSync(join(schemas, file), 'utf8')) as Node);
    const files = readdirSync(example, { recursive: true, encoding: 'utf8' }).filter(
      one => /\.yaml$/.test(one) && !one.startsWith('.'),
    );
    expect(files.length).toBeGreaterThan(20);
    const editions = new Map(schemaNames.map(name => [name as string, compiler().compile(edition(name))]));
    for (const file of files) {
      const document = parse(readFileSync(join(example, file), 'utf8')) as Node;
      const kind = String(document['kind']);
      const accepts = [editions.get(kind), published.getSchema(`${kind}.schema.json`)];
      expect(accepts.map(validate => validate?.(document))).toEqual([true, true]);
      const keys = Object.keys(document);
      const wrong = keys.flatMap(key =>
        [5, 'x', [], {}, [{}], null].map(value => ({ ...document, [key]: value })),
      );
      for (const one of [document, ...wrong, { ...document, other: 1 }]) {
        const [edited, original] = accepts.map(validate => validate?.(one));
        expect(edited, `${file} ${JSON.stringify(one).slice(0, 200)}`).toBe(original);
      }
    }
  });

  test('offer the metrics of the catalogue, the rules and the values of lists with what they mean', () => {
    const metric = inside('standard', '$defs', 'measure', 'properties', 'metric');
    const snippets = metric['defaultSnippets'] as readonly Readonly<Record<string, string>>[];
    expect(snippets.map(({ body }) => body)).toEqual(Object.keys(metrics));
    expect(snippets[0]?.['label']).toBe('answer_rate  人工接通率 / Answer rate');
    const start = inside('standard', '$defs', 'timeLimit', 'properties', 'start');
    expect(start['examples']).toEqual(expect.arrayContaining(['created', 'first_reply', 'resolved']));
    const level = inside('standard', '$defs', 'clause', 'properties', 'level');
    expect(level['enumDescriptions']).toEqual(['应 / Must', '宜 / Should', '可 / May', '原则 / Principle']);
    const rules = JSON.stringify(inside('workspace', 'properties', 'lint'));
    expect(rules).toContain('"clause/vague-time":{"type":"string","enum":["off","info","warning","error"]');
  });

  test('let a column say which values are yes and no: these keys are booleans to the server', () => {
    expect(JSON.stringify(inside('source', '$defs', 'column'))).toContain(
      '"patternProperties":{"^(?:true|false)$":{}}',
    );
  });
});
