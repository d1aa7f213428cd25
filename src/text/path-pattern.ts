/**
 * Whether a name fits a pattern of one segment: `*` is any run of characters, `?` any one. Linear in both, so
 * that no pattern can be slow.
 */
export function fitsSegment(pattern: string, name: string): boolean {
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
