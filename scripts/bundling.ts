/** What the bundles of this package have in common. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const source = (file: string) => join(root, 'src', file);

/** The same library as modules, without Node's `require`. */
export const alias = { yaml: join(root, 'node_modules/yaml/browser/dist/index.js') };

/** The folder of the package that a bundled file comes from, such as node_modules/docx. */
export const packageOf = (id: string) =>
  /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/'))?.[0];

function notice(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const names = readdirSync(folder).filter(file => /^(licen[cs]e|copying|notice)(\.|$|-)/i.test(file));
  const text = names.map(file => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  return `${name} ${version} (${license})\n\n${text || `The package carries no licence text; it is under ${license}.`}`;
}

/** What the compiled schemas have of Ajv; it is in them before they are bundled. */
export const schemaPackages = ['ajv', 'fast-deep-equal'];

/** Name, version and licence of every package that bundled modules come from. */
export function notices(ids: readonly string[]): string {
  const folders = [
    ...schemaPackages.map(name => join(root, 'node_modules', name)),
    ...new Set(ids.flatMap(id => packageOf(id) ?? [])),
  ].sort();
  const rule = `\n\n${'-'.repeat(80)}\n\n`;
  return `This program contains the following packages.${rule}${folders.map(notice).join(rule)}\n`;
}
