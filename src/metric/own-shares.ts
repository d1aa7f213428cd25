import { rateUnit } from '../catalogue/own-unit.ts';
import type { RecordKind } from '../catalogue/records.ts';
import type { Filter, TimeLimit } from '../document/documents.generated.ts';
import { allOf, always, compare, constant, field, known } from './condition.ts';
import { clockParameter, type Draft, draft, planOf } from './draft.ts';
import { filterCondition } from './filter.ts';
import { fieldType } from './inventory.ts';
import type { Segment } from './limit.ts';
import { attainmentPlan } from './obligation.ts';
import { apart, judged, type Part, type Plan, part } from './plan.ts';
import { type KpiSetting, refuse, refuseKeys } from './setting.ts';

/** Choices that only the attainment of a time limit knows. */
export const obligationChoices = [
  'variant',
  'open',
  'missing',
  'mature',
  'pause',
  'calendar',
  'reopen',
  'workday',
] as const;

/** A duration of the record within a limit; a row without it is missing, one below 0 is set apart. */
function durationShare(given: Draft, name: string): Plan | undefined {
  const { inventory, record, placed, rows, basis, path, kpi } = given;
  refuseKeys(given, [...path, 'measure'], kpi.measure, obligationChoices);
  const at = [...path, 'measure', 'share'];
  const type = fieldType(inventory, record, name);
  if (!type) return refuse(given, at, 'metric/unknown-field', { field: name, record, closest: undefined });
  if (type !== 'duration') return refuse(given, at, 'metric/not-a-duration', { field: name, record });
  const ms = clockParameter(given, 'within');
  if (ms === undefined) return undefined;
  const value = field(name);
  const rules = [
    apart(compare(value, '<', constant(0)), 'excluded', 'negative'),
    judged(compare(value, '<=', constant(ms / 1000)), 'met'),
    judged(known(value), 'missed'),
    apart(always, 'missing'),
  ];
  return planOf(given, {
    parts: [part({ record, placed, rows, rules, value })],
    statistic: { kind: 'share' },
    unit: 'ratio',
    direction: 'higher',
    population: 'full',
    policy: { basis, record, share: name, withinS: ms / 1000 },
    reads: [{ record, field: name }],
  });
}

/** From one instant to another within a limit: an obligation like that of a time limit, said by the KPI alone. */
function instantShare(
  setting: KpiSetting,
  record: RecordKind,
  { from, to }: { from: string; to: string },
): Plan | undefined {
  const { kpi, loaded, inventory, path } = setting;
  const { document } = loaded;
  for (const [key, name] of [
    ['from', from],
    ['to', to],
  ] as const) {
    const type = fieldType(inventory, record, name);
    if (type === 'instant' || type === 'state') continue;
    const at = [...path, 'measure', 'share', key];
    return type
      ? refuse(setting, at, 'metric/not-an-instant', { field: name, record })
      : refuse(setting, at, 'metric/unknown-field', { field: name, record, closest: undefined });
  }
  const { title, owner, measure } = kpi;
  const limit: TimeLimit = {
    ...{ id: `kpi-${kpi.id}`, title, owner, start: from, stop: to },
    within: measure.within ?? '',
  };
  // A limit of its own: no earlier version of the standard says another one.
  const own = { ...loaded, document: { ...document, time_limits: [limit] } };
  const segments: Segment[] = [{ loaded: own, from: null, to: null }];
  return attainmentPlan({ ...setting, kpi: { ...kpi, record }, loaded: own }, limit.id, segments);
}

/** `{share, within}`: how much of a duration, or of the time between two instants, is within a limit. */
export function sharePlan(setting: KpiSetting): Plan | undefined {
  const { kpi, path } = setting;
  const { share, within } = kpi.measure;
  const record = kpi.record ?? 'contact';
  if (share === undefined) return undefined;
  if (within === undefined) {
    const at = [...path, 'measure'];
    return refuse(setting, at, 'metric/missing-parameter', { metric: 'share', key: 'within' });
  }
  if (typeof share !== 'string') return instantShare(setting, record, share);
  const given = draft(setting, record);
  return given && durationShare(given, share);
}

/** The rows that one side of a rate counts. */
function side(
  setting: KpiSetting,
  key: 'count' | 'over',
  said: { readonly record?: RecordKind; readonly where?: Filter },
  adds: readonly [number, number],
): { readonly part: Part; readonly basis: string } | undefined {
  const { kpi, path } = setting;
  const given = draft(setting, said.record ?? kpi.record ?? 'contact');
  if (!given) return undefined;
  const { record, placed, rows, basis } = given;
  const where = filterCondition(setting, record, said.where, [...path, 'measure', 'rate', key, 'where']);
  const [numerator, denominator] = adds;
  const rule = { when: always, outcome: 'counted', reason: null, numerator, denominator } as const;
  return { part: part({ record, placed, rows: allOf(rows, where), rules: [rule] }), basis };
}

/** `{rate: {count, over, per}}`: the rows of one filter for so many rows of another, each placed by its own anchor. */
export function ratePlan(setting: KpiSetting, direction: Plan['direction']): Plan | undefined {
  const { rate } = setting.kpi.measure;
  if (!rate) return undefined;
  const counting = side(setting, 'count', rate.count, [1, 0]);
  const base = side(setting, 'over', rate.over, [0, 1]);
  if (!counting || !base) return undefined;
  const { per = 1 } = rate;
  return planOf(setting, {
    parts: [counting.part, base.part],
    statistic: { kind: 'total' },
    unit: rateUnit(per, setting.kpi.target),
    scale: per,
    direction,
    population: 'full',
    policy: { basis: counting.basis, record: counting.part.record, over: base.part.record, per },
  });
}
