import type { Bilingual } from '../../text/locale.ts';

/** What `explain` says of a rule: why it is one, what it takes offence at, how to write instead. */
export interface Explanation {
  readonly why: Bilingual;
  readonly bad: Bilingual;
  readonly good: Bilingual;
}

export type Explanations = Readonly<Record<string, Explanation>>;

/** An explanation whose examples are documents, which are the same in both languages. */
export const explained = (chinese: string, english: string, bad: string, good: string): Explanation => ({
  why: { 'zh-CN': chinese, en: english },
  bad: { 'zh-CN': bad, en: bad },
  good: { 'zh-CN': good, en: good },
});
