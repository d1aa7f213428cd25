import { type Period, previousPeriods, yearBefore } from '../calendar/period.ts';
import {
  type ControlChart,
  type ControlPoint,
  individualsChart,
  laneyControl,
} from '../statistics/control.ts';
import type { Reader } from '../store/store.ts';
import type { StandardsRepository } from '../workspace/workspace.ts';
import { type Computed, computeFigures } from './compute.ts';
import type { Figure } from './figure.ts';
import { takeInventory } from './inventory.ts';
import type { Request } from './job.ts';

/** Fewer points make limits that say little, and nine are needed for a run on one side of the centre. */
const fewestForLimits = 10;

export interface TrendPoint {
  readonly period: Period;
  /** Null where the standard in force then has no such KPI, or the records no such slice. */
  readonly figure: Figure | null;
  /** Undefined where nothing was measured, or where no limits were computed. */
  readonly control: ControlPoint | undefined;
}

/** One figure over several periods. */
export interface Trend {
  /** Of the period asked for. */
  readonly current: Figure;
  /** Oldest first; the last is the period asked for. */
  readonly points: readonly TrendPoint[];
  /** The centre of the control limits; undefined with fewer than ten values. */
  readonly centre: number | undefined;
  /** The value less that of the period before, and of the same period a year before; null where either is none. */
  readonly sincePrevious: number | null;
  readonly sinceYearBefore: number | null;
  /** Periods in a row, the one asked for last, in which the target was missed. */
  readonly missedInARow: number;
  /** Whether every period was missed, so that there may be more before. */
  readonly isAtLeast: boolean;
}

export interface Trended {
  readonly trends: readonly Trend[];
  /** Of the period asked for. */
  readonly computed: Computed;
}

const keyOf = ({ kpi, by }: Figure) => JSON.stringify([kpi, Object.entries(by)]);

const difference = (now: Figure, then: Figure | null | undefined): number | null =>
  now.value === null || then == null || then.value === null || then.unit !== now.unit
    ? null
    : now.value - then.value;

/** Shares by Laney's p′, whose limits hold for large groups; any other value as individuals (XmR). */
function chartOf(figures: readonly Figure[]): ControlChart | undefined {
  if (figures.length < fewestForLimits) return undefined;
  const shares = figures.flatMap(({ unit, numerator: k, denominator: n }) =>
    unit === 'ratio' && k !== null && n !== null && n > 0 ? [{ k, n }] : [],
  );
  return shares.length === figures.length
    ? laneyControl(shares)
    : individualsChart(figures.flatMap(({ value }) => value ?? []));
}

function trendOf(
  current: Figure,
  periods: readonly Period[],
  figures: readonly (Figure | null)[],
  before: Figure | undefined,
): Trend {
  const measured = figures.flatMap(figure => (figure && figure.value !== null ? [figure] : []));
  const chart = chartOf(measured);
  const points = periods.map((period, index): TrendPoint => {
    const figure = figures[index] ?? null;
    return { period, figure, control: figure ? chart?.points[measured.indexOf(figure)] : undefined };
  });
  const lastKept = figures.findLastIndex(figure => figure?.verdict !== 'missed');
  return {
    current,
    points,
    centre: chart?.centre,
    sincePrevious: difference(current, figures.at(-2)),
    sinceYearBefore: difference(current, before),
    missedInARow: figures.length - 1 - lastKept,
    isAtLeast: lastKept < 0,
  };
}

/**
 * The figures of a period with those of the `count` - 1 periods of its length before it, each judged by the version
 * in force then unless the request names one. Throws as `computeFigures` does.
 */
export function computeTrends(
  repository: StandardsRepository,
  store: Reader,
  request: Request,
  count: number,
): Trended {
  const inventory = takeInventory(repository, store);
  const compute = (period: Period) =>
    computeFigures(repository, store, { ...request, inventory, period, asOf: asOfIn(request, period) });
  const periods = [...previousPeriods(request.period, count - 1), request.period];
  const all = periods.map(compute);
  const computed = all.at(-1) ?? compute(request.period);
  const year = yearBefore(request.period);
  const inside = year ? periods.findIndex(({ id }) => id === year.id) : -1;
  const then = inside >= 0 ? all[inside] : year && compute(year);
  const byKey = all.map(({ figures }) => new Map(figures.map(figure => [keyOf(figure), figure])));
  const before = new Map(then?.figures.map(figure => [keyOf(figure), figure]));
  const trends = computed.figures.map(current => {
    const key = keyOf(current);
    return trendOf(
      current,
      periods,
      byKey.map(figures => figures.get(key) ?? null),
      before.get(key),
    );
  });
  return { trends, computed };
}

/** An instant is meant for the period asked for; earlier ones are judged as they ended. */
function asOfIn({ asOf, period: asked }: Request, period: Period): string | undefined {
  return period.id === asked.id || asOf === 'latest' ? asOf : undefined;
}
