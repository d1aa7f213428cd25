import type { Bilingual } from '../../../text/locale.ts';

/** How figures are judged, in plain words; a report prints those that it uses. */
export const methodWords = {
  full: {
    'zh-CN':
      '全量：指标覆盖统计期内的每一条记录，达标与未达标按整数判定，即直接比较“分子 × 目标的分母”与“目标的分子 × 分母”，不用四舍五入后的百分数。',
    en: 'All records: the KPI covers every record of the period. Met or missed is decided on integers, by comparing numerator × target denominator with target numerator × denominator, never on a rounded percentage.',
  },
  sample: {
    'zh-CN':
      '抽样：评价和质检只覆盖一部分记录。95% 置信区间整体达到目标为达标，整体没有达到为未达标，区间包含目标为暂无法判定；样本数少于最少样本数（默认 30）为样本不足。',
    en: 'Sample: ratings and evaluations cover only some of the records. The target is met where the whole 95% confidence interval meets it, missed where none of it does, inconclusive where the interval contains the target, and insufficient where the sample is smaller than required (30 unless the standard says otherwise).',
  },
  wilson: {
    'zh-CN': '比率的 95% 置信区间用 Wilson 法计算，由分子和分母直接得出。',
    en: 'The 95% confidence interval of a share is the Wilson interval, computed from numerator and denominator.',
  },
  n: {
    'zh-CN': 'n 是计入均值或分位数的记录数。',
    en: 'n is the number of records that enter a mean or a percentile.',
  },
  percentile: {
    'zh-CN': '分位数用最近秩法：n 个数值由小到大排列，P90 取第 ⌈0.9 × n⌉ 个，是实际出现过的数值。',
    en: 'Percentiles are nearest ranks: of n values in ascending order, P90 is number ⌈0.9 × n⌉, a value that did occur.',
  },
  median: {
    'zh-CN': '中位数是由小到大排列后居中的数值；个数为偶数时取中间两个的平均。',
    en: 'The median is the middle value in ascending order, or the mean of the two in the middle.',
  },
  student: {
    'zh-CN': '平均分的 95% 置信区间用 t 分布计算。',
    en: 'The 95% confidence interval of a mean score uses the t distribution.',
  },
  mean: {
    'zh-CN': '平均值等于合计除以记录数，不对各组的平均值再求平均。',
    en: 'A mean is the sum divided by the number of records, never a mean of means.',
  },
  due: {
    'zh-CN': '到期口径：期限落在统计期内的时限要求才计入。在途是未办结且未到期的，不在分母内。',
    en: 'By due date: an obligation counts in the period in which it falls due. What is open and not yet due is in progress and outside the denominator.',
  },
  missing: {
    'zh-CN':
      '缺数据：已经结束而没有记下完成时刻，既不算按时也不算超时。下限把它们全部算作超时，上限全部算作按时；目标在上下限之间时暂无法判定。',
    en: 'Missing: what has ended without a recorded time counts neither as on time nor as late. The lower bound takes all of it as late, the upper bound as on time; a target between the two is inconclusive.',
  },
  excluded: {
    'zh-CN': '剔除：按指标的口径不计入的记录，原因和条数列在“指标明细”中。',
    en: 'Excluded: records that the definition leaves out; reasons and counts are under “Every KPI”.',
  },
  no_data: {
    'zh-CN': '无数据：分母为 0，不写 0% 或 100%。',
    en: 'No data: the denominator is 0; neither 0% nor 100% is printed.',
  },
  near: {
    'zh-CN': '预警：已达标，但与目标之差在标准所定的预警余量以内。低于目标的一律为未达标。',
    en: 'Near: met, but within the margin that the standard declares. Anything short of the target is missed.',
  },
  rounding: {
    'zh-CN':
      '百分数保留两位小数，时长保留一位小数；四舍五入不会使未达目标的数值显示为目标值（目标为 98% 时，97.996% 显示为 97.99%）。与目标、与上月之差由显示的数值相减得出。',
    en: 'Percentages have two decimals, durations one; rounding never turns a value short of the target into the target (97.996% is printed 97.99% where the target is 98%). Distances to the target and to last month are differences of printed values.',
  },
  distance: {
    'zh-CN': '“距目标最远的指标”按与目标之差除以目标值的大小排列，单位不同的指标因此可以比较。',
    en: '“Farthest from target” is ordered by the distance divided by the target, so that KPIs of different units can be compared.',
  },
  streak: {
    'zh-CN': '连续未达标月数：从本月往前逐月数，遇到判定不是未达标的月份为止，最多回看 12 个月。',
    en: 'Months missed in a row are counted back from this month to the first that was not missed, over 12 earlier months at most.',
  },
} satisfies Record<string, Bilingual>;

export type Method = keyof typeof methodWords;
