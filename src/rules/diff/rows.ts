import type { Filter, Row, TimeLimit } from '../../document/documents.generated.ts';
import type { Path } from '../../document/tree.ts';
import { type Change, change, type Pair, type Placed } from './change.ts';
import { type Conditions, conditionsOf, implies, relationOf } from './inclusion.ts';
import { claimed, type Group, groupChanges, type Regrouping, settled, type Telling } from './regroup.ts';
import { compareDurations, compareExtensions, together } from './strictness.ts';

/** One promise of a time limit: a row of its table, or the one limit that it has. */
interface Promised {
  readonly limit: string;
  readonly when: Filter | null;
  readonly conditions: Conditions;
  readonly within: string;
  readonly extend: Row['extend'];
  /** Of the row, or of the limit where that gives the leave. */
  readonly extendPath: Path;
}

type Promises = readonly Placed<Promised>[];

const isSame = (one: Placed<Promised>, other: Placed<Promised>) =>
  relationOf(one.value.conditions, other.value.conditions) === 'same';

/** What a limit promises to whom; of rows for the same records the first counts. Conditions that both versions put on the whole limit are left to it. */
function promisesOf({ path, value }: Placed<TimeLimit>, isWhole: boolean): Promises {
  const { id, when, within, table, extend } = value;
  const common = isWhole ? [when] : [];
  const promise = (at: Path, row: Filter | undefined, text: string, leave: Row['extend']) => ({
    path: at,
    value: {
      limit: id,
      when: row ?? null,
      conditions: conditionsOf(...common, row),
      within: text,
      extend: leave ?? extend,
      extendPath: [...(leave ? at : path), 'extend'],
    },
  });
  if (table) {
    const rows = table.map((row, index) =>
      promise([...path, 'table', index], row.when, row.within, row.extend),
    );
    return rows.filter((row, index) => !rows.slice(0, index).some(earlier => isSame(earlier, row)));
  }
  return within === undefined ? [] : [promise(path, isWhole ? undefined : when, within, undefined)];
}

/** The most specific of the promises that hold for everything that one promises; the row that would win. */
function governorOf(one: Placed<Promised>, others: Promises): Placed<Promised> | undefined {
  const isWithin = (inner: Placed<Promised>, outer: Placed<Promised>) =>
    implies(inner.value.conditions, outer.value.conditions);
  const holding = others.filter(other => isWithin(one, other));
  const innermost = holding.reduce<Placed<Promised> | undefined>(
    (inner, other) => (!inner || isWithin(other, inner) ? other : inner),
    undefined,
  );
  return holding.every(other => innermost && isWithin(innermost, other)) ? innermost : undefined;
}

/** The promises of one version under those of the other that governed them. */
function governed(wholes: Promises, others: Promises): Group<Promised>[] {
  const pieces = new Map<Placed<Promised>, Placed<Promised>[]>(wholes.map(whole => [whole, []]));
  for (const other of others) {
    const governor = governorOf(other, wholes);
    if (governor) pieces.get(governor)?.push(other);
  }
  return [...pieces].map(([whole, found]) => ({ whole, pieces: found }));
}

const isSeveral = ({ pieces }: Group<Promised>) => pieces.length >= 2;

const telling: Telling<Promised> = {
  item: 'time_limit',
  aspect: 'table',
  id: ({ limit }) => limit,
  when: ({ when }) => when,
  side: ({ path, value }) => ({ path: [...path, 'within'], value: value.within }),
  effect: (older, newer) =>
    together(compareDurations(older.within, newer.within), compareExtensions(older.extend, newer.extend)),
};

type Match = readonly [Placed<Promised>, Placed<Promised>];

/** Rows for the same records; of the others those that only each other widened or narrowed. */
function matches(older: Promises, newer: Promises): Match[] {
  const same = older.flatMap((one): Match[] => {
    const other = newer.find(candidate => isSame(one, candidate));
    return other ? [[one, other]] : [];
  });
  const taken = new Set(same.flat());
  const [from, to] = [older, newer].map(list => list.filter(one => !taken.has(one)));
  if (!from || !to) return same;
  const single = (groups: Group<Promised>[]) => groups.filter(({ pieces }) => pieces.length === 1);
  const nested: Match[] = [
    ...single(governed(from, to)).map(({ whole, pieces }): Match => [whole, pieces[0] ?? whole]),
    ...single(governed(to, from)).map(({ whole, pieces }): Match => [pieces[0] ?? whole, whole]),
  ];
  const isOnly = (one: Placed<Promised>) => nested.filter(match => match.includes(one)).length === 1;
  return [...same, ...nested.filter(([one, other]) => isOnly(one) && isOnly(other))];
}

function matchChanges(id: string, [older, newer]: Match): Change[] {
  const draft = { item: 'time_limit', id, aspect: 'table', row: newer.value.when } as const;
  const side = ({ path, value }: Placed<Promised>, key: 'when' | 'within' | 'extend') => {
    const found = value[key];
    return found ? { path: key === 'extend' ? value.extendPath : [...path, key], value: found } : null;
  };
  const at = (key: 'when' | 'within' | 'extend') => ({
    ...draft,
    aspect: key,
    before: side(older, key),
    after: side(newer, key),
  });
  const relation = relationOf(older.value.conditions, newer.value.conditions);
  const within = compareDurations(older.value.within, newer.value.within);
  const extend = compareExtensions(older.value.extend, newer.value.extend);
  return [
    ...(relation === 'widened' ? [change({ ...at('when'), row: null, type: 'scope_widened' })] : []),
    ...(relation === 'narrowed' ? [change({ ...at('when'), row: null, type: 'scope_narrowed' })] : []),
    ...(within === 'unchanged' ? [] : [change({ ...at('within'), type: within })]),
    ...(extend === 'unchanged' ? [] : [change({ ...at('extend'), type: extend })]),
  ];
}

function lonely(
  id: string,
  promises: Promises,
  met: ReadonlySet<Placed<Promised>>,
  type: 'added' | 'removed',
) {
  return promises
    .filter(promise => !met.has(promise))
    .map(promise => {
      const side = telling.side(promise);
      const [before, after] = type === 'added' ? [null, side] : [side, null];
      return change({
        item: 'time_limit',
        id,
        type,
        aspect: 'table',
        row: promise.value.when,
        before,
        after,
      });
    });
}

/** What changed between the promises of a limit, at least one of whose versions is a table. */
export function compareRows(pair: Pair<TimeLimit>): Change[] {
  const isWhole = !pair.older.value.table || !pair.newer.value.table;
  const older = promisesOf(pair.older, isWhole);
  const newer = promisesOf(pair.newer, isWhole);
  const groups: Regrouping<Promised> = settled({
    splits: governed(older, newer).filter(isSeveral),
    merges: governed(newer, older).filter(isSeveral),
  });
  const members = claimed(groups);
  const rest = (promises: Promises) => promises.filter(promise => !members.has(promise));
  const matched = matches(rest(older), rest(newer));
  const met = new Set([...members, ...matched.flat()]);
  return [
    ...groupChanges(groups, telling),
    ...matched.flatMap(match => matchChanges(pair.id, match)),
    ...lonely(pair.id, older, met, 'removed'),
    ...lonely(pair.id, newer, met, 'added'),
  ];
}
