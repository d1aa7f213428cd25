import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at, bench, type Given, standardYaml } from './bench.ts';

const hour = 3_600_000;
const start = at('2026-03-01 00:00');
const end = at('2026-04-01 00:00');

const kpi = (id: string, measure: string) =>
  `  - {id: ${id}, title: T, category: efficiency, owner: 经理, measure: ${measure}}`;

const standard = standardYaml(
  `\n${[
    kpi('answers', '{metric: answer_rate, short_abandon: 5s}'),
    kpi('abandons', '{metric: abandon_rate}'),
    kpi('waits', '{metric: asa}'),
    kpi('longest', '{metric: wait_time, statistic: p90}'),
    kpi('ratings', '{metric: csat_top2}'),
    kpi('due', '{attainment: fix}'),
    kpi('begun', '{attainment: fix, basis: start, missing: missed}'),
    kpi('done', '{attainment: fix, basis: stop}'),
    kpi('volume', '{count: {channel: [电话, 在线]}}'),
    kpi('quick', '{share: wait, within: 30s}'),
    kpi('same-day', '{share: {from: created, to: resolved}, within: 24h}'),
    kpi('good', '{answers: csat, good: [4, 5], of: [1, 2, 3, 4, 5]}'),
    kpi('points', '{score: csat, of: [1, 2, 3, 4, 5], hundred: from_lowest}'),
    kpi('per', '{rate: {count: {where: {channel: 在线}}, over: {}, per: 1000}}'),
    kpi('phone', '{count: {channel: 电话}}'),
    kpi('chat', '{count: {channel: 在线}}'),
    kpi('both', '{sum: [phone, chat]}'),
    kpi('less', '{difference: [phone, chat]}'),
  ].join('\n')}`,
  '[{id: fix, title: T, start: created, stop: resolved, within: 24h, owner: 经理}]',
);

const mapped = {
  created: 'instant',
  resolved: 'instant',
  answered: 'boolean',
  wait: 'duration',
  csat: 'number',
  channel: 'text',
  team: 'text',
  status: 'text',
};

const contact = fc.record({
  created: fc.integer({ min: start - 40 * hour, max: end + 40 * hour }),
  resolved: fc.option(fc.integer({ min: start - 60 * hour, max: end + 90 * hour })),
  answered: fc.option(fc.boolean()),
  wait: fc.option(fc.integer({ min: -1, max: 900 }).map(tenths => tenths / 10)),
  csat: fc.option(fc.integer({ min: 1, max: 5 })),
  channel: fc.option(fc.constantFrom('phone', '电话', 'chat', '邮件')),
  team: fc.option(fc.constantFrom('一组', '二组')),
  status: fc.constantFrom('Open', 'Closed'),
});

const contacts = fc.array(contact, { maxLength: 40 });

const source = `
kind: source
id: tickets
title: T
record: contact
match: "*.csv"
key: [id]
terminal: [Closed]
columns: {contact_id: id, created: a}
`;

const open = (rows: readonly Given[]) =>
  bench({ 'standards/service.yaml': standard, 'sources/tickets.yaml': source }, [
    { source: 'tickets', mapped, rows: rows.map((row, index) => ({ key: `${index}`, ...row })) },
  ]);

const added = (values: readonly (number | null)[]) =>
  Number(values.reduce((sum: number, value) => sum + (value ?? 0), 0).toFixed(6));

const runs = { numRuns: 15 };

test('splitting by dimensions or by time never changes a sum', () => {
  fc.assert(
    fc.property(contacts, rows => {
      const { figures } = open(rows);
      for (const by of [['team'], ['channel', 'team'], ['day'], ['week', 'channel']]) {
        const { figures: all } = figures('2026-03', { by });
        for (const total of all.filter(figure => Object.keys(figure.by).length === 0)) {
          const slices = all.filter(
            ({ kpi: id, by: slice }) => id === total.kpi && Object.keys(slice).length > 0,
          );
          for (const of of ['numerator', 'denominator', 'pending', 'missing'] as const) {
            expect([total.kpi, of, added(slices.map(slice => slice[of]))]).toEqual([
              total.kpi,
              of,
              added([total[of]]),
            ]);
          }
          expect(added(slices.map(({ evidence }) => evidence.rows))).toBe(total.evidence.rows);
        }
      }
    }),
    runs,
  );
});

test('a month is the sum of its days as periods of their own, seen at the same instant', () => {
  fc.assert(
    fc.property(contacts, rows => {
      const { figures } = open(rows);
      const asOf = '2026-04-03';
      const month = figures('2026-03', { asOf }).figures;
      const halves = ['2026-03-01..2026-03-13', '2026-03-14..2026-03-31'].map(
        period => figures(period, { asOf }).figures,
      );
      month.forEach(({ numerator, denominator }, index) => {
        expect(added(halves.map(half => half[index]?.numerator ?? null))).toBe(added([numerator]));
        expect(added(halves.map(half => half[index]?.denominator ?? null))).toBe(added([denominator]));
      });
    }),
    runs,
  );
});

test('a figure is the sum of the rows that its trace lists', () => {
  fc.assert(
    fc.property(contacts, rows => {
      const { figures, trace } = open(rows);
      for (const figure of figures('2026-03').figures.filter(({ parts }) => !parts)) {
        const { rows: traced } = trace(figure.kpi, '2026-03');
        const count = (outcome: string) => traced.filter(row => row.outcome === outcome).length;
        expect(added(traced.map(({ numerator }) => numerator))).toBe(added([figure.numerator]));
        expect(added(traced.map(({ denominator }) => denominator))).toBe(added([figure.denominator]));
        expect([traced.length, count('pending'), count('missing'), count('excluded')]).toEqual([
          figure.evidence.rows,
          figure.pending,
          figure.missing,
          added(Object.values(figure.excluded)),
        ]);
      }
    }),
    runs,
  );
});

test('one more pending contact never changes an attainment', () => {
  fc.assert(
    fc.property(contacts, fc.integer({ min: 1, max: 23 }), (rows, hours) => {
      const pending = { created: end - hours * hour, resolved: null, answered: null, status: 'Open' };
      const [before, after] = [rows, [...rows, pending]].map(
        all => open(all).figures('2026-03', { kpis: ['due', 'begun', 'done'] }).figures,
      );
      const known = (figures: typeof before) =>
        figures?.map(({ value, numerator, denominator }) => [value, numerator, denominator]);
      expect(known(after)).toEqual(known(before));
    }),
    runs,
  );
});
