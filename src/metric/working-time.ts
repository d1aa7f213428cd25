import { clockMs, type Duration, hourMs } from '../calendar/duration.ts';
import {
  addWorking,
  addWorkingMs,
  compileCalendar,
  type WorkCalendar,
  workingMs,
} from '../calendar/worktime.ts';
import type { Instant } from '../calendar/zone.ts';
import { documentsOf, type StandardsRepository } from '../workspace/workspace.ts';

/** The calendars of a workspace, each compiled when it is first asked for. */
export interface Calendars {
  readonly ids: readonly string[];
  /** Undefined where no document has the id. Throws Failure as `compileCalendar` does. */
  named(id: string): WorkCalendar | undefined;
  /** Days without holidays in the workspace's zone, for calendar days where no calendar is named. */
  plain(): WorkCalendar;
  /** One that was asked for before. */
  hashed(hash: string): WorkCalendar | undefined;
}

export function calendarsOf(repository: StandardsRepository): Calendars {
  const documents = documentsOf(repository, 'calendar').map(loaded => loaded.document);
  const byId = new Map<string, WorkCalendar>();
  const byHash = new Map<string, WorkCalendar>();
  const remember = (calendar: WorkCalendar) => {
    byHash.set(calendar.hash, calendar);
    return calendar;
  };
  return {
    plain: () => remember(compileCalendar({ week: {} }, repository.settings.timezone)),
    ids: documents.map(({ id }) => id),
    named: id => {
      const document = documents.find(one => one.id === id);
      const calendar = byId.get(id) ?? (document && compileCalendar(document, repository.settings.timezone));
      if (!calendar) return undefined;
      byId.set(id, calendar);
      return remember(calendar);
    },
    hashed: hash => byHash.get(hash),
  };
}

/** What is never due is due after all else. */
const never: Instant = Date.UTC(2200, 0, 1);

/** When a duration that begins at `start` is over; the clock's units need no calendar. */
export function dueAfter(start: Instant, duration: Duration, calendar: WorkCalendar | undefined): Instant {
  const ms = clockMs(duration);
  if (ms !== undefined) return start + ms;
  if (!calendar) throw new Error(`${duration.unit} without a calendar`);
  return addWorking(start, duration, calendar) ?? never;
}

/** A stretch [from, to) that does not count. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * When a duration that begins at `start` is over, with `pauses` (in order, not overlapping) left out. Where the
 * time is used up just as a pause begins, that is the end of the pause: until then nothing has been exceeded.
 * Days that are counted whole cannot pause.
 */
export function dueWithPauses(
  start: Instant,
  duration: Duration,
  calendar: WorkCalendar | undefined,
  pauses: readonly Pause[],
): Instant {
  const clock = clockMs(duration);
  const isWork = duration.unit === 'bh';
  if (pauses.length === 0 || (clock === undefined && !isWork)) return dueAfter(start, duration, calendar);
  const between = (from: Instant, to: Instant) =>
    isWork && calendar ? (workingMs(from, to, calendar) ?? 0) : to - from;
  let left = clock ?? Math.round(duration.value * hourMs);
  let at = start;
  for (const { from, to } of pauses) {
    const counted = between(at, from);
    if (left < counted) break;
    left -= counted;
    at = to;
  }
  if (left === 0) return at;
  return isWork && calendar ? (addWorkingMs(at, left, calendar) ?? never) : at + left;
}
