import { parseDuration } from '../../calendar/duration.ts';
import type { Filter } from '../../document/documents.generated.ts';
import type { Locale } from '../../text/locale.ts';
import { definitionWords } from './words/definition.ts';
import { fieldWord } from './words/trade.ts';

/** `24h` as people say it: 24 小时; a text that is no duration as it stands. */
export function durationInWords(text: string, locale: Locale): string {
  const duration = parseDuration(text);
  return duration ? `${duration.value} ${definitionWords[locale].units[duration.unit]}` : text;
}

/** A filter in words: 渠道为电话、csat <3. */
export function filterInWords(filter: Filter, locale: Locale): string {
  const words = definitionWords[locale];
  const parts = Object.entries(filter).map(([key, value]) => {
    if (key === 'during') return words.during(String(value));
    if (Array.isArray(value)) return words.is(fieldWord(key, locale), value.map(String).join(words.or));
    if (typeof value === 'object') return words.not(filterInWords(value, locale));
    if (typeof value === 'boolean') return words.holds(fieldWord(key, locale), value);
    const text = String(value);
    return /^[<>=≤≥]/.test(text)
      ? words.compares(fieldWord(key, locale), text)
      : words.is(fieldWord(key, locale), text);
  });
  return parts.join(words.and);
}
