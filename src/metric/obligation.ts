import type { TimeLimit } from '../document/documents.generated.ts';
import { closest } from '../text/closest.ts';
import { instantsOf, toldAtStart } from './attribution.ts';
import {
  allOf,
  always,
  anyOf,
  type Condition,
  compare,
  constant,
  type Expression,
  field,
  known,
  not,
} from './condition.ts';
import { planOf, unreplied } from './draft.ts';
import { filterCondition } from './filter.ts';
import { dimensionsTold } from './history.ts';
import { contains } from './joins.ts';
import { type Clock, clockOf, judges, type Located, locate, type Segment } from './limit.ts';
import { attainmentPolicy } from './limit-policy.ts';
import { apart, judged, type Part, type Plan, part, type Rule } from './plan.ts';
import { type KpiSetting, refuse } from './setting.ts';
import { byCase, type Case, casesOf, written } from './table.ts';
import { endUnknown, instantOf, type Times, timesOf } from './times.ts';
import { effectiveLimit, placeOfKey, variantName } from './variant.ts';

/** The choices of a definition that say how a row counts. */
interface Choices {
  readonly basis: 'due' | 'start' | 'stop';
  readonly open: 'due' | 'missed' | 'excluded';
  readonly missing: 'apart' | 'missed' | 'excluded';
  readonly mature: boolean;
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

/** By due date what has none is placed by its start: it carries no obligation, and is counted as such. */
function placedBy(basis: Choices['basis'], { start, due, end }: Times, isTable: boolean): Expression {
  if (basis !== 'due') return basis === 'start' ? start : end;
  return isTable ? { kind: 'first', of: [due, start] } : due;
}

/**
 * Done by the due date. Working hours that are used up at closing time are not exceeded before business opens
 * again, so that what is done in between is in time.
 */
function inTime({ due, end }: Times, cases: readonly Case[]): Condition {
  const punctual = compare(end, '<=', due);
  const hash = cases.find(({ amount }) => amount.unit === 'bh')?.amount.calendar?.hash;
  if (hash === undefined) return punctual;
  const worked = compare({ kind: 'worked', from: due, to: end, calendar: hash }, '<=', constant(0));
  const byHours = anyOf(...cases.filter(({ amount }) => amount.unit === 'bh').map(({ when }) => when));
  return anyOf(punctual, allOf(byHours, worked));
}

/** The obligations of one version of a time limit: a row for each record that starts under it. */
function obligations(
  located: Located & Segment,
  clock: Clock,
  cases: readonly Case[],
  choices: Choices,
): Part {
  const { limit, setting, path } = located;
  const { record } = clock;
  const times = timesOf(located, clock, cases);
  const { start, due, end } = times;
  const told = dimensionsTold(setting.inventory, instantsOf(times, limit));
  const overdue = compare(due, '<=', asOf);
  const isTable = limit.table !== undefined;
  const rules = [
    ...unreplied(setting, record, clock.stop.name),
    ...(isTable ? [apart(not(known(due)), 'excluded', 'no_row')] : []),
    apart(compare(end, '<', start), 'excluded', 'negative'),
    judged(inTime(times, cases), 'met'),
    judged(known(end), 'missed'),
    missingRule(choices.missing, allOf(endUnknown(located, clock), overdue)),
    ...openRules(choices.open, overdue),
  ];
  const { kpi, path: kpiPath } = setting;
  const own = instantOf(clock.start);
  const where = filterCondition({ ...setting, told }, record, kpi.where, [...kpiPath, 'where']);
  const isFound = contains(where, node => 'kind' in node && node.kind === 'obligation');
  const rows = allOf(
    isFound ? always : where,
    filterCondition(setting, record, limit.when, placeOfKey(setting, limit, path, 'when')),
    own ? known(own) : always,
    own ? started(own, located) : always,
    clock.by === null ? always : known(field(clock.by)),
  );
  const late = [
    ...(isFound ? [where] : []),
    ...(choices.mature ? [overdue] : []),
    ...(own ? [] : [started(start, located)]),
  ];
  return part({
    record,
    placed: placedBy(choices.basis, times, isTable),
    rows: times.course ? rows : allOf(rows, ...late),
    kept: times.course ? allOf(...late) : always,
    rules,
    value: { kind: 'seconds', from: start, to: end },
    start,
    due,
    end,
    paused: times.paused,
    limit: clock.by === null ? byCase(cases, written) : constant(clock.by),
    course: times.course,
    told: record === 'contact' ? told : [],
  });
}

function started(start: Expression, { from, to }: Segment): Condition {
  const at = start.kind === 'instant' ? field(start.field) : start;
  return allOf(
    from === null ? always : compare(at, '>=', constant(from)),
    to === null ? always : compare(at, '<', constant(to)),
  );
}

/** What a definition asks for that cannot be. */
function refuseNonsense({ limit, setting, path }: Located, cases: readonly Case[]): void {
  const { pause } = limit;
  if (!pause || pause.length === 0) return;
  const at = placeOfKey(setting, limit, path, 'pause');
  if (limit.stop === 'first_reply') refuse(setting, at, 'metric/pause-first-reply', {});
  const days = cases.find(({ amount }) => amount.unit === 'wd' || amount.unit === 'cd');
  if (days) refuse(setting, at, 'metric/pause-days', { text: days.amount.written });
}

/** The variant that a KPI asks for must be one of its time limit. */
function knowsVariant(setting: KpiSetting, limit: TimeLimit): boolean {
  const name = variantName(setting);
  if (name === null || setting.override?.changes || Object.hasOwn(limit.variants ?? {}, name)) return true;
  const variants = Object.keys(limit.variants ?? {});
  const facts = { variant: name, limit: limit.id, closest: closest(name, variants) };
  refuse(setting, [...setting.path, 'measure', 'variant'], 'metric/unknown-variant', facts);
  return false;
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
  const { path, findings } = setting;
  const raw = locate(setting, setting.loaded, id);
  if (!raw) {
    const ids = (setting.loaded.document.time_limits ?? []).map(limit => limit.id);
    return refuse(setting, [...path, 'measure', 'attainment'], 'metric/unknown-time-limit', {
      id,
      closest: closest(id, ids),
    });
  }
  const before = findings.length;
  if (!knowsVariant(setting, raw.limit)) return undefined;
  const current: Located = { ...raw, limit: effectiveLimit(setting, raw.limit, raw.limit) };
  const choices = choicesOf(setting, current.limit);
  const main = clockOf(current);
  const judged = judges(setting, segments, raw.limit).flatMap(said => {
    const clock = clockOf(said);
    const one = {
      ...said,
      setting: { ...said.setting, told: clock ? toldAtStart(setting, clock) : [] },
    };
    const cases = clock ? casesOf(one, clock.record) : [];
    refuseNonsense(one, cases);
    return clock ? [{ one, clock, cases }] : [];
  });
  const parts =
    findings.length > before
      ? []
      : judged.map(({ one, clock, cases }) => obligations(one, clock, cases, choices));
  if (!main || findings.length > before) return undefined;
  const calendars = judged.flatMap(({ cases }) => cases.flatMap(({ amount }) => amount.calendar ?? []));
  const histories = parts.flatMap(({ course }) => (course?.kind === 'history' ? [course] : []));
  return planOf(setting, {
    parts,
    statistic: { kind: 'share' },
    unit: 'ratio',
    direction: 'higher',
    population: 'full',
    policy: attainmentPolicy(current, main, choices, calendars.at(-1)),
    asOf: current.limit.as_of ?? null,
    excludable: current.limit.table ? ['no_row'] : [],
    reads: readsOf(main, current.limit),
    events: [
      ...new Map(
        histories.flatMap(({ terms: { start, stop, every } }) =>
          [start, stop, every?.updates].flatMap(one =>
            one ? [[one.events.join(), one.events] as const] : [],
          ),
        ),
      ).values(),
    ],
    calendars: [...new Map(calendars.map(one => [one.hash, one])).values()],
  });
}

function readsOf({ record, start, stop, by }: Clock, { pause }: TimeLimit): Plan['reads'] {
  const named = [start, stop].flatMap(one => (one.kind === 'instant' ? [one.name] : []));
  const told = [start, stop].some(({ kind }) => kind === 'event');
  return [
    ...[...named, ...(by === null ? [] : [by])].map(name => ({ record, field: name })),
    ...(told ? [{ record: 'event', field: 'event' } as const] : []),
    ...(pause && pause.length > 0 ? [{ record: 'event', field: 'status' } as const] : []),
  ];
}

function choicesOf(setting: KpiSetting, limit: TimeLimit): Choices {
  const { kpi, path } = setting;
  const asked: string | undefined = kpi.measure.basis;
  if (asked !== undefined && asked !== 'due' && asked !== 'start' && asked !== 'stop') {
    refuse(setting, [...path, 'measure', 'basis'], 'metric/unused-parameter', {
      metric: limit.id,
      key: `basis: ${asked}`,
    });
  }
  return {
    basis: limit.basis ?? 'due',
    open: limit.open ?? 'due',
    missing: limit.missing ?? 'apart',
    mature: limit.mature ?? false,
  };
}
