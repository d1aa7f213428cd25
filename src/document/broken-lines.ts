import type { SyntaxReason } from '../diagnostic/sentences/syntax-reason.ts';
import { displayWidth } from '../text/width.ts';
import { blanks } from './signs.ts';
import type { Text } from './source-text.ts';

/** What is wrong with the line of an error, where YAML names only what follows from it. */
export interface Broken {
  readonly reason: SyntaxReason;
  readonly start: number;
  readonly end: number;
}

const afterBracket = /^[ \t]*(?:- )*(?:[\w-]+:[ \t]+)?([[{][^[\]{}]*[\]}])[ \t]*(?=[^\s,\]}#:])/u;
const exclamation = /^[ \t]*(?:- )*(?:[\w-]+:[ \t]+)?(?=(!))/;
const most = 2000;

/** The first line that git wrote between two versions which it could not merge. */
export function mergeConflict({ source }: Text): Broken | undefined {
  const start = /^<{7}(?= )/m.exec(source)?.index;
  return start === undefined ? undefined : { reason: 'merge-conflict', start, end: start + 7 };
}

/** A value that begins with a sign of YAML's, or an indentation that no line above has. */
export function brokenLine(text: Text, offset: number): Broken | undefined {
  const line = text.lines.linePos(offset).line;
  return (
    valueAt(text, line) ?? oddIndent(text, line) ?? oddIndent(text, line + 1) ?? indentedStart(text, line)
  );
}

/** The first line with words, where it stands further in than a later one. */
function indentedStart(text: Text, line: number): Broken | undefined {
  const first = /^(?:[ \t]*(?:#.*)?\r?\n)*( +)(?=[^\s#])/.exec(text.source.slice(0, most));
  const [whole = '', { length } = ''] = first ?? [];
  const broken = contentOf(text, line)?.content.search(/\S/) ?? -1;
  if (!first || broken < 0 || broken >= length) return undefined;
  return { reason: 'bad-indent', start: whole.length - length, end: whole.length };
}

const contentOf = ({ source, lines }: Text, line: number): { start: number; content: string } | undefined => {
  const start = lines.lineStarts[line - 1];
  if (start === undefined || line < 1) return undefined;
  const end = source.indexOf('\n', start);
  return { start, content: source.slice(start, Math.min(end < 0 ? source.length : end, start + most)) };
};

function valueAt(text: Text, line: number): Broken | undefined {
  const found = contentOf(text, line);
  const match = found && (afterBracket.exec(found.content) ?? exclamation.exec(found.content));
  if (!match) return undefined;
  const start = found.start + match[0].length;
  return { reason: match[1] === '!' ? 'bad-scalar-start' : 'text-after-bracket', start, end: start + 1 };
}

const blank = new RegExp(String.raw`^[ \t\r${blanks}]*(?:#.*)?$`, 'u');
const opened = new RegExp(`^([ ${blanks}]*)((?:- +)*)`, 'u');
const awaiting = /:[ \t\r]*(?:[|>][+-]?\d?[ \t\r]*)?(?:#.*)?$/;
const keyed = /^( *)(?:(?:- +)*[\w-]+:(?:\s|$)|- +[^\s-])/;

/** The columns at which keys and items of the lines above stand open, and whether the last key awaits its value. */
export function openAbove(
  text: Text,
  line: number,
): { columns: ReadonlySet<number>; last: number; awaits: boolean } {
  const columns = new Set<number>();
  let least = Number.POSITIVE_INFINITY;
  let [last, awaits] = [0, false];
  for (let above = line - 1; above > Math.max(0, line - most) && least > 0; above--) {
    const content = contentOf(text, above)?.content ?? '';
    const [, spaces = '', dashes = ''] = opened.exec(content) ?? [];
    const indent = displayWidth(spaces);
    if (indent >= least || blank.test(content)) continue;
    if (columns.size === 0) [last, awaits] = [indent, awaiting.test(content)];
    columns.add(indent).add(indent + dashes.length);
    least = indent;
  }
  return { columns, last, awaits };
}

/** How far in the next line with words stands. */
export function indentBelow(text: Text, line: number): number | undefined {
  for (let below = line + 1; below <= line + 50; below++) {
    const content = contentOf(text, below)?.content;
    if (content === undefined) return undefined;
    if (!blank.test(content)) return displayWidth(opened.exec(content)?.[1] ?? '');
  }
  return undefined;
}

/** A key that stands below no other: neither with one above it nor within one that awaits its value. */
function oddIndent(text: Text, line: number): Broken | undefined {
  const found = contentOf(text, line);
  const indent = (found && keyed.exec(found.content)?.[1]?.length) ?? 0;
  if (!found || indent === 0) return undefined;
  const { columns, last, awaits } = openAbove(text, line);
  if (columns.has(indent) || (awaits && indent > last)) return undefined;
  return { reason: 'bad-indent', start: found.start, end: found.start + indent };
}
