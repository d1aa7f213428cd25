import { isCollection, parseDocument } from 'yaml';
import { type Diagnostic, error, suggesting } from '../diagnostic/diagnostic.ts';
import { blanks, colons } from './signs.ts';
import { placeIn, rangeIn, type Text } from './source-text.ts';

/** 「」 mostly quotes and 【】 mostly heads a text: they are brackets only of what looks like a map or a list. */
const between = /^([[{［｛【「『])([^\n]*)([\]}］｝】」』])$/u;
/** No list or map that somebody wrote on one line is longer. */
const longest = 1000;
const firstKey = new RegExp(String.raw`^\s*["“]?[a-z][a-z0-9_-]*["”]?\s*[:${colons}]`, 'u');

/** `［电话，在线］` is one text to YAML. */
export function bracketed(text: Text, start: number, end: number): Diagnostic | undefined {
  if (end - start > longest) return undefined;
  const source = text.source.slice(start, end);
  const [, open = '', inner = '', close = ''] = between.exec(source) ?? [];
  if (open === '' || !isMeant(open, inner, close)) return undefined;
  const words = firstKey.test(inner) && !brackets.test(inner) ? `{${separated(inner)}}` : separated(source);
  if (!isFlow(words)) return undefined;
  const odd = [source.search(/[［］｛｝]/u), opens.test(open) ? -1 : 0, source.length - 1].filter(
    at => at >= 0,
  );
  const at = start + Math.min(...odd);
  const finding = error('yaml/fullwidth-bracket', placeIn(text, at, at + 1), {
    text: text.source.charAt(at),
  });
  return suggesting(finding, true, { range: rangeIn(text, start, end), text: words });
}

const parted = /^[［【（〔][^［【（〔］】）〕[\]{}"'\n]*,[^［【（〔］】）〕[\]{}"'\n]*[］】）〕]/u;

/** A list in brackets of an input method among the pairs of a flow map: YAML ends it at its first comma. */
export function partedList(text: Text, start: number, end: number): Diagnostic | undefined {
  const [source = ''] = parted.exec(text.source.slice(start, start + longest)) ?? [];
  if (source === '' || end >= start + source.length) return undefined;
  const sign = source.charAt(0);
  const finding = error('yaml/fullwidth-bracket', placeIn(text, start, start + 1), { text: sign });
  const words = `[${separated(source.slice(1, -1))}]`;
  return suggesting(finding, true, { range: rangeIn(text, start, start + source.length), text: words });
}

const opens = /[[{]/;
const closes = /[\]}]/;

/** Whether brackets are those of a list or a map, and not all YAML's own already. */
function isMeant(open: string, inner: string, close: string): boolean {
  const isFullWidth = /[［］｛｝]/u.test(open + inner + close);
  if (opens.test(open) && closes.test(close)) return isFullWidth;
  if (isFullWidth || opens.test(open) || closes.test(close) || firstKey.test(inner)) return true;
  return open === '【' && /[，、,]/.test(inner);
}

const brackets = /[[\]{}［］｛｝【】「」『』]/u;

export function isFlow(words: string): boolean {
  const { errors, contents } = parseDocument(words, { logLevel: 'silent', prettyErrors: false });
  return errors.length === 0 && isCollection(contents);
}

const keys = new RegExp(String.raw`[a-z][a-z0-9_-]*\s*[:${colons}]`, 'u');
const keyColons = new RegExp(String.raw`(?<=[a-z0-9_])[${colons}][ \t${blanks}]*`, 'gu');
/** A comma with the blanks around it; a run of blanks is read once, from where it begins. */
const comma = String.raw`(?:(?<![ \t])[ \t]+)?[，、；][ \t]*`;
const amongItems = new RegExp(comma, 'gu');
/** Beside keys, a value's own comma is part of its words. */
const amongKeys = new RegExp(
  String.raw`${comma}(?=["“]?[a-z][a-z0-9_-]*["”]?\s*[:${colons}])|(?<=[\]}］｝】"”])[ \t]*[，、；][ \t]*(?=[[{［｛【"“])`,
  'gu',
);

/** Brackets and separators as YAML has them; what stands between quotation marks stays. */
export const separated = (source: string): string =>
  source
    .split(/("[^"]*"|“[^”]*”)/u)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/[［【]/gu, '[')
            .replace(/[］】]/gu, ']')
            .replace(/[｛「『]/gu, '{')
            .replace(/[｝」』]/gu, '}')
            .replace(keys.test(source) ? amongKeys : amongItems, ', ')
            .replace(keyColons, ': '),
    )
    .join('');

/** The value of a line: what follows its key or its dash, up to a comment. */
export const valued = /^([ \t]*(?:- )*(?:[a-z_][a-z0-9_-]*:[ \t]+)?)(\S.*?)(?:[ \t]+#.*)?[ \t\r]*$/u;
/** A bracket of the input method that was meant to close one of YAML's. */
const closing = /[[{][^\]}［｛【「]*([］｝】」])/u;

/** Brackets of the input method in one line of a text that cannot be read. */
export function bracketSlip(text: Text, start: number, content: string): Diagnostic | undefined {
  const [, before = '', value = ''] = valued.exec(content) ?? [];
  const from = start + before.length;
  const found = bracketed(text, from, from + value.length);
  if (found) return found;
  const bracket = closing.exec(content);
  const sign = bracket?.[1];
  if (!bracket || !sign) return undefined;
  const at = start + bracket.index + bracket[0].length - 1;
  const finding = error('yaml/fullwidth-bracket', placeIn(text, at, at + 1), { text: sign });
  return suggesting(finding, true, {
    range: rangeIn(text, at, at + 1),
    text: /[］】]/u.test(sign) ? ']' : '}',
  });
}

/** The bracket before `offset` that nothing closes. */
export function openBracket(source: string, offset: number): number | undefined {
  let closed = 0;
  for (let at = offset - 1; at >= Math.max(0, offset - 2000); at--) {
    const sign = source.charAt(at);
    if (/[\]}]/.test(sign)) closed++;
    else if (/[[{]/.test(sign) && closed-- === 0) return at;
  }
  return undefined;
}
