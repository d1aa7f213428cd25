/** Compiles schemas/ to dist/validators/: one file a kind, no schema compiler at run time. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { packageOf, root, schemaPackages } from './bundling.ts';

const schemas = new URL('../schemas/', import.meta.url);
const folder = new URL('../dist/validators/', import.meta.url);

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
await rm(folder, { recursive: true, force: true });
for (const [kind, id] of Object.entries(kinds)) {
  // A one-document run spends much of its time on reading these files: whitespace and prose cost.
  const { metafile } = await build({
    metafile: true,
    absWorkingDir: root,
    stdin: { contents: standalone.default(ajv, { [kind]: id }), resolveDir: fileURLToPath(schemas) },
    outfile: fileURLToPath(new URL(`${kind}.cjs`, folder)),
    bundle: true,
    platform: 'node',
    target: 'node20',
    minify: true,
    logLevel: 'warning',
  });
  for (const input of Object.keys(metafile.inputs)) {
    const name = packageOf(join(root, input))?.split('/node_modules/').at(-1);
    if (name && !schemaPackages.includes(name)) throw new Error(`${name} needs a notice, see bundling.ts`);
  }
}
