import type { Bilingual } from '../../text/locale.ts';
import type { Family } from '../family.ts';

export interface DomainFacts {
  'domain/sample-too-small': {
    target: string;
    volume: number;
    needed: number;
    /** Whether a flawless sample would show the target, were it not too small to be judged at all. */
    isShown: boolean;
  };
  'domain/below-floor': { text: string; source: string; about: Bilingual };
  'domain/advertising': { word: string };
  'domain/mixed-grades': { grade: string; other: string };
  'domain/loosened': {
    /** Empty where the base's target was taken away. */
    text: string;
    base: string;
    baseText: string;
    /** Whether the texts are times in which a customer must not come back, so that the shorter asks less. */
    isWindow?: boolean;
  };
}

/** What the trade, statistics and the law ask of a standard. */
export const domain: Family<DomainFacts> = {
  'domain/sample-too-small': {
    'zh-CN': ({ target, volume, needed, isShown }) =>
      isShown
        ? `预计 ${volume} 个样本少于最小样本量 ${needed}，对“${target}”只会判为样本不足。请延长报告期、增加抽样，或核对 min_n`
        : `预计 ${volume} 个样本不足以证明“${target}”：即使全部合格，95% 置信区间仍跨过目标，至少要 ${needed} 个。请延长报告期、增加抽样，或改目标`,
    en: ({ target, volume, needed, isShown }) =>
      isShown
        ? `${volume} expected samples are fewer than the smallest sample, ${needed}, so "${target}" will never be judged. Report over a longer period, sample more, or check min_n`
        : `${volume} expected samples cannot show "${target}": even a flawless result leaves its 95 % interval across the target, which takes at least ${needed}. Report over a longer period, sample more, or change the target`,
  },
  'domain/below-floor': {
    'zh-CN': ({ text, source, about }) =>
      `“${text}”低于 ${source} 的要求（${about['zh-CN']}），而本标准声明遵循它：请收紧`,
    en: ({ text, source, about }) =>
      `"${text}" falls short of ${source} (${about.en}), which this standard says it complies with: tighten it`,
  },
  'domain/advertising': {
    'zh-CN': ({ word }) => `话术中的“${word}”是广告法所限的绝对化用语：请改成可以核实的说法`,
    en: ({ word }) =>
      `"${word}" in a script is an absolute claim that advertising law restricts: say what can be verified`,
  },
  'domain/mixed-grades': {
    'zh-CN': ({ grade, other }) =>
      `“${grade}”与“${other}”属于不同的等级体系，不能放在一起：请分成两张表或两个条件`,
    en: ({ grade, other }) =>
      `"${grade}" and "${other}" are grades of different taxonomies: keep them in tables or filters of their own`,
  },
  'domain/loosened': {
    'zh-CN': ({ text, base, baseText, isWindow }) => {
      if (text === '') return `这里没有目标，而上级标准 ${base} 定了“${baseText}”：细则只能收紧，请写出目标`;
      return isWindow
        ? `回看时间“${text}”比上级标准 ${base} 的“${baseText}”短，更晚的重复不再计入，要求因此变宽：细则只能收紧，请改长，或先修订上级标准`
        : `“${text}”比上级标准 ${base} 的“${baseText}”宽：细则只能收紧，请改严，或先修订上级标准`;
    },
    en: ({ text, base, baseText, isWindow }) => {
      if (text === '')
        return `There is no target here, and ${base}, which this standard extends, has "${baseText}": it may only tighten, so write one`;
      return isWindow
        ? `"${text}" looks back less far than "${baseText}" of ${base}, which this standard extends, so later repeats no longer count and it asks less: it may only tighten, so make it longer, or revise ${base} first`
        : `"${text}" is looser than "${baseText}" of ${base}, which this standard extends: it may only tighten, so make it stricter, or revise ${base} first`;
    },
  },
};
