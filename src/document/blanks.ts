import { type Diagnostic, error, suggesting } from '../diagnostic/diagnostic.ts';
import { displayWidth } from '../text/width.ts';
import { indentBelow, openAbove } from './broken-lines.ts';
import { blanks } from './signs.ts';
import { editIn, placeIn, type Text } from './source-text.ts';
import { codePoint } from './value.ts';

const specialBlank = new RegExp(String.raw`^([ \t]*(?:- )*(?:- +|-)?)([${blanks}]+)`, 'u');

/** A blank of a page or an input method before the first word of a line. */
export function blankFinding(text: Text, start: number, content: string): Diagnostic | undefined {
  const [, before = '', blank = ''] = specialBlank.exec(content) ?? [];
  if (blank === '') return undefined;
  const at = start + before.length;
  const finding = error('yaml/blank', placeIn(text, at, at + blank.length), { code: codePoint(blank) });
  const plain = before.trimEnd().endsWith('-')
    ? ' '.repeat(before.endsWith('-') ? 1 : 0)
    : indentFor(text, at, content.slice(before.length + blank.length), blank);
  return suggesting(finding, true, editIn(text, at, at + blank.length, plain));
}

/** As wide as it looks; nothing where only that lines its key up with those above and below. */
function indentFor(text: Text, at: number, rest: string, blank: string): string {
  const further = rest.search(/[^ ]/);
  if (/^\s*$/.test(rest)) return '';
  const { line, col } = text.lines.linePos(at);
  const narrow = col - 1 + further;
  const wide = narrow + displayWidth(blank);
  const { columns, last, awaits } = openAbove(text, line);
  const isOpen = (column: number) => (columns.size === 0 ? column === 0 : columns.has(column));
  const isChild = (column: number) => awaits && column > last;
  const isNarrow = isChild(wide)
    ? isChild(narrow) && indentBelow(text, line) === narrow
    : !isOpen(wide) && (isOpen(narrow) || isChild(narrow));
  return isNarrow ? '' : ' '.repeat(displayWidth(blank));
}
