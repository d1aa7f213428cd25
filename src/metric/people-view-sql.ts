import { records } from '../catalogue/records.ts';
import type { Frame } from './plan.ts';
import { joined, named, type Sql, sql } from './sql.ts';
import type { View } from './view.ts';

type PeopleView = Extract<View, { kind: 'trained' | 'duties' | 'person_days' }>;

const within = ({ from, to, asOf }: Frame): Sql => sql`r.at >= ${from} AND r.at < ${Math.min(to, asOf + 1)}`;

/** Everybody on duty, as a training of no hours. */
function dutiesAsTraining(own: readonly string[]): Sql {
  const shared = new Set(Object.keys(records.roster.fields));
  const columns = [...Object.keys(records.training.fields), ...own].map(name => {
    if (name === 'hours') return sql`0 AS hours`;
    return shared.has(name) && !own.includes(name) ? named(name) : sql`NULL AS ${named(name)}`;
  });
  return sql`SELECT source, key, import_id, line, ${joined(columns, ', ')} FROM roster`;
}

function trainings(own: readonly string[]): Sql {
  const columns = [...Object.keys(records.training.fields), ...own].map(named);
  return sql`SELECT source, key, import_id, line, ${joined(columns, ', ')} FROM training`;
}

function trainedSql({ own }: Extract<View, { kind: 'trained' }>, rows: Sql, frame: Frame): Sql {
  return sql`(SELECT * FROM (SELECT r.*, sum(r.hours) OVER (PARTITION BY r.agent) AS "obligation value",
    row_number() OVER (PARTITION BY r.agent ORDER BY r.course IS NULL, r.at, r.source, r.key) AS "obligation unit"
    FROM (${trainings(own)} UNION ALL ${dutiesAsTraining(own)}) AS r
    WHERE r.agent IS NOT NULL AND ${within(frame)}${rows}) WHERE "obligation unit" = 1)`;
}

/** A row for each agent, or for each agent and day of a zone. */
function firstDuties(zone: string | null, rows: Sql, frame: Frame): Sql {
  const day = zone === null ? sql`` : sql`, day_of(r.at, ${zone})`;
  return sql`SELECT * FROM (SELECT r.*,
    row_number() OVER (PARTITION BY r.agent${day} ORDER BY r.at, r.source, r.key) AS "obligation unit"
    FROM roster AS r WHERE r.agent IS NOT NULL AND ${within(frame)}${rows}) WHERE "obligation unit" = 1`;
}

/** People: who was trained, who was on duty, and on how many days. */
export function peopleViewSql(view: PeopleView, rows: Sql, frame: Frame): Sql {
  switch (view.kind) {
    case 'trained':
      return trainedSql(view, rows, frame);
    case 'duties':
      return sql`(SELECT r.*, p.passed_at AS "obligation before" FROM (${firstDuties(null, rows, frame)}) AS r
  LEFT JOIN (SELECT agent, min(at) AS passed_at FROM training WHERE passed = 1 GROUP BY agent) AS p ON p.agent = r.agent)`;
    case 'person_days':
      return sql`(${firstDuties(view.zone, rows, frame)})`;
  }
}
