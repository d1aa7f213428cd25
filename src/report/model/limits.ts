import type { Filter, Instant, Standard, TimeLimit } from '../../document/documents.generated.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { durationInWords, filterInWords } from './definition.ts';
import { definitionWords } from './words/definition.ts';
import { standardLabels, standardSentences } from './words/standard.ts';
import { enumerate, fieldWord } from './words/trade.ts';

function instantWord(instant: Instant, locale: Locale): string {
  if (typeof instant === 'string') return fieldWord(instant, locale);
  const event = fieldWord(instant.event, locale);
  return instant.role === undefined ? event : definitionWords[locale].role(event, instant.role);
}

/** What ends it: the event, by when, or how often until what. */
function ends({ stop, until }: TimeLimit, locale: Locale): string {
  const end = stop ?? until;
  return end === undefined ? '' : instantWord(end, locale);
}

/** What else decides whether it was kept. */
function countingRules(limit: TimeLimit, locale: Locale): string {
  const words = definitionWords[locale];
  const { extend, table, pause, calendar, workday, reopen } = limit;
  const isExtendable = extend !== undefined || table?.some(row => row.extend !== undefined);
  const rules = [
    isExtendable && standardSentences[locale].extension,
    pause && words.pause(enumerate(pause, locale)),
    calendar && words.calendar(calendar),
    workday && words.workday(durationInWords(workday, locale)),
    reopen?.window && words.reopenAgain(durationInWords(reopen.window, locale), reopen.policy ?? 'resume'),
  ];
  return rules.filter(Boolean).join(words.join) || '—';
}

interface Case {
  readonly when: string;
  readonly within: string;
}

/** Whether one filter asks for all that another does, and for more. */
function isNarrower(filter: Filter, other: Filter): boolean {
  const asked = Object.entries(other);
  return (
    Object.keys(filter).length > asked.length &&
    asked.every(([key, value]) => JSON.stringify(filter[key]) === JSON.stringify(value))
  );
}

/** One a row of its table; one for a limit that is the same in every case. */
function casesOf(limit: TimeLimit, locale: Locale): Case[] {
  const say = standardSentences[locale];
  const { all } = standardLabels(locale);
  const duration = (text: string) => durationInWords(text, locale);
  const when = limit.when ? filterInWords(limit.when, locale) : all;
  if (limit.every !== undefined) {
    return [{ when, within: say.every(duration(limit.every), fieldWord(limit.event ?? '', locale)) }];
  }
  if (limit.by !== undefined) return [{ when, within: say.by(fieldWord(limit.by, locale)) }];
  if (!limit.table) return [{ when, within: duration(limit.within ?? '') }];
  const rows = limit.table;
  return rows.map(row => {
    const text = filterInWords({ ...limit.when, ...row.when }, locale);
    const isRest = rows.some(other => isNarrower(other.when, row.when));
    return { when: isRest ? say.otherwise(text) : text, within: duration(row.within) };
  });
}

/** The time limits as one decision table: a row a case, what is common only in the first row of each. */
export function limitRows({ time_limits = [] }: Standard, locale: Locale) {
  return time_limits.flatMap(limit =>
    casesOf(limit, locale).map(({ when, within }, index) => {
      const isFirst = index === 0;
      const course = `${instantWord(limit.start, locale)} → ${ends(limit, locale)}`;
      return {
        title: isFirst ? pick(limit.title, locale) : '',
        when,
        course: isFirst ? course : '',
        within,
        rules: isFirst ? countingRules(limit, locale) : '',
        owner: isFirst ? limit.owner : '',
      };
    }),
  );
}
