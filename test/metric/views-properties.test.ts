import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePeriod } from '../../src/calendar/period.ts';
import { assertFiguresHold } from '../../src/metric/crosscheck.ts';
import { at, bench, type Given, standardYaml } from './bench.ts';

const hour = 3_600_000;
const start = at('2026-03-01 00:00');
const end = at('2026-04-01 00:00');

/** What is seen of several records together, each by itself. */
const additive = [
  '{metric: next_reply_attainment, within: 2h}',
  '{metric: human_reply_attainment, within: 2h}',
  '{metric: chat_reply_mean}',
  '{metric: idle_reminder, within: 1h, tolerance: 30min}',
  '{metric: extension_notice}',
  '{metric: csat_top2}, record: survey',
  '{metric: callback_csat}',
  '{metric: fcr_repeat}',
  '{metric: repeat_rate}',
  '{metric: complaint_rate}',
  '{attainment: told}',
  '{attainment: paced}',
  '{attainment: paused}',
  '{attainment: charged}',
  '{median: {from: created, to: resolved}, censored: km}',
];

/** What is counted once a period, whoever it is, or compared with what else is of the period. */
const distinct = [
  '{metric: self_leader_gap}',
  '{metric: agree}',
  '{metric: calibration_gap, reference: R}',
  '{metric: complaint_rate, per: customers}',
  '{metric: same_cause_share}',
  '{metric: training_hours, hours: 4}',
  '{metric: certified_rate}',
  '{metric: handled_per_person_day}',
];

const kpis = [...additive, ...distinct].map(
  (measure, n) => `\n  - {id: k${n}, title: k${n}, category: efficiency, owner: 经理, measure: ${measure}}`,
);

const limits = `[
  {id: told, title: T, start: created, stop: {event: followed_up}, within: 24h, owner: 经理},
  {id: paced, title: T, start: created, event: update_sent, every: 30h, until: resolved, owner: 经理},
  {id: paused, title: T, start: created, stop: resolved, within: 24h, pause: [等待], reopen: {window: 7cd, policy: new}, owner: 经理},
  {id: charged, title: T, start: created, stop: resolved, owner: 经理, table: [{when: {grade: P1}, within: 8h}, {when: {grade: P2}, within: 40h, extend: {notice: before_due, reason: required}}]}]`;

const anytime = fc.integer({ min: start - 60 * hour, max: end + 60 * hour });
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one);
const few = <T>(...all: readonly T[]) => fc.constantFrom(...all);
const contactId = few('A', 'B', 'C', 'D', 'E');
const dimensions = { team: maybe(few('甲', '乙')), agent: maybe(few('li', 'wang', 'zhao')) };
const list = (shape: Record<string, fc.Arbitrary<unknown>>, most = 20) =>
  fc.array(fc.record(shape) as fc.Arbitrary<Given>, { maxLength: most });

const everything = fc.record({
  contact: fc.array(
    fc.record({
      ...{ created: anytime, resolved: maybe(anytime), closed: maybe(anytime), reopened: maybe(anytime) },
      ...{ due: maybe(anytime), answered: maybe(fc.boolean()), csat: maybe(few(1, 3, 5)) },
      ...{
        customer_id: maybe(few('u', 'v')),
        reason: maybe(few('退款', '物流')),
        grade: maybe(few('P1', 'P2')),
      },
      ...{ status: few('Open', '等待', 'Closed'), ...dimensions },
    }) as fc.Arbitrary<Given>,
    { minLength: 5, maxLength: 5 },
  ),
  event: list({
    ...{ contact_id: contactId, at: anytime, due: maybe(anytime), note: maybe(few('缺件')) },
    ...{ event: few('followed_up', 'update_sent', 'extended', 'assigned'), grade: maybe(few('P1', 'P2')) },
    ...{ status: maybe(few('Open', '等待', 'Closed')), ...dimensions },
  }),
  message: list({
    contact_id: contactId,
    at: anytime,
    author: few('customer', 'agent', 'bot'),
    ...dimensions,
  }),
  survey: list({
    ...{
      contact_id: maybe(contactId),
      responded: anytime,
      invited: maybe(anytime),
      score: maybe(few(1, 4, 5)),
    },
    ...{ type: few('callback', 'instant'), valid: maybe(fc.boolean()), ...dimensions },
  }),
  complaint: list({
    ...{ received: anytime, customer_id: maybe(few('u', 'v')), root_cause: maybe(few('缺件', '态度')) },
    ...dimensions,
  }),
  evaluation: list({
    ...{ contact_id: contactId, at: anytime, evaluator: few('R', 'S', 'T'), score: maybe(few(60, 80, 95)) },
    ...{ level: few('self', 'leader', 'calibration'), passed: maybe(fc.boolean()), ...dimensions },
  }),
  training: list({ at: anytime, hours: maybe(few(1, 2, 4)), passed: maybe(fc.boolean()), ...dimensions }),
  roster: list({
    at: anytime,
    state: few('talk', 'available', 'leave'),
    spent: maybe(few(60)),
    ...dimensions,
  }),
});

type Everything = typeof everything extends fc.Arbitrary<infer All> ? All : never;

function open(all: Everything) {
  const feeds = Object.entries(all).map(([record, rows]) => ({
    record: record as keyof Everything,
    source: record,
    rows: rows.map((row, n) =>
      record === 'contact' ? { key: `${n}`, contact_id: 'ABCDE'[n] ?? '', ...row } : { key: `${n}`, ...row },
    ),
  }));
  const files = { 'standards/service.yaml': standardYaml(kpis.join(''), limits) };
  return bench(
    files,
    feeds.filter(({ rows }) => rows.length > 0),
  );
}

const added = (values: readonly (number | null)[]) =>
  Number(values.reduce((sum: number, value) => sum + (value ?? 0), 0).toFixed(6));

/** A failure is reported as it is found: making it smaller takes minutes. */
const runs = { numRuns: 4, endOnFailure: true };
const now = Date.UTC(2030, 0, 1);

test('whatever is seen of several records, its rows come to the figure, in total and slice by slice', () => {
  fc.assert(
    fc.property(everything, all => {
      const { figures, repository, store } = open(all);
      const period = parsePeriod('2026-03', 'Asia/Shanghai');
      if (!period) throw new Error('no period');
      for (const by of [['agent'], ['team', 'week'], ['grade']]) {
        const { figures: found } = figures('2026-03', { by });
        assertFiguresHold(repository, store, { period, now, by }, found);
        for (const total of found.filter(one => Object.keys(one.by).length === 0)) {
          const slices = found.filter(one => one.kpi === total.kpi && Object.keys(one.by).length > 0);
          for (const of of ['numerator', 'denominator', 'pending', 'missing'] as const) {
            const sum = added(slices.map(slice => slice[of]));
            expect([total.kpi, of, sum]).toEqual([total.kpi, of, added([total[of]])]);
          }
        }
      }
    }),
    runs,
  );
}, 120_000);

test('a month is the sum of its parts, for what is counted one by one', () => {
  fc.assert(
    fc.property(everything, all => {
      const { figures } = open(all);
      const asOf = '2026-04-10';
      const month = figures('2026-03', { asOf }).figures;
      const parts = ['2026-03-01..2026-03-09', '2026-03-10..2026-03-31'].map(
        period => figures(period, { asOf }).figures,
      );
      for (const { kpi, numerator, denominator, pending } of month) {
        if (Number(kpi.slice(1)) >= additive.length) continue;
        const of = (name: 'numerator' | 'denominator' | 'pending') =>
          added(parts.map(part => part.find(one => one.kpi === kpi)?.[name] ?? null));
        expect([kpi, of('numerator'), of('denominator'), of('pending')]).toEqual([
          kpi,
          added([numerator]),
          added([denominator]),
          added([pending]),
        ]);
      }
    }),
    runs,
  );
}, 120_000);
