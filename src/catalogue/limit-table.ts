import type { Filter } from '../document/documents.generated.ts';

/** The conditions of a row, each with the words that satisfy it; null for one that is not a list of words. */
type Conditions = ReadonlyMap<string, ReadonlySet<string> | null>;

/** The word that a synonym stands for. */
export type Fold = (name: string, word: string) => string;

function conditionsOf({ not, ...filter }: Filter, fold: Fold): Conditions {
  const said = Object.entries(filter).map(([name, value]) => {
    const values = (Array.isArray(value) ? value : [value]).map(String);
    const isListed = !values.some(one => /^[<>≤≥＜＞=]/.test(one));
    return [name, isListed ? new Set(values.map(one => fold(name, one))) : null] as const;
  });
  const denied = Object.keys(not ?? {}).map(name => [`not ${name}`, null] as const);
  return new Map<string, ReadonlySet<string> | null>([...said, ...denied]);
}

/** How many conditions a row has; those that it denies count too. */
export function specificity(filter: Filter): number {
  return conditionsOf(filter, (_, word) => word).size;
}

/** `problem.*` is every grade of its taxonomy. */
const covers = (one: string, other: string) =>
  one === other || (one.endsWith('.*') && other.startsWith(one.slice(0, -1)));

/** The words of both; null where only comparing or denying could tell. */
function shared(left: ReadonlySet<string> | null | undefined, right: ReadonlySet<string> | null | undefined) {
  if (!left || !right) return left ?? right ?? null;
  const both = [...left].filter(one => [...right].some(other => covers(other, one)));
  return new Set([...both, ...[...right].filter(one => [...left].some(other => covers(other, one)))]);
}

/** What a record has to be for both rows; undefined where no record can be. */
function meeting(left: Conditions, right: Conditions): Conditions | undefined {
  const names = [...new Set([...left.keys(), ...right.keys()])];
  const both = names.map(name => [name, shared(left.get(name), right.get(name))] as const);
  return both.some(([, words]) => words?.size === 0) ? undefined : new Map(both);
}

/** Whether a row fits every record of `records`. */
function includes(row: Conditions, records: Conditions): boolean {
  return [...row].every(([name, words]) => {
    const asked = records.get(name);
    return words && asked && [...asked].every(one => [...words].some(word => covers(word, one)));
  });
}

/**
 * Pairs of rows [earlier, later] with as many conditions that one record could match both of, where no narrower
 * row decides.
 */
export function tiesIn(
  rows: readonly { readonly when: Filter }[],
  fold: Fold,
): (readonly [number, number])[] {
  const all = rows.map(({ when }) => conditionsOf(when, fold));
  return all.flatMap((later, second) =>
    all.slice(0, second).flatMap((earlier, first) => {
      const both = earlier.size === later.size ? meeting(earlier, later) : undefined;
      const isDecided = both && all.some(row => row.size > later.size && includes(row, both));
      return both && !isDecided ? [[first, second] as const] : [];
    }),
  );
}
