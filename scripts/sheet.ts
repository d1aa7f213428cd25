/** Bundles what runs in a scoring sheet: the same arithmetic as `ingest`, for the browser. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

await build({
  absWorkingDir: root,
  entryPoints: ['src/report/sheet/browser/main.ts'],
  outfile: 'dist/sheet/browser.js',
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: ['chrome90', 'firefox90', 'safari15'],
  minify: true,
  charset: 'ascii',
  // The same library without Node's buffers.
  alias: { 'csv-stringify/sync': 'csv-stringify/browser/esm/sync' },
  legalComments: 'none',
  logLevel: 'warning',
});
