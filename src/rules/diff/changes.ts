import type { ItemKind } from '../../diagnostic/sentences/change-facts.ts';
import type { Standard, Text, Workspace } from '../../document/documents.generated.ts';
import { type Change, change, changeAt, type Pair, type Placed } from './change.ts';
import { clauseTelling, compareClauses, piecesOfClause } from './clause.ts';
import { compareKpis, kpiTelling, piecesOfKpi } from './kpi.ts';
import { keysOf, meansSame } from './meaning.ts';
import { withProperWords } from './proper-words.ts';
import { compareTitles } from './prose.ts';
import { claimed, type Group, groupChanges, regroup, type Telling } from './regroup.ts';
import { compareDefinitions, compareDimensions, compareExclusions } from './scope.ts';
import { compareTimeLimits, limitTelling, piecesOfLimit } from './time-limit.ts';

/** What records the way of a version and promises nothing. */
const metadata = [
  'status',
  'effective_from',
  'effective_to',
  'next_review',
  'next_revision',
  'author',
  'approvals',
];
/** A matrix is told as the time limits that its columns are. */
const lists = ['time_limits', 'time_table', 'kpis', 'clauses'];
const told = ['kind', 'id', 'title', 'version', 'owner', 'scope', 'published', ...metadata, ...lists];

function compareHeads(pair: Pair<Standard>): Change[] {
  const [older, newer] = [pair.older.value, pair.newer.value];
  return [
    ...(older.id === newer.id ? [] : [changeAt(pair, 'changed', ['id'])]),
    ...compareTitles(pair),
    ...compareDimensions(pair, ['scope']),
    ...compareExclusions(pair),
    ...compareDefinitions(pair, [], told),
    ...(older.owner === newer.owner ? [] : [changeAt(pair, 'owner_changed', ['owner'])]),
    ...keysOf(older, newer)
      .filter(key => metadata.includes(key))
      .filter(key => !meansSame(older[key as keyof Standard], newer[key as keyof Standard]))
      .map(key => changeAt(pair, 'metadata_changed', [key])),
  ];
}

interface Listed {
  readonly id: string;
  readonly title?: Text;
}

/** One list of a standard, and how its entries are compared. */
interface List<T extends Listed> {
  readonly item: ItemKind;
  readonly key: 'time_limits' | 'kpis' | 'clauses';
  readonly entries: (standard: Standard) => readonly T[] | undefined;
  readonly piecesOf: (whole: Placed<T>, candidates: readonly Placed<T>[]) => Group<T>['pieces'];
  readonly telling: Telling<T>;
  readonly compare: (pair: Pair<T>, isRegrouped: boolean) => Change[];
}

/** The entries of a list by their ids; where an id is repeated, the first counts. */
function placedIn<T extends Listed>({ key, entries }: List<T>, standard: Standard): Map<string, Placed<T>> {
  const placed = new Map<string, Placed<T>>();
  for (const [index, value] of (entries(standard) ?? []).entries()) {
    if (!placed.has(value.id)) placed.set(value.id, { path: [key, index], value });
  }
  return placed;
}

function compareLists<T extends Listed>(older: Standard, newer: Standard, list: List<T>): Change[] {
  const { item, compare } = list;
  const [from, to] = [placedIn(list, older), placedIn(list, newer)];
  const groups = regroup([...from.values()], [...to.values()], list.piecesOf);
  const members = claimed(groups);
  const regrouped = groupChanges(groups, list.telling);
  const about = (id: string) => regrouped.filter(one => one.id === id);
  const side = ({ path, value }: Placed<T>) => ({ path, value: value.title ?? value.id });
  return [...new Set([...from.keys(), ...to.keys()])].flatMap(id => {
    const [before, after] = [from.get(id), to.get(id)];
    if (before && after) {
      const pair = { item, id, older: before, newer: after };
      return [...about(id), ...compare(pair, members.has(before) || members.has(after))];
    }
    const one = before ?? after;
    if (!one || members.has(one)) return about(id);
    const placed = before ? { before: side(one) } : { after: side(one) };
    return [change({ item, id, type: before ? 'removed' : 'added', aspect: '', ...placed })];
  });
}

/**
 * What changed in meaning from one version of a standard to the next: first the standard itself, then time
 * limits, KPIs and clauses, matched by their ids. Empty where both mean the same. Order, spelling, the version
 * number, the user's own `x-` keys and synonyms among `terms` mean nothing.
 */
export function changes(first: Standard, second: Standard, terms?: Workspace['terms']): Change[] {
  const [older, newer] = [withProperWords(first, terms), withProperWords(second, terms)];
  const pair: Pair<Standard> = {
    item: 'standard',
    id: newer.id,
    older: { path: [], value: older },
    newer: { path: [], value: newer },
  };
  return [
    ...compareHeads(pair),
    ...compareLists(older, newer, {
      item: 'time_limit',
      key: 'time_limits',
      entries: standard => standard.time_limits,
      piecesOf: piecesOfLimit,
      telling: limitTelling,
      compare: compareTimeLimits,
    }),
    ...compareLists(older, newer, {
      item: 'kpi',
      key: 'kpis',
      entries: standard => standard.kpis,
      piecesOf: piecesOfKpi,
      telling: kpiTelling,
      compare: compareKpis,
    }),
    ...compareLists(older, newer, {
      item: 'clause',
      key: 'clauses',
      entries: standard => standard.clauses,
      piecesOf: piecesOfClause,
      telling: clauseTelling,
      compare: compareClauses,
    }),
  ];
}
