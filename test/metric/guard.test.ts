import { expect, test } from 'vitest';
import { notesOf } from '../../src/cli/figures/table.ts';
import { bench, type Given, kpiYaml, standardYaml } from './bench.ts';

const guarded = (target: string) =>
  kpiYaml(
    '{metric: csat_top2}',
    `population: full, target: ≥50%, valid_if: {metric: response_rate, target: ${target}}, where: {channel: 电话}`,
  );

/** Phone: 2 of 4 answered contacts rated; chat: all. */
const rows: readonly Given[] = [
  { created: '2026-03-02', answered: true, csat: 5, channel: 'phone', team: 'A' },
  { created: '2026-03-02', answered: true, csat: 5, channel: 'phone', team: 'A' },
  { created: '2026-03-02', answered: true, csat: null, channel: 'phone', team: 'A' },
  { created: '2026-03-02', answered: true, csat: null, channel: 'phone', team: 'B' },
  { created: '2026-03-02', answered: true, csat: 1, channel: 'chat', team: 'B' },
].map(row => ({ ...row, created: `${row.created} 10:00` }));

const open = (target: string, more: readonly Given[] = []) =>
  bench({ 'standards/service.yaml': standardYaml(guarded(target)) }, [{ rows: [...rows, ...more] }]);

test('a guard that holds is printed beside the verdict', () => {
  expect(open('≥50%').figure('k', '2026-03')).toMatchObject({
    value: 1,
    verdict: 'met',
    validIf: { metric: 'response_rate', value: 0.5, numerator: 2, denominator: 4, isMet: true },
  });
});

test('a guard that does not hold leaves the value and takes the verdict', () => {
  expect(open('≥51%').figure('k', '2026-03')).toMatchObject({
    value: 1,
    verdict: 'insufficient',
    near: false,
    validIf: { value: 0.5, isMet: false },
  });
});

test('the note beside the verdict says which guard failed', () => {
  expect(notesOf(open('≥51%').figure('k', '2026-03'), 'zh-CN')).toContain('参评率 50.00%，未达 ≥51%');
  expect(notesOf(open('≥50%').figure('k', '2026-03'), 'zh-CN')).not.toContain('参评率');
});

test('each slice has its own guard', () => {
  const rated = { created: '2026-03-02 10:00', answered: true, csat: 5, channel: 'phone', team: 'B' };
  const { figures } = open('≥60%', [rated]).figures('2026-03', { by: ['team'] });
  expect(figures.map(({ by, verdict, validIf }) => [by['team'], verdict, validIf?.denominator])).toEqual([
    [undefined, 'met', 5],
    ['A', 'met', 3],
    ['B', 'insufficient', 2],
  ]);
});
