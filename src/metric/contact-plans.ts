import { clockParameter, type Draft, lacksInstant, planOf, statisticOf } from './draft.ts';
import type { Policy } from './figure.ts';
import { stateOf } from './filter.ts';
import { fieldType, imported } from './inventory.ts';
import {
  allOf,
  always,
  anyOf,
  apart,
  type Condition,
  compare,
  constant,
  counted,
  type Expression,
  field,
  instant,
  judged,
  known,
  not,
  type Part,
  type Plan,
  part,
  type Rule,
  type Statistic,
} from './plan.ts';
import { refuse } from './setting.ts';

const negative = (value: Expression): Rule => apart(compare(value, '<', constant(0)), 'excluded', 'negative');

const missing = apart(always, 'missing');

/** Contacts that asked for a person: those with `queued`, or all where their source does not carry it. */
export function offered({ inventory, record, rows }: Draft): {
  rows: Condition;
  offered: 'queued' | 'all' | 'mixed';
} {
  const mapped = imported(inventory, record, 'queued');
  const word = { always: 'queued', never: 'all' } as const;
  return {
    rows: allOf(rows, anyOf(not(mapped), known(instant('queued')))),
    offered: mapped.kind === 'always' || mapped.kind === 'never' ? word[mapped.kind] : 'mixed',
  };
}

/** The wait of an answered contact: as exported, else from queue to answer. */
export const waited: Expression = {
  kind: 'first',
  of: [field('wait'), { kind: 'seconds', from: instant('queued'), to: instant('answered') }],
};

interface ShortAbandons {
  readonly rules: readonly Rule[];
  readonly unknown: Part['unknown'];
  readonly plan: Pick<Plan, 'excludable' | 'doubtful'>;
  readonly policy: Pick<Policy, 'shortAbandonS'>;
}

/** Short means a wait below the threshold; an abandon of unknown wait stays in and is counted as unknown. */
function shortAbandons(draft: Draft, abandoned: Condition): ShortAbandons {
  const ms = clockParameter(draft, 'short_abandon');
  if (ms === undefined)
    return { rules: [], unknown: null, plan: { excludable: [], doubtful: [] }, policy: {} };
  const short = allOf(abandoned, compare(field('wait'), '<', constant(ms / 1000)));
  return {
    rules: [apart(short, 'excluded', 'short_abandon')],
    unknown: { name: 'short_abandon', when: allOf(abandoned, not(known(field('wait')))) },
    plan: { excludable: ['short_abandon'], doubtful: ['short_abandon'] },
    policy: { shortAbandonS: ms / 1000 },
  };
}

function answerShare(draft: Draft, direction: 'higher' | 'lower'): Plan {
  const { inventory, record, placed, basis } = draft;
  const answered = stateOf(inventory, record, 'answered');
  const asked = offered(draft);
  const short = shortAbandons(draft, not(answered));
  const rules = [
    ...short.rules,
    judged(answered, 'met', direction),
    judged(not(answered), 'missed', direction),
    missing,
  ];
  return planOf(draft, {
    parts: [part({ record, placed, rows: asked.rows, rules, unknown: short.unknown })],
    statistic: { kind: 'share' },
    unit: 'ratio',
    direction,
    population: 'full',
    policy: { basis, offered: asked.offered, ...short.policy },
    reads: [{ record, field: 'answered' }],
    ...short.plan,
  });
}

export const answerRate = (draft: Draft): Plan => answerShare(draft, 'higher');
export const abandonRate = (draft: Draft): Plan => answerShare(draft, 'lower');

export function serviceLevel(draft: Draft): Plan | undefined {
  const { inventory, record, placed, basis } = draft;
  const ms = clockParameter(draft, 'within');
  if (ms === undefined) return undefined;
  const answered = stateOf(inventory, record, 'answered');
  const asked = offered(draft);
  const short = shortAbandons(draft, not(answered));
  const rules = [
    ...short.rules,
    judged(not(answered), 'missed'),
    { ...negative(waited), when: allOf(answered, compare(waited, '<', constant(0))) },
    judged(allOf(answered, compare(waited, '<=', constant(ms / 1000))), 'met'),
    judged(allOf(answered, compare(waited, '>', constant(ms / 1000))), 'missed'),
    missing,
  ];
  return planOf(draft, {
    parts: [part({ record, placed, rows: asked.rows, rules, unknown: short.unknown, value: waited })],
    statistic: { kind: 'share' },
    unit: 'ratio',
    direction: 'higher',
    population: 'full',
    policy: { basis, offered: asked.offered, withinS: ms / 1000, ...short.policy },
    reads: ['answered', 'wait'].map(name => ({ record, field: name })),
    ...short.plan,
  });
}

/** Contacts that were answered; where the source does not tell who was, all that have the value. */
export function handled({ inventory, record }: Draft, value: Expression): Condition {
  const answered = stateOf(inventory, record, 'answered');
  return anyOf(answered, allOf(not(imported(inventory, record, 'answered')), known(value)));
}

/** Abandons below the threshold of all that asked for a person; one of unknown wait is taken for a long one. */
export function shortAbandonRate(draft: Draft): Plan | undefined {
  const { inventory, record, placed, basis } = draft;
  const ms = clockParameter(draft, 'short_abandon');
  if (ms === undefined) return undefined;
  const answered = stateOf(inventory, record, 'answered');
  const abandoned = not(answered);
  const asked = offered(draft);
  const rules = [
    judged(allOf(abandoned, compare(field('wait'), '<', constant(ms / 1000))), 'missed', 'lower'),
    judged(anyOf(answered, abandoned), 'met', 'lower'),
    missing,
  ];
  const unknown = { name: 'short_abandon', when: allOf(abandoned, not(known(field('wait')))) };
  return planOf(draft, {
    parts: [part({ record, placed, rows: asked.rows, rules, unknown })],
    statistic: { kind: 'share' },
    unit: 'ratio',
    direction: 'lower',
    population: 'full',
    policy: { basis, offered: asked.offered, shortAbandonS: ms / 1000 },
    reads: ['answered', 'wait'].map(name => ({ record, field: name })),
    doubtful: ['short_abandon'],
  });
}

/** Of the contacts that rang at an agent, those answered within the limit of ringing. */
export function ringAnswerRate(draft: Draft): Plan | undefined {
  const { inventory, record, placed, basis, rows } = draft;
  const ms = clockParameter(draft, 'within');
  if (ms === undefined) return undefined;
  const answered = stateOf(inventory, record, 'answered');
  const ring = field('ring');
  const rules = [
    negative(ring),
    judged(allOf(answered, compare(ring, '<=', constant(ms / 1000))), 'met'),
    judged(anyOf(answered, not(answered)), 'missed'),
    missing,
  ];
  return planOf(draft, {
    parts: [part({ record, placed, rows: allOf(rows, known(ring)), rules, value: ring })],
    statistic: { kind: 'share' },
    unit: 'ratio',
    direction: 'higher',
    population: 'full',
    policy: { basis, withinS: ms / 1000 },
    reads: ['answered', 'ring'].map(name => ({ record, field: name })),
  });
}

/** A duration of answered contacts. */
function answeredTime(draft: Draft, value: Expression, fieldName: string, statistic: string): Plan {
  const { record, placed, basis, rows } = draft;
  return planOf(draft, {
    parts: [
      part({
        record,
        placed,
        rows: allOf(rows, handled(draft, value)),
        rules: [negative(value), counted(known(value), statisticOf(statistic)), missing],
        value,
      }),
    ],
    statistic: statisticOf(statistic),
    unit: 'seconds',
    direction: 'lower',
    population: 'full',
    policy: { basis, statistic },
    reads: [{ record, field: fieldName }],
  });
}

export const speedOfAnswer = (draft: Draft): Plan => answeredTime(draft, waited, 'wait', 'mean');

export const waitTime = (draft: Draft): Plan =>
  answeredTime(draft, waited, 'wait', draft.kpi.measure.statistic ?? 'mean');

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
  const { inventory, record, placed, basis, rows } = draft;
  const isCensored = draft.kpi.measure.censored !== undefined;
  const chosen = isCensored ? survivalOf(draft, statistic) : statisticOf(statistic);
  const taken: Expression = { kind: 'seconds', from: instant(from), to: instant(to) };
  const soFar: Expression = { kind: 'seconds', from: instant(from), to: { kind: 'as_of' } };
  const value: Expression = isCensored ? { kind: 'first', of: [taken, soFar] } : taken;
  return planOf(draft, {
    parts: [
      part({
        record,
        placed,
        rows: allOf(rows, known(instant(from))),
        rules: [
          negative(value),
          counted(known(taken), chosen),
          apart(lacksInstant({ inventory }, record, to), 'missing'),
          isCensored ? { ...apart(always, 'pending'), denominator: 1 } : apart(always, 'pending'),
        ],
        value,
        start: instant(from),
        end: instant(to),
      }),
    ],
    statistic: chosen,
    unit: 'seconds',
    direction: 'lower',
    population: 'full',
    policy: { basis, statistic, ...(isCensored && { censored: 'km' }), start: from, stop: to },
    reads: [from, to].map(name => ({ record, field: name })),
  });
}

export const firstResponseTime = (draft: Draft): Plan =>
  elapsed(draft, 'created', 'first_reply', draft.kpi.measure.statistic ?? 'median');

const reopenWindowMs = 7 * 86_400_000;

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
    apart(allOf(lacksInstant({ inventory }, record, 'resolved'), not(resolved)), 'missing'),
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
