import { expect, test } from 'vitest';
import { showTarget } from '../../src/report/model/show.ts';
import { bench, type Feed, type Given, kpiYaml, standardYaml } from './bench.ts';

/** Contacts of one month, so many of them answered after so many seconds, by channel. */
const month = (id: string, day: string, waits: readonly number[], channel: string): Given[] =>
  waits.map((wait, index) => ({
    key: `${id}${index}`,
    ...{ created: `${day} 10:00`, answered: wait < 60, wait, channel },
  }));

const feeds: Feed[] = [
  {
    rows: [
      ...month('a', '2026-01-05', [10, 20, 30, 70], '电话'),
      ...month('b', '2026-03-05', [5, 10, 15, 20, 20, 20, 20, 70], '电话'),
      ...month('c', '2026-03-05', [10, 70], '在线'),
    ],
  },
];

const figures = (measure: string, target: string, more = '') =>
  bench({ 'standards/service.yaml': standardYaml(kpiYaml(measure, `target: ${target}${more}`)) }, feeds);

test.each([
  ['-20% vs 2026-01', 'met'],
  ['-21% vs 2026-01', 'missed'],
])('an abandon rate of 2/10 against 1/4 in January: %s is %s', (target, verdict) => {
  const figure = figures('{metric: abandon_rate}', target).figure('k', '2026-03');
  expect(figure).toMatchObject({ numerator: 2, denominator: 10, verdict, policy: { base: 0.25 } });
  expect(figure.target).toMatchObject({ op: 'change', vs: '2026-01' });
});

test('a rise is a minimum, and each slice is against its own', () => {
  const { figures: found } = figures('{metric: answer_rate}', '+10% vs 2026-01').figures('2026-03', {
    by: ['channel'],
  });
  expect(found.map(({ by, verdict, policy }) => [by, verdict, policy.base])).toEqual([
    [{}, 'missed', 0.75],
    [{ channel: '在线' }, 'no_data', undefined],
    [{ channel: '电话' }, 'met', 0.75],
  ]);
});

test('a median is against the median', () => {
  const figure = figures('{metric: wait_time, statistic: median}', '-12.5% vs 2026-01').figure(
    'k',
    '2026-03',
  );
  expect(figure).toMatchObject({ value: 17.5, verdict: 'met', policy: { base: 20 } });
  expect(showTarget(figure, 'zh-CN')).toBe('较 2026-01 下降 12.5%');
  expect(showTarget(figure, 'en')).toBe('12.5% below 2026-01');
});

test.each([
  ['{count: {channel: [电话, 在线]}}', '+150% vs 2026-01', 4],
  ['{mean: wait}', '-12% vs 2026-01', 32.5],
  ['{p90: wait}', '+0% vs 2026-01', 70],
  ['{max: wait}', '+0% vs 2026-01', 70],
  ['{share: wait, within: 15s}', '+60% vs 2026-01', 0.25],
  ['{ratio: {part: {answered: true}, whole: {channel: [电话, 在线]}}}', '+6% vs 2026-01', 0.75],
  ['{ratio: {sum: wait, over: wait}}', '+0% vs 2026-01', 1],
  ['{rate: {count: {where: {answered: true}}, over: {}, per: 100}}', '+6% vs 2026-01', 75],
])('a change of %s, %s, is against the same then', (measure, target, base) => {
  const figure = figures(measure, target).figure('k', '2026-03');
  expect(figure).toMatchObject({ verdict: 'met', policy: { base } });
});

test('nothing measured before decides nothing', () => {
  expect(figures('{metric: answer_rate}', '+1% vs 2025-Q1').figure('k', '2026-03').verdict).toBe('no_data');
});

test('a change of a sample is not told', () => {
  const figure = figures('{metric: answer_rate}', '+1% vs 2026-01', ', population: sample').figure(
    'k',
    '2026-03',
  );
  expect(figure.verdict).toBe('inconclusive');
});

test('a period that is none is refused at the target', () => {
  const { diagnostics } = figures('{metric: answer_rate}', '+1% vs spring').figures('2026-03');
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['metric/target']);
});
