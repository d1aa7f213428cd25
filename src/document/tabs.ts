import { type Diagnostic, error, suggesting } from '../diagnostic/diagnostic.ts';
import { placeIn, rangeIn, type Text } from './source-text.ts';

interface Indent {
  readonly index: number;
  readonly length: number;
  readonly blanks: string;
}

/**
 * Indentations that hold tabs, mended together. A file of nothing but tabs has one step for each; among spaces a
 * tab may stand for any width, and is mended without being asked only where one way alone can be read.
 */
export function tabbedIndent(
  text: Text,
  offset: number,
  isReadable: (source: string) => boolean,
): Diagnostic | undefined {
  const { source } = text;
  const start = tabbedLine(text, offset);
  if (start === undefined) return undefined;
  const step = /^( +)\S/m.exec(source)?.[1] ?? '  ';
  const stepped = [...source.matchAll(/^ *\t[ \t]*/gm)].map(({ 0: blank, index }) => ({
    index,
    length: blank.length,
    blanks: blank.replaceAll('\t', step),
  }));
  const at = source.indexOf('\t', start);
  const finding = error('yaml/tab', placeIn(text, at, at + 1), { lines: stepped.length });
  const { indents, isSure } = chosen(source, stepped, step, isReadable);
  const edits = indents.map(({ index, length, blanks }) => ({
    range: rangeIn(text, index, index + length),
    text: blanks,
  }));
  return suggesting(finding, isSure, ...edits);
}

/** The line of an error, or the next with words, where tabs indent it. */
function tabbedLine({ source, lines }: Text, offset: number): number | undefined {
  const first = lines.linePos(offset).line - 1;
  return lines.lineStarts
    .slice(first, first + 5)
    .find(start => /^ *\t/.test(source.slice(start, start + 1000)));
}

function chosen(
  source: string,
  stepped: readonly Indent[],
  step: string,
  isReadable: (source: string) => boolean,
): { indents: readonly Indent[]; isSure: boolean } {
  if (!/^ +[^\s#]/m.test(source)) return { indents: stepped, isSure: true };
  const aligned = alignedWith(source, stepped, step.length);
  const [first, second] = [mended(source, stepped), mended(source, aligned)];
  const [readsFirst, readsSecond] = [isReadable(first), isReadable(second)];
  if (readsFirst === readsSecond) return { indents: stepped, isSure: readsFirst && first === second };
  return { indents: readsFirst ? stepped : aligned, isSure: true };
}

/** Each tabbed line below the key of the line before it, or a step further in where that key has its value below. */
function alignedWith(source: string, tabbed: readonly Indent[], step: number): Indent[] {
  let column = 0;
  let from = 0;
  return tabbed.map(({ index, length }) => {
    const above = source.slice(from, index).trimEnd().split('\n').at(-1) ?? '';
    const [before = ''] = /^ *(?:- +)*/.exec(above) ?? [];
    if (above.trim() !== '' && !/^ *\t/.test(above)) column = before.length;
    if (/:[ \t\r]*$/.test(above)) column += step;
    from = index;
    return { index, length, blanks: ' '.repeat(column) };
  });
}

function mended(source: string, indents: readonly Indent[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { index, length, blanks } of indents) {
    pieces.push(source.slice(from, index), blanks);
    from = index + length;
  }
  return [...pieces, source.slice(from)].join('');
}
