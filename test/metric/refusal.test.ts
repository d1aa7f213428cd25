import { expect, test } from 'vitest';
import { bench, standardYaml } from './bench.ts';

const rows = [{ key: '1', created: '2026-03-05 10:00', answered: true, resolved: '2026-03-05 11:00' }];

const kpi = (id: string, measure: string, more = '') =>
  `  - {id: ${id}, title: T, category: efficiency, owner: 经理, measure: ${measure}${more && `, ${more}`}}`;

const limit = (id: string, more: string) => `  - {id: ${id}, title: T, start: created, owner: 经理, ${more}}`;

/** The findings of one KPI beside a sound one, which must be computed all the same. */
function findings(one: string, limits = '  []') {
  const standard = standardYaml(`\n${kpi('sound', '{metric: answer_rate}')}\n${one}`, `\n${limits}`);
  const { figures } = bench({ 'standards/service.yaml': standard }, [{ rows }]);
  const { figures: computed, diagnostics } = figures('2026-03');
  expect(computed.map(({ kpi: id }) => id)).toEqual(['sound']);
  return diagnostics.map(({ rule, facts, place }) => [rule, 'key' in facts ? facts.key : '', place.path]);
}

test.each([
  ['table', 'table: [{when: {grade: P1}, within: 2h}], stop: resolved', 'table'],
  ['every', 'every: 1h, event: update_sent, until: resolved', 'every'],
  ['variants', 'stop: resolved, within: 2h, variants: {a: {basis: stop}}', 'variants'],
  ['pause', 'stop: resolved, within: 2h, pause: [Waiting]', 'pause'],
  ['reopen', 'stop: resolved, within: 2h, reopen: {window: 7cd}', 'reopen'],
  ['extend', 'stop: resolved, within: 2h, extend: {notice: before_due}', 'extend'],
  ['workday', 'stop: resolved, within: 2h, workday: 8h', 'workday'],
  ['bh', 'stop: resolved, within: 8bh', 'within'],
  ['wd', 'stop: resolved, within: 3个工作日', 'within'],
  ['cd', 'stop: resolved, within: 15日', 'within'],
  ['event', 'stop: {event: followed_up, role: 主管}, within: 2h', 'stop'],
  ['during', 'stop: resolved, within: 2h, when: {during: office}', 'when.during'],
])('a time limit with %s is refused at that key', (key, more, path) => {
  const found = findings(kpi('k', '{attainment: l}'), limit('l', more));
  expect(found).toContainEqual(['metric/not-yet', key, `time_limits[l].${path}`]);
});

test.each([
  ['variant', '{attainment: l, variant: a}', '', 'measure.variant'],
  ['pause', '{attainment: l, pause: [Waiting]}', '', 'measure.pause'],
  ['entered', '{entered: 41, source: 调查}', '', 'measure.entered'],
  ['open', '{metric: answer_rate, open: missed}', '', 'measure.open'],
  ['valid_if', '{metric: csat_mean}', 'valid_if: {metric: response_rate, target: ≥20%}', 'valid_if'],
  ['verdict', '{metric: answer_rate}', 'verdict: interval', 'verdict'],
  ['target: … vs', '{metric: answer_rate}', 'target: -50% vs 2026-Q1', 'target'],
])('a KPI with %s is refused at that key', (key, measure, more, path) => {
  const found = findings(kpi('k', measure, more), limit('l', 'stop: resolved, within: 2h'));
  expect(found).toEqual([['metric/not-yet', key, `kpis[k].${path}`]]);
});

test.each([
  ['metric/unknown-metric', '{metric: answer_rat}', '', 'measure.metric'],
  ['metric/missing-parameter', '{metric: service_level}', '', 'measure'],
  ['metric/unused-parameter', '{metric: asa, within: 20s}', '', 'measure.within'],
  ['metric/unused-parameter', '{mean: csat, good: [1]}', '', 'measure.good'],
  ['metric/record', '{metric: answer_rate}', 'record: survey', 'record'],
  ['metric/not-an-instant', '{metric: answer_rate, basis: rated}', '', 'measure.basis'],
  ['metric/not-a-number', '{mean: channel}', '', 'measure.mean'],
  ['metric/unknown-field', '{max: csatt}', '', 'measure.max'],
  ['metric/not-an-instant', '{mean: {from: created, to: channel}}', '', 'measure.mean'],
  ['metric/target', '{metric: answer_rate}', 'target: soon', 'target'],
  ['metric/target-unit', '{metric: answer_rate}', 'target: ≥15秒', 'target'],
  ['metric/target-unit', '{metric: csat_mean}', 'target: ≥90%', 'target'],
  ['metric/warn-unit', '{metric: answer_rate}', 'target: ≥90%, warn: 2s', 'warn'],
  ['metric/as-of', '{attainment: l, as_of: someday}', '', 'measure.as_of'],
  ['metric/unknown-time-limit', '{attainment: ll}', '', 'measure.attainment'],
])('%s: %s %s', (rule, measure, more, path) => {
  const found = findings(kpi('k', measure, more), limit('l', 'stop: resolved, within: 2h'));
  expect(found.map(([code, , place]) => [code, place])).toEqual([[rule, `kpis[k].${path}`]]);
});

test('a limit on an instant that is only a yes or no is a finding', () => {
  const found = findings(kpi('k', '{attainment: l}'), limit('l', 'stop: answered, within: 2h'));
  expect(found.map(([code, , place]) => [code, place])).toEqual([
    ['metric/needs-instant', 'time_limits[l].stop'],
  ]);
});
