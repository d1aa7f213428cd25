import type { Instant } from '../calendar/zone.ts';
import type { Reader } from '../store/store.ts';

interface Merged {
  readonly id: string;
  readonly parent: string;
  readonly created: Instant;
}

/**
 * When the first of the contacts merged into each one, or into those that were, was created. Taken from the earliest
 * on, none is looked at twice: what has been reached has been reached by an earlier one.
 */
export function firstMerged(merged: readonly Merged[]): ReadonlyMap<string, Instant> {
  const parents = new Map<string, string[]>();
  for (const { id, parent } of merged) {
    const known = parents.get(id);
    if (known) known.push(parent);
    else parents.set(id, [parent]);
  }
  const first = new Map<string, Instant>();
  for (const { parent, created } of [...merged].sort((left, right) => left.created - right.created)) {
    const reached = [parent];
    for (let id = reached.pop(); id !== undefined; id = reached.pop()) {
      if (first.has(id)) continue;
      first.set(id, created);
      reached.push(...(parents.get(id) ?? []));
    }
  }
  return first;
}

const known = new WeakSet<Reader>();

/** Gives queries `first_merged`: of the id of a contact that others were merged into, when the first was created. */
export function defineMerged(store: Reader): void {
  if (known.has(store)) return;
  const merged = store.rows<Merged>(
    'SELECT coalesce(contact_id, key) AS id, merged_into AS parent, created FROM contact WHERE merged_into IS NOT NULL',
  );
  const first = firstMerged(merged);
  store.define('first_merged', id => first.get(String(id)) ?? null);
  known.add(store);
}
