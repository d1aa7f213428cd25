import { parseDate } from '../calendar/civil.ts';
import { clockSeconds } from '../calendar/duration.ts';
import { dayMs, localToInstant } from '../calendar/zone.ts';
import { dimensions, type FieldType, type RecordKind, records } from '../catalogue/records.ts';
import type { Comparison } from '../catalogue/target.ts';
import type { Filter } from '../document/documents.generated.ts';
import type { Path } from '../document/tree.ts';
import { closest } from '../text/closest.ts';
import {
  allOf,
  always,
  anyOf,
  type Condition,
  compare,
  constant,
  type Dimension,
  type Expression,
  field,
  never,
  not,
} from './condition.ts';
import { fieldType, type Inventory, imported } from './inventory.ts';
import { type FilterSetting, refuse } from './setting.ts';

type Scalar = string | number | boolean;

/** Kinds of record that take a dimension they lack from their contact. */
const heirs: readonly RecordKind[] = ['survey', 'complaint'];

/**
 * A dimension of a kind of record, own columns included; undefined where neither the record nor the contact
 * that it belongs to has one of that name.
 */
export function dimensionOf(inventory: Inventory, record: RecordKind, name: string): Dimension | undefined {
  if (!(dimensions as readonly string[]).includes(name) && !name.startsWith('x-')) return undefined;
  const owners: ('record' | 'contact')[] = [];
  if (fieldType(inventory, record, name)) owners.push('record');
  if (heirs.includes(record) && fieldType(inventory, 'contact', name)) owners.push('contact');
  return owners.length > 0 ? { kind: 'dimension', field: name, of: owners } : undefined;
}

/** The terms that a workspace declares for a dimension, each with its synonyms. */
export function termsOf(
  inventory: Inventory,
  dimension: string,
): Readonly<Record<string, readonly string[]>> {
  return Object.hasOwn(inventory.terms, dimension) ? (inventory.terms[dimension] ?? {}) : {};
}

const same = (left: string, right: string) => left.toLowerCase() === right.toLowerCase();

/** The term that a word is, or is a synonym of; a word that is none stands for itself. */
export function termOf(inventory: Inventory, dimension: string, word: string): string {
  const found = Object.entries(termsOf(inventory, dimension)).find(([term, synonyms]) =>
    [term, ...synonyms].some(one => same(one, word)),
  );
  return found ? found[0] : word;
}

/** Every field and dimension that a filter on this kind of record can name. */
export function filterable(inventory: Inventory, record: RecordKind): string[] {
  const kinds: RecordKind[] = heirs.includes(record) ? [record, 'contact'] : [record];
  const own = kinds.flatMap(kind => [...(inventory.own.get(kind)?.keys() ?? [])]);
  return [...new Set([...Object.keys(records[record].fields), ...own])];
}

/** A filter as a condition on one kind of record; a value that is missing never matches. */
export function filterCondition(
  setting: FilterSetting,
  record: RecordKind,
  filter: Filter | undefined,
  path: Path,
): Condition {
  const conditions = Object.entries(filter ?? {}).map(([name, value]) => {
    if (value === undefined) return always;
    if (name === 'during') return duringHours(setting, record, String(value), [...path, name]);
    if (name === 'not') return not(filterCondition(setting, record, value as Filter, [...path, 'not']));
    const values = (Array.isArray(value) ? value : [value]) as readonly Scalar[];
    return fieldCondition(setting, record, name, values, [...path, name]);
  });
  return allOf(...conditions);
}

/** The record came about in the opening hours of a calendar. */
function duringHours(
  { inventory, ...setting }: FilterSetting,
  record: RecordKind,
  id: string,
  path: Path,
): Condition {
  const calendar = inventory.calendars.named(id);
  if (!calendar) {
    const near = closest(id, inventory.calendars.ids);
    refuse({ inventory, ...setting }, path, 'metric/unknown-calendar', { calendar: id, closest: near });
    return never;
  }
  const at: Expression = { kind: 'instant', field: records[record].anchor };
  return compare({ kind: 'working', at, calendar: calendar.hash }, '==', constant(1));
}

/** What events tell of a contact is told of the surveys about it too, in a way of its own. */
const isToldOf = ({ of }: Dimension, record: RecordKind): boolean =>
  record === (of.includes('contact') ? 'survey' : 'contact');

function fieldCondition(
  setting: FilterSetting,
  record: RecordKind,
  name: string,
  values: readonly Scalar[],
  path: Path,
): Condition {
  const { inventory } = setting;
  const dimension = dimensionOf(inventory, record, name);
  const type = fieldType(inventory, record, name) ?? (dimension && fieldType(inventory, 'contact', name));
  if (!type) {
    const near = closest(name, filterable(inventory, record));
    refuse(setting, path, 'metric/unknown-field', { field: name, record, closest: near }, 'key');
    return never;
  }
  if (type === 'text') {
    const now = dimension ?? field(name);
    const told = setting.told?.find(one => one.field === name && isToldOf(one, record));
    return textCondition(inventory, told ?? now, name, values);
  }
  const of = dimension ?? field(name);
  const conditions = values.map(value => {
    const condition =
      type === 'state'
        ? stateCondition(inventory, record, name, value)
        : valueCondition(of, type, value, inventory.zone);
    if (!condition) refuse(setting, path, 'metric/filter-value', { field: name, value: String(value), type });
    return condition ?? never;
  });
  return anyOf(...conditions);
}

/**
 * Every way in which an export may write a grade that a definition asks for: `problem.P1`, and as the definition
 * says which taxonomy is meant, the bare `P1` and its name; all of a taxonomy for `problem.*`.
 */
function gradeWords({ grades }: Inventory, grade: string): string[] {
  const [, taxonomy = '', code = ''] = /^([^.]+)\.(.+)$/.exec(grade) ?? [];
  const declared = Object.hasOwn(grades, taxonomy) ? (grades[taxonomy] ?? {}) : {};
  const codes = code === '*' ? Object.keys(declared) : Object.hasOwn(declared, code) ? [code] : [];
  if (codes.length === 0) return [grade];
  return codes.flatMap(one => {
    const name = declared[one] ?? [];
    return [`${taxonomy}.${one}`, one, ...(typeof name === 'string' ? [name] : Object.values(name))];
  });
}

function textCondition(
  inventory: Inventory,
  of: Expression,
  name: string,
  values: readonly Scalar[],
): Condition {
  if (name === 'grade' && Object.keys(inventory.grades).length > 0) {
    const words = values.flatMap(value => gradeWords(inventory, String(value)));
    return { kind: 'among', of, values: [...new Set(words)], folded: true };
  }
  const terms = termsOf(inventory, name);
  const words = values.flatMap(value => {
    const term = termOf(inventory, name, String(value));
    return Object.hasOwn(terms, term) ? [term, ...(terms[term] ?? [])] : [term];
  });
  return { kind: 'among', of, values: [...new Set(words)], folded: Object.keys(terms).length > 0 };
}

/** The yes/no of a `state` field; unknown for a record whose source does not tell. */
export function stateOf(inventory: Inventory, record: RecordKind, name: string): Condition {
  return { kind: 'state', field: name, dated: imported(inventory, record, name, 'instant') };
}

function stateCondition(
  inventory: Inventory,
  record: RecordKind,
  name: string,
  value: Scalar,
): Condition | undefined {
  if (typeof value !== 'boolean') return undefined;
  const state = stateOf(inventory, record, name);
  return value ? state : not(state);
}

const comparisons: Readonly<Record<string, Comparison>> = {
  '<': '<',
  '＜': '<',
  '<=': '<=',
  '≤': '<=',
  '>': '>',
  '＞': '>',
  '>=': '>=',
  '≥': '>=',
};

/** A number, date or duration to compare a field with, as the field is stored. */
function operand(type: FieldType, text: string, zone: string): string | number | undefined {
  switch (type) {
    case 'number':
    case 'integer':
      return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
    case 'duration':
      return /^\d+(\.\d+)?$/.test(text) ? Number(text) : clockSeconds(text);
    case 'date':
      return parseDate(text) === undefined ? undefined : text;
    case 'instant': {
      const days = parseDate(text);
      return days === undefined ? undefined : localToInstant(days * dayMs, zone);
    }
    default:
      return undefined;
  }
}

function valueCondition(of: Expression, type: FieldType, value: Scalar, zone: string): Condition | undefined {
  if (typeof value === 'boolean')
    return type === 'boolean' ? compare(of, '==', constant(value ? 1 : 0)) : undefined;
  const match = /^(<=|>=|[<>≤≥＜＞])\s*(.+)$/.exec(String(value));
  const op = match ? comparisons[match[1] ?? ''] : '==';
  const right = operand(type, (match?.[2] ?? String(value)).trim(), zone);
  return op && right !== undefined ? compare(of, op, constant(right)) : undefined;
}
