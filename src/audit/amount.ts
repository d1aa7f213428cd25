import { shareOf } from '../catalogue/share.ts';
import { Failure } from '../diagnostic/failure.ts';
import type { Sampling } from '../document/documents.generated.ts';
import { aqlLots, aqlPlan } from '../statistics/aql.ts';

/**
 * How many of a stratum of `population` records a plan draws: at least one, unless there is none, and at most all.
 * Throws Failure sample/aql-lot where the plan goes by an AQL whose table has no such lot.
 */
export function amountOf(
  { rate, size, aql }: Pick<Sampling, 'rate' | 'size' | 'aql'>,
  population: number,
): number {
  return Math.min(population, Math.max(1, wanted()));

  function wanted(): number {
    if (rate !== undefined) return shareOf(rate, population);
    if (aql === undefined) return size ?? population;
    const plan = aqlPlan(population);
    if (!plan) throw new Failure('sample/aql-lot', { lot: population, ...aqlLots });
    return plan.n;
  }
}
