import type { PeriodUnit } from '../calendar/period.ts';
import type { Bilingual } from '../text/locale.ts';
import type { dimensions } from './records.ts';

/** What reports call the words that figures can be sliced by. */
export const dimensionNames: Readonly<Record<(typeof dimensions)[number], Bilingual>> = {
  stage: { 'zh-CN': '服务环节', en: 'stage' },
  phase: { 'zh-CN': '销售阶段', en: 'phase' },
  customer: { 'zh-CN': '客户类型', en: 'customer' },
  channel: { 'zh-CN': '渠道', en: 'channel' },
  grade: { 'zh-CN': '等级', en: 'grade' },
  urgency: { 'zh-CN': '紧急程度', en: 'urgency' },
  queue: { 'zh-CN': '队列', en: 'queue' },
  team: { 'zh-CN': '班组', en: 'team' },
  agent: { 'zh-CN': '坐席', en: 'agent' },
  site: { 'zh-CN': '职场', en: 'site' },
  reason: { 'zh-CN': '联络原因', en: 'reason' },
  product: { 'zh-CN': '产品', en: 'product' },
};

/** What tables call the units of time that figures can be sliced by. */
export const unitNames: Readonly<Record<PeriodUnit, Bilingual>> = {
  day: { 'zh-CN': '日', en: 'Day' },
  week: { 'zh-CN': '周', en: 'Week' },
  month: { 'zh-CN': '月', en: 'Month' },
  quarter: { 'zh-CN': '季度', en: 'Quarter' },
  year: { 'zh-CN': '年', en: 'Year' },
};

/** An own field is called what its user calls it: x-满意度 is 满意度; one with an English id keeps it. */
export const ownName = (field: string): string => field.replace(/^x-(?=.*\p{Script=Han})/u, '');
