const candidates = [',', ';', '\t', '|'] as const;

/** The delimiter that occurs most often outside quotes on the first line that is not empty; a comma where none does. */
export function detectDelimiter(start: string): string {
  const counts = new Map<string, number>(candidates.map(candidate => [candidate, 0]));
  let quoted = false;
  for (const character of start.replace(/^[\r\n]+/, '')) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === '\n' || character === '\r') break;
    else counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return candidates.reduce((best, next) => ((counts.get(next) ?? 0) > (counts.get(best) ?? 0) ? next : best));
}
