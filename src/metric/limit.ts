import { type RecordKind, recordCarrying, records } from '../catalogue/records.ts';
import type { Instant, Standard, TimeLimit } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import type { Path } from '../document/tree.ts';
import { closest } from '../text/closest.ts';
import type { Wanted } from './course.ts';
import { termsOf } from './filter.ts';
import { fieldType, imported, inheritsCreation } from './inventory.ts';
import { type KpiSetting, refuse, type Setting } from './setting.ts';
import { effectiveLimit, placeOfKey } from './variant.ts';

/** A version of the standard and the starts [from, to) that it judges; null where there is no end. */
export interface Segment {
  readonly loaded: Loaded<Standard>;
  readonly from: number | null;
  readonly to: number | null;
}

/** A time limit as a KPI reads it, in the version of the standard that says it. */
export interface Located {
  readonly limit: TimeLimit;
  readonly setting: KpiSetting;
  readonly path: Path;
}

/** The time limit of an id in one version of the standard, as it stands; undefined where it has none. */
export function locate<S extends Setting>(setting: S, loaded: Loaded<Standard>, id: string) {
  const limits = loaded.document.time_limits ?? [];
  const index = limits.findIndex(limit => limit.id === id);
  const limit = limits[index];
  return limit && { limit, setting: { ...setting, loaded }, path: ['time_limits', index] };
}

/** An instant of the record, or events that tell of one. */
export type Moment =
  | { readonly kind: 'instant'; readonly name: string; readonly isInherited: boolean }
  | { readonly kind: 'event'; readonly name: string; readonly wanted: Wanted };

/** Every word that a term is written as. */
export const wordsFor = (setting: Setting, dimension: string, word: string): string[] => [
  word,
  ...(termsOf(setting.inventory, dimension)[word] ?? []),
];

export function eventsNamed(setting: Setting, event: string, role?: string): Wanted {
  return {
    events: wordsFor(setting, 'event', event),
    roles: role === undefined ? null : wordsFor(setting, 'role', role),
  };
}

function momentOf(setting: Setting, value: Instant): Moment {
  if (typeof value === 'string') return { kind: 'instant', name: value, isInherited: false };
  return { kind: 'event', name: value.event, wanted: eventsNamed(setting, value.event, value.role) };
}

/** Whether the field can say when: it is an instant, and not only a yes/no in everything imported. */
function tellsWhen(located: Located, record: RecordKind, name: string, key: string): boolean {
  const { setting, limit, path } = located;
  const { inventory } = setting;
  const type = fieldType(inventory, record, name);
  const at = placeOfKey(setting, limit, path, key);
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

/** What runs from when to when, and on which kind of record. */
export interface Clock {
  readonly record: RecordKind;
  readonly start: Moment;
  readonly stop: Moment;
  /** The record's own due date, in place of a duration. */
  readonly by: string | null;
}

/** The instants of a time limit; undefined, with the reason noted, where they cannot be told. */
export function clockOf(located: Located): Clock | undefined {
  const { limit, setting } = located;
  const end = limit.every === undefined ? limit.stop : limit.until;
  if (end === undefined) return undefined;
  const start = momentOf(setting, limit.start);
  const stop = momentOf(setting, end);
  const by = limit.by ?? null;
  const named: [string, string | null][] = [
    ['start', start.kind === 'instant' ? start.name : null],
    [limit.every === undefined ? 'stop' : 'until', stop.kind === 'instant' ? stop.name : null],
    ['by', by],
  ];
  const carried = named.flatMap(([key, name]) => (name === null ? [] : [{ key, name }]));
  const record = setting.kpi.record ?? recordCarrying(carried.map(({ name }) => name));
  const inherits = record === 'contact' && inheritsCreation(setting.inventory);
  const areTold = carried.map(({ key, name }) => tellsWhen(located, record, name, key));
  const from: Moment =
    start.kind === 'instant' && start.name === 'created' ? { ...start, isInherited: inherits } : start;
  return areTold.every(Boolean) ? { record, start: from, stop, by } : undefined;
}

/** Keys of a time limit that decide what becomes of an obligation. */
const judging = [
  'when',
  'start',
  'stop',
  'within',
  'table',
  'by',
  'every',
  'event',
  'until',
  'extend',
  'pause',
  'reopen',
  'calendar',
  'workday',
] as const;

/** Two versions of a time limit that judge an obligation the same. */
function isSame(left: Located, right: Located): boolean {
  const said = ({ limit, setting }: Located) =>
    JSON.stringify([...judging.map(key => limit[key]), limit.calendar ?? setting.loaded.document.calendar]);
  return said(left) === said(right);
}

/** The versions of a time limit with the starts that each judges; neighbours that say the same are one. */
export function judges(
  setting: KpiSetting,
  segments: readonly Segment[],
  current: TimeLimit,
): (Located & Segment)[] {
  const found: (Located & Segment)[] = [];
  for (const segment of segments) {
    const raw = locate(setting, segment.loaded, current.id);
    if (!raw) continue;
    const located = { ...raw, limit: effectiveLimit(setting, raw.limit, current) };
    const last = found.at(-1);
    if (last && last.to === segment.from && isSame(last, located)) {
      found[found.length - 1] = { ...last, ...located, ...segment, from: last.from };
    } else found.push({ ...segment, ...located });
  }
  return found;
}
