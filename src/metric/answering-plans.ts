import {
  allOf,
  always,
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
import { clockParameter, type Draft, planOf, statisticOf } from './draft.ts';
import type { Policy } from './figure.ts';
import { stateOf } from './filter.ts';
import { imported } from './inventory.ts';
import { apart, counted, judged, type Part, type Plan, part, type Rule } from './plan.ts';

/** A time that ends before it began. */
export const negative = (value: Expression): Rule =>
  apart(compare(value, '<', constant(0)), 'excluded', 'negative');

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
