import type { TimeLimit } from '../document/documents.generated.ts';
import { closest } from '../text/closest.ts';
import { lacksInstant, planOf } from './draft.ts';
import type { Policy } from './figure.ts';
import { filterCondition } from './filter.ts';
import { type Clock, clockOf, judges, type Located, locate, type Segment } from './limit.ts';
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
import { type KpiSetting, refuse } from './setting.ts';

/** The choices of a definition: those of the measure over those of the time limit. */
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
