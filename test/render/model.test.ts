import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Target } from '../../src/catalogue/target.ts';
import { parseTarget } from '../../src/catalogue/target.ts';
import type { Kpi } from '../../src/document/documents.generated.ts';
import type { Figure, Verdict } from '../../src/metric/figure.ts';
import { attainmentSentence, missedSentence } from '../../src/report/model/conclusion.ts';
import { teamGrids, teamsNote } from '../../src/report/model/grid.ts';
import { mainSeries, overviewRow, worstRows } from '../../src/report/model/overview.ts';
import { inSteps, showTarget, showValue, targetInWords } from '../../src/report/model/show.ts';
import { missedStreak, type Series, standingOf } from '../../src/report/model/story.ts';
import { monthlyLabels } from '../../src/report/model/words/monthly-labels.ts';

function target(text: string): Target {
  const parsed = parseTarget(text);
  if (!parsed) throw new Error(text);
  return parsed;
}

function figure(given: Partial<Figure> = {}): Figure {
  return {
    standard: 'care@1.0.0',
    kpi: 'answered',
    variant: null,
    by: {},
    unit: 'ratio',
    direction: 'higher',
    value: 0.9,
    numerator: 90,
    denominator: 100,
    pending: 0,
    missing: 0,
    excluded: {},
    unknown: {},
    bounds: null,
    target: target('≥98%'),
    population: 'full',
    verdict: 'missed',
    near: false,
    interval: null,
    validIf: null,
    policy: { basis: 'created', asOf: 'period_end' },
    evidence: { rows: 100, files: [], sqlSha256: '' },
    ...given,
  };
}

function series(title: string, figures: readonly (Figure | null)[], given: Partial<Kpi> = {}): Series {
  const kpi: Kpi = {
    id: title,
    title,
    category: 'outcome',
    measure: { metric: 'answer_rate' },
    owner: '主管',
    ...given,
  };
  return { kpi, figures, current: figures.at(-1) ?? figure(), teams: [] };
}

describe('a printed value', () => {
  test.each([
    ['97.996 % is not the target of 98 %', 0.97996, '≥98%', '97.99%'],
    ['98 % is', 0.98, '≥98%', '98.00%'],
    ['98.004 % is not the ceiling of 98 %', 0.98004, '≤98%', '98.01%'],
    ['a value far from the target is rounded as any', 0.95555, '≥98%', '95.56%'],
    ['98.2 % against 98.125 % stays above it', 0.98126, '≥98.125%', '98.13%'],
  ])('%s', (_, value, bound, shown) => {
    expect(showValue(value, 'ratio', target(bound), 'zh-CN')).toBe(shown);
  });

  test('is on the same side of every bound as the value', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, fc.integer({ min: 0, max: 10_000 }), (value, bound) => {
        const percent = `≥${(bound / 100).toFixed(2)}%`;
        const shown = inSteps(value, 'ratio', target(percent));
        expect(Math.sign(shown - bound)).toBe(Math.sign(value - Number((bound / 10_000).toFixed(4))));
      }),
    );
  });

  test.each([
    ['≥98%', 'ratio', '≥98%'],
    ['≤0.5%', 'ratio', '≤0.5%'],
    ['≤15秒', 'seconds', '≤15 秒'],
    ['≥4.3', 'score', '≥4.3 分'],
    ['40%..60%', 'ratio', '40%–60%'],
  ] as const)('of the target %s reads %s', (text, unit, shown) => {
    expect(showTarget(figure({ unit, target: target(text) }), 'zh-CN')).toBe(shown);
  });

  test.each([
    ['≤15秒', 'en', '≤15 s'],
    ['≤15s', 'zh-CN', '≤15 秒'],
    ['≤1.5小时', 'en', '≤1.5 h'],
    ['≥98%', 'en', '≥98%'],
    ['10秒..20秒', 'en', '10秒..20秒'],
  ] as const)('of the target %s in a standard reads in %s %s', (text, locale, shown) => {
    expect(targetInWords(text, locale)).toBe(shown);
  });

  test.each([
    ['≥98%', 0.97, 'below', 100, 1 / 98],
    ['≤15%', 0.2, 'above', 500, 5 / 15],
    ['40%..60%', 0.7, 'above', 1000, 1 / 6],
    ['40%..60%', 0.35, 'below', 500, 1 / 8],
    ['40%..60%', 0.5, 'within', 1000, 0.25],
  ])('lies against %s where it is', (text, value, side, distance, share) => {
    const standing = standingOf(figure({ value, target: target(text) }));
    expect(standing).toMatchObject({ side, distance });
    expect(standing?.share).toBeCloseTo(share, 10);
  });

  test('against a target of 0 has no share of it', () => {
    expect(standingOf(figure({ value: 0.01, target: target('≤0%') }))?.share).toBeNull();
  });
});

describe('the generated sentences', () => {
  const verdicts: readonly Verdict[] = [
    'met',
    'missed',
    'inconclusive',
    'insufficient',
    'no_data',
    'no_target',
  ];
  const names = {
    达标: 'met',
    未达标: 'missed',
    暂无法判定: 'inconclusive',
    样本不足: 'insufficient',
    无数据: 'no_data',
  };
  const kpi = fc.record({
    verdicts: fc.array(fc.constantFrom(...verdicts), { minLength: 13, maxLength: 13 }),
    hits: fc.integer({ min: 0, max: 97 }),
    weight: fc.integer({ min: 1, max: 100 }),
    near: fc.boolean(),
  });
  const kpis = fc.array(kpi, { minLength: 1, maxLength: 14 });
  const build = (given: readonly { verdicts: Verdict[]; hits: number; weight: number; near: boolean }[]) =>
    given.map(({ verdicts, hits, weight, near }, index) =>
      series(
        `指标${'甲乙丙丁戊己庚辛壬癸子丑寅卯'.charAt(index)}`,
        verdicts.map(verdict =>
          figure({
            verdict,
            near: near && verdict === 'met',
            numerator: hits,
            value: verdict === 'no_data' ? null : hits / 100,
            target: verdict === 'no_target' ? null : target('≥98%'),
          }),
        ),
        { weight },
      ),
    );

  test('count what the verdicts of the KPIs count, and their weights add up', () => {
    fc.assert(
      fc.property(kpis, given => {
        const all = build(given);
        const said = attainmentSentence(all, 'zh-CN');
        const of = (verdict: string) => given.filter(({ verdicts }) => verdicts.at(-1) === verdict);
        const targeted = given.filter(({ verdicts }) => verdicts.at(-1) !== 'no_target');
        if (targeted.length === 0) {
          expect(said).toBe('没有设有目标的指标。');
          return;
        }
        expect(said).toContain(`设有目标的指标 ${targeted.length} 项：`);
        for (const [word, verdict] of Object.entries(names)) {
          const count = Number(new RegExp(`[：，]${word} (\\d+) 项`).exec(said)?.[1] ?? 0);
          expect(count).toBe(of(verdict).length);
          const weight = Number(new RegExp(`[：，]${word} (\\d+)[，。]`).exec(said)?.[1] ?? 0);
          expect(weight).toBe(of(verdict).reduce((sum, one) => sum + one.weight, 0));
        }
      }),
    );
  });

  /** What the sentence says of one KPI: the gap in points, and the months in a row as the table prints them. */
  function clauseOf(said: string, title: string): { gap: number; streak: string } | undefined {
    const clause = new RegExp(
      `${title}低于目标 ([\\d.]+) 个百分点(?:（(至少)?连续 (\\d+) 个月未达标）)?`,
    ).exec(said);
    if (!clause) return undefined;
    const [, gap, least, months] = clause;
    return { gap: Number(gap), streak: months === undefined ? '1' : `${least ? '至少 ' : ''}${months}` };
  }

  test('name each missed KPI with the gap and the months of its row in the table', () => {
    fc.assert(
      fc.property(kpis, given => {
        const all = build(given);
        const said = missedSentence(all, 'zh-CN');
        const missed = all.filter(({ current }) => current.verdict === 'missed');
        expect(said === '没有未达标的指标。').toBe(missed.length === 0);
        const clauses = missed.map(one => ({ one, clause: clauseOf(said, String(one.kpi.title)) }));
        for (const { one } of clauses) expect(said).toContain(String(one.kpi.title));
        const full = clauses.filter(({ clause }) => clause !== undefined);
        expect(full).toHaveLength(Math.min(5, missed.length));
        for (const { one, clause } of full) {
          expect(clause?.gap).toBeCloseTo(98 - (one.current.numerator ?? 0), 9);
          expect(clause?.streak).toBe(overviewRow(one, 'zh-CN').streak);
        }
        expect(said.includes(`另有 ${missed.length - 5} 项`)).toBe(missed.length > 5);
      }),
    );
  });

  test('count months in a row back from the last, and stop at any other verdict or a gap', () => {
    const missed = figure();
    const streak = (figures: readonly (Figure | null)[]) => missedStreak(series('甲', figures));
    expect(streak([missed, figure({ verdict: 'met' }), missed, missed])).toEqual({
      months: 2,
      isWhole: false,
    });
    expect(streak([missed, null, missed])).toEqual({ months: 1, isWhole: false });
    expect(streak([missed, figure({ verdict: 'inconclusive' })])).toEqual({ months: 0, isWhole: false });
    expect(streak([missed, missed, missed])).toEqual({ months: 3, isWhole: true });
  });
});

describe('the first page', () => {
  const one = (title: string, verdict: Verdict, weight: number, hits = 90) =>
    series(title, [figure({ verdict, numerator: hits, value: hits / 100 })], { weight });

  test('shows at most ten KPIs: none that missed is left out for one that met', () => {
    const all = Array.from({ length: 14 }, (_, index) =>
      one(`指标${index}`, index % 5 === 4 ? 'missed' : 'met', 14 - index),
    );
    const shown = mainSeries(all).map(({ kpi }) => kpi.id);
    expect(shown).toHaveLength(10);
    expect(shown).toEqual(expect.arrayContaining(['指标4', '指标9']));
    expect([...shown].sort((a, b) => Number(a.slice(2)) - Number(b.slice(2)))).toEqual(shown);
  });

  test('names the three that are farthest from their targets in proportion, with their owners', () => {
    const all = [
      one('甲', 'missed', 1, 97),
      one('乙', 'missed', 1, 60),
      one('丙', 'met', 1, 98),
      one('丁', 'missed', 1, 80),
      one('戊', 'missed', 1, 90),
    ];
    expect(worstRows(all, 'zh-CN')).toMatchObject([
      { title: '乙', gap: '低于目标 38.00 个百分点', relative: '38.78%', owner: '主管' },
      { title: '丁' },
      { title: '戊' },
    ]);
  });
});

describe('by team', () => {
  const labels = monthlyLabels('zh-CN');
  const slice = (team: string | null, numerator: number, denominator: number) =>
    figure({ by: { team }, numerator, denominator, value: numerator / denominator });
  const whole = (numerator: number, denominator: number, teams: readonly Figure[]): Series => ({
    ...series('接通率', [figure({ numerator, denominator, value: numerator / denominator })]),
    teams,
  });

  test('teams stand in the order in which people count them, those without a name last', () => {
    const teams = [
      slice('三组', 8, 10),
      slice('十组', 8, 10),
      slice(null, 8, 10),
      slice('二组', 8, 10),
      slice('12组', 8, 10),
    ];
    const [grid] = teamGrids([whole(40, 50, teams)], labels, 'zh-CN');
    expect(grid?.rows.map(({ title }) => title)).toEqual([
      '全部',
      '二组',
      '三组',
      '十组',
      '12组',
      '（未填班组）',
    ]);
  });

  test('a KPI is left out where the records without a team are just those of one outcome', () => {
    const onlyMissed = whole(20, 25, [slice('一组', 10, 10), slice('二组', 10, 10), slice(null, 0, 5)]);
    expect(teamGrids([onlyMissed], labels, 'zh-CN')).toEqual([]);
    expect(teamsNote([onlyMissed], labels, 'zh-CN')).toMatch(/^接通率不按班组列出/);
    const mixed = whole(19, 25, [slice('一组', 9, 10), slice('二组', 10, 10), slice(null, 0, 5)]);
    expect(teamGrids([mixed], labels, 'zh-CN')).toHaveLength(1);
    expect(teamsNote([mixed], labels, 'zh-CN')).toBe('');
  });

  test('says so where nothing has a team', () => {
    expect(teamsNote([whole(9, 10, [slice(null, 9, 10)])], labels, 'zh-CN')).toBe(
      '本月没有可按班组列出的结果。',
    );
  });
});
