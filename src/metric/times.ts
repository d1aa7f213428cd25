import { always, type Condition, constant, type Expression, field, instant, never } from './condition.ts';
import type { CourseTerms } from './course.ts';
import { lacksInstant } from './draft.ts';
import { collapsingSources } from './inventory.ts';
import { type Clock, eventsNamed, type Located, type Moment, wordsFor } from './limit.ts';
import type { Course } from './plan.ts';
import { byCase, type Case, counted, extendable } from './table.ts';

const asOf: Expression = { kind: 'as_of' };

/** What a part's rules look at: of the record itself, or of what its course found. */
export interface Times {
  readonly course: Course | null;
  readonly start: Expression;
  readonly due: Expression;
  readonly end: Expression;
  readonly paused: Expression | null;
}

const found = (column: 'start' | 'due' | 'end' | 'paused'): Expression => ({ kind: 'obligation', column });

export function instantOf(moment: Moment): Expression | null {
  if (moment.kind !== 'instant') return null;
  return moment.isInherited ? { kind: 'first_created' } : instant(moment.name);
}

const wantedOf = (moment: Moment) => (moment.kind === 'event' ? moment.wanted : null);

/** Nobody can say when a record ended; what no event tells of has not happened. */
export function endUnknown({ setting }: Located, { record, stop }: Clock): Condition {
  return stop.kind === 'instant' ? lacksInstant(setting, record, stop.name) : never;
}

/** Whether more than the record's own instants and a calendar is needed. */
function needsHistory({ limit }: Located, { start, stop }: Clock, cases: readonly Case[]): boolean {
  const isTold = [start, stop].some(({ kind }) => kind === 'event');
  const isMoved = limit.extend !== undefined || cases.some(({ canExtend }) => canExtend);
  return isTold || isMoved || [limit.pause?.[0], limit.reopen, limit.every].some(one => one !== undefined);
}

/** The events and states that a time limit looks at. */
function termsOf(
  { limit, setting }: Located,
  { record, start, stop }: Clock,
  extend: Condition,
): CourseTerms {
  const { reopen } = limit;
  const updates = limit.event === undefined ? null : eventsNamed(setting, limit.event);
  return {
    start: wantedOf(start),
    stop: wantedOf(stop),
    pause: (limit.pause ?? []).flatMap(state => wordsFor(setting, 'status', state)),
    reopen:
      reopen && record === 'contact'
        ? { policy: reopen.policy ?? 'resume', window: reopen.window ?? '7cd' }
        : null,
    terminal: [],
    every: updates && { updates },
    extended: extend.kind === 'never' ? null : eventsNamed(setting, 'extended'),
  };
}

function historyOf(located: Located, clock: Clock, cases: readonly Case[]): Course {
  const { limit, setting } = located;
  const { start, stop, by } = clock;
  const extend = by === null ? extendable(cases) : limit.extend ? always : never;
  const terms = termsOf(located, clock, extend);
  const wanted = [terms.start, terms.stop, terms.every?.updates, terms.extended];
  return {
    kind: 'history',
    terms,
    terminal: Object.fromEntries(setting.inventory.terminal.map(({ source, states }) => [source, states])),
    collapsing: collapsingSources(setting.inventory),
    start: instantOf(start),
    stop: instantOf(stop),
    reopened: terms.reopen ? instant('reopened') : null,
    promised: by === null ? null : field(by),
    within: by === null ? byCase(cases, counted) : null,
    calendar: cases.find(({ amount }) => amount.calendar)?.amount.calendar?.hash ?? null,
    endUnknown: endUnknown(located, clock),
    extends: extend,
    reads: {
      states: terms.pause.length > 0 || terms.reopen !== null,
      events: wanted.flatMap(one => one?.events ?? []),
    },
  };
}

export function timesOf(located: Located, clock: Clock, cases: readonly Case[]): Times {
  const [start, end] = [instantOf(clock.start), instantOf(clock.stop)];
  if (needsHistory(located, clock, cases) || !start || !end) {
    const course = historyOf(located, clock, cases);
    const [from, due, to, paused] = (['start', 'due', 'end', 'paused'] as const).map(found);
    return { course, start: from ?? asOf, due: due ?? asOf, end: to ?? asOf, paused: paused ?? null };
  }
  // A promised due date lies ahead: it is known before it comes.
  if (clock.by !== null) return { course: null, start, due: field(clock.by), end, paused: null };
  const [only] = cases;
  if (only && cases.length === 1 && only.when.kind === 'always' && only.amount.ms !== undefined) {
    return {
      course: null,
      start,
      due: { kind: 'later', than: start, ms: only.amount.ms },
      end,
      paused: null,
    };
  }
  const due = byCase(cases, ({ ms, counted: text, calendar }) =>
    ms === undefined
      ? { kind: 'due', from: start, within: constant(text), calendar: calendar?.hash ?? null }
      : { kind: 'later', than: start, ms },
  );
  return { course: { kind: 'due', due }, start, due: found('due'), end, paused: null };
}
