import { type RecordKind, records } from '../catalogue/records.ts';
import type { Standard, TimeLimit } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import { closest } from '../text/closest.ts';
import { clockDuration, lacksInstant, planOf } from './draft.ts';
import type { Policy } from './figure.ts';
import { filterCondition } from './filter.ts';
import { fieldType, imported } from './inventory.ts';
import {
  allOf,
  always,
  apart,
  type Condition,
  compare,
  constant,
  type Expression,
  field,
  instant,
  judged,
  known,
  type Part,
  type Plan,
  part,
  type Rule,
} from './plan.ts';
import { type KpiSetting, refuse, refuseKeys, type Setting } from './setting.ts';

/** A version of the standard and the starts [from, to) that it judges; null where there is no end. */
export interface Segment {
  readonly loaded: Loaded<Standard>;
  readonly from: number | null;
  readonly to: number | null;
}

/** The choices of a definition: those of the measure over those of the time limit. */
interface Choices {
  readonly basis: 'due' | 'start' | 'stop';
  readonly open: 'due' | 'missed' | 'excluded';
  readonly missing: 'apart' | 'missed' | 'excluded';
  readonly mature: boolean;
}

/** Keys of a time limit that cannot be computed yet. */
const later = ['table', 'every', 'event', 'until', 'extend', 'pause', 'reopen', 'workday', 'variants'];

interface Located {
  readonly limit: TimeLimit;
  readonly setting: Setting;
  readonly path: readonly (string | number)[];
}

function locate(setting: Setting, loaded: Loaded<Standard>, id: string): Located | undefined {
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

const asOf: Expression = { kind: 'as_of' };

function missingRule(policy: Choices['missing'], when: Condition): Rule {
  if (policy === 'missed') return judged(when, 'missed', 'higher', 'missing');
  return policy === 'excluded' ? apart(when, 'excluded', 'missing') : apart(when, 'missing');
}

function openRules(policy: Choices['open'], overdue: Condition): Rule[] {
  if (policy === 'missed') return [judged(always, 'missed', 'higher', 'open')];
  if (policy === 'excluded') return [apart(always, 'excluded', 'open')];
  return [judged(overdue, 'missed', 'higher', 'open'), apart(always, 'pending')];
}

interface Clock {
  readonly record: RecordKind;
  readonly start: string;
  readonly stop: string;
  readonly withinMs: number;
}

/** The instants and the length of a time limit; undefined, with the reason noted, where it cannot be computed. */
function clockOf(located: Located, record: RecordKind | undefined): Clock | undefined {
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

/** The obligations of one version of a time limit: a row for each record that starts under it. */
function obligations(located: Located, clock: Clock, choices: Choices, where: Condition): Part {
  const { limit, setting, path } = located;
  const { record } = clock;
  const start = instant(clock.start);
  const end = instant(clock.stop);
  const due: Expression = { kind: 'later', than: start, ms: clock.withinMs };
  const overdue = compare(due, '<=', asOf);
  const lacking = allOf(lacksInstant(setting, record, clock.stop), overdue);
  const rules = [
    apart(compare(end, '<', start), 'excluded', 'negative'),
    judged(compare(end, '<=', due), 'met'),
    judged(known(end), 'missed'),
    missingRule(choices.missing, lacking),
    ...openRules(choices.open, overdue),
  ];
  const when = filterCondition(setting, record, limit.when, [...path, 'when']);
  const mature = choices.mature ? overdue : always;
  return part({
    record,
    placed: { due, start, stop: end }[choices.basis],
    rows: allOf(where, when, known(start), mature),
    rules,
    value: { kind: 'seconds', from: start, to: end },
    start,
    due,
    end,
    limit: limit.within ?? null,
  });
}

/** Two versions of a time limit that judge an obligation the same. */
const sameLimit = (left: TimeLimit, right: TimeLimit): boolean =>
  JSON.stringify([left.when, left.start, left.stop, left.within]) ===
  JSON.stringify([right.when, right.start, right.stop, right.within]);

/** The versions of a time limit with the starts that each judges; neighbours that say the same are one. */
function judges(setting: KpiSetting, segments: readonly Segment[], id: string): (Located & Segment)[] {
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

function started(start: string, { from, to }: Segment): Condition {
  return allOf(
    from === null ? always : compare(field(start), '>=', constant(from)),
    to === null ? always : compare(field(start), '<', constant(to)),
  );
}

/**
 * The attainment (及时率) of a time limit: one row for each obligation, judged by the version of the limit in
 * force at its start. Which choices (口径) hold is for the version whose KPI it is.
 */
export function attainmentPlan(
  setting: KpiSetting,
  id: string,
  segments: readonly Segment[],
): Plan | undefined {
  const { kpi, path, findings } = setting;
  const current = locate(setting, setting.loaded, id);
  if (!current) {
    const ids = (setting.loaded.document.time_limits ?? []).map(limit => limit.id);
    return refuse(setting, [...path, 'measure', 'attainment'], 'metric/unknown-time-limit', {
      id,
      closest: closest(id, ids),
    });
  }
  const before = findings.length;
  const choices = choicesOf(setting, current.limit);
  const main = clockOf(current, kpi.record);
  const parts = judges(setting, segments, id).flatMap(judge => {
    const clock = clockOf(judge, kpi.record);
    if (!clock) return [];
    const where = filterCondition(setting, clock.record, kpi.where, [...path, 'where']);
    return [obligations(judge, clock, choices, allOf(where, started(clock.start, judge)))];
  });
  if (!main || findings.length > before) return undefined;
  const { basis, open, missing, mature } = choices;
  const policy: Omit<Policy, 'asOf'> = {
    basis,
    record: main.record,
    start: main.start,
    stop: main.stop,
    within: current.limit.within ?? '',
    open,
    missing,
    mature,
  };
  return planOf(setting, {
    parts,
    statistic: { kind: 'share' },
    unit: 'ratio',
    direction: 'higher',
    population: 'full',
    policy,
    asOf: kpi.measure.as_of ?? current.limit.as_of ?? null,
    reads: [main.start, main.stop].map(name => ({ record: main.record, field: name })),
  });
}

function choicesOf({ kpi, path, ...setting }: KpiSetting, limit: TimeLimit): Choices {
  const { measure } = kpi;
  const basis = measure.basis ?? limit.basis ?? 'due';
  if (basis !== 'due' && basis !== 'start' && basis !== 'stop') {
    refuse(setting, [...path, 'measure', 'basis'], 'metric/unused-parameter', {
      metric: limit.id,
      key: `basis: ${basis}`,
    });
  }
  return {
    basis: basis === 'start' || basis === 'stop' ? basis : 'due',
    open: measure.open ?? limit.open ?? 'due',
    missing: measure.missing ?? limit.missing ?? 'apart',
    mature: measure.mature ?? limit.mature ?? false,
  };
}
