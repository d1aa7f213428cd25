import type { Instant, TimeLimit } from '../../document/documents.generated.ts';
import type { Policy } from '../../metric/figure.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { durationInWords, filterInWords } from './in-words.ts';
import { definitionWords } from './words/definition.ts';
import { enumerate, fieldWord } from './words/trade.ts';

/** A time limit in words: plain, by cases, by promise or as a cadence. */
export function limitInWords(limit: TimeLimit, policy: Policy, locale: Locale): string {
  const words = definitionWords[locale];
  const { start = '', stop = '', within, table, by, every, event = '', role } = policy;
  const title = pick(limit.title, locale);
  const from = fieldWord(start, locale);
  const done = role === undefined ? fieldWord(stop, locale) : words.role(fieldWord(stop, locale), role);
  if (every !== undefined)
    return words.cadence(title, from, done, durationInWords(every, locale), fieldWord(event, locale));
  if (by !== undefined) return words.promised(title, done, fieldWord(by, locale));
  if (!table)
    return words.attainment(title, from, done, durationInWords(within ?? limit.within ?? '', locale));
  const rows = table.map(({ when, within: text }) =>
    words.row(filterInWords(when, locale), durationInWords(text, locale)),
  );
  return words.tabled(title, from, done, rows.join(words.rows));
}

/** What else decides whether an obligation was kept. */
export function limitPolicies(policy: Policy, locale: Locale): (string | undefined)[] {
  const words = definitionWords[locale];
  const { calendar, workday, pause, reopen, extend, mature, grade, attribution } = policy;
  return [
    workday === undefined ? undefined : words.workday(durationInWords(workday, locale)),
    calendar === undefined ? undefined : words.calendar(calendar),
    pause && words.pause(enumerate(pause, locale)),
    reopen && words.reopenAgain(durationInWords(reopen.window, locale), reopen.policy),
    extend ? words.extend() : undefined,
    grade && words.grade[grade],
    attribution && words.attribution[attribution],
    policy.merged && words.merged(),
    mature ? words.mature() : undefined,
  ];
}

/** What a time limit says of its clock. */
export function limitPolicy({
  start,
  stop,
  until,
  every,
  event = '',
  by,
  table,
}: TimeLimit): Partial<Policy> {
  const named = (value: Instant | undefined) => (typeof value === 'object' ? value.event : value);
  const end = named(stop ?? until);
  return {
    start: named(start) ?? '',
    ...(end && { stop: end }),
    ...(every && { every, event }),
    ...(by && { by }),
    ...(table && { table }),
  };
}
