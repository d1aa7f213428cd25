import type { SampleNotice } from '../diagnostic/sentences/sample-notice.ts';
import type { Sampling } from '../document/documents.generated.ts';
import { aqlPlan } from '../statistics/aql.ts';
import type { Draw } from '../store/draws.ts';
import type { DrawRequest } from './draw.ts';
import { isCertain } from './stratum.ts';

/** How many records each reviewer has to score, by name. */
export function loads(draws: readonly Draw[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { reviewer, reason } of draws) {
    if (reviewer !== null && reason === null) counts.set(reviewer, (counts.get(reviewer) ?? 0) + 1);
  }
  return counts;
}

function overloaded(
  { reviewers = [], minutes_per_item: minutes }: Sampling,
  draws: readonly Draw[],
): SampleNotice[] {
  const counts = loads(draws);
  return reviewers.flatMap(({ name, hours: available }): SampleNotice[] => {
    const items = counts.get(name) ?? 0;
    const hours = (items * (minutes ?? 0)) / 60;
    if (available === undefined || hours <= available) return [];
    return [{ code: 'sample/overloaded', facts: { reviewer: name, items, hours, available } }];
  });
}

function acceptances({ plan, population }: DrawRequest): SampleNotice[] {
  if (plan.aql === undefined) return [];
  return [...population.strata].flatMap(([stratum, count]): SampleNotice[] => {
    const found = isCertain(stratum) ? undefined : aqlPlan(count);
    return found ? [{ code: 'sample/aql-plan', facts: { ...found, stratum } }] : [];
  });
}

/** What should be known of what was drawn. */
export function noticesOfDraw(request: DrawRequest, draws: readonly Draw[]): SampleNotice[] {
  const { plan, period, population, companions, stored } = request;
  const earlier = stored.findLast(({ version }) => version !== plan.version);
  const unassigned = draws.filter(({ reviewer, reason }) => reviewer === null && reason === null).length;
  const { overlap } = plan;
  return [
    ...(population.strata.size === 0
      ? [{ code: 'sample/empty', facts: { plan: plan.id, period } } as const]
      : []),
    ...(unassigned > 0 && (plan.reviewers || plan.level === 'self')
      ? [{ code: 'sample/no-reviewer', facts: { count: unassigned } } as const]
      : []),
    ...(plan.level === 'self' ? [] : overloaded(plan, draws)),
    ...(overlap && companions.size === 0
      ? [{ code: 'sample/overlap-not-drawn', facts: { plan: overlap.with, period } } as const]
      : []),
    ...(earlier
      ? [
          {
            code: 'sample/other-version',
            facts: { plan: plan.id, before: earlier.version, now: plan.version },
          } as const,
        ]
      : []),
    ...acceptances(request),
  ];
}
