import { readdir, stat } from 'node:fs/promises';
import { isAbsolute, join, parse, sep } from 'node:path';
import { fitsSegment } from '../text/path-pattern.ts';

const isPattern = (text: string) => /[*?]/.test(text);

/**
 * The files that an argument names, absolute, sorted by path: one that exists is itself, `*`, `?` and `**` stand
 * for what they do in a shell, hidden files are only found by name. Empty where there is none.
 */
export async function expandPattern(pattern: string, folder: string): Promise<string[]> {
  const literal = isAbsolute(pattern) ? pattern : join(folder, pattern);
  if (await exists(literal)) return [literal];
  if (!isPattern(pattern)) return [];
  const { root } = parse(pattern);
  const segments = pattern
    .slice(root.length)
    .split(sep === '\\' ? /[\\/]/ : '/')
    .filter(Boolean);
  const found = await walk(root || folder, segments);
  return [...new Set(found)].sort((left, right) => (left < right ? -1 : 1));
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function walk(folder: string, segments: readonly string[]): Promise<string[]> {
  const [first, ...others] = segments;
  if (first === undefined) return [];
  if (!isPattern(first)) return step(join(folder, first), others);
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const seen = entries.filter(({ name }) => !name.startsWith('.') || first.startsWith('.'));
  if (first === '**') {
    const folders = seen.filter(entry => entry.isDirectory());
    const below = folders.map(({ name }) => walk(join(folder, name), segments));
    return (await Promise.all([walk(folder, others), ...below])).flat();
  }
  const pattern = first.normalize('NFC');
  const fitting = seen.filter(({ name }) => fitsSegment(pattern, name.normalize('NFC')));
  return (await Promise.all(fitting.map(({ name }) => step(join(folder, name), others)))).flat();
}

async function step(path: string, others: readonly string[]): Promise<string[]> {
  if (others.length > 0) return walk(path, others);
  const isFile = await stat(path).then(
    stats => !stats.isDirectory(),
    () => false,
  );
  return isFile ? [path] : [];
}
