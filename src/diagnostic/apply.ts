import type { Diagnostic, Edit, Position } from './diagnostic.ts';

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A text with the safe edits of its findings, and how many findings that mends. All edits of a suggestion are
 * made or none; of two that overlap the first is made.
 */
export function mended(text: string, findings: readonly Diagnostic[]): { text: string; count: number } {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  const offset = ({ line, column }: Position) =>
    Math.min((starts[line - 1] ?? text.length) + column - 1, text.length);
  const piece = ({ range, text }: Edit): Piece => ({
    start: offset(range.start),
    end: offset(range.end),
    text,
  });
  const taken: Piece[] = [];
  let count = 0;
  for (const { suggestions = [] } of findings) {
    const pieces = suggestions.find(({ isSafe }) => isSafe)?.edits.map(piece);
    if (!pieces?.length || pieces.some(one => taken.some(other => overlap(one, other)))) continue;
    taken.push(...pieces);
    count += 1;
  }
  taken.sort((left, right) => left.start - right.start);
  let result = '';
  let from = 0;
  for (const { start, end, text: words } of taken) {
    result += text.slice(from, start) + words;
    from = end;
  }
  return { text: result + text.slice(from), count };
}

/** Two insertions at one place overlap too: nobody knows which comes first. */
const overlap = (left: Piece, right: Piece) =>
  (left.start < right.end && right.start < left.end) || left.start === right.start;
