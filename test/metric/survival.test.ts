import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { noticeSentence } from '../../src/diagnostic/sentences/notice.ts';
import { at, bench, kpiYaml, standardYaml } from './bench.ts';
import { run } from './command.ts';

// The check of the Kaplan–Meier estimate: 2, 5, 5, 8, 12, 20+, 30, 48+, 72, 72+ hours, the + still open at as-of.
const asOf = '2026-03-31T00:00:00+08:00';
const end = at('2026-03-31 00:00');
const hours = (count: number) => count * 3_600_000;
const closed = [2, 5, 5, 8, 12, 30, 72].map(count => ({
  created: end - hours(100),
  resolved: end - hours(100) + hours(count),
}));
const open = [20, 48, 72].map(count => ({ created: end - hours(count), resolved: null }));
const feeds = [{ rows: [...closed, ...open] }];

function resolution(measure: string) {
  const { figure, trace, figures } = bench(
    { 'standards/service.yaml': standardYaml(kpiYaml(measure)) },
    feeds,
  );
  return {
    figures,
    of: () => figure('k', '2026-03', { asOf }),
    rows: () => trace('k', '2026-03', { asOf }).rows,
  };
}

test.each([
  ['p10', 2],
  ['p30', 5],
  ['p40', 8],
  ['median', 12],
  ['p60', 30],
  ['p80', 72],
])('the %s of what has ended and what has not is %i hours', (statistic, expected) => {
  const { of, rows } = resolution(`{metric: resolution_time, statistic: ${statistic}, censored: km}`);
  expect(of()).toMatchObject({
    value: expected * 3600,
    numerator: null,
    denominator: 10,
    pending: 3,
    policy: { censored: 'km', statistic },
  });
  expect(rows().reduce((sum, row) => sum + (row.denominator ?? 0), 0)).toBe(10);
  expect(
    rows()
      .filter(({ outcome }) => outcome === 'pending')
      .map(({ value }) => value),
  ).toEqual([72, 48, 20].map(count => count * 3600));
});

test.each([
  ['{median: {from: created, to: resolved}, censored: km}', 12],
  ['{p90: {from: created, to: resolved}, censored: km}', null],
  ['{median: {from: created, to: resolved}}', 8],
])('an own %s is %s hours', (measure, expected) => {
  const { of, rows } = resolution(measure);
  expect(of().value).toBe(expected === null ? null : expected * 3600);
  expect(rows().reduce((sum, row) => sum + (row.denominator ?? 0), 0)).toBe(of().denominator);
});

test.each([
  ['{mean: {from: created, to: resolved}, censored: km}', 'metric/not-censored'],
  ['{max: {from: created, to: resolved}, censored: km}', 'metric/not-censored'],
  ['{median: wait, censored: km}', 'metric/unused-parameter'],
  ['{count: {channel: 电话}, censored: km}', 'metric/unused-parameter'],
])('%s has nothing to estimate', (measure, rule) => {
  expect(
    resolution(measure)
      .figures('2026-03')
      .diagnostics.map(one => one.rule),
  ).toEqual([rule]);
});

test('what too few have reached is not known', () => {
  const { of } = resolution('{metric: resolution_time, statistic: p90, censored: km}');
  expect(of()).toMatchObject({ value: null, denominator: 10 });
});

test('which is said, as it is neither a 0 nor a lack of records', () => {
  const { figures } = resolution('{metric: resolution_time, statistic: p90, censored: km}');
  const { warnings } = figures('2026-03', { asOf });
  expect(warnings.filter(({ code }) => code === 'notice/not-reached')).toEqual([
    { code: 'notice/not-reached', facts: { kpi: 'k', percent: 90, pending: 3 } },
  ]);
  const said = warnings.filter(({ code }) => code === 'notice/not-reached');
  expect(said.map(one => noticeSentence(one, 'zh-CN'))).toEqual([
    'k：还有 3 条未办结，到截至时点估计办结的不到 90%，所以还没有这个分位数。',
  ]);
});

test('without it only what has ended counts', () => {
  const { of } = resolution('{metric: resolution_time}');
  expect(of()).toMatchObject({ value: 8 * 3600, denominator: 7, pending: 3 });
});

test('a mean of what has not ended cannot be estimated', () => {
  const { figures } = resolution('{metric: resolution_time, statistic: mean, censored: km}');
  expect(figures('2026-03').diagnostics.map(({ rule }) => rule)).toEqual(['metric/not-censored']);
});

test('an export says the same as a table of hours', async () => {
  const root = mkdtempSync(join(tmpdir(), 'yardstick-'));
  const time = (instant: number) => new Date(instant + hours(8)).toISOString().slice(0, 16).replace('T', ' ');
  const lines = [...closed, ...open].map(
    ({ created, resolved }, index) => `C${index},${time(created)},${resolved === null ? '' : time(resolved)}`,
  );
  const files = {
    'yardstick.yaml': 'kind: workspace\nid: acme\ntitle: Acme\ntimezone: Asia/Shanghai\n',
    'standards/service.yaml': standardYaml(
      kpiYaml('{metric: resolution_time, statistic: p80, censored: km}', 'target: ≤72h'),
    ),
    'sources/tickets.yaml': `kind: source
id: tickets
title: 工单
record: contact
match: "*.csv"
timezone: Asia/Shanghai
key: [id]
columns:
  contact_id: id
  created: {from: created, format: "yyyy-MM-dd HH:mm"}
  resolved: {from: resolved, format: "yyyy-MM-dd HH:mm"}
`,
    'data/tickets.csv': `id,created,resolved\n${lines.join('\n')}\n`,
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  expect((await run(root, 'ingest', 'data/tickets.csv')).code).toBe(0);
  const { out } = await run(root, 'kpi', '--period', '2026-03', '--as-of', asOf, '--format', 'json');
  expect(JSON.parse(out).figures[0]).toMatchObject({
    ...{ value: 72 * 3600, numerator: null, denominator: 10, pending: 3, verdict: 'met' },
    policy: { censored: 'km', statistic: 'p80' },
  });
});

test('the sensitivity of a duration shows what is left out, and what is taken in', async () => {
  const { repository } = bench(
    { 'standards/service.yaml': standardYaml(kpiYaml('{metric: resolution_time}')) },
    feeds,
  );
  const { out } = await run(repository.root, 'kpi', '--sensitivity', '--period', '2026-03', '--as-of', asOf);
  expect(out).toMatch(/（现行口径）.*28,800 秒/);
  expect(out).toMatch(/未办结的按已历时估计.*43,200 秒/);
});

test('so does that of an own span', async () => {
  const { repository } = bench(
    { 'standards/service.yaml': standardYaml(kpiYaml('{median: {from: created, to: resolved}}')) },
    feeds,
  );
  const { out } = await run(repository.root, 'kpi', '--sensitivity', '--period', '2026-03', '--as-of', asOf);
  expect(out).toMatch(/未办结的按已历时估计.*43,200 秒/);
});

test('definitions that change nothing are counted, not listed', async () => {
  const limit = '[{id: solve, title: 解决, start: created, stop: resolved, within: 24h, owner: 经理}]';
  const rows = ['02', '03'].map(day => ({
    created: `2026-03-${day} 10:00`,
    resolved: `2026-03-${day} 12:00`,
  }));
  const { repository } = bench(
    { 'standards/service.yaml': standardYaml(kpiYaml('{attainment: solve}'), limit) },
    [{ rows: [...rows, { created: '2026-03-31 10:00', resolved: null }] }],
  );
  const { out } = await run(repository.root, 'kpi', '--sensitivity', '--period', '2026-03');
  const lines = out.split('\n').filter(line => /口径|超时|剔除|到期|截至/.test(line));
  expect(lines.join('\n')).toMatch(/（现行口径） +100\.00% +2\/2/);
  expect(lines.join('\n')).toMatch(/未办结计超时 +66\.67% +2\/3|受理口径 +100\.00% +2\/2 .*在途 1/);
  expect(out).toMatch(/另 \d+ 种口径结果相同 .*办结口径/);
});
