import { sumsUnit } from '../catalogue/own-unit.ts';
import type { RecordKind } from '../catalogue/records.ts';
import { closest } from '../text/closest.ts';
import { allOf, always, type Condition, type Expression, field, known } from './condition.ts';
import { type Draft, planOf } from './draft.ts';
import { filterable } from './filter.ts';
import { fieldType } from './inventory.ts';
import { apart, type Plan, part } from './plan.ts';
import { refuse } from './setting.ts';

/** Fields that speak only for those who answered or were drawn. */
const sampled: Readonly<Partial<Record<RecordKind, readonly string[]>>> = { contact: ['csat', 'nps'] };

export const populationOf = (record: RecordKind, name: string): 'full' | 'sample' =>
  record === 'survey' || record === 'evaluation' || sampled[record]?.includes(name) ? 'sample' : 'full';

/** Who was not asked, or did not answer, has no rating: that is no row, and nothing is missing. */
export const isRated = (record: RecordKind, name: string): boolean =>
  record === 'survey' || (sampled[record]?.includes(name) ?? false);

/** A number of the record, whatever its type; undefined, with the reason noted, where it is none. */
export function numeric(
  given: Draft,
  name: string,
  path: readonly (string | number)[],
): Expression | undefined {
  const { inventory, record } = given;
  const type = fieldType(inventory, record, name);
  if (!type) {
    const near = closest(name, filterable(inventory, record));
    return refuse(given, path, 'metric/unknown-field', { field: name, record, closest: near });
  }
  if (type === 'number' || type === 'integer' || type === 'duration') return field(name);
  return refuse(given, path, 'metric/not-a-number', { field: name, record });
}

/** `{ratio: {sum, over}}`: one sum over another; a row that lacks one of them is missing. */
export function sumsPlan(
  given: Draft,
  path: readonly (string | number)[],
  direction: Plan['direction'],
): Plan | undefined {
  const { kpi, record, placed, rows, basis } = given;
  const { ratio = {} } = kpi.measure;
  const { sum = '', over = '' } = ratio;
  const value = numeric(given, sum, [...path, 'sum']);
  const divisor = numeric(given, over, [...path, 'over']);
  if (!value || !divisor) return undefined;
  const types = [sum, over].map(name => fieldType(given.inventory, record, name));
  const scaled = sumsUnit(ratio, [types[0], types[1]], kpi.target);
  if (!scaled)
    return refuse(given, path, 'metric/sums-unit', { sum, over, isOverTime: types[1] === 'duration' });
  const { unit, scale } = scaled;
  const both: Condition = allOf(known(value), known(divisor));
  return planOf(given, {
    parts: [
      part({
        record,
        placed,
        rows,
        rules: [
          { when: both, outcome: 'counted', reason: null, numerator: 'value', denominator: 'over' },
          apart(always, 'missing'),
        ],
        value,
        over: divisor,
      }),
    ],
    statistic: { kind: 'total' },
    ...{ unit, scale, direction },
    population: [sum, over].some(name => populationOf(record, name) === 'sample') ? 'sample' : 'full',
    policy: { basis, record, sum, ...(unit === 'score' && { plain: true }) },
    reads: [sum, over].map(name => ({ record, field: name })),
  });
}
