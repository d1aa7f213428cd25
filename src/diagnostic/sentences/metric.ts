import type { Family } from '../family.ts';
import { meantEn, meantZh } from './meant.ts';
import { type MetricLimitFacts, metricLimit } from './metric-limit.ts';

export interface MetricFacts extends MetricLimitFacts {
  'metric/not-yet': { key: string };
  'metric/unknown-metric': { metric: string; closest: string | undefined };
  'metric/unknown-field': { field: string; record: string; closest: string | undefined };
  'metric/missing-parameter': { metric: string; key: string };
  'metric/unused-parameter': { metric: string; key: string };
  'metric/record': { metric: string; record: string; records: readonly string[] };
  'metric/not-an-instant': { field: string; record: string };
  'metric/not-a-number': { field: string; record: string };
  'metric/not-a-duration': { field: string; record: string };
  'metric/sums-unit': { sum: string; over: string; isOverTime: boolean };
  'metric/outside-scale': { value: number; of: readonly number[] };
  'metric/no-span': Record<never, never>;
  'metric/unknown-part': { kpi: string; closest: string | undefined };
  'metric/part-cycle': { kpis: readonly string[] };
  'metric/part-units': { kpi: string; unit: string; other: string; otherUnit: string };
  'metric/part-refused': { kpi: string };
  'metric/part-many': { most: number };
  'metric/part-change': Record<never, never>;
  'metric/vs': { text: string };
  'metric/target': { text: string };
  'metric/target-unit': { target: string; unit: string };
  'metric/warn-unit': { warn: string; unit: string };
  'metric/as-of': { text: string };
  'metric/filter-value': { field: string; value: string; type: string };
  'metric/no-interval': { kpi: string };
  'metric/not-censored': { statistic: string };
}

const unitsZh: Readonly<Record<string, string>> = {
  ratio: '百分比（如 98%）',
  seconds: '时长（如 15秒）',
  score: '分数（如 4.5）',
  count: '数量（如 100）',
  per_10k: '每万次的数量（如 5）',
};

const unitsEn: Readonly<Record<string, string>> = {
  ratio: 'a share (such as 98%)',
  seconds: 'a duration (such as 15s)',
  score: 'a score (such as 4.5)',
  count: 'a number (such as 100)',
  per_10k: 'a number per 10,000 (such as 5)',
};

/** Why a KPI's definition gives no figure. */
export const metric: Family<MetricFacts> = {
  ...metricLimit,
  'metric/not-yet': {
    'zh-CN': ({ key }) => `尚不支持（not yet: ${key}）：“${key}” 还不能计算，这个指标没有算。`,
    en: ({ key }) => `not yet: ${key}. It cannot be computed yet, so this figure was left out.`,
  },
  'metric/unknown-metric': {
    'zh-CN': ({ metric, closest }) =>
      closest
        ? `指标目录中没有“${metric}”${meantZh(closest)}`
        : `指标目录中没有“${metric}”：运行 yardstick metrics 可查看有哪些。`,
    en: ({ metric, closest }) =>
      closest
        ? `The catalogue has no metric "${metric}"${meantEn(closest)}`
        : `The catalogue has no metric "${metric}": yardstick metrics lists those that it has.`,
  },
  'metric/unknown-field': {
    'zh-CN': ({ field, record, closest }) =>
      closest === undefined && field.startsWith('x-')
        ? `没有来源给出 ${record} 的自定字段“${field}”：先在来源（sources/）的 columns 中写明它。`
        : `${record} 记录没有字段“${field}”${meantZh(closest)}`,
    en: ({ field, record, closest }) =>
      closest === undefined && field.startsWith('x-')
        ? `No source gives a ${record} the field "${field}": declare it under columns of a source.`
        : `A ${record} record has no field "${field}"${meantEn(closest)}`,
  },
  'metric/missing-parameter': {
    'zh-CN': ({ metric, key }) => `指标“${metric}”需要写明“${key}”。`,
    en: ({ metric, key }) => `The metric "${metric}" needs "${key}".`,
  },
  'metric/unused-parameter': {
    'zh-CN': ({ metric, key }) => `“${key}”不适用于“${metric}”，请删去。`,
    en: ({ metric, key }) => `"${key}" means nothing to "${metric}"; remove it.`,
  },
  'metric/record': {
    'zh-CN': ({ metric, record, records }) =>
      `指标“${metric}”不能由 ${record} 记录算出，可用：${records.join('、')}。`,
    en: ({ metric, record, records }) =>
      `The metric "${metric}" cannot be computed on ${record} records; use ${records.join(' or ')}.`,
  },
  'metric/not-an-instant': {
    'zh-CN': ({ field, record }) => `${record} 记录的“${field}”不是时刻。`,
    en: ({ field, record }) => `"${field}" of a ${record} record is not an instant.`,
  },
  'metric/not-a-number': {
    'zh-CN': ({ field, record }) => `${record} 记录的“${field}”不是数值，不能求和或取分位数。`,
    en: ({ field, record }) =>
      `"${field}" of a ${record} record is not a number, so it has no mean or percentile.`,
  },
  'metric/not-a-duration': {
    'zh-CN': ({ field, record }) =>
      `${record} 记录的“${field}”不是时长，不能与时限比较。请改用时长字段，或写 share: {from: …, to: …}。`,
    en: ({ field, record }) =>
      `"${field}" of a ${record} record is not a duration and has no share within a limit. Name a duration, or write share: {from: …, to: …}.`,
  },
  'metric/sums-unit': {
    'zh-CN': ({ sum, over, isOverTime }) =>
      isOverTime
        ? `“${over}”是时长，“${sum}”之和除以它不是时间。请写 unit: number 或 %，目标也用这个单位。`
        : `“${sum}”是数，看不出是什么时间单位。请在 ratio 中写 unit: s、min 或 h，或在来源中把它写成 type: duration。`,
    en: ({ sum, over, isOverTime }) =>
      isOverTime
        ? `"${over}" is a duration: the sum of "${sum}" over it is no time. Write unit: number or %, and the target in that unit.`
        : `"${sum}" is a number, of what unit of time is not known. Write unit: s, min or h under ratio, or type: duration in the source.`,
  },
  'metric/outside-scale': {
    'zh-CN': ({ value, of }) => `分值 ${value} 不在有效分值 ${of.join('、')} 之中。`,
    en: ({ value, of }) => `The answer ${value} is none of the valid ones: ${of.join(', ')}.`,
  },
  'metric/no-span': {
    'zh-CN': () => '百分制要从最低分折算到最高分：of 至少要有两个分值，且最高分大于 0。',
    en: () =>
      'A hundred points run from the lowest score to the highest: of needs two of them, the highest above 0.',
  },
  'metric/unknown-part': {
    'zh-CN': ({ kpi, closest }) => `这份标准没有指标“${kpi}”${meantZh(closest)}`,
    en: ({ kpi, closest }) => `This standard has no KPI "${kpi}"${meantEn(closest)}`,
  },
  'metric/part-cycle': {
    'zh-CN': ({ kpis }) => `指标绕成了圈，算不出来：${kpis.join(' → ')}。`,
    en: ({ kpis }) => `These KPIs are made of each other and cannot be computed: ${kpis.join(' → ')}.`,
  },
  'metric/part-units': {
    'zh-CN': ({ kpi, unit, other, otherUnit }) =>
      `“${kpi}”是${unitsZh[unit] ?? unit}，“${other}”是${unitsZh[otherUnit] ?? otherUnit}，不能这样运算。`,
    en: ({ kpi, unit, other, otherUnit }) =>
      `"${kpi}" is ${unitsEn[unit] ?? unit} and "${other}" is ${unitsEn[otherUnit] ?? otherUnit}; they do not combine this way.`,
  },
  'metric/part-refused': {
    'zh-CN': ({ kpi }) => `“${kpi}”算不出来，由它得出的这个指标也没有算。`,
    en: ({ kpi }) => `"${kpi}" cannot be computed, and so neither can this KPI, which is made of it.`,
  },
  'metric/part-many': {
    'zh-CN': ({ most }) => `这个指标由其他指标层层得出，总数超过 ${most} 个，没有算。请减少层数。`,
    en: ({ most }) => `More than ${most} figures stand behind this KPI, so it was left out. Nest fewer KPIs.`,
  },
  'metric/part-change': {
    'zh-CN': () => '这个指标已经是与另一时期相比的变化，不能再与别的时期相比。',
    en: () => 'This KPI is a change against another period already; it has no change against one more.',
  },
  'metric/vs': {
    'zh-CN': ({ text }) =>
      `“${text}”不是对比时期。请写 previous（上一期）、year_before（上年同期）或 2026-Q1 这样的时期。`,
    en: ({ text }) =>
      `"${text}" is no period to compare with. Write previous, year_before, or one such as 2026-Q1.`,
  },
  'metric/target': {
    'zh-CN': ({ text }) =>
      /^[+-]\s*\d/.test(text)
        ? `“${text}”没有说和哪一期比。变化写成 -50% vs 2025-Q4 这样的形式。`
        : `“${text}”不是目标。请写成 ≥98%、≤15秒 或 40%..60% 这样的形式。`,
    en: ({ text }) =>
      /^[+-]\s*\d/.test(text)
        ? `"${text}" does not say compared with when. Write a change as -50% vs 2025-Q4.`
        : `"${text}" is not a target. Write it as ≥98%, ≤15s or 40%..60%.`,
  },
  'metric/target-unit': {
    'zh-CN': ({ target, unit }) => `目标“${target}”的单位与指标不符，应为${unitsZh[unit] ?? unit}。`,
    en: ({ target, unit }) =>
      `The unit of the target "${target}" does not fit the figure, which is ${unitsEn[unit] ?? unit}.`,
  },
  'metric/warn-unit': {
    'zh-CN': ({ warn, unit }) => `预警余量“${warn}”的单位与指标不符，应为${unitsZh[unit] ?? unit}。`,
    en: ({ warn, unit }) =>
      `The unit of the margin "${warn}" does not fit the figure, which is ${unitsEn[unit] ?? unit}.`,
  },
  'metric/as-of': {
    'zh-CN': ({ text }) =>
      `“${text}”不是截至时点。请写 period_end、latest，或 2026-04-01T00:00:00+08:00 这样的时刻。`,
    en: ({ text }) =>
      `"${text}" is not an as-of. Write period_end, latest, or an instant such as 2026-04-01T00:00:00+08:00.`,
  },
  'metric/filter-value': {
    'zh-CN': ({ field, value, type }) =>
      `筛选条件“${field}: ${value}”：${field} 的类型是 ${type}，不能与这个值比较。`,
    en: ({ field, value, type }) =>
      `Filter "${field}: ${value}": ${field} is of type ${type} and cannot be compared with this.`,
  },
  'metric/not-censored': {
    'zh-CN': ({ statistic }) =>
      `${statistic} 不能用 censored: km 估计：未办结的还不知道要多久。请用 median 或 p90 之类的分位数。`,
    en: ({ statistic }) =>
      `${statistic} cannot be estimated by censored: km, as nobody knows how long open items will take. Use median or a percentile such as p90.`,
  },
  'metric/no-interval': {
    'zh-CN': ({ kpi }) =>
      `“${kpi}”要求按区间判定（verdict: interval），但只有比率和均值才有区间。请去掉 verdict，或改用比率、均值。`,
    en: ({ kpi }) =>
      `"${kpi}" is to be judged by its interval (verdict: interval), but only shares and means have one. Leave verdict out, or measure a share or a mean.`,
  },
};
