import { isScalar, type Node, type Scalar } from 'yaml';
import { type Diagnostic, type Edit, error, suggesting, warning } from '../diagnostic/diagnostic.ts';
import { placeIn, rangeIn, type Text } from './source-text.ts';
import { codePoint } from './value.ts';

const edit = (text: Text, start: number, end: number, words: string): Edit => ({
  range: rangeIn(text, start, end),
  text: words,
});

/** A dash of the input method where a list item begins. */
const dash = /^[ \t]*(－)[ \t\u3000]*/u;
/** A comma between two keys or quoted items of a flow collection. */
const flowComma = /(?:[^\s"'，、]|["'\]}])([，、；][ \t]*)(?=[a-z][a-z0-9_]*:[ \t]|["'[{])/u;
const flowColon = /[{,]\s*([a-z][a-z0-9_]*)(：[ \t]*)/u;
/** A bracket of the input method that was meant to close one of YAML's. */
const closing = /[[{][^\]}［｛]*([］｝])/u;
/** A colon that only a special blank follows. */
const blankAfterColon = /^[ \t]*(?:- )*([a-z][a-z0-9_]*):([\u00a0\u2000-\u200b\u202f\u205f\u3000]+)/u;

/** Punctuation of Chinese input methods in one line of a text that cannot be read, each with what was meant. */
export function slipIn(text: Text, start: number, content: string): Diagnostic | undefined {
  return dashSlip(text, start, content) ?? blankSlip(text, start, content) ?? flowSlip(text, start, content);
}

function dashSlip(text: Text, start: number, content: string): Diagnostic | undefined {
  const match = dash.exec(content);
  if (!match) return undefined;
  const at = start + content.indexOf('－');
  const finding = error('yaml/fullwidth-dash', placeIn(text, at, at + 1), {});
  return suggesting(finding, true, edit(text, at, start + match[0].length, '- '));
}

function blankSlip(text: Text, start: number, content: string): Diagnostic | undefined {
  const [whole = '', , blank = ''] = blankAfterColon.exec(content) ?? [];
  if (blank === '') return undefined;
  const end = start + whole.length;
  const at = end - blank.length;
  const finding = error('yaml/blank', placeIn(text, at, end), { code: codePoint(blank) });
  return suggesting(finding, true, edit(text, at, end, ' '));
}

function flowSlip(text: Text, start: number, content: string): Diagnostic | undefined {
  const comma = /[[{]/.test(content) ? flowComma.exec(content) : null;
  if (comma) {
    const [whole, sign = ''] = comma;
    const at = start + comma.index + whole.length - sign.length;
    const finding = error('yaml/fullwidth-comma', placeIn(text, at, at + 1), { text: '' });
    return suggesting(finding, true, edit(text, at, at + sign.length, ', '));
  }
  const colon = flowColon.exec(content);
  if (colon) {
    const [whole, key = '', sign = ''] = colon;
    const at = start + colon.index + whole.length - sign.length;
    const finding = error('yaml/colon', placeIn(text, at, at + 1), { key, found: 'fullwidth' });
    return suggesting(finding, true, edit(text, at, at + sign.length, ': '));
  }
  return bracketSlip(text, start, content);
}

function bracketSlip(text: Text, start: number, content: string): Diagnostic | undefined {
  const bracket = closing.exec(content);
  const sign = bracket?.[1];
  if (!bracket || !sign) return undefined;
  const at = start + bracket.index + bracket[0].length - 1;
  const finding = error('yaml/fullwidth-bracket', placeIn(text, at, at + 1), { text: sign });
  return suggesting(finding, true, edit(text, at, at + 1, sign === '］' ? ']' : '}'));
}

const none: readonly Diagnostic[] = [];

/** What looks right to YAML in an unquoted value and was surely meant otherwise. */
export function valueSlips(text: Text, node: Scalar, isItem: boolean): readonly Diagnostic[] {
  const { range, type, value } = node;
  if (type !== 'PLAIN' || !range || typeof value !== 'string') return none;
  const lineStart = text.source.lastIndexOf('\n', range[0] - 1) + 1;
  const isFirst = text.source.slice(lineStart, range[0]).trim() === '';
  const found =
    (isFirst ? dashSlip(text, range[0], text.source.slice(range[0], range[1])) : undefined) ??
    bracketed(text, range[0], range[1]) ??
    quoted(text, range[0], range[1], isItem) ??
    padded(text, range[0], range[1]);
  const cut = cutOff(text, range[0], range[1], value);
  return found || cut ? [found ?? [], cut ?? []].flat() : none;
}

/** `［电话，在线］` is one text to YAML. */
function bracketed(text: Text, start: number, end: number): Diagnostic | undefined {
  const source = text.source.slice(start, end);
  const inner = /^(?:［([^［］\n]*)］|｛([^｛｝\n]*)｝)$/u.exec(source);
  if (!inner) return undefined;
  const finding = error('yaml/fullwidth-bracket', placeIn(text, start, start + 1), {
    text: source.charAt(0),
  });
  const isList = inner[1] !== undefined;
  const words = (inner[1] ?? inner[2] ?? '').replace(/\s*[，、]\s*/gu, ', ').replace(/：\s*/gu, ': ');
  return suggesting(finding, true, edit(text, start, end, isList ? `[${words}]` : `{${words}}`));
}

/** Quotation marks around a number, a word of the schema or an item are the YAML writer's, not the author's. */
function quoted(text: Text, start: number, end: number, isItem: boolean): Diagnostic | undefined {
  const source = text.source.slice(start, end);
  const inner = /^[“”"‘’]([^“”"‘’\n]*)[“”‘’]$/u.exec(source)?.[1];
  const isTechnical = inner !== undefined && /^[\x21-\x7e≥≤％]+$/u.test(inner);
  if (inner === undefined || !(isItem || isTechnical)) return undefined;
  const place = placeIn(text, start, end);
  const finding = (isTechnical ? error : warning)('yaml/smart-quote', place, { text: source });
  return suggesting(finding, isTechnical, edit(text, start, end, `"${inner}"`));
}

/** A blank that nobody sees is part of the value. */
function padded(text: Text, start: number, end: number): Diagnostic | undefined {
  const source = text.source.slice(start, end);
  const blank = /[\u00a0\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff]+$/u.exec(source)?.[0] ?? '';
  if (blank === '') return undefined;
  const at = end - blank.length;
  const finding = error('yaml/blank', placeIn(text, at, end), { code: codePoint(blank) });
  return suggesting(finding, true, edit(text, at, end, ''));
}

/** ` #` ends a value; with no blank after it, it was hardly meant to. */
function cutOff(text: Text, start: number, end: number, value: string): Diagnostic | undefined {
  const lineEnd = text.source.indexOf('\n', end);
  const rest = text.source.slice(end, lineEnd < 0 ? text.source.length : lineEnd).trimEnd();
  if (!/^[ \t]+#[^\s#!=*-]/u.test(rest)) return undefined;
  const hash = end + rest.indexOf('#');
  const finding = warning('yaml/hash', placeIn(text, hash, end + rest.length), {
    kept: value,
    lost: rest.trim().slice(1),
  });
  const whole = text.source.slice(start, end + rest.length);
  if (/["\\\n]/.test(whole)) return finding;
  return suggesting(finding, false, edit(text, start, end + rest.length, `"${whole}"`));
}

/** A list item or value that begins with a dash of the input method is a key to YAML. */
export function keySlip(text: Text, key: unknown): Diagnostic | undefined {
  if (!isScalar(key as Node) || !(key as Scalar).range) return undefined;
  const { type, range } = key as Scalar;
  const [start = 0, end = 0] = range ?? [];
  return type === 'PLAIN' ? dashSlip(text, start, text.source.slice(start, end)) : undefined;
}

const blockStart = /(?:^|[:\-\s])[|>][+-]?\d?[ \t]*(?:#.*)?$/;
const seen = /^[ \t]*(?:- )*[ \t]*[a-z][a-z0-9_]*：/u;
const most = 20;

/** Every line, outside of block texts, whose key is followed by a full-width colon. */
export function colonLines(text: Text): { start: number; content: string }[] {
  const found: { start: number; content: string }[] = [];
  let block = -1;
  let start = 0;
  for (const content of text.source.split('\n')) {
    const indent = content.search(/[^ ]/);
    if (block >= 0 && indent >= 0 && indent <= block) block = -1;
    if (block < 0 && seen.test(content.slice(0, 1000))) found.push({ start, content });
    if (block < 0 && blockStart.test(content.slice(0, 1000).trimEnd())) block = Math.max(indent, 0);
    start += content.length + 1;
    if (found.length >= most) break;
  }
  return found;
}
