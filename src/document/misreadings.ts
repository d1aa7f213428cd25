import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { type Diagnostic, error, suggesting, warning } from '../diagnostic/diagnostic.ts';
import { displayWidth } from '../text/width.ts';
import { blockBar } from './bars.ts';
import { colons, keyLetters } from './signs.ts';
import { flowSlip, keySlip, linesOf, slipIn, slipLines, valueSlips } from './slips.ts';
import { placeIn, rangeIn, type Text } from './source-text.ts';
import { codePoint } from './value.ts';

/** A key as documents have them, then a colon that YAML does not see; prose rarely begins like that. */
const unseenColon = new RegExp(
  String.raw`^[ \t]*(?:- )*[ \t]*([a-zａ-ｚ][${keyLetters}]*)([${colons}]|:(?=[^\s/:]))`,
  'u',
);
const specialBlank = /^[ \t]*(?:- )*-?([\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]+)/u;
const operator = /^[^#]*?(?::|-)[ \t]+(>=|>|<=|<|%|@|`)[ \t]*[^\s#+\d-]*[\d]/u;

/** A comparison that stands alone, up to where its value ends. */
const comparison = /^(?:>=|>|<=|<)[ \t]*\d+(?:\.\d+)?[ \t]*[%\p{L}]*(?=[ \t]*(?:$|\r|[,}\]]|[ \t]#))/u;

/** What made a text unreadable, judged from the line of the first error and the two before it. */
export function likelyCause(text: Text, offset: number): Diagnostic | undefined {
  const errorLine = text.lines.linePos(offset).line;
  const first = text.lines.lineStarts[errorLine - 3] ?? 0;
  const near: { start: number; content: string }[] = [];
  for (const line of linesOf(text)) {
    if (line.start > offset) break;
    if (line.start >= first) near.push(line);
  }
  for (const { start, content: whole } of near.reverse()) {
    const content = whole.slice(0, 1000);
    const finding =
      lineFinding(text, start, content) ??
      operatorFinding(text, start, content) ??
      slipIn(text, start, content);
    if (finding) return finding;
  }
  return undefined;
}

/** Colons, brackets and separators of the input method on any line. */
export function furtherSlips(text: Text): Diagnostic[] {
  return slipLines(text).flatMap(
    ({ start, content }) => lineFinding(text, start, content) ?? flowSlip(text, start, content) ?? [],
  );
}

function operatorFinding(text: Text, start: number, content: string): Diagnostic | undefined {
  const match = operator.exec(content);
  const sign = match?.[1];
  if (!match || !sign) return undefined;
  const from = content.indexOf(sign);
  const at = start + from;
  const finding = error('yaml/operator', placeIn(text, at, at + sign.length), { text: sign });
  const value = comparison.exec(content.slice(from))?.[0];
  if (value === undefined) return finding;
  return suggesting(finding, true, { range: rangeIn(text, at, at + value.length), text: `"${value}"` });
}

const lineFinding = (text: Text, start: number, content: string): Diagnostic | undefined =>
  blankFinding(text, start, content) ?? colonFinding(text, start, content);

function blankFinding(text: Text, start: number, content: string): Diagnostic | undefined {
  const blank = specialBlank.exec(content)?.[1];
  if (!blank) return undefined;
  const at = start + content.indexOf(blank);
  const finding = error('yaml/blank', placeIn(text, at, at + blank.length), { code: codePoint(blank) });
  const isAfterDash = content.charAt(content.indexOf(blank) - 1) === '-';
  const plain = isAfterDash ? ' ' : ' '.repeat(displayWidth(blank));
  return suggesting(finding, true, { range: rangeIn(text, at, at + blank.length), text: plain });
}

function colonFinding(text: Text, start: number, content: string): Diagnostic | undefined {
  const match = unseenColon.exec(content);
  const [whole, key = '', sign = ''] = match ?? [''];
  if (!match) return undefined;
  const at = start + whole.length - 1;
  const finding = error('yaml/colon', placeIn(text, at, at + 1), { key, sign });
  const isSpaced = /^\s|^$/.test(content.slice(whole.length));
  return suggesting(finding, true, { range: rangeIn(text, at, at + 1), text: isSpaced ? ':' : ': ' });
}

/** Plain values that YAML accepts but that were surely meant as something else. */
export function misreadings(text: Text, root: Node | null): Diagnostic[] {
  const findings: Diagnostic[] = [];
  gather(text, root, findings);
  return findings;
}

function gather(text: Text, node: Node | null, findings: Diagnostic[]): void {
  if (isMap(node)) ofMap(text, node, findings);
  else if (isSeq(node)) ofList(text, node, findings);
  else if (isScalar(node)) findings.push(...scalarReadings(text, node, false));
}

/** What these keys have for a value is a name; in prose, quotation marks are the author's. */
const labels =
  /^(?:title|owner|author|actor|by|to|name|role|chair|department|organisation|stage|customer|channel)$/;
const isLabel = (key: unknown, { value }: Scalar) =>
  isScalar(key) && labels.test(String(key.value)) && /^[“‘＂＇]/u.test(String(value));

function ofMap(text: Text, { items, flow }: YAMLMap, findings: Diagnostic[]): void {
  for (const { key, value } of items) {
    if (isScalar(key)) findings.push(...plainLines(text, key, true));
    const slip = keySlip(text, key);
    if (slip) findings.push(slip);
    if (isScalar(value) && (flow || isLabel(key, value))) findings.push(...scalarReadings(text, value, true));
    else gather(text, value as Node | null, findings);
  }
}

function ofList(text: Text, { items, flow }: YAMLSeq, findings: Diagnostic[]): void {
  for (const item of items as Node[]) {
    if (flow && isScalar(item)) findings.push(...joinedItems(text, item));
    if (isScalar(item)) findings.push(...scalarReadings(text, item, true));
    else gather(text, item, findings);
  }
}

const none: readonly Diagnostic[] = [];

function scalarReadings(text: Text, node: Scalar, isItem: boolean): readonly Diagnostic[] {
  if (node.type !== 'PLAIN' || typeof node.value !== 'string') return none;
  const bar = blockBar(text, node);
  if (bar) return [bar];
  const [lines, slips] = [plainLines(text, node), valueSlips(text, node, isItem)];
  return lines.length + slips.length > 0 ? [...lines, ...slips] : none;
}

/** Without one of these nothing in a text looks like a key, or like an indentation. */
const telling = new RegExp(String.raw`[:${colons}\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]`, 'u');

/** The first line of an unquoted value that looks like a key of its own; beside its key it is just words. */
function plainLines(text: Text, node: Scalar, isKey = false): readonly Diagnostic[] {
  if (node.type !== 'PLAIN' || !node.range) return none;
  const [from, to] = node.range;
  const written = text.source.slice(from, to);
  if (!telling.test(written)) return none;
  let start = from;
  const isBeside = !isKey && /[:,{[][ \t]*$/.test(text.source.slice(Math.max(0, from - 20), from));
  for (const line of written.split('\n')) {
    const isWords = isBeside && start === from;
    const finding = isWords ? blankFinding(text, start, line) : lineFinding(text, start, line);
    if (finding) return [finding];
    start += line.length + 1;
  }
  return none;
}

function joinedItems(text: Text, node: Scalar): Diagnostic[] {
  const { value } = node;
  if (node.type !== 'PLAIN' || typeof value !== 'string' || !node.range) return [];
  const [from, to] = node.range;
  const commas = [...text.source.slice(from, to).matchAll(/[，、；﹐﹑､]\s*/gu)].map(
    ({ index, 0: found }) => ({
      range: rangeIn(text, from + index, from + index + found.length),
      text: ', ',
    }),
  );
  const [first] = commas;
  if (!first) return [];
  const { start } = first.range;
  const range = { start, end: { ...start, column: start.column + 1 } };
  const finding = warning('yaml/fullwidth-comma', { file: text.file, range, path: '' }, { text: value });
  return [suggesting(finding, true, ...commas)];
}
