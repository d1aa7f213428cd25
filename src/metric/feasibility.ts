import { type Period, previousPeriods } from '../calendar/period.ts';
import type { Instant } from '../calendar/zone.ts';
import { type Comparison, defaultMinN, parseTarget, type Target } from '../catalogue/target.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { Failure } from '../diagnostic/failure.ts';
import type { Notice } from '../diagnostic/sentences/notice.ts';
import type { Kpi } from '../document/documents.generated.ts';
import { clopperPearson } from '../statistics/binomial.ts';
import { failuresToShow, sampleToShow } from '../statistics/sample-size.ts';
import { wilson } from '../statistics/wilson.ts';
import type { Reader } from '../store/store.ts';
import { documentsOf, type StandardsRepository } from '../workspace/workspace.ts';
import { targetUnit } from './aim.ts';
import type { AsOf } from './as-of.ts';
import { computeFigures } from './compute.ts';
import type { Figure } from './figure.ts';
import { takeInventory } from './inventory.ts';
import { type Job, prepare } from './job.ts';
import { exactValue, holds } from './judge.ts';
import { isCalled } from './kpi-named.ts';

export interface FeasibilityRequest {
  /** An id or a title, with or without `STANDARD/` or `STANDARD@VERSION/` before it. */
  readonly kpi: string;
  /** As documents write it; the KPI's own where left out. */
  readonly target?: string | undefined;
  /** The last period; those before it are as long. */
  readonly until: Period;
  readonly periods: number;
  readonly now: Instant;
}

/** What one period came to, judged by the target. */
export interface Past {
  readonly period: Period;
  readonly figure: Figure;
  readonly asOf: AsOf;
  /** Whether the value reaches the target, whatever a sample can show; null without a value or a target. */
  readonly isReached: boolean | null;
}

/** The best value that at least this share of the periods reached; nearest rank. */
export interface Level {
  readonly percent: number;
  readonly value: number;
  /** How many periods that are. */
  readonly periods: number;
}

/** What a sample has to be for its 95 % interval to lie on the target's side. */
export interface Sampling {
  /** Of all periods together. */
  readonly numerator: number;
  readonly denominator: number;
  /** Records needed at that share; null where no sample shows it. */
  readonly needed: number | null;
  /** Records needed when every one is good; null where even that shows nothing. */
  readonly faultless: number | null;
  /** The median sample of a period, and the interval that the share has in it. */
  readonly usual: number;
  readonly low: number;
  readonly high: number;
  readonly isShown: boolean;
  /** The failures at which a sample of that size still shows it; null where even one without any does not. */
  readonly failures: number | null;
}

export interface Feasibility {
  /** Undefined where the KPI cannot be computed; the diagnostics say why. */
  readonly job: Job | undefined;
  readonly target: Target | null;
  readonly past: readonly Past[];
  readonly levels: readonly Level[];
  /** Null where the figure is over all records, is no share, or has no one-sided target. */
  readonly sampling: Sampling | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly warnings: readonly Notice[];
}

/** Whether more is better: as the target says, else as the metric does. */
function isHigherBetter(target: Target | null, direction: Figure['direction']): boolean {
  if (target?.op === '>=' || target?.op === '>') return true;
  if (target?.op === '<=' || target?.op === '<') return false;
  return direction === 'higher';
}

/** The KPI as it is defined when the last period ends, or by the version that is named. */
function definedJob(repository: StandardsRepository, store: Reader, request: FeasibilityRequest) {
  const standards = documentsOf(repository, 'standard');
  const isName = standards.some(({ document }) => document.kpis?.some(one => isCalled(one, request.kpi)));
  const slash = isName ? -1 : request.kpi.indexOf('/');
  const standard = slash < 0 ? undefined : request.kpi.slice(0, slash);
  const kpi = request.kpi.slice(slash + 1);
  const { until: period, now } = request;
  const { jobs, diagnostics } = prepare(repository, store, { standard, period, kpis: [kpi], now });
  if (jobs.length > 1) {
    const choices = jobs.map(({ document }) => `${document.id}/${kpi}`);
    throw new Failure('kpi/ambiguous', { kpi, choices });
  }
  return { job: jobs[0], diagnostics };
}

function targetFor({ plan, kpi, target }: Job, text: string | undefined): Target | null {
  if (text === undefined) return target;
  const parsed = parseTarget(text);
  if (!parsed || parsed.op === 'change') throw new Failure('feasibility/target', { text });
  if (parsed.unit === targetUnit(plan.unit)) return parsed;
  throw new Failure('feasibility/target-unit', { text, kpi: kpi.id, unit: plan.unit });
}

function isReached(figure: Figure, target: Target | null, scale: number): boolean | null {
  const { value, numerator, denominator } = figure;
  if (value === null || !target) return null;
  if (target.op === 'change') return figure.verdict === 'met';
  if (numerator === null || denominator === null) return holds(exactValue(value, 1), target);
  return holds(exactValue(scale * numerator, denominator), target);
}

const nearestRank = (sorted: readonly number[], percent: number) => ({
  periods: Math.ceil((percent * sorted.length) / 100),
  value: sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? 0,
});

/** The values reached in half, 80 % and 95 % of the periods that have one; [] where none has. */
export function levelsOf(values: readonly number[], isHigher: boolean): Level[] {
  if (values.length === 0) return [];
  const bestFirst = [...values].sort((left, right) => (isHigher ? right - left : left - right));
  return [50, 80, 95].map(percent => ({ percent, ...nearestRank(bestFirst, percent) }));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

type OneSided = Extract<Target, { readonly op: Comparison }>;

const isOneSided = (target: Target | null): target is OneSided =>
  target !== null && ['>=', '<=', '>', '<'].includes(target.op);

/** The share of records without a failure that a target asks for. */
const faultlessShare = (target: OneSided): number =>
  isHigherBetter(target, 'higher') ? target.bound.value : 1 - target.bound.value;

/** How many records show a share to reach a target, none of them or as many as `failures` in `total` failing. */
function sampleFor(target: OneSided, kpi: Kpi, failures: number, total: number): number | null {
  const n = sampleToShow(faultlessShare(target), failures, total, intervalOf(kpi));
  return n === null ? null : Math.max(n, leastOf(kpi));
}

const intervalOf = ({ verdict }: Kpi) => (verdict === 'interval' ? clopperPearson : wilson);

const leastOf = ({ min_n }: Kpi): number => min_n ?? defaultMinN;

/**
 * How large the sample of a share has to be for its target when not one record fails, whatever the history; null
 * where the target is no bound of a share, or no sample shows it.
 */
export function faultlessSample(target: Target | null, kpi: Kpi): number | null {
  return isOneSided(target) && target.unit === 'ratio' ? sampleFor(target, kpi, 0, 1) : null;
}

function samplingOf(figures: readonly Figure[], target: Target | null, kpi: Kpi): Sampling | null {
  const measured = figures.flatMap(({ population, unit, numerator, denominator }) =>
    population === 'sample' && unit === 'ratio' && numerator !== null && denominator
      ? [{ numerator, denominator }]
      : [],
  );
  if (!isOneSided(target) || measured.length === 0) return null;
  const isHigher = isHigherBetter(target, 'higher');
  const numerator = sum(measured.map(one => one.numerator));
  const denominator = sum(measured.map(one => one.denominator));
  const sizes = measured.map(one => one.denominator).sort((left, right) => left - right);
  const usual = nearestRank(sizes, 50).value;
  const { low, high } = intervalOf(kpi)(Math.round((numerator / denominator) * usual), usual) ?? {
    low: 0,
    high: 1,
  };
  const isBeyond = isHigher ? low >= target.bound.value : high <= target.bound.value;
  return {
    ...{ numerator, denominator },
    needed: sampleFor(target, kpi, isHigher ? denominator - numerator : numerator, denominator),
    faultless: sampleFor(target, kpi, 0, denominator),
    ...{ usual, low, high, isShown: isBeyond && usual >= leastOf(kpi) },
    failures: usual < leastOf(kpi) ? null : failuresToShow(faultlessShare(target), usual, intervalOf(kpi)),
  };
}

/** What should be known of the history as a whole, said once; a period without data shows in the table. */
function distinct(warnings: readonly Notice[]): Notice[] {
  const said = warnings.filter(({ code }) => code !== 'notice/no-records');
  // What a target is set for is the same in every period.
  const keyOf = (one: Notice) => (one.code === 'notice/other-period' ? one.code : JSON.stringify(one));
  return [...new Map(said.map(one => [keyOf(one), one])).values()];
}

/**
 * A target held against history: the figure of each past period under one definition, and what share of the
 * periods reached which value. Throws Failure feasibility/target, feasibility/target-unit, and as traceRows does.
 */
export function judgeFeasibility(
  repository: StandardsRepository,
  store: Reader,
  request: FeasibilityRequest,
): Feasibility {
  const { job, diagnostics } = definedJob(repository, store, request);
  if (!job) return { job, target: null, past: [], levels: [], sampling: null, diagnostics, warnings: [] };
  const { until, now } = request;
  const target = targetFor(job, request.target);
  const inventory = takeInventory(repository, store);
  const common = { standard: job.standard, kpis: [job.kpi.id], target: request.target, now, inventory };
  const computed = [...previousPeriods(until, request.periods - 1), until].map(period => ({
    period,
    ...computeFigures(repository, store, { ...common, period }),
  }));
  const past = computed.flatMap(({ period, asOf, figures: [figure] }) =>
    figure ? [{ period, figure, asOf, isReached: isReached(figure, target, job.plan.scale) }] : [],
  );
  const values = past.flatMap(({ figure }) => figure.value ?? []);
  return {
    ...{ job, target, past },
    levels: levelsOf(values, isHigherBetter(target, job.plan.direction)),
    sampling: samplingOf(
      past.map(({ figure }) => figure),
      target,
      job.kpi,
    ),
    diagnostics,
    warnings: distinct(computed.flatMap(({ warnings }) => warnings)),
  };
}
