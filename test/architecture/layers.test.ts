import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const source = resolve(import.meta.dirname, '../../src');
const layers = [
  'text',
  'diagnostic',
  'calendar',
  'document',
  'workspace',
  'catalogue',
  'statistics',
  'rules',
  'store',
  'ingest',
  'metric',
  'audit',
  'report',
  'cli',
];

interface Import {
  readonly file: string;
  readonly target: string;
}

const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
  .map(entry => relative(source, join(entry.parentPath, entry.name)));
const text = (file: string) => readFileSync(join(source, file), 'utf8');
const specifiers = (file: string) =>
  [...text(file).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(match => match[1] ?? '');
const imports: readonly Import[] = files.flatMap(file =>
  specifiers(file)
    .filter(target => target.startsWith('.'))
    .map(target => ({ file, target: relative(source, resolve(source, dirname(file), target)) })),
);
const layerOf = (file: string) => layers.indexOf(file.split('/')[0] ?? '');
/** Strings and comments may name anything. */
const code = (file: string) =>
  text(file)
    .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''");

function cycleFrom(file: string, way: readonly string[], done: Set<string>): readonly string[] | undefined {
  if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
  if (done.has(file)) return undefined;
  for (const { target } of imports.filter(one => one.file === file)) {
    const cycle = cycleFrom(target, [...way, file], done);
    if (cycle) return cycle;
  }
  done.add(file);
  return undefined;
}

describe('the house', () => {
  test('has only the folders of the design', () => {
    expect(files.filter(file => layerOf(file) < 0)).toEqual([]);
  });

  test('a file imports from its own folder or a lower one', () => {
    expect(imports.filter(({ file, target }) => layerOf(target) > layerOf(file))).toEqual([]);
  });

  test('no file imports itself by a detour', () => {
    const done = new Set<string>();
    expect(files.map(file => cycleFrom(file, [], done)).filter(Boolean)).toEqual([]);
  });

  test('only cli knows the console, the process and the clock', () => {
    const worldly = /\bconsole\.|\bprocess\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b/;
    expect(files.filter(file => !file.startsWith('cli/') && worldly.test(code(file)))).toEqual([]);
  });

  test('only cli/start.ts knows the process', () => {
    expect(files.filter(file => file !== 'cli/start.ts' && /\bprocess\./.test(code(file)))).toEqual([]);
  });

  test.each([
    ['better-sqlite3', 'store/'],
    ['chalk', 'cli/'],
    ['commander', 'cli/'],
  ])('only one folder imports %s', (library, folder) => {
    const users = files.filter(file => specifiers(file).includes(library));
    expect(users.filter(file => !file.startsWith(folder))).toEqual([]);
  });

  test('only commands and the libraries of reports and workbooks are loaded by import()', () => {
    const lazy = files.filter(file => /\bawait import\(|[^.]\bimport\('/.test(code(file)));
    const folders = /^(?:cli|report|ingest\/xlsx)\//;
    expect(lazy.filter(file => !folders.test(file))).toEqual([]);
  });

  test('what validate always loads has no reader of documents: that comes in the bundle of all rules', () => {
    const always = (file: string) =>
      [...text(file).matchAll(/^(?:import|export) (?!type\b)[^;]*?\bfrom '(\.[^']+)'/gms)].map(match =>
        relative(source, resolve(source, dirname(file), match[1] ?? '')),
      );
    const loaded = new Set(['cli/start.ts', 'cli/commands/validate.ts']);
    for (const file of loaded) for (const target of always(file)) loaded.add(target);
    expect([...loaded].filter(file => file === 'document/read.ts' || file === 'rules/rules.ts')).toEqual([]);
  });
});
