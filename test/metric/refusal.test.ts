import { expect, test } from 'vitest';
import { bench, standardYaml } from './bench.ts';

const rows = [{ key: '1', created: '2026-03-05 10:00', answered: true, resolved: '2026-03-05 11:00' }];

const kpi = (id: string, measure: string, more = '') =>
  `  - {id: ${id}, title: T, category: efficiency, owner: 经理, measure: ${measure}${more && `, ${more}`}}`;

const limit = (id: string, more: string) => `  - {id: ${id}, title: T, start: created, owner: 经理, ${more}}`;

const office = 'kind: calendar\nid: office\ntitle: T\nweek: {mon-fri: ["09:00-18:00"]}\n';

/** The findings of one KPI beside a sound one, which must be computed all the same. */
function findings(one: string, limits = '  []') {
  const standard = standardYaml(`\n${kpi('sound', '{metric: answer_rate}')}\n${one}`, `\n${limits}`);
  const { figures } = bench({ 'standards/service.yaml': standard, 'calendars/office.yaml': office }, [
    { rows },
  ]);
  const { figures: computed, diagnostics } = figures('2026-03');
  expect(computed.map(({ kpi: id }) => id)).toEqual(['sound']);
  return diagnostics.map(({ rule, facts, place }) => [rule, 'key' in facts ? facts.key : '', place.path]);
}

test.each([
  ['metric/no-calendar', 'within: 8bh', 'within'],
  ['metric/no-calendar', 'within: 3个工作日', 'within'],
  ['metric/unknown-calendar', 'within: 8bh, calendar: ofice', 'calendar'],
  ['metric/unknown-calendar', 'within: 2h, when: {during: ofice}', 'when.during'],
  ['metric/unknown-calendar', 'table: [{when: {team: A}, within: 8bh}], calendar: ofice', 'calendar'],
  ['metric/whole-days', 'within: 1.5wd, calendar: office', 'within'],
  ['metric/duration', 'within: 8d', 'within'],
  ['metric/duration', 'within: 1wd, workday: 1wd, calendar: office', 'workday'],
  ['metric/pause-days', 'within: 1wd, calendar: office, pause: [Waiting]', 'pause'],
  ['metric/pause-first-reply', 'within: 1h, pause: [Waiting], stop: first_reply', 'pause'],
  [
    'metric/table-tie',
    'table: [{when: {team: A}, within: 8h}, {when: {channel: 电话}, within: 9h}]',
    'table[1].when',
  ],
])('%s: %s', (rule, more, path) => {
  const stop = more.includes('stop:') ? '' : 'stop: resolved, ';
  const found = findings(kpi('k', '{attainment: l}'), limit('l', `${stop}${more}`));
  expect(found.map(([code, , place]) => [code, place])).toEqual([[rule, `time_limits[l].${path}`]]);
});

test.each([
  ['variant', '{metric: answer_rate, variant: a}', '', 'measure.variant'],
  ['pause', '{metric: answer_rate, pause: [Waiting]}', '', 'measure.pause'],
  ['open', '{metric: answer_rate, open: missed}', '', 'measure.open'],
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
  ['metric/unknown-variant', '{attainment: l, variant: a}', '', 'measure.variant'],
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
