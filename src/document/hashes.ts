import { type Diagnostic, error, suggesting, warning } from '../diagnostic/diagnostic.ts';
import { cut } from '../text/inline.ts';
import { hashes } from './signs.ts';
import { editIn, placeIn, type Text } from './source-text.ts';

/** What is done to the key of a telephone, which has blanks on both sides in prose. */
const pressed = /(?:[按摁拨]|拨打|输入|键入|敲击)\s*$/u;
/** What goes on behind the key: it is named, followed by a number, or ends a part of a sentence. */
const asKey = /^[ \t]+#[ \t]*(?:键(?!盘)|\d|\p{P}|$)/u;

/** ` #` ends a value; with no blank after it, or where one is told to press it, it was hardly meant to. */
export function cutOff(text: Text, start: number, end: number, value: string): Diagnostic | undefined {
  const lineEnd = text.source.indexOf('\n', end);
  const rest = text.source.slice(end, lineEnd < 0 ? text.source.length : lineEnd).trimEnd();
  const isMeant = /^[ \t]+#[^\s#!=*-]/u.test(rest) || /^[ \t]+#[ \t]*键(?!盘)/u.test(rest);
  if (!isMeant && !(asKey.test(rest) && pressed.test(value))) return undefined;
  const hash = end + rest.indexOf('#');
  const finding = warning('yaml/hash', placeIn(text, hash, end + rest.length), {
    kept: value,
    lost: rest.trim().slice(1),
  });
  const whole = text.source.slice(start, end + rest.length);
  if (/["\\\n]/.test(whole)) return finding;
  return suggesting(finding, false, editIn(text, start, end + rest.length, `"${whole}"`));
}

/** A comment alone on its line, or behind a key or a value that is complete. */
const comment = new RegExp(String.raw`^([ \t]*|[^${hashes}]*(?::|["'\]}])[ \t]+)([${hashes}])([ \t]?)`, 'u');

/** What was meant as a comment, in one line of a text that cannot be read. */
export function hashSlip(text: Text, start: number, content: string): Diagnostic | undefined {
  const [, before = '', sign = '', blank = ''] = comment.exec(content) ?? [];
  if (sign === '') return undefined;
  const at = start + before.length;
  const finding = error('yaml/fullwidth-hash', placeIn(text, at, at + 1), { text: sign, value: '' });
  return suggesting(finding, true, editIn(text, at, at + 1, blank === '' ? '# ' : '#'));
}

const within = new RegExp(String.raw`(?:\s|^(?=.[ \t]))([${hashes}])`, 'u');
/** A word of the schema, a number or a target: nothing that goes on with ＃. */
const technical = /^(?:[a-z][a-z0-9_-]*|[A-Z]+-?\d+|[≥≤]?\d[\x21-\x7e％]*)$/u;
/** The key of a telephone has that name too. */
const isKey = (before: string, after: string) =>
  pressed.test(before) || /[“‘"'（(]\s*$/u.test(before) || /^\s*(?:键|号|\d)/u.test(after);

/** The same, where YAML takes it for words of an unquoted value. */
export function noComment(text: Text, start: number, end: number): Diagnostic | undefined {
  const source = text.source.slice(start, end);
  const [found = '', sign = ''] = within.exec(source) ?? [];
  if (sign === '') return undefined;
  const index = source.indexOf(found) + found.length - 1;
  const before = source.slice(0, index).trimEnd();
  const isTechnical = technical.test(before) || (before === '' && source.includes('\n'));
  if (!isTechnical && isKey(before, source.slice(index + 1))) return undefined;
  const place = placeIn(text, start + index, start + index + 1);
  const facts = { text: sign, value: cut(source, 40) };
  const finding = (isTechnical ? error : warning)('yaml/fullwidth-hash', place, facts);
  return suggesting(finding, isTechnical, editIn(text, start + index, start + index + 1, '#'));
}
