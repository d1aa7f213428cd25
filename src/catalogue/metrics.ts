import type { Bilingual } from '../text/locale.ts';
import type { RecordKind } from './records.ts';

/** What the value of a figure counts. */
export type Unit = 'ratio' | 'seconds' | 'score' | 'count' | 'per_10k';

/** Whether a figure speaks for every record (全量) or for those that were drawn or answered (抽样). */
export type Population = 'full' | 'sample';

/** The measure keys that a catalogue metric can understand. */
export type Parameter = 'statistic' | 'within' | 'short_abandon' | 'good' | 'of' | 'per';

/** One metric of the catalogue: what it means in words. How it is computed is its plan, under the same id. */
export interface MetricDefinition {
  readonly name: Bilingual;
  /** Numerator over denominator, in words. */
  readonly formula: Bilingual;
  readonly unit: Unit;
  readonly direction: 'higher' | 'lower';
  readonly population: Population;
  /** The kinds of record it can be computed on; the first is the default. */
  readonly records: readonly [RecordKind, ...RecordKind[]];
  /** The fields that it reads of the default record. */
  readonly fields: readonly string[];
  readonly parameters: readonly Parameter[];
  /** The parameters that a measure has to give. */
  readonly required: readonly Parameter[];
  /** What `statistic` is when a measure does not say. */
  readonly statistic?: string;
}

const definitions = {
  answer_rate: {
    name: { 'zh-CN': '人工接通率', en: 'Answer rate' },
    formula: {
      'zh-CN': '人工接听的联络 ÷ 请求人工的联络（给出短时放弃阈值时剔除短时放弃）',
      en: 'contacts answered by a person ÷ contacts that asked for one (less short abandons, where a threshold is given)',
    },
    unit: 'ratio',
    direction: 'higher',
    population: 'full',
    records: ['contact'],
    fields: ['answered'],
    parameters: ['short_abandon'],
    required: [],
  },
  abandon_rate: {
    name: { 'zh-CN': '放弃率', en: 'Abandon rate' },
    formula: {
      'zh-CN': '未被接听的联络 ÷ 请求人工的联络（给出短时放弃阈值时剔除短时放弃）',
      en: 'contacts not answered ÷ contacts that asked for a person (less short abandons, where a threshold is given)',
    },
    unit: 'ratio',
    direction: 'lower',
    population: 'full',
    records: ['contact'],
    fields: ['answered'],
    parameters: ['short_abandon'],
    required: [],
  },
  service_level: {
    name: { 'zh-CN': '服务水平', en: 'Service level' },
    formula: {
      'zh-CN': '在时限内接听的联络 ÷ 请求人工的联络（给出短时放弃阈值时剔除短时放弃）',
      en: 'contacts answered within the limit ÷ contacts that asked for a person (less short abandons, where a threshold is given)',
    },
    unit: 'ratio',
    direction: 'higher',
    population: 'full',
    records: ['contact'],
    fields: ['answered', 'wait'],
    parameters: ['within', 'short_abandon'],
    required: ['within'],
  },
  asa: {
    name: { 'zh-CN': '平均应答速度', en: 'Average speed of answer' },
    formula: {
      'zh-CN': '已接听联络的等待时长之和 ÷ 已接听联络数',
      en: 'sum of the waits of answered contacts ÷ answered contacts',
    },
    unit: 'seconds',
    direction: 'lower',
    population: 'full',
    records: ['contact'],
    fields: ['answered', 'wait'],
    parameters: [],
    required: [],
    statistic: 'mean',
  },
  wait_time: {
    name: { 'zh-CN': '等待时长', en: 'Wait time' },
    formula: { 'zh-CN': '已接听联络的等待时长', en: 'the waits of answered contacts' },
    unit: 'seconds',
    direction: 'lower',
    population: 'full',
    records: ['contact'],
    fields: ['answered', 'wait'],
    parameters: ['statistic'],
    required: [],
    statistic: 'mean',
  },
  talk_time: {
    name: { 'zh-CN': '通话时长', en: 'Talk time' },
    formula: { 'zh-CN': '已接听联络的通话时长', en: 'the talk times of answered contacts' },
    unit: 'seconds',
    direction: 'lower',
    population: 'full',
    records: ['contact'],
    fields: ['answered', 'talk'],
    parameters: ['statistic'],
    required: [],
    statistic: 'mean',
  },
  first_response_time: {
    name: { 'zh-CN': '首次响应时长', en: 'First response time' },
    formula: {
      'zh-CN': '从受理到首次人工回复的时长（尚未回复的计入在途）',
      en: 'from creation to the first reply by a person (those without a reply yet are pending)',
    },
    unit: 'seconds',
    direction: 'lower',
    population: 'full',
    records: ['contact'],
    fields: ['created', 'first_reply'],
    parameters: ['statistic'],
    required: [],
    statistic: 'median',
  },
  resolution_rate: {
    name: { 'zh-CN': '问题解决率', en: 'Resolution rate' },
    formula: {
      'zh-CN': '已解决且未重开的联络 ÷ 受理的联络',
      en: 'contacts resolved and not reopened ÷ contacts accepted',
    },
    unit: 'ratio',
    direction: 'higher',
    population: 'full',
    records: ['contact', 'complaint'],
    fields: ['resolved'],
    parameters: [],
    required: [],
  },
  csat_mean: {
    name: { 'zh-CN': '满意度得分', en: 'Mean satisfaction' },
    formula: { 'zh-CN': '有效评分之和 ÷ 有效评分数', en: 'sum of the valid ratings ÷ valid ratings' },
    unit: 'score',
    direction: 'higher',
    population: 'sample',
    records: ['contact', 'survey'],
    fields: ['csat'],
    parameters: ['of'],
    required: [],
    statistic: 'mean',
  },
  csat_top2: {
    name: { 'zh-CN': '满意率', en: 'Satisfied share' },
    formula: {
      'zh-CN': '评为满意的有效评分 ÷ 有效评分（默认 1–5 分中的 4、5 分）',
      en: 'valid ratings in the good set ÷ valid ratings (by default 4 and 5 of 1 to 5)',
    },
    unit: 'ratio',
    direction: 'higher',
    population: 'sample',
    records: ['contact', 'survey'],
    fields: ['csat'],
    parameters: ['good', 'of'],
    required: [],
  },
  response_rate: {
    name: { 'zh-CN': '参评率', en: 'Response rate' },
    formula: {
      'zh-CN': '有评分的联络 ÷ 已接听的联络（来源不提供接听情况时为全部联络）',
      en: 'rated contacts ÷ answered contacts (all contacts, where the source does not tell whether they were answered)',
    },
    unit: 'ratio',
    direction: 'higher',
    population: 'full',
    records: ['contact'],
    fields: ['csat'],
    parameters: [],
    required: [],
  },
  complaint_rate: {
    name: { 'zh-CN': '投诉率', en: 'Complaint rate' },
    formula: {
      'zh-CN': '投诉数 ÷ 联络数（没有投诉来源时，以投诉环节的联络计）',
      en: 'complaints ÷ contacts (contacts of stage 投诉, where no source yields complaints)',
    },
    unit: 'ratio',
    direction: 'lower',
    population: 'full',
    records: ['complaint'],
    fields: ['received'],
    parameters: ['per'],
    required: [],
  },
} as const satisfies Record<string, MetricDefinition>;

/** The id of a metric that the catalogue has. */
export type MetricId = keyof typeof definitions;

/** Every metric of the catalogue by its id. */
export const metrics: Readonly<Record<MetricId, MetricDefinition>> = definitions;

export function isMetricId(id: string): id is MetricId {
  return Object.hasOwn(definitions, id);
}
