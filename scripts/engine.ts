/**
 * Bundles, each in place, what every run loads: a check of one file spends most of its time on loading modules, and
 * one loads several times as fast as many.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';

const path = (file: string) => fileURLToPath(new URL(`../${file}`, import.meta.url));

const bundle = (file: string, options: BuildOptions = {}) =>
  build({
    absWorkingDir: path(''),
    entryPoints: [file],
    outfile: file,
    allowOverwrite: true,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    legalComments: 'inline',
    logLevel: 'warning',
    ...options,
  });

/** Leaves a module to itself that others load too: of Failure there must be one, or nobody knows its own. */
const apart = (name: string, folder: string): Plugin => ({
  name: `apart:${name}`,
  setup: ({ onResolve }) => {
    const filter = new RegExp(`/${name.replaceAll('/', '\\/')}$`);
    onResolve({ filter }, () => ({ path: `${folder}/${name}`, external: true }));
  },
});

// What judges documents and what only reads them, each with the YAML library: the same library as modules without
// Node's `require`.
for (const file of ['dist/rules/inspect.js', 'dist/document/read.js']) {
  await bundle(file, {
    alias: { yaml: path('node_modules/yaml/browser/dist/index.js') },
    plugins: [apart('failure.js', '../diagnostic')],
  });
}

// How findings are printed, and what all messages say.
await bundle('dist/cli/validate/print.js', {
  external: ['chalk'],
  plugins: ['sentences/catalogue.js', 'failure.js'].map(name => apart(name, '../../diagnostic')),
});
await bundle('dist/diagnostic/sentences/catalogue.js');

for (const file of ['dist/rules/inspect.js', 'dist/document/read.js', 'dist/cli/validate/print.js']) {
  if (readFileSync(path(file), 'utf8').includes('// dist/diagnostic/failure.js'))
    throw new Error(`${file} has a Failure of its own, which the command line takes for a bug`);
}
