import { type Duration, parseDuration } from '../calendar/duration.ts';
import type { WorkCalendar } from '../calendar/worktime.ts';
import type { Instant } from '../calendar/zone.ts';
import { dueAfter, dueWithPauses, type Pause } from './working-time.ts';

/** Something that happened to a record: an event that its export tells of. */
export interface Happening {
  readonly at: Instant;
  readonly event: string | null;
  readonly status: string | null;
  readonly role: string | null;
  /** What an extension moves the due date to. */
  readonly due: Instant | null;
  readonly reason: string | null;
}

/** Which events count, by name and, where it is given, by the role of who did it. */
export interface Wanted {
  readonly events: readonly string[];
  readonly roles: readonly string[] | null;
}

/** The part of a time limit that only the course of a record can answer; plain data. */
export interface CourseTerms {
  /** A record's own instant, or an event. */
  readonly start: Wanted | null;
  readonly stop: Wanted | null;
  readonly pause: readonly string[];
  readonly reopen: { readonly policy: 'resume' | 'new'; readonly window: string } | null;
  /** The states that end a record of its source. */
  readonly terminal: readonly string[];
  readonly every: { readonly updates: Wanted } | null;
  /** What announces that a due date is moved. */
  readonly extended: Wanted | null;
}

/** What is known of one record. */
export interface Known {
  readonly start: Instant | null;
  readonly stop: Instant | null;
  readonly reopened: Instant | null;
  /** The due date that the record itself carries, in place of a duration. */
  readonly promised: Instant | null;
  /** The duration, days as hours resolved; null where the due date is promised. */
  readonly within: Duration | null;
  readonly asOf: Instant;
  /** It has ended, but nobody can say when. */
  readonly isEndUnknown: boolean;
  readonly canExtend: boolean;
  /** In order; none after `asOf`. */
  readonly happenings: readonly Happening[];
}

export interface Obligation {
  /** Its number where a record has several; null where it has one. */
  readonly n: number | null;
  readonly start: Instant;
  /** Null where the time limit says nothing of such a record. */
  readonly due: Instant | null;
  readonly end: Instant | null;
  readonly pausedMs: number;
}

const fits = ({ events, roles }: Wanted, { event, role }: Happening): boolean =>
  event !== null && events.includes(event) && (roles === null || (role !== null && roles.includes(role)));

function firstFrom(happenings: readonly Happening[], wanted: Wanted, from: Instant): Instant | null {
  return happenings.find(one => one.at >= from && fits(wanted, one))?.at ?? null;
}

/** The stretches after `start` that a record spent in one of these states; the last may go on until `until`. */
export function pausesOf(
  happenings: readonly Happening[],
  states: readonly string[],
  start: Instant,
  until: Instant,
): Pause[] {
  const changes = happenings.filter(({ status }) => status !== null);
  return changes.flatMap(({ status, at }, index) => {
    if (status === null || !states.includes(status)) return [];
    const from = Math.max(at, start);
    const to = Math.min(changes[index + 1]?.at ?? until, until);
    return from < to ? [{ from, to }] : [];
  });
}

interface Episode {
  readonly start: Instant;
  readonly end: Instant | null;
}

/** When a record was ended and taken up again, as its states tell: in order, the last one without an end. */
function reopenings(
  happenings: readonly Happening[],
  terminal: readonly string[],
): { ended: Instant; reopened: Instant }[] {
  const found: { ended: Instant; reopened: Instant }[] = [];
  let ended: Instant | null = null;
  for (const { status, at } of happenings) {
    if (status === null) continue;
    if (terminal.includes(status)) ended ??= at;
    else if (ended !== null) {
      found.push({ ended, reopened: at });
      ended = null;
    }
  }
  return found;
}

/** An end and a taking up again that only the record's last instants tell of. */
function lastReopening({ stop, reopened }: Known): { ended: Instant; reopened: Instant }[] {
  if (reopened === null || stop === null) return [];
  // Of an earlier end that a later one has replaced it is only known that it was not after the reopening.
  return [{ ended: Math.min(stop, reopened), reopened }];
}

/**
 * The stretches that a record is owed for. A reopening within the window of an end goes on with the same
 * obligation (`resume`), or begins another (`new`); a later one changes nothing.
 */
function episodes(known: Known, start: Instant, end: Instant | null, terms: CourseTerms): Episode[] {
  const { reopen, terminal } = terms;
  if (!reopen) return [{ start, end }];
  const told = reopenings(known.happenings, terminal);
  const window = parseDuration(reopen.window);
  const all = (told.length > 0 ? told : lastReopening(known)).filter(
    ({ ended, reopened }) =>
      ended >= start && (!window || reopened <= dueAfter(ended, inDays(window), undefined)),
  );
  const [first] = all;
  if (!first) return [{ start, end }];
  const last = all.at(-1)?.reopened ?? start;
  const lastEnd = end !== null && end >= last ? end : null;
  if (reopen.policy === 'resume') return [{ start, end: lastEnd }];
  return [
    { start, end: first.ended },
    ...all.map(({ reopened }, index) => ({ start: reopened, end: all[index + 1]?.ended ?? lastEnd })),
  ];
}

/** A window of days is so many times 24 hours. */
const inDays = ({ value, unit }: Duration): Duration =>
  unit === 'cd' || unit === 'wd'
    ? { value: value * 24, unit: 'h' }
    : { value, unit: unit === 'bh' ? 'h' : unit };

/** The due date after every extension that was announced before the old one, with a reason. */
function afterExtensions(due: Instant, { happenings, canExtend }: Known, extended: Wanted | null): Instant {
  if (!extended || !canExtend) return due;
  return happenings.reduce((current, one) => {
    const isValid = fits(extended, one) && one.at < current && (one.reason ?? '').trim() !== '';
    return isValid && one.due !== null ? one.due : current;
  }, due);
}

function obligation(
  { start, end }: Episode,
  known: Known,
  terms: CourseTerms,
  calendar: WorkCalendar | undefined,
  n: number | null,
): Obligation {
  const until = Math.min(end ?? known.asOf, known.asOf);
  const pauses = pausesOf(known.happenings, terms.pause, start, until);
  const due = known.within ? dueWithPauses(start, known.within, calendar, pauses) : known.promised;
  const pausedMs = pauses.reduce((sum, { from, to }) => sum + to - from, 0);
  const last = due === null ? null : afterExtensions(due, known, terms.extended);
  return { n, start, due: last, end, pausedMs };
}

/** The most intervals that one record can be owed: what is open for years is not listed for ever. */
const mostIntervals = 10_000;

/** The next update after `open`, or the end where that comes first; null where neither has come. */
function nextOf(open: Instant, came: readonly Instant[], stop: Instant | null): Instant | null {
  const update = came.find(at => at > open) ?? null;
  return stop !== null && (update === null || stop <= update) ? stop : update;
}

/** One obligation an interval, until `until` has come or an interval is still running. */
function cadence(
  start: Instant,
  known: Known,
  updates: Wanted,
  calendar: WorkCalendar | undefined,
): Obligation[] {
  const { within, stop, asOf, happenings } = known;
  if (!within) return [];
  const came = happenings.filter(one => fits(updates, one)).map(({ at }) => at);
  const found: Obligation[] = [];
  const last = Math.min(asOf, (stop ?? Number.POSITIVE_INFINITY) - 1);
  for (let open = start; open <= last && found.length < mostIntervals; ) {
    const due = dueAfter(open, within, calendar);
    const end = nextOf(open, came, stop);
    const isMet = end !== null && end <= due;
    found.push({ n: found.length + 1, start: open, due, end, pausedMs: 0 });
    if (!isMet && (known.isEndUnknown || due === open)) break;
    open = isMet ? end : due;
  }
  return found;
}

/** The obligations of one record under a time limit; none where it never began. */
export function obligationsOf(
  known: Known,
  terms: CourseTerms,
  calendar: WorkCalendar | undefined,
): Obligation[] {
  const start = terms.start
    ? firstFrom(known.happenings, terms.start, Number.NEGATIVE_INFINITY)
    : known.start;
  if (start === null || start > known.asOf) return [];
  if (terms.every) return cadence(start, known, terms.every.updates, calendar);
  const end = terms.stop ? firstFrom(known.happenings, terms.stop, start) : known.stop;
  const found = episodes(known, start, end, terms);
  return found.map((one, index) =>
    obligation(one, known, terms, calendar, found.length > 1 ? index + 1 : null),
  );
}
