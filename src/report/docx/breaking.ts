/** In what programs and fonts differ. */
export interface Manner {
  /** A factor of the width of every text. */
  readonly widening: number;
  /** Whether no line ends between ， and a Latin letter. */
  readonly joinsLatin: boolean;
  /** Of “ and ”, in thousandths of the font's size; undefined: as Latin fonts have them. */
  readonly quote: number | undefined;
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
/** In Latin fonts; in Chinese they are as wide as the font has them. */
const quotes: Readonly<Record<string, number>> = { '“': 333, '”': 333, '‘': 222, '’': 222 };
/** Of @ in Arial; no character is wider. */
const widest = 1015;
/** Between Chinese and Latin letters. */
const SCRIPT_GAP = 250;

/** Never at the beginning of a line. */
const closing = new Set('，。、；：？！）】》」』”’％%,.;:?!)]}…');
/** Never begins a line, and may stand beyond the end of one: that punctuation may is switched off in our styles. */
const hanging = new Set(' \u3000');
/** Never at the end of one. */
const opening = new Set('（【《「『“‘([{');
/** A line may end after them. */
const parting = new Set(' -–');

const isLetter = (character: string): boolean =>
  (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
/** What has a gap to Chinese beside it. */
const isSpaced = (character: string): boolean =>
  isLetter(character) || (character >= '0' && character <= '9');

/** What has a gap to Latin letters beside it: Chinese characters, not the punctuation. */
function isHan(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x2e80) return false;
  if (code < 0xa000) return code < 0x3000 || code >= 0x3040;
  return (code >= 0xf900 && code <= 0xfaff) || (code >= 0x20000 && code <= 0x3ffff);
}

function widthOf(character: string, { isBold, isMonospaced }: Words): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 32 || code > 126) return others[character] ?? (code < 0x2000 ? 556 : 1000);
  if (isMonospaced) return MONOSPACED;
  return (isBold ? arialBold : arial)[code - 32] ?? 556;
}

const isGap = (left: string, right: string) =>
  (isHan(left) && isSpaced(right)) || (isSpaced(left) && isHan(right));

/** How far a character takes a line. */
function advanceOf(before: string, character: string, run: Words, { quote }: Manner): number {
  const latinQuote = quotes[character];
  if (latinQuote !== undefined) return quote ?? latinQuote;
  return widthOf(character, run) + (isGap(before, character) ? SCRIPT_GAP : 0);
}

/** Whether a line may end between the two. */
function isBreak(before: string, after: string, { joinsLatin }: Manner): boolean {
  if (parting.has(before)) return after !== ' ';
  if (closing.has(after) || opening.has(before) || after === ' ') return false;
  if (joinsLatin && closing.has(before) && isLetter(after)) return false;
  return before > '\u2E7F' || after > '\u2E7F';
}

/** Whether so few characters cannot fill a line, however wide they are. */
function isOneLine(runs: readonly Words[], room: number): boolean {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  return length * (widest + SCRIPT_GAP) <= room && runs.every(({ text }) => !text.includes('\n'));
}

/** How wide a text without a place to break is, in the unit of the font's size. */
export function textWidth(words: Words, size: number): number {
  let sum = 0;
  for (const character of words.text) sum += widthOf(character, words);
  return (sum / 1000) * size;
}

/** Lines that are filled one word after the other; a word longer than a line is cut. */
export function lineCount(runs: readonly Words[], width: number, size: number, manner = usual): number {
  const room = (width / size / manner.widening) * 1000;
  return isOneLine(runs, room) ? 1 : filledLines(runs, room, manner);
}

/** How full the last of some lines is. */
interface Filling {
  lines: number;
  used: number;
  /** Of it, what is behind the last place where the line may end. */
  sinceBreak: number;
  /** The character before. */
  before: string;
}

function endLine(filling: Filling): void {
  Object.assign(filling, { lines: filling.lines + 1, used: 0, sinceBreak: 0, before: '' });
}

/** Puts a character on the line, or with what belongs to it on the next. */
function fill(filling: Filling, character: string, own: number, room: number): void {
  filling.used += own;
  filling.sinceBreak += own;
  if (filling.used > room && !hanging.has(character)) {
    filling.lines += 1;
    if (filling.sinceBreak > room) filling.sinceBreak = own;
    filling.used = filling.sinceBreak;
  }
  filling.before = character;
}

function take(filling: Filling, character: string, run: Words, room: number, manner: Manner): void {
  const { before } = filling;
  if (before !== '' && isBreak(before, character, manner)) filling.sinceBreak = 0;
  fill(filling, character, advanceOf(before, character, run, manner), room);
}

function filledLines(runs: readonly Words[], room: number, manner: Manner): number {
  const filling: Filling = { lines: 1, used: 0, sinceBreak: 0, before: '' };
  for (const run of runs) {
    for (const character of run.text) {
      if (character === '\n') endLine(filling);
      else take(filling, character, run, room, manner);
    }
  }
  return filling.lines;
}
