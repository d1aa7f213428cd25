import type { Reader } from '../store/store.ts';
import type { StandardsRepository } from '../workspace/workspace.ts';
import { figureSql, type SumRow, type Sums, sumsOf, sumsSql } from './aggregate.ts';
import { computeFigures } from './compute.ts';
import type { Figure, Slice } from './figure.ts';
import { type Job, prepare, type Request } from './job.ts';
import { isRanked, rankedOf, type Sample } from './ranked.ts';
import { relationSql, type Slicer, sliceName } from './relation.ts';
import { slicersOf } from './slice.ts';

/** Sums of decimals, made in another order. */
const areEqual = (left: number, right: number): boolean =>
  Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));

type Sliced = Readonly<Record<string, unknown>>;

const sliceOf = (row: Sliced, slicers: readonly Slicer[]): Slice =>
  Object.fromEntries(
    slicers.map(({ name }) => {
      const value = row[sliceName(name)] ?? null;
      return [name, value === null ? null : String(value)];
    }),
  );

const keyOf = (by: Slice): string => JSON.stringify(by);

function grouped<Row extends Sliced>(rows: readonly Row[], slicers: readonly Slicer[]) {
  const found = new Map<string, { by: Slice; rows: Row[] }>();
  for (const row of rows) {
    const by = sliceOf(row, slicers);
    const slice = found.get(keyOf(by)) ?? { by, rows: [] };
    slice.rows.push(row);
    found.set(keyOf(by), slice);
  }
  return [...found.values()];
}

interface RankedRow extends Sliced {
  readonly ranked?: number | null;
  readonly outcome?: string;
  readonly value?: number | null;
}

/** What has ended, and what has not by how long it has taken so far. */
function sampleOf(rows: readonly RankedRow[]): Sample {
  const timed = rows.filter(({ outcome }) => outcome === 'counted' || outcome === 'pending');
  return {
    values: timed.map(({ value }) => value ?? 0),
    marks: timed.map(({ outcome }) => Number(outcome === 'counted')),
  };
}

/** Whether the rows that are listed tell the value: of an agreement they do not say whom they rate. */
const isListed = ({ plan: { statistic } }: Job): boolean =>
  isRanked(statistic) && statistic.kind !== 'ac1' && statistic.kind !== 'alpha';

/** The median, percentile, maximum or estimate of each slice, as its rows in SQL have it. */
function rankedBy(job: Job, store: Reader, slicers: readonly Slicer[]): Map<string, number | null> {
  const { plan, frame } = job;
  const { statistic } = plan;
  if (!isListed(job)) return new Map();
  const { text, values } = figureSql(plan, frame, slicers);
  return new Map(
    grouped(store.rows<RankedRow>(text, values), slicers).map(({ by, rows }) => [
      keyOf(by),
      statistic.kind === 'survival' ? rankedOf([sampleOf(rows)], statistic) : (rows[0]?.ranked ?? null),
    ]),
  );
}

/** What the rows that a trace lists come to in each slice. */
function sumsBy(job: Job, store: Reader, slicers: readonly Slicer[]): Map<string, Sums> {
  const { text, values } = sumsSql(relationSql(job.plan, job.frame, slicers), slicers);
  const ranked = rankedBy(job, store, slicers);
  return new Map(
    grouped(store.rows<SumRow & Sliced>(text, values), slicers).map(({ by, rows }) => [
      keyOf(by),
      sumsOf(by, rows, ranked.get(keyOf(by)) ?? null),
    ]),
  );
}

const nothing = sumsOf({}, [], null);

type Pair = readonly [name: string, rows: number | null, figure: number | null];

function pairsOf(job: Job, figure: Figure, sums: Sums): Pair[] {
  const excluded = Object.values(figure.excluded).reduce((sum, count) => sum + count, 0);
  const given: Pair[] = [
    ['numerator', sums.numerator, figure.numerator],
    ['denominator', sums.denominator, figure.denominator],
  ];
  return [
    ...given.filter(([, , value]) => value !== null),
    ...(isListed(job) ? [['value', sums.ranked, figure.value] as const] : []),
    ['pending', sums.outcomes.pending ?? 0, figure.pending],
    ['missing', sums.outcomes.missing ?? 0, figure.missing],
    ['excluded', sums.outcomes.excluded ?? 0, excluded],
    ['rows', sums.rows, figure.evidence.rows],
  ];
}

/**
 * Figures are added up column by column, and their rows are listed by SQL: this holds the two ways together. Throws
 * a bug where the rows behind a figure do not come to it, so that neither is shown. `figures` are those of one job
 * under one grouping.
 */
export function assertRowsGiveFigures(
  job: Job,
  figures: readonly Figure[],
  store: Reader,
  slicers: readonly Slicer[] = [],
): void {
  const sums = sumsBy(job, store, slicers);
  for (const figure of figures) {
    const own = sums.get(keyOf(figure.by)) ?? nothing;
    for (const [name, rows, given] of pairsOf(job, figure, own)) {
      if (rows === given || (rows !== null && given !== null && areEqual(rows, given))) continue;
      const where = slicers.length > 0 ? ` ${keyOf(figure.by)}` : '';
      throw new Error(
        `${job.standard}/${job.kpi.id}${where}: the rows have ${name} ${rows}, the figure ${given}`,
      );
    }
  }
}

/** Whether rows of its own are behind a figure: not where it is made of others, or stated. */
const hasRows = ({ parts, plan }: Job): boolean => parts.length === 0 && plan.parts.length > 0;

/** The ids of the KPIs that a KPI is made of, and of those that they are made of. */
const partsOf = ({ parts }: Job): string[] =>
  parts.flatMap(({ job }) => [`${job.standard}/${job.kpi.id}`, ...partsOf(job)]);

/** Computes the figures of a request, and holds all that goes into them against their rows. Throws a bug where they differ. */
export function checkFigures(repository: StandardsRepository, store: Reader, request: Request): void {
  const { jobs } = prepare(repository, store, request);
  const kpis = jobs.flatMap(job => [`${job.standard}/${job.kpi.id}`, ...partsOf(job)]);
  const asked = { ...request, kpis: [...new Set(kpis)] };
  assertFiguresHold(repository, store, asked, computeFigures(repository, store, asked).figures);
}

/** Holds every figure of a request against its rows, total and slices. Throws a bug where they differ. */
export function assertFiguresHold(
  repository: StandardsRepository,
  store: Reader,
  request: Request,
  figures: readonly Figure[],
): void {
  const { jobs, inventory } = prepare(repository, store, request);
  const slicers = slicersOf(inventory, request.by ?? []);
  for (const job of jobs.filter(hasRows)) {
    const own = figures.filter(
      ({ standard, kpi, variant }) =>
        standard === job.standard && kpi === job.kpi.id && variant === job.variant,
    );
    const isTotal = ({ by }: Figure) => Object.keys(by).length === 0;
    assertRowsGiveFigures(job, own.filter(isTotal), store);
    if (slicers.length === 0) continue;
    assertRowsGiveFigures(
      job,
      own.filter(one => !isTotal(one)),
      store,
      slicers,
    );
  }
}
