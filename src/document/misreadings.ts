import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { type Diagnostic, error, suggesting, warning } from '../diagnostic/diagnostic.ts';
import { blockBar } from './bars.ts';
import { blankFinding } from './blanks.ts';
import { partedList, separated } from './brackets.ts';
import { isKnownKey } from './schema.ts';
import { blanks, colons, isOneWord, keyLetters } from './signs.ts';
import {
  dashSlip,
  flowSlip,
  keySlip,
  linesOf,
  slipIn,
  slipLines,
  type ValueUse,
  valueSlips,
} from './slips.ts';
import { editIn, placeIn, rangeIn, type Text } from './source-text.ts';
import { listed, toHalfWidth } from './spelling.ts';
import { kinds } from './validators.ts';

/** A key as documents have them, then a colon that YAML does not see; prose rarely begins like that. */
const unseenColon = new RegExp(
  String.raw`^([ \t]*(?:- )*[ \t]*([a-zａ-ｚ][${keyLetters}]*))(?:([ \t${blanks}]*[${colons}])([ \t${blanks}]*)|(:)(?=[^\s/:${blanks}])(?![,;，；。]\s*$))`,
  'u',
);
const operator = /^[^#]*?(?::|-)[ \t]+(>[=＝]|>|<[=＝]|<|%|@|`)[ \t]*[^\s#+\d-]*[\d]/u;

/** A comparison that stands alone, up to where its value ends. */
const comparison =
  /^(?:>[=＝]|>|<[=＝]|<)[ \t]*\d+(?:\.\d+)?[ \t]*[%％\p{L}]*(?=[ \t]*(?:$|\r|[,}\]]|[ \t]#))/u;

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

/** Colons, blanks, dashes, brackets and separators of the input method on any line. */
export function furtherSlips(text: Text): Diagnostic[] {
  return slipLines(text).flatMap(
    ({ start, content }) =>
      lineFinding(text, start, content) ??
      dashSlip(text, start, content) ??
      flowSlip(text, start, content) ??
      [],
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

function colonFinding(text: Text, start: number, content: string): Diagnostic | undefined {
  const match = unseenColon.exec(content);
  if (!match) return undefined;
  const [whole, before = '', key = '', colon = ':', after = ''] = match;
  const [from, end] = [start + before.length, start + whole.length];
  const at = from + colon.length - 1;
  const finding = error('yaml/colon', placeIn(text, at, at + 1), { key, sign: colon.slice(-1) });
  const isLast = content.slice(whole.length).trim() === '';
  const isPlain = after !== '' && !/[^ \t]/.test(after);
  const plain = isLast ? `:${after.replace(/[^ \t]/g, '')}` : `:${isPlain ? after : ' '}`;
  return suggesting(finding, true, { range: rangeIn(text, from, end), text: plain });
}

/** Plain values that YAML accepts but that were surely meant as something else. */
export function misreadings(text: Text, root: Node | null): Diagnostic[] {
  const findings: Diagnostic[] = [];
  gather(text, root, findings);
  return findings;
}

function gather(text: Text, node: Node | null, findings: Diagnostic[], key?: unknown): void {
  if (isMap(node)) ofMap(text, node, findings, isScalar(key) && openMaps.test(String(key.value)));
  else if (isSeq(node)) ofList(text, node, findings, isDimension(key));
  else if (isScalar(node)) findings.push(...scalarReadings(text, node, 'text'));
}

/** What these keys have for a value is a name; in prose, quotation marks are the author's. */
const labels =
  /^(?:title|owner|author|actor|by|to|name|role|chair|department|organisation|stage|customer|channel)$/;
/** The values of these are compared, not read. */
const dimensions = /^(?:stage|phase|customer|channel|grade|urgency|queue|team|site|measured_by)$/;
const isDimension = (key: unknown) => isScalar(key) && dimensions.test(String(key.value));
const isLabel = (key: unknown, { value }: Scalar) =>
  isScalar(key) && labels.test(String(key.value)) && /^[“‘＂＇]/u.test(String(value));

/** Maps whose keys no schema knows: names of fields. */
const openMaps = /^(?:when|where|not|columns|set|part|whole|count)$/;

function ofMap(text: Text, { items, flow }: YAMLMap, findings: Diagnostic[], isOpen: boolean): void {
  for (const { key, value } of items) {
    findings.push(...keyReadings(text, key, isOpen));
    if (flow && isScalar(value)) findings.push(...joinedPairs(text, value));
    const as = isDimension(key) ? 'name' : 'item';
    const isItem = isScalar(value) && (flow || isLabel(key, value));
    if (isItem) findings.push(...scalarReadings(text, value, as));
    else gather(text, value as Node | null, findings, key);
  }
}

const field = new RegExp(`^[a-zａ-ｚ][${keyLetters}]*[${blanks}]*$`, 'u');

/** A name of a field in full width, or with a blank that nobody sees. */
function fullWidthField(text: Text, key: unknown): Diagnostic | undefined {
  if (!isScalar(key) || !key.range || !field.test(String(key.value))) return undefined;
  const value = String(key.value);
  const plain = toHalfWidth(value).replace(/[^\x21-\x7e]+$/u, '');
  if (plain === value) return undefined;
  const [start, end] = key.range;
  const finding = error('schema/fullwidth-digit', placeIn(text, start, end), { value, plain });
  return suggesting(finding, true, editIn(text, start, end, plain));
}

function keyReadings(text: Text, key: unknown, isOpen: boolean): readonly Diagnostic[] {
  if (isScalar(key) && isOneWord(key.value)) return none;
  const name = isOpen ? fullWidthField(text, key) : undefined;
  if (name) return [name];
  const lines = isScalar(key) ? plainLines(text, key, true) : none;
  const slip = keySlip(text, key);
  return slip ? [...lines, slip] : lines;
}

function ofList(text: Text, { items, flow }: YAMLSeq, findings: Diagnostic[], areNames: boolean): void {
  for (const item of items as Node[]) {
    if (flow && isScalar(item)) findings.push(...joinedItems(text, item, areNames));
    if (isScalar(item)) findings.push(...scalarReadings(text, item, areNames ? 'name' : 'item'));
    else gather(text, item, findings);
  }
}

const none: readonly Diagnostic[] = [];

function scalarReadings(text: Text, node: Scalar, as: ValueUse): readonly Diagnostic[] {
  if (node.type !== 'PLAIN' || typeof node.value !== 'string') return none;
  if (isOneWord(node.value)) return valueSlips(text, node, as);
  const bar = blockBar(text, node);
  if (bar) return [bar];
  const [lines, slips] = [plainLines(text, node), valueSlips(text, node, as)];
  return lines.length + slips.length > 0 ? [...lines, ...slips] : none;
}

/** Without one of these nothing in a text looks like a key, or like an indentation. */
const telling = new RegExp(`[:${colons}${blanks}]`, 'u');

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

/** Two pairs of a flow map, or items of a list in it, that only the signs of an input method part. */
function joinedPairs(text: Text, { type, range }: Scalar): Diagnostic[] {
  const [from, to] = range ?? [0, 0];
  const source = text.source.slice(from, to);
  const list = type === 'PLAIN' ? partedList(text, from, to) : undefined;
  if (list) return [list];
  const comma = type === 'PLAIN' && !/^[｛「『]/u.test(source) ? nextPair.exec(source) : undefined;
  if (!comma || !isKnownKey(kinds, comma[1] ?? '')) return [];
  const at = from + comma.index;
  const finding = error('yaml/fullwidth-comma', placeIn(text, at, at + 1), { text: '' });
  return [suggesting(finding, true, { range: rangeIn(text, from, to), text: separated(source) })];
}

const nextPair = new RegExp(String.raw`[，、；﹐﹑､][ \t]*(?=([a-z][a-z0-9_]*)[${colons}])`, 'u');
const isTechnical = (value: string) => value.split(commaSigns).every(part => /^[\x21-\x7e]+$/.test(part));
/** A comma with the blanks around it; a run of blanks is read once, from where it begins. */
const commaSigns = /(?:(?<![ \t])[ \t]+)?[，、；﹐﹑､]\s*/gu;

/** What only prose has: its commas are its author's. */
const sentence = /[。！？“”‘’「」『』《》（）：]/u;

/** Commas that part quoted items; where there are some, those within the quotation marks are not meant. */
const amongQuoted = /(?<=[”’＂"])[ \t]*[，、；][ \t]*(?=[“‘＂"])/gu;

function joinedItems(text: Text, node: Scalar, areNames: boolean): Diagnostic[] {
  const { value } = node;
  if (node.type !== 'PLAIN' || typeof value !== 'string' || !node.range) return [];
  const [from, to] = node.range;
  const source = text.source.slice(from, to);
  const quoted = [...source.matchAll(amongQuoted)];
  const found = quoted.length > 0 ? quoted : [...source.matchAll(commaSigns)];
  const [first] = found;
  if (!first) return [];
  const isName = areNames || isTechnical(value);
  const areWords = isName || quoted.length > 0 || listed(value) !== undefined;
  if (!areWords && sentence.test(value)) return [];
  const at = from + first.index + first[0].search(/\S/);
  const place = placeIn(text, at, at + 1);
  const finding = (isName ? error : warning)('yaml/fullwidth-comma', place, { text: value });
  const edits = found.map(({ index, 0: { length } }) =>
    editIn(text, from + index, from + index + length, ', '),
  );
  return [suggesting(finding, areWords, ...edits)];
}
