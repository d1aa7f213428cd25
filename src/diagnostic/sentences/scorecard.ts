import type { Family } from '../family.ts';

export interface ScorecardFacts {
  'scorecard/empty': Record<string, never>;
  'scorecard/weights': { sum: number };
  'scorecard/section-weight': { section: string; weight: number; sum: number };
  'scorecard/no-weight': { item: string };
  'scorecard/one-effect': { item: string };
  'scorecard/scale': { min: number; max: number; labels: number | undefined };
}

/** What makes the scores of a scorecard meaningless. */
export const scorecard: Family<ScorecardFacts> = {
  'scorecard/empty': {
    'zh-CN': () => '评分表没有评分项：请写 items，或分组写 sections',
    en: () => 'The scorecard has no items: write items, or sections with items',
  },
  'scorecard/weights': {
    'zh-CN': ({ sum }) => `各评分项的权重合计为 ${sum}，应为 100`,
    en: ({ sum }) => `The weights of the items add up to ${sum}; they must add up to 100`,
  },
  'scorecard/section-weight': {
    'zh-CN': ({ section, weight, sum }) =>
      `分组“${section}”的权重写的是 ${weight}，其中各项合计为 ${sum}：请改成一致，或删去分组的权重`,
    en: ({ section, weight, sum }) =>
      `Section "${section}" says it weighs ${weight}, its items add up to ${sum}: make them equal, or leave the section's weight out`,
  },
  'scorecard/no-weight': {
    'zh-CN': ({ item }) =>
      `评分项“${item}”没有权重，而其他项有：请写 weight、bonus 或 deduction，只用于否决的致命项除外`,
    en: ({ item }) =>
      `Item "${item}" has no weight while others have: write weight, bonus or deduction; only a critical item can go without`,
  },
  'scorecard/one-effect': {
    'zh-CN': ({ item }) =>
      `评分项“${item}”只能是计分（weight）、加分（bonus）、扣分（deduction）中的一种，加分项不能是致命项`,
    en: ({ item }) =>
      `Item "${item}" is to have one of weight, bonus and deduction, and what gives a bonus cannot be critical`,
  },
  'scorecard/scale': {
    'zh-CN': ({ min, max, labels }) =>
      labels === undefined
        ? `刻度的 min（${min}）应小于 max（${max}）`
        : `刻度从 ${min} 到 ${max} 共 ${max - min + 1} 档，labels 却有 ${labels} 个`,
    en: ({ min, max, labels }) =>
      labels === undefined
        ? `min (${min}) of the scale must be less than max (${max})`
        : `The scale from ${min} to ${max} has ${max - min + 1} values, but ${labels} labels`,
  },
};
