import type { Standard, TimeLimit, Workspace } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { aboutSeconds, type Cell, cellsIn, isLonger, promiseOf } from './cells.ts';
import { type Conditions, conditionsOf, fold, keyOf } from './conditions.ts';
import { elsewhere, type Found, type Rule, ruleOf, type Subject } from './rule.ts';
import { binding, hint } from './severity.ts';
import { living } from './standards.ts';

interface Row {
  readonly index: number;
  readonly when: Conditions;
  readonly within: string;
}

interface Table {
  readonly loaded: Loaded<Standard>;
  readonly limit: TimeLimit;
  readonly path: readonly (string | number)[];
  readonly rows: readonly Row[];
}

function tablesOf({ settings, ...subject }: Subject): Table[] {
  return living({ settings, ...subject }).flatMap(loaded =>
    (loaded.document.time_limits ?? []).flatMap((limit, index) => {
      if (!limit.table) return [];
      const rows = limit.table.map((row, line) => ({
        index: line,
        when: conditionsOf(row.when, settings?.terms),
        within: row.within,
      }));
      return [{ loaded, limit, path: ['time_limits', index, 'table'], rows }];
    }),
  );
}

/** One value for each dimension that a table asks about. */
type Case = ReadonlyMap<string, string>;

const maxCases = 500;

/**
 * The values of a key that a table has to answer for: what its rows name and, of a taxonomy or the tiers, every
 * declared one, unless the limit itself is for some of them only.
 */
function valuesOf(table: Table, key: string, settings: Workspace | undefined): readonly string[] {
  const used = [...new Set(table.rows.flatMap(({ when }) => [...(when.get(key) ?? [])]))];
  const asked = conditionsOf(table.limit.when, settings?.terms).get(key);
  const isWanted = (value: string) => !asked || asked.has(value) || used.includes(value);
  if (key === 'grade') return gradesOf(used, settings).filter(isWanted);
  const tiers = key === 'customer' ? (settings?.tiers ?? []) : [];
  const folded = tiers.map(word => fold(settings?.terms, key, word));
  const isTiered = used.some(value => folded.includes(value));
  return [...new Set([...used, ...(isTiered ? folded : [])])].filter(isWanted);
}

/** Every declared grade of the taxonomies that are used. */
function gradesOf(used: readonly string[], settings: Workspace | undefined): string[] {
  const taxonomies = [...new Set(used.map(grade => grade.split('.')[0] ?? ''))];
  const declared = taxonomies.flatMap(taxonomy => {
    const grades = settings?.grades;
    const known = grades && Object.hasOwn(grades, taxonomy) ? grades[taxonomy] : undefined;
    return Object.keys(known ?? {}).map(value => `${taxonomy}.${value}`);
  });
  return [...new Set([...declared, ...used.filter(grade => !grade.endsWith('.*'))])];
}

/** A comparison, a negation or opening hours cannot be gone through value by value. */
const isCountable = ({ rows }: Table) =>
  rows.every(({ when }) =>
    [...when].every(
      ([key, words]) => key !== 'not' && key !== 'during' && ![...words].some(word => /^[<>≥≤=]/.test(word)),
    ),
  );

function casesOf(table: Table, settings: Workspace | undefined): Case[] {
  const keys = [...new Set(table.rows.flatMap(({ when }) => [...when.keys()]))];
  let cases: Case[] = [new Map()];
  for (const key of keys) {
    const values = valuesOf(table, key, settings);
    if (cases.length * values.length > maxCases) return [];
    cases = cases.flatMap(one => values.map(value => new Map([...one, [key, value]])));
  }
  return cases;
}

const accepts = (words: ReadonlySet<string>, value: string) =>
  words.has(value) || words.has(`${value.split('.')[0]}.*`);

const fits = ({ when }: Row, one: Case) =>
  [...when].every(([key, words]) => accepts(words, one.get(key) ?? ''));

/** The rows that win a case: those with most conditions of all that fit. */
function winners({ rows }: Table, one: Case): Row[] {
  const fitting = rows.filter(row => fits(row, one));
  const most = Math.max(0, ...fitting.map(({ when }) => when.size));
  return fitting.filter(({ when }) => when.size === most);
}

/** Where the grades or tiers are declared that a table leaves out. */
function declaredValues(missing: readonly Case[], subject: Subject) {
  const places = { grade: 'grades', customer: 'tiers' } as const;
  return documentsOf(subject, 'workspace').flatMap(home =>
    (['grade', 'customer'] as const)
      .filter(key => home.document[places[key]] && missing.some(one => one.has(key)))
      .map(key => elsewhere(home, [places[key]], 'related/declared', { name: places[key] })),
  );
}

const gap = ruleOf('sla/gap', binding, subject =>
  tablesOf(subject).flatMap((table): Found<'sla/gap'>[] => {
    if (!isCountable(table)) return [];
    const missing = casesOf(table, subject.settings).filter(one => winners(table, one).length === 0);
    if (missing.length === 0) return [];
    const cases = missing.slice(0, 6).map(one => [...one.values()].join(' × '));
    return [
      {
        loaded: table.loaded,
        path: table.path,
        part: 'key',
        facts: { limit: table.limit.id, cases, count: missing.length },
        related: declaredValues(missing, subject),
      },
    ];
  }),
);

const atRow = ({ loaded, path }: Table, { index, within }: Row) =>
  elsewhere(loaded, [...path, index, 'within'], 'related/row', { row: index + 1, text: within });

/** Rows that say the same `when` are duplicates; others that meet in a case without a narrower row tie. */
const tie = ruleOf('sla/tie', binding, subject =>
  tablesOf(subject).flatMap((table): Found<'sla/tie'>[] => {
    const reported = new Set<string>();
    return casesOf(table, subject.settings).flatMap((one): Found<'sla/tie'>[] => {
      const [first, second] = winners(table, one);
      if (!first || !second || keyOf(first.when) === keyOf(second.when)) return [];
      const pair = `${first.index} ${second.index}`;
      if (reported.has(pair)) return [];
      reported.add(pair);
      const facts = {
        rows: [first.index + 1, second.index + 1] as const,
        one: [...one.values()].join(' × '),
      };
      const related = [atRow(table, first)];
      return [
        { loaded: table.loaded, path: [...table.path, second.index, 'when'], part: 'key', facts, related },
      ];
    });
  }),
);

const duplicateRow = ruleOf('sla/duplicate-row', binding, subject =>
  tablesOf(subject).flatMap(table =>
    table.rows.flatMap((row): Found<'sla/duplicate-row'>[] => {
      const earlier = table.rows.find(
        ({ index, when }) => index < row.index && keyOf(when) === keyOf(row.when),
      );
      if (!earlier) return [];
      const facts = { row: row.index + 1, earlier: earlier.index + 1, within: earlier.within };
      const { loaded, path } = table;
      const related = [atRow(table, earlier)];
      return [{ loaded, path: [...path, row.index, 'when'], part: 'key', facts, related }];
    }),
  ),
);

/** Orders in which the first is to be served fastest. */
export function ranksOf(settings: Workspace | undefined): ReadonlyMap<string, readonly string[][]> {
  const grades = Object.entries(settings?.grades ?? {}).map(([taxonomy, values]) =>
    Object.keys(values).map(value => `${taxonomy}.${value}`),
  );
  const tiers = settings?.tiers?.map(word => fold(settings.terms, 'customer', word)) ?? [];
  return new Map([
    ['grade', grades],
    ['customer', [tiers]],
  ]);
}

/** The place of a cell in an order; undefined where it is for several of its values, or for none. */
export function rankOf(cell: Cell, key: string, order: readonly string[]): number | undefined {
  const ranks = [...(cell.when.get(key) ?? [])].map(word => order.indexOf(word));
  const [rank = -1] = ranks;
  return ranks.length === 1 && rank >= 0 ? rank : undefined;
}

/** Cells of one promise and the same other conditions, best rank first. */
function ladders(cells: readonly Cell[], key: string, order: readonly string[]): Cell[][] {
  const groups = new Map<string, { cell: Cell; rank: number }[]>();
  for (const cell of cells) {
    const rank = rankOf(cell, key, order);
    if (rank === undefined) continue;
    const name = `${promiseOf(cell)} ${keyOf(cell.when, [key])}`;
    groups.set(name, [...(groups.get(name) ?? []), { cell, rank }]);
  }
  return [...groups.values()].map(group => group.sort((a, b) => a.rank - b.rank).map(({ cell }) => cell));
}

function laddersIn(subject: Subject, key: 'grade' | 'customer'): Cell[][] {
  const orders = ranksOf(subject.settings).get(key) ?? [];
  return living(subject).flatMap(loaded => {
    const cells = cellsIn(loaded, subject.settings);
    return orders.flatMap(order => ladders(cells, key, order));
  });
}

const nameOf = (cell: Cell, key: string) => [...(cell.when.get(key) ?? [])].join('、');

const atCell = (cell: Cell, key: string) =>
  elsewhere(cell.loaded, cell.path, 'related/limit', { name: nameOf(cell, key), text: cell.text });

function inversions(subject: Subject, key: 'grade' | 'customer'): Found<'sla/priority-inversion'>[] {
  return laddersIn(subject, key).flatMap(ladder =>
    ladder.flatMap((lower, index): Found<'sla/priority-inversion'>[] => {
      const higher = ladder.slice(0, index).find(one => isLonger(one.duration, lower.duration));
      if (!higher) return [];
      const facts = {
        higher: nameOf(higher, key),
        slow: higher.text,
        lower: nameOf(lower, key),
        fast: lower.text,
      };
      return [{ loaded: higher.loaded, path: higher.path, facts, related: [atCell(lower, key)] }];
    }),
  );
}

const priorityInversion = ruleOf('sla/priority-inversion', binding, subject => inversions(subject, 'grade'));
const tierInversion = ruleOf('sla/tier-inversion', binding, subject => inversions(subject, 'customer'));

/** Grades that make no difference to anything that is promised. */
const equalTiers = ruleOf('sla/equal-tiers', hint, subject =>
  (['grade', 'customer'] as const).flatMap(key =>
    laddersIn(subject, key).flatMap((ladder): Found<'sla/equal-tiers'>[] => {
      const [first] = ladder;
      const isFlat = ladder.every(
        ({ duration }) =>
          duration.unit === first?.duration.unit && aboutSeconds(duration) === aboutSeconds(first.duration),
      );
      if (!first || ladder.length < 2 || !isFlat) return [];
      const facts = { names: ladder.map(cell => nameOf(cell, key)), text: first.text };
      const related = ladder.slice(1).map(cell => atCell(cell, key));
      return [{ loaded: first.loaded, path: first.path, facts, related }];
    }),
  ),
);

/** Grades and tables of time limits. */
export const table: readonly Rule[] = [gap, tie, duplicateRow, priorityInversion, tierInversion, equalTiers];
