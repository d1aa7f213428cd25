import type { Bilingual } from '../../text/locale.ts';

/** What `explain` says of a code that is no rule: what it means and what to do. */
export interface Remedy {
  readonly what: Bilingual;
  readonly remedy: Bilingual;
}

export const remedied = (
  what: readonly [chinese: string, english: string],
  remedy: readonly [chinese: string, english: string],
): Remedy => ({
  what: { 'zh-CN': what[0], en: what[1] },
  remedy: { 'zh-CN': remedy[0], en: remedy[1] },
});
