import type { MetricFacts } from '../sentences/metric.ts';
import type { MetricLimitFacts } from '../sentences/metric-limit.ts';
import { metricLimitRemedies } from './metric-limit.ts';
import { type Remedy, remedied } from './remedy.ts';

/** Why a KPI's definition gives no figure. */
export const metricRemedies: Readonly<Record<keyof MetricFacts, Remedy>> = {
  ...(metricLimitRemedies satisfies Readonly<Record<keyof MetricLimitFacts, Remedy>>),
  'metric/not-yet': remedied(
    ['指标用到程序还不能计算的写法，没有算。', 'The KPI uses what cannot be computed yet, and was left out.'],
    ['换一种写法；不影响其他指标。', 'Write it another way; other KPIs are not affected.'],
  ),
  'metric/unknown-metric': remedied(
    ['measure 所写的指标不在目录中。', 'The catalogue has no metric of this name.'],
    ['用 yardstick metrics 查目录，改正名称。', 'See yardstick metrics and correct the name.'],
  ),
  'metric/unknown-field': remedied(
    [
      '口径或条件用到这种记录没有的字段。',
      'The definition or a filter uses a field that the record does not have.',
    ],
    ['改正字段名；自定的列以 x- 开头。', 'Correct its name; columns of your own begin with x-.'],
  ),
  'metric/missing-parameter': remedied(
    ['指标缺少必须写明的参数。', 'The metric lacks a parameter that it needs.'],
    [
      '在 measure 中写明；用 yardstick metrics 标识 查看。',
      'Write it under measure; see yardstick metrics ID.',
    ],
  ),
  'metric/unused-parameter': remedied(
    ['measure 中的参数不适用于这个指标。', 'A parameter under measure means nothing to this metric.'],
    ['删去它。', 'Remove it.'],
  ),
  'metric/record': remedied(
    ['指标不能由 record 所写的记录算出。', 'The metric cannot be computed on the record that is named.'],
    ['改成指标可用的记录，或删去 record。', 'Name one that the metric can use, or leave record out.'],
  ),
  'metric/not-an-instant': remedied(
    ['口径需要时刻，而这个字段不是。', 'The definition needs an instant, and the field is none.'],
    ['改用 created、resolved 之类的时刻。', 'Name an instant, such as created or resolved.'],
  ),
  'metric/not-a-number': remedied(
    ['只有数值才能求和、求均值或取分位数。', 'Only numbers have a sum, mean or percentile.'],
    [
      '改用数值字段；自定的列在来源中声明 type: number。',
      'Name a number; declare an own column as type: number in its source.',
    ],
  ),
  'metric/not-a-duration': remedied(
    ['只有时长才能与时限比较。', 'Only a duration can be compared with a limit.'],
    ['改用时长字段，或写 share: {from: …, to: …}。', 'Name a duration, or write share: {from: …, to: …}.'],
  ),
  'metric/sums-unit': remedied(
    [
      '目标是时间，而两个和之商不能确定是多长的时间：sum 的数值没有单位，或者 over 本身是时长。',
      'The target is a time, and what the sums come to is not certain to be one: the numbers of sum have no unit, or over is a duration itself.',
    ],
    [
      '在 ratio 中写 unit（s、min、h、number 或 %），或在来源中把 sum 的列写成 type: duration。',
      'Write unit (s, min, h, number or %) under ratio, or give the column of sum type: duration in its source.',
    ],
  ),
  'metric/outside-scale': remedied(
    ['good 中的分值不在有效分值 of 之中。', 'An answer under good is none of the valid ones under of.'],
    ['改正 good 或 of。', 'Correct good or of.'],
  ),
  'metric/no-span': remedied(
    ['百分制要从最低分折算到最高分。', 'A hundred points run from the lowest score to the highest.'],
    ['of 至少写两个分值，最高分大于 0。', 'Write two scores or more under of, the highest above 0.'],
  ),
  'metric/unknown-part': remedied(
    [
      '指标由其他指标得出，而其中一个不在这份标准中。',
      'A KPI is made of others, and the standard lacks one of them.',
    ],
    ['改正标识，或补上那个指标。', 'Correct its id, or add it.'],
  ),
  'metric/part-cycle': remedied(
    ['几个指标互相引用，绕成了圈。', 'Some KPIs are made of each other.'],
    ['让其中一个直接由数据得出。', 'Let one of them be measured from data.'],
  ),
  'metric/part-units': remedied(
    ['单位不同的指标不能这样运算。', 'KPIs of different units do not combine this way.'],
    ['只组合同一单位的指标。', 'Combine KPIs of one unit.'],
  ),
  'metric/part-refused': remedied(
    ['组成它的一个指标算不出来，它也没有算。', 'A KPI that it is made of cannot be computed.'],
    ['先改正那个指标；同一次输出中有它的原因。', 'Mend that one first; the same run says why.'],
  ),
  'metric/part-many': remedied(
    ['由太多指标层层得出。', 'Too many figures stand behind it.'],
    ['减少层数。', 'Nest fewer KPIs.'],
  ),
  'metric/part-change': remedied(
    ['已经是与另一时期相比的变化，不能再比一次。', 'It is a change against another period already.'],
    ['目标写成数值，或改比原来的指标。', 'Write a plain target, or compare the KPI it is made of.'],
  ),
  'metric/vs': remedied(
    ['vs 所写的不是对比时期。', 'vs names no period to compare with.'],
    [
      '写 previous、year_before 或 2026-Q1 这样的时期。',
      'Write previous, year_before, or a period such as 2026-Q1.',
    ],
  ),
  'metric/target': remedied(
    ['目标的写法读不出来。', 'The target cannot be read.'],
    ['写成 ≥98%、≤15秒 或 40%..60%。', 'Write it as ≥98%, ≤15s or 40%..60%.'],
  ),
  'metric/target-unit': remedied(
    [
      '目标的单位与指标不符，无法判定。',
      'The unit of the target does not fit the figure, so there is no verdict.',
    ],
    ['按指标的单位改写目标。', 'Write the target in the unit of the figure.'],
  ),
  'metric/warn-unit': remedied(
    ['预警余量的单位与指标不符。', 'The unit of warn does not fit the figure.'],
    ['比率写 2pp，时长写 3秒，分数写 0.2。', 'Write 2pp for a share, 3s for a duration, 0.2 for a score.'],
  ),
  'metric/as-of': remedied(
    ['as_of 的写法读不出来。', 'as_of cannot be read.'],
    [
      '写 period_end、latest，或 2026-04-01T00:00:00+08:00 这样的时刻。',
      'Write period_end, latest, or an instant such as 2026-04-01T00:00:00+08:00.',
    ],
  ),
  'metric/filter-value': remedied(
    ['条件中的值与字段的类型不符，不能比较。', 'A value of a filter does not fit the type of its field.'],
    ['改正值，如数值写 "<3"，是非写 true。', 'Correct it: "<3" for a number, true for a yes/no.'],
  ),
  'metric/not-censored': remedied(
    [
      '未办结的还不知道要多久，只有分位数能由 censored: km 估计。',
      'Nobody knows how long open items will take, so censored: km gives percentiles only.',
    ],
    ['改用 median 或 p90 之类的分位数。', 'Use median or a percentile such as p90.'],
  ),
  'metric/no-interval': remedied(
    [
      'verdict: interval 按置信区间判定，只有比率和均值有区间。',
      'verdict: interval judges by an interval, which only shares and means have.',
    ],
    ['删去 verdict，或改用比率、均值。', 'Leave verdict out, or measure a share or a mean.'],
  ),
};
