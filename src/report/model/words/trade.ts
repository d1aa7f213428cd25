import { ownName } from '../../../catalogue/dimension-names.ts';
import type { Category, Charter, Standard } from '../../../document/documents.generated.ts';
import type { Verdict } from '../../../metric/figure.ts';
import type { Bilingual, Locale } from '../../../text/locale.ts';
import { fieldWords } from './fields.ts';

type Words<Key extends string> = { readonly [K in Key]: Bilingual };

/** A verdict as a report prints it; `near` is met within the declared margin. */
export const verdictWords: Words<Verdict | 'near'> = {
  met: { 'zh-CN': '达标', en: 'Met' },
  near: { 'zh-CN': '预警', en: 'Near' },
  missed: { 'zh-CN': '未达标', en: 'Missed' },
  inconclusive: { 'zh-CN': '暂无法判定', en: 'Inconclusive' },
  insufficient: { 'zh-CN': '样本不足', en: 'Insufficient' },
  no_data: { 'zh-CN': '无数据', en: 'No data' },
  no_target: { 'zh-CN': '未设目标', en: 'No target' },
};

export const statusWords: Words<Standard['status'] | 'announced'> = {
  draft: { 'zh-CN': '草案', en: 'draft' },
  reviewed: { 'zh-CN': '修订版', en: 'reviewed' },
  pilot: { 'zh-CN': '试行', en: 'pilot' },
  effective: { 'zh-CN': '现行', en: 'in force' },
  announced: { 'zh-CN': '已发布未生效', en: 'published, not yet in force' },
  retired: { 'zh-CN': '废止', en: 'retired' },
};

/** Across every page of a standard that is not in force everywhere; one in force has none. */
export const watermarkWords: Partial<Words<Standard['status']>> = {
  draft: { 'zh-CN': '草案', en: 'DRAFT' },
  reviewed: { 'zh-CN': '修订稿', en: 'REVISION' },
  pilot: { 'zh-CN': '试行', en: 'TRIAL' },
  retired: { 'zh-CN': '已废止', en: 'RETIRED' },
};

export const categoryWords: Words<Category> = {
  basic: { 'zh-CN': '基础服务', en: 'Basic service' },
  efficiency: { 'zh-CN': '流程效率', en: 'Process efficiency' },
  outcome: { 'zh-CN': '效果评估', en: 'Outcome' },
};

export const scenarioWords: Words<Charter['scenario']> = {
  'new-team': { 'zh-CN': '新业务、新团队', en: 'New business or team' },
  upgrade: { 'zh-CN': '升级迭代', en: 'Upgrade' },
  regulated: { 'zh-CN': '强监管', en: 'Regulated' },
  'cross-department': { 'zh-CN': '跨部门协同', en: 'Across departments' },
};

export const populationWords: Words<'full' | 'sample'> = {
  full: { 'zh-CN': '全量', en: 'all records' },
  sample: { 'zh-CN': '抽样', en: 'a sample' },
};

/** What places a row in a month. */
const basisWords: Readonly<Record<string, Bilingual>> = {
  due: { 'zh-CN': '到期口径', en: 'by due date' },
  start: { 'zh-CN': '受理口径', en: 'by start' },
  stop: { 'zh-CN': '办结口径', en: 'by completion' },
  created: { 'zh-CN': '受理口径', en: 'by creation' },
  received: { 'zh-CN': '受理口径', en: 'by receipt' },
  resolved: { 'zh-CN': '办结口径', en: 'by resolution' },
  answered: { 'zh-CN': '接通口径', en: 'by answer' },
  rated: { 'zh-CN': '评价口径', en: 'by rating' },
  responded: { 'zh-CN': '评价口径', en: 'by rating' },
  placed: { 'zh-CN': '下单口径', en: 'by order' },
  opened: { 'zh-CN': '建立口径', en: 'by opening' },
  at: { 'zh-CN': '发生口径', en: 'by when it happened' },
  period: { 'zh-CN': '统计期口径', en: 'by period' },
  as_of: { 'zh-CN': '时点口径', en: 'as at as-of' },
  period_end: { 'zh-CN': '周期口径', en: 'by the period of the plan' },
};

const recordWords: Readonly<Record<string, Bilingual>> = {
  contact: { 'zh-CN': '联络', en: 'contacts' },
  event: { 'zh-CN': '事件', en: 'events' },
  message: { 'zh-CN': '消息', en: 'messages' },
  survey: { 'zh-CN': '满意度调查', en: 'surveys' },
  complaint: { 'zh-CN': '投诉', en: 'complaints' },
  order: { 'zh-CN': '订单', en: 'orders' },
  evaluation: { 'zh-CN': '质检', en: 'evaluations' },
  training: { 'zh-CN': '培训', en: 'training' },
  roster: { 'zh-CN': '排班', en: 'roster entries' },
  action: { 'zh-CN': '事项', en: 'actions' },
  tally: { 'zh-CN': '汇总行', en: 'tallies' },
};

/** Why rows are left out of a figure, or are not certain in it. */
const reasonWords: Readonly<Record<string, Bilingual>> = {
  short_abandon: { 'zh-CN': '短时放弃', en: 'short abandons' },
  no_row: { 'zh-CN': '不属于任何一档时限', en: 'in no row of the table' },
  negative: { 'zh-CN': '时长为负', en: 'negative durations' },
  over_long: { 'zh-CN': '时长过长', en: 'over-long durations' },
  open: { 'zh-CN': '未办结', en: 'open' },
  missing: { 'zh-CN': '缺数据', en: 'missing data' },
  invalid: { 'zh-CN': '无效评价', en: 'invalid ratings' },
  out_of_scale: { 'zh-CN': '分值不在有效范围', en: 'ratings off the scale' },
  not_due: { 'zh-CN': '未到期', en: 'not yet due' },
  is_test: { 'zh-CN': '测试', en: 'tests' },
  is_spam: { 'zh-CN': '骚扰', en: 'spam' },
  repeat: { 'zh-CN': '重复联络', en: 'repeat contacts' },
  self_check: { 'zh-CN': '自检', en: 'self-checks' },
  calibration: { 'zh-CN': '校准评分', en: 'calibrations' },
  overlap: { 'zh-CN': '仅供比较的重叠抽取', en: 'drawn only to compare raters' },
  unplanned: { 'zh-CN': '方案外评分', en: 'drawn by no plan' },
  cancelled_by_customer: { 'zh-CN': '客户取消', en: 'cancelled by the customer' },
  merged: { 'zh-CN': '已并入其他联络', en: 'merged into others' },
  outbound: { 'zh-CN': '坐席发起', en: 'begun by an agent' },
  solved: { 'zh-CN': '到期前已解决', en: 'solved before they were due' },
  returned: { 'zh-CN': '客户已回来', en: 'the customer came back' },
  late: { 'zh-CN': '超出答卷窗口', en: 'answered too long after the invitation' },
  repeated: { 'zh-CN': '同一联络的后续答卷', en: 'later answers about the same contact' },
  unscorable: { 'zh-CN': '不能评分', en: 'cannot be scored' },
  inconclusive: verdictWords.inconclusive,
  insufficient: verdictWords.insufficient,
  no_data: verdictWords.no_data,
  reopened: { 'zh-CN': '重开', en: 'reopened' },
  not_followed: { 'zh-CN': '没有跟进', en: 'not followed up' },
  followed_late: { 'zh-CN': '跟进超时', en: 'followed up late' },
  no_reason: { 'zh-CN': '没有写明理由', en: 'no reason given' },
};

const encodingWords: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030',
  gbk: 'GBK',
  big5: 'Big5',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  xlsx: 'Excel',
};

const lookUp =
  (words: Readonly<Record<string, Bilingual>>) =>
  (key: string, locale: Locale): string =>
    Object.hasOwn(words, key) ? (words[key]?.[locale] ?? key) : key;

/** Each gives the user's own word where the trade has none. */
export const basisWord = lookUp(basisWords);
const standardFieldWord = lookUp(fieldWords);
/** An own field is called by its `ownName`. */
export const fieldWord = (field: string, locale: Locale): string => standardFieldWord(ownName(field), locale);
export const recordWord = lookUp(recordWords);
export const reasonWord = lookUp(reasonWords);

export function encodingName(encoding: string): string {
  return Object.hasOwn(encodingWords, encoding) ? (encodingWords[encoding] ?? encoding) : encoding;
}

/** Several sentences as one text; empty ones are left out. */
export function joinSentences(sentences: readonly string[], locale: Locale): string {
  return sentences.filter(sentence => sentence !== '').join(locale === 'zh-CN' ? '' : ' ');
}

/** Several words as one enumeration: 甲、乙 or A, B. */
export function enumerate(words: readonly string[], locale: Locale): string {
  return words.join(locale === 'zh-CN' ? '、' : ', ');
}
