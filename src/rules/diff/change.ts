import type { Bump, ChangeType, Effect, ItemKind } from '../../diagnostic/sentences/change-facts.ts';
import type { Filter } from '../../document/documents.generated.ts';
import type { Path } from '../../document/tree.ts';

/** What a version says at one place. */
export interface Side {
  /** Into the standard of that version. */
  readonly path: Path;
  /** As written there; of a number in the prose only the number and its unit. */
  readonly value: unknown;
  /** Characters `[start, end)` of the text at `path`, where the value is a part of it. */
  readonly span?: readonly [number, number];
}

/** One piece of an item that was split, or one of those that were merged. */
export interface Part {
  /** Of the item that the piece is; the same as the change's for a row of a table. */
  readonly id: string;
  readonly when: Filter | null;
  readonly effect: Effect;
  readonly before: Side;
  readonly after: Side;
}

/** One difference in meaning between two versions of a standard, as plain data. */
export interface Change {
  readonly item: ItemKind;
  readonly id: string;
  readonly type: ChangeType;
  /** The key that changed, such as `within` or `measure.within`; '' for the item as a whole. */
  readonly aspect: string;
  /** The conditions of the row that changed, in a table of time limits. */
  readonly row: Filter | null;
  /** Null where the older version has nothing; the pieces of a merge are in `parts`. */
  readonly before: Side | null;
  /** Null where the newer version has nothing; the pieces of a split are in `parts`. */
  readonly after: Side | null;
  /** What became of each piece; empty unless split or merged. */
  readonly parts: readonly Part[];
  readonly bump: Bump;
}

/** An item of one version: a standard, or one entry of its lists. */
export interface Placed<T> {
  readonly path: Path;
  readonly value: T;
}

/** The same item in both versions. */
export interface Pair<T> {
  readonly item: ItemKind;
  readonly id: string;
  readonly older: Placed<T>;
  readonly newer: Placed<T>;
}

const bumps: Readonly<Record<ChangeType, Bump>> = {
  tightened: 'minor',
  relaxed: 'major',
  changed: 'minor',
  split: 'minor',
  merged: 'minor',
  added: 'minor',
  removed: 'major',
  scope_widened: 'minor',
  scope_narrowed: 'major',
  reworded: 'patch',
  owner_changed: 'minor',
  weight_changed: 'minor',
  definition_changed: 'minor',
  metadata_changed: 'none',
};

type Draft = Pick<Change, 'item' | 'id' | 'type' | 'aspect'> & Partial<Change>;

/** A change with what it leaves out filled in; loosened for a part is loosened. */
export function change(draft: Draft): Change {
  const parts = draft.parts ?? [];
  const bump = parts.some(({ effect }) => effect === 'relaxed') ? 'major' : bumps[draft.type];
  return { row: null, before: null, after: null, bump, ...draft, parts };
}

/** What an item has at a path below it; null where it has nothing. */
export function sideAt({ path, value }: Placed<object>, below: Path): Side | null {
  const found = valueAt(value, below);
  return found === undefined ? null : { path: [...path, ...below], value: found };
}

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, step)) return undefined;
    return (inner as Record<string | number, unknown>)[step];
  }, value);
}

/** A change of what both versions have at one path. */
export function changeAt(pair: Pair<object>, type: ChangeType, path: Path): Change {
  const { item, id, older, newer } = pair;
  const aspect = path.join('.');
  return change({ item, id, type, aspect, before: sideAt(older, path), after: sideAt(newer, path) });
}

/** The change that an effect is, none where nothing changed. */
export function effectAt(pair: Pair<object>, effect: Effect, path: Path): Change[] {
  return effect === 'unchanged' ? [] : [changeAt(pair, effect, path)];
}
