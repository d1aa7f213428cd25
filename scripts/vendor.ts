/**
 * What `npm run build` does after tsc: one step after the other, each turning something in dist/ into what is
 * published. Add a step to the list below.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const libraries = join(root, 'dist/report/libraries');

/** The folder of the package that a bundled file comes from, such as node_modules/docx. */
function packageOf(input: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

function textOf(folder: string, pattern: RegExp): string {
  const names = readdirSync(folder).filter(name => pattern.test(name));
  return names.map(name => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n');
}

function notice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const text = textOf(join(root, folder), /^(licen[cs]e|copying|notice)(\.|$|-)/i);
  return `${name} ${version} (${license})\n\n${text || `The package carries no licence text; it is under ${license}.`}`;
}

/** Name, version and licence of every package that went into the bundle. */
function notices({ inputs }: Metafile): string {
  const folders = new Set(Object.keys(inputs).flatMap(input => packageOf(input) ?? []));
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return `The files in this folder contain the following packages.${rule}${[...folders].sort().map(notice).join(rule)}\n`;
}

/**
 * Bundles the report libraries in place: docx, echarts, Handlebars and the Markdown packages weigh 100 MB and more as
 * dependencies, and two as a bundle that loads ten times as fast.
 */
async function bundleReportLibraries(): Promise<void> {
  for (const name of readdirSync(libraries)) {
    if (/^chunk-|\.LEGAL\.txt$/.test(name)) rmSync(join(libraries, name));
  }
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: readdirSync(libraries).flatMap(name =>
      name.endsWith('.js') ? [join(libraries, name)] : [],
    ),
    outdir: libraries,
    allowOverwrite: true,
    bundle: true,
    splitting: true,
    chunkNames: 'chunk-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minify: true,
    // Handlebars does without where it is not there.
    external: ['source-map'],
    legalComments: 'linked',
    metafile: true,
    logLevel: 'warning',
  });
  writeFileSync(join(libraries, 'NOTICES.txt'), notices(metafile));
}

for (const step of [bundleReportLibraries]) await step();
