import type { TimeLimit } from '../../document/documents.generated.ts';
import { type Change, change, changeAt, effectAt, type Pair, type Placed, sideAt } from './change.ts';
import { areApart, conditionsOf, implies } from './inclusion.ts';
import { meaningOf } from './meaning.ts';
import { compareTitles } from './prose.ts';
import type { Telling } from './regroup.ts';
import { compareRows } from './rows.ts';
import { compareDefinitions, compareFilters } from './scope.ts';
import { compareDurations, compareExtensions } from './strictness.ts';

const forms = ['within', 'table', 'every', 'by'] as const;

const formOf = (limit: TimeLimit) => forms.find(form => form in limit) ?? 'within';
const isDated = (limit: TimeLimit) => ['within', 'table'].includes(formOf(limit));

/** How long one has, and who. */
function comparePromises(pair: Pair<TimeLimit>): Change[] {
  const [older, newer] = [pair.older.value, pair.newer.value];
  const filters = compareFilters(pair, ['when']);
  if (isDated(older) && isDated(newer)) {
    if (older.table && newer.table) return [...filters, ...compareRows(pair)];
    if (older.table || newer.table) return compareRows(pair);
  }
  const [from, to] = [formOf(older), formOf(newer)];
  if (from !== to) {
    const { item, id } = pair;
    const [before, after] = [sideAt(pair.older, [from]), sideAt(pair.newer, [to])];
    return [...filters, change({ item, id, type: 'changed', aspect: 'within', before, after })];
  }
  if (from === 'by')
    return [...filters, ...(older.by === newer.by ? [] : [changeAt(pair, 'definition_changed', ['by'])])];
  return [
    ...filters,
    ...effectAt(pair, compareDurations(older[from as 'within'], newer[from as 'within']), [from]),
  ];
}

/** What changed in a time limit; of one that was split or merged only what the pieces do not tell. */
export function compareTimeLimits(pair: Pair<TimeLimit>, isRegrouped: boolean): Change[] {
  const [older, newer] = [pair.older.value, pair.newer.value];
  const told = ['id', 'title', 'owner', 'when', 'within', 'table', 'every', 'by', 'extend'];
  const isTable = Boolean(older.table || newer.table);
  return [
    ...compareTitles(pair),
    ...(isRegrouped ? [] : comparePromises(pair)),
    ...(isTable ? [] : effectAt(pair, compareExtensions(older.extend, newer.extend), ['extend'])),
    ...compareDefinitions(pair, [], told),
    ...(older.owner === newer.owner ? [] : [changeAt(pair, 'owner_changed', ['owner'])]),
  ];
}

/** What two limits share that one could be a piece of: all but who has how long. */
function promiseOf(limit: TimeLimit): string {
  const { id: _id, title: _title, owner: _owner, when: _when, within: _within, ...definition } = limit;
  return meaningOf(definition);
}
const conditions = ({ value }: Placed<TimeLimit>) => conditionsOf(value.when);

/** The limits that divide the records of one among them: of the same clock, each of a part, no two of one record. */
export function piecesOfLimit(
  whole: Placed<TimeLimit>,
  candidates: readonly Placed<TimeLimit>[],
): readonly Placed<TimeLimit>[] {
  if (whole.value.within === undefined) return [];
  const inner = candidates.filter(
    candidate =>
      candidate.value.within !== undefined &&
      promiseOf(candidate.value) === promiseOf(whole.value) &&
      implies(conditions(candidate), conditions(whole)) &&
      !implies(conditions(whole), conditions(candidate)),
  );
  return areAllApart(inner.map(conditions)) ? inner : [];
}

export function areAllApart(parts: readonly ReturnType<typeof conditionsOf>[]): boolean {
  return parts.every((part, index) => parts.slice(index + 1).every(other => areApart(part, other)));
}

export const limitTelling: Telling<TimeLimit> = {
  item: 'time_limit',
  aspect: 'within',
  id: ({ id }) => id,
  when: ({ when }) => when ?? null,
  side: ({ path, value }) => ({ path: [...path, 'within'], value: value.within ?? '' }),
  effect: (older, newer) => compareDurations(older.within, newer.within),
};
