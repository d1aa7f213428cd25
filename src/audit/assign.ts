import type { Sampling } from '../document/documents.generated.ts';
import { compareHashes, type Hashed } from './rank.ts';

/** A drawn record that someone has to score. */
export interface Task extends Hashed {
  readonly record: string;
  readonly agent: string | null;
  readonly team: string | null;
}

type Reviewer = NonNullable<Sampling['reviewers']>[number];

/** Who may score whose records, by the plan. */
function mayScore({ own_team: own = 'allowed' }: Sampling, { name, team }: Reviewer, task: Task): boolean {
  if (name === task.agent) return false;
  if (own === 'allowed' || team === undefined) return true;
  return (team === task.team) === (own === 'only');
}

/** How much each reviewer has, of the hours that they have for it; all have the same where the plan does not say. */
function loadOf(reviewers: readonly Reviewer[], assigned: Iterable<string>) {
  const counts = new Map<string, number>();
  for (const name of assigned) counts.set(name, (counts.get(name) ?? 0) + 1);
  const isTimed = reviewers.every(({ hours }) => hours !== undefined);
  return {
    next: ({ name, hours = 1 }: Reviewer) => ((counts.get(name) ?? 0) + 1) / (isTimed ? hours : 1),
    add: (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1),
  };
}

/**
 * Who scores each task, by its record: the one with the least to do for their hours among those who may; null where
 * nobody may. Tasks that fewest may score come first, then the order of the hashes, so that the order of the rows
 * does not matter. Peers do not score each other.
 * @param assigned the agent and the reviewer of what was assigned before, which stays.
 */
export function assignReviewers(
  plan: Sampling,
  tasks: readonly Task[],
  assigned: readonly { readonly agent: string | null; readonly reviewer: string }[] = [],
): Map<string, string | null> {
  if (plan.level === 'self') return new Map(tasks.map(({ record, agent }) => [record, agent]));
  const { reviewers = [], level } = plan;
  const load = loadOf(
    reviewers,
    assigned.map(({ reviewer }) => reviewer),
  );
  const isPeer = level === 'peer';
  const pair = (reviewer: string | null, agent: string | null) => JSON.stringify([reviewer, agent]);
  const pairs = new Set(isPeer ? assigned.map(({ agent, reviewer }) => pair(reviewer, agent)) : []);
  const isReturned = (name: string, { agent }: Task) => isPeer && pairs.has(pair(agent, name));
  const open = tasks
    .map(task => ({ task, allowed: reviewers.filter(one => mayScore(plan, one, task)) }))
    .sort(
      (left, right) => left.allowed.length - right.allowed.length || compareHashes(left.task, right.task),
    );
  return new Map(
    open.map(({ task, allowed }) => {
      const free = allowed.filter(({ name }) => !isReturned(name, task));
      const least = free.reduce<Reviewer | undefined>(
        (best, one) => (best && load.next(best) <= load.next(one) ? best : one),
        undefined,
      );
      if (least) {
        load.add(least.name);
        if (isPeer) pairs.add(pair(least.name, task.agent));
      }
      return [task.record, least?.name ?? null];
    }),
  );
}
