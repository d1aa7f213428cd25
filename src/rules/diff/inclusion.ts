import { clockSeconds } from '../../calendar/duration.ts';
import type { Filter } from '../../document/documents.generated.ts';
import { meaningOf } from './meaning.ts';

/** One thing that a filter asks of a record. */
type Atom =
  | { readonly kind: 'in'; readonly key: string; readonly values: ReadonlySet<string> }
  | {
      readonly kind: 'above' | 'below';
      readonly key: string;
      readonly bound: number;
      readonly isOpen: boolean;
    }
  | { readonly kind: 'not'; readonly of: Conditions };

/** All of what a filter asks; nothing asked holds for every record. */
export type Conditions = readonly Atom[];

const comparison = /^(<=|>=|[<>≤≥＜＞])\s*(.+)$/;

function operand(text: string): number | undefined {
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : clockSeconds(text);
}

function atomOf(key: string, value: unknown): Atom {
  const values = [value].flat().map(String);
  const [, sign = '', text = ''] = (values.length === 1 && comparison.exec(values[0] ?? '')) || [];
  const bound = operand(text.trim());
  if (bound === undefined) return { kind: 'in', key, values: new Set(values) };
  const isOpen = !/=|≤|≥/.test(sign);
  return { kind: /[>≥＞]/.test(sign) ? 'above' : 'below', key, bound, isOpen };
}

/** Negations within negations are compared so deep; each level multiplies the ways to compare. */
const maxNegations = 3;

function atomsOf(filter: Filter | undefined, room: number): Atom[] {
  return Object.entries(filter ?? {}).flatMap(([key, value]): Atom[] => {
    if (value === undefined) return [];
    if (key !== 'not') return [atomOf(key, value)];
    if (room === 0) return [{ kind: 'in', key, values: new Set([meaningOf(value)]) }];
    return [{ kind: 'not', of: atomsOf(value as Filter, room - 1) }];
  });
}

/** What several filters ask together. */
export const conditionsOf = (...filters: readonly (Filter | undefined)[]): Conditions =>
  filters.flatMap(filter => atomsOf(filter, maxNegations));

function holds(value: string, atom: Exclude<Atom, { kind: 'in' | 'not' }>): boolean {
  const number = operand(value);
  if (number === undefined) return false;
  if (number === atom.bound) return !atom.isOpen;
  return atom.kind === 'above' ? number > atom.bound : number < atom.bound;
}

/** Whether what meets `one` surely meets `other`, both of the same field. */
function atomImplies(one: Atom, other: Atom): boolean {
  if (one.kind === 'not' || other.kind === 'not') {
    return one.kind === 'not' && other.kind === 'not' && implies(other.of, one.of);
  }
  if (one.key !== other.key) return false;
  if (one.kind === 'in') {
    const test = (value: string) => (other.kind === 'in' ? other.values.has(value) : holds(value, other));
    return [...one.values].every(test);
  }
  if (other.kind === 'in' || other.kind !== one.kind) return false;
  if (one.bound === other.bound) return one.isOpen || !other.isOpen;
  return one.kind === 'above' ? one.bound > other.bound : one.bound < other.bound;
}

function atomsApart(one: Atom, other: Atom): boolean {
  if (one.kind === 'not' || other.kind === 'not' || one.key !== other.key) return false;
  if (one.kind === 'in') {
    const test = (value: string) => (other.kind === 'in' ? other.values.has(value) : holds(value, other));
    return ![...one.values].some(test);
  }
  if (other.kind === 'in') return atomsApart(other, one);
  if (one.kind === other.kind) return false;
  const [above, below] = one.kind === 'above' ? [one, other] : [other, one];
  return above.bound > below.bound || (above.bound === below.bound && (one.isOpen || other.isOpen));
}

/** Whether no record can meet both, as far as the filters themselves tell. */
export function areApart(left: Conditions, right: Conditions): boolean {
  const excludes = (one: Conditions, other: Conditions) =>
    one.some(atom => atom.kind === 'not' && implies(other, atom.of));
  return (
    excludes(left, right) ||
    excludes(right, left) ||
    left.some(one => right.some(other => atomsApart(one, other)))
  );
}

/** Whether every record that meets `inner` meets `outer`, as far as the filters themselves tell. */
export function implies(inner: Conditions, outer: Conditions): boolean {
  return outer.every(
    asked =>
      inner.some(given => atomImplies(given, asked)) || (asked.kind === 'not' && areApart(inner, asked.of)),
  );
}

/** How the records of two filters lie to each other. */
export function relationOf(
  older: Conditions,
  newer: Conditions,
): 'same' | 'widened' | 'narrowed' | 'different' {
  const [isWithin, isAround] = [implies(newer, older), implies(older, newer)];
  if (isWithin && isAround) return 'same';
  if (isAround) return 'widened';
  return isWithin ? 'narrowed' : 'different';
}
