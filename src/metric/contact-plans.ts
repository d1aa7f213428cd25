import { dayMs } from '../calendar/zone.ts';
import { negative } from './answering-plans.ts';
import { allOf, always, compare, type Expression, instant, known, not } from './condition.ts';
import { type Draft, lacksInstant, lacksResolution, planOf, statisticOf, unreplied } from './draft.ts';
import { filterCondition, stateOf } from './filter.ts';
import { dimensionsTold, type Instants } from './history.ts';
import { fieldType, imported, inheritsCreation } from './inventory.ts';
import { apart, counted, judged, type Plan, part, type Statistic } from './plan.ts';
import { refuse } from './setting.ts';

const missing = apart(always, 'missing');

/** The estimate over what has ended and what has not; a mean or maximum of what has not cannot be known. */
function survivalOf(draft: Draft, text: string): Statistic {
  const statistic = statisticOf(text);
  if (statistic.kind === 'median') return { kind: 'survival', percent: 50 };
  if (statistic.kind === 'percentile') return { kind: 'survival', percent: statistic.percent };
  const at = [...draft.path, 'measure', 'censored'];
  refuse(draft, at, 'metric/not-censored', { statistic: text });
  return statistic;
}

/** From one instant of a record to another; what has not ended yet is pending. */
export function elapsed(draft: Draft, from: string, to: string, statistic: string): Plan {
  const { inventory, record, basis, kpi, path } = draft;
  const inherits = record === 'contact' && from === 'created' && inheritsCreation(inventory);
  const begun: Expression = inherits ? { kind: 'first_created' } : instant(from);
  const placed = inherits && basis === from ? begun : draft.placed;
  const told = dimensionsTold(inventory, instantsOf(draft, from, to));
  const rows = filterCondition({ ...draft, told }, record, kpi.where, [...path, 'where']);
  const isCensored = kpi.measure.censored !== undefined;
  const chosen = isCensored ? survivalOf(draft, statistic) : statisticOf(statistic);
  const taken: Expression = { kind: 'seconds', from: begun, to: instant(to) };
  const soFar: Expression = { kind: 'seconds', from: begun, to: { kind: 'as_of' } };
  const value: Expression = isCensored ? { kind: 'first', of: [taken, soFar] } : taken;
  return planOf(draft, {
    parts: [
      part({
        record,
        placed,
        rows: allOf(rows, known(begun)),
        rules: [
          ...unreplied(draft, record, to),
          negative(value),
          counted(known(taken), chosen),
          apart(lacksInstant({ inventory }, record, to), 'missing'),
          isCensored ? { ...apart(always, 'pending'), denominator: 1 } : apart(always, 'pending'),
        ],
        value,
        start: begun,
        end: instant(to),
        told: record === 'contact' ? told : [],
      }),
    ],
    statistic: chosen,
    unit: 'seconds',
    direction: 'lower',
    population: 'full',
    policy: {
      ...{ basis, statistic },
      ...(isCensored && { censored: 'km' }),
      ...(inherits && { merged: 'first_created' }),
      ...(kpi.measure.attribution === 'current' && { attribution: 'current' }),
      ...{ start: from, stop: to },
    },
    reads: [from, to].map(name => ({ record, field: name })),
  });
}

/** Whose a duration is, where events tell: whoever had the contact at its end. Its grade is that of its start. */
function instantsOf({ kpi }: Draft, from: string, to: string): Instants {
  const ended: Expression = { kind: 'first', of: [instant(to), { kind: 'as_of' }] };
  const isCurrent = kpi.measure.attribution === 'current';
  return { grade: instant(from), ...(isCurrent ? {} : { agent: ended, team: ended }) };
}

export const firstResponseTime = (draft: Draft): Plan =>
  elapsed(draft, 'created', 'first_reply', draft.kpi.measure.statistic ?? 'median');

const reopenWindowMs = 7 * dayMs;

/** A contact reopened within seven days of its resolution, and not resolved again, is not resolved. */
export function resolutionRate(draft: Draft): Plan {
  const { inventory, record, placed, basis, rows } = draft;
  const resolved = stateOf(inventory, record, 'resolved');
  const canReopen =
    fieldType(inventory, record, 'reopened') !== undefined &&
    imported(inventory, record, 'reopened').kind !== 'never';
  const reopened = allOf(
    compare(instant('reopened'), '>', instant('resolved')),
    compare(instant('reopened'), '<=', { kind: 'later', than: instant('resolved'), ms: reopenWindowMs }),
  );
  const rules = [
    ...(canReopen ? [judged(reopened, 'missed', 'higher', 'reopened')] : []),
    judged(resolved, 'met'),
    apart(allOf(lacksResolution(draft, record), not(resolved)), 'missing'),
    judged(not(resolved), 'missed'),
    missing,
  ];
  return planOf(draft, {
    parts: [part({ record, placed, rows, rules })],
    statistic: { kind: 'share' },
    unit: 'ratio',
    direction: 'higher',
    population: 'full',
    policy: { basis, ...(canReopen ? { reopenWithinS: reopenWindowMs / 1000 } : {}) },
    reads: [{ record, field: 'resolved' }],
  });
}
