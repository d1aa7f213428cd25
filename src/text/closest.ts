/** Edits between two words: insert, delete, replace, swap neighbours (optimal string alignment). */
function distance(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + +!same);
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, right.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;

/** The one of `words` that `word` was probably meant to be, or undefined where none is near. */
export function closest(word: string, words: Iterable<string>): string | undefined {
  if (word.length > 60) return undefined;
  const sought = word.toLowerCase();
  let limit = Math.max(1, Math.floor(word.length / 3)) + 1;
  let best: string | undefined;
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) >= limit) continue;
    const edits = distance(sought, candidate.toLowerCase());
    if (edits < limit && edits < Math.max(word.length, candidate.length)) {
      best = candidate;
      limit = edits;
    }
  }
  return best;
}
