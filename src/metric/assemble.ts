import type { Target } from '../catalogue/target.ts';
import { clopperPearson } from '../statistics/binomial.ts';
import { meanInterval } from '../statistics/student.ts';
import { weightedShareInterval } from '../statistics/weighted.ts';
import { wilson } from '../statistics/wilson.ts';
import type { Sums } from './aggregate.ts';
import { goalOf } from './change.ts';
import type { Bounds, EvidenceFile, Figure, Interval, Level, Verdict } from './figure.ts';
import type { Inventory } from './inventory.ts';
import type { Job } from './job.ts';
import { exactValue, isNear, verdictOf } from './judge.ts';
import type { Plan } from './plan.ts';

const defaultMinN = 30;

interface Measured {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** Numerator and denominator as the contract says for each statistic, and the value; null where nothing counts. */
function measured(plan: Plan, sums: Sums, hasData: boolean): Measured {
  const { numerator, denominator, ranked } = sums;
  switch (plan.statistic.kind) {
    case 'entered':
      return { value: plan.statistic.value, numerator: null, denominator: null };
    case 'count':
      return { value: hasData ? numerator : null, numerator, denominator: null };
    case 'median':
    case 'percentile':
    case 'max':
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
  return { low: numerator / all, high: (numerator + missing) / all };
}

/** Of a share or a mean; where a verdict is asked to rest on it, exact for a share, and for all records too. */
function intervalOf(job: Job, sums: Sums): Interval | null {
  const { plan } = job;
  const range = rangeOf(job, sums);
  return range ? { level: 0.95, low: plan.scale * range.low, high: plan.scale * range.high } : null;
}

function rangeOf({ plan, kpi }: Job, { numerator, denominator, squares, weighted }: Sums) {
  const isDeciding = kpi.verdict === 'interval';
  switch (plan.statistic.kind) {
    case 'share':
      return isDeciding ? clopperPearson(numerator, denominator) : wilson(numerator, denominator);
    case 'weighted':
      return weightedShareInterval(weighted);
    case 'mean':
      return isDeciding || plan.population === 'sample'
        ? meanInterval(numerator, squares, denominator)
        : undefined;
    default:
      return undefined;
  }
}

/** How many records a value rests on. */
function sizeOf({ statistic }: Plan, { outcomes, rows }: Sums, denominator: number | null): number {
  if (statistic.kind === 'weighted') return (outcomes.met ?? 0) + (outcomes.missed ?? 0);
  return denominator ?? rows;
}

/** The highest level that is kept for sure; undefined where none can be told. */
function levelOf(job: Job, judged: (target: Target) => Verdict): Level | undefined {
  const { target, levels } = job;
  if (!levels) return undefined;
  const steps = [
    ['stretch', levels.stretch],
    ['target', target],
    ['floor', levels.floor],
  ] as const;
  const verdicts = steps.flatMap(([name, bound]) => (bound ? [{ name, verdict: judged(bound) }] : []));
  const kept = verdicts.find(({ verdict }) => verdict === 'met');
  if (kept) return kept.name;
  return verdicts.every(({ verdict }) => verdict === 'missed') ? 'below' : undefined;
}

/** The earlier figure that a change is against. */
type Base = Figure | undefined;

/** What a target asks of the value; undefined where it is a change and there was nothing to measure before. */
function goalFor({ target, plan }: Job, base: Base): Target | null | undefined {
  if (target?.op !== 'change') return target;
  return base && goalOf(target, base, plan.scale);
}

interface Looked {
  readonly found: Measured;
  readonly bounds: Bounds | null;
  readonly interval: Interval | null;
}

function judge(job: Job, sums: Sums, { found, bounds, interval }: Looked, base: Base) {
  const { plan, target, margin, kpi } = job;
  const { value } = found;
  if (value === null) return { verdict: 'no_data', near: false } as const;
  const isShared = found.numerator !== null && found.denominator !== null;
  const exact = exactValue(
    isShared ? plan.scale * (found.numerator ?? 0) : value,
    isShared ? (found.denominator ?? 1) : 1,
  );
  const judged = (bound: Target): Verdict =>
    verdictOf({
      target: bound,
      population: kpi.verdict === 'interval' ? 'sample' : plan.population,
      value,
      exact,
      bounds,
      interval,
      n: sizeOf(plan, sums, found.denominator),
      minN: kpi.min_n ?? defaultMinN,
      missed: sums.outcomes.missed ?? 0,
    });
  const level = levelOf(job, judged);
  const reached = level ? { level } : {};
  if (!target) return { verdict: 'no_target', near: false, ...reached } as const;
  const goal = goalFor(job, base);
  if (!goal) return { verdict: 'no_data', near: false, ...reached } as const;
  // Two samples differ by chance: what one of them shows says nothing sure of a change.
  const isTold = target.op !== 'change' || plan.population === 'full';
  const verdict = isTold ? judged(goal) : 'inconclusive';
  const near = verdict === 'met' && margin !== null && isNear(exact, goal, margin);
  return { verdict, near, ...reached };
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

/** One figure from the sums of its rows; `hasData`: every kind of record behind it was imported. */
export function figureOf(
  job: Job,
  sums: Sums,
  inventory: Inventory,
  sqlSha256: string,
  hasData: boolean,
  base?: Figure,
): Figure {
  const { plan, kpi, standard, target, asOf } = job;
  const found = measured(plan, sums, hasData);
  const bounds = boundsOf(plan, sums);
  const interval = found.value === null ? null : intervalOf(job, sums);
  const { basis, ...policy } = { ...plan.policy, ...offeredBy(plan, sums, inventory) };
  return {
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
    ...judge(job, sums, { found, bounds, interval }, base),
    interval,
    validIf: null,
    policy: {
      basis,
      asOf: asOf.name,
      ...policy,
      ...(kpi.verdict && { verdict: kpi.verdict }),
      ...(base && { base: base.value }),
    },
    evidence: { rows: sums.rows, files: filesOf(inventory, sums.imports), sqlSha256 },
  };
}
