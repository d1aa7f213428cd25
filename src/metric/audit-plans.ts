import type { MetricDefinition } from '../catalogue/metric.ts';
import { always, compare, constant, type Expression, field, known } from './condition.ts';
import { type Draft, planOf, statisticOf } from './draft.ts';
import { type Builder, type Share, weightedShare } from './generic-plans.ts';
import { apart, counted, judged, type Plan, part, type Rule } from './plan.ts';
import { found, type View } from './view.ts';

const value = found('value');
const isDone = compare(value, '==', constant(1));
const isUnscorable = compare(found('unscorable'), '==', constant(1));

/** What plans drew for periods that end in the period; by default as known at the last import. */
function drawn(
  given: Draft,
  { unit, direction, population }: MetricDefinition,
  rules: readonly Rule[],
  more: { readonly statistic: Plan['statistic']; readonly over?: Expression },
): Plan {
  const { record, rows, inventory, kpi } = given;
  const own = [...(inventory.own.get('evaluation')?.keys() ?? [])];
  const view: View = { kind: 'draws', zone: inventory.zone, own };
  const course = { kind: 'view', view } as const;
  return planOf(given, {
    parts: [part({ record, rows, rules, course, placed: field('at'), over: more.over ?? null })],
    ...{ unit, direction, population },
    statistic: more.statistic,
    policy: { basis: 'period_end', record },
    asOf: kpi.measure.as_of ?? 'latest',
    excludable: ['unscorable'],
  });
}

const adds = (
  when: Rule['when'],
  outcome: Rule['outcome'],
  numerator: number,
  reason: string | null = null,
) => ({ when, outcome, reason, numerator, denominator: 'over' }) as const;

/** A record that cannot be scored is not done, but its stratum is as large as it is. */
export const coverage: Builder = (given, definition) =>
  drawn(
    given,
    definition,
    [adds(isUnscorable, 'excluded', 0, 'unscorable'), adds(isDone, 'met', 1), adds(always, 'missed', 0)],
    { statistic: { kind: 'total' }, over: found('share') },
  );

export const planDone: Builder = (given, definition) =>
  drawn(
    given,
    definition,
    [apart(isUnscorable, 'excluded', 'unscorable'), judged(isDone, 'met'), judged(always, 'missed')],
    { statistic: { kind: 'share' } },
  );

/** A mean over what a view found. */
const meanOf =
  (viewOf: (given: Draft) => View, policy: (given: Draft) => Partial<Plan['policy']> = () => ({})): Builder =>
  (given, { unit, direction, population, fields }) => {
    const { record, rows, placed, basis } = given;
    const statistic = statisticOf('mean');
    const rules = [counted(known(value), statistic), apart(always, 'missing')];
    const course = { kind: 'view', view: viewOf(given) } as const;
    return planOf(given, {
      parts: [part({ record, rows, placed, rules, value, course })],
      ...{ statistic, unit, direction, population },
      policy: { basis, record, ...policy(given) },
      reads: fields.map(name => ({ record, field: name })),
    });
  };

export const selfLeaderGap = meanOf(() => ({ kind: 'gaps' }));

const referenceOf = ({ kpi }: Draft): string => kpi.measure.reference ?? '';

export const calibrationGap = meanOf(
  given => ({ kind: 'calibrations', reference: referenceOf(given) }),
  given => ({ reference: referenceOf(given) }),
);

const agreeing = meanOf(() => ({ kind: 'units' }));

/** The share of agreeing pairs, or what is left of it beyond chance. */
export const agreement: Builder = (given, definition) => {
  const { record, rows, placed, basis, kpi } = given;
  const { coefficient } = kpi.measure;
  if (coefficient === undefined) return agreeing(given, definition);
  const statistic: Plan['statistic'] = { kind: coefficient };
  const of = coefficient === 'ac1' ? 'passed' : 'score';
  const rules = [counted(known(value), statistic), apart(always, 'missing')];
  const course = { kind: 'view', view: { kind: 'ratings', of } } as const;
  const { direction, population } = definition;
  return planOf(given, {
    parts: [part({ record, rows, placed, rules, value, over: found('unit'), course })],
    ...{ statistic, direction, population },
    unit: 'score',
    policy: { basis, record, coefficient },
    reads: ['evaluator', of].map(name => ({ record, field: name })),
  });
};

/** What audits say of one item of the scorecard. */
export const answerErrors =
  (terms: Pick<Share, 'apart'>): Builder =>
  (given, definition) => {
    const item = given.kpi.measure.item ?? '';
    const among = (...values: readonly string[]) =>
      ({ kind: 'among', of: { kind: 'answer', item }, values, folded: false }) as const;
    const plan = weightedShare({ ...terms, rows: () => among('yes', 'no'), part: () => among('no') })(
      given,
      definition,
    );
    return plan && { ...plan, policy: { ...plan.policy, item } };
  };
