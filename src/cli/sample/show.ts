import { Failure } from '../../diagnostic/failure.ts';
import { placesOfDraws } from '../../store/draws.ts';
import type { SampleAction } from './action.ts';
import { print } from './draw.ts';
import { withPlan } from './open.ts';

/** Prints what was drawn for a period; draws nothing. */
export const show: SampleAction = async (id, options, context) =>
  withPlan(id, options, context, ({ plan, period, request }, store) => {
    if (!request) return 1;
    if (request.stored.length === 0)
      throw new Failure('sample/nothing-drawn', { plan: plan.id, period: period.id });
    const places = placesOfDraws(store, plan.population.record, plan.id, period.id);
    print(request, request.stored, places, options, context);
    return 0;
  });
