import type { Family } from '../family.ts';

export interface KpiTogetherFacts {
  'kpi/unsatisfiable': Rival;
  'kpi/conflicting-target': Rival;
  'kpi/redundant': Rival;
  'kpi/aggregate-inconsistent': { target: string; parts: readonly string[] };
  'kpi/weight-sum': { sum: number; kpis: number };
  'kpi/scoring': { problem: 'unit' | 'order' | 'no_bound'; text: string; other: string };
  'kpi/unscored': { kpi: string; weight: number };
  'kpi/prose-mismatch': {
    /** What the prose is of, by its id. */
    of: string;
    part: 'clause' | 'title';
    text: string;
    link: string;
    expected: readonly string[];
  };
}

/** Two KPIs that set targets for the same figure. */
interface Rival {
  target: string;
  /** As standard/kpi. */
  other: string;
  otherTarget: string;
  file: string;
  line: number;
}

/** Whether KPIs agree with each other, with the whole that they are parts of, and with what the prose says of them. */
export const kpiTogether: Family<KpiTogetherFacts> = {
  'kpi/unsatisfiable': {
    'zh-CN': ({ target, other, otherTarget, file, line }) =>
      `目标“${target}”与 ${other} 的“${otherTarget}”（${file} 第 ${line} 行）不可能同时达到：请改其中一个`,
    en: ({ target, other, otherTarget, file, line }) =>
      `The target "${target}" and "${otherTarget}" of ${other} (${file}, line ${line}) cannot both be met: change one`,
  },
  'kpi/conflicting-target': {
    'zh-CN': ({ target, other, otherTarget, file, line }) =>
      `同一指标在 ${other} 中的目标是“${otherTarget}”（${file} 第 ${line} 行），这里是“${target}”，范围和有效期重叠：请统一，或用 extends 说明细化关系`,
    en: ({ target, other, otherTarget, file, line }) =>
      `The same figure has the target "${otherTarget}" in ${other} (${file}, line ${line}) and "${target}" here, for overlapping scope and dates: agree on one, or say by extends that this refines it`,
  },
  'kpi/redundant': {
    'zh-CN': ({ target, other, otherTarget, file, line }) =>
      target === otherTarget
        ? `${other}（${file} 第 ${line} 行）已对同一指标定了“${otherTarget}”：只写一处即可`
        : `${other}（${file} 第 ${line} 行）已对同一指标定了“${otherTarget}”，这里是“${target}”：只留较严的一个`,
    en: ({ target, other, otherTarget, file, line }) =>
      target === otherTarget
        ? `${other} (${file}, line ${line}) has "${otherTarget}" for the same figure: once is enough`
        : `${other} (${file}, line ${line}) has "${otherTarget}" for the same figure and this "${target}": keep the stricter one`,
  },
  'kpi/aggregate-inconsistent': {
    'zh-CN': ({ target, parts }) =>
      `总体目标“${target}”比各部分的目标（${parts.join('、')}）都严：各部分都达标时总体仍可能不达标，请放宽总体或收紧其中一部分`,
    en: ({ target, parts }) =>
      `The target "${target}" of the whole is stricter than those of all its parts (${parts.join(', ')}): it can be missed while every part meets its own; relax it, or tighten a part`,
  },
  'kpi/weight-sum': {
    'zh-CN': ({ sum, kpis }) => `${kpis} 个指标的权重合计 ${sum}，应为 100`,
    en: ({ sum, kpis }) => `The weights of ${kpis} KPIs add up to ${sum}; they must make 100`,
  },
  'kpi/scoring': {
    'zh-CN': ({ problem, text, other }) =>
      ({
        unit: `“${text}”与目标“${other}”的单位不同：请用同一单位（比率写 1pp，时长写 5s，分值写 0.1）`,
        order: `分档“${text}”应比上一档“${other}”更宽、分更低：请从最好的一档写到最差的一档`,
        no_bound: `按差距计分要从一个上限或下限量起，目标“${other}”没有：请写成 ≥ 或 ≤，或改用分档 steps`,
      })[problem],
    en: ({ problem, text, other }) =>
      ({
        unit: `"${text}" and the target "${other}" differ in unit: use the same (1pp for a share, 5s for a duration, 0.1 for a score)`,
        order: `The step "${text}" should ask less than "${other}" before it and give fewer points: write the best step first`,
        no_bound: `A distance is counted from a minimum or maximum, which the target "${other}" is not: write ≥ or ≤, or use steps`,
      })[problem],
  },
  'kpi/unscored': {
    'zh-CN': ({ kpi, weight }) =>
      `指标 ${kpi} 权重 ${weight} 却没有计分规则（scoring），总分算不出来：请补上，或去掉权重`,
    en: ({ kpi, weight }) =>
      `KPI ${kpi} has weight ${weight} but no scoring, so there is no total: add it, or drop the weight`,
  },
  'kpi/prose-mismatch': {
    'zh-CN': ({ of, part, text, link, expected }) =>
      `${part === 'clause' ? `条款 ${of} 写` : '标题写'}“${text}”，而 ${link} 定的是 ${expected.join('、')}：请统一`,
    en: ({ of, part, text, link, expected }) =>
      `${part === 'clause' ? `Clause ${of}` : 'The title'} says "${text}" where ${link} has ${expected.join(', ')}: make them agree`,
  },
};
