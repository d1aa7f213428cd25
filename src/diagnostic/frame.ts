import { terminalSafe } from '../text/terminal.ts';
import { displayWidth } from '../text/width.ts';
import type { Range } from './diagnostic.ts';

/** How parts of a report look on a terminal; each returns its text unchanged where there is no colour. */
export interface Palette {
  error(text: string): string;
  warning(text: string): string;
  info(text: string): string;
  dim(text: string): string;
  bold(text: string): string;
}

/** Columns of a source line that are shown before it is cut. */
const room = 100;
const printable = (text: string) => terminalSafe(text.replaceAll('\t', '    '));

/** A part of a long line around the mark, as it is printed. */
function excerpt(line: string, from: number, to: number): { before: string; marked: string; after: string } {
  const start = from > room - 20 ? from - 40 : 0;
  const end = Math.max(start + room, Math.min(to, start + room));
  const before = printable(line.slice(start, from));
  const after = printable(line.slice(Math.min(to, end), end));
  return {
    before: start > 0 ? `…${before}` : before,
    marked: printable(line.slice(from, Math.min(to, end))),
    after: line.length > end ? `${after}…` : after,
  };
}

/**
 * The line of a finding and the one before it, with a mark under what was found that is right under wide
 * characters too. A range over several lines is marked on its first. '' where the text has no such line.
 */
export function frame(
  lines: readonly string[],
  range: Range,
  paint: (text: string) => string,
  palette: Palette,
): string {
  const { line, column } = range.start;
  const text = lines[line - 1];
  if (text === undefined) return '';
  const last = range.end.line === line ? range.end.column : text.length + 1;
  const { before, marked, after } = excerpt(text, column - 1, Math.max(last - 1, column));
  const width = String(line).length;
  const gutter = (label: string) => palette.dim(`${label.padStart(width + 2)} │ `);
  const previous = lines[line - 2];
  const mark = '^'.repeat(Math.max(1, displayWidth(marked)));
  return [
    ...(previous?.trim() ? [`${gutter(String(line - 1))}${excerpt(previous, 0, 0).after}`] : []),
    `${gutter(String(line))}${before}${marked}${after}`,
    `${gutter('')}${' '.repeat(displayWidth(before))}${paint(mark)}`,
  ].join('\n');
}
