import { type RecordKind, records } from '../catalogue/records.ts';
import type { Standard, TimeLimit } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import { closest } from '../text/closest.ts';
import { clockDuration } from './draft.ts';
import { fieldType, imported } from './inventory.ts';
import { type KpiSetting, refuse, refuseKeys, type Setting } from './setting.ts';

/** A version of the standard and the starts [from, to) that it judges; null where there is no end. */
export interface Segment {
  readonly loaded: Loaded<Standard>;
  readonly from: number | null;
  readonly to: number | null;
}

/** Keys of a time limit that cannot be computed yet. */
const later = ['table', 'every', 'event', 'until', 'extend', 'pause', 'reopen', 'workday', 'variants'];

/** A time limit in the version of the standard that says it. */
export interface Located {
  readonly limit: TimeLimit;
  readonly setting: Setting;
  readonly path: readonly (string | number)[];
}

/** The time limit of an id in one version of the standard; undefined where it has none. */
export function locate(setting: Setting, loaded: Loaded<Standard>, id: string): Located | undefined {
  const limits = loaded.document.time_limits ?? [];
  const index = limits.findIndex(limit => limit.id === id);
  const limit = limits[index];
  return limit && { limit, setting: { ...setting, loaded }, path: ['time_limits', index] };
}

/** Contact, or the one other kind of record that carries both instants. */
function recordOf(start: string, stop: string): RecordKind {
  const kinds = ['contact', ...Object.keys(records)] as RecordKind[];
  const carries = (kind: RecordKind, name: string) => Object.hasOwn(records[kind].fields, name);
  return kinds.find(kind => carries(kind, start) && carries(kind, stop)) ?? 'contact';
}

/** The name of an instant that a record carries; an event is for later. */
function instantName({ limit, setting, path }: Located, key: 'start' | 'stop'): string | undefined {
  const value = limit[key];
  if (typeof value === 'string') return value;
  if (value) refuse(setting, [...path, key], 'metric/not-yet', { key: 'event' });
  return undefined;
}

/** Whether the field can say when: it is an instant, and not only a yes/no in everything imported. */
function tellsWhen(located: Located, record: RecordKind, name: string, key: 'start' | 'stop'): boolean {
  const { setting, path } = located;
  const { inventory } = setting;
  const type = fieldType(inventory, record, name);
  const at = [...path, key];
  if (type !== 'instant' && type !== 'state') {
    refuse(setting, at, type ? 'metric/not-an-instant' : 'metric/unknown-field', {
      field: name,
      record,
      closest: closest(name, Object.keys(records[record].fields)),
    });
    return false;
  }
  const yes = imported(inventory, record, name, 'boolean').kind !== 'never';
  if (type === 'state' && yes && imported(inventory, record, name, 'instant').kind === 'never') {
    refuse(setting, at, 'metric/needs-instant', { field: name, record });
    return false;
  }
  return true;
}

/** What runs from when to when, and how long it may. */
export interface Clock {
  readonly record: RecordKind;
  readonly start: string;
  readonly stop: string;
  readonly withinMs: number;
}

/** The instants and the length of a time limit; undefined, with the reason noted, where it cannot be computed. */
export function clockOf(located: Located, record: RecordKind | undefined): Clock | undefined {
  const { limit, setting, path } = located;
  refuseKeys(setting, path, limit, later);
  const start = instantName(located, 'start');
  const stop = instantName(located, 'stop');
  const withinMs =
    limit.within === undefined ? undefined : clockDuration(setting, [...path, 'within'], limit.within);
  if (start === undefined || stop === undefined || withinMs === undefined) return undefined;
  const kind = record ?? recordOf(start, stop);
  if (!tellsWhen(located, kind, start, 'start') || !tellsWhen(located, kind, stop, 'stop')) return undefined;
  return { record: kind, start, stop, withinMs };
}

/** Two versions of a time limit that judge an obligation the same. */
const sameLimit = (left: TimeLimit, right: TimeLimit): boolean =>
  JSON.stringify([left.when, left.start, left.stop, left.within]) ===
  JSON.stringify([right.when, right.start, right.stop, right.within]);

/** The versions of a time limit with the starts that each judges; neighbours that say the same are one. */
export function judges(setting: KpiSetting, segments: readonly Segment[], id: string): (Located & Segment)[] {
  const found: (Located & Segment)[] = [];
  for (const segment of segments) {
    const located = locate(setting, segment.loaded, id);
    if (!located) continue;
    const last = found.at(-1);
    if (last && last.to === segment.from && sameLimit(last.limit, located.limit)) {
      found[found.length - 1] = { ...last, ...located, from: last.from, to: segment.to };
    } else found.push({ ...segment, ...located });
  }
  return found;
}
