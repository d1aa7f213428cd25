/** The part of a file name that says what it is: without its folder, ending, and counts or dates. */
function stemOf(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, '');
}

const numbers = /\d+(?:[-_.年月日]?\d+)*[年月日]?/g;

/** A pattern for this export's files of other months: numbers in the name may differ. */
export function patternFor(fileName: string): string {
  const ending = /\.[^.]*$/.exec(fileName)?.[0] ?? '';
  const stem = stemOf(fileName);
  const varied = stem.replace(numbers, '*').replace(/\*+/g, '*');
  return `${varied === stem ? `${stem}*` : varied}${ending}`.slice(0, 200);
}

/** An identifier from the name of a file, or `fallback` where the name holds no word. */
export function idFor(fileName: string, fallback: string): string {
  const id = stemOf(fileName)
    .replace(numbers, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return id || fallback;
}

/** The identifier, or the next that no source has. */
export function freeId(id: string, taken: readonly string[]): string {
  for (let count = 1; ; count++) {
    const next = count === 1 ? id : `${id}-${count}`;
    if (!taken.includes(next)) return next;
  }
}
