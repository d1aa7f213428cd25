import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { metrics } from '../../src/catalogue/metrics.ts';
import { metricsByLimit } from '../../src/catalogue/metrics-by-limit.ts';
import { recordCarrying, records } from '../../src/catalogue/records.ts';
import { plans } from '../../src/metric/catalogue-plans.ts';
import { run } from '../metric/command.ts';

const list = (...argv: readonly string[]) => run(tmpdir(), 'metrics', ...argv);

test('every metric of the catalogue has a plan, and every plan is listed', () => {
  expect(Object.keys(plans).sort()).toEqual(Object.keys(metrics).sort());
});

test('the table names every metric, and shows those by time limit as they are written', async () => {
  const { code, out } = await list();
  expect(code).toBe(0);
  for (const id of Object.keys(metrics)) expect(out).toContain(`\n${id} `);
  expect(out).toContain('{start: created, stop: first_reply, within: 2h}');
  expect(out).toContain('{when: {csat: "<3"}, start: closed');
});

test('one metric is told with its formula, fields and default policy', async () => {
  const { out } = await list('service_level');
  expect(out).toContain('公式：在时限内接听的联络 ÷ 请求人工的联络');
  expect(out).toContain('参数：within（必填）、short_abandon');
  expect(out).toContain('来源：M02');
  const reply = await list('next_reply_attainment');
  expect(reply.out).toContain('参数：within（必填）');
  expect(reply.out).toContain('默认口径：按期限归期');
  const english = await list('asa', '--lang', 'en');
  expect(english.out).toContain('Default policy: placed by creation, statistic mean');
});

test('json has the same for programs', async () => {
  const { out } = await list('nps', '--format', 'json');
  expect(JSON.parse(out)).toMatchObject({
    version: 1,
    metrics: [
      { id: 'nps', record: 'survey', unit: 'score', population: 'sample', policy: { basis: 'responded' } },
    ],
    by_time_limit: [],
  });
});

test('an unknown metric is wrong usage, with the nearest name', async () => {
  const { code, err } = await list('answer_rat');
  expect(code).toBe(2);
  expect(err).toContain('answer_rate');
});

test.each(metricsByLimit)('$id names instants of one kind of record', ({ timeLimit }) => {
  const { start, stop, until, by } = timeLimit;
  const instants = [start, stop, until, by].filter(name => typeof name === 'string');
  const { fields } = records[recordCarrying(instants)];
  for (const name of instants) expect(Object.keys(fields)).toContain(name);
});
