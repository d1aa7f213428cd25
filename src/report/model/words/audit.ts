import type { Bilingual, Locale } from '../../../text/locale.ts';

/** The levels at which records are scored. */
export const levelWords: Readonly<Record<string, Bilingual>> = {
  self: { 'zh-CN': '自检', en: 'self' },
  leader: { 'zh-CN': '组长', en: 'leader' },
  specialist: { 'zh-CN': '质量专员', en: 'specialist' },
  manager: { 'zh-CN': '管理层', en: 'manager' },
  mystery: { 'zh-CN': '神秘顾客', en: 'mystery shopper' },
  peer: { 'zh-CN': '同事互评', en: 'peer' },
  third_party: { 'zh-CN': '第三方', en: 'third party' },
  calibration: { 'zh-CN': '校准', en: 'calibration' },
};

/** Whom a critical error hurts. */
export const classWords: Readonly<Record<string, Bilingual>> = {
  customer: { 'zh-CN': '客户', en: 'customer' },
  business: { 'zh-CN': '业务', en: 'business' },
  compliance: { 'zh-CN': '合规', en: 'compliance' },
};

export const answerWords: Readonly<Record<string, Bilingual>> = {
  yes: { 'zh-CN': '是', en: 'yes' },
  no: { 'zh-CN': '否', en: 'no' },
  na: { 'zh-CN': '不适用', en: 'N/A' },
};

export const placeWords = {
  within: { 'zh-CN': '界内', en: 'within' },
  edge: { 'zh-CN': '95% 界外', en: 'beyond 95%' },
  apart: { 'zh-CN': '99.8% 界外', en: 'beyond 99.8%' },
} as const satisfies Record<string, Bilingual>;

/** The fixed words of the documents on audits: titles of chapters, tables and columns. */
const words = {
  whitepaper: { 'zh-CN': '质检白皮书', en: 'Quality Audit White Paper' },
  self_check: { 'zh-CN': '自检报告', en: 'Self-Check Report' },
  calibration: { 'zh-CN': '校准会纪要', en: 'Calibration Minutes' },
  person: { 'zh-CN': '质检成绩单', en: 'Personal Audit Record' },
  quality: { 'zh-CN': '质检', en: 'Audits' },

  conclusion: { 'zh-CN': '结论', en: 'Findings' },
  pass_rate: { 'zh-CN': '合格率', en: 'Pass rate' },
  critical: { 'zh-CN': '致命错误', en: 'Critical errors' },
  losses: { 'zh-CN': '失分', en: 'Points lost' },
  coverage: { 'zh-CN': '抽检完成情况', en: 'Drawn and Scored' },
  coverage_caption: { 'zh-CN': '各方案应评与已评', en: 'To score and scored, by plan' },
  levels: { 'zh-CN': '各层级结果', en: 'By Level' },
  levels_caption: { 'zh-CN': '各层级评分', en: 'Evaluations by level' },
  teams: { 'zh-CN': '各班组结果', en: 'By Team' },
  teams_caption: { 'zh-CN': '各班组加权合格率', en: 'Weighted pass rate by team' },
  agents: { 'zh-CN': '座席', en: 'Agents' },
  funnel_caption: { 'zh-CN': '各座席合格率（漏斗图）', en: 'Pass rate of each agent (funnel plot)' },
  funnel_size: { 'zh-CN': '有效评分数', en: 'Effective evaluations' },
  outside_caption: { 'zh-CN': '界外的座席（按姓名）', en: 'Agents beyond the limits, by name' },
  items: { 'zh-CN': '失分项', en: 'Items that Cost Points' },
  items_caption: { 'zh-CN': '各评分项失分次数', en: 'How often each item cost points' },
  other_items: { 'zh-CN': '其他', en: 'Other' },
  gap: { 'zh-CN': '自检与组长评分之差', en: 'Self-Checks and Leaders' },
  agreement: { 'zh-CN': '评分一致性', en: 'Agreement between Raters' },
  agreement_caption: { 'zh-CN': '两人以上评过的记录', en: 'Records scored by two or more' },
  recommendations: { 'zh-CN': '建议', en: 'Recommendations' },
  recommendation: { 'zh-CN': '建议', en: 'Recommendation' },
  recommendations_caption: { 'zh-CN': '改进建议', en: 'What is recommended' },
  no_recommendations: {
    'zh-CN': '本期尚未写建议：写在月度分析（kind: monthly）的 recommendations 里。',
    en: 'No recommendations are written for this period: write recommendations in its analysis (kind: monthly).',
  },
  evidence: { 'zh-CN': '依据', en: 'Evidence' },
  due: { 'zh-CN': '完成日期', en: 'Due' },
  method: { 'zh-CN': '附录：抽样与计算方法', en: 'Appendix: Sampling and Methods' },
  plans_caption: { 'zh-CN': '抽样方案', en: 'Sampling plans' },

  plan: { 'zh-CN': '抽样方案', en: 'Plan' },
  level: { 'zh-CN': '层级', en: 'Level' },
  team: { 'zh-CN': '班组', en: 'Team' },
  agent: { 'zh-CN': '座席', en: 'Agent' },
  whole: { 'zh-CN': '合计', en: 'All' },
  none: { 'zh-CN': '（未填）', en: '(none)' },
  n: { 'zh-CN': '评分数', en: 'Scored' },
  score: { 'zh-CN': '平均分', en: 'Mean score' },
  weighted: { 'zh-CN': '合格率（加权）', en: 'Pass rate (weighted)' },
  seen: { 'zh-CN': '合格/已评', en: 'Passed/seen' },
  stands_for: { 'zh-CN': '加权合格/加权数', en: 'Weighted passed/weight' },
  interval: { 'zh-CN': '95% 区间', en: '95% interval' },
  verdict: { 'zh-CN': '判定', en: 'Verdict' },
  limits_95: { 'zh-CN': '控制限（95%）', en: 'Limits (95%)' },
  limits_998: { 'zh-CN': '控制限（99.8%）', en: 'Limits (99.8%)' },
  place: { 'zh-CN': '位置', en: 'Place' },
  periods: { 'zh-CN': '期数', en: 'Periods' },
  population: { 'zh-CN': '总体', en: 'Population' },
  drawn: { 'zh-CN': '应评', en: 'To score' },
  replaced: { 'zh-CN': '替换', en: 'Replaced' },
  done: { 'zh-CN': '已评', en: 'Scored' },
  rate: { 'zh-CN': '完成率', en: 'Done' },
  item: { 'zh-CN': '评分项', en: 'Item' },
  class: { 'zh-CN': '致命类别', en: 'Critical class' },
  failed: { 'zh-CN': '失分/适用', en: 'Failed/applicable' },
  failed_rate: { 'zh-CN': '失分率', en: 'Rate' },
  share: { 'zh-CN': '占比', en: 'Share' },
  cumulative: { 'zh-CN': '累计', en: 'Cumulative' },
  subject: { 'zh-CN': '对象', en: 'Of' },
  records: { 'zh-CN': '记录数', en: 'Records' },
  percent: { 'zh-CN': '一致率', en: 'Agree' },
  deviation: { 'zh-CN': '平均偏差分', en: 'Mean deviation' },
  passed: { 'zh-CN': '是否合格', en: 'Passed or not' },
  points: { 'zh-CN': '得分', en: 'Score' },
  owner: { 'zh-CN': '负责人', en: 'Owner' },
  per: { 'zh-CN': '抽取范围', en: 'Drawn from' },
  amount: { 'zh-CN': '抽取量', en: 'How many' },
  certainty: { 'zh-CN': '必抽', en: 'Always drawn' },
  seed: { 'zh-CN': '种子', en: 'Seed' },
  record: { 'zh-CN': '记录', en: 'Record' },
  at: { 'zh-CN': '评分时间', en: 'Scored at' },
  evaluator: { 'zh-CN': '评分人', en: 'Evaluator' },
  result: { 'zh-CN': '结果', en: 'Result' },
  counts: { 'zh-CN': '计入', en: 'Counts' },
  source: { 'zh-CN': '文件与行', en: 'File and line' },
  answer: { 'zh-CN': '评分', en: 'Answer' },
  lost: { 'zh-CN': '扣分', en: 'Lost' },
  offset: { 'zh-CN': '录音位置', en: 'At' },
  note: { 'zh-CN': '说明', en: 'Note' },
} satisfies Record<string, Bilingual>;

export type AuditLabels = { readonly [Label in keyof typeof words]: string };

export function auditLabels(locale: Locale): AuditLabels {
  const entries = Object.entries(words).map(([label, text]) => [label, text[locale]]);
  return Object.fromEntries(entries) as AuditLabels;
}
