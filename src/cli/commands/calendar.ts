import { isOnClock, parseDuration } from '../../calendar/duration.ts';
import { parsePeriod } from '../../calendar/period.ts';
import { addWorking, uncoveredYears, workingDays, workingMs } from '../../calendar/worktime.ts';
import { formatInstant, type Instant } from '../../calendar/zone.ts';
import { instantReading } from '../../catalogue/source/values.ts';
import { Failure } from '../../diagnostic/failure.ts';
import type { ExitCode } from '../../diagnostic/family.ts';
import { diagnosticSentence } from '../../diagnostic/sentences/catalogue.ts';
import { jsonLine } from '../../text/json.ts';
import { terminalSafe } from '../../text/terminal.ts';
import { type Asked, askedCalendar } from '../calendar/asked.ts';
import { dayAt, daysOf } from '../calendar/days.ts';
import { addedText, betweenText, monthText } from '../calendar/text.ts';
import { words } from '../calendar/words.ts';
import type { Context } from '../context.ts';

export interface CalendarOptions {
  readonly calendar?: string;
  readonly format: 'table' | 'json';
}

/** What an action found: for programs, for people, and the years that it could not be sure of. */
interface Answer {
  readonly json: object;
  readonly text: string;
  readonly uncovered: readonly number[];
}

type Action = (asked: Asked, words: readonly string[], context: Context) => Answer;

/** How many words each action takes, and what it does with them. */
const actions: Readonly<Record<string, { readonly takes: readonly string[]; readonly run: Action }>> = {
  show: { takes: ['PERIOD'], run: show },
  add: { takes: ['START', 'DURATION'], run: add },
  between: { takes: ['FROM', 'TO'], run: between },
};

/** Answers questions about working time; exit 1 where the holidays of a year it touches are not known. */
export async function calendar(
  [name = '', ...given]: readonly string[],
  options: CalendarOptions,
  context: Context,
): Promise<ExitCode> {
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!action) throw new Failure('calendar/action', { action: name });
  const missing = action.takes[given.length];
  if (missing !== undefined)
    throw new Failure('usage/missing-argument', { argument: missing, command: 'calendar' });
  if (given.length > action.takes.length)
    throw new Failure('usage/excess-arguments', { command: 'calendar' });
  const asked = askedCalendar(options.calendar, context.cwd);
  const { json, text, uncovered } = action.run(asked, given, context);
  const { document, calendar } = asked;
  const identity = { id: document.id, timezone: calendar.zone, hash: calendar.hash };
  const whole = { version: 1, calendar: identity, ...json, uncovered };
  context.out(options.format === 'json' ? jsonLine(whole) : terminalSafe(text));
  return uncovered.length === 0 ? 0 : warn(asked, uncovered, context);
}

function warn({ document, calendar }: Asked, years: readonly number[], { locale, err }: Context): ExitCode {
  const { country = '', from = 0, to = 0 } = calendar.schedule.holidays ?? {};
  const facts = { calendar: document.id, country, years, from, to };
  const sentence = diagnosticSentence('calendar/uncovered', facts, locale);
  err(terminalSafe(`${words[locale].warning}${sentence} [calendar/uncovered]\n`));
  return 1;
}

function show(asked: Asked, [text = '']: readonly string[], { locale }: Context): Answer {
  const { calendar } = asked;
  const period = parsePeriod(text, calendar.zone);
  if (!period) throw new Failure('calendar/period', { text });
  const days = daysOf(calendar, period);
  const uncovered = uncoveredYears(period.from, period.to, calendar);
  const isKnown = uncovered.length === 0;
  const total = {
    working_days: isKnown ? days.filter(({ windows }) => windows.length > 0).length : null,
    working_s: isKnown ? seconds(workingMs(period.from, period.to, calendar)) : null,
  };
  const { country, source, from, to } = calendar.schedule.holidays ?? {};
  const holidays = country === undefined ? null : { country, source, from, to };
  return {
    json: { period: period.id, holidays, days, ...total },
    text: monthText(asked, days, total, locale),
    uncovered,
  };
}

const seconds = (ms: number | null) => (ms === null ? null : ms / 1000);

function add(asked: Asked, [startText = '', text = '']: readonly string[], { locale }: Context): Answer {
  const { calendar, document } = asked;
  const start = instant(startText, calendar.zone);
  const duration = parseDuration(text);
  if (!duration) throw new Failure('calendar/duration', { text });
  const reached = addWorking(start, duration, calendar);
  if (reached === null) throw new Failure('calendar/never', { calendar: document.id });
  const uncovered = isOnClock(duration) ? [] : uncoveredYears(start, reached, calendar);
  const due = uncovered.length === 0 ? reached : null;
  const added = {
    start: formatInstant(start, calendar.zone),
    duration: text,
    due: due === null ? null : formatInstant(due, calendar.zone),
    day: due === null ? null : dayAt(calendar, Math.max(start, due - 1)),
  };
  return { json: added, text: addedText(asked, added, locale), uncovered };
}

function between(asked: Asked, [first = '', last = '']: readonly string[], { locale }: Context): Answer {
  const { calendar } = asked;
  const from = instant(first, calendar.zone);
  const to = instant(last, calendar.zone);
  if (to < from) throw new Failure('calendar/order', { from: first, to: last });
  const uncovered = uncoveredYears(from, to, calendar);
  const isKnown = uncovered.length === 0;
  const counted = {
    from: formatInstant(from, calendar.zone),
    to: formatInstant(to, calendar.zone),
    clock_s: (to - from) / 1000,
    working_s: isKnown ? seconds(workingMs(from, to, calendar)) : null,
    working_days: isKnown ? workingDays(from, to, calendar) : null,
  };
  return { json: counted, text: betweenText(asked, counted, locale), uncovered };
}

/** A wall-clock reading is one of the calendar's zone. */
function instant(text: string, zone: string): Instant {
  const at = instantReading(undefined, zone)?.(text.trim());
  if (typeof at !== 'number') throw new Failure('calendar/instant', { text });
  return at;
}
