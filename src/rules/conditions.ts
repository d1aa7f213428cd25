import type { Filter, Scope, Standard, Workspace } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';

/** What a filter asks of each field, as folded words; fields it does not name are free. */
export type Conditions = ReadonlyMap<string, ReadonlySet<string>>;

export const scopeDimensions = ['stage', 'customer', 'channel'] as const;
export type ScopeDimension = (typeof scopeDimensions)[number];

type Terms = Workspace['terms'];

/** The proper word for a value of a dimension. */
export function fold(terms: Terms, dimension: string, word: string): string {
  const list = terms && Object.hasOwn(terms, dimension) ? terms[dimension] : undefined;
  const sought = word.toLowerCase();
  const entry = Object.entries(list ?? {}).find(([proper, synonyms]) =>
    [proper, ...synonyms].some(one => one.toLowerCase() === sought),
  );
  return entry ? entry[0] : word;
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

const sharing = (left: ReadonlySet<string>, right: ReadonlySet<string>) =>
  [...left].some(word => right.has(word));

/** Whether no field that both name keeps them apart. */
export function canMeet(left: Conditions, right: Conditions): boolean {
  return [...left].every(([key, words]) => {
    const others = right.get(key);
    return others === undefined || sharing(words, others);
  });
}

/** One text for conditions that ask the same, whatever their order. */
export function keyOf(conditions: Conditions, without: readonly string[] = []): string {
  const entries = [...conditions]
    .filter(([key]) => !without.includes(key))
    .map(([key, words]) => `${key}=${[...words].sort().join('|')}`);
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

/** The day on which a version stops being in force: its own, or the next version's first day. */
function endOf(standard: Standard, all: readonly Dated[]): string | undefined {
  const from = standard.effective_from ?? '';
  const next = all
    .map(({ document }) => document)
    .filter(
      ({ id, status, effective_from }) =>
        id === standard.id && status !== 'draft' && (effective_from ?? '') > from,
    )
    .map(({ effective_from }) => effective_from ?? '')
    .sort()[0];
  return standard.effective_to ?? next;
}

/** Whether two standards are in force on some common day; one without dates might always be. */
export function areTogether(left: Standard, right: Standard, all: readonly Dated[]): boolean {
  const [leftEnd, rightEnd] = [endOf(left, all), endOf(right, all)];
  const isBefore = (end: string | undefined, start: string | undefined) =>
    end !== undefined && start !== undefined && end <= start;
  return !isBefore(leftEnd, right.effective_from) && !isBefore(rightEnd, left.effective_from);
}
