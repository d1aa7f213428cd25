import { defaultMinN, type Fraction, type Target } from '../catalogue/target.ts';
import { goalOf } from './change.ts';
import type { Bounds, Figure, Interval, Level, Verdict } from './figure.ts';
import type { Job } from './job.ts';
import { isNear, verdictOf } from './judge.ts';

/** A figure with its value as a fraction; null where there is nothing to measure. */
export interface Valued {
  readonly figure: Figure;
  readonly exact: Fraction | null;
}

/** What a verdict rests on. */
export interface Looked {
  readonly value: number | null;
  readonly exact: Fraction | null;
  readonly bounds: Bounds | null;
  readonly interval: Interval | null;
  /** How many records the value rests on. */
  readonly n: number;
  /** Rows that speak against the target. */
  readonly missed: number;
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

/** What a target asks of the value; undefined where it is a change and there was nothing to measure before. */
function goalFor({ target }: Job, base: Fraction | null): Target | null | undefined {
  if (target?.op !== 'change') return target;
  return base ? goalOf(target, base) : undefined;
}

/** What a figure says of its target; `base` is the value of the period that the target is a change against. */
export function conclude(
  job: Job,
  { value, exact, ...looked }: Looked,
  base: Fraction | null,
): Pick<Figure, 'verdict' | 'near' | 'level'> {
  const { plan, target, margin, kpi } = job;
  if (value === null || exact === null) return { verdict: 'no_data', near: false };
  const judged = (bound: Target): Verdict =>
    verdictOf({
      target: bound,
      population: kpi.verdict === 'interval' ? 'sample' : plan.population,
      ...{ value, exact, ...looked },
      minN: kpi.min_n ?? defaultMinN,
    });
  const level = levelOf(job, judged);
  const reached = level ? { level } : {};
  if (!target) return { verdict: 'no_target', near: false, ...reached };
  const goal = goalFor(job, base);
  if (!goal) return { verdict: 'no_data', near: false, ...reached };
  // Two samples differ by chance: what one of them shows says nothing sure of a change.
  const isTold = target.op !== 'change' || plan.population === 'full';
  const verdict = isTold ? judged(goal) : 'inconclusive';
  const near = verdict === 'met' && margin !== null && isNear(exact, goal, margin);
  return { verdict, near, ...reached };
}
