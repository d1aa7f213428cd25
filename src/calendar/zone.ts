import { Failure } from '../diagnostic/failure.ts';
import { padded } from '../text/number.ts';
import { formatDate } from './civil.ts';

/** Integer milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

export const dayMs = 86_400_000;

/** Every offset change in the time-zone database falls on a multiple of this. */
const stepMs = 900_000;

const offsets = new Map<string, (instant: Instant) => number>();

const validity = new Map<string, boolean>();

/** Whether the runtime knows the IANA zone. Asked once a zone: making a formatter is slow. */
export function isValidZone(zone: string): boolean {
  const known = validity.get(zone);
  if (known !== undefined) return known;
  const isValid = isAccepted(zone);
  validity.set(zone, isValid);
  return isValid;
}

/** The zones of most workspaces, known without loading all that the runtime knows. */
const usual: readonly string[] = ['Asia/Shanghai', 'UTC'];

function isAccepted(zone: string): boolean {
  if (usual.includes(zone)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Wall clock minus UTC at an instant, in milliseconds, as the runtime's time-zone data has it. */
function readOffset(format: Intl.DateTimeFormat, instant: Instant): number {
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return wall - Math.floor(instant / 1000) * 1000;
}

/**
 * Milliseconds that the zone's wall clock is ahead of UTC at an instant. Fast on many instants: a UTC day
 * whose first and last moments agree is looked up once.
 * @throws Failure calendar/unknown-zone.
 */
export function zoneOffset(zone: string): (instant: Instant) => number {
  const known = offsets.get(zone);
  if (known) return known;
  if (!isValidZone(zone)) throw new Failure('calendar/unknown-zone', { zone });
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const days = new Map<number, number | null>();
  const steps = new Map<number, number>();
  const offsetAt = (instant: Instant): number => {
    const day = Math.floor(instant / dayMs);
    let offset = days.get(day);
    if (offset === undefined) {
      const first = readOffset(format, day * dayMs);
      offset = first === readOffset(format, (day + 1) * dayMs - 1) ? first : null;
      days.set(day, offset);
    }
    if (offset !== null) return offset;
    const step = Math.floor(instant / stepMs);
    const stepped = steps.get(step) ?? readOffset(format, step * stepMs);
    steps.set(step, stepped);
    return stepped;
  };
  offsets.set(zone, offsetAt);
  return offsetAt;
}

/**
 * The instant of a wall-clock reading, given as if it were UTC (`Date.UTC(…)`). A reading that occurs twice
 * is the earlier one; one that never occurs is moved forward by the gap.
 */
export function localToInstant(civilMs: number, zone: string): Instant {
  const offset = zoneOffset(zone);
  const before = offset(civilMs - dayMs);
  const early = civilMs - before;
  if (offset(early) === before) return early;
  const after = offset(civilMs + dayMs);
  const late = civilMs - after;
  return offset(late) === after ? late : early;
}

/** The day number, see civil.ts, on which an instant falls in a zone. */
export function localDay(instant: Instant, zone: string): number {
  return Math.floor((instant + zoneOffset(zone)(instant)) / dayMs);
}

/** The civil date, `yyyy-MM-dd`, on which an instant falls in a zone. */
export function civilDate(instant: Instant, zone: string): string {
  return formatDate(localDay(instant, zone));
}

/** ISO 8601 with the zone's offset: `2021-01-01T00:00:00+08:00`; milliseconds only where there are any. */
export function formatInstant(instant: Instant, zone: string): string {
  const offset = zoneOffset(zone)(instant);
  const wall = new Date(instant + offset).toISOString().replace('.000Z', '').replace('Z', '');
  const minutes = Math.abs(Math.round(offset / 60_000));
  return `${wall}${offset < 0 ? '-' : '+'}${padded(Math.floor(minutes / 60), 2)}:${padded(minutes % 60, 2)}`;
}
