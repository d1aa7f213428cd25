import { readdir, stat } from 'node:fs/promises';
import { isAbsolute, join, parse, sep } from 'node:path';

const isPattern = (text: string) => /[*?]/.test(text);

/**
 * Whether a name fits a pattern of one segment: `*` is any run of characters, `?` any one. Linear in both, so
 * that no pattern can be slow.
 */
function fitsSegment(pattern: string, name: string): boolean {
  let [at, from, star, mark] = [0, 0, -1, 0];
  while (at < name.length) {
    if (pattern[from] === '*') {
      star = from++;
      mark = at;
    } else if (from < pattern.length && (pattern[from] === '?' || pattern[from] === name[at])) {
      from++;
      at++;
    } else if (star >= 0) {
      from = star + 1;
      at = ++mark;
    } else {
      return false;
    }
  }
  while (pattern[from] === '*') from++;
  return from === pattern.length;
}

function fitsSegments(pattern: readonly string[], path: readonly string[]): boolean {
  const [first, ...others] = pattern;
  if (first === undefined) return path.length === 0;
  if (first === '**')
    return path.some((_, skipped) => fitsSegments(others, path.slice(skipped))) || others.length === 0;
  const [name, ...below] = path;
  return name !== undefined && fitsSegment(first, name) && fitsSegments(others, below);
}

/** Whether a path with forward slashes fits a pattern of `*`, `?` and `**`; one without a slash is tried on the name. */
export function matchesGlob(pattern: string, path: string): boolean {
  const [plain, whole] = [pattern.normalize('NFC'), path.normalize('NFC')];
  const segments = whole.split('/');
  return plain.includes('/')
    ? fitsSegments(plain.split('/'), segments)
    : fitsSegment(plain, segments.at(-1) ?? '');
}

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
