import type { Bilingual, Locale } from '../../../text/locale.ts';

/** The fixed words of a satisfaction report. */
const words = {
  title: { 'zh-CN': '客户满意度分析报告', en: 'Customer Satisfaction Report' },
  conclusion: { 'zh-CN': '结论', en: 'Findings' },
  ratings: { 'zh-CN': '满意度', en: 'Satisfaction' },
  response: { 'zh-CN': '参评', en: 'Response' },
  low: { 'zh-CN': '低分', en: 'Low scores' },
  comment: { 'zh-CN': '评述', en: 'Comment' },
  no_comment: {
    'zh-CN': '本期尚未写评述。',
    en: 'No comment is written for this period.',
  },
  kpis_caption: { 'zh-CN': '标准中的满意度指标', en: 'Satisfaction KPIs of the standard' },
  kpi: { 'zh-CN': '指标', en: 'KPI' },
  target: { 'zh-CN': '目标', en: 'Target' },
  result: { 'zh-CN': '结果', en: 'Result' },
  basis: { 'zh-CN': '分子/分母', en: 'Num./den.' },
  interval: { 'zh-CN': '95% 区间', en: '95% interval' },
  verdict: { 'zh-CN': '判定', en: 'Verdict' },
  flow: { 'zh-CN': '参评情况', en: 'Response' },
  flow_caption: { 'zh-CN': '邀请、回复与有效评分', en: 'Invited, responded and valid' },
  record: { 'zh-CN': '评价来源', en: 'Ratings from' },
  contact: { 'zh-CN': '服务后评价', en: 'Ratings after contacts' },
  survey: { 'zh-CN': '问卷与回访', en: 'Surveys and callbacks' },
  invited: { 'zh-CN': '可评价（邀请）', en: 'Could rate (invited)' },
  responded: { 'zh-CN': '有评分', en: 'Rated' },
  valid: { 'zh-CN': '有效', en: 'Valid' },
  invalid: { 'zh-CN': '无效', en: 'Invalid' },
  rate: { 'zh-CN': '参评率', en: 'Response rate' },
  top2: { 'zh-CN': '满意率', en: 'Satisfied' },
  mean: { 'zh-CN': '平均分', en: 'Mean' },
  low_rate: { 'zh-CN': '低分率', en: 'Low scores' },
  channels: { 'zh-CN': '分渠道', en: 'By channel' },
  channels_caption: {
    'zh-CN': '各渠道参评率与满意度（服务后评价）',
    en: 'Response and satisfaction by channel (after contacts)',
  },
  channel: { 'zh-CN': '渠道', en: 'Channel' },
  none: { 'zh-CN': '（未填渠道）', en: '(no channel given)' },
  weighted: { 'zh-CN': '按联络量加权', en: 'Weighted to all contacts' },
  dimensions: { 'zh-CN': '三个维度', en: 'Three dimensions' },
  dimensions_caption: { 'zh-CN': '彻底性、态度与便捷性', en: 'Thoroughness, attitude and ease' },
  dimension: { 'zh-CN': '维度', en: 'Dimension' },
  thorough: { 'zh-CN': '解决彻底性', en: 'Thoroughness' },
  attitude: { 'zh-CN': '态度', en: 'Attitude' },
  ease: { 'zh-CN': '便捷性', en: 'Ease' },
  no_dimensions: {
    'zh-CN': '导入的数据没有彻底性、态度、便捷性三个维度的评分。',
    en: 'The imported data has no ratings of thoroughness, attitude and ease.',
  },
  nps: { 'zh-CN': '净推荐值', en: 'Net promoter score' },
  no_nps: {
    'zh-CN': '导入的数据没有推荐意愿（0–10 分）的回答。',
    en: 'The imported data has no answers on recommendation (0 to 10).',
  },
  low_list: { 'zh-CN': '低分与跟进', en: 'Low scores and their follow-up' },
  low_caption: { 'zh-CN': '低分评价', en: 'Low ratings' },
  number: { 'zh-CN': '记录', en: 'Record' },
  at: { 'zh-CN': '时间', en: 'Time' },
  score: { 'zh-CN': '评分', en: 'Rating' },
  agent: { 'zh-CN': '坐席', en: 'Agent' },
  follow_up: { 'zh-CN': '跟进', en: 'Follow-up' },
  source: { 'zh-CN': '文件与行', en: 'File and line' },
  method: { 'zh-CN': '附录：口径与方法', en: 'Appendix: Definitions and Methods' },
} satisfies Record<string, Bilingual>;

export type CsatLabels = { readonly [Label in keyof typeof words]: string };

export function csatLabels(locale: Locale): CsatLabels {
  const entries = Object.entries(words).map(([label, text]) => [label, text[locale]]);
  return Object.fromEntries(entries) as CsatLabels;
}

export interface CsatSentences {
  rating(name: string, top2: string, mean: string, interval: string): string;
  response(name: string, rate: string, basis: string): string;
  noRatings(): string;
  nonResponse(channels: readonly string[]): string;
  /** `followed` null where no action was imported. */
  low(count: number, followed: number | null): string;
  listed(shown: number, total: number): string;
  noLow(): string;
  noActions(): string;
  noFollowUp(): string;
  followUp(on: string, role: string): string;
  weighted(value: string, interval: string, plain: string, left: readonly string[]): string;
  nps(value: string, interval: string, n: string): string;
  readonly method: readonly string[];
}

const zh: CsatSentences = {
  rating: (name, top2, mean, interval) =>
    `${name}：满意率 ${top2}${interval ? `，95% 区间 ${interval}` : ''}；平均 ${mean}。`,
  response: (name, rate, basis) => `${name}参评率 ${rate}${basis}。`,
  noRatings: () => '本期没有有效评分。',
  nonResponse: channels =>
    `参评率低于 20% 的渠道：${channels.join('、')}。没有评价的客户可能与评价的客户不同，这些渠道的结果不能代表全部客户。`,
  low: (count, followed) =>
    `低于 3 分的评价 ${count} 条${followed === null ? '' : `，有跟进记录 ${followed} 条`}。`,
  listed: (shown, total) => `共 ${total} 条，列出前 ${shown} 条，分数最低的在前。`,
  noLow: () => '本期没有低于 3 分的评价。',
  noActions: () => '没有导入跟进事项，无法得知是否已跟进。',
  noFollowUp: () => '未见跟进记录',
  followUp: (on, role) => `${on}${role ? `，${role}` : ''}`,
  weighted: (value, interval, plain, left) =>
    `按各渠道的联络量加权，满意率为 ${value}（95% 区间 ${interval}），不加权为 ${plain}。${left.length > 0 ? `没有评分的渠道未计入：${left.join('、')}。` : ''}`,
  nps: (value, interval, n) => `净推荐值 ${value}（n=${n}，95% 区间 ${interval}）。`,
  method: [
    '满意率＝4、5 分的有效评分 ÷ 有效评分；平均分＝有效评分之和 ÷ 有效评分数；低分为 1、2 分。没有评分的联络不计入。',
    '评价来自愿意评价的客户，按样本看待；满意率的区间用 Wilson 法，平均分用 t 分布。',
    '加权：每个渠道的满意率乘以该渠道的联络量占比再相加，使评价多的渠道不至于过重；区间把评价当作各渠道内随机抽出的样本。',
  ],
};

const en: CsatSentences = {
  rating: (name, top2, mean, interval) =>
    `${name}: ${top2} satisfied${interval ? `, 95% interval ${interval}` : ''}; mean ${mean}.`,
  response: (name, rate, basis) => `${name}: response rate ${rate}${basis}.`,
  noRatings: () => 'There is no valid rating in this period.',
  nonResponse: channels =>
    `Response rate below 20%: ${channels.join(', ')}. Customers who did not answer may differ from those who did, so these results do not stand for all customers.`,
  low: (count, followed) =>
    `Ratings below 3: ${count}${followed === null ? '' : `, of which with a follow-up: ${followed}`}.`,
  listed: (shown, total) => `${total} in all, the first ${shown} are listed, the lowest first.`,
  noLow: () => 'No rating was below 3.',
  noActions: () => 'No follow-up actions are imported, so nothing tells whether they were followed up.',
  noFollowUp: () => 'none recorded',
  followUp: (on, role) => `${on}${role ? `, ${role}` : ''}`,
  weighted: (value, interval, plain, left) =>
    `Weighted by the contacts of each channel ${value} are satisfied (95% interval ${interval}), unweighted ${plain}.${left.length > 0 ? ` Left out for want of ratings: ${left.join(', ')}.` : ''}`,
  nps: (value, interval, n) => `Net promoter score ${value} (n=${n}, 95% interval ${interval}).`,
  method: [
    'Satisfied: valid ratings of 4 and 5 ÷ valid ratings; mean: sum of the valid ratings ÷ valid ratings; low: 1 and 2. Contacts without a rating do not count.',
    'Ratings come from customers who chose to rate and are treated as a sample: Wilson intervals for shares, t intervals for means.',
    'Weighted: each channel’s share is multiplied by its part of all contacts, so that channels with many ratings do not weigh too much; its interval takes the ratings as drawn at random within each channel.',
  ],
};

export const csatSentences: { readonly [L in Locale]: CsatSentences } = { 'zh-CN': zh, en };
