import type { Family } from '../family.ts';

interface Rival {
  text: string;
  other: string;
  otherText: string;
  file: string;
  line: number;
}

export interface ConflictFacts {
  'conflict/cadence': Rival;
  'conflict/actor': Rival;
  'conflict/greeting': Rival;
  'conflict/denominator': {
    target: string;
    other: string;
    otherTarget: string;
    within: string;
    basis: 'due' | 'start' | 'stop';
    file: string;
    line: number;
  };
}

const countedZh = { due: '本期到期的', start: '本期受理的', stop: '本期办结的' } as const;
const countedEn = {
  due: 'what falls due in the period',
  start: 'what comes in during the period',
  stop: 'what is settled in the period',
} as const;

/** Clauses that say different things of the same matter, and targets that only seem to. */
export const conflict: Family<ConflictFacts> = {
  'conflict/cadence': {
    'zh-CN': ({ text, other, otherText, file, line }) =>
      `这里写“${text}”，${other} 写“${otherText}”（${file} 第 ${line} 行），同一件事的周期不同：请统一，或写明各自的对象`,
    en: ({ text, other, otherText, file, line }) =>
      `This says "${text}" and ${other} "${otherText}" (${file}, line ${line}), so the same thing has two cycles: agree on one, or say what each is about`,
  },
  'conflict/actor': {
    'zh-CN': ({ text, other, otherText, file, line }) =>
      `同一项职责这里由“${text}”承担，${other} 由“${otherText}”承担（${file} 第 ${line} 行）：请统一，或写明各自负责的情形`,
    en: ({ text, other, otherText, file, line }) =>
      `The same duty is given to "${text}" here and to "${otherText}" by ${other} (${file}, line ${line}): agree on one, or say which cases each is for`,
  },
  'conflict/greeting': {
    'zh-CN': ({ text, other, otherText, file, line }) =>
      `问候时这里报“${text}”，${other} 报“${otherText}”（${file} 第 ${line} 行），范围重叠：请统一，或写明各自的渠道`,
    en: ({ text, other, otherText, file, line }) =>
      `Agents greet with "${text}" here and with "${otherText}" by ${other} (${file}, line ${line}), for an overlapping scope: agree on one, or name the channel of each`,
  },
  'conflict/denominator': {
    'zh-CN': ({ target, other, otherTarget, within, basis, file, line }) =>
      `解决率“${target}”与 ${other} 的 ${within} 办结率“${otherTarget}”（${file} 第 ${line} 行）不矛盾，但分母不同：前者是受理的全部，不限时，后者是${countedZh[basis]}，限时 ${within}。请在名称或定义中写明各自的分母，以免混读`,
    en: ({ target, other, otherTarget, within, basis, file, line }) =>
      `The resolution rate "${target}" and the rate within ${within} of ${other}, "${otherTarget}" (${file}, line ${line}), can both be kept, but have two denominators: all that came in, without a limit, and ${countedEn[basis]}, within ${within}. Say in the title or definition what each counts`,
  },
};
