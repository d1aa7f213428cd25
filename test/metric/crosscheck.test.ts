import { expect, test } from 'vitest';
import { parsePeriod } from '../../src/calendar/period.ts';
import { computeFigures } from '../../src/metric/compute.ts';
import { assertFiguresHold, assertRowsGiveFigures } from '../../src/metric/crosscheck.ts';
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
  expect(() => assertRowsGiveFigures(job, [figure], store)).not.toThrow();
  expect(() => assertRowsGiveFigures(job, [{ ...figure, numerator: 31 }], store)).toThrow(
    'the rows have numerator 30, the figure 31',
  );
  expect(() => assertRowsGiveFigures(job, [{ ...figure, pending: 1 }], store)).toThrow('pending');
});

test('every statistic is held against its rows, in total and slice by slice', () => {
  const many = [
    '{metric: answer_rate}',
    '{median: wait}',
    '{p90: wait}',
    '{max: wait}',
    '{mean: wait}',
    '{median: {from: created, to: created}, censored: km}',
    '{count: {channel: 电话}}',
    '{ratio: {sum: wait, over: talk}}',
    '{rate: {count: {where: {channel: 电话}}, over: {}, per: 1000}}',
    '{metric: csat_top2}',
    '{nps: nps}',
    '{sum: [k6, k6]}',
    '{entered: 4, source: 调查}',
  ].map(
    (measure, n) => `\n  - {id: k${n}, title: k${n}, category: efficiency, owner: 经理, measure: ${measure}}`,
  );
  const sliced = rows.map((row, n) => ({
    ...row,
    ...{ team: ['甲', '乙', null][n % 3] ?? null, channel: n % 2 === 0 ? '电话' : '在线' },
    ...{ talk: n % 5 === 0 ? null : 60, nps: n % 11, csat: n % 5 },
  }));
  const { repository, store } = bench({ 'standards/service.yaml': standardYaml(many.join('')) }, [
    { source: 'calls', rows: sliced },
  ]);
  const period = parsePeriod('2026-03', 'Asia/Shanghai');
  if (!period) throw new Error('no period');
  const request = { period, now: Date.UTC(2026, 4, 1), by: ['team', 'week'] };
  const { figures } = computeFigures(repository, store, request);
  expect(new Set(figures.map(({ kpi }) => kpi)).size).toBe(13);
  expect(() => assertFiguresHold(repository, store, request, figures)).not.toThrow();
  for (const [place, figure] of figures.entries()) {
    if (figure.kpi === 'k11' || figure.kpi === 'k12' || figure.value === null) continue;
    const isRanked = figure.numerator === null;
    const wrong = isRanked ? { value: figure.value + 1 } : { numerator: (figure.numerator ?? 0) + 1 };
    const tampered = figures.with(place, { ...figure, ...wrong });
    expect(() => assertFiguresHold(repository, store, request, tampered)).toThrow(`/${figure.kpi}`);
  }
});
