import type { Fraction } from '../catalogue/target.ts';
import { clopperPearson } from '../statistics/binomial.ts';
import { meanInterval } from '../statistics/student.ts';
import { weightedShareInterval } from '../statistics/weighted.ts';
import { wilson } from '../statistics/wilson.ts';
import type { Sums } from './aggregate.ts';
import { conclude, type Valued } from './conclude.ts';
import type { Bounds, EvidenceFile, Figure, Interval } from './figure.ts';
import type { Inventory } from './inventory.ts';
import type { Job } from './job.ts';
import { exactValue } from './judge.ts';
import type { Plan } from './plan.ts';

interface Measured {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/**
 * The value with the numerator and denominator that it has: a share, mean or rate is the one over the other, a count has
 * no denominator and a quantile no numerator. The value is null where nothing counts.
 */
function measured(plan: Plan, sums: Sums, hasData: boolean): Measured {
  const { numerator, denominator, ranked } = sums;
  switch (plan.statistic.kind) {
    case 'composed':
      throw new Error('a figure that is made of others has no rows');
    case 'entered':
      return { value: plan.statistic.value, numerator: null, denominator: null };
    case 'count':
      return { value: hasData ? numerator : null, numerator, denominator: null };
    case 'median':
    case 'percentile':
    case 'max':
    case 'survival':
    case 'ac1':
    case 'alpha':
      return { value: ranked, numerator: null, denominator };
    default: {
      const value = denominator > 0 && hasData ? (plan.scale * numerator) / denominator : null;
      return { value, numerator, denominator };
    }
  }
}

/** Missing rows as they could turn a share; a value that is missing cannot be bounded. */
function boundsOf(plan: Plan, { numerator, denominator, outcomes }: Sums): Bounds | null {
  const missing = outcomes.missing ?? 0;
  if (plan.statistic.kind !== 'share' || missing === 0) return null;
  const all = denominator + missing;
  return { low: (plan.scale * numerator) / all, high: (plan.scale * (numerator + missing)) / all };
}

/** Of a share or a mean; where a verdict is asked to rest on it, exact for a share, and for all records too. */
function intervalOf(job: Job, sums: Sums): Interval | null {
  const { plan } = job;
  const range = rangeOf(job, sums);
  if (!range) return null;
  const [lowest, highest] = scaleOf(plan);
  const [low, high] = [plan.scale * range.low, plan.scale * range.high];
  return { level: 0.95, low: Math.max(lowest, low), high: Math.min(highest, high) };
}

/** The least and the greatest that a mean can be: of a declared scale its ends, of a net promoter score ±100. */
function scaleOf({ unit, policy: { of = [], hundred }, scale, statistic }: Plan): readonly [number, number] {
  if (statistic.kind !== 'mean' || unit !== 'score' || of.length === 0) return everything;
  if (hundred) return [hundred === 'from_zero' ? scale * Math.min(...of) : 0, 100];
  return scale === 100 ? [-100, 100] : [Math.min(...of), Math.max(...of)];
}

const everything = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const;

function rangeOf({ plan, kpi }: Job, { numerator, denominator, squares, weighted }: Sums) {
  const isDeciding = kpi.verdict === 'interval';
  switch (plan.statistic.kind) {
    case 'share':
      return isDeciding ? clopperPearson(numerator, denominator) : wilson(numerator, denominator);
    case 'weighted':
      return weightedShareInterval(weighted);
    case 'mean':
      return isDeciding || plan.population === 'sample'
        ? within(plan.unit, meanInterval(numerator, squares, denominator))
        : undefined;
    default:
      return undefined;
  }
}

/** A mean of shares is a share: its interval ends where shares do. */
function within(unit: Plan['unit'], range: { low: number; high: number } | undefined) {
  if (unit !== 'ratio' || !range) return range;
  return { low: Math.max(0, range.low), high: Math.min(1, range.high) };
}

/** How many records a value rests on. */
function sizeOf({ statistic }: Plan, { outcomes, rows }: Sums, denominator: number | null): number {
  if (statistic.kind === 'weighted') return (outcomes.met ?? 0) + (outcomes.missed ?? 0);
  return denominator ?? rows;
}

function filesOf({ imports }: Inventory, ids: readonly number[]): EvidenceFile[] {
  const files = imports.filter(({ id }) => ids.includes(id)).map(({ file, sha256 }) => ({ file, sha256 }));
  return [...new Map(files.map(one => [`${one.sha256} ${one.file}`, one])).values()];
}

/** Of sources that differ in whether they carry `queued`, only those behind this figure count. */
function offeredBy({ policy }: Plan, sums: Sums, { imports }: Inventory): Pick<Plan['policy'], 'offered'> {
  if (policy.offered !== 'mixed' || sums.imports.length === 0) return {};
  const behind = imports.filter(({ id }) => sums.imports.includes(id));
  const carrying = behind.filter(({ mapped }) => Object.hasOwn(mapped, 'queued'));
  if (carrying.length === behind.length) return { offered: 'queued' };
  return carrying.length === 0 ? { offered: 'all' } : {};
}

const zeros = (names: readonly string[]) => Object.fromEntries(names.map(name => [name, 0]));

/** The exact value of what was measured; null where there is nothing. */
function exactOf({ scale }: Plan, { value, numerator, denominator }: Measured): Fraction | null {
  if (value === null) return null;
  if (numerator === null || denominator === null) return exactValue(value, 1);
  // A scale such as 100/3 is no decimal, and its last digit is noise.
  const scaled = Number.isInteger(scale) ? scale * numerator : Number((scale * numerator).toPrecision(15));
  return exactValue(scaled, denominator);
}

/** One figure from the sums of its rows; `hasData`: every kind of record behind it was imported. */
export function figureOf(
  job: Job,
  sums: Sums,
  inventory: Inventory,
  sqlSha256: string,
  hasData: boolean,
  base?: Valued,
): Valued {
  const { plan, kpi, standard, target, asOf } = job;
  const found = measured(plan, sums, hasData);
  const bounds = boundsOf(plan, sums);
  const interval = found.value === null ? null : intervalOf(job, sums);
  const exact = exactOf(plan, found);
  const looked = {
    ...{ value: found.value, exact, bounds, interval },
    n: sizeOf(plan, sums, found.denominator),
    missed: sums.outcomes.missed ?? 0,
  };
  const { basis, ...policy } = { ...plan.policy, ...offeredBy(plan, sums, inventory) };
  const figure: Figure = {
    standard,
    kpi: kpi.id,
    variant: job.variant,
    by: sums.by,
    unit: plan.unit,
    direction: plan.direction,
    ...found,
    pending: sums.outcomes.pending ?? 0,
    missing: sums.outcomes.missing ?? 0,
    excluded: { ...zeros(plan.excludable), ...sums.excluded },
    unknown: { ...zeros(plan.doubtful), ...sums.unknown },
    bounds,
    target,
    population: plan.population,
    ...conclude(job, looked, base?.exact ?? null),
    interval,
    validIf: null,
    policy: {
      basis,
      asOf: asOf.name,
      ...policy,
      ...(kpi.verdict && { verdict: kpi.verdict }),
      ...(base && { base: base.figure.value }),
    },
    evidence: { rows: sums.rows, files: filesOf(inventory, sums.imports), sqlSha256 },
  };
  return { figure, exact };
}
