/** A run of text with one look. */
export interface Words {
  readonly text: string;
  readonly isBold?: boolean;
  readonly isMonospaced?: boolean;
}

/** Widths of the characters from space to ~ in Arial, in thousandths of the font's size; from its metrics. */
const arial = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];
const BOLD = 1.06;
const MONOSPACED = 550;
/** Between Chinese and Latin letters. */
const SCRIPT_GAP = 250;

/** Never at the beginning of a line. */
const closing = /[，。、；：？！）】》」』”’％%,.;:?!)\]}…]/;
/** May stand beyond the end of a line. */
const hanging = /[ ，。、；：]/;
/** Never at the end of one. */
const opening = /[（【《「『“‘([{]/;
const han = /[\u2E80-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}]/u;
const spaced = /[A-Za-z0-9]/;

interface Glyph {
  readonly character: string;
  readonly width: number;
}

function widthOf(character: string, { isBold, isMonospaced }: Words): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 32 || code > 126) return code < 0x2000 || /[≤≥≠≈−]/.test(character) ? 556 : 1000;
  if (isMonospaced) return MONOSPACED;
  return (arial[code - 32] ?? 556) * (isBold ? BOLD : 1);
}

function glyphsOf(runs: readonly Words[]): Glyph[] {
  const glyphs: Glyph[] = [];
  let before = '';
  for (const run of runs) {
    for (const character of run.text) {
      const isBorder =
        (han.test(before) && spaced.test(character)) || (spaced.test(before) && han.test(character));
      glyphs.push({ character, width: widthOf(character, run) + (isBorder ? SCRIPT_GAP : 0) });
      before = character;
    }
  }
  return glyphs;
}

/** Whether a line may end between the two. */
function isBreak(before: string, after: string): boolean {
  if (before === ' ' || before === '-') return after !== ' ';
  if (closing.test(after) || opening.test(before) || after === ' ') return false;
  return before > '\u2E7F' || after > '\u2E7F';
}

/** Lines that are filled one word after the other; a word longer than a line is cut. */
export function lineCount(runs: readonly Words[], width: number, size: number): number {
  const room = (width / size) * 1000;
  let lines = 1;
  let used = 0;
  let sinceBreak = 0;
  let before = '';
  for (const { character, width: own } of glyphsOf(runs)) {
    if (character === '\n') {
      lines += 1;
      used = 0;
      sinceBreak = 0;
      before = '';
      continue;
    }
    if (before !== '' && isBreak(before, character)) sinceBreak = 0;
    used += own;
    sinceBreak += own;
    if (used > room && !hanging.test(character)) {
      lines += 1;
      if (sinceBreak > room) sinceBreak = own;
      used = sinceBreak;
    }
    before = character;
  }
  return lines;
}
