import type { Period } from '../calendar/period.ts';
import type { Instant } from '../calendar/zone.ts';
import { records } from '../catalogue/records.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Sampling } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import { strangers } from '../metric/draft.ts';
import { conditionSql, expressionSql } from '../metric/expression.ts';
import { dimensionOf, filterCondition, termOf } from '../metric/filter.ts';
import type { Inventory } from '../metric/inventory.ts';
import { joinsFor } from '../metric/joins.ts';
import type { Condition } from '../metric/plan.ts';
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
  /** Every record, in no order; read anew each time. */
  candidates(): Iterable<Candidate>;
}

type Row = { readonly [name: string]: string | number | null };

/** The dimensions that tell the strata of a plan apart: whose records they are, then those it names. */
export function strataNames({
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
function stratumReader(plan: Sampling, inventory: Inventory): (row: Row) => string {
  const names = strataNames(plan);
  const certain = (plan.certainty ?? []).map(({ id }) => certainStratum(id));
  const flag = plan.population.unit === 'customer' ? 'sure' : 'certain';
  const terms = new Map<string, string>();
  const folded = (name: string, value: string | number | null | undefined): string | null => {
    if (value === null || value === undefined || value === '') return null;
    const key = `${name}=${value}`;
    const term = terms.get(key) ?? termOf(inventory, name, String(value));
    terms.set(key, term);
    return term;
  };
  const known = new Map<string, string>();
  return row => {
    const sure = row[flag];
    if (typeof sure === 'number') return certain[sure] ?? '';
    const values = names.map((name, index) => folded(name, row[`d${index}`]));
    const key = JSON.stringify(values);
    const stratum = known.get(key) ?? stratumOf(names, values);
    known.set(key, stratum);
    return stratum;
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
  if (findings.length > 0) return { population: { strata, candidates: () => [] }, diagnostics: findings };
  const grouped = [
    'certain',
    ...(isCustomer ? ['sure'] : []),
    ...strataNames(plan).map((_, index) => `d${index}`),
  ];
  const group = joined(grouped.map(named), ', ');
  for (const row of store.rows<Row>(
    `SELECT ${group.text}, count(*) AS n FROM (${text}) GROUP BY ${group.text}`,
    values,
  )) {
    const label = stratum(row);
    strata.set(label, (strata.get(label) ?? 0) + Number(row['n']));
  }
  const candidateOf = (row: Row): Candidate => ({
    record: isCustomer ? `customer:${row['customer_id']}` : `${plan.population.record}:${row['key']}`,
    source: String(row['source']),
    key: String(row['key']),
    agent: row['agent'] === null ? null : String(row['agent']),
    team: row['team'] === null ? null : String(row['team']),
    stratum: stratum(row),
  });
  const candidates = function* (): Iterable<Candidate> {
    for (const row of store.each<Row>(text, values)) yield candidateOf(row);
  };
  return { population: { strata, candidates }, diagnostics: findings };
}
