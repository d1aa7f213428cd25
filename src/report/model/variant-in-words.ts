import type { Variant } from '../../document/documents.generated.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { durationInWords, filterInWords } from './in-words.ts';
import { definitionWords } from './words/definition.ts';
import { basisWord, enumerate } from './words/trade.ts';

const told = <Value>(value: Value | undefined, inWords: (value: Value) => string): string =>
  value === undefined ? '' : inWords(value);

/** What a variant is called: its title, else what it sets, to stand between “ and ”; undefined where no word says it. */
export function variantInWords(
  variant: Variant,
  calendars: ReadonlyMap<string, string>,
  locale: Locale,
): string | undefined {
  const { title, within, when, basis, pause, calendar, workday, attribution } = variant;
  const words = definitionWords[locale];
  const named = title === undefined ? '' : pick(title, locale);
  const parts = [
    told(within, limit => durationInWords(limit, locale)),
    told(when, filter => filterInWords(filter, locale)),
    told(basis, name => basisWord(name, locale)),
    told(calendar, id => words.calendar(calendars.get(id) ?? id)),
    told(workday, hours => words.workday(durationInWords(hours, locale))),
    told(pause, states => words.pause(enumerate([states].flat().map(String), locale))),
    told(attribution, rule => words.attribution[rule]),
  ];
  const text = named || parts.filter(part => part !== '').join(locale === 'zh-CN' ? '，' : ', ');
  return text === '' ? undefined : text.replace(/“/g, '‘').replace(/”/g, '’');
}
