/** Lines that differ, each with the unchanged lines around it that a reader, or `patch`, needs. */
const context = 3;

interface Change {
  /** Half-open, from 0, in the old and in the new lines. */
  readonly old: readonly [number, number];
  readonly new: readonly [number, number];
}

/** Where two texts differ: line by line where they have as many lines, else from the first difference to the last. */
function changes(before: readonly string[], after: readonly string[]): Change[] {
  if (before.length === after.length) {
    return before.flatMap((line, index) =>
      line === after[index] ? [] : [{ old: [index, index + 1], new: [index, index + 1] } as const],
    );
  }
  let head = 0;
  while (head < before.length && before[head] === after[head]) head++;
  let tail = 0;
  const shorter = Math.min(before.length, after.length) - head;
  while (tail < shorter && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return [{ old: [head, before.length - tail], new: [head, after.length - tail] }];
}

/** Changes whose surroundings touch, together. */
function groups(all: readonly Change[]): Change[][] {
  const grouped: Change[][] = [];
  for (const change of all) {
    const last = grouped.at(-1);
    const end = last?.at(-1)?.old[1] ?? Number.NEGATIVE_INFINITY;
    if (last && change.old[0] - end <= 2 * context) last.push(change);
    else grouped.push([change]);
  }
  return grouped;
}

/** A line, which carries its line feed where it has one, as a hunk has it. */
const shown = (sign: string, line: string) =>
  line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`;

function hunk(group: readonly Change[], before: readonly string[], after: readonly string[]): string {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last) return '';
  const from = Math.max(0, first.old[0] - context);
  const to = Math.min(before.length, last.old[1] + context);
  let at = from;
  const changed = group.flatMap(change => {
    const unchanged = before.slice(at, change.old[0]).map(line => shown(' ', line));
    const removed = before.slice(...change.old).map(line => shown('-', line));
    const added = after.slice(...change.new).map(line => shown('+', line));
    at = change.old[1];
    return [...unchanged, ...removed, ...added];
  });
  const lines = [...changed, ...before.slice(at, to).map(line => shown(' ', line))];
  const grown = last.new[1] - last.old[1];
  const newFrom = from + first.new[0] - first.old[0];
  const head = `@@ -${from + 1},${to - from} +${newFrom + 1},${to + grown - newFrom} @@`;
  return `${head}\n${lines.join('')}`;
}

/** What changed between two texts of a file as a unified diff, as `git apply` takes it; '' where nothing did. */
export function lineDiff(file: string, before: string, after: string): string {
  if (before === after) return '';
  const [old, own] = [before, after].map(text => text.split(/(?<=\n)/)) as [string[], string[]];
  const hunks = groups(changes(old, own)).map(group => hunk(group, old, own));
  // A name ends at a tab, so that one with a space in it is whole.
  const name = file.includes(' ') ? `${file}\t` : file;
  return `--- a/${name}\n+++ b/${name}\n${hunks.join('')}`;
}
