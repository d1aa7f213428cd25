/**
 * Bundles, each in place, what every run loads: a check of one file spends most of its time on loading modules, and
 * one loads several times as fast as many.
 */
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

// What judges documents, with its YAML library: the same library as modules without Node's `require`.
await bundle('dist/rules/inspect.js', { alias: { yaml: path('node_modules/yaml/browser/dist/index.js') } });
/** Leaves the module of what all messages say to itself: others load it too. */
const sentencesApart: Plugin = {
  name: 'sentences-apart',
  setup: ({ onResolve }) => {
    const path = '../../diagnostic/sentences/catalogue.js';
    onResolve({ filter: /sentences\/catalogue\.js$/ }, () => ({ path, external: true }));
  },
};

// How findings are printed, and what all messages say.
await bundle('dist/cli/validate/print.js', {
  external: ['../../diagnostic/failure.js', 'chalk'],
  plugins: [sentencesApart],
});
await bundle('dist/diagnostic/sentences/catalogue.js');
