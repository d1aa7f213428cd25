const candidates = [',', ';', '\t', '|'] as const;

const seenLines = 20;

/**
 * The delimiter that the first lines agree on: as many in most of them, titles and totals aside, and where two agree
 * alike, the one there is more of. What Excel is told by a first line `sep=;` holds. A comma where there is none.
 */
export function detectDelimiter(start: string): string {
  const told = /^\ufeff?sep=(.)\r?(?:\n|$)/i.exec(start)?.[1];
  if (told !== undefined) return told;
  const lines = firstLines(start);
  const scores = candidates.map(candidate => ({
    candidate,
    ...agreement(lines.map(line => line.split(candidate).length - 1)),
  }));
  const best = scores.reduce((one, other) =>
    other.lines > one.lines || (other.lines === one.lines && other.count > one.count) ? other : one,
  );
  return best.candidate;
}

/** The first lines that are not empty, without what stands in quotes; the last may be cut off where the start ends. */
function firstLines(start: string): string[] {
  const lines = start.replace(/"(?:[^"]|"")*(?:"|$)/g, '').split(/[\r\n]+/);
  const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
  return whole.filter(Boolean).slice(0, seenLines);
}

/** The number that most lines have, but not 0, and how many have it. */
function agreement(counts: readonly number[]): { readonly count: number; readonly lines: number } {
  const lines = new Map<number, number>();
  for (const count of counts) if (count > 0) lines.set(count, (lines.get(count) ?? 0) + 1);
  return [...lines].reduce(
    (best, [count, number]) =>
      number > best.lines || (number === best.lines && count > best.count) ? { count, lines: number } : best,
    { count: 0, lines: 0 },
  );
}
