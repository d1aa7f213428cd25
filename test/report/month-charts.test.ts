import { describe, expect, it } from 'vitest';
import type { Period } from '../../src/calendar/period.ts';
import type { Figure } from '../../src/metric/figure.ts';
import { controlsOf, outcomesOf, volumeCharts } from '../../src/report/model/month-charts.ts';
import type { Series } from '../../src/report/model/story.ts';

const figure = (numerator: number, denominator: number, more: Partial<Figure> = {}): Figure =>
  ({
    kpi: 'answer-rate',
    by: {},
    unit: 'ratio',
    value: numerator / denominator,
    numerator,
    denominator,
    pending: 0,
    missing: 0,
    excluded: {},
    direction: 'higher',
    target: { op: '>=', bound: { value: 0.98, text: '98%' } },
    verdict: 'missed',
    near: false,
    ...more,
  }) as unknown as Figure;

const seriesOf = (figures: readonly Figure[]): Series => ({
  kpi: { id: 'answer-rate', title: '人工接通率', weight: 10, measure: {} } as Series['kpi'],
  figures,
  current: figures.at(-1) ?? figure(0, 1),
  teams: [],
});

const months = Array.from({ length: 13 }, (_, index) => ({ id: `m${index + 1}` }) as Period);

describe('the outcome bars', () => {
  it('show what the table counts, the numerator as missed where lower is better', () => {
    const excluded = { short_abandon: 5, spam: 2 };
    const lower = seriesOf([figure(30, 100, { direction: 'lower', pending: 4, missing: 1, excluded })]);
    const shown = outcomesOf([seriesOf([figure(90, 100)]), lower], 'zh-CN');
    expect(shown?.chart).toMatchObject({
      bars: [
        { counts: { met: 90, missed: 10 } },
        { counts: { met: 70, missed: 30, pending: 4, missing: 1, excluded: 7 } },
      ],
    });
  });

  it('are left out where no KPI is a share', () => {
    expect(outcomesOf([seriesOf([figure(5, 1, { unit: 'seconds' })])], 'zh-CN')).toBeUndefined();
  });
});

describe('the control chart', () => {
  it('needs twelve months with a value', () => {
    expect(controlsOf([seriesOf(months.slice(2).map(() => figure(97, 100)))], months, 'zh-CN')).toEqual([]);
    expect(controlsOf([seriesOf(months.map(() => figure(97, 100)))], months, 'zh-CN').length).toBe(1);
  });

  it('names the month beyond a limit, and says so in words', () => {
    const counts = months.map((_, index) => figure(index === 6 ? 700 : 960 + (index % 3), 1000));
    const [shown] = controlsOf([seriesOf(counts)], months, 'zh-CN');
    expect(shown?.chart).toMatchObject({ kind: 'control', signals: [{ category: 6, rules: [1] }] });
    expect(shown?.note).toBe('人工接通率：m7有判异信号，应查明原因。');
  });
});

describe('the charts of what came in', () => {
  const empty = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));

  it('are left out where nothing came in', () => {
    expect(volumeCharts({ contacts: empty, complaints: [] }, 'zh-CN')).toEqual([]);
  });

  it('keep every complaint: the rarer causes together, and those without one last', () => {
    const complaints = [
      ...Array.from({ length: 9 }, (_, index) => ({ cause: `原因${index + 1}`, count: 20 - index })),
      { cause: null, count: 3 },
    ];
    const [shown] = volumeCharts({ contacts: empty, complaints }, 'zh-CN');
    const causes = shown?.chart.kind === 'pareto' ? shown.chart.causes : [];
    expect(causes.slice(-2)).toEqual([
      { title: '其他', count: 25 },
      { title: '未填原因', count: 3 },
    ]);
    const total = complaints.reduce((sum, { count }) => sum + count, 0);
    expect(causes.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    expect(shown?.caption).toContain(`共 ${total} 件`);
  });

  it('count the contacts that the cells show', () => {
    const contacts = empty.map((row, day) => row.map((_, hour) => (day === 1 && hour === 9 ? 7 : 1)));
    const [shown] = volumeCharts({ contacts, complaints: [] }, 'zh-CN');
    expect(shown?.caption).toContain('共 174 条');
    expect(shown?.alt).toContain('周二 9 时，7 条');
  });
});
