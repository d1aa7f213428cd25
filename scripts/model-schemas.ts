/** Writes schemas/models/<document>.schema.json: what a template of each document gets, by all that the examples show. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { documentNames } from '../src/report/documents.ts';
import { type ExampleModel, exampleModels } from './example-models.ts';
import { inferSchema } from './infer-schema.ts';

const folder = new URL('../schemas/models/', import.meta.url);

const guarantee =
  '模板得到的数据。required 列出的字段总在；类型含 null 的可以为空；以后只会增加字段。 / The data that a template gets. What is required is always there; null where the type says so; later versions only add fields.';

function published(document: string, models: readonly ExampleModel[]): string {
  const own = models.filter(one => one.document === document);
  if (own.length === 0) throw new Error(`no example has a ${document}`);
  return `${JSON.stringify(
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `models/${document}.schema.json`,
      title: document,
      description: guarantee,
      ...inferSchema(own.map(({ model }) => model)),
    },
    null,
    2,
  )}\n`;
}

const models = await exampleModels();
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const document of documentNames) {
  writeFileSync(new URL(`${document}.schema.json`, folder), published(document, models));
}
execFileSync(fileURLToPath(new URL('../node_modules/.bin/biome', import.meta.url)), [
  ...['format', '--write', fileURLToPath(folder)],
]);
console.log(`${documentNames.length} schemas of ${models.length} models.`);
