import type { Period } from '../calendar/period.ts';
import type { Instant } from '../calendar/zone.ts';
import { records } from '../catalogue/records.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Sampling } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import type { Condition } from '../metric/condition.ts';
import { strangers } from '../metric/draft.ts';
import { conditionSql, expressionSql } from '../metric/expression.ts';
import { dimensionOf, filterCondition, termOf } from '../metric/filter.ts';
import type { Inventory } from '../metric/inventory.ts';
import { joinsFor } from '../metric/joins.ts';
import { type FilterSetting, refuse } from '../metric/setting.ts';
import { joined, literal, named, type Sql, sql } from '../metric/sql.ts';
import type { Reader } from '../store/store.ts';
import { certainStratum, stratumOf } from './stratum.ts';

/** One record or customer that a plan can draw. */
export interface Candidate {
  /** `contact:ID`, `customer:ID`. */
  readonly record: string;
  readonly source: string;
  readonly key: string;
  readonly agent: string | null;
  readonly team: string | null;
  readonly stratum: string;
}

/** What a plan draws from in a period. */
export interface Population {
  /** How many records each stratum holds. */
  readonly strata: ReadonlyMap<string, number>;
  /** Shows every record, in no order, read anew each time; few are wanted, so only `read` makes one whole. */
  visit(see: (record: string, stratum: string, read: () => Candidate) => void): void;
}

type Value = string | number | null;

/** What a query gives of a record, column by column; the values of the strata come last. */
const columns = ['key', 'source', 'agent', 'team', 'customer_id', 'certain'] as const;
const firstStratum = columns.length;

/** The dimensions that tell the strata of a plan apart: whose records they are, then those it names. */
function strataNames({
  population: { per },
  strata = [],
}: Pick<Sampling, 'population' | 'strata'>): string[] {
  const whose = per.slice(0, per.indexOf('-'));
  return [...new Set([...(whose === 'centre' ? [] : [whose]), ...strata])];
}

/** Which certainty filter is the first to fit a record, by its number; null where none does. */
function certainSql(filters: readonly Condition[], now: Instant): Sql {
  const cases = filters.map((fits, index) => sql`WHEN ${conditionSql(fits, now)} THEN ${literal(index)}`);
  return cases.length === 0 ? sql`NULL` : sql`CASE ${joined(cases, ' ')} END`;
}

interface Query {
  readonly plan: Sampling;
  readonly setting: FilterSetting;
  readonly period: Period;
  readonly now: Instant;
}

/** The records that a plan draws from: what its filter asks, and not tests, spam or merged ones. */
function eligibleSql({ plan, setting, now }: Query, where: Condition): Sql {
  const { record, source } = plan.population;
  const conditions = [sql`(${conditionSql(where, now)})`];
  if (source)
    conditions.push(
      sql`r.source IN (${joined(
        source.map(id => sql`${id}`),
        ', ',
      )})`,
    );
  const apart = record === 'contact' ? strangers(setting.inventory) : [];
  // Where an export does not say, the record is a customer's.
  for (const { when } of apart) conditions.push(sql`NOT coalesce((${conditionSql(when, now)}), FALSE)`);
  return joined(conditions, ' AND ');
}

/** The columns that a plan needs of each record: d0, d1, … are the values that tell its strata apart. */
function columnsSql({ plan, setting, now }: Query, certain: readonly Condition[]): Sql {
  const { record } = plan.population;
  const value = (name: string, path: readonly (string | number)[]): Sql => {
    const dimension = dimensionOf(setting.inventory, record, name);
    if (dimension) return expressionSql(dimension, now);
    refuse(setting, path, 'metric/unknown-field', { field: name, record, closest: undefined });
    return sql`NULL`;
  };
  const strata = strataNames(plan).map(
    (name, index) => sql`${value(name, ['strata'])} AS ${named(`d${index}`)}`,
  );
  return joined(
    [
      sql`r.source AS source, r.key AS key, r.customer_id AS customer_id`,
      sql`${value('agent', [])} AS agent, ${value('team', [])} AS team`,
      sql`${certainSql(certain, now)} AS certain`,
      ...strata,
    ],
    ', ',
  );
}

/** Every eligible record of the period; a customer's are numbered, the first first. */
function recordsSql(query: Query): Sql {
  const { plan, setting, period, now } = query;
  const { record, unit, where } = plan.population;
  const anchor = sql`r.${named(records[record].anchor)}`;
  const rows = filterCondition(setting, record, where, ['population', 'where']);
  const certain = (plan.certainty ?? []).map((one, index) =>
    filterCondition(setting, record, one.where, ['certainty', index, 'where']),
  );
  const dimensions = [...strataNames(plan), 'agent', 'team'].map(name =>
    dimensionOf(setting.inventory, record, name),
  );
  const joins = joinsFor([rows, certain, dimensions], now);
  const within = sql`${anchor} >= ${period.from} AND ${anchor} < ${period.to} AND ${eligibleSql(query, rows)}`;
  const inner = sql`SELECT ${columnsSql(query, certain)}, ${anchor} AS placed FROM ${named(record)} AS r${joins} WHERE ${within}`;
  if (unit !== 'customer') return inner;
  return sql`SELECT * FROM (SELECT *, min(certain) OVER (PARTITION BY customer_id) AS sure,
  row_number() OVER (PARTITION BY customer_id ORDER BY placed, source, key) AS turn
FROM (${inner}) WHERE customer_id IS NOT NULL) WHERE turn = 1`;
}

/** What a row's stratum is called; each value is folded to its term once. */
function stratumReader(
  plan: Sampling,
  inventory: Inventory,
): (certain: Value, row: readonly Value[], first: number) => string {
  const names = strataNames(plan);
  const certain = (plan.certainty ?? []).map(({ id }) => certainStratum(id));
  const folded = (name: string, value: Value | undefined): string | null =>
    value === null || value === undefined || value === '' ? null : termOf(inventory, name, String(value));
  const known = new Map<string, string>();
  return (sure, row, first) => {
    if (typeof sure === 'number') return certain[sure] ?? '';
    let key = '';
    for (let index = first; index < row.length; index++) key += `${row[index] ?? ''}\0`;
    const made =
      known.get(key) ??
      stratumOf(
        names,
        names.map((name, index) => folded(name, row[first + index])),
      );
    known.set(key, made);
    return made;
  };
}

/** What a plan draws from; `diagnostics` say which of its filters or dimensions name what there is not. */
export function populationOf(
  store: Reader,
  inventory: Inventory,
  loaded: Loaded<Sampling>,
  period: Period,
  now: Instant,
): { population: Population; diagnostics: readonly Diagnostic[] } {
  const plan = loaded.document;
  const findings: Diagnostic[] = [];
  const { text, values } = recordsSql({ plan, setting: { inventory, loaded, findings }, period, now });
  const stratum = stratumReader(plan, inventory);
  const isCustomer = plan.population.unit === 'customer';
  const strata = new Map<string, number>();
  if (findings.length > 0) return { population: { strata, visit: () => {} }, diagnostics: findings };
  const certain = named(isCustomer ? 'sure' : 'certain').text;
  const dimensions = strataNames(plan).map((_, index) => named(`d${index}`).text);
  const group = [certain, ...dimensions].join(', ');
  const counted = `FROM (SELECT ${group}, count(*) AS n FROM (${text}) GROUP BY ${group})`;
  store.visit([certain, 'n', ...dimensions].join(', '), counted, values, row => {
    const label = stratum(row[0] ?? null, row, 2);
    strata.set(label, (strata.get(label) ?? 0) + Number(row[1]));
  });
  const prefix = isCustomer ? 'customer:' : `${plan.population.record}:`;
  const identity = isCustomer ? 4 : 0;
  const visit: Population['visit'] = see => {
    let row: readonly Value[] = [];
    let label = '';
    const textOf = (value: Value | undefined) =>
      value === null || value === undefined ? null : String(value);
    const read = (): Candidate => ({
      record: `${prefix}${row[identity]}`,
      source: String(row[1]),
      key: String(row[0]),
      agent: textOf(row[2]),
      team: textOf(row[3]),
      stratum: label,
    });
    const wanted = [...columns.slice(0, -1).map(name => named(name).text), certain, ...dimensions].join(', ');
    store.visit(wanted, `FROM (${text})`, values, given => {
      row = given;
      label = stratum(given[5] ?? null, given, firstStratum);
      see(`${prefix}${given[identity]}`, label, read);
    });
  };
  return { population: { strata, visit }, diagnostics: findings };
}
