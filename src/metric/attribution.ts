import type { TimeLimit } from '../document/documents.generated.ts';
import { always, compare, type Dimension, type Expression, known } from './condition.ts';
import { dimensionsTold, type Instants } from './history.ts';
import type { Clock } from './limit.ts';
import type { KpiSetting } from './setting.ts';
import { instantOf, type Times } from './times.ts';

/**
 * Whose an obligation is, where events tell: whoever had the contact when it was done in time, else when it fell due.
 * Its grade is that of its start.
 */
export function instantsOf({ course, start, due: found, end }: Times, { attribution }: TimeLimit): Instants {
  const due = course?.kind === 'due' ? course.due : found;
  const decided: Expression = {
    kind: 'choice',
    of: [
      { when: compare(end, '<=', due), gives: end },
      { when: known(due), gives: due },
      { when: always, gives: start },
    ],
  };
  return { grade: start, ...(attribution === 'current' ? {} : { agent: decided, team: decided }) };
}

/** A contact is judged by the grade, agent and team that it had at its start, where events tell. */
export function toldAtStart({ inventory }: KpiSetting, { start }: Clock): readonly Dimension[] {
  const at = instantOf(start);
  return at ? dimensionsTold(inventory, { grade: at, agent: at, team: at }) : [];
}
