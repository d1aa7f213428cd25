import { createHash } from 'node:crypto';
import type { Operation } from '../catalogue/composition.ts';
import type { Fraction } from '../catalogue/target.ts';
import { exactFraction, lowest, over, plus, times, toNumber } from '../statistics/decimal.ts';
import { conclude, type Valued } from './conclude.ts';
import type { Bounds, Figure, PartFigure, Slice } from './figure.ts';
import type { Job } from './job.ts';

/** One value that goes into another, with its weight; all weights are 1 but of a weighted mean. */
interface Term {
  readonly value: Fraction;
  readonly weight: Fraction;
}

const one: Fraction = { numerator: 1n, denominator: 1n };
const minusOne: Fraction = { numerator: -1n, denominator: 1n };

/** What the values come to, exactly; null where they divide by 0. */
export function composed(operation: Operation, terms: readonly Term[]): Fraction | null {
  const [first = { value: one, weight: one }, second = first] = terms;
  const values = terms.map(({ value }) => value);
  const isByZero = second.value.numerator === 0n;
  switch (operation) {
    case 'sum':
      return lowest(values.reduce(plus));
    case 'difference':
      return lowest(plus(first.value, times(minusOne, second.value)));
    case 'product':
      return lowest(values.reduce(times));
    case 'quotient':
      return isByZero ? null : lowest(over(first.value, second.value));
    case 'change':
      return isByZero ? null : lowest(plus(over(first.value, second.value), minusOne));
    case 'met_rate':
      throw new Error('verdicts are counted, not combined');
    case 'weighted': {
      const sum = terms.map(({ value, weight }) => times(value, weight)).reduce(plus);
      return lowest(over(sum, terms.map(({ weight }) => weight).reduce(plus)));
    }
  }
}

interface Ranged {
  readonly figure: Figure;
  readonly weight: Fraction;
}

/** Every choice of one end from each range; at most so many are looked at. */
const most = 12;

/**
 * What the value would be between the bounds of its parts: each operation is monotone in each part, so that the
 * extremes lie at ends. Null where no part has bounds, or where a divisor may be 0.
 */
function boundsOf(operation: Operation, parts: readonly Ranged[]): Bounds | 'unknown' | null {
  const open = parts.filter(({ figure }) => figure.bounds !== null);
  if (open.length === 0) return null;
  if (open.length > most) return 'unknown';
  const divisor = parts[1]?.figure.bounds;
  const divides = operation === 'quotient' || operation === 'change';
  if (divides && divisor && divisor.low <= 0 && divisor.high >= 0) return 'unknown';
  const ends = parts.reduce<Term[][]>(
    (chosen, { figure: { bounds, value }, weight }) => {
      const both = bounds ? [bounds.low, bounds.high] : [value ?? 0];
      return chosen.flatMap(terms => both.map(end => [...terms, { value: exactFraction(end), weight }]));
    },
    [[]],
  );
  const values = ends.flatMap(terms => {
    const value = composed(operation, terms);
    return value ? [toNumber(value)] : [];
  });
  return { low: Math.min(...values), high: Math.max(...values) };
}

/** Counts of the parts added up, name by name. */
function added(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const [name, count] of counts.flatMap(Object.entries)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}

/** A count of counts is a numerator; of two counts, one over the other, each is seen. */
function terms(job: Job, value: number | null, figures: readonly Figure[]) {
  const { operation } = job.plan.policy;
  const [first, second] = figures;
  if (job.plan.unit === 'count') return { numerator: value, denominator: null };
  const areCounts = operation === 'quotient' && figures.every(({ unit }) => unit === 'count');
  return areCounts && first && second
    ? { numerator: first.value, denominator: second.value }
    : { numerator: null, denominator: null };
}

function evidenceOf(figures: readonly Figure[]): Figure['evidence'] {
  const files = figures.flatMap(({ evidence }) => evidence.files);
  const hash = createHash('sha256');
  for (const { evidence } of figures) hash.update(`${evidence.sqlSha256}\n`);
  return {
    rows: figures.reduce((sum, { evidence }) => sum + evidence.rows, 0),
    files: [...new Map(files.map(file => [`${file.sha256} ${file.file}`, file])).values()],
    sqlSha256: hash.digest('hex'),
  };
}

const shown = ({ parts }: Job, figures: readonly Figure[]): PartFigure[] =>
  parts.flatMap(({ weight, period }, index) => {
    const figure = figures[index];
    if (!figure) return [];
    const { kpi, unit, value, numerator, denominator } = figure;
    return [{ kpi, period, weight, unit, value, numerator, denominator }];
  });

/** How many records the weakest part rests on. */
const sizeOf = (figures: readonly Figure[]): number =>
  Math.min(...figures.map(({ denominator, evidence }) => denominator ?? evidence.rows));

/** Of the parts that were judged, those that are met; the others are set apart with the verdict they have. */
function metRate(figures: readonly Figure[]) {
  const count = (name: Figure['verdict']) => figures.filter(({ verdict }) => verdict === name).length;
  const [met, missed] = [count('met'), count('missed')];
  const apart = (['inconclusive', 'insufficient', 'no_data'] as const)
    .map(name => [name, count(name)] as const)
    .filter(([, found]) => found > 0);
  const judged = met + missed;
  return {
    exact: judged === 0 ? null : { numerator: BigInt(met), denominator: BigInt(judged) },
    sums: {
      numerator: met,
      denominator: judged,
      ...{ pending: 0, missing: 0, unknown: {} },
      excluded: Object.fromEntries(apart),
    },
    missed,
  };
}

/** The figure of a KPI that counts how others are judged. */
function metFigure(job: Job, by: Slice, figures: readonly Figure[]): Valued {
  const { plan, kpi } = job;
  const { exact, sums, missed } = metRate(figures);
  const value = exact && toNumber(exact);
  const looked = { value, exact, bounds: null, interval: null, n: sums.denominator, missed };
  const figure: Figure = {
    ...{ standard: job.standard, kpi: kpi.id, variant: null, by },
    ...{ unit: plan.unit, direction: plan.direction, value },
    ...sums,
    ...{ bounds: null, target: job.target, population: plan.population },
    ...conclude(job, looked, null),
    ...{ interval: null, validIf: null },
    policy: { ...plan.policy, asOf: job.asOf.name },
    parts: shown(job, figures),
    evidence: evidenceOf(figures),
  };
  return { figure, exact };
}

/** The figure of a KPI that is made of others in one slice, whose parts are given in their order. */
export function composedFigure(job: Job, by: Slice, parts: readonly Valued[], base?: Valued): Valued {
  const { plan, kpi } = job;
  const operation = plan.policy.operation ?? 'sum';
  const figures = parts.map(({ figure }) => figure);
  if (operation === 'met_rate') return metFigure(job, by, figures);
  const weights = job.parts.map(({ weight }) => exactFraction(weight ?? 1));
  const values = parts.flatMap(({ exact }, index) =>
    exact ? [{ value: exact, weight: weights[index] ?? one }] : [],
  );
  const exact = values.length < parts.length ? null : composed(operation, values);
  const value = exact && toNumber(exact);
  const ranged = figures.map((figure, index) => ({ figure, weight: weights[index] ?? one }));
  const range = value === null ? null : boundsOf(operation, ranged);
  const bounds = range === 'unknown' ? null : range;
  const looked = { value, exact, bounds, interval: null, n: sizeOf(figures), missed: 0 };
  const concluded = conclude(job, looked, base?.exact ?? null);
  const isJudged = concluded.verdict === 'met' || concluded.verdict === 'missed';
  const figure: Figure = {
    standard: job.standard,
    kpi: kpi.id,
    variant: null,
    by,
    unit: plan.unit,
    direction: plan.direction,
    value,
    ...terms(job, value, figures),
    pending: figures.reduce((sum, one) => sum + one.pending, 0),
    missing: figures.reduce((sum, one) => sum + one.missing, 0),
    excluded: added(figures.map(one => one.excluded)),
    unknown: added(figures.map(one => one.unknown)),
    bounds,
    target: job.target,
    population: plan.population,
    ...concluded,
    ...(range === 'unknown' && isJudged ? { verdict: 'inconclusive', near: false } : {}),
    interval: null,
    validIf: null,
    policy: { ...plan.policy, asOf: job.asOf.name, ...(base && { base: base.figure.value }) },
    parts: shown(job, figures),
    evidence: evidenceOf(figures),
  };
  return { figure, exact };
}
