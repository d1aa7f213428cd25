/**
 * Whether a name fits a pattern of one segment: `*` is any run of characters, `?` any one. Linear in both, so
 * that no pattern can be slow.
 */
export function fitsSegment(pattern: string, name: string): boolean {
  let [inName, inPattern] = [0, 0];
  // The last star, and where in the name what follows it is looked for: a star takes more only where it has to.
  let [star, behindStar] = [-1, 0];
  while (inName < name.length) {
    const sign = pattern[inPattern];
    if (sign === '*') {
      star = inPattern++;
      behindStar = inName;
    } else if (sign === '?' || sign === name[inName]) {
      inPattern++;
      inName++;
    } else if (star >= 0) {
      inPattern = star + 1;
      inName = ++behindStar;
    } else {
      return false;
    }
  }
  while (pattern[inPattern] === '*') inPattern++;
  return inPattern === pattern.length;
}

/** Segment by segment, `**` any run of them: which beginnings of the path the pattern so far can be, from none of it on. */
function fitsSegments(pattern: readonly string[], path: readonly string[]): boolean {
  let reached = [true, ...path.map(() => false)];
  for (const segment of pattern) {
    let isReached = false;
    const before = reached;
    reached = before.map((isHere, at) => {
      if (segment === '**') {
        isReached ||= isHere;
        return isReached;
      }
      return at > 0 && before[at - 1] === true && fitsSegment(segment, path[at - 1] ?? '');
    });
  }
  return reached.at(-1) === true;
}

/** Whether a path with forward slashes fits a pattern of `*`, `?` and `**`; one without a slash is tried on the name. */
export function matchesGlob(pattern: string, path: string): boolean {
  const [plain, whole] = [pattern.normalize('NFC'), path.normalize('NFC')];
  const segments = whole.split('/');
  return plain.includes('/')
    ? fitsSegments(plain.split('/'), segments)
    : fitsSegment(plain, segments.at(-1) ?? '');
}
