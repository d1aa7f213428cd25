import { expect, test } from 'vitest';
import { figureSql } from '../../src/metric/aggregate.ts';
import { bench, kpiYaml, standardYaml } from './bench.ts';

const rows = [
  { key: '1', created: '2026-03-05 10:00', resolved: '2026-03-05 11:00', channel: 'phone', status: 'Closed' },
  { key: '2', created: '2026-03-05 10:00', resolved: null, channel: 'call', status: 'Closed' },
  { key: '3', created: '2026-03-05 10:00', resolved: null, channel: 'chat', status: 'Open' },
];

const statement = (measure: string, more?: string) => {
  const { trace } = bench(
    {
      'standards/service.yaml': standardYaml(
        kpiYaml(measure, more),
        '[{id: fix, title: T, start: created, stop: resolved, within: 2h, owner: 经理}]',
      ),
    },
    [{ rows }],
  );
  const { job, rows: traced } = trace('k', '2026-03');
  if (!job) throw new Error('no plan');
  return { ...figureSql(job.plan, job.frame, []), rows: traced };
};

test('an attainment is one relation, added up', () => {
  const { text, values, rows: traced } = statement('{attainment: fix}', 'where: {channel: 电话}');
  expect(text).toMatchInlineSnapshot(`
    "WITH relation AS (
    SELECT 'contact' AS record, source, key, import_id, line, placed, start, due, "end", paused, value,
      CASE rule WHEN 1 THEN 'excluded' WHEN 2 THEN 'met' WHEN 3 THEN 'missed' WHEN 4 THEN 'missing' WHEN 5 THEN 'missed' WHEN 6 THEN 'pending' END AS outcome,
      CASE rule WHEN 1 THEN 'negative' WHEN 2 THEN NULL WHEN 3 THEN NULL WHEN 4 THEN NULL WHEN 5 THEN 'open' WHEN 6 THEN NULL END AS reason,
      CASE rule WHEN 1 THEN NULL WHEN 2 THEN 1 WHEN 3 THEN 0 WHEN 4 THEN NULL WHEN 5 THEN 0 WHEN 6 THEN NULL END AS numerator,
      CASE rule WHEN 1 THEN NULL WHEN 2 THEN 1 WHEN 3 THEN 1 WHEN 4 THEN NULL WHEN 5 THEN 1 WHEN 6 THEN NULL END AS denominator,
      doubt, "limit"
    FROM (SELECT r.source AS source, r.key AS key, r.import_id AS import_id, r.line AS line,
      (CASE WHEN r."created" <= ? THEN r."created" END) + ? AS placed,
      CASE WHEN r."created" <= ? THEN r."created" END AS start,
      (CASE WHEN r."created" <= ? THEN r."created" END) + ? AS due,
      CASE WHEN r."resolved" <= ? THEN r."resolved" END AS "end",
      NULL AS paused,
      ? AS "limit",
      ((CASE WHEN r."resolved" <= ? THEN r."resolved" END) - (CASE WHEN r."created" <= ? THEN r."created" END)) / 1000.0 AS value,
      NULL AS over,
      NULL AS doubt,
      CASE WHEN (CASE WHEN r."resolved" <= ? THEN r."resolved" END) < (CASE WHEN r."created" <= ? THEN r."created" END) THEN 1 WHEN (CASE WHEN r."resolved" <= ? THEN r."resolved" END) <= ((CASE WHEN r."created" <= ? THEN r."created" END) + ?) THEN 2 WHEN (CASE WHEN r."resolved" <= ? THEN r."resolved" END) IS NOT NULL THEN 3 WHEN ((NOT ((r."resolved") IS NOT NULL)) AND ((r."was_resolved") IN (?))) AND (((CASE WHEN r."created" <= ? THEN r."created" END) + ?) <= (?)) THEN 4 WHEN ((CASE WHEN r."created" <= ? THEN r."created" END) + ?) <= (?) THEN 5 WHEN TRUE THEN 6 END AS rule
    FROM "contact" AS r
    WHERE r."created" >= ? AND r."created" < ? AND (((r."channel") COLLATE NOCASE IN (?, ?, ?)) AND ((CASE WHEN r."created" <= ? THEN r."created" END) IS NOT NULL)))
    WHERE rule IS NOT NULL
    )
    SELECT outcome, reason, doubt, import_id, count(*) AS rows,
      sum(numerator) AS numerator, sum(denominator) AS denominator,
      sum(CASE WHEN outcome = 'counted' THEN value * value END) AS squares
    FROM relation
    GROUP BY outcome, reason, doubt, import_id"
  `);
  expect(values).toMatchInlineSnapshot(`
    [
      1774972800000,
      7200000,
      1774972800000,
      1774972800000,
      7200000,
      1774972800000,
      "2h",
      1774972800000,
      1774972800000,
      1774972800000,
      1774972800000,
      1774972800000,
      1774972800000,
      7200000,
      1774972800000,
      1,
      1774972800000,
      7200000,
      1774972800000,
      1774972800000,
      7200000,
      1774972800000,
      1772287200000,
      1774965600000,
      "电话",
      "phone",
      "call",
      1774972800000,
    ]
  `);
  expect(traced.map(({ record, outcome }) => [record, outcome])).toEqual([
    ['contact:1', 'met'],
    ['contact:2', 'missed'],
  ]);
});

test('a percentile ranks the same relation', () => {
  const { text } = statement('{p90: {from: created, to: resolved}}');
  expect(text.slice(text.indexOf('), ranked'))).toMatchInlineSnapshot(`
    "), ranked AS (
      SELECT value, row_number() OVER (ORDER BY value) AS place, count(*) OVER () AS n
      FROM relation WHERE outcome = 'counted'
    )
    SELECT avg(value) AS ranked FROM ranked WHERE place = (n * 90 + 99) / 100"
  `);
});
