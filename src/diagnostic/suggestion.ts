import type { Locale } from '../text/locale.ts';
import type { Edit, Range, Suggestion } from './diagnostic.ts';

/** What is written at a range, on its first line. */
export function written(lines: readonly string[], { start, end }: Range): string {
  const line = lines[start.line - 1] ?? '';
  return line.slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined);
}

const phrases: Readonly<Record<Locale, (old: string, text: string) => string>> = {
  'zh-CN': (old, text) => {
    if (old === '') return `加上“${text}”`;
    return text === '' ? `删去“${old}”` : `把“${old}”改成“${text}”`;
  },
  en: (old, text) => {
    if (old === '') return `add "${text}"`;
    return text === '' ? `delete "${old}"` : `change "${old}" to "${text}"`;
  },
};

/** What applying a suggestion does, in words. */
export function titleOf({ edits }: Suggestion, lines: readonly string[], locale: Locale): string {
  const phrase = ({ range, text }: Edit) => phrases[locale](written(lines, range), text);
  return edits.map(phrase).join(locale === 'en' ? ', ' : '，');
}
