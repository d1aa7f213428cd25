import type { Effect, ItemKind } from '../../diagnostic/sentences/change-facts.ts';
import type { Filter } from '../../document/documents.generated.ts';
import { type Change, change, type Part, type Placed, type Side } from './change.ts';

/** An item that could become several, or several of which could become one. */
export interface Item {
  readonly id: string;
}

/** One item and the pieces that it became in the other version. */
export interface Group<T> {
  readonly whole: Placed<T>;
  readonly pieces: readonly Placed<T>[];
}

export interface Regrouping<T> {
  /** The whole is of the older version. */
  readonly splits: readonly Group<T>[];
  /** The whole is of the newer version. */
  readonly merges: readonly Group<T>[];
}

type PiecesOf<T> = (whole: Placed<T>, candidates: readonly Placed<T>[]) => readonly Placed<T>[];

/** Where more pairs than this would be tried, thousands of items were replaced at once: only ids match then. */
const maxPairs = 100_000;

/** A piece is new, or is what the whole itself became; there are two or more. */
function groupsOf<T extends Item>(
  wholes: readonly Placed<T>[],
  others: readonly Placed<T>[],
  piecesOf: PiecesOf<T>,
): Group<T>[] {
  const known = new Set(wholes.map(({ value }) => value.id));
  const fresh = others.filter(({ value }) => !known.has(value.id));
  if (fresh.length === 0 || fresh.length * wholes.length > maxPairs) return [];
  const byId = new Map(others.map(other => [other.value.id, other]));
  return wholes.flatMap(whole => {
    const self = byId.get(whole.value.id);
    const pieces = piecesOf(whole, self ? [self, ...fresh] : fresh);
    return pieces.length >= 2 && (!self || pieces.includes(self)) ? [{ whole, pieces }] : [];
  });
}

const membersOf = <T>({ whole, pieces }: Group<T>): Placed<T>[] => [whole, ...pieces];

/**
 * Where two groups claim one item, neither is told: the same question asked backwards then has the contrary
 * answer.
 */
export function settled<T>({ splits, merges }: Regrouping<T>): Regrouping<T> {
  const claims = new Map<Placed<T>, number>();
  for (const member of [...splits, ...merges].flatMap(membersOf)) {
    claims.set(member, (claims.get(member) ?? 0) + 1);
  }
  const isSettled = (group: Group<T>) => membersOf(group).every(member => claims.get(member) === 1);
  return { splits: splits.filter(isSettled), merges: merges.filter(isSettled) };
}

/** Which items were split and which merged. */
export const regroup = <T extends Item>(
  older: readonly Placed<T>[],
  newer: readonly Placed<T>[],
  piecesOf: PiecesOf<T>,
): Regrouping<T> =>
  settled({ splits: groupsOf(older, newer, piecesOf), merges: groupsOf(newer, older, piecesOf) });

/** All that belong to a group. */
export const claimed = <T>({ splits, merges }: Regrouping<T>): Set<Placed<T>> =>
  new Set([...splits, ...merges].flatMap(membersOf));

/** How the pieces of one kind of item are told. */
export interface Telling<T> {
  readonly item: ItemKind;
  readonly aspect: string;
  readonly id: (value: T) => string;
  readonly when: (value: T) => Filter | null;
  readonly side: (placed: Placed<T>) => Side;
  readonly effect: (older: T, newer: T) => Effect;
}

/** A split or a merge with what became of each piece. */
function groupChange<T>(type: 'split' | 'merged', { whole, pieces }: Group<T>, telling: Telling<T>): Change {
  const { item, aspect, id, when, side, effect } = telling;
  const parts = pieces.map((piece): Part => {
    const [older, newer] = type === 'split' ? [whole, piece] : [piece, whole];
    return {
      id: id(piece.value),
      when: when(piece.value),
      effect: effect(older.value, newer.value),
      before: side(older),
      after: side(newer),
    };
  });
  const [before, after] = type === 'split' ? [side(whole), null] : [null, side(whole)];
  return change({ item, id: id(whole.value), type, aspect, before, after, parts });
}

/** Every split and merge as a change. */
export const groupChanges = <T>({ splits, merges }: Regrouping<T>, telling: Telling<T>): Change[] => [
  ...splits.map(group => groupChange('split', group, telling)),
  ...merges.map(group => groupChange('merged', group, telling)),
];
