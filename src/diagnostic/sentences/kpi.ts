import type { Family } from '../family.ts';
import { type MetricFacts, metric } from './metric.ts';

export interface KpiFacts {
  'kpi/target': { text: string };
  'kpi/duration': { text: string; number: string; unit: 'm' | 'd' | undefined };
  'kpi/unknown-metric': MetricFacts['metric/unknown-metric'];
  'kpi/record': MetricFacts['metric/record'];
  'kpi/missing-parameter': MetricFacts['metric/missing-parameter'];
  'kpi/unused-parameter': MetricFacts['metric/unused-parameter'];
  'kpi/target-unit': MetricFacts['metric/target-unit'];
  'kpi/unknown-part': MetricFacts['metric/unknown-part'];
  'kpi/part-cycle': MetricFacts['metric/part-cycle'];
  'kpi/unmeasurable': { text: string };
  'kpi/no-target': { kpi: string; weight: number | undefined };
  'kpi/unit-range': {
    target: string;
    low: number;
    high: number;
    isShare: boolean;
    /** Why it is doubted, where the figure can have that value; `assumed`: the scale is not declared. */
    why?: 'assumed' | 'tiny' | 'low';
    /** Whether the scale is the metric's own, so that `of` cannot change it. */
    isFixed?: boolean;
  };
  'kpi/outside-scale': MetricFacts['metric/outside-scale'];
  'kpi/polarity': { kpi: string; target: string; direction: 'higher' | 'lower' };
  'kpi/trivial': { target: string };
  'kpi/absolute': { target: string };
  'kpi/no-statistic': { metric: string; target: string; statistic: string };
  'kpi/level-order': { lower: Level; lowerTarget: string; upper: Level; upperTarget: string };
  'kpi/no-denominator': { kpi: string };
  'kpi/no-formula': { kpi: string };
  'kpi/no-data-source': { kpi: string };
  'kpi/no-window': { kpi: string; target: string };
  'kpi/no-min-sample': { kpi: string; least: number };
  'kpi/unrealistic': {
    target: string;
    best: number;
    unit: 'ratio' | 'seconds' | 'number';
    from: string;
    to: string;
  };
  'kpi/granularity': { text: string; field: string; source: string; grain: 'minute' | 'hour' | 'day' };
}

type Level = 'floor' | 'target' | 'stretch';

const levelsZh: Readonly<Record<Level, string>> = { floor: '底线', target: '目标', stretch: '挑战值' };
const grainsZh = { minute: '分钟', hour: '小时', day: '天' } as const;
/** Rounded: it is far from the target. */
const reached = (value: number, unit: 'ratio' | 'seconds' | 'number', seconds: string) => {
  if (unit === 'ratio') return `${Number((100 * value).toFixed(1))}%`;
  const number = Number(value.toPrecision(3));
  return unit === 'seconds' ? `${number} ${seconds}` : `${number}`;
};

/** Bounds of a share are percentages. */
const range = (low: number, high: number, isShare: boolean) => {
  if (isShare) return `${low * 100}%–${high * 100}%`;
  return low < 0 ? `−${-low}…${high}` : `${low}–${high}`;
};

/** Whether what a KPI says can be measured; what `kpi` would refuse too is said in the same words. */
export const kpi: Family<KpiFacts> = {
  'kpi/target': metric['metric/target'],
  'kpi/duration': {
    'zh-CN': ({ text, number, unit }) => {
      if (unit === 'm') return `“${text}”有歧义：分钟请写 ${number}min`;
      if (unit === 'd') return `“${text}”有歧义：工作日请写 ${number}wd，自然日请写 ${number}cd`;
      return `“${text}”不是时长：请写成 15s、3min、24h、8bh（工作小时）、3wd（工作日）、15cd（自然日）`;
    },
    en: ({ text, number, unit }) => {
      if (unit === 'm') return `"${text}" could mean two things: write ${number}min for minutes`;
      if (unit === 'd') {
        return `"${text}" could mean two things: write ${number}wd for working days, ${number}cd for calendar days`;
      }
      return `"${text}" is not a duration: write 15s, 3min, 24h, 8bh (working hours), 3wd (working days) or 15cd (calendar days)`;
    },
  },
  'kpi/unknown-metric': metric['metric/unknown-metric'],
  'kpi/record': metric['metric/record'],
  'kpi/missing-parameter': metric['metric/missing-parameter'],
  'kpi/unused-parameter': metric['metric/unused-parameter'],
  'kpi/target-unit': metric['metric/target-unit'],
  'kpi/unknown-part': metric['metric/unknown-part'],
  'kpi/part-cycle': metric['metric/part-cycle'],
  'kpi/unmeasurable': {
    'zh-CN': ({ text }) => `目标“${text}”里没有数值，无法考核：写成 比较符、数值、单位，如 ≥98%、≤15秒`,
    en: ({ text }) =>
      `The target "${text}" has no number, so nobody can check it: write operator, number and unit, such as ≥98% or ≤15s`,
  },
  'kpi/no-target': {
    'zh-CN': ({ kpi, weight }) =>
      weight === undefined
        ? `指标 ${kpi} 没有目标，只能列出数值：要判定是否达标，请加 target`
        : `指标 ${kpi} 有权重 ${weight} 却没有目标，无法计分：请加 target，或去掉 weight`,
    en: ({ kpi, weight }) =>
      weight === undefined
        ? `KPI ${kpi} has no target, so its value is only shown: add target to judge it`
        : `KPI ${kpi} weighs ${weight} but has no target, so it cannot be scored: add target or drop weight`,
  },
  'kpi/unit-range': {
    'zh-CN': ({ target, low, high, isShare, why, isFixed }) => {
      const scale = range(low, high, isShare);
      if (why === 'assumed')
        return `目标“${target}”超出通常的 ${scale} 分制：是十分制或百分制，请在 measure 中写 of（有效分值），否则核对数值`;
      if (why === 'low')
        return `目标“${target}”不到 ${scale} 分制的一半：是不是按另一种分制（如五分制）写的？请核对数值${isFixed ? '' : '或 of'}`;
      if (why === 'tiny' && !isShare)
        return `目标“${target}”不到 1 分，而净推荐值在 ${scale} 之间：小数是否应写成百分点，如 0.4 写成 40？`;
      if (why === 'tiny') return `目标“${target}”不到 1%：是否多写了百分号，或小数应写成百分数？`;
      return `目标“${target}”超出可能的范围 ${scale}：请核对数值和单位`;
    },
    en: ({ target, low, high, isShare, why, isFixed }) => {
      const scale = range(low, high, isShare);
      if (why === 'assumed')
        return `The target "${target}" is outside the usual scale of ${scale}: for one of ten or a hundred points write of (the valid answers) in measure, else check the number`;
      if (why === 'low')
        return `The target "${target}" is below the middle of the scale, ${scale}: was it written on another, such as five points? Check the number${isFixed ? '' : ', or of'}`;
      if (why === 'tiny' && !isShare)
        return `The target "${target}" is below 1 on a scale of ${scale}: is a decimal meant as points, 0.4 as 40?`;
      if (why === 'tiny')
        return `The target "${target}" is below 1 %: is the percent sign one too many, or a decimal meant as a percentage?`;
      return `The target "${target}" is outside what is possible, ${scale}: check the number and its unit`;
    },
  },
  'kpi/outside-scale': metric['metric/outside-scale'],
  'kpi/polarity': {
    'zh-CN': ({ kpi, target, direction }) =>
      `指标 ${kpi} 越${direction === 'higher' ? '高' : '低'}越好，目标“${target}”的方向相反：请改比较符`,
    en: ({ kpi, target, direction }) =>
      `KPI ${kpi} is better when ${direction}, and the target "${target}" asks for the opposite: change the operator`,
  },
  'kpi/trivial': {
    'zh-CN': ({ target }) => `目标“${target}”总能达到，等于没有目标：请写真正的要求`,
    en: ({ target }) =>
      `The target "${target}" is always met, so it asks nothing: write what is really wanted`,
  },
  'kpi/absolute': {
    'zh-CN': ({ target }) => `目标“${target}”不容许任何一次例外：若确是承诺可保留，否则留出余量`,
    en: ({ target }) =>
      `The target "${target}" allows no exception: keep it if it is a promise, else leave room`,
  },
  'kpi/no-statistic': {
    'zh-CN': ({ metric, target, statistic }) =>
      `目标“${target}”没有说明 ${metric} 取平均值还是分位数，现按 ${statistic} 计算：请在 measure 中写 statistic，如 p90`,
    en: ({ metric, target, statistic }) =>
      `The target "${target}" does not say whether ${metric} is a mean or a percentile, and ${statistic} is used: write statistic in measure, such as p90`,
  },
  'kpi/level-order': {
    'zh-CN': ({ lower, lowerTarget, upper, upperTarget }) =>
      `${levelsZh[upper]}“${upperTarget}”应比${levelsZh[lower]}“${lowerTarget}”更严：从底线、目标到挑战值须逐级收紧`,
    en: ({ lower, lowerTarget, upper, upperTarget }) =>
      `${upper} "${upperTarget}" must ask more than ${lower} "${lowerTarget}": from floor over target to stretch each is tighter`,
  },
  'kpi/no-denominator': {
    'zh-CN': ({ kpi }) => `指标 ${kpi} 的比率没有分母：请写 whole（总体的筛选条件）或 over（求和的字段）`,
    en: ({ kpi }) =>
      `The ratio of KPI ${kpi} has no denominator: write whole (a filter) or over (a field to sum)`,
  },
  'kpi/no-formula': {
    'zh-CN': ({ kpi }) => `指标 ${kpi} 的比率公式不完整：写 part 与 whole，或写 sum 与 over`,
    en: ({ kpi }) => `The ratio of KPI ${kpi} is not a formula: write part and whole, or sum and over`,
  },
  'kpi/no-data-source': {
    'zh-CN': ({ kpi }) => `指标 ${kpi} 的数值是录入的，却没有说明来源：请写 source，如 第三方调查 2026-03`,
    en: ({ kpi }) =>
      `The value of KPI ${kpi} is entered by hand but not sourced: write source, such as a survey and its date`,
  },
  'kpi/no-window': {
    'zh-CN': ({ kpi, target }) =>
      `指标 ${kpi} 是计数，目标“${target}”没有说是一个月的还是一年的：请写 period，如 period: month`,
    en: ({ kpi, target }) =>
      `KPI ${kpi} is a count, and the target "${target}" does not say for a month or for a year: write period, such as period: month`,
  },
  'kpi/no-min-sample': {
    'zh-CN': ({ kpi, least }) =>
      `指标 ${kpi} 由样本判定，没有写最小样本，按默认的 ${least} 判定：请写 min_n，或用 valid_if 规定回收率`,
    en: ({ kpi, least }) =>
      `KPI ${kpi} is judged from a sample and names no smallest one, so ${least} is used: write min_n, or ask for a response rate with valid_if`,
  },
  'kpi/unrealistic': {
    'zh-CN': ({ target, best, unit, from, to }) =>
      `${from} 至 ${to} 各月最好的是 ${reached(best, unit, '秒')}，离目标“${target}”很远：请核对目标，或写明靠什么达到，先定一个分步的目标`,
    en: ({ target, best, unit, from, to }) =>
      `The best month from ${from} to ${to} came to ${reached(best, unit, 's')}, far from the target "${target}": check the target, or say what will change and set a step on the way`,
  },
  'kpi/granularity': {
    'zh-CN': ({ text, field, source, grain }) =>
      `“${text}”比数据更细：来源“${source}”的“${field}”只精确到${grainsZh[grain]}，无法判定：请导出更细的时间，或改这个数`,
    en: ({ text, field, source, grain }) =>
      `"${text}" is finer than the data: "${field}" in source "${source}" is known to the ${grain} only, so it cannot be judged: export finer times, or change the number`,
  },
};
