import type { Range } from '../diagnostic/diagnostic.ts';
import { type Path, type Tree, type Written, writtenAt } from './tree.ts';

/** One character of a text, and where it was written; an escape is several characters written for one. */
interface Character {
  readonly start: number;
  readonly end: number;
}

const isBlank = (text: string | undefined) => text === ' ' || text === '\t' || text === '\n' || text === '\r';

/**
 * Where the characters `[start, end)` of the text at `path` were written, in whatever style; the whole text
 * where that cannot be told. Folding changes blanks only, so the nth character of the value that is not
 * blank is the nth of the source.
 */
export function locateWithin(tree: Tree, path: Path): (start: number, end: number) => Range {
  const node = writtenAt(tree, path);
  const whole = tree.range(node.start, node.end);
  if (typeof node.value !== 'string') return () => whole;
  const direct = directStart(tree.source, node, node.value);
  if (direct !== undefined) return (start, end) => tree.range(direct + start, direct + end);
  const maps = known.get(tree) ?? new Map<number, CharacterMap>();
  const map = maps.get(node.index) ?? mapOf(tree.source, node, node.value);
  known.set(tree, maps.set(node.index, map));
  const { written, solidBefore } = map;
  if (solidBefore.at(-1) !== written.length) return () => whole;
  return (start, end) => {
    const first = written[solidBefore[start] ?? 0];
    const last = written[(solidBefore[end] ?? 0) - 1];
    return first && last ? tree.range(first.start, last.end) : whole;
  };
}

const isQuoted = ({ form }: Written) => form === 'double' || form === 'single';

/** Where the first character was written, where all of them stand as they are. */
function directStart(source: string, node: Written, text: string): number | undefined {
  const start = node.start + (isQuoted(node) ? 1 : 0);
  return source.startsWith(text, start) ? start : undefined;
}

/** Where the characters of a scalar were written, and how many that are not blank precede each of its value. */
interface CharacterMap {
  readonly written: readonly Character[];
  readonly solidBefore: readonly number[];
}

const known = new WeakMap<Tree, Map<number, CharacterMap>>();

function mapOf(source: string, node: Written, text: string): CharacterMap {
  const solidBefore = [0];
  for (const [index, character] of text.split('').entries()) {
    solidBefore.push((solidBefore[index] ?? 0) + (isBlank(character) ? 0 : 1));
  }
  return { written: charactersOf(source, node), solidBefore };
}

/** Every UTF-16 unit of a scalar that is not blank, in order. */
function charactersOf(source: string, node: Written): Character[] {
  const { form, start, end } = node;
  if (form === 'double') return escaped(source, start + 1, end - 1);
  if (form === 'single') {
    return spread(source, start + 1, end - 1, /''|[\s\S]/g, pair => pair.charAt(0));
  }
  const body = form === 'block' ? source.indexOf('\n', start) + 1 : start;
  return spread(source, body, end, /[\s\S]/g, character => character);
}

const escaping = /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r\n|[\s\S])|[\s\S]/g;
/** Escapes that stand for a blank, or for nothing at all. */
const blankEscape = /^\\[ntr \t\r\n]/;

function escaped(source: string, start: number, end: number): Character[] {
  return spread(source, start, end, escaping, sign => {
    if (sign.length < 2) return sign;
    if (blankEscape.test(sign)) return ' ';
    const code = /^\\[xuU]/.test(sign) ? Number.parseInt(sign.slice(2), 16) : 0x2e;
    return String.fromCodePoint(Math.min(code, 0x10ffff));
  });
}

/** What each `sign` between two offsets stands for, one entry a unit that is not blank. */
function spread(
  source: string,
  start: number,
  end: number,
  sign: RegExp,
  meaning: (sign: string) => string,
): Character[] {
  const written: Character[] = [];
  for (const match of source.slice(start, end).matchAll(sign)) {
    const at = start + match.index;
    for (const unit of meaning(match[0]).split('')) {
      if (!isBlank(unit)) written.push({ start: at, end: at + match[0].length });
    }
  }
  return written;
}
