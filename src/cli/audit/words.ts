import type { Standing } from '../../audit/estimate.ts';
import type { FunnelPlace, ResultSlice } from '../../audit/results.ts';
import type { Locale } from '../../text/locale.ts';

/** Numbers come as they are printed. */
export interface Words {
  readonly heading: (period: string) => string;
  readonly target: (target: string) => string;
  readonly slices: Readonly<Record<ResultSlice, string>>;
  readonly columns: Readonly<
    Record<
      | 'n'
      | 'score'
      | 'pass'
      | 'seen'
      | 'weighted'
      | 'interval'
      | 'verdict'
      | 'critical'
      | 'gap'
      | 'limits'
      | 'place'
      | 'level'
      | 'periods'
      | 'population'
      | 'drawn'
      | 'done'
      | 'coverage'
      | 'item'
      | 'title'
      | 'failed'
      | 'rate'
      | 'share'
      | 'cumulative'
      | 'record'
      | 'answer'
      | 'lost'
      | 'note'
      | 'offset'
      | 'file'
      | 'raters'
      | 'records'
      | 'percent'
      | 'ac1'
      | 'kappa'
      | 'alpha'
      | 'deviation'
      | 'difference'
      | 'subject',
      string
    >
  >;
  readonly answers: Readonly<Record<string, string>>;
  readonly range: (low: string, high: string) => string;
  readonly total: string;
  readonly none: string;
  readonly places: Readonly<Record<FunnelPlace['place'], string>>;
  readonly classes: Readonly<Record<string, string>>;
  readonly apart: Readonly<Record<Exclude<Standing, 'counted'>, string>>;
  readonly apartLine: (counts: string) => string;
  readonly count: (name: string, count: string) => string;
  readonly join: string;
  readonly pooled: (plans: string) => string;
  readonly weighting: string;
  readonly funnel: (rate: string) => string;
  readonly gap: (records: string, mean: string, range: string) => string;
  readonly sections: Readonly<Record<'coverage' | 'items' | 'deductions' | 'pairs' | 'calibration', string>>;
  readonly nothing: (period: string) => string;
  readonly agreement: (period: string, evaluations: string, records: string, raters: string) => string;
  readonly noAgreement: (period: string) => string;
  readonly subjects: Readonly<Record<'passed' | 'score', string>>;
  readonly measures: string;
}

const zhCN: Words = {
  heading: period => `质检结果  ${period}`,
  target: target => `，合格率目标 ${target}`,
  slices: { agent: '坐席', team: '班组', level: '层级', plan: '抽样方案', item: '评分项' },
  columns: {
    n: '评分数',
    score: '平均分',
    pass: '合格率（加权）',
    seen: '合格/已评',
    weighted: '加权合格/加权数',
    interval: '95% 区间',
    verdict: '判定',
    critical: '致命错误',
    gap: '自检偏差',
    limits: '控制限（99.8%）',
    place: '漏斗图',
    level: '层级',
    periods: '期数',
    population: '总体',
    drawn: '应评',
    done: '已评',
    coverage: '完成率',
    item: '评分项',
    title: '名称',
    failed: '失分/适用',
    rate: '失分率',
    share: '占比',
    cumulative: '累计',
    record: '记录',
    answer: '评分',
    lost: '扣分',
    note: '说明',
    offset: '录音位置',
    file: '出处',
    raters: '评分人',
    records: '记录数',
    percent: '一致率',
    ac1: 'AC1',
    kappa: 'κ',
    alpha: 'α',
    deviation: '平均偏差分',
    difference: '平均差',
    subject: '对象',
  },
  answers: { yes: '是', no: '否', na: '不适用' },
  range: (low, high) => `（95% 区间 ${low} 至 ${high}）`,
  total: '合计',
  none: '（空）',
  places: { within: '界内', edge: '95% 界外', apart: '99.8% 界外' },
  classes: { customer: '客户', business: '业务', compliance: '合规' },
  apart: { self: '自检', calibration: '校准', overlap: '重叠抽取', no_weight: '未抽样、未抽中或已剔除' },
  apartLine: counts => `不计入合计：${counts}。`,
  count: (name, count) => `${name} ${count}`,
  join: '，',
  pooled: plans =>
    `合计包括 ${plans} 个方案，各自加权到自己的总体，一条记录可能计入几次；只看一个方案用 --plan。`,
  weighting: '合格率与区间按入样概率的倒数加权；平均分与失分项按已评的计，不加权。',
  funnel: rate => `控制限以总体合格率 ${rate} 为中心；界内的差别可能只是偶然，不排名。`,
  gap: (records, mean, range) =>
    `自检偏差：${records} 条记录自检与组长都评，自检平均高出 ${mean} 分${range}。`,
  sections: {
    coverage: '抽检完成情况（按抽样的期间；上表按评分时间）',
    items: '失分项',
    deductions: '失分明细',
    pairs: '评分人两两比较',
    calibration: '与基准评分人比较',
  },
  nothing: period => `${period} 没有计入合计的评分。`,
  agreement: (period, evaluations, records, raters) =>
    `评分一致性  ${period}，${records} 条记录由两人以上评分，共 ${evaluations} 次，评分人 ${raters} 位`,
  noAgreement: period => `${period} 没有由两人以上用同一评分表评过的记录。`,
  subjects: { passed: '是否合格', score: '得分' },
  measures:
    'AC1：去除偶然后的一致程度（Gwet）；α：Krippendorff；1 为完全一致，0 为偶然。几乎都合格时 κ 会偏低，不单独使用。',
};

const en: Words = {
  heading: period => `Audit results  ${period}`,
  target: target => `, pass rate target ${target}`,
  slices: { agent: 'Agent', team: 'Team', level: 'Level', plan: 'Plan', item: 'Item' },
  columns: {
    n: 'Scored',
    score: 'Mean score',
    pass: 'Pass rate (weighted)',
    seen: 'Passed/seen',
    weighted: 'Weighted passed/weight',
    interval: '95 % interval',
    verdict: 'Verdict',
    critical: 'Critical',
    gap: 'Self − leader',
    limits: 'Limits (99.8 %)',
    place: 'Funnel',
    level: 'Level',
    periods: 'Periods',
    population: 'Population',
    drawn: 'To score',
    done: 'Scored',
    coverage: 'Done',
    item: 'Item',
    title: 'Title',
    failed: 'Failed/applicable',
    rate: 'Rate',
    share: 'Share',
    cumulative: 'Cumulative',
    record: 'Record',
    answer: 'Answer',
    lost: 'Lost',
    note: 'Note',
    offset: 'At',
    file: 'Place',
    raters: 'Rater',
    records: 'Records',
    percent: 'Agree',
    ac1: 'AC1',
    kappa: 'κ',
    alpha: 'α',
    deviation: 'Mean deviation',
    difference: 'Mean difference',
    subject: 'Of',
  },
  answers: { yes: 'yes', no: 'no', na: 'N/A' },
  range: (low, high) => ` (95 % interval ${low} to ${high})`,
  total: 'Total',
  none: '(none)',
  places: { within: 'within', edge: 'beyond 95 %', apart: 'beyond 99.8 %' },
  classes: { customer: 'customer', business: 'business', compliance: 'compliance' },
  apart: {
    self: 'self-checks',
    calibration: 'calibrations',
    overlap: 'drawn only to compare',
    no_weight: 'not drawn, set apart, or of plans that have drawn nothing yet',
  },
  apartLine: counts => `Not in the total: ${counts}.`,
  count: (name, count) => `${count} ${name}`,
  join: ', ',
  pooled: plans =>
    `The total holds ${plans} plans, each weighted back to its own population, so a record can count more than once; --plan shows one alone.`,
  weighting:
    'Pass rates and intervals are weighted by one over the chance of being drawn; mean scores and failed items count what was scored, unweighted.',
  funnel: rate =>
    `Limits are around the pass rate of all, ${rate}; differences within them may be chance, so nobody is ranked.`,
  gap: (records, mean, range) =>
    `Self − leader, records scored by both: ${records}; agents score themselves ${mean} points higher on average${range}.`,
  sections: {
    coverage: 'Drawn and scored (by the period drawn for; the scores above by when they were given)',
    items: 'Items that cost points',
    deductions: 'What cost points',
    pairs: 'Rater by rater',
    calibration: 'Against the reference rater',
  },
  nothing: period => `${period} has no evaluations that count.`,
  agreement: (period, evaluations, records, raters) =>
    `Agreement  ${period}: ${records} records scored by two or more, ${evaluations} evaluations, ${raters} raters`,
  noAgreement: period => `${period} has no record that two raters scored with one scorecard.`,
  subjects: { passed: 'Passed or not', score: 'Score' },
  measures:
    'AC1: agreement beyond chance (Gwet); α: Krippendorff; 1 is perfect, 0 is chance. κ is low where nearly all pass, so it never stands alone.',
};

export const words: { readonly [L in Locale]: Words } = { 'zh-CN': zhCN, en };
