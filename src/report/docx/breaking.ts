/** In what programs and fonts differ. */
export interface Manner {
  /** A factor of the width of every text. */
  readonly widening: number;
  /** Whether no line ends between ， and a Latin letter. */
  readonly joinsLatin: boolean;
  /** Of “ and ” in Chinese, in thousandths of the font's size. */
  readonly quote: number;
}

export const usual: Manner = { widening: 1, joinsLatin: false, quote: 1000 };

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
/** The same in Arial Bold. */
const arialBold = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278,
  556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584,
  556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556,
  333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];
/** Of other characters that Arial has. */
const others: Readonly<Record<string, number>> = {
  '–': 556,
  '·': 333,
  '●': 604,
  '■': 604,
  '▲': 990,
  '□': 604,
  '≤': 549,
  '≥': 549,
  '≠': 549,
  '≈': 549,
  '−': 584,
  '×': 584,
  '÷': 549,
  '±': 549,
};
const MONOSPACED = 550;
/** In Latin text; in Chinese they are as wide as the font has them. */
const quotes: Readonly<Record<string, number>> = { '“': 333, '”': 333, '‘': 222, '’': 222 };
/** Of @ in Arial; no character is wider. */
const widest = 1015;
/** Between Chinese and Latin letters. */
const SCRIPT_GAP = 250;

/** Never at the beginning of a line. */
const closing = /[，。、；：？！）】》」』”’％%,.;:?!)\]}…]/;
/** Never begins a line, and may stand beyond the end of one: that punctuation may is switched off in our styles. */
const hanging = /[ \u3000]/;
/** Never at the end of one. */
const opening = /[（【《「『“‘([{]/;
/** Characters between which and Latin letters there is a gap: not the punctuation. */
const han = /[\u2E80-\u2FFF\u3040-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}]/u;
const spaced = /[A-Za-z0-9]/;

interface Glyph {
  readonly character: string;
  readonly width: number;
}

function widthOf(character: string, { isBold, isMonospaced }: Words): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 32 || code > 126) return others[character] ?? (code < 0x2000 ? 556 : 1000);
  if (isMonospaced) return MONOSPACED;
  return (isBold ? arialBold : arial)[code - 32] ?? 556;
}

const isGap = (left: string, right: string) =>
  (han.test(left) && spaced.test(right)) || (spaced.test(left) && han.test(right));

/** Whether the text after a character is Latin; what is neither changes nothing. */
function isLatinAfter(character: string, before: boolean): boolean {
  return spaced.test(character) || (before && character < '\u2E80');
}

const charactersOf = (runs: readonly Words[]) =>
  runs.flatMap(run => [...run.text].map(character => ({ character, run })));

function glyphsOf(runs: readonly Words[], { quote }: Manner): Glyph[] {
  let before = '';
  let isLatin = true;
  return charactersOf(runs).map(({ character, run }) => {
    isLatin = isLatinAfter(character, isLatin);
    const gap = isGap(before, character) ? SCRIPT_GAP : 0;
    before = character;
    const quoted = quotes[character];
    if (quoted !== undefined) return { character, width: isLatin ? quoted : quote };
    return { character, width: widthOf(character, run) + gap };
  });
}

/** Whether a line may end between the two. */
function isBreak(before: string, after: string, { joinsLatin }: Manner): boolean {
  if (/[ \-–]/.test(before)) return after !== ' ';
  if (closing.test(after) || opening.test(before) || after === ' ') return false;
  if (joinsLatin && closing.test(before) && /[A-Za-z]/.test(after)) return false;
  return before > '\u2E7F' || after > '\u2E7F';
}

/** Whether so few characters cannot fill a line, however wide they are. */
function isOneLine(runs: readonly Words[], room: number): boolean {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  return length * (widest + SCRIPT_GAP) <= room && runs.every(({ text }) => !text.includes('\n'));
}

/** Lines that are filled one word after the other; a word longer than a line is cut. */
export function lineCount(runs: readonly Words[], width: number, size: number, manner = usual): number {
  const room = (width / size / manner.widening) * 1000;
  return isOneLine(runs, room) ? 1 : filledLines(runs, room, manner);
}

function filledLines(runs: readonly Words[], room: number, manner: Manner): number {
  let lines = 1;
  let used = 0;
  let sinceBreak = 0;
  let before = '';
  for (const { character, width: own } of glyphsOf(runs, manner)) {
    if (character === '\n') {
      lines += 1;
      used = 0;
      sinceBreak = 0;
      before = '';
      continue;
    }
    if (before !== '' && isBreak(before, character, manner)) sinceBreak = 0;
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
