import { isScalar, type Node, type Scalar } from 'yaml';
import { type Diagnostic, error, suggesting, warning } from '../diagnostic/diagnostic.ts';
import { isKeyAlias } from './aliases.ts';
import { barSlip } from './bars.ts';
import { bracketed, bracketSlip, isFlow, separated, valued } from './brackets.ts';
import { cutOff, hashSlip, noComment } from './hashes.ts';
import { bars, blanks, colons, dashes, hashes, isOneWord } from './signs.ts';
import { editIn, placeIn, type Text } from './source-text.ts';
import { codePoint } from './value.ts';

/** A dash of the input method where a list item begins, or one that touches its item. */
const dashSigns = String.raw`[${dashes}]{1,2}(?![${dashes}\d])|[•·●▪]|-(?=[一-鿿]|[a-z][a-z0-9_]*:(?:\s|$)|["“[{])`;
const dash = new RegExp(String.raw`^[ \t]*(${dashSigns})[ \t\u3000]*`, 'gmu');
const startsWithDash = new RegExp(String.raw`^[ \t]*(?:${dashSigns})`, 'u');
/** A comma between two keys or quoted items of a flow collection. */
const flowComma = /(?:[^\s"'，、]|["'\]}])([，、；][ \t]*)(?=[a-z][a-z0-9_]*:[ \t]|["'[{])/u;
const flowColon = new RegExp(String.raw`[{,]\s*[a-z][a-z0-9_]*([${colons}][ \t${blanks}]*)`, 'u');
/** A colon that only a special blank follows. */
const blankAfterColon = new RegExp(String.raw`^[ \t]*(?:- )*([a-z][a-z0-9_]*):([${blanks}]+)`, 'u');

/** Punctuation of Chinese input methods in one line of a text that cannot be read, each with what was meant. */
export function slipIn(text: Text, start: number, content: string): Diagnostic | undefined {
  return (
    dashSlip(text, start, content) ??
    tabSlip(text, start, content) ??
    blankSlip(text, start, content) ??
    flowSlip(text, start, content) ??
    quoteSlip(text, start, content) ??
    quotedText(text, start, content) ??
    chineseKeySlip(text, start, content) ??
    barSlip(text, start, content) ??
    hashSlip(text, start, content)
  );
}

export function dashSlip(text: Text, start: number, content: string): Diagnostic | undefined {
  if (!startsWithDash.test(content)) return undefined;
  const found = [...content.slice(0, 10_000).matchAll(dash)];
  const [first] = found;
  if (!first) return undefined;
  const [whole, sign = ''] = first;
  const at = start + whole.indexOf(sign);
  const edits = found.map(({ 0: { length }, 1: mark = '', index, 0: written }) =>
    editIn(text, start + index + written.indexOf(mark), start + index + length, '- '),
  );
  return suggesting(
    error('yaml/fullwidth-dash', placeIn(text, at, at + sign.length), { text: sign }),
    true,
    ...edits,
  );
}

/** Tabs between a dash and the first key of its item. */
function tabSlip(text: Text, start: number, content: string): Diagnostic | undefined {
  const [whole = '', before = ''] = /^([ \t]*(?:- )*-)\t+/.exec(content) ?? [];
  if (whole === '') return undefined;
  const at = start + before.length;
  const finding = error('yaml/tab', placeIn(text, at, at + 1), { lines: 1 });
  return suggesting(finding, true, editIn(text, at, start + whole.length, ' '));
}

/** `"重要”` is closed by the input method. */
function quoteSlip(text: Text, start: number, content: string): Diagnostic | undefined {
  const quote =
    /^[^"#]*[:-][ \t]+("[^"“”＂\n]*)([”“＂])[ \t\r]*(?:#.*)?$/u.exec(content) ??
    /^(?:[^"#]|"[^"“”＂]*")*[[{,:][ \t]*("[^"“”＂,\n]*)([”“＂])(?=[ \t]*[,\]}])/u.exec(content);
  if (!quote) return undefined;
  const [whole, inner = '', close = ''] = quote;
  const at = start + whole.indexOf(inner);
  const end = at + inner.length + close.length;
  const finding = error('yaml/smart-quote', placeIn(text, end - 1, end), { text: inner + close });
  return suggesting(finding, true, editIn(text, end - 1, end, '"'));
}

/** A colon of YAML's within a text that only the input method quotes. */
const quotedColon = /^([ \t]*(?:- )*(?:[a-z][a-z0-9_]*:[ \t]+)?)(“[^“”"\n]*(?:: | #)[^“”"\n]*”)[ \t\r]*$/u;

function quotedText(text: Text, start: number, content: string): Diagnostic | undefined {
  const [, before, quote = ''] = quotedColon.exec(content) ?? [];
  if (before === undefined) return undefined;
  const at = start + before.length;
  const finding = error('yaml/smart-quote', placeIn(text, at, at + quote.length), { text: quote });
  return suggesting(finding, false, editIn(text, at, at + quote.length, `"${quote.slice(1, -1)}"`));
}

/** The first value of a text that the input method closed; YAML looks for its end far below. */
export function oddQuote(text: Text): Diagnostic | undefined {
  for (const { start, content } of linesOf(text)) {
    const finding = quoteSlip(text, start, content.slice(0, 1000));
    if (finding) return finding;
  }
  return undefined;
}

const chineseKey = new RegExp(String.raw`^([ \t]*(?:- )*([一-鿿]{2,6}))([${colons}])[ \t]*`, 'u');

/** A colon of the input method after a Chinese word that stands for a key. */
function chineseKeySlip(text: Text, start: number, content: string): Diagnostic | undefined {
  const [whole = '', before = '', key = '', sign = ''] = chineseKey.exec(content) ?? [];
  if (!isKeyAlias(key)) return undefined;
  const at = start + before.length;
  const finding = error('yaml/colon', placeIn(text, at, at + 1), { key, sign });
  return suggesting(finding, true, editIn(text, at, start + whole.length, ': '));
}

function blankSlip(text: Text, start: number, content: string): Diagnostic | undefined {
  const [whole = '', , blank = ''] = blankAfterColon.exec(content) ?? [];
  if (blank === '') return undefined;
  const end = start + whole.length;
  const at = end - blank.length;
  const finding = error('yaml/blank', placeIn(text, at, end), { code: codePoint(blank) });
  const isLast = content.slice(whole.length).trim() === '';
  return suggesting(finding, true, editIn(text, at, end, isLast ? '' : ' '));
}

export function flowSlip(text: Text, start: number, content: string): Diagnostic | undefined {
  const bracket = bracketSlip(text, start, content);
  if (bracket) return bracket;
  const [, before = '', value = ''] = valued.exec(content) ?? [];
  if (!/^[[{]/.test(value)) return undefined;
  const comma = flowComma.exec(value);
  const colon = flowColon.exec(value);
  const found = comma ?? colon;
  const [whole = '', sign = ''] = found ?? [];
  if (!found) return undefined;
  const from = start + before.length;
  const at = from + found.index + whole.length - sign.length;
  const key = comma ? '' : (/[a-z][a-z0-9_]*$/.exec(value.slice(0, at - from))?.[0] ?? '');
  const place = placeIn(text, at, at + 1);
  const finding = comma
    ? error('yaml/fullwidth-comma', place, { text: '' })
    : error('yaml/colon', place, { key, sign: sign.charAt(0) });
  const words = separated(value);
  return isFlow(words)
    ? suggesting(finding, true, editIn(text, from, from + value.length, words))
    : suggesting(finding, true, editIn(text, at, at + sign.length, comma ? ', ' : ': '));
}

const none: readonly Diagnostic[] = [];

/** Whether a value is read as prose, stands beside others, or is a name to be compared. */
export type ValueUse = 'text' | 'item' | 'name';

function slipInValue(text: Text, start: number, end: number, as: ValueUse): Diagnostic | undefined {
  const lineStart = text.source.lastIndexOf('\n', start - 1) + 1;
  const isFirst = text.source.slice(lineStart, start).trim() === '';
  return (
    (isFirst ? dashSlip(text, start, text.source.slice(start, end)) : undefined) ??
    bracketed(text, start, end) ??
    quoted(text, start, end, as) ??
    padded(text, start, end) ??
    noComment(text, start, end)
  );
}

/** What looks right to YAML in an unquoted value and was surely meant otherwise. */
export function valueSlips(text: Text, node: Scalar, as: ValueUse): readonly Diagnostic[] {
  const { range, type, value } = node;
  if (type !== 'PLAIN' || !range || typeof value !== 'string') return none;
  const found = isOneWord(value) ? undefined : slipInValue(text, range[0], range[1], as);
  const cut = cutOff(text, range[0], range[1], value);
  return found || cut ? [found ?? [], cut ?? []].flat() : none;
}

/** Quotation marks around a number, a word of the schema or an item are the YAML writer's, not the author's. */
function quoted(text: Text, start: number, end: number, as: ValueUse): Diagnostic | undefined {
  const source = text.source.slice(start, end);
  const inner = /^[“”"‘’＂＇「『]([^“”"‘’＂＇「」『』\n]*)[“”"‘’＂＇」』]$/u.exec(source)?.[1];
  const isTechnical = inner !== undefined && (as === 'name' || /^[\x21-\x7e≥≤％]+$/u.test(inner));
  if (inner === undefined || !(as === 'item' || isTechnical)) return undefined;
  const place = placeIn(text, start, end);
  const finding = (isTechnical ? error : warning)('yaml/smart-quote', place, { text: source });
  return suggesting(finding, isTechnical, editIn(text, start, end, `"${inner}"`));
}

const hiddenBlank = String.raw`[\u00a0\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]`;
/** Blanks at the end, or before what was meant as a comment; a run of them is read once, from where it begins. */
const special = new RegExp(String.raw`(?<!${hiddenBlank})${hiddenBlank}+(?=$|#[ \t])`, 'u');

/** A blank that nobody sees is part of the value. */
function padded(text: Text, start: number, end: number): Diagnostic | undefined {
  const source = text.source.slice(start, end);
  const [blank = ''] = special.exec(source) ?? [];
  if (blank === '') return undefined;
  const isLast = source.endsWith(blank);
  const at = isLast ? end - blank.length : start + source.search(special);
  const finding = error('yaml/blank', placeIn(text, at, end), { code: codePoint(blank) });
  return suggesting(finding, true, editIn(text, at, at + blank.length, isLast ? '' : ' '));
}

/** A list item or value that begins with a dash of the input method is a key to YAML. */
export function keySlip(text: Text, key: unknown): Diagnostic | undefined {
  if (!isScalar(key as Node) || !(key as Scalar).range) return undefined;
  const { type, range } = key as Scalar;
  const [start = 0, end = 0] = range ?? [];
  if (type !== 'PLAIN') return undefined;
  const source = text.source.slice(start, end);
  const dashed = /^-[a-z]/.test(source) ? dashSlip(text, start, `${source}:`) : undefined;
  return (
    dashed ??
    dashSlip(text, start, source) ??
    blankSlip(text, start, source) ??
    hashSlip(text, start, source) ??
    quoted(text, start, end, 'text')
  );
}

const blockStart = new RegExp(
  String.raw`(?:^|[:${colons}\-\s])[|>${Object.keys(bars).join('')}][+＋－-]?\d?[ \t]*(?:[#${hashes}].*)?$`,
  'u',
);
const seen = new RegExp(
  String.raw`^[ \t]*(?:- )*[ \t]*[a-z][a-z0-9_-]*[ \t${blanks}]*[${colons}]|^[ \t]*(?:- ?)*[${blanks}]|^[ \t]*[－﹣−]`,
  'u',
);
const mayBeFlow = /^[ \t]*(?:- )*(?:[a-z_][a-z0-9_-]*:[ \t]+)?[[{［｛【][^\n]*[，、；：﹕∶［］｛｝【】]/u;
const most = 50;

/** The lines of a text outside of its block texts, which end with a line that is indented no further. */
export function* linesOf({ source }: Text): Generator<{ start: number; content: string }> {
  let block: string | undefined;
  let start = 0;
  for (const content of source.split('\n')) {
    const [indent = ''] = /^[ \t]*/.exec(content) ?? [];
    if (block?.startsWith(indent) && content.trim() !== '') block = undefined;
    if (block === undefined) {
      yield { start, content };
      if (blockStart.test(content.slice(0, 1000).trimEnd())) block = indent;
    }
    start += content.length + 1;
  }
}

/** Lines with colons, blanks, brackets or separators of the input method: whoever types one mostly types many. */
export function slipLines(text: Text): { start: number; content: string }[] {
  const found: { start: number; content: string }[] = [];
  for (const { start, content } of linesOf(text)) {
    const line = content.slice(0, 1000);
    if (seen.test(line) || mayBeFlow.test(line)) found.push({ start, content: line });
    if (found.length >= most) break;
  }
  return found;
}
