import { type DrawRequest, drawSample } from '../../audit/draw.ts';
import { noticesOfDraw } from '../../audit/notices.ts';
import { type Draw, placesOfDraws } from '../../store/draws.ts';
import { readStore } from '../../store/store.ts';
import { jsonLine } from '../../text/json.ts';
import type { Context } from '../context.ts';
import type { SampleAction, SampleOptions } from './action.ts';
import { reportNotices, store, withPlan } from './open.ts';
import { drawsTable, type Places } from './table.ts';

/** Draws the records of a period, stores them, and prints them. */
export const draw: SampleAction = async (id, options, context) => {
  const drawn = withPlan(id, options, context, ({ repository: { root }, request }) =>
    request ? { root, request, draws: drawSample(request) } : undefined,
  );
  if (!drawn) return 1;
  const { root, request, draws } = drawn;
  store(root, draws);
  reportNotices(noticesOfDraw(request, draws), context);
  const { plan, period } = request;
  const reader = readStore(root);
  try {
    const places = placesOfDraws(reader, plan.population.record, plan.id, period);
    print(request, draws, places, options, context);
  } finally {
    reader.close();
  }
  return 0;
};

/** Prints draws of a plan as they are stored. */
export function print(
  { plan, period, population }: DrawRequest,
  draws: readonly Draw[],
  places: Places,
  { format }: SampleOptions,
  { out, locale }: Context,
): void {
  const total = [...population.strata.values()].reduce((sum, count) => sum + count, 0);
  if (format === 'table') {
    out(drawsTable(plan, period, total, draws, places, locale));
    return;
  }
  const rows = draws.map(one => ({
    record: one.record,
    stratum: one.stratum,
    rank: one.rank,
    inclusion: one.inclusion,
    reviewer: one.reviewer,
    file: places.get(one.record)?.file ?? null,
    line: places.get(one.record)?.line ?? null,
    ...(one.reason !== null && { replaced_by: one.replaced_by, reason: one.reason }),
  }));
  out(jsonLine({ version: 1, plan: plan.id, period, seed: plan.seed, population: total, draws: rows }));
}
