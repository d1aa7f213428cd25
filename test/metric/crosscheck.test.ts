import { expect, test } from 'vitest';
import { parsePeriod } from '../../src/calendar/period.ts';
import { computeFigures } from '../../src/metric/compute.ts';
import { assertRowsGiveFigure } from '../../src/metric/crosscheck.ts';
import { prepare } from '../../src/metric/job.ts';
import { bench, type Given, standardYaml } from './bench.ts';

const rows: Given[] = Array.from({ length: 40 }, (_, n) => ({
  key: `c${n}`,
  created: `2026-03-${String((n % 28) + 1).padStart(2, '0')} 10:00`,
  answered: n % 4 !== 0,
  wait: 10 + n,
  csat: null,
}));
const kpis =
  '\n  - {id: answers, title: 接通率, category: efficiency, owner: 经理, measure: {metric: answer_rate}, target: ≥95%}';

test('a figure that its rows do not come to is a bug, and is not traced', () => {
  const { repository, store } = bench({ 'standards/service.yaml': standardYaml(kpis) }, [
    { source: 'calls', rows },
  ]);
  const period = parsePeriod('2026-03', 'Asia/Shanghai');
  if (!period) throw new Error('no period');
  const request = { period, now: Date.UTC(2026, 4, 1) };
  const [job] = prepare(repository, store, request).jobs;
  const [figure] = computeFigures(repository, store, request).figures;
  if (!job || !figure) throw new Error('no figure');
  expect(figure).toMatchObject({ numerator: 30, denominator: 40 });
  expect(() => assertRowsGiveFigure(job, figure, store)).not.toThrow();
  expect(() => assertRowsGiveFigure(job, { ...figure, numerator: 31 }, store)).toThrow(
    'the rows have numerator 30, the figure 31',
  );
  expect(() => assertRowsGiveFigure(job, { ...figure, pending: 1 }, store)).toThrow('pending');
});
