import type { ChangeType } from '../../diagnostic/sentences/change-facts.ts';
import type { Filter } from '../../document/documents.generated.ts';
import type { Path } from '../../document/tree.ts';
import { type Change, change, changeAt, type Pair, type Side, sideAt, valueAt } from './change.ts';
import { conditionsOf, relationOf } from './inclusion.ts';
import { keysOf, meaningOf, meansSame } from './meaning.ts';

const dimensions = ['stage', 'customer', 'channel'] as const;

type Dimensions = Readonly<Partial<Record<(typeof dimensions)[number], readonly string[]>>>;

/** What a list of values gained and lost; without a list every value is meant. */
export function compareDimensions(pair: Pair<object>, path: Path): Change[] {
  const older = (valueAt(pair.older.value, path) ?? {}) as Dimensions;
  const newer = (valueAt(pair.newer.value, path) ?? {}) as Dimensions;
  return dimensions.flatMap(dimension => {
    const [before, after] = [older[dimension], newer[dimension]];
    const lacks = (some: readonly string[] | undefined, others: readonly string[] | undefined) =>
      others !== undefined && (!some || some.some(value => !others.includes(value)));
    const shown = (type: 'scope_widened' | 'scope_narrowed') => ({
      ...changeAt(pair, type, [...path, dimension]),
      aspect: dimension,
    });
    return [
      ...(lacks(after, before) ? [shown('scope_widened')] : []),
      ...(lacks(before, after) ? [shown('scope_narrowed')] : []),
    ];
  });
}

/** A filter that lets more records in widens; where neither filter holds the other, some records fell out. */
export function compareFilters(pair: Pair<object>, path: Path): Change[] {
  const [older, newer] = [pair.older, pair.newer].map(
    ({ value }) => valueAt(value, path) as Filter | undefined,
  );
  switch (relationOf(conditionsOf(older), conditionsOf(newer))) {
    case 'same':
      return [];
    case 'widened':
      return [changeAt(pair, 'scope_widened', path)];
    case 'narrowed':
      return [changeAt(pair, 'scope_narrowed', path)];
    case 'different':
      return [{ ...changeAt(pair, 'changed', path), bump: 'major' }];
  }
}

/** What else changed, key by key, is a change of the definition. */
export function compareDefinitions(
  pair: Pair<object>,
  path: Path,
  without: readonly string[] = [],
): Change[] {
  const older = (valueAt(pair.older.value, path) ?? {}) as Readonly<Record<string, unknown>>;
  const newer = (valueAt(pair.newer.value, path) ?? {}) as Readonly<Record<string, unknown>>;
  return keysOf(older, newer, without)
    .filter(key => !meansSame(older[key], newer[key]))
    .flatMap(key =>
      key === 'variants'
        ? compareVariants(pair, [...path, key])
        : [changeAt(pair, 'definition_changed', [...path, key])],
    );
}

/** A variant that came or went is one change; of one that stayed, what changed in it. */
function compareVariants(pair: Pair<object>, path: Path): Change[] {
  const [older, newer] = [pair.older, pair.newer].map(({ value }) => valueAt(value, path) ?? {});
  return keysOf(older ?? {}, newer ?? {}).flatMap(name => {
    const whole = changeAt(pair, 'definition_changed', [...path, name]);
    if (!whole.before || !whole.after) return [whole];
    const isNamedAlike = meansSame(
      valueAt(older ?? {}, [name, 'title']),
      valueAt(newer ?? {}, [name, 'title']),
    );
    return [
      ...(isNamedAlike ? [] : [changeAt(pair, 'reworded', [...path, name, 'title'])]),
      ...compareDefinitions(pair, [...path, name], ['title']),
    ];
  });
}

interface Exclusion {
  readonly reason: unknown;
}

/** An exclusion takes cells out of the scope; its reason is only told. */
export function compareExclusions(pair: Pair<object>): Change[] {
  const path = ['scope', 'exclusions'];
  const listed = ({ value }: { value: object }) => {
    const list = (valueAt(value, path) ?? []) as readonly Exclusion[];
    return new Map(list.map(({ reason: _, ...cells }, index) => [meaningOf(cells), { index }]));
  };
  const [older, newer] = [listed(pair.older), listed(pair.newer)];
  return [...new Set([...older.keys(), ...newer.keys()])].flatMap(cells => {
    const [from, to] = [older.get(cells), newer.get(cells)];
    const before = from ? sideAt(pair.older, [...path, from.index]) : null;
    const after = to ? sideAt(pair.newer, [...path, to.index]) : null;
    if (before && after && meansSame(before.value, after.value)) return [];
    return [
      change({
        item: pair.item,
        id: pair.id,
        type: typeOf(before, after),
        aspect: 'exclusions',
        before,
        after,
      }),
    ];
  });
}

function typeOf(before: Side | null, after: Side | null): ChangeType {
  if (before && after) return 'reworded';
  return before ? 'scope_widened' : 'scope_narrowed';
}
