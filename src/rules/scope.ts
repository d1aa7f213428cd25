import type {
  Clause,
  Filter,
  Scope,
  Standard,
  TimeLimit,
  Workspace,
} from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import { type Conditions, conditionsOf, fold, type ScopeDimension, scopeDimensions } from './conditions.ts';
import { filtersOf, type PlacedFilter } from './filters.ts';
import { type Found, type Rule, ruleOf, type Subject, said } from './rule.ts';
import { advisory, binding } from './severity.ts';
import { ancestors, living } from './standards.ts';

/** One cell of the scope; `null` stands for all of a dimension that the scope leaves out. */
type Spot = Readonly<Record<ScopeDimension, string | null>>;
type Values = Readonly<Record<ScopeDimension, ReadonlySet<string> | undefined>>;
interface Cover extends Values {
  /** What is taken out of it again. */
  readonly except?: readonly Values[];
}
type Folder = (dimension: ScopeDimension, word: string) => string;

const maxSpots = 5000;

function spotsOf(scope: Scope, folded: Folder): Spot[] {
  const values = (dimension: ScopeDimension) =>
    scope[dimension]?.map(word => folded(dimension, word)) ?? [null];
  const [stages, customers, channels] = scopeDimensions.map(values);
  return (stages ?? []).flatMap(stage =>
    (customers ?? []).flatMap(customer => (channels ?? []).map(channel => ({ stage, customer, channel }))),
  );
}

const coverBy = (
  given: (dimension: ScopeDimension) => readonly string[] | undefined,
  folded: Folder,
): Cover => {
  const words = (dimension: ScopeDimension) => {
    const list = given(dimension);
    return list && new Set(list.map(word => folded(dimension, word)));
  };
  return { stage: words('stage'), customer: words('customer'), channel: words('channel') };
};

/** A principle binds nobody to anything that could be covered. */
const isObligation = ({ level }: Clause) => level !== 'principle';

/** What one team owes another is no promise to customers, but in a standard that is about nothing else. */
export function coveringLimits({ clauses = [], time_limits = [] }: Standard): TimeLimit[] {
  const toCustomers = time_limits.filter(({ supports }) => supports === undefined);
  return toCustomers.length + clauses.length > 0 ? toCustomers : time_limits;
}

const ofConditions = (when: Conditions): Values => ({
  stage: when.get('stage'),
  customer: when.get('customer'),
  channel: when.get('channel'),
});

/** What `not` takes out whole; what else it asks about leaves something of every value. */
function exceptionsOf(filters: readonly (Filter | undefined)[], terms: Workspace['terms']): Values[] {
  return filters.flatMap(filter => {
    const keys = Object.keys(filter?.not ?? {});
    const isWhole = keys.length > 0 && keys.every(key => scopeDimensions.some(one => one === key));
    return isWhole ? [ofConditions(conditionsOf(filter?.not, terms))] : [];
  });
}

/** Each row of a table covers what it and the limit ask together. */
function coversOfLimit({ when, table }: TimeLimit, { settings }: Subject): Cover[] {
  const terms = settings?.terms;
  const own = conditionsOf(when, terms);
  return (table ?? [{ when: undefined }]).map(row => ({
    ...ofConditions(new Map([...own, ...conditionsOf(row.when, terms)])),
    except: exceptionsOf([when, row.when], terms),
  }));
}

function coversOf({ document }: Loaded<Standard>, subject: Subject, folded: Folder): Cover[] {
  const { clauses = [], scope } = document;
  return [
    ...clauses.filter(isObligation).map(clause => coverBy(dimension => clause[dimension], folded)),
    ...coveringLimits(document).flatMap(limit => coversOfLimit(limit, subject)),
    ...(scope.exclusions ?? []).map(exclusion =>
      coverBy(dimension => (exclusion[dimension] === undefined ? undefined : [exclusion[dimension]]), folded),
    ),
  ];
}

/** A dimension that the scope leaves open has no values to go through: whatever speaks of it covers it. */
const isCovered = (spot: Spot, cover: Cover) =>
  scopeDimensions.every(dimension => {
    const value = spot[dimension];
    const words = cover[dimension];
    return words === undefined || value === null || words.has(value);
  }) && !cover.except?.some(values => isWithin(spot, values));

const isWithin = (spot: Spot, values: Values) =>
  scopeDimensions.every(dimension => {
    const value = spot[dimension];
    return values[dimension] === undefined || (value !== null && values[dimension].has(value));
  });

/** Spots that differ in one dimension only, and lack all its values, are said once without it. */
function merged(spots: readonly Spot[], all: readonly Spot[], dimension: ScopeDimension): Spot[] {
  const rest = (spot: Spot) => JSON.stringify({ ...spot, [dimension]: null });
  const count = (list: readonly Spot[]) => {
    const counts = new Map<string, number>();
    for (const spot of list) counts.set(rest(spot), (counts.get(rest(spot)) ?? 0) + 1);
    return counts;
  };
  const [missing, total] = [count(spots), count(all)];
  const said = new Set<string>();
  return spots.flatMap(spot => {
    const key = rest(spot);
    if (missing.get(key) !== total.get(key)) return [spot];
    if (said.has(key)) return [];
    said.add(key);
    return [{ ...spot, [dimension]: null }];
  });
}

const spotName = (spot: Spot) => scopeDimensions.flatMap(dimension => spot[dimension] ?? []).join(' × ');

const folderOf =
  ({ settings }: Subject): Folder =>
  (dimension, word) =>
    fold(settings?.terms, dimension, word);

const hasContent = ({ clauses = [], kpis = [], time_limits = [] }: Standard) =>
  clauses.length + kpis.length + time_limits.length > 0;

const uncovered = ruleOf('scope/uncovered', binding, subject =>
  living(subject).flatMap((loaded): Found<'scope/uncovered'>[] => {
    if (!hasContent(loaded.document)) return [];
    const folded = folderOf(subject);
    const all = spotsOf(loaded.document.scope, folded);
    if (all.length > maxSpots) return [];
    const covers = ancestors(loaded, subject).flatMap(one => coversOf(one, subject, folded));
    const missing = all.filter(spot => !covers.some(cover => isCovered(spot, cover)));
    if (missing.length === 0) return [];
    const names = merged(missing, all, 'customer').map(spotName);
    const facts = { count: missing.length, cells: names.slice(0, 8), more: Math.max(0, names.length - 8) };
    return [{ loaded, path: ['scope'], part: 'key', facts }];
  }),
);

/** The stages, customers and channels that a filter asks for; what it excludes may well be outside. */
function valuesOf({ filter, path }: PlacedFilter) {
  if (path.includes('not')) return [];
  return scopeDimensions.flatMap(dimension => {
    const asked = filter[dimension];
    if (Array.isArray(asked)) {
      return asked.map((value, item) => ({
        dimension,
        value: String(value),
        path: [...path, dimension, item],
      }));
    }
    return asked === undefined ? [] : [{ dimension, value: String(asked), path: [...path, dimension] }];
  });
}

const outside = ruleOf('scope/outside', advisory, subject => {
  const folded = folderOf(subject);
  return living(subject).flatMap(loaded => {
    const { scope, clauses = [] } = loaded.document;
    const named = [
      ...filtersOf(loaded.document).flatMap(valuesOf),
      ...clauses.flatMap((clause, index) =>
        scopeDimensions.flatMap(dimension =>
          (clause[dimension] ?? []).map((value, item) => ({
            dimension,
            value,
            path: ['clauses', index, dimension, item],
          })),
        ),
      ),
      ...(scope.exclusions ?? []).flatMap((exclusion, index) =>
        scopeDimensions.flatMap(dimension => {
          const value = exclusion[dimension];
          const path = ['scope', 'exclusions', index, dimension];
          return value === undefined ? [] : [{ dimension, value, path }];
        }),
      ),
    ];
    return named.flatMap(({ dimension, value, path }): Found<'scope/outside'>[] => {
      const inside = scope[dimension];
      const isInside = !inside || inside.some(one => folded(dimension, one) === folded(dimension, value));
      if (isInside) return [];
      const related = said(loaded, ['scope', dimension], 'scope', inside.join(', '));
      return [{ loaded, path, facts: { value, dimension, inside }, related }];
    });
  });
});

const categories = ['basic', 'efficiency', 'outcome'] as const;

const emptyCategory = ruleOf('scope/empty-category', binding, subject =>
  living(subject).flatMap(loaded => {
    if (!hasContent(loaded.document)) return [];
    const said = ancestors(loaded, subject).flatMap(({ document: { clauses = [], kpis = [] } }) => [
      ...clauses,
      ...kpis,
    ]);
    const used = new Set(said.map(({ category }) => category));
    const empty = categories.filter(category => !used.has(category));
    return empty.length === 0 ? [] : [{ loaded, path: ['scope'], part: 'key' as const, facts: { empty } }];
  }),
);

/** Whether a standard says something about everything that it is for. */
export const scope: readonly Rule[] = [uncovered, outside, emptyCategory];
