import type { Escalation, Filter, Instant, Standard, TimeLimit } from '../../document/documents.generated.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { durationInWords, filterInWords } from './in-words.ts';
import { nothing } from './show.ts';
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

function escalationText(steps: Escalation | undefined, locale: Locale): string {
  const { escalated } = standardSentences[locale];
  return (steps ?? [])
    .map(({ after, to }) => escalated(durationInWords(after, locale), to))
    .join(definitionWords[locale].join);
}

/** What else decides whether it was kept, and who is called before it is not. */
function countingRules(limit: TimeLimit, ofFirst: string, standard: Standard, locale: Locale): string {
  const words = definitionWords[locale];
  const { extend, table, pause, calendar, workday, reopen, supports } = limit;
  const supported = standard.time_limits?.find(({ id }) => id === supports);
  const isExtendable = extend !== undefined || table?.some(row => row.extend !== undefined);
  const rules = [
    supports && standardSentences[locale].internal(supported ? pick(supported.title, locale) : supports),
    isExtendable && standardSentences[locale].extension,
    pause && words.pause(enumerate(pause, locale)),
    calendar && words.calendar(calendar),
    workday && words.workday(durationInWords(workday, locale)),
    reopen?.window && words.reopenAgain(durationInWords(reopen.window, locale), reopen.policy ?? 'resume'),
    escalationText(limit.escalate, locale),
    ofFirst,
  ];
  return rules.filter(Boolean).join(words.join) || nothing;
}

interface Case {
  readonly when: string;
  readonly within: string;
  /** What holds for this case only. */
  readonly rules: string;
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
    const within = say.every(duration(limit.every), fieldWord(limit.event ?? '', locale));
    return [{ when, within, rules: '' }];
  }
  if (limit.by !== undefined) return [{ when, within: say.by(fieldWord(limit.by, locale)), rules: '' }];
  if (!limit.table) return [{ when, within: duration(limit.within ?? ''), rules: '' }];
  const rows = limit.table;
  return rows.map(row => {
    const text = filterInWords({ ...limit.when, ...row.when }, locale);
    const isRest = rows.some(other => isNarrower(other.when, row.when));
    return {
      when: isRest ? say.otherwise(text) : text,
      within: duration(row.within),
      rules: escalationText(row.escalate, locale),
    };
  });
}

/** The time limits as one decision table: a row a case, what is common only in the first row of each. */
export function limitRows(standard: Standard, locale: Locale) {
  return (standard.time_limits ?? []).flatMap(limit =>
    casesOf(limit, locale).map(({ when, within, rules }, index) => {
      const isFirst = index === 0;
      const course = `${instantWord(limit.start, locale)} → ${ends(limit, locale)}`;
      return {
        title: isFirst ? pick(limit.title, locale) : '',
        when,
        course: isFirst ? course : '',
        within,
        rules: isFirst ? countingRules(limit, rules, standard, locale) : rules,
        owner: isFirst ? limit.owner : '',
      };
    }),
  );
}
