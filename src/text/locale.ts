/** The two languages that every sentence of the tool exists in. */
export type Locale = 'zh-CN' | 'en';

/** One text in both languages. */
export type Bilingual = { readonly [L in Locale]: string };

/** A user's own text: one string, or one string a language. */
export type Text = string | { readonly 'zh-CN'?: string; readonly en?: string };

/** The text in `locale`, else in the other language, else ''. The one fallback rule. */
export function pick(text: Text, locale: Locale): string {
  if (typeof text === 'string') return text;
  return text[locale] ?? text['zh-CN'] ?? text.en ?? '';
}

/**
 * The locale that the environment asks for: LC_ALL before LANG; C, POSIX and C.UTF-8 count as unset;
 * zh-CN where nothing is said.
 */
export function environmentLocale(environment: Readonly<Record<string, string | undefined>>): Locale {
  for (const name of ['LC_ALL', 'LANG']) {
    const value = environment[name];
    if (!value || /^(C|POSIX)(\.|$)/i.test(value)) continue;
    return /^zh/i.test(value) ? 'zh-CN' : 'en';
  }
  return 'zh-CN';
}
