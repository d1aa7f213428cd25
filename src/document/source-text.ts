import { LineCounter } from 'yaml';
import type { Edit, Place, Range } from '../diagnostic/diagnostic.ts';

/** One file's text, whose places are asked for by offset. */
export interface Text {
  readonly file: string;
  readonly source: string;
  readonly lines: LineCounter;
}

export function textOf(file: string, source: string): Text {
  const lines = new LineCounter();
  for (let start = 0; start >= 0; start = source.indexOf('\n', start) + 1 || -1) lines.addNewLine(start);
  return { file, source, lines };
}

/** The range of two offsets, both brought within the text. */
export function rangeIn({ lines, source }: Text, start: number, end: number): Range {
  const position = (offset: number) => {
    const { line, col } = lines.linePos(Math.min(Math.max(offset, 0), source.length));
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  return { start: position(start), end: position(Math.max(start, end)) };
}

export function placeIn(text: Text, start: number, end: number): Place {
  return { file: text.file, range: rangeIn(text, start, end), path: '' };
}

export const editIn = (text: Text, start: number, end: number, words: string): Edit => ({
  range: rangeIn(text, start, end),
  text: words,
});
