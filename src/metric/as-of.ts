import { parseDate } from '../calendar/civil.ts';
import type { Period } from '../calendar/period.ts';
import { dayMs, formatInstant, type Instant, localToInstant } from '../calendar/zone.ts';
import type { Reader } from '../store/store.ts';
import { lastInstant } from './inventory.ts';

/** How a figure is seen: by what was known at this instant. `name` is how the policy calls it. */
export interface AsOf {
  readonly instant: Instant;
  readonly name: string;
}

const shape = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?)?$/;

/** An instant as people write it: ISO 8601, in the zone where it names none; a bare date is its midnight. */
function parseInstant(text: string, zone: string): Instant | undefined {
  const match = shape.exec(text);
  const days = match && parseDate(match[1] ?? '');
  if (!match || days === null || days === undefined) return undefined;
  const [hour = 0, minute = 0, second = 0] = match.slice(2, 5).map(part => Number(part ?? 0));
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const wall = days * dayMs + ((hour * 60 + minute) * 60 + second) * 1000;
  const offset = match[5];
  if (offset === undefined) return localToInstant(wall, zone);
  if (offset === 'Z') return wall;
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  return wall - (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** The default: the period's end, or now where that is earlier. */
export function defaultAsOf(period: Period, now: Instant): AsOf {
  return period.to <= now
    ? { instant: period.to, name: 'period_end' }
    : { instant: now, name: formatInstant(now, period.zone) };
}

/** As-of as a definition or a command asks for it; undefined where the text is none. */
export function asOfNamed(text: string, period: Period, store: Reader): AsOf | undefined {
  if (text === 'period_end') return { instant: period.to, name: text };
  if (text === 'latest') return { instant: lastInstant(store) ?? period.to, name: text };
  const instant = parseInstant(text, period.zone);
  return instant === undefined ? undefined : { instant, name: formatInstant(instant, period.zone) };
}
