import { clockMs, parseDuration } from '../calendar/duration.ts';
import { asWorkingHours, isCountable } from '../calendar/worktime.ts';
import type { TimeLimit } from '../document/documents.generated.ts';
import type { Path } from '../document/tree.ts';
import { closest } from '../text/closest.ts';
import { type KpiSetting, refuse } from './setting.ts';
import { placeOfKey } from './variant.ts';

export interface NamedCalendar {
  readonly id: string;
  readonly hash: string;
}

/** How long something may take. */
export interface Amount {
  /** As the document has it. */
  readonly written: string;
  /** With days as hours where a contract counts them so. */
  readonly counted: string;
  /** Milliseconds on the clock; undefined where a calendar counts. */
  readonly ms: number | undefined;
  readonly unit: string;
  readonly calendar: NamedCalendar | null;
}

/**
 * The calendar that counts: the measure's or the limit's, else the standard's, else the workspace's. Calendar days
 * need none: they then know no holidays.
 */
function calendarFor(
  setting: KpiSetting,
  limit: TimeLimit,
  path: Path,
  unit: string,
): NamedCalendar | undefined {
  const { inventory, loaded } = setting;
  const id = limit.calendar ?? loaded.document.calendar ?? inventory.calendar;
  if (id === undefined && unit === 'cd') return { id: 'none', hash: inventory.calendars.plain().hash };
  if (id === undefined) return refuse(setting, path, 'metric/no-calendar', { unit });
  const calendar = inventory.calendars.named(id);
  if (calendar) return { id, hash: calendar.hash };
  const at =
    limit.calendar === undefined ? ['calendar'] : placeOfKey(setting, limit, path.slice(0, 2), 'calendar');
  const near = closest(id, inventory.calendars.ids);
  return refuse(setting, at, 'metric/unknown-calendar', { calendar: id, closest: near });
}

/** A duration of the time limit at `path`; undefined, with the reason noted, where it cannot be counted. */
export function amountOf(
  setting: KpiSetting,
  limit: TimeLimit,
  text: string,
  path: Path,
): Amount | undefined {
  const said = parseDuration(text);
  if (!said) return refuse(setting, path, 'metric/duration', { text });
  const day = limit.workday === undefined ? undefined : parseDuration(limit.workday);
  const dayMs = day && clockMs(day);
  if (limit.workday !== undefined && dayMs === undefined) {
    const at = placeOfKey(setting, limit, path.slice(0, 2), 'workday');
    return refuse(setting, at, 'metric/duration', { text: limit.workday });
  }
  const duration = dayMs === undefined ? said : asWorkingHours(said, dayMs);
  if (!isCountable(duration)) return refuse(setting, path, 'metric/whole-days', { text });
  const ms = clockMs(duration);
  const counted = `${duration.value}${duration.unit}`;
  const { unit } = duration;
  if (ms !== undefined) return { written: text, counted, ms, unit, calendar: null };
  const calendar = calendarFor(setting, limit, path, unit);
  return calendar && { written: text, counted, ms, unit, calendar };
}
