import type { Charter } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import type { Path } from '../document/tree.ts';
import { closest } from '../text/closest.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { elsewhere, type Found, type Rule, ruleOf, type Subject, said } from './rule.ts';
import { advisory, broken } from './severity.ts';

const charters = (subject: Subject): readonly Loaded<Charter>[] => documentsOf(subject, 'charter');

/** Who is to do what in the project. */
function dutiesOf({ raci = [], plan }: Charter): { role: string; path: Path }[] {
  const assigned = raci.flatMap(({ responsible, accountable, consulted = [], informed = [] }, index) => {
    const listed = Object.entries({ consulted, informed }).flatMap(([key, roles]) =>
      roles.map((role, item) => ({ role, path: ['raci', index, key, item] })),
    );
    return [
      { role: responsible, path: ['raci', index, 'responsible'] },
      { role: accountable, path: ['raci', index, 'accountable'] },
      ...listed,
    ];
  });
  return [...assigned, ...plan.map(({ owner }, index) => ({ role: owner, path: ['plan', index, 'owner'] }))];
}

/** Whoever has a task is in the team, by role or by name, or has a role in the organisation. */
const unknownRole = ruleOf('charter/unknown-role', advisory, subject =>
  charters(subject).flatMap(loaded => {
    const { team, approvals = [] } = loaded.document;
    const roles = team.flatMap(({ role, name }) => [role, name]);
    const known = new Set([...roles, ...approvals.map(({ by }) => by), ...(subject.settings?.roles ?? [])]);
    return dutiesOf(loaded.document)
      .filter(({ role }) => !known.has(role))
      .map(({ role, path }): Found<'charter/unknown-role'> => {
        const related = [elsewhere(loaded, ['team'], 'related/declared', { name: 'team' })];
        return { loaded, path, facts: { role, closest: closest(role, roles) }, related };
      });
  }),
);

/** What is to be reached before the project has begun was never to be reached by it. */
const goalDate = ruleOf('charter/goal-date', broken, subject =>
  charters(subject).flatMap(loaded => {
    const { goals, plan } = loaded.document;
    const starts = plan.map(({ start }) => start);
    const start = [...starts].sort()[0] ?? '';
    return goals.flatMap(({ by }, index): Found<'charter/goal-date'>[] => {
      if (by >= start) return [];
      const related = said(loaded, ['plan', starts.indexOf(start), 'start'], 'start', start);
      return [{ loaded, path: ['goals', index, 'by'], facts: { by, start }, related }];
    });
  }),
);

/** Whether a project can be carried out as its charter says. */
export const charter: readonly Rule[] = [unknownRole, goalDate];
