import type { Bilingual, Locale } from '../../../text/locale.ts';

const words = {
  title: { 'zh-CN': '客户服务管理手册', en: 'Customer Service Handbook' },
  standards: { 'zh-CN': '现行标准', en: 'Standards in force' },
  standards_caption: { 'zh-CN': '现行标准一览', en: 'The standards in force' },
  chapter: { 'zh-CN': '章', en: 'Chapter' },
  standard: { 'zh-CN': '标准', en: 'Standard' },
  version: { 'zh-CN': '版本', en: 'Version' },
  effective: { 'zh-CN': '生效日期', en: 'In force from' },
  next_review: { 'zh-CN': '下次评审', en: 'Next review' },
  owner: { 'zh-CN': '负责人', en: 'Owner' },
  contains: { 'zh-CN': '内容', en: 'Contains' },
  limits_index: { 'zh-CN': '时限要求索引', en: 'Index of time limits' },
  limits_caption: { 'zh-CN': '全部时限要求', en: 'Every time limit' },
  limit: { 'zh-CN': '时限要求', en: 'Time limit' },
  when: { 'zh-CN': '情形', en: 'Case' },
  within: { 'zh-CN': '时限', en: 'Within' },
  references: { 'zh-CN': '相互引用', en: 'Cross references' },
  references_caption: { 'zh-CN': '标准之间的关系', en: 'How the standards refer to one another' },
  from: { 'zh-CN': '标准', en: 'Standard' },
  relation: { 'zh-CN': '关系', en: 'Relation' },
  to: { 'zh-CN': '对象', en: 'To' },
  extends: { 'zh-CN': '细化', en: 'refines' },
  complies: { 'zh-CN': '遵循', en: 'complies with' },
  measured: { 'zh-CN': '由评分表衡量', en: 'is measured by scorecard' },
  unset: { 'zh-CN': '未定', en: 'not set' },
  in_force: { 'zh-CN': '现行', en: 'in force' },
} satisfies Record<string, Bilingual>;

export type HandbookLabels = { readonly [Label in keyof typeof words]: string };

export function handbookLabels(locale: Locale): HandbookLabels {
  const entries = Object.entries(words).map(([label, text]) => [label, text[locale]]);
  return Object.fromEntries(entries) as HandbookLabels;
}

export const handbookSentences: {
  readonly [L in Locale]: {
    summary(date: string, standards: number, limits: number): string;
    readonly none: string;
  };
} = {
  'zh-CN': {
    summary: (date, standards, limits) =>
      `本手册收录 ${date} 现行的 ${standards} 份标准，共 ${limits} 项时限要求。`,
    none: '这一天没有现行的标准。',
  },
  en: {
    summary: (date, standards, limits) =>
      `Standards in force on ${date}: ${standards}; time limits in them: ${limits}.`,
    none: 'No standard is in force on this day.',
  },
};
