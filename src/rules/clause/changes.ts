import type { WordChanges, WordLists } from '../../document/documents.generated.ts';
import type { Loaded } from '../../document/read.ts';
import { toSimplified } from '../../text/traditional.ts';
import { fits } from '../overrides.ts';
import type { Subject } from '../rule.ts';
import type { Changes } from './matcher.ts';

/** The words of a list, which goes by its rule's name with or without the family. */
const named = (lists: WordLists | undefined, list: string): readonly string[] =>
  Object.entries(lists ?? {}).flatMap(([name, words]) =>
    name === list || name === `clause/${list}` ? (words ?? []).map(toSimplified) : [],
  );

const without = (words: readonly string[], others: readonly string[]) =>
  words.filter(word => !others.includes(word));

/** What several entries do to a list one after the other: the last that names a word decides. */
function merged(entries: readonly (WordChanges | undefined)[], list: string): Changes {
  return entries.reduce<Changes>(
    (changes, entry) => {
      const add = named(entry?.add, list);
      const remove = named(entry?.remove, list);
      return {
        add: [...without(changes.add, remove), ...add],
        remove: [...without(changes.remove, add), ...remove],
      };
    },
    { add: [], remove: [] },
  );
}

/**
 * What `make` makes of a list as it holds for a document: changed by `lint.words`, then by every entry of
 * `lint.overrides` that the document fits. Made once for all documents that fit the same entries.
 */
export function perWords<T>(
  { settings }: Subject,
  list: string,
  make: (changes: Changes) => T,
): (loaded: Loaded) => T {
  const { words, overrides = [] } = settings?.lint ?? {};
  const entries = overrides.filter(
    one => named({ ...one.words?.add, ...one.words?.remove }, list).length > 0,
  );
  const known = new Map<Loaded, T>();
  const made = new Map<string, T>();
  return loaded => {
    const its = known.get(loaded);
    if (its !== undefined) return its;
    const fitting = entries.filter(one => fits(one, loaded.file, loaded.document));
    const combination = fitting.map(one => entries.indexOf(one)).join();
    const value = made.get(combination) ?? make(merged([words, ...fitting.map(one => one.words)], list));
    made.set(combination, value);
    known.set(loaded, value);
    return value;
  };
}
