import { records } from '../catalogue/records.ts';
import type { Frame } from './plan.ts';
import { joined, named, type Sql, sql } from './sql.ts';
import type { View } from './view.ts';

type ViewOf<Kind extends View['kind']> = Extract<View, { kind: Kind }>;
type AuditView = ViewOf<'draws' | 'gaps' | 'ratings' | 'units' | 'calibrations'>;

const selfLevels = sql`('self', '自检', '自查')`;
const leaderLevels = sql`('leader', '组长')`;

const level = sql`lower(r.level)`;

/** What an evaluation is of. */
const recordOf = sql`coalesce(r.draw, 'contact:' || r.contact_id)`;

const within = ({ from, to, asOf }: Frame): Sql => sql`r.at >= ${from} AND r.at < ${Math.min(to, asOf + 1)}`;

/** What a draw says of the evaluation that it asks for. */
const said: Readonly<Record<string, Sql>> = {
  plan: sql`d.plan`,
  period: sql`d.period`,
  level: sql`d.level`,
  draw: sql`d.record`,
  evaluator: sql`d.reviewer`,
};

const kinds = ['c', 'p', 'o'].map(named);

/** A column that every kind of record has, of the one that was drawn. */
const drawn = (name: string): Sql =>
  sql`coalesce(${joined(
    kinds.map(kind => sql`${kind}.${named(name)}`),
    ', ',
  )})`;

function drawColumns(zone: string, own: readonly string[]): Sql {
  const shared = new Set(Object.keys(records.contact.fields));
  const common = new Set(Object.keys(records.order.fields).filter(name => shared.has(name)));
  const fields = [...Object.keys(records.evaluation.fields), ...own].map(name => {
    const known = name === 'at' ? sql`period_end(d.period, ${zone}) - 1` : said[name];
    const value = known ?? (common.has(name) && !own.includes(name) ? drawn(name) : sql`NULL`);
    return sql`${value} AS ${named(name)}`;
  });
  return joined(
    [
      sql`d.source AS source`,
      sql`d.plan || '|' || d.period || '|' || d.record AS key`,
      ...['import_id', 'line'].map(name => sql`${drawn(name)} AS ${named(name)}`),
      ...fields,
    ],
    ', ',
  );
}

/**
 * The population of a stratum is shared out among its draws in whole records, so that any choice of them adds up. A
 * plan's period is there where it ends in the frame and is no longer, as in the results of audits.
 */
function drawsSql({ zone, own }: ViewOf<'draws'>, rows: Sql, { from, to, asOf }: Frame): Sql {
  const joins = joined(
    [sql`contact`, sql`complaint`, sql`"order"`].map(
      (table, index) => sql`
  LEFT JOIN ${table} AS ${kinds[index] ?? sql``} ON ${kinds[index] ?? sql``}.source = d.source AND ${kinds[index] ?? sql``}.key = d.key`,
    ),
    '',
  );
  return sql`(SELECT r.* FROM (SELECT ${drawColumns(zone, own)},
    e.draw IS NOT NULL AND d.reason IS NULL AS "obligation value", d.reason IS NOT NULL AS "obligation unscorable",
    d.stratum_size / d.draws + (d.place <= d.stratum_size % d.draws) AS "obligation share"
  FROM (SELECT *, max(population) OVER stratum AS stratum_size, count(*) OVER stratum AS draws,
      row_number() OVER (stratum ORDER BY rank, record) AS place FROM draw
      WHERE period_end(period, ${zone}) - period_start(period, ${zone}) <= ${to - from}
      WINDOW stratum AS (PARTITION BY plan, period, level, stratum)) AS d
  LEFT JOIN (SELECT DISTINCT plan, period, draw FROM evaluation WHERE at <= ${asOf}) AS e
    ON e.plan = d.plan AND e.period = d.period AND e.draw = d.record${joins}) AS r WHERE TRUE${rows})`;
}

function gapsSql(rows: Sql, frame: Frame): Sql {
  const mean = (levels: Sql) => sql`avg(r.score) FILTER (WHERE ${level} IN ${levels}) OVER of_record`;
  return sql`(SELECT * FROM (SELECT r.*, ${mean(selfLevels)} - ${mean(leaderLevels)} AS "obligation value",
    row_number() OVER (of_record ORDER BY ${level} IN ${selfLevels}, r.at, r.source, r.key) AS "obligation unit"
    FROM evaluation AS r WHERE ${recordOf} IS NOT NULL AND r.score IS NOT NULL
      AND (${level} IN ${selfLevels} OR ${level} IN ${leaderLevels}) AND ${within(frame)}${rows}
    WINDOW of_record AS (PARTITION BY ${recordOf}))
  WHERE "obligation unit" = 1 AND "obligation value" IS NOT NULL)`;
}

/** The last evaluation of each record, scorecard and rater; self-checks are compared by their gap, not here. */
function ratersSql(rows: Sql, frame: Frame): Sql {
  const latest = sql`SELECT r.*, row_number() OVER (PARTITION BY ${recordOf}, r.scorecard, r.evaluator
      ORDER BY r.at DESC, r.source DESC, r.key DESC) AS recency
    FROM evaluation AS r WHERE ${recordOf} IS NOT NULL AND r.evaluator IS NOT NULL
      AND coalesce(${level} NOT IN ${selfLevels}, TRUE) AND ${within(frame)}${rows}`;
  return sql`SELECT r.*, count(*) OVER of_record AS raters,
      dense_rank() OVER (ORDER BY ${recordOf}, r.scorecard) AS "obligation unit"
    FROM (${latest}) AS r WHERE r.recency = 1
    WINDOW of_record AS (PARTITION BY ${recordOf}, r.scorecard)`;
}

const ofUnit = sql`PARTITION BY r."obligation unit"`;

function unitsSql(raters: Sql): Sql {
  const [all, yes] = [sql`count(r.passed) OVER unit`, sql`sum(r.passed) OVER unit`];
  return sql`(SELECT * FROM (SELECT r.*,
    CASE WHEN ${all} > 1 THEN (${yes} * (${yes} - 1.0) + (${all} - ${yes}) * (${all} - ${yes} - 1.0)) / (${all} * (${all} - 1)) END
      AS "obligation value",
    row_number() OVER (unit ORDER BY r.at, r.source, r.key) AS place
    FROM (${raters}) AS r WHERE r.raters > 1 WINDOW unit AS (${ofUnit})) WHERE place = 1)`;
}

function calibrationsSql(raters: Sql, reference: string): Sql {
  return sql`(SELECT * FROM (SELECT r.*,
    abs(r.score - max(CASE WHEN r.evaluator = ${reference} THEN r.score END) OVER (${ofUnit})) AS "obligation value"
    FROM (${raters}) AS r WHERE r.raters > 1) AS r WHERE r.evaluator <> ${reference} AND r."obligation value" IS NOT NULL)`;
}

/** What audits came to, beside what they were to: the same numbers as src/audit gives. */
export function auditViewSql(view: AuditView, rows: Sql, frame: Frame): Sql {
  switch (view.kind) {
    case 'draws':
      return drawsSql(view, rows, frame);
    case 'gaps':
      return gapsSql(rows, frame);
    case 'ratings':
      return sql`(SELECT r.*, r.${named(view.of)} AS "obligation value" FROM (${ratersSql(rows, frame)}) AS r WHERE r.raters > 1)`;
    case 'units':
      return unitsSql(ratersSql(rows, frame));
    case 'calibrations':
      return calibrationsSql(ratersSql(rows, frame), view.reference);
  }
}
