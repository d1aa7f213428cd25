import type { Locale } from '../../text/locale.ts';
import { grouped } from '../../text/number.ts';
import type { Family } from '../family.ts';
import { hoursText } from './sampling.ts';

export interface SampleNoticeFacts {
  'sample/empty': { plan: string; period: string };
  'sample/no-reviewer': { count: number };
  'sample/overloaded': { reviewer: string; items: number; hours: number; available: number };
  'sample/overlap-not-drawn': { plan: string; period: string };
  'sample/other-version': { plan: string; before: string; now: string };
  'sample/none-left': { stratum: string };
  'sample/aql-plan': { letter: string; n: number; accept: number; stratum: string };
}

const notices: Family<SampleNoticeFacts> = {
  'sample/empty': {
    'zh-CN': ({ plan, period }) => `${period} 没有方案“${plan}”可抽的记录。`,
    en: ({ plan, period }) => `There is nothing for "${plan}" to draw from in ${period}.`,
  },
  'sample/no-reviewer': {
    'zh-CN': ({ count: records }) =>
      `${grouped(records)} 条没有可分派的评分人：请检查 reviewers、班组和回避规则。`,
    en: ({ count: records }) =>
      `${grouped(records)} record(s) have nobody who may score them: look at reviewers, their teams and own_team.`,
  },
  'sample/overloaded': {
    'zh-CN': ({ reviewer, items, hours, available }) =>
      `${reviewer} 分到 ${grouped(items)} 条，约 ${hoursText(hours)} 小时，超过可用的 ${hoursText(available)} 小时。`,
    en: ({ reviewer, items, hours, available }) =>
      `${reviewer} has ${grouped(items)} items, about ${hoursText(hours)} hours, and ${hoursText(available)} to do them in.`,
  },
  'sample/overlap-not-drawn': {
    'zh-CN': ({ plan, period }) =>
      `重叠的方案“${plan}”在 ${period} 还没有抽过：抽过之后再抽一次本方案即可补上。`,
    en: ({ plan, period }) =>
      `The plan "${plan}" to overlap with drew nothing in ${period} yet: draw this one again afterwards.`,
  },
  'sample/other-version': {
    'zh-CN': ({ plan, before, now }) =>
      `方案“${plan}”上次抽取时是 ${before} 版，现在是 ${now} 版：已抽的都保留，再按现在的方案补抽，抽中概率以现在的为准。`,
    en: ({ plan, before, now }) =>
      `"${plan}" was at version ${before} when it last drew and is at ${now} now: what was drawn stays, what the plan now asks for is added, and the chances are those of now.`,
  },
  'sample/none-left': {
    'zh-CN': ({ stratum }) => `层“${stratum}”没有下一条可以替换。`,
    en: ({ stratum }) => `The stratum "${stratum}" has no further record to take its place.`,
  },
  'sample/aql-plan': {
    'zh-CN': ({ letter, n, accept, stratum }) =>
      `层“${stratum}”：字码 ${letter}，抽 ${n} 条，不合格不超过 ${accept} 条则接收（未核对标准原文）。`,
    en: ({ letter, n, accept, stratum }) =>
      `Stratum "${stratum}": letter ${letter}, draw ${n}, accept with at most ${accept} nonconforming (not checked against the standard).`,
  },
};

/** What is not wrong, but should be known of a draw. */
export type SampleNotice = {
  [Code in keyof SampleNoticeFacts]: { readonly code: Code; readonly facts: SampleNoticeFacts[Code] };
}[keyof SampleNoticeFacts];

export function sampleNotice({ code, facts }: SampleNotice, locale: Locale): string {
  const entry: { readonly [L in Locale]: (given: never) => string } = notices[code];
  return entry[locale](facts as never);
}
