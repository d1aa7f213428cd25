import { type DrawRequest, drawSample } from '../../audit/draw.ts';
import { noticesOfDraw } from '../../audit/notices.ts';
import { planPeriods } from '../../audit/request.ts';
import type { Period } from '../../calendar/period.ts';
import type { Sampling } from '../../document/documents.generated.ts';
import { type Draw, placesOfDraws } from '../../store/draws.ts';
import { readStore } from '../../store/store.ts';
import { jsonLine } from '../../text/json.ts';
import type { Context } from '../context.ts';
import type { SampleAction, SampleOptions } from './action.ts';
import { reportNotices, store, withPeriods } from './open.ts';
import { drawsTable, type Places, periodsTable } from './table.ts';

interface Drawn {
  readonly request: DrawRequest;
  readonly draws: readonly Draw[];
}

/** Draws the records of a period, or of each of the plan's periods in a longer one, stores them, and prints them. */
export const draw: SampleAction = async (id, options, context) => {
  let asked = '';
  let root = '';
  const periodsOf = (plan: Sampling, period: Period) => {
    asked = period.id;
    return planPeriods(plan, period);
  };
  const results = withPeriods(
    id,
    options,
    context,
    periodsOf,
    ({ repository, request }): Drawn | undefined => {
      root = repository.root;
      return request && { request, draws: drawSample(request) };
    },
  );
  const all = results.flatMap(({ result }) => result ?? []);
  if (all.length < results.length) return 1;
  store(
    root,
    all.flatMap(({ draws }) => draws),
  );
  const isOne = all.length === 1;
  // Of a month's days, those that nothing was done on go without saying.
  const drawn = isOne ? all : all.filter(({ draws }) => draws.length > 0);
  reportNotices(
    drawn.flatMap(({ request, draws }) => noticesOfDraw(request, draws)),
    context,
  );
  const reader = readStore(root);
  try {
    const placesOf = ({ plan, period }: DrawRequest) =>
      placesOfDraws(reader, plan.population.record, plan.id, period);
    const [first] = all;
    if (isOne && first) print(first.request, first.draws, placesOf(first.request), options, context);
    else if (first) printAll(first.request.plan, asked, drawn, placesOf, options, context);
  } finally {
    reader.close();
  }
  return 0;
};

const totalOf = ({ population }: DrawRequest) =>
  [...population.strata.values()].reduce((sum, count) => sum + count, 0);

/** Prints what was drawn in several periods: how much in each, or for programs every record. */
function printAll(
  plan: Sampling,
  asked: string,
  drawn: readonly Drawn[],
  placesOf: (request: DrawRequest) => Places,
  { format }: SampleOptions,
  { out, locale }: Context,
): void {
  if (format === 'table') {
    const rows = drawn.map(({ request, draws }) => ({
      period: request.period,
      population: totalOf(request),
      drawn: draws.filter(({ reason }) => reason === null).length,
    }));
    out(periodsTable(plan, asked, rows, locale));
    return;
  }
  const periods = drawn.map(({ request, draws }) => ({
    period: request.period,
    population: totalOf(request),
    draws: rowsOf(draws, placesOf(request)),
  }));
  const population = periods.reduce((sum, one) => sum + one.population, 0);
  out(jsonLine({ version: 1, plan: plan.id, period: asked, seed: plan.seed, population, periods }));
}

/** Prints draws of a plan as they are stored. */
export function print(
  request: DrawRequest,
  draws: readonly Draw[],
  places: Places,
  { format }: SampleOptions,
  { out, locale }: Context,
): void {
  const { plan, period } = request;
  const population = totalOf(request);
  if (format === 'table') out(drawsTable(plan, period, population, draws, places, locale));
  else
    out(
      jsonLine({
        version: 1,
        plan: plan.id,
        period,
        seed: plan.seed,
        population,
        draws: rowsOf(draws, places),
      }),
    );
}

const rowsOf = (draws: readonly Draw[], places: Places) =>
  draws.map(one => ({
    record: one.record,
    stratum: one.stratum,
    rank: one.rank,
    inclusion: one.inclusion,
    reviewer: one.reviewer,
    file: places.get(one.record)?.file ?? null,
    line: places.get(one.record)?.line ?? null,
    ...(one.reason !== null && { replaced_by: one.replaced_by, reason: one.reason }),
  }));
