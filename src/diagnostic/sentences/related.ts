import type { Locale } from '../../text/locale.ts';
import type { Family } from '../family.ts';

/** What is said of the other places that a finding speaks of. */
export interface RelatedFacts {
  'related/first': { name: string };
  'related/declared': { name: string };
  'related/target': { name: string; target: string };
  'related/limit': { name: string; text: string };
  'related/row': { row: number; text: string };
  'related/says': { name: string; text: string };
  'related/date': { name: string; date: string };
}

export type RelatedCode = keyof RelatedFacts;

export const related: Family<RelatedFacts> = {
  'related/first': {
    'zh-CN': ({ name }) => `“${name}”最先写在这里`,
    en: ({ name }) => `"${name}" is first written here`,
  },
  'related/declared': {
    'zh-CN': ({ name }) => `${name} 在这里`,
    en: ({ name }) => `${name} is here`,
  },
  'related/target': {
    'zh-CN': ({ name, target }) => `${name} 的目标是“${target}”`,
    en: ({ name, target }) => `The target of ${name} is "${target}"`,
  },
  'related/limit': {
    'zh-CN': ({ name, text }) => `${name} 的时限是 ${text}`,
    en: ({ name, text }) => `The limit of ${name} is ${text}`,
  },
  'related/row': {
    'zh-CN': ({ row, text }) => `第 ${row} 行的时限是 ${text}`,
    en: ({ row, text }) => `The limit of row ${row} is ${text}`,
  },
  'related/says': {
    'zh-CN': ({ name, text }) => `${name} 写的是“${text}”`,
    en: ({ name, text }) => `${name} says "${text}"`,
  },
  'related/date': {
    'zh-CN': ({ name, date }) => `${name} 自 ${date} 起生效`,
    en: ({ name, date }) => `${name} is in force from ${date}`,
  },
};

export function relatedSentence<C extends RelatedCode>(
  code: C,
  facts: RelatedFacts[C],
  locale: Locale,
): string {
  return related[code][locale](facts);
}
