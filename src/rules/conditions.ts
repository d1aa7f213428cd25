import type { Filter, Scope, Standard, Workspace } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';

/** What a filter asks of each field, as folded words; fields it does not name are free. */
export type Conditions = ReadonlyMap<string, ReadonlySet<string>>;

export const scopeDimensions = ['stage', 'customer', 'channel'] as const;
export type ScopeDimension = (typeof scopeDimensions)[number];

type Terms = Workspace['terms'];

type ProperWords = ReadonlyMap<string, ReadonlyMap<string, string>>;

const known = new WeakMap<object, ProperWords>();

/** By dimension and word in lower case; of several proper words the one written first. */
function properWords(terms: NonNullable<Terms>): ProperWords {
  const made = known.get(terms);
  if (made) return made;
  const dimensions = Object.entries(terms).map(([dimension, list]): [string, Map<string, string>] => {
    const words = Object.entries(list).flatMap(([proper, synonyms]) =>
      [proper, ...synonyms].map((word): [string, string] => [word.toLowerCase(), proper]),
    );
    return [dimension, new Map(words.reverse())];
  });
  const words = new Map(dimensions);
  known.set(terms, words);
  return words;
}

/** The proper word for a value of a dimension. */
export function fold(terms: Terms, dimension: string, word: string): string {
  return (terms && properWords(terms).get(dimension)?.get(word.toLowerCase())) ?? word;
}

/** `not` and `during` count as fields of their own, whose values only equal themselves. */
export function conditionsOf(filter: Filter | undefined, terms: Terms): Conditions {
  const entries = Object.entries(filter ?? {}).flatMap(([key, value]): [string, Set<string>][] => {
    if (value === undefined) return [];
    const words = key === 'not' ? [JSON.stringify(value)] : [value].flat().map(String);
    return [[key, new Set(words.map(word => fold(terms, key, word)))]];
  });
  return new Map(entries);
}

/** The conditions, and those of the scope for the dimensions that they leave free. */
export function within(conditions: Conditions, scope: Scope, terms: Terms): Conditions {
  const added = scopeDimensions.flatMap((dimension): [string, Set<string>][] => {
    const values = scope[dimension];
    if (!values || conditions.has(dimension)) return [];
    return [[dimension, new Set(values.map(word => fold(terms, dimension, word)))]];
  });
  return new Map([...conditions, ...added]);
}

function share(left: ReadonlySet<string>, right: ReadonlySet<string>): boolean {
  for (const word of left) if (right.has(word)) return true;
  return false;
}

/** Whether no field that both name keeps them apart. Asked of every two KPIs of a metric, so no copies are made. */
export function canMeet(left: Conditions, right: Conditions): boolean {
  for (const [key, words] of left) {
    const others = right.get(key);
    if (others !== undefined && !share(words, others)) return false;
  }
  return true;
}

/** What both ask together; a field that they share keeps the values of both. */
export function both(left: Conditions, right: Conditions): Conditions {
  const shared = [...left].map(([key, words]): [string, ReadonlySet<string>] => {
    const others = right.get(key);
    return [key, others ? new Set([...words].filter(word => others.has(word))) : words];
  });
  return new Map([...right, ...shared]);
}

/** What is asked of the other fields. */
export const without = (conditions: Conditions, keys: readonly string[]): Conditions =>
  new Map([...conditions].filter(([key]) => !keys.includes(key)));

/** One text for conditions that ask the same, whatever their order. */
export function keyOf(conditions: Conditions, less: readonly string[] = []): string {
  const entries = [...without(conditions, less)].map(
    ([key, words]) => `${key}=${[...words].sort().join('|')}`,
  );
  return entries.sort().join('&');
}

/** Whether everything that meets `inner` meets `outer` too. */
export function includes(outer: Conditions, inner: Conditions): boolean {
  return [...outer].every(([key, words]) => {
    const asked = inner.get(key);
    return asked !== undefined && [...asked].every(word => words.has(word));
  });
}

/** Whether two populations overlap in scope and agree in every other condition. */
export function isSamePopulation(left: Conditions, right: Conditions): boolean {
  return canMeet(left, right) && keyOf(left, scopeDimensions) === keyOf(right, scopeDimensions);
}

type Dated = Pick<Loaded<Standard>, 'document'>;

/** The days [from, to) on which a version is in force; undefined where it has no such end. */
export interface InForce {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** When each standard is in force: until its own end, or until the next version's first day. */
export function periodsOf(standards: readonly Dated[]): ReadonlyMap<Standard, InForce> {
  const versions = new Map<string, Standard[]>();
  for (const { document } of standards) {
    versions.set(document.id, [...(versions.get(document.id) ?? []), document]);
  }
  return new Map(
    standards.map(({ document }) => [document, periodOf(document, versions.get(document.id) ?? [])]),
  );
}

function periodOf(
  { effective_from: from, effective_to: to }: Standard,
  versions: readonly Standard[],
): InForce {
  const later = versions.flatMap(({ status, effective_from }) =>
    status !== 'draft' && effective_from !== undefined && effective_from > (from ?? '')
      ? [effective_from]
      : [],
  );
  return { from, to: to ?? later.sort()[0] };
}

/** Whether two periods share a day; one without dates might be at any time. */
export function areTogether(left: InForce | undefined, right: InForce | undefined): boolean {
  const isBefore = (end: string | undefined, start: string | undefined) =>
    end !== undefined && start !== undefined && end <= start;
  return !isBefore(left?.to, right?.from) && !isBefore(right?.to, left?.from);
}

/** Things that hold for populations, of which those that the customers surely keep apart need no comparison. */
export interface PopulationIndex<T> {
  readonly add: (population: Conditions, thing: T) => void;
  /** In the order in which they were added. */
  readonly near: (population: Conditions) => readonly T[];
}

export function populationIndex<T>(): PopulationIndex<T> {
  const things: T[] = [];
  const anyone: number[] = [];
  const byCustomer = new Map<string, number[]>();
  return {
    add: (population, thing) => {
      const index = things.push(thing) - 1;
      const customers = population.get('customer');
      if (!customers) anyone.push(index);
      for (const word of customers ?? []) {
        const indexes = byCustomer.get(word);
        if (indexes) indexes.push(index);
        else byCustomer.set(word, [index]);
      }
    },
    near: population => {
      const customers = population.get('customer');
      if (!customers) return things;
      const indexes = new Set(anyone);
      for (const word of customers) for (const index of byCustomer.get(word) ?? []) indexes.add(index);
      return [...indexes].sort((left, right) => left - right).flatMap(index => things[index] ?? []);
    },
  };
}
