/** Compiles schemas/ to dist/document/validators.cjs: one exported function a kind, no schema compiler at run time. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { transform } from 'esbuild';

const schemas = new URL('../schemas/', import.meta.url);
const target = new URL('../dist/document/validators.cjs', import.meta.url);

const ajv = new Ajv2020({
  allErrors: true,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  code: { source: true, esm: false },
});
// What the YAML extension of VS Code offers to insert; nothing to validate.
ajv.addVocabulary(['defaultSnippets']);
const kinds: Record<string, string> = {};
for (const file of (await readdir(schemas)).filter(name => name.endsWith('.schema.json')).sort()) {
  const schema = JSON.parse(await readFile(new URL(file, schemas), 'utf8')) as { $id: string; type?: string };
  ajv.addSchema(schema);
  if (schema.type) kinds[file.replace('.schema.json', '')] = schema.$id;
}
await mkdir(new URL('.', target), { recursive: true });
// A one-document run spends much of its time on reading this file: whitespace and prose cost.
const { code } = await transform(standalone.default(ajv, kinds), { minify: true, target: 'node20' });
await writeFile(target, code);
