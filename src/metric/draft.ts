import { clockMs, parseDuration } from '../calendar/duration.ts';
import { dayMs } from '../calendar/zone.ts';
import { type RecordKind, records } from '../catalogue/records.ts';
import { stateColumn } from '../store/schema.ts';
import {
  allOf,
  anyOf,
  type Condition,
  compare,
  constant,
  type Expression,
  field,
  instant,
  known,
  not,
} from './condition.ts';
import { filterCondition } from './filter.ts';
import { fieldType, type Inventory, imported } from './inventory.ts';
import { toldFor } from './owner.ts';
import { apart, type Part, type Plan, type Rule, type Statistic } from './plan.ts';
import { type KpiSetting, refuse } from './setting.ts';

/** What every plan on one kind of record starts from. */
export interface Draft extends KpiSetting {
  readonly record: RecordKind;
  /** The KPI's `where`. */
  readonly rows: Condition;
  /** The instant that places a row in the period, and what it is called. */
  readonly placed: Expression;
  readonly basis: string;
}

/** The start of a plan; undefined, with the reason noted, where its basis cannot be. */
export function draft(setting: KpiSetting, record: RecordKind): Draft | undefined {
  const { kpi, path, inventory } = setting;
  const { anchor } = records[record];
  const told = toldFor(setting, record);
  const rows = filterCondition({ ...setting, told }, record, kpi.where, [...path, 'where']);
  const basis = kpi.measure.basis ?? anchor;
  const type = fieldType(inventory, record, basis);
  const dated = basis === anchor || type === 'instant' || type === 'state';
  if (!dated) {
    const place = [...path, 'measure', 'basis'];
    return refuse(setting, place, 'metric/not-an-instant', { field: basis, record });
  }
  return { ...setting, told, record, rows, placed: instant(basis), basis };
}

/** A duration in the measure as milliseconds; undefined, with the reason noted, where only a calendar can tell. */
export function clockParameter(setting: KpiSetting, key: 'within' | 'short_abandon'): number | undefined {
  const text = setting.kpi.measure[key];
  return text === undefined ? undefined : clockDuration(setting, [...setting.path, 'measure', key], text);
}

/** A duration on the clock as milliseconds. */
export function clockDuration(
  setting: Pick<KpiSetting, 'inventory' | 'loaded' | 'findings'>,
  path: readonly (string | number)[],
  text: string,
): number | undefined {
  const duration = parseDuration(text);
  if (!duration) return refuse(setting, path, 'metric/duration', { text });
  const ms = clockMs(duration);
  return ms ?? refuse(setting, path, 'metric/not-yet', { key: duration.unit });
}

/** The same of a window that may also be so many calendar days, each of 24 hours. */
export function windowDuration(
  setting: Pick<KpiSetting, 'inventory' | 'loaded' | 'findings'>,
  path: readonly (string | number)[],
  text: string,
): number | undefined {
  const said = parseDuration(text);
  return said?.unit === 'cd' ? said.value * dayMs : clockDuration(setting, path, text);
}

/** Whether the record's status ends it, as its source declares. */
export function terminal({ inventory }: Pick<KpiSetting, 'inventory'>, record: RecordKind): Condition {
  if (!fieldType(inventory, record, 'status')) return { kind: 'never' };
  return anyOf(...inventory.terminal.map(one => ({ kind: 'status', ...one }) as const));
}

/**
 * The record cannot say when `name` happened: its source does not carry the field, its status ends it
 * without the instant, or it only has a yes.
 */
export function lacksInstant(
  setting: Pick<KpiSetting, 'inventory'>,
  record: RecordKind,
  name: string,
): Condition {
  const { inventory } = setting;
  const undated = not(known(field(name)));
  const ended = allOf(undated, terminal(setting, record));
  const unmapped = not(imported(inventory, record, name));
  if (fieldType(inventory, record, name) !== 'state') return anyOf(unmapped, ended);
  const yes: Condition = { kind: 'among', of: field(stateColumn(name)), values: [1], folded: false };
  return anyOf(unmapped, ended, allOf(undated, yes));
}

/** Nobody can say whether it was resolved: it has ended without an instant, and no yes or no tells either. */
export function lacksResolution(setting: Pick<KpiSetting, 'inventory'>, record: RecordKind): Condition {
  return allOf(lacksInstant(setting, record, 'resolved'), not(known(field(stateColumn('resolved')))));
}

const statistics: Readonly<Record<string, Statistic>> = {
  mean: { kind: 'mean' },
  median: { kind: 'median' },
  max: { kind: 'max' },
};

/** `mean`, `median`, `max` or `pNN`. */
export function statisticOf(text: string): Statistic {
  return statistics[text] ?? { kind: 'percentile', percent: Number(text.slice(1)) };
}

/** Who begins a contact has nobody to reply to: of contacts begun by an agent no reply is owed. */
export function unreplied(setting: KpiSetting, record: RecordKind, stop: string): Rule[] {
  const isTold = imported(setting.inventory, 'contact', 'direction').kind !== 'never';
  if (record !== 'contact' || stop !== 'first_reply' || !isTold) return [];
  const words = { direction: ['outbound', '呼出', '外呼'] };
  const outbound = filterCondition(setting, record, words, setting.path);
  // Outbound and OUTBOUND say the same, also where no terms do.
  const when = outbound.kind === 'among' ? { ...outbound, folded: true } : outbound;
  return [apart(when, 'excluded', 'outbound')];
}

/** Contacts that are no customer's: tests, spam, and those merged into another; where a source tells. */
export function strangers(inventory: Inventory): Rule[] {
  const isTold = (name: string) => imported(inventory, 'contact', name).kind !== 'never';
  const flagged = ['is_test', 'is_spam'].filter(isTold).map(name => {
    return apart(compare(field(name), '==', constant(1)), 'excluded', name);
  });
  const own: Expression = { kind: 'first', of: [field('contact_id'), field('key')] };
  // Some exports name the one that is left as the one it was merged into.
  const isOther = not(compare(field('merged_into'), '==', own));
  const merged = apart(allOf(known(field('merged_into')), isOther), 'excluded', 'merged');
  return isTold('merged_into') ? [...flagged, merged] : flagged;
}

/** A plan with the parts that most plans share; whatever is measured, strangers are set apart. */
export function planOf(
  { kpi, inventory, told = [] }: Pick<KpiSetting, 'kpi' | 'inventory' | 'told'>,
  given: Pick<Plan, 'parts' | 'statistic' | 'unit' | 'direction' | 'population' | 'policy'> & Partial<Plan>,
): Plan {
  const apartFirst = strangers(inventory);
  const toldOf = (one: Part) =>
    one.told.length > 0
      ? one.told
      : told.filter(({ of }) => of.includes('contact') === (one.record === 'survey'));
  return {
    scale: 1,
    excludable: [],
    doubtful: [],
    asOf: kpi.measure.as_of ?? null,
    reads: [],
    events: [],
    calendars: [],
    ...given,
    parts: given.parts.map(one => {
      if (one.record === 'survey') return { ...one, told: toldOf(one) };
      if (one.record !== 'contact') return one;
      return { ...one, told: toldOf(one), rules: [...apartFirst, ...one.rules] };
    }),
    population: kpi.population ?? given.population,
    policy: {
      ...given.policy,
      ...(kpi.measure.attribution === 'current' && { attribution: 'current' }),
    },
  };
}
