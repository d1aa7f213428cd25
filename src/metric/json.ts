import type { Period } from '../calendar/period.ts';
import { formatInstant, type Instant } from '../calendar/zone.ts';
import type { Target } from '../catalogue/target.ts';
import { maskPersonal } from '../text/mask.ts';
import type { AsOf } from './as-of.ts';
import type { Figure, Policy, Slice, TraceRow, Validity } from './figure.ts';
import type { TotalScore } from './score.ts';
import type { Traced } from './trace.ts';

type Json = Readonly<Record<string, unknown>>;

/** The camelCase names of our own as JSON has them, in snake_case. */
function snakeKeys(object: object): Json {
  const snake = (key: string) => key.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [snake(key), value]));
}

/** A target as JSON has it: a bound or two, in the unit of the figure. */
export function targetJson(target: Target | null): Json | null {
  if (!target) return null;
  if (target.op === 'between') return { op: target.op, low: target.low.value, high: target.high.value };
  if (target.op === 'change') return { op: target.op, value: target.bound.value, vs: target.vs };
  return { op: target.op, value: target.bound.value };
}

/** Values that came from data, with personal data masked. */
function masked(by: Slice): Json {
  return Object.fromEntries(
    Object.entries(by).map(([name, value]) => [name, value === null ? null : maskPersonal(value)]),
  );
}

export const policyJson = (policy: Policy): Json => snakeKeys(policy);

function validityJson(validity: Validity | null): Json | null {
  if (!validity) return null;
  const { metric, target, value, numerator, denominator, isMet } = validity;
  return { metric, target: targetJson(target), value, numerator, denominator, met: isMet };
}

export function figureJson(figure: Figure): Json {
  const { standard, kpi, variant, by, unit, value, numerator, denominator } = figure;
  return {
    standard,
    kpi,
    variant,
    by: masked(by),
    unit,
    value,
    numerator,
    denominator,
    pending: figure.pending,
    missing: figure.missing,
    excluded: figure.excluded,
    unknown: figure.unknown,
    bounds: figure.bounds,
    target: targetJson(figure.target),
    population: figure.population,
    verdict: figure.verdict,
    near: figure.near,
    ...(figure.level && { level: figure.level }),
    interval: figure.interval,
    valid_if: validityJson(figure.validIf),
    policy: policyJson(figure.policy),
    ...(figure.parts && { parts: figure.parts }),
    evidence: snakeKeys(figure.evidence),
  };
}

export const periodJson = ({ id, from, to, zone }: Period): Json => ({
  id,
  from: formatInstant(from, zone),
  to: formatInstant(to, zone),
});

const totalJson = ({ standard, by, scores, total, countedWeight, weight }: TotalScore): Json => ({
  standard,
  by: masked(by),
  total,
  counted_weight: countedWeight,
  weight,
  kpis: scores.map(score => ({ kpi: score.kpi.id, weight: score.weight, points: score.points })),
});

/** What `kpi --format json` prints; `scores` only where the KPIs say how points are given. */
export function figuresJson(
  figures: readonly Figure[],
  period: Period,
  asOf: AsOf,
  totals: readonly TotalScore[] = [],
): Json {
  return {
    version: 1,
    period: periodJson(period),
    as_of: formatInstant(asOf.instant, period.zone),
    figures: figures.map(figureJson),
    ...(totals.length > 0 && { scores: totals.map(totalJson) }),
  };
}

function rowJson(row: TraceRow, zone: string): Json {
  const at = (instant: Instant | null) => (instant === null ? null : formatInstant(instant, zone));
  return {
    ...snakeKeys(row),
    record: maskPersonal(row.record),
    by: masked(row.by),
    start: at(row.start),
    due: at(row.due),
    end: at(row.end),
  };
}

/** What `trace --format json` prints. */
export function traceJson({ job, rows, asOf, where }: Traced, period: Period): Json {
  return {
    version: 1,
    standard: job?.standard ?? null,
    kpi: job?.kpi.id ?? null,
    variant: job?.variant ?? null,
    where,
    period: periodJson(period),
    as_of: formatInstant(asOf.instant, period.zone),
    total: rows.length,
    rows: rows.map(row => rowJson(row, period.zone)),
  };
}
