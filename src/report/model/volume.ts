import { isoWeekday } from '../../calendar/civil.ts';
import { hourMs } from '../../calendar/duration.ts';
import type { Period } from '../../calendar/period.ts';
import { dayMs, zoneOffset } from '../../calendar/zone.ts';
import type { Reader } from '../../store/store.ts';

/** What came in during a month. */
export interface Volume {
  /** Contacts by weekday, Monday first, and hour of the day in the period's zone. */
  readonly contacts: readonly (readonly number[])[];
  /** Complaints by root cause, most frequent first; null is one that names none. */
  readonly complaints: readonly { readonly cause: string | null; readonly count: number }[];
}

/** Every zone is a whole number of these ahead of UTC. */
const stepMs = 900_000;

function contactsByHour(reader: Reader, { from, to, zone }: Period): number[][] {
  const grid = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
  const offset = zoneOffset(zone);
  const steps = reader.rows<{ step: number; count: number }>(
    `SELECT created / ${stepMs} AS step, count(*) AS count FROM contact WHERE created >= ? AND created < ? GROUP BY 1`,
    [from, to],
  );
  for (const { step, count } of steps) {
    const local = step * stepMs + offset(step * stepMs);
    const row = grid[isoWeekday(Math.floor(local / dayMs)) - 1] ?? [];
    const hour = Math.floor((local % dayMs) / hourMs);
    row[hour] = (row[hour] ?? 0) + count;
  }
  return grid;
}

/** Counts of what the period's records say, whatever the standard measures of them. */
export function readVolume(reader: Reader, period: Period): Volume {
  return {
    contacts: contactsByHour(reader, period),
    complaints: reader.rows(
      `SELECT nullif(trim(root_cause), '') AS cause, count(*) AS count FROM complaint
       WHERE received >= ? AND received < ? GROUP BY 1 ORDER BY 2 DESC, 1`,
      [period.from, period.to],
    ),
  };
}
