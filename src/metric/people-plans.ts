import { allOf, always, compare, constant, instant, not, untrue } from './condition.ts';
import { type Draft, draft as draftOf, planOf } from './draft.ts';
import { filterCondition, stateOf } from './filter.ts';
import type { Builder } from './generic-plans.ts';
import { apart, judged, part, type Rule } from './plan.ts';
import { found, type View } from './view.ts';

/** A share of people. */
function people(given: Draft, view: View, rules: readonly Rule[], more: { hours?: number }) {
  const { record, rows, placed, basis } = given;
  const value = view.kind === 'trained' ? found('value') : null;
  return planOf(given, {
    parts: [part({ record, rows, placed, rules, value, course: { kind: 'view', view } })],
    statistic: { kind: 'share' },
    unit: 'ratio',
    direction: 'higher',
    population: 'full',
    policy: { basis, record, ...more },
    reads: [{ record, field: 'agent' }],
  });
}

const trainingHours: Builder = given => {
  const { hours = 0 } = given.kpi.measure;
  const own = [...(given.inventory.own.get('training')?.keys() ?? [])];
  const reached = compare(found('value'), '>=', constant(hours));
  const rules = [judged(reached, 'met'), judged(not(reached), 'missed'), apart(always, 'missing')];
  return people(given, { kind: 'trained', own }, rules, { hours });
};

const certifiedRate: Builder = given => {
  const hasPassed = compare(found('before'), '<=', instant('at'));
  return people(given, { kind: 'duties' }, [judged(hasPassed, 'met'), judged(always, 'missed')], {});
};

const adds = (numerator: number, denominator: number, when: Rule['when'] = always): Rule => ({
  when,
  outcome: 'counted',
  reason: null,
  numerator,
  denominator,
});

const away = ['absent', 'leave', 'off', '休息', '休假', '请假', '缺勤'];

const handledPerPersonDay: Builder = (given, { unit, direction, population }) => {
  const { record, rows, placed, basis, inventory } = given;
  const duty = draftOf(given, 'roster');
  if (!duty) return undefined;
  const answered = stateOf(inventory, record, 'answered');
  const present = untrue(filterCondition(duty, 'roster', { state: away }, duty.path));
  const view: View = { kind: 'person_days', zone: inventory.zone };
  return planOf(given, {
    parts: [
      part({ record, placed, rows: allOf(rows, answered), rules: [adds(1, 0)] }),
      part({
        record: 'roster',
        placed: duty.placed,
        rows: allOf(duty.rows, present),
        rules: [adds(0, 1)],
        course: { kind: 'view', view },
      }),
    ],
    statistic: { kind: 'total' },
    ...{ unit, direction, population },
    policy: { basis, record },
    reads: [
      { record, field: 'answered' },
      { record: 'roster', field: 'agent' },
    ],
  });
};

export const peoplePlans = {
  training_hours: trainingHours,
  certified_rate: certifiedRate,
  handled_per_person_day: handledPerPersonDay,
  // Made of other KPIs: no record tells it.
  kpi_met_rate: () => undefined,
};
