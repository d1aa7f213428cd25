import type { Standard, TimeLimit, Workspace } from '../document/documents.generated.ts';
import { type Loaded, placeOf } from '../document/read.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { type Conditions, conditionsOf, fold, keyOf } from './conditions.ts';
import { areApart, conditionsOf as filterConditions } from './diff/inclusion.ts';
import { elsewhere, type Found, type Rule, ruleOf, type Subject } from './rule.ts';
import { binding } from './severity.ts';
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

/** Where a table is written: the columns of a matrix share their rows. */
const placeOfTable = ({ loaded, path }: Table) => {
  const { file, range } = placeOf(loaded, path, 'key');
  return `${file}:${range.start.line}:${range.start.column}`;
};

/** Columns of a matrix that lack the same cases are said together. */
const gap = ruleOf('sla/gap', binding, subject => {
  const groups = new Map<string, { table: Table; missing: readonly Case[]; limits: string[] }>();
  for (const table of tablesOf(subject).filter(isCountable)) {
    const missing = casesOf(table, subject.settings).filter(one => winners(table, one).length === 0);
    if (missing.length === 0) continue;
    const key = `${placeOfTable(table)} ${missing.map(one => [...one.values()].join()).join(';')}`;
    const group = groups.get(key);
    if (group) group.limits.push(table.limit.id);
    else groups.set(key, { table, missing, limits: [table.limit.id] });
  }
  return [...groups.values()].map(({ table, missing, limits }): Found<'sla/gap'> => {
    const cases = missing.slice(0, 6).map(one => [...one.values()].join(' × '));
    return {
      loaded: table.loaded,
      path: table.path,
      part: 'key',
      facts: { limits, cases, count: missing.length },
      related: declaredValues(missing, subject),
    };
  });
});

const atRow = ({ loaded, path }: Table, { index, within }: Row) =>
  elsewhere(loaded, [...path, index, 'within'], 'related/row', { row: index + 1, text: within });

/**
 * Rows that say the same `when` are duplicates; others that meet in a case without a narrower row tie. A row that
 * ties with several is said once: one more condition ends them all.
 */
const tie = ruleOf('sla/tie', binding, subject =>
  tablesOf(subject).flatMap((table): Found<'sla/tie'>[] => {
    const reported = new Set<Row>();
    const ties = isCountable(table) ? tiesByCase(table, subject.settings) : tiesByPair(table);
    return ties.flatMap(({ first, second, one }): Found<'sla/tie'>[] => {
      if (keyOf(first.when) === keyOf(second.when) || reported.has(second)) return [];
      reported.add(second);
      const facts = { rows: [first.index + 1, second.index + 1] as const, one };
      const { loaded, path } = table;
      const related = [atRow(table, first)];
      return [{ loaded, path: [...path, second.index, 'when'], part: 'key', facts, related }];
    });
  }),
);

interface Tie {
  readonly first: Row;
  readonly second: Row;
  /** What both are for. */
  readonly one: string;
}

const tiesByCase = (table: Table, settings: Workspace | undefined): Tie[] =>
  casesOf(table, settings).flatMap(one => {
    const [first, second] = winners(table, one);
    return first && second ? [{ first, second, one: [...one.values()].join(' × ') }] : [];
  });

/** Where values cannot be gone through: rows with as many conditions that nothing keeps apart, and none narrower. */
function tiesByPair({ limit, rows }: Table): Tie[] {
  const asked = rows.map(({ index }) => filterConditions(limit.table?.[index]?.when));
  const areMeeting = (one: Row, other: Row) => !areApart(asked[one.index] ?? [], asked[other.index] ?? []);
  return rows.flatMap((second, index) => {
    const first = rows
      .slice(0, index)
      .find(
        one =>
          one.when.size === second.when.size &&
          areMeeting(one, second) &&
          !rows.some(
            row => row.when.size > second.when.size && areMeeting(row, one) && areMeeting(row, second),
          ),
      );
    return first ? [{ first, second, one: togetherOf(first, second) }] : [];
  });
}

const togetherOf = ({ when }: Row, { when: other }: Row) =>
  [
    ...new Set(
      [...when, ...other].flatMap(([key, words]) =>
        key === 'not' ? [] : [`${key}: ${[...words].join('|')}`],
      ),
    ),
  ].join(' × ');

const duplicateRow = ruleOf('sla/duplicate-row', binding, subject => {
  const said = new Set<string>();
  return tablesOf(subject).flatMap(table =>
    table.rows.flatMap((row): Found<'sla/duplicate-row'>[] => {
      const earlier = table.rows.find(
        ({ index, when }) => index < row.index && keyOf(when) === keyOf(row.when),
      );
      if (!earlier) return [];
      const key = `${placeOfTable(table)} ${keyOf(row.when)} ${row.index}`;
      if (said.has(key)) return [];
      said.add(key);
      const facts = { row: row.index + 1, earlier: earlier.index + 1, within: earlier.within };
      const { loaded, path } = table;
      const related = [atRow(table, earlier)];
      return [{ loaded, path: [...path, row.index, 'when'], part: 'key', facts, related }];
    }),
  );
});

/** Tables of time limits. */
export const table: readonly Rule[] = [gap, tie, duplicateRow];
