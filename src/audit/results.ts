import type { Period } from '../calendar/period.ts';
import { defaultMinN, type Target } from '../catalogue/target.ts';
import type { Scorecard } from '../document/documents.generated.ts';
import type { Verdict } from '../metric/figure.ts';
import { verdictOf } from '../metric/judge.ts';
import { exactFraction } from '../statistics/decimal.ts';
import { type FunnelLimits, funnelLimits } from '../statistics/funnel.ts';
import { effectiveSize } from '../statistics/weighted.ts';
import type { Reader } from '../store/store.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { type Estimate, estimateOf, type Standing, standingOf, type Weighted } from './estimate.ts';
import { type Evaluation, evaluationsOf } from './evaluations.ts';
import { type Gap, gapOf } from './gap.ts';
import { type Deduction, deductionsOf, type ItemResult, itemResults } from './items.ts';

/** `level` counts each level by itself, self-checks and calibrations too. */
export const slices = ['agent', 'team', 'level', 'plan', 'item'] as const;
export type ResultSlice = (typeof slices)[number];

export interface ResultsRequest {
  readonly period: Period;
  readonly zone: string;
  readonly by: ResultSlice;
  readonly plan?: string | undefined;
  readonly agent?: string | undefined;
  /** What the pass rate is held against; null for nothing. */
  readonly target: Target | null;
  /** Fewer judged records say too little of the target; 30 where left out. */
  readonly minN?: number | undefined;
}

/** Whether a group lies where chance alone would put it, around the pass rate of all. */
export interface FunnelPlace {
  /** As many plain records as the evaluations are worth. */
  readonly size: number;
  readonly limits_95: FunnelLimits;
  readonly limits_998: FunnelLimits;
  /** `apart`: beyond the 99.8 % limits · `edge`: beyond those of 95 % · `within`. */
  readonly place: 'within' | 'edge' | 'apart';
}

export interface Group extends Estimate {
  /** Of the slice; null where the evaluations do not say. */
  readonly value: string | null;
  /** Null of self-checks and calibrations, which say nothing of the population. */
  readonly verdict: Verdict | null;
  readonly gap: Gap;
  /** Null where nothing can be said of the pass rate, or the slice is no ranking. */
  readonly funnel: FunnelPlace | null;
}

export interface Results {
  /** Over all evaluations that count. */
  readonly total: Group;
  /** Plans whose evaluations count in the total: each is weighted back to a population of its own. */
  readonly plans: readonly string[];
  /** By value of the slice; empty by item. */
  readonly groups: readonly Group[];
  /** Evaluations that do not count in the total, by why. */
  readonly apart: Readonly<Record<Exclude<Standing, 'counted'>, number>>;
  readonly coverage: readonly Coverage[];
  readonly items: readonly ItemResult[];
  /** Where one agent was asked for: all that cost points, with the evidence. */
  readonly deductions: readonly Deduction[];
}

function verdict(
  { value, interval, n, k }: Weighted,
  { target, minN = defaultMinN }: ResultsRequest,
): Verdict {
  if (value === null) return 'no_data';
  if (!target) return n < minN ? 'insufficient' : 'no_target';
  const exact = exactFraction(value);
  const given = { target, value, exact, interval: interval && { level: 0.95, ...interval }, n };
  return verdictOf({ ...given, population: 'sample', bounds: null, minN, missed: n - k });
}

function funnel(centre: number | null, { value, sums, n }: Weighted): FunnelPlace | null {
  if (centre === null || value === null) return null;
  const size = Math.max(1, Math.round(Math.min(n, effectiveSize(sums))));
  const [limits_95, limits_998] = [funnelLimits(centre, size, 0.95), funnelLimits(centre, size, 0.998)];
  const isBeyond = ({ low, high }: FunnelLimits) => value < low || value > high;
  const place = isBeyond(limits_998) ? 'apart' : isBeyond(limits_95) ? 'edge' : 'within';
  return { size, limits_95, limits_998, place };
}

/** `all`: with the self-checks, for the gap; `counted`: what the estimate is made of. */
function groupOf(
  value: string | null,
  counted: readonly Evaluation[],
  all: readonly Evaluation[],
  request: ResultsRequest,
): Group {
  const estimate = estimateOf(counted);
  return { value, ...estimate, verdict: verdict(estimate.pass, request), gap: gapOf(all), funnel: null };
}

/** By value in its order, null last. */
function grouped(evaluations: readonly Evaluation[], by: Exclude<ResultSlice, 'item'>) {
  const groups = new Map<string | null, Evaluation[]>();
  for (const one of evaluations) groups.set(one[by], [...(groups.get(one[by]) ?? []), one]);
  const named = [...groups.keys()].filter(value => value !== null).sort();
  const values = groups.has(null) ? [...named, null] : named;
  return values.map(value => [value, groups.get(value) ?? []] as const);
}

const counting = (evaluations: readonly Evaluation[]) =>
  evaluations.filter(one => standingOf(one) === 'counted');

function groupsOf(
  evaluations: readonly Evaluation[],
  request: ResultsRequest,
  centre: number | null,
): Group[] {
  const { by } = request;
  if (by === 'item') return [];
  // A level by itself may be that of self-checks: it is shown, and in no total.
  const shown: readonly Standing[] = by === 'level' ? ['counted', 'self', 'calibration'] : ['counted'];
  const chosen = (all: readonly Evaluation[]) => all.filter(one => shown.includes(standingOf(one)));
  const isRanking = by === 'agent' || by === 'team';
  return grouped(evaluations, by).flatMap(([value, all]) => {
    const group = groupOf(value, chosen(all), all, request);
    if (group.n === 0 && group.gap.records === 0) return [];
    const isApart = by === 'level' && all.every(one => standingOf(one) !== 'counted');
    const judged = isApart ? null : group.verdict;
    return { ...group, verdict: judged, funnel: isRanking ? funnel(centre, group.pass) : null };
  });
}

/** What the evaluations made in a period come to. */
export function resultsOf(
  evaluations: readonly Evaluation[],
  cards: readonly Scorecard[],
  coverage: readonly Coverage[],
  request: ResultsRequest,
): Results {
  const { plan, agent } = request;
  const inPlan = evaluations.filter(one => plan === undefined || one.plan === plan);
  const chosen = inPlan.filter(one => agent === undefined || one.agent === agent);
  const counted = counting(chosen);
  const total = groupOf(null, counted, chosen, request);
  const apart = { self: 0, calibration: 0, overlap: 0, no_weight: 0 };
  for (const standing of chosen.map(standingOf)) if (standing !== 'counted') apart[standing] += 1;
  return {
    total,
    plans: [...new Set(counted.flatMap(one => one.plan ?? []))].sort(),
    groups: groupsOf(chosen, request, estimateOf(counting(inPlan)).pass.value),
    apart,
    coverage: coverage.filter(one => plan === undefined || one.plan === plan),
    items: itemResults(counted, cards),
    deductions: agent === undefined ? [] : deductionsOf(counted, cards),
  };
}

/** The results of a period as the store has them. */
export function computeResults(
  store: Pick<Reader, 'rows'>,
  cards: readonly Scorecard[],
  request: ResultsRequest,
): Results {
  const { period, zone } = request;
  return resultsOf(evaluationsOf(store, period), cards, coverageOf(store, period, zone), request);
}
