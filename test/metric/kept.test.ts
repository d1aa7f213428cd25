import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parsePeriod } from '../../src/calendar/period.ts';
import { computeFigures } from '../../src/metric/compute.ts';
import { columnsFolder } from '../../src/store/columns-folder.ts';
import { databaseFile, openStore } from '../../src/store/database.ts';
import { readStore } from '../../src/store/store.ts';
import { at, bench, type Given, standardYaml } from './bench.ts';

const measures = {
  answers: '{metric: answer_rate, short_abandon: 5s}',
  waits: '{metric: asa}',
  ninth: '{metric: wait_time, statistic: p90}',
  open: '{metric: backlog}',
  volume: '{count: {channel: 电话}}',
  sums: '{ratio: {sum: talk, over: wait}}',
  worked: '{attainment: hours}',
  unended: '{metric: resolution_time, censored: km, statistic: median}',
};

const kpis = Object.entries(measures).map(
  ([id, measure]) => `  - {id: ${id}, title: T, category: efficiency, owner: 经理, measure: ${measure}}`,
);

const files = {
  'standards/service.yaml': standardYaml(
    `\n${kpis.join('\n')}`,
    '\n  - {id: hours, title: T, owner: 经理, start: created, stop: resolved, within: 4bh, calendar: office}',
  ),
  'calendars/office.yaml':
    'kind: calendar\nid: office\ntitle: T\ntimezone: Asia/Shanghai\nholidays: cn\nweek: {mon-fri: ["09:00-18:00"]}\n',
};

const minute = 60_000;
const kinds: Given[] = Array.from({ length: 130 }, (_, index) => ({
  key: `k${index}`,
  created: at('2026-03-01 00:00') + index * 173 * minute,
  answered: index % 7 ? at('2026-03-01 00:00') + index * 173 * minute + 9000 : null,
  resolved: index % 5 ? at('2026-03-01 00:00') + index * 311 * minute : null,
  wait: index % 3 ? index / 10 : null,
  talk: index / 4,
  channel: index % 2 ? '电话' : '在线',
  team: index % 4 ? `${index % 4} 组` : null,
}));

/** So many contacts that their columns are kept, all alike but for the time. */
function manifold(root: string): void {
  const database = openStore(root);
  const columns = 'source, import_id, line, was_answered, was_resolved, talk, channel, team';
  const moved = ['created', 'answered', 'resolved'].map(name => `${name} + n.i * 1000000 AS ${name}`);
  database.exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
    INSERT INTO contact (${columns}, key, wait, created, answered, resolved)
    SELECT ${columns}, key || '-' || n.i, wait + n.i % 10 / 10.0, ${moved.join(', ')} FROM contact, n`);
  database.close();
}

test('figures are the same of rows as they are read, as they were kept, and where some of that has gone', () => {
  const { repository, store } = bench(files, [{ rows: kinds }]);
  store.close();
  manifold(repository.root);
  const period = parsePeriod('2026-03', 'Asia/Shanghai');
  if (!period) throw new Error('no period');
  const figures = (by: string[]) => {
    const reader = readStore(repository.root);
    const { figures: found } = computeFigures(repository, reader, { period, now: at('2026-04-02'), by });
    reader.close();
    return found;
  };
  const folder = columnsFolder(databaseFile(repository.root));
  const read = figures(['team', 'week']);
  const names = readdirSync(folder);
  expect(names.length).toBeGreaterThan(5);
  expect(read.length).toBeGreaterThan(20);
  expect(
    read.find(({ kpi, by }) => kpi === 'volume' && Object.keys(by).length === 0)?.numerator,
  ).toBeGreaterThan(50_000);
  for (let turn = 0; turn < 3; turn++) expect(figures(['team', 'week'])).toEqual(read);
  rmSync(join(folder, names[3] ?? ''));
  expect(figures(['team', 'week'])).toEqual(read);
  expect(readdirSync(folder).sort()).toEqual(names.sort());
  expect(dirname(folder)).toBe(dirname(databaseFile(repository.root)));
}, 120_000);
