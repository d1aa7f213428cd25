import { isShare, shareOf } from '../catalogue/share.ts';
import type { Sampling } from '../document/documents.generated.ts';
import { aqlPlan } from '../statistics/aql.ts';
import { sampleToShow } from '../statistics/sample-size.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { elsewhere, type Found, type Rule, ruleOf, type Subject } from './rule.ts';
import { advisory, hint } from './severity.ts';
import { kpisOf, type PlacedKpi } from './standards.ts';
import { targetOf } from './targets.ts';

/** How many records a plan is expected to draw in one period, with those that are always drawn. */
interface Expected {
  readonly items: number;
  readonly certain: number;
  readonly volume: number;
}

const numberOfUnits = ({ level, reviewers = [] }: Sampling): number =>
  level === 'self' ? Math.max(1, peopleIn(reviewers)) : 1;

const peopleIn = (reviewers: NonNullable<Sampling['reviewers']>): number =>
  reviewers.reduce((sum, { count = 1 }) => sum + count, 0);

/**
 * Undefined where the plan does not say what to expect. A `size` counts once, or once an agent of a self-check,
 * as how many agents and strata there will be is not known.
 */
function expectedOf(plan: Sampling): Expected | undefined {
  const { expected_volume: volume, rate, size, aql, certainty = [] } = plan;
  if (volume === undefined) return undefined;
  const certain = Math.min(
    volume,
    certainty.reduce((sum, { expected = 0 }) => sum + expected, 0),
  );
  const rest = volume - certain;
  const drawn =
    rate === undefined
      ? aql === undefined
        ? (size ?? rest) * numberOfUnits(plan)
        : (aqlPlan(rest)?.n ?? rest)
      : shareOf(rate, rest);
  return { items: certain + Math.min(rest, drawn), certain, volume };
}

/** Hours that all reviewers have together; undefined where one of them does not say. */
function hoursOf({ reviewers = [] }: Sampling): number | undefined {
  let total = 0;
  for (const { hours, count = 1 } of reviewers) {
    if (hours === undefined) return undefined;
    total += hours * count;
  }
  return reviewers.length === 0 ? undefined : total;
}

/** The highest whole percentage that there is time for; undefined where even 1 % is too much. */
function possibleRate({ certain, volume }: Expected, minutes: number, hours: number): string | undefined {
  const items = Math.floor((hours * 60) / minutes) - certain;
  const percent = Math.floor((100 * items) / Math.max(1, volume - certain));
  return percent < 1 ? undefined : `${percent}%`;
}

const amountPath = ({ rate, size }: Sampling) => [
  rate === undefined ? (size === undefined ? 'aql' : 'size') : 'rate',
];

const capacity = ruleOf('sampling/capacity', advisory, subject =>
  documentsOf(subject, 'sampling').flatMap((loaded): Found<'sampling/capacity'>[] => {
    const { document } = loaded;
    const expected = isSized(document) ? expectedOf(document) : undefined;
    const available = hoursOf(document);
    const minutes = document.minutes_per_item;
    if (!expected || available === undefined || minutes === undefined) return [];
    const hours = (expected.items * minutes) / 60;
    if (hours <= available) return [];
    const rate = document.rate === undefined ? undefined : possibleRate(expected, minutes, available);
    return [{ loaded, path: amountPath(document), facts: { items: expected.items, hours, available, rate } }];
  }),
);

const isSized = ({ rate, size, aql }: Sampling) =>
  rate === undefined ? size !== undefined || aql !== undefined : isShare(rate);

const capacityUnknown = ruleOf('sampling/capacity-unknown', hint, subject =>
  documentsOf(subject, 'sampling').flatMap((loaded): Found<'sampling/capacity-unknown'>[] => {
    const { document } = loaded;
    const lacking = [
      ...(document.expected_volume === undefined ? ['expected_volume'] : []),
      ...(document.minutes_per_item === undefined ? ['minutes_per_item'] : []),
      ...(hoursOf(document) === undefined ? ['reviewers.hours'] : []),
    ];
    return lacking.length === 0 ? [] : [{ loaded, path: ['id'], facts: { lacking } }];
  }),
);

/** What KPIs over evaluations of records drawn say of a share; the smallest flawless sample that shows it. */
function sharesToShow(subject: Subject): { placed: PlacedKpi; target: string; needed: number }[] {
  return kpisOf(subject).flatMap(placed => {
    const { kpi } = placed;
    const target = targetOf(kpi.target);
    const isRate = kpi.measure.metric === 'qa_pass_rate' && (kpi.population ?? 'sample') === 'sample';
    if (!isRate || (target?.op !== '>=' && target?.op !== '>')) return [];
    const needed = sampleToShow(target.bound.value, 0, 1);
    return needed === null ? [] : [{ placed, target: kpi.target ?? '', needed }];
  });
}

/** Whether a KPI is about what a plan draws, as far as its filter tells. */
function isAbout({ kpi: { where = {} } }: PlacedKpi, plan: Sampling): boolean {
  const fits = (value: unknown, word: string) => value === undefined || [value].flat().includes(word);
  return plan.level !== 'self' && fits(where['plan'], plan.id) && fits(where['level'], plan.level);
}

const proof = ruleOf('sampling/proof', advisory, subject => {
  const shares = sharesToShow(subject);
  return documentsOf(subject, 'sampling').flatMap(loaded => {
    const { document } = loaded;
    const expected = isSized(document) ? expectedOf(document) : undefined;
    if (!expected || document.scorecard === undefined) return [];
    const { items } = expected;
    return shares
      .filter(({ placed, needed }) => isAbout(placed, document) && items < Math.min(needed, expected.volume))
      .map(({ placed: { kpi, loaded: home, path }, target, needed }): Found<'sampling/proof'> => {
        const facts = { kpi: kpi.id, target, items, needed };
        const related = [elsewhere(home, [...path, 'target'], 'related/target', { name: kpi.id, target })];
        return { loaded, path: amountPath(document), facts, related };
      });
  });
});

/** Whether there is time for a plan, and whether it can show what a target asks. */
export const samplingCapacity: readonly Rule[] = [capacity, capacityUnknown, proof];
