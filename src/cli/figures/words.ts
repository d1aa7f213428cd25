import type { Level, Outcome } from '../../metric/figure.ts';
import type { Locale } from '../../text/locale.ts';

/** The words of what `kpi` and `trace` print. */
export interface Words {
  /** What only a spreadsheet has. */
  readonly sheet: Readonly<
    Record<
      'figures' | 'rows' | 'standard' | 'id' | 'numerator' | 'denominator' | 'low' | 'high' | 'definition',
      string
    >
  >;
  readonly columns: Readonly<
    Record<'kpi' | 'target' | 'value' | 'basis' | 'interval' | 'verdict' | 'notes', string>
  >;
  readonly rows: Readonly<
    Record<
      | 'record'
      | 'outcome'
      | 'reason'
      | 'start'
      | 'due'
      | 'end'
      | 'limit'
      | 'value'
      | 'numerator'
      | 'denominator'
      | 'place'
      | 'by',
      string
    >
  >;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly onTime: string;
  readonly late: string;
  readonly none: string;
  readonly total: string;
  readonly heading: (standard: string, period: string, first: string, last: string, asOf: string) => string;
  readonly definitions: string;
  readonly definition: string;
  readonly item: (title: string, text: string) => string;
  readonly count: (name: string, count: string) => string;
  readonly unknown: (name: string, count: string) => string;
  readonly range: (low: string, high: string) => string;
  readonly join: string;
  readonly sampled: string;
  readonly weighted: (n: string) => string;
  readonly boundless: string;
  readonly levels: Readonly<Record<Level, string>>;
  readonly unguarded: (metric: string, value: string, target: string) => string;
  readonly traced: (kpi: string, period: string, rows: string) => string;
  readonly nothing: string;
  readonly explained: Readonly<
    Record<
      | 'definition'
      | 'target'
      | 'value'
      | 'parts'
      | 'achievement'
      | 'verdict'
      | 'policy'
      | 'files'
      | 'sql'
      | 'parameters',
      string
    >
  >;
  readonly warning: string;
  readonly error: string;
}

const zhCN: Words = {
  sheet: {
    figures: '指标',
    rows: '明细',
    standard: '标准',
    id: '标识',
    numerator: '分子',
    denominator: '分母',
    low: '区间下限',
    high: '区间上限',
    definition: '口径',
  },
  columns: {
    kpi: '指标',
    target: '目标',
    value: '实际',
    basis: '分子/分母',
    interval: '95% 区间',
    verdict: '判定',
    notes: '备注',
  },
  rows: {
    record: '记录',
    outcome: '结果',
    reason: '原因',
    start: '开始',
    due: '到期',
    end: '结束',
    limit: '时限',
    value: '数值',
    numerator: '分子',
    denominator: '分母',
    place: '文件:行',
    by: '维度',
  },
  outcomes: {
    met: '符合',
    missed: '不符合',
    counted: '计入',
    pending: '在途',
    missing: '缺数据',
    excluded: '剔除',
  },
  onTime: '按时',
  late: '超时',
  none: '（无）',
  total: '合计',
  heading: (standard, period, first, last, asOf) =>
    `${standard}  期间 ${period}（${first} 至 ${last}），截至 ${asOf}`,
  definitions: '口径',
  definition: '口径',
  item: (title, text) => `${title}：${text}`,
  count: (name, count) => `${name} ${count}`,
  unknown: (name, count) => `是否${name}不明 ${count}`,
  range: (low, high) => `连同缺数据在 ${low} 至 ${high} 之间`,
  join: '，',
  sampled: '抽样',
  weighted: n => `加权，实评 ${n}`,
  boundless: '没有置信区间，不下结论',
  levels: { stretch: '达到挑战值', target: '达到目标', floor: '达到底线', below: '低于底线' },
  unguarded: (metric, value, target) => `${metric} ${value}，未达 ${target}`,
  traced: (kpi, period, rows) => `${kpi}  期间 ${period}，共 ${rows} 行`,
  nothing: '没有符合的行。',
  explained: {
    definition: '口径',
    target: '目标',
    value: '实际',
    parts: '由此得出',
    achievement: '达成率',
    verdict: '判定',
    policy: '口径参数',
    files: '数据文件',
    sql: '查询',
    parameters: '查询参数',
  },
  warning: '警告：',
  error: '错误：',
};

const en: Words = {
  sheet: {
    figures: 'KPIs',
    rows: 'Rows',
    standard: 'Standard',
    id: 'Id',
    numerator: 'Numerator',
    denominator: 'Denominator',
    low: 'Interval low',
    high: 'Interval high',
    definition: 'Definition',
  },
  columns: {
    kpi: 'KPI',
    target: 'Target',
    value: 'Actual',
    basis: 'Num/den',
    interval: '95 % interval',
    verdict: 'Verdict',
    notes: 'Notes',
  },
  rows: {
    record: 'Record',
    outcome: 'Outcome',
    reason: 'Reason',
    start: 'Start',
    due: 'Due',
    end: 'End',
    limit: 'Limit',
    value: 'Value',
    numerator: 'Num',
    denominator: 'Den',
    place: 'File:line',
    by: 'Dimensions',
  },
  outcomes: {
    met: 'met',
    missed: 'missed',
    counted: 'counted',
    pending: 'pending',
    missing: 'missing',
    excluded: 'excluded',
  },
  onTime: 'on time',
  late: 'late',
  none: '(none)',
  total: 'Total',
  heading: (standard, period, first, last, asOf) =>
    `${standard}  period ${period} (${first} to ${last}), as of ${asOf}`,
  definitions: 'Definitions',
  definition: 'Definition',
  item: (title, text) => `${title}: ${text}`,
  count: (name, count) => `${name} ${count}`,
  unknown: (name, count) => `maybe ${name} ${count}`,
  range: (low, high) => `between ${low} and ${high} with what is missing`,
  join: ', ',
  sampled: 'sample',
  weighted: n => `weighted, ${n} scored`,
  boundless: 'no confidence interval, so no verdict',
  levels: {
    stretch: 'reaches the stretch',
    target: 'reaches the target',
    floor: 'reaches the floor',
    below: 'below the floor',
  },
  unguarded: (metric, value, target) => `${metric} ${value}, not ${target}`,
  traced: (kpi, period, rows) => `${kpi}  period ${period}, ${rows} rows`,
  nothing: 'No such rows.',
  explained: {
    definition: 'Definition',
    target: 'Target',
    value: 'Actual',
    parts: 'Made of',
    achievement: 'Achievement',
    verdict: 'Verdict',
    policy: 'Policy',
    files: 'Files',
    sql: 'Query',
    parameters: 'Query parameters',
  },
  warning: 'warning: ',
  error: 'error: ',
};

export const words: { readonly [L in Locale]: Words } = { 'zh-CN': zhCN, en };
