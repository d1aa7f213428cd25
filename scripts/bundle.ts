/**
 * Bundles src/ into dist/program. A check of one file spends most of its time on loading modules, and one file loads
 * several times as fast as many: what every run loads is one file, what judges documents another, and each command
 * its own. The libraries that write reports weigh 100 MB and more as dependencies, and three when bundled.
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ModuleInfo, type Plugin, rolldown } from 'rolldown';
import { minify } from 'rolldown/utils';
import { alias, notices, root, source } from './bundling.ts';

const program = join(root, 'dist/program');

/** What a run begins with: the command, and the two threads that read and count rows. */
const input = {
  start: source('cli/start.ts'),
  'scan-thread': source('store/scan-thread.ts'),
  'count-thread': source('metric/count-thread.ts'),
};

/** Libraries that bring binaries, or are loaded by few commands. */
const external = [/^better-sqlite3$/, /^@resvg\//, /^csv-(parse|stringify)/, /^read-excel-file/];

type Modules = { getModuleInfo: (id: string) => ModuleInfo | null };

/** What must be loaded for these: all they import, but nothing that they only may import later. */
function loadedWith(files: readonly string[], modules: Modules): Set<string> {
  const loaded = new Set(files.map(source));
  for (const id of loaded) for (const next of modules.getModuleInfo(id)?.importedIds ?? []) loaded.add(next);
  return loaded;
}

/** The file of what is loaded together; by its use for the libraries of reports; otherwise as the bundler thinks fit. */
function grouping(): (id: string, modules: Modules) => string | null {
  const libraries = readdirSync(source('report/libraries')).map(file => file.replace('.ts', ''));
  let groups: (readonly [name: string, ids: Set<string>])[] | undefined;
  let shelves: typeof groups;
  return (id, modules) => {
    groups ??= [
      ['common', loadedWith(['cli/start.ts', 'cli/program.ts', 'cli/commands/validate.ts'], modules)],
      ['rules', loadedWith(['rules/inspect.ts'], modules)],
    ];
    shelves ??= libraries.map(name => [name, loadedWith([`report/libraries/${name}.ts`], modules)]);
    const users = shelves.filter(([, ids]) => ids.has(id)).map(([name]) => name);
    return groups.find(([, ids]) => ids.has(id))?.[0] ?? (users.length > 0 ? `lib-${users.join('-')}` : null);
  };
}

/** Libraries lose what only people read; our own code keeps its names, which the stack of a bug shows. */
const minifyLibraries: Plugin = {
  name: 'minify-libraries',
  renderChunk: async (code, { name, fileName }) =>
    name.startsWith('lib-') ? (await minify(fileName, code)).code : null,
};

const bundle = await rolldown({
  cwd: root,
  input,
  external,
  platform: 'node',
  resolve: { alias },
  plugins: [minifyLibraries],
  // What one command loads late another loads at once.
  checks: { ineffectiveDynamicImport: false, pluginTimings: false },
});
rmSync(program, { recursive: true, force: true });
const { output } = await bundle.write({
  dir: program,
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
  // What is minified stays so.
  minify: false,
  comments: false,
  codeSplitting: { groups: [{ name: grouping() }] },
});
writeFileSync(
  join(program, 'NOTICES.txt'),
  notices(output.flatMap(file => (file.type === 'chunk' ? file.moduleIds : []))),
);
await bundle.close();
