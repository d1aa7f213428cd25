import { daysFromCivil } from './civil.ts';
import { minuteMs } from './duration.ts';
import { dayOf, type Schedule } from './schedule.ts';
import { dayMs, type Instant, localToInstant } from './zone.ts';

/**
 * Some years of a schedule laid on the axis of instants, with running sums, so that any question about
 * working time is a few array reads. Stretches of work are half-open, in order, and never touch.
 */
export interface Timeline {
  readonly fromYear: number;
  readonly toYear: number;
  /** Midnight that the first year begins with, and the one that the last year ends with. */
  readonly from: Instant;
  readonly to: Instant;
  /** Day number of index 0 in `dayStarts`, `workRanks` and `buckets`. */
  readonly firstDay: number;
  /** Local midnights; the last one is `to`. */
  readonly dayStarts: Float64Array;
  /** How many working days there are before each day. */
  readonly workRanks: Int32Array;
  /** When business closes on each working day; never before the night shift of the day before ends. */
  readonly closes: Float64Array;
  /** Stretches of work; the last entry is infinite. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Milliseconds of work before each stretch. */
  readonly workedBefore: Float64Array;
  /** The first stretch that ends after the beginning of each UTC day. */
  readonly buckets: Int32Array;
}

interface Stretch {
  readonly start: Instant;
  end: Instant;
}

/** In order, with those that touch or overlap made one: a night shift may end inside the next morning's. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else if (start < end) result.push({ start, end });
  }
  return result;
}

/** Lays out whole years. A day that the zone skips has no length and is no working day. */
export function layOut(schedule: Schedule, zone: string, fromYear: number, toYear: number): Timeline {
  const firstDay = daysFromCivil(fromYear, 1, 1);
  const length = daysFromCivil(toYear + 1, 1, 1) - firstDay;
  const at = (day: number, minute: number) => localToInstant(day * dayMs + minute * minuteMs, zone);
  const dayStarts = Float64Array.from({ length: length + 1 }, (_, index) => at(firstDay + index, 0));
  const workOf = (day: number): Stretch[] =>
    dayOf(schedule, day).windows.map(({ from, to }) => ({ start: at(day, from), end: at(day, to) }));
  const workRanks = new Int32Array(length + 1);
  const closes: Instant[] = [];
  const stretches = workOf(firstDay - 1);
  let closed = stretches.at(-1)?.end ?? Number.NEGATIVE_INFINITY;
  for (let index = 0; index < length; index++) {
    const isSkipped = dayStarts[index] === dayStarts[index + 1];
    const work = isSkipped ? [] : workOf(firstDay + index);
    closed = Math.max(closed, work.at(-1)?.end ?? closed);
    if (work.length > 0) closes.push(closed);
    stretches.push(...work);
    workRanks[index + 1] = closes.length;
  }
  return {
    fromYear,
    toYear,
    from: dayStarts[0] ?? 0,
    to: dayStarts[length] ?? 0,
    firstDay,
    dayStarts,
    workRanks,
    closes: Float64Array.from(closes),
    ...sums(joined(stretches), firstDay, length),
  };
}

/** UTC days run a day beyond the local ones on both sides, as no zone is further than that from UTC. */
function sums(stretches: readonly Stretch[], firstDay: number, length: number) {
  const starts = new Float64Array(stretches.length + 1).fill(Number.POSITIVE_INFINITY);
  const ends = new Float64Array(stretches.length + 1).fill(Number.POSITIVE_INFINITY);
  const workedBefore = new Float64Array(stretches.length + 1);
  let worked = 0;
  for (const [index, { start, end }] of stretches.entries()) {
    starts[index] = start;
    ends[index] = end;
    worked += end - start;
    workedBefore[index + 1] = worked;
  }
  const buckets = new Int32Array(length + 2);
  let stretch = 0;
  for (let index = 0; index < buckets.length; index++) {
    while ((ends[stretch] ?? 0) <= (firstDay + index - 1) * dayMs) stretch++;
    buckets[index] = stretch;
  }
  return { starts, ends, workedBefore, buckets };
}

/** The stretch that an instant of the timeline falls in, else the next one. */
export function stretchAt({ buckets, ends, firstDay }: Timeline, instant: Instant): number {
  let stretch = buckets[Math.floor(instant / dayMs) - firstDay + 1] ?? 0;
  while ((ends[stretch] ?? 0) <= instant) stretch++;
  return stretch;
}

/** Working milliseconds from the timeline's beginning to one of its instants. */
export function workedUntil(timeline: Timeline, instant: Instant): number {
  const stretch = stretchAt(timeline, instant);
  const inside = instant - (timeline.starts[stretch] ?? 0);
  return (timeline.workedBefore[stretch] ?? 0) + Math.max(inside, 0);
}

/** The earliest instant with so many working milliseconds before it, or undefined beyond the timeline. */
export function instantOfWork(timeline: Timeline, worked: number): Instant | undefined {
  const { workedBefore, starts, to } = timeline;
  let low = 0;
  let high = workedBefore.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((workedBefore[middle + 1] ?? Number.POSITIVE_INFINITY) >= worked) high = middle;
    else low = middle + 1;
  }
  const instant = (starts[low] ?? 0) + worked - (workedBefore[low] ?? 0);
  return instant <= to ? instant : undefined;
}

/** Index of the local day that an instant of the timeline falls on. */
export function dayIndexAt({ dayStarts, firstDay }: Timeline, instant: Instant): number {
  let index = Math.min(Math.max(Math.floor(instant / dayMs) - firstDay, 0), dayStarts.length - 2);
  while (index > 0 && (dayStarts[index] ?? 0) > instant) index--;
  while ((dayStarts[index + 1] ?? Number.POSITIVE_INFINITY) <= instant) index++;
  return index;
}
