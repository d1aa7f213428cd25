import { compositionOf } from '../catalogue/composition.ts';
import type { Target } from '../catalogue/target.ts';
import type { Kpi } from '../document/documents.generated.ts';
import { placeOf } from '../document/read.ts';
import { documentsOf } from '../workspace/workspace.ts';
import {
  areTogether,
  type Conditions,
  canMeet,
  conditionsOf,
  type InForce,
  keyOf,
  type PopulationIndex,
  periodsOf,
  populationIndex,
  scopeDimensions,
  within,
} from './conditions.ts';
import { measuredRecord } from './measured-record.ts';
import { elsewhere, type Found, type Rule, ruleOf, type Subject } from './rule.ts';
import { advisory, binding, hint } from './severity.ts';
import { isRefinement, kpisIn, kpisOf, living, type PlacedKpi } from './standards.ts';
import { areApart, targetOf } from './targets.ts';

/** A KPI with a target, and all that decides whether another one is about the same. */
interface Comparable extends PlacedKpi {
  readonly text: string;
  readonly target: Target;
  readonly population: Conditions;
  /** What it measures, on which kind of record, under which conditions outside the scope. */
  readonly subject: string;
  readonly inForce: InForce | undefined;
}

/** Two KPIs that set targets for the same figure; `one` is written later. */
interface Pair {
  readonly one: Comparable;
  readonly other: Comparable;
  /** Whether they speak of exactly the same records and count them in the same way. */
  readonly isSame: boolean;
}

/** The same text for the same value, whatever the order of its keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const entries = Object.entries(value).map(([key, child]) => `${JSON.stringify(key)}:${canonical(child)}`);
  return `{${entries.sort().join()}}`;
}

/** Whether two measures say the same in all that they say. */
const isOneMeasure = (one: Comparable, other: Comparable) =>
  canonical(one.kpi.measure) === canonical(other.kpi.measure);

function comparablesIn(subject: Subject): Comparable[] {
  const terms = subject.settings?.terms;
  const periods = periodsOf(documentsOf(subject, 'standard'));
  return kpisOf(subject).flatMap(placed => {
    const { kpi, loaded } = placed;
    const target = targetOf(kpi.target);
    if (!target || kpi.target === undefined) return [];
    const population = within(conditionsOf(kpi.where, terms), loaded.document.scope, terms);
    const record = measuredRecord(kpi, loaded.document);
    const others = keyOf(population, scopeDimensions);
    const inForce = periods.get(loaded.document);
    const about = `${measured(kpi, loaded.document.id)} ${record} ${target.unit} ${others}`;
    return [{ ...placed, text: kpi.target, target, population, subject: about, inForce }];
  });
}

/** What is measured, whatever the fine print: the time limit of an attainment is one of its own standard's. */
function measured({ measure }: Kpi, standard: string): string {
  const { metric, statistic, within: limit } = measure;
  if (metric !== undefined) return canonical({ metric, statistic, limit });
  return `${canonical(measure)}${measure.attainment === undefined && !compositionOf(measure) ? '' : standard}`;
}

const known = new WeakMap<Subject, readonly Pair[]>();

/** Each KPI with the first earlier one that is about the same; three rules ask, and are told the same. */
function pairsIn(subject: Subject): readonly Pair[] {
  const pairs = known.get(subject) ?? findPairs(subject);
  known.set(subject, pairs);
  return pairs;
}

function findPairs(subject: Subject): Pair[] {
  const groups = new Map<string, PopulationIndex<Comparable>>();
  return comparablesIn(subject).flatMap(one => {
    const earlier = groups.get(one.subject) ?? populationIndex<Comparable>();
    const other = earlier.near(one.population).find(candidate => areAboutTheSame(one, candidate, subject));
    earlier.add(one.population, one);
    groups.set(one.subject, earlier);
    if (!other) return [];
    const isSame = isOneMeasure(one, other) && keyOf(one.population) === keyOf(other.population);
    return [{ one, other, isSame }];
  });
}

function areAboutTheSame(one: Comparable, other: Comparable, subject: Subject): boolean {
  const [left, right] = [one.loaded.document, other.loaded.document];
  if (left === right) return keyOf(one.population) === keyOf(other.population) && isOneMeasure(one, other);
  if (left.id === right.id || !canMeet(one.population, other.population)) return false;
  return areTogether(one.inForce, other.inForce) && !isRefinement(one.loaded, other.loaded, subject);
}

function factsOf({ one, other }: Pair) {
  const { file, range } = placeOf(other.loaded, [...other.path, 'target']);
  const { id } = other.loaded.document;
  return {
    target: one.text,
    other: `${id}/${other.kpi.id}`,
    otherTarget: other.text,
    file,
    line: range.start.line,
  };
}

/** Where the later one is, and the earlier one beside it. */
const at = ({ one, other }: Pair) => ({
  loaded: one.loaded,
  path: [...one.path, 'target'],
  related: [
    elsewhere(other.loaded, [...other.path, 'target'], 'related/target', {
      name: `${other.loaded.document.id}/${other.kpi.id}`,
      target: other.text,
    }),
  ],
});

/** With another way of counting, two targets may both be met after all. */
const areOpposed = ({ one, other }: Pair) => areApart(one.target, other.target) && isOneMeasure(one, other);

const unsatisfiable = ruleOf('kpi/unsatisfiable', binding, subject =>
  pairsIn(subject)
    .filter(areOpposed)
    .map(pair => ({ ...at(pair), facts: factsOf(pair) })),
);

const isRepeated = ({ one, other }: Pair) =>
  one.loaded === other.loaded || canonical(bare(one.target)) === canonical(bare(other.target));

/** Without the exact fractions, which JSON cannot hold. */
const bare = (target: Target) =>
  target.op === 'between'
    ? [target.low.value, target.high.value]
    : [target.op, target.bound.value, target.op === 'change' ? target.vs : ''];

const conflicting = ruleOf('kpi/conflicting-target', binding, subject =>
  pairsIn(subject)
    .filter(pair => !isRepeated(pair) && !areOpposed(pair))
    .map((pair): Found<'kpi/conflicting-target'> => {
      const found = { ...at(pair), facts: factsOf(pair) };
      return pair.isSame ? found : { ...found, severities: advisory };
    }),
);

const redundant = ruleOf('kpi/redundant', hint, subject =>
  pairsIn(subject)
    .filter(pair => isRepeated(pair) && !areOpposed(pair))
    .map(pair => ({ ...at(pair), facts: factsOf(pair) })),
);

/** Weights are shares of a hundred. */
const weightSum = ruleOf('kpi/weight-sum', binding, subject =>
  living(subject).flatMap(loaded => {
    const weights = kpisIn(loaded).flatMap(({ kpi }) => kpi.weight ?? []);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    if (weights.length === 0 || Math.abs(sum - 100) <= 0.01) return [];
    const facts = { sum: Number(sum.toFixed(4)), kpis: weights.length };
    return [{ loaded, path: ['kpis'], part: 'key' as const, facts }];
  }),
);

/** Whether the targets of several KPIs can stand together. */
export const kpiTogether: readonly Rule[] = [unsatisfiable, conflicting, redundant, weightSum];
