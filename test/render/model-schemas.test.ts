import { readdirSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ExampleModel, exampleModels } from '../../scripts/example-models.ts';
import { documentNames } from '../../src/report/documents.ts';
import { runIn } from '../cli/run.ts';

const folder = new URL('../../schemas/models/', import.meta.url);

describe('the published schema of what a template gets', () => {
  let models: readonly ExampleModel[];
  const validators = new Map<string, ValidateFunction>();
  beforeAll(async () => {
    models = await exampleModels();
    const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
    for (const document of documentNames) {
      const { code, out } = await runIn('/', ['render', document, '--data-schema']);
      expect(code).toBe(0);
      validators.set(document, ajv.compile(JSON.parse(out)));
    }
  }, 120_000);

  test('is there for every document, and for nothing else', () => {
    const files = documentNames.map(document => `${document}.schema.json`);
    expect(readdirSync(folder).sort()).toEqual(files.sort());
    expect(new Set(models.map(({ document }) => document))).toEqual(new Set(documentNames));
  });

  test.each(documentNames)('accepts every %s that the examples make', document => {
    const validate = validators.get(document);
    for (const { asked, model } of models.filter(one => one.document === document)) {
      expect({ asked, isValid: validate?.(model), errors: validate?.errors }).toEqual({
        asked,
        isValid: true,
        errors: null,
      });
    }
  });

  test('names every field, so that a new one has to be published', () => {
    const unknown = (value: unknown, schema: Schema, path: string): string[] => {
      if (Array.isArray(value)) return value.flatMap(item => unknown(item, schema.items ?? {}, `${path}[]`));
      if (typeof value !== 'object' || value === null) return [];
      return Object.entries(value).flatMap(([key, child]) => {
        const own = schema.properties?.[key];
        return own ? unknown(child, own, `${path}.${key}`) : [`${path}.${key}`];
      });
    };
    for (const { document, asked, model } of models) {
      const schema = validators.get(document)?.schema as Schema;
      expect([asked, unknown(model, schema, '')]).toEqual([asked, []]);
    }
  });

  test('is refused for a document that there is not', async () => {
    const { code, err } = await runIn('/', ['render', 'month', '--data-schema']);
    expect(code).toBe(2);
    expect(err).toContain('monthly');
  });
});

interface Schema {
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}
