import { describe, expect, test } from 'vitest';
import { bench, type Given, standardYaml } from './bench.ts';
import { run } from './command.ts';

const kpis = `
  - {id: answers, title: 接通率, category: efficiency, owner: 经理, measure: {metric: answer_rate}, target: ≥95%}
  - {id: waits, title: 平均等待, category: efficiency, owner: 经理, measure: {metric: asa}, target: ≤12秒}
`;

/** One hundred calls a month from March 2025 on; none in December. The waits are those of statistics.md's XmR check. */
const months = Array.from({ length: 13 }, (_, index) => {
  const month = (index + 2) % 12;
  return `${index < 10 ? 2025 : 2026}-${String(month + 1).padStart(2, '0')}`;
});
const answered = [90, 96, 96, 97, 95, 96, 97, 96, 95, 0, 96, 94, 93];
const waits = [12, 82, 85, 79, 88, 84, 90, 76, 83, 0, 86, 81, 80];

const rows: Given[] = months.flatMap((month, index) =>
  month === '2025-12'
    ? []
    : Array.from({ length: 100 }, (_, n) => ({
        key: `${month}-${n}`,
        created: `${month}-${String((n % 28) + 1).padStart(2, '0')} 10:00`,
        answered: n < (answered[index] ?? 0),
        wait: waits[index] ?? 0,
        csat: null,
      })),
);

const open = () =>
  bench({ 'standards/service.yaml': standardYaml(kpis) }, [{ source: 'calls', rows }]).repository.root;

const asked = (...words: string[]) => run(open(), 'kpi', '--period', '2026-03', ...words);

async function trendOf(kpi: string, count: number) {
  const { out } = await asked('--trend', String(count), '--format', 'json');
  return JSON.parse(out).trends.find(({ figure }: { figure: { kpi: string } }) => figure.kpi === kpi);
}

describe('kpi --trend', () => {
  test('tells the change since the period before and since a year before, and the run of misses', async () => {
    const trend = await trendOf('answers', 4);
    expect(trend.points.map(({ period }: { period: string }) => period)).toEqual([
      '2025-12',
      '2026-01',
      '2026-02',
      '2026-03',
    ]);
    expect(trend.since_previous).toBeCloseTo(0.93 - 0.94, 12);
    expect(trend.since_year_before).toBeCloseTo(0.93 - 0.9, 12);
    expect(trend.missed_in_a_row).toEqual({ periods: 2, at_least: false });
  });

  test('shows a period without data as such, and lets it end a run of misses', async () => {
    const trend = await trendOf('waits', 4);
    expect(trend.points[0]).toMatchObject({ value: null, verdict: 'no_data', limits: null, signals: [] });
    expect(trend.missed_in_a_row).toEqual({ periods: 3, at_least: false });
  });

  test('says that there may be more misses before the first period', async () => {
    const { missed_in_a_row: run } = await trendOf('answers', 2);
    expect(run).toEqual({ periods: 2, at_least: true });
    expect((await asked('--trend', '2')).out).toContain('连续至少 2 期未达标');
  });

  test('draws no limits from fewer than ten values', async () => {
    const trend = await trendOf('answers', 10);
    expect(trend.centre).toBeNull();
    expect(trend.points.every(({ limits }: { limits: unknown }) => limits === null)).toBe(true);
  });

  test('draws the limits of values from their moving ranges, past periods without data', async () => {
    const trend = await trendOf('waits', 12);
    const values = waits.slice(1).filter(wait => wait > 0);
    const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? 0)));
    const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
    const half = (2.66 * ranges.reduce((sum, range) => sum + range, 0)) / ranges.length;
    expect(trend.centre).toBeCloseTo(centre, 9);
    expect(trend.points.at(-1).limits.low).toBeCloseTo(centre - half, 9);
    expect(trend.points.at(-1).limits.high).toBeCloseTo(centre + half, 9);
  });

  test('signals a value beyond its limits', async () => {
    const trend = await trendOf('waits', 13);
    expect(trend.points[0]).toMatchObject({ value: 12, signals: [1] });
    expect((await asked('--trend', '13', '--lang', 'en')).out).toContain('beyond a limit');
  });

  test.each([
    ['1', '“1”不是期数'],
    ['many', '“many”不是期数'],
    ['121', '“121”不是期数'],
  ])('refuses %s periods', async (count, said) => {
    const { code, err } = await asked('--trend', count);
    expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  });

  test('does not go together with what asks another question', async () => {
    const { code, err } = await asked('--trend', '3', '--sensitivity');
    expect([code, err]).toEqual([2, expect.stringContaining('--sensitivity 不能与 --trend 同用')]);
  });
});
