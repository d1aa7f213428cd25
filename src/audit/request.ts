import { type Period, parsePeriod, periodOf } from '../calendar/period.ts';
import type { Instant } from '../calendar/zone.ts';
import { isShare } from '../catalogue/share.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { Failure } from '../diagnostic/failure.ts';
import type { Sampling } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import { defineCourse } from '../metric/course-sql.ts';
import { takeInventory } from '../metric/inventory.ts';
import { drawsOf, drawsOfPlan } from '../store/draws.ts';
import type { Reader } from '../store/store.ts';
import { closest } from '../text/closest.ts';
import { documentsOf, type StandardsRepository } from '../workspace/workspace.ts';
import type { DrawRequest } from './draw.ts';
import { populationOf } from './population.ts';
import { unitOf } from './unit.ts';

/** The sampling plan of an id; throws Failure sample/no-plan. */
export function findPlan(repository: StandardsRepository, id: string): Loaded<Sampling> {
  const plans = documentsOf(repository, 'sampling');
  const ids = plans.map(({ document }) => document.id);
  const found = plans.find(({ document }) => document.id === id);
  if (!found) throw new Failure('sample/no-plan', { plan: id, closest: closest(id, ids), plans: ids });
  return found;
}

/** The period as the plan takes it; throws Failure sample/period-unit where it draws by another unit. */
export function planPeriod(plan: Sampling, period: Period): Period {
  const unit = unitOf(plan);
  if (periodOf(period.from, unit, period.zone).id === period.id) return period;
  throw new Failure('sample/period-unit', { plan: plan.id, period: period.id, unit });
}

/**
 * The periods of a plan that a longer one is made of, each where it ends: the days of a month, its weeks. Throws Failure
 * sample/period-unit where it is too short to hold any.
 */
export function planPeriods(plan: Sampling, period: Period): Period[] {
  const unit = unitOf(plan);
  const { from, to, zone } = period;
  const periods: Period[] = [];
  for (let next = periodOf(from, unit, zone); next.to <= to; next = periodOf(next.to, unit, zone)) {
    if (next.to - next.from <= to - from) periods.push(next);
  }
  if (periods.length === 0)
    throw new Failure('sample/period-unit', { plan: plan.id, period: period.id, unit });
  return periods;
}

/** What another plan drew in periods that lie within this one, by record. */
function companionsOf(store: Reader, plan: string, { from, to, zone }: Period): Set<string> {
  const isWithin = (id: string) => {
    const other = parsePeriod(id, zone);
    return other !== undefined && other.from >= from && other.to <= to;
  };
  const draws = drawsOfPlan(store, plan).filter(({ period, reason }) => reason === null && isWithin(period));
  return new Set(draws.map(({ record }) => record));
}

/** A plan must say how much it draws before anything is drawn; throws Failure sample/invalid-plan. */
function refuseUnsized({ id, rate, size, aql }: Sampling): void {
  const given = [rate, size, aql].filter(one => one !== undefined);
  const problems = [
    ...(given.length === 1 ? [] : ['sampling/amount']),
    ...(rate === undefined || isShare(rate) ? [] : ['sampling/rate-range']),
  ];
  if (problems.length > 0) throw new Failure('sample/invalid-plan', { plan: id, problems });
}

/** What is drawn by a plan for a period, from what is stored now; `diagnostics` say why nothing can be. */
export function drawRequest(
  repository: StandardsRepository,
  store: Reader,
  loaded: Loaded<Sampling>,
  period: Period,
  now: Instant,
): { request: DrawRequest; diagnostics: readonly Diagnostic[] } {
  const plan = loaded.document;
  refuseUnsized(plan);
  const inventory = takeInventory(repository, store);
  defineCourse(store, inventory.calendars);
  const { population, diagnostics } = populationOf(store, inventory, loaded, planPeriod(plan, period), now);
  const stored = drawsOf(store, plan.id, period.id);
  const companions = plan.overlap ? companionsOf(store, plan.overlap.with, period) : new Set<string>();
  return { request: { plan, period: period.id, population, stored, companions, now }, diagnostics };
}
