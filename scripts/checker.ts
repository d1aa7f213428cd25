/**
 * Bundles `validate` alone, with all that it reads of this package, into dist/checker/validate.mjs: `init` puts the
 * file into a standards repository, so that continuous integration needs Node and nothing else.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';
import { alias, notices, root, source } from './bundling.ts';

const texts = ['package.json', ...filesOf('schemas'), ...filesOf('assets/holidays')];

function filesOf(folder: string): string[] {
  const names = readdirSync(join(root, folder)).filter(name => name.endsWith('.json'));
  return names.map(name => `${folder}/${name}`);
}

/** As JSON without its layout. */
const compact = (file: string) => JSON.stringify(JSON.parse(readFileSync(join(root, file), 'utf8')));

/** The package's texts, in the place of src/text/package-file.ts. */
const packageTexts = () => `import { fileURLToPath } from 'node:url';
const texts = ${JSON.stringify(Object.fromEntries(texts.map(file => [file, compact(file)])))};
export const packageFile = () => fileURLToPath(import.meta.url);
export const packageText = path => texts[path];`;

/** The compiled schemas, each run when it is asked for, in the place of src/document/compiled-schema.ts. */
function compiledSchemas(): string {
  const names = readdirSync(join(root, 'dist/validators')).map(file => file.replace('.cjs', ''));
  const one = (name: string) =>
    `${JSON.stringify(name)}: () => require(${JSON.stringify(join(root, `dist/validators/${name}.cjs`))})`;
  return `const schemas = {${names.map(one)}}; exports.compiledSchema = name => schemas[name]();`;
}

const replaced = new Map([
  [source('text/package-file.ts'), packageTexts()],
  [source('document/compiled-schema.ts'), compiledSchemas()],
]);

const selfContained: Plugin = {
  name: 'self-contained',
  load: id => {
    const code = replaced.get(id);
    return code === undefined ? null : { code, moduleType: 'js' };
  },
};

const bundle = await rolldown({
  cwd: root,
  input: source('cli/checker/start.ts'),
  platform: 'node',
  resolve: { alias: { ...alias, 'better-sqlite3': source('cli/checker/no-database.ts') } },
  // The other commands are left out: nothing leads to them.
  external: (id, importer) =>
    importer === source('cli/commands.ts') && /^\.\/commands\/(?!validate\.ts$)/.test(id),
  plugins: [selfContained],
});
const { output } = await bundle.generate({ codeSplitting: false, minify: false, comments: false });
const { code, moduleIds } = output[0];
const head = `Yardstick's checker; written by \`yardstick init\`, and anew by \`yardstick init --update\`.\n\n${notices(moduleIds)}`;
mkdirSync(join(root, 'dist/checker'), { recursive: true });
writeFileSync(join(root, 'dist/checker/validate.mjs'), `/*\n${head.replaceAll('*/', '* /')}*/\n${code}`);
await bundle.close();
