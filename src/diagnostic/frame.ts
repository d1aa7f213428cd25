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

/** Columns of a source line that are shown at most, and of those before the mark. */
const room = 100;
const roomBefore = 60;

const printable = (text: string) => terminalSafe(text.replaceAll('\t', '    '));

/** The beginning of a text, as printed, in at most `columns`. */
function beginning(text: string, columns: number): string {
  let shown = '';
  let width = 0;
  for (const character of text) {
    const part = printable(character);
    width += displayWidth(part);
    if (width > columns) return `${shown}…`;
    shown += part;
  }
  return shown;
}

/** The end of a text, as printed, in at most `columns`. */
function ending(text: string, columns: number): string {
  const characters = [...text.slice(-2 * columns)].reverse();
  const shown: string[] = [];
  let width = 0;
  for (const character of characters) {
    const part = printable(character);
    width += displayWidth(part);
    if (width > columns) break;
    shown.unshift(part);
  }
  const isWhole = shown.length === characters.length && text.length <= 2 * columns;
  return isWhole ? shown.join('') : `…${shown.join('')}`;
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
  if (!text) return '';
  const last = range.end.line === line ? range.end.column : text.length + 1;
  const before = ending(text.slice(0, column - 1), roomBefore);
  const marked = beginning(text.slice(column - 1, Math.max(last - 1, column)), room - displayWidth(before));
  const after = marked.endsWith('…')
    ? ''
    : beginning(text.slice(Math.max(last - 1, column)), room - displayWidth(before + marked));
  const width = String(line).length;
  const gutter = (label: string) => palette.dim(`${label.padStart(width + 2)} │ `);
  const previous = lines[line - 2];
  const mark = '^'.repeat(Math.max(1, displayWidth(marked)));
  return [
    ...(previous?.trim() ? [`${gutter(String(line - 1))}${beginning(previous, room)}`] : []),
    `${gutter(String(line))}${before}${marked}${after}`,
    `${gutter('')}${' '.repeat(displayWidth(before))}${paint(mark)}`,
  ].join('\n');
}
