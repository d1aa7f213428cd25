import { parseDate } from '../calendar/civil.ts';
import { type Diagnostic, error } from '../diagnostic/diagnostic.ts';
import type { ValueType } from '../diagnostic/sentences/schema.ts';
import { closest } from '../text/closest.ts';
import { cut, inline } from '../text/inline.ts';
import { aliasOf } from './aliases.ts';
import { type Answer, type Complaint, instead, place } from './complaint.ts';
import { bilingual, propertyOf, type SchemaNode } from './schema.ts';
import { isFullWidth, listed, toHalfWidth, withoutBrackets } from './spelling.ts';
import { writtenAt } from './tree.ts';
import { unknownKey } from './unknown-key.ts';

/** The first example of a schema, or its choices. */
function sample(node: SchemaNode, key?: string): string | undefined {
  if (node.examples?.[0] === undefined) return node.enum?.join(' | ');
  const text = inline(node.examples[0]);
  return key === undefined ? text : `${key}: ${text}`;
}

const typeOf = (value: unknown): ValueType => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'object' ? 'object' : (typeof value as ValueType);
};

/** A value as it stands in a sentence, within quotes. */
const shown = (value: unknown) => (typeof value === 'string' ? cut(value, 40) : inline(value, 40));

function missing(complaint: Complaint, key: string): Diagnostic {
  const node = propertyOf(complaint.kind, complaint.node, key);
  const facts = { key, title: bilingual(node.title), example: sample(node, key) };
  return error('schema/missing-key', place(complaint, complaint.path, 'key'), facts);
}

/** A number as a text has it, perhaps with a sign of a list or of a unit behind it. */
const numeral = /^(-?\d{1,9}(?:\.\d{1,6})?) ?([^\d.])?$/u;

const numberIn = (text: string, expected: readonly ValueType[]) =>
  expected.some(one => one === 'number' || one === 'integer') ? numeral.exec(text) : null;

const type: Answer = complaint => {
  const { node, value } = complaint;
  const expected = [node.type ?? complaint.params['type']].flat() as ValueType[];
  const at = place(complaint, complaint.path);
  const plain = typeof value === 'string' ? toHalfWidth(value).trim() : '';
  const number = numberIn(plain, expected);
  if (number && !number[2] && isFullWidth(String(value))) {
    return instead(error('schema/fullwidth-digit', at, { value: shown(value), plain }), true, plain);
  }
  const needsUnit = /\/(?:target|duration)$/.test(node.$ref ?? '');
  const isNumber = typeof value === 'number';
  if (!needsUnit && isNumber && !fits(complaint, sourceOf(complaint))) return numbered(complaint);
  const facts = {
    expected,
    found: typeOf(value),
    value: cut(saidOf(complaint, expected), 40),
    example: sample(node),
    needsUnit,
  };
  const finding = error('schema/type', at, facts);
  if (number) return instead(finding, !number[2] || /[,;。、]/u.test(number[2]), number[1] ?? '');
  const meant = retyped(expected, complaint);
  return meant === undefined || needsUnit ? finding : instead(finding, meant.isSafe, meant.text);
};

const fits = ({ node: { pattern } }: Complaint, text: string) =>
  pattern === undefined || new RegExp(pattern, 'u').test(text);

/** 1.2 between quotes is no version either, 1.2.0 is. */
function numbered(complaint: Complaint): Diagnostic {
  const source = sourceOf(complaint);
  const finding = malformed(complaint, source);
  return fits(complaint, `${source}.0`) ? instead(finding, true, `${source}.0`) : finding;
}

/** A number or a truth as it was written; by its tag it may be one between quotes. */
function sourceOf({ tree, path }: Complaint): string {
  const { start, end, form } = writtenAt(tree, path);
  return form === 'plain' ? tree.source.slice(start, end) : tree.source.slice(start + 1, end - 1);
}

function saidOf(complaint: Complaint, expected: readonly ValueType[]): string {
  const { value } = complaint;
  if (typeof value === 'number') return sourceOf(complaint);
  return inline(typeof value === 'string' && expected.includes('array') ? withoutBrackets(value) : value, 40);
}

/** Quotes around what was read as a number, brackets around the items of a list. */
function retyped(
  expected: readonly ValueType[],
  complaint: Complaint,
): { text: string; isSafe: boolean } | undefined {
  const { value } = complaint;
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  if (isPlain && expected.includes('string')) return { text: `"${sourceOf(complaint)}"`, isSafe: true };
  if (typeof value !== 'string' || !expected.includes('array')) return undefined;
  const list = listed(value);
  return list && { text: `[${list.items.join(', ')}]`, isSafe: !list.isParted };
}

const enumeration: Answer = complaint => {
  const choices = complaint.params['allowedValues'] as string[];
  const value = shown(complaint.value);
  const plain = toHalfWidth(value).trim();
  const alias = choices.includes(plain) ? plain : aliasOf(plain, choices);
  const near = alias ?? closest(value, choices);
  const finding = error('schema/enum', place(complaint, complaint.path), { value, closest: near, choices });
  return near === undefined ? finding : instead(finding, alias !== undefined, near);
};

const format: Answer = complaint => {
  const { value } = complaint;
  if (String(value).trim() === '')
    return error('schema/length', place(complaint, complaint.path), { length: 0, limit: 1, bound: 'least' });
  const plain = toHalfWidth(String(value)).trim();
  if (isFullWidth(String(value)) && new RegExp(String(complaint.params['pattern']), 'u').test(plain)) {
    const at = place(complaint, complaint.path);
    return instead(error('schema/fullwidth-digit', at, { value: shown(value), plain }), true, plain);
  }
  const finding = malformed(complaint, shown(value));
  const [, form = ''] = /\/(date|version)$/.exec(complaint.node.$ref ?? '') ?? [];
  const meant =
    form === 'date' ? dayOf(plain) : form === 'version' ? versionOf(plain) : paddedTimes(complaint, plain);
  return meant === undefined ? finding : instead(finding, true, meant);
};

/** 9:00-18:00 and 9：00—18：00, where times have four digits. */
function paddedTimes(complaint: Complaint, text: string): string | undefined {
  const times = text.replace(/ *[~～至到—–-]+ */u, '-').replace(/(?<!\d)\d:/g, time => `0${time}`);
  return times !== text && complaint.node.pattern !== undefined && fits(complaint, times)
    ? `"${times}"`
    : undefined;
}

/** v1.2.0, 1。2。0 and a 1.2 between quotation marks. */
function versionOf(text: string): string | undefined {
  const version = text.replaceAll('。', '.').replace(/^[vV版本 ]+/u, '');
  if (/^\d+\.\d+\.\d+$/.test(version)) return version;
  return /^\d+\.\d+$/.test(version) ? `${version}.0` : undefined;
}

/** 2026年3月1日, 2026/3/1 and what a spreadsheet makes of a date, as documents have it; only of a day that exists. */
function dayOf(text: string): string | undefined {
  const [, year, month = '', day = ''] =
    /^(\d{4})(?:年|[./—–-])(\d{1,2})(?:月|[./—–-])(\d{1,2})日?(?: 0?0:00(?::00)?)?$/.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseDate(date) === undefined ? undefined : date;
}

function malformed(complaint: Complaint, value: string): Diagnostic {
  const { node } = complaint;
  return error('schema/format', place(complaint, complaint.path), {
    value,
    title: bilingual(node.title),
    about: bilingual(node.description),
    example: sample(node),
  });
}

/** Alternatives are told apart by the keys that only one of them has. */
const oneOf: Answer = complaint => {
  const { node, value } = complaint;
  const choices = (node.oneOf ?? []).map(({ required }) => required);
  const isPresent = (key: string) => Object.hasOwn(value as object, key);
  const ownKeys = choices.map(keys => keys.filter(key => choices.filter(c => c.includes(key)).length === 1));
  const begun = choices.filter((_, index) => ownKeys[index]?.some(isPresent));
  const [only] = begun;
  const lacking = begun.length === 1 ? only?.find(key => !isPresent(key)) : undefined;
  if (lacking) return missing(complaint, lacking);
  const present = ownKeys.flatMap(keys => keys.filter(isPresent));
  return error('schema/one-of', place(complaint, complaint.path, 'key'), { choices, present });
};

const tooFew =
  (of: 'items' | 'keys'): Answer =>
  complaint =>
    error('schema/too-few', place(complaint, complaint.path), { of, example: sample(complaint.node) });

const tooMany =
  (of: 'items' | 'keys'): Answer =>
  complaint => {
    const count = Object.keys(complaint.value as object).length;
    const facts = { of, count, limit: Number(complaint.params['limit']) };
    return error('schema/too-many', place(complaint, complaint.path, 'key'), facts);
  };

const length =
  (bound: 'most' | 'least'): Answer =>
  complaint =>
    error('schema/length', place(complaint, complaint.path), {
      length: [...String(complaint.value)].length,
      limit: Number(complaint.params['limit']),
      bound,
    });

const range =
  (bound: 'most' | 'least'): Answer =>
  complaint =>
    error('schema/range', place(complaint, complaint.path), {
      value: Number(complaint.value),
      limit: Number(complaint.params['limit']),
      bound,
    });

const repeated: Answer = complaint => {
  const index = Math.max(Number(complaint.params['i']), Number(complaint.params['j']));
  const value = shown((complaint.value as unknown[])[index]);
  return error('schema/repeated-item', place(complaint, [...complaint.path, index]), { value });
};

/** The answer to each keyword that the schemas use. */
export const answers: Readonly<Record<string, Answer>> = {
  additionalProperties: unknownKey,
  required: complaint => missing(complaint, String(complaint.params['missingProperty'])),
  dependentRequired: complaint => missing(complaint, String(complaint.params['missingProperty'])),
  type,
  enum: enumeration,
  pattern: format,
  oneOf,
  minItems: tooFew('items'),
  minProperties: tooFew('keys'),
  maxItems: tooMany('items'),
  maxProperties: tooMany('keys'),
  minLength: length('least'),
  maxLength: length('most'),
  minimum: range('least'),
  maximum: range('most'),
  uniqueItems: repeated,
};
