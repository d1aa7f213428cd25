import type { Bilingual, Locale } from '../../../text/locale.ts';

/** The fixed words of a printed scorecard. */
const words = {
  record: { 'zh-CN': '记录编号', en: 'Record' },
  recording: { 'zh-CN': '录音或会话编号', en: 'Recording or chat' },
  agent: { 'zh-CN': '坐席', en: 'Agent' },
  team: { 'zh-CN': '班组', en: 'Team' },
  evaluator: { 'zh-CN': '评分人', en: 'Evaluator' },
  at: { 'zh-CN': '评分日期', en: 'Date' },
  total: { 'zh-CN': '得分', en: 'Score' },
  passed: { 'zh-CN': '是否合格', en: 'Passed' },
  form: { 'zh-CN': '基本信息', en: 'What was scored' },
  field: { 'zh-CN': '项目', en: 'Field' },
  entry: { 'zh-CN': '填写', en: 'Entry' },
  items: { 'zh-CN': '评分项', en: 'Items' },
  guidance: { 'zh-CN': '评分说明', en: 'Guidance' },
  weight: { 'zh-CN': '分值', en: 'Weight' },
  answer: { 'zh-CN': '评分', en: 'Answer' },
  note: { 'zh-CN': '说明与位置', en: 'Notes' },
  number: { 'zh-CN': '序号', en: 'No.' },
  comment: { 'zh-CN': '总评', en: 'Comment' },
  signatures: { 'zh-CN': '签字', en: 'Signatures' },
  role: { 'zh-CN': '职责', en: 'Role' },
  name: { 'zh-CN': '姓名', en: 'Name' },
  date: { 'zh-CN': '日期', en: 'Date' },
  rules: { 'zh-CN': '评分规则', en: 'How it is scored' },
  critical: { 'zh-CN': '致命', en: 'Critical' },
  good: { 'zh-CN': '正例', en: 'Good' },
  bad: { 'zh-CN': '反例', en: 'Bad' },
  checks: { 'zh-CN': '检查条款', en: 'Checks' },
  yes: { 'zh-CN': '是', en: 'Yes' },
  no: { 'zh-CN': '否', en: 'No' },
  na: { 'zh-CN': '不适用', en: 'N/A' },
  happened: { 'zh-CN': '出现', en: 'Happened' },
} satisfies Record<string, Bilingual>;

export type ScorecardLabels = { readonly [Label in keyof typeof words]: string };

export function scorecardLabels(locale: Locale): ScorecardLabels {
  const entries = Object.entries(words).map(([label, text]) => [label, text[locale]]);
  return Object.fromEntries(entries) as ScorecardLabels;
}

export const scorecardSentences = {
  'zh-CN': {
    score: '得分 = 适用项得分 ÷ 适用项满分 × 100，再加上加分、减去扣分，最低 0 分，最高 100 分。',
    pass: (mark: string) => `${mark} 分及以上为合格。`,
    noPass: '不判是否合格。',
    zero: '致命项评“否”，总分记 0 分，判不合格。',
    fail: '致命项评“否”，得分保留，判不合格。',
    caption: (title: string, weight: string) => (weight === '' ? title : `${title}（${weight} 分）`),
    said: (label: string, text: string) => `${label}：${text}`,
  },
  en: {
    score:
      'Score = points of the items that apply ÷ their maximum × 100, plus bonuses, minus deductions; at least 0, at most 100.',
    pass: (mark: string) => `${mark} and above is passed.`,
    noPass: 'Nothing is passed or failed.',
    zero: 'A critical item answered “no” makes the score 0 and not passed.',
    fail: 'A critical item answered “no” keeps the score and is not passed.',
    caption: (title: string, weight: string) => (weight === '' ? title : `${title} (${weight} points)`),
    said: (label: string, text: string) => `${label}: ${text}`,
  },
} as const;
