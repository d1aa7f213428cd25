import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figureSql } from '../../src/metric/aggregate.ts';
import type { Figure } from '../../src/metric/figure.ts';
import { takeInventory } from '../../src/metric/inventory.ts';
import { relationSql } from '../../src/metric/relation.ts';
import { slicersOf } from '../../src/metric/slice.ts';
import { at, type Bench, bench, type Given, standardYaml } from './bench.ts';

const hour = 3_600_000;
const start = at('2026-03-01 00:00');
const end = at('2026-04-01 00:00');

const measures = {
  answers: '{metric: answer_rate, short_abandon: 5s}',
  levels: '{metric: service_level, within: 20s}',
  waits: '{metric: asa}',
  handling: '{metric: aht}',
  longest: '{metric: wait_time, statistic: max}',
  ninth: '{metric: wait_time, statistic: p90}',
  middle: '{median: {from: created, to: resolved}}',
  resolved: '{metric: resolution_rate}',
  liked: '{metric: csat_top2}',
  backlog: '{metric: backlog}',
  repeats: '{metric: repeat_rate, within: 24h}',
  volume: '{count: {channel: [电话, 在线], csat: "<4"}}',
  own: '{ratio: {part: {not: {x-topic: [a, b]}, csat: "≥3"}, whole: {created: "≥2026-03-10"}}}',
  sums: '{ratio: {sum: talk, over: wait}}',
  fixed: '{attainment: fix}',
  tabled: '{attainment: table, basis: stop}',
  worked: '{attainment: hours}',
  paused: '{attainment: paused}',
  days: '{attainment: days}',
  weekly: '{attainment: days, variant: calendar}',
  graded: '{attainment: table}',
};

const limits = `
  - {id: fix, title: T, owner: 经理, start: created, stop: resolved, within: 24h}
  - {id: hours, title: T, owner: 经理, start: created, stop: resolved, within: 4bh, calendar: office, when: {channel: 电话}}
  - {id: paused, title: T, owner: 经理, start: created, stop: resolved, within: 4h, reopen: {window: 2cd, policy: new}}
  - {id: days, title: T, owner: 经理, start: created, stop: resolved, within: 1wd, calendar: office, variants: {calendar: {within: 7cd}}}
  - {id: table, title: T, owner: 经理, start: created, stop: resolved, calendar: office, table: [
      {when: {channel: 电话}, within: 2h}, {when: {channel: 电话, team: 一组}, within: 1wd}]}`;

const kpis = Object.entries(measures).map(
  ([id, measure]) => `  - {id: ${id}, title: T, category: efficiency, owner: 经理, measure: ${measure}}`,
);

const files = {
  'standards/service.yaml': standardYaml(`\n${kpis.join('\n')}`, limits),
  'calendars/office.yaml':
    'kind: calendar\nid: office\ntitle: T\ntimezone: Asia/Shanghai\nholidays: cn\nweek: {mon-fri: ["09:00-18:00"]}\n',
  'sources/tickets.yaml':
    'kind: source\nid: tickets\ntitle: T\nrecord: contact\nmatch: "*.csv"\nkey: [id]\nterminal: [Closed]\ncolumns: {contact_id: id, created: a}\n',
};

const instant = fc.integer({ min: start - 60 * hour, max: end + 60 * hour });
const seconds = fc.option(fc.integer({ min: -1, max: 400 }).map(tenths => tenths / 10));

const contact = fc.record({
  ...{
    created: instant,
    resolved: fc.option(instant),
    reopened: fc.option(instant),
    closed: fc.option(instant),
  },
  ...{ answered: fc.option(fc.boolean()), wait: seconds, talk: seconds },
  csat: fc.option(fc.integer({ min: 0, max: 5 })),
  channel: fc.option(fc.constantFrom('phone', 'CALL', '电话', 'chat', '邮件')),
  team: fc.option(fc.constantFrom('一组', '二组')),
  status: fc.option(fc.constantFrom('Open', 'Closed')),
  customer_id: fc.option(fc.constantFrom('1', '2', '3')),
  reason: fc.option(fc.constantFrom('r', 's')),
  'x-topic': fc.option(fc.constantFrom('a', 'B', 'c')),
});

const mapped = {
  ...{ created: 'instant', resolved: 'instant', reopened: 'instant', closed: 'instant', answered: 'boolean' },
  ...{ wait: 'duration', talk: 'duration', csat: 'number', channel: 'text', team: 'text', status: 'text' },
  ...{ customer_id: 'text', reason: 'text', 'x-topic': 'text' },
};

const open = (rows: readonly Given[]): Bench =>
  bench(files, [
    { source: 'tickets', mapped, rows: rows.map((row, index) => ({ key: `${index}`, ...row })) },
  ]);

interface Told {
  readonly week: string | null;
  readonly channel: string | null;
  readonly outcome: string;
  readonly rows: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

const close = (value: number | null) => (value === null ? null : Number(value.toFixed(6)));

/** The sums of a KPI by week and channel, as SQL adds up the relation that a trace lists. */
function toldBySql({ trace, store, repository }: Bench, kpi: string, asOf: string): Told[] {
  const { job } = trace(kpi, '2026-03', { asOf });
  if (!job) throw new Error(`no plan of ${kpi}`);
  const slicers = slicersOf(takeInventory(repository, store), ['week', 'channel']);
  const { text, values } = relationSql(job.plan, job.frame, slicers);
  return store.rows<Told>(
    `SELECT week, channel, outcome, count(*) AS rows, sum(numerator) AS numerator,
       sum(denominator) AS denominator FROM (${text}) GROUP BY week, channel, outcome`,
    values,
  );
}

const isOf = (by: Figure['by']) => (one: Told) =>
  by['week'] === undefined || (one.week === by['week'] && one.channel === by['channel']);

const sum = (values: readonly (number | null)[]) =>
  values.reduce((total: number, value) => total + (value ?? 0), 0);

/** What a figure should be, from what SQL told of its rows. */
function expected({ numerator, denominator }: Figure, told: readonly Told[]) {
  const rowsOf = (outcome: string) => sum(told.map(one => (one.outcome === outcome ? one.rows : 0)));
  return {
    rows: sum(told.map(one => one.rows)),
    pending: rowsOf('pending'),
    missing: rowsOf('missing'),
    numerator: numerator === null ? null : close(sum(told.map(one => one.numerator))),
    denominator: denominator === null ? null : close(sum(told.map(one => one.denominator))),
  };
}

test('what one pass over the records adds up is what SQL adds up, in all and by slice', () => {
  fc.assert(
    fc.property(fc.array(contact, { maxLength: 40 }), rows => {
      const one = open(rows);
      const asOf = '2026-03-30';
      const { figures, diagnostics } = one.figures('2026-03', { by: ['week', 'channel'], asOf });
      expect(diagnostics).toEqual([]);
      for (const id of Object.keys(measures)) {
        const told = toldBySql(one, id, asOf);
        for (const figure of figures.filter(({ kpi }) => kpi === id)) {
          const { pending, missing, numerator, denominator, by, evidence } = figure;
          const found = { rows: evidence.rows, pending, missing };
          const sums = { numerator: close(numerator), denominator: close(denominator) };
          const rowsOfSlice = told.filter(isOf(by));
          expect([id, by, { ...found, ...sums }]).toEqual([id, by, expected(figure, rowsOfSlice)]);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('a median, percentile or maximum is the one that the SQL of its figure gives', () => {
  fc.assert(
    fc.property(fc.array(contact, { maxLength: 40 }), rows => {
      const { figure, trace, store } = open(rows);
      for (const id of ['longest', 'ninth', 'middle']) {
        const { job } = trace(id, '2026-03');
        if (!job) throw new Error(`no plan of ${id}`);
        const { text, values } = figureSql(job.plan, job.frame, []);
        const [told] = store.rows<{ ranked: number | null }>(text, values);
        expect([id, close(figure(id, '2026-03').value)]).toEqual([id, close(told?.ranked ?? null)]);
      }
    }),
    { numRuns: 25 },
  );
});
