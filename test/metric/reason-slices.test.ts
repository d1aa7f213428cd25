import { expect, test } from 'vitest';
import { parsePeriod } from '../../src/calendar/period.ts';
import { checkFigures } from '../../src/metric/crosscheck.ts';
import { bench, standardYaml } from './bench.ts';
import { run } from './command.ts';

const limits = '[{id: solve, title: 解决, start: created, stop: resolved, within: 24h, owner: 经理}]';
const kpis = [
  '{id: solved, title: A, category: efficiency, owner: 经理, measure: {attainment: solve}}',
  '{id: taken, title: B, category: efficiency, owner: 经理, measure: {median: {from: created, to: resolved}}}',
];
const created = '2026-03-02 10:00';
const rows = [
  { created, resolved: '2026-03-02 12:00', reason: '退款' },
  { created, resolved: '2026-03-01 12:00', reason: '退款' },
  { created, resolved: null, reason: '退款' },
  { created, resolved: null, reason: '物流' },
  { created, resolved: '2026-03-04 12:00', reason: null },
];
const open = () =>
  bench({ 'standards/service.yaml': standardYaml(`[${kpis.join(',')}]`, limits) }, [{ rows }]);

/** Rows have a reason of their outcome beside that of their contact. */
test('figures by the reason of contacts are held against rows that tell it, and are traced by it', () => {
  const { figures, trace, repository, store } = open();
  const found = figures('2026-03', { by: ['reason'] }).figures.filter(one => one.kpi === 'solved');
  expect(found.map(one => [one.by.reason, one.numerator, one.denominator])).toEqual([
    [undefined, 1, 4],
    ['物流', 0, 1],
    ['退款', 1, 2],
    [null, 0, 1],
  ]);
  const period = parsePeriod('2026-03', 'Asia/Shanghai');
  if (!period) throw new Error('no period');
  checkFigures(repository, store, { period, now: Date.UTC(2030, 0, 1), by: ['reason', 'week'] });
  const traced = trace('solved', '2026-03', { where: { reason: '退款' } }).rows;
  expect(traced.map(row => [row.outcome, row.reason, row.by.reason])).toEqual([
    ['met', null, '退款'],
    ['excluded', 'negative', '退款'],
    ['missed', 'open', '退款'],
  ]);
});

test('a list for programs names each of its columns once', async () => {
  const { out } = await run(
    open().repository.root,
    'trace',
    'solved',
    '--period',
    '2026-03',
    '--format',
    'csv',
  );
  const [head = '', , second] = out.split('\n');
  expect(new Set(head.split(',')).size).toBe(head.split(',').length);
  expect(head.trim()).toMatch(/,by_reason$/);
  expect(second?.trim()).toMatch(/,退款$/);
});
