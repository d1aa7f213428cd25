import type { Standard } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { loosened } from './loosened.ts';
import { elsewhere, type Found, type Rule, ruleOf } from './rule.ts';
import { advisory, broken } from './severity.ts';
import { ancestors, extendedBy, living } from './standards.ts';

const cycle = ruleOf('ref/cycle', broken, subject =>
  documentsOf(subject, 'standard').flatMap((loaded): Found<'ref/cycle'>[] => {
    if (loaded.document.extends === undefined) return [];
    const chain = ancestors(loaded, subject);
    if (chain.length < 2 || chain.at(-1) !== loaded) return [];
    // One circle is one mistake: said where the first file of it is.
    if (chain.some(({ file }) => file < loaded.file)) return [];
    const related = chain.slice(1, -1).map(one =>
      elsewhere(one, ['extends'], 'related/says', {
        name: one.document.id,
        text: `extends: ${one.document.extends ?? ''}`,
      }),
    );
    return [{ loaded, path: ['extends'], facts: { ids: chain.map(({ document }) => document.id) }, related }];
  }),
);

const statusOf = (loaded: Loaded<Standard>) => {
  const { id, version, status } = loaded.document;
  return elsewhere(loaded, ['status'], 'related/says', { name: `${id}@${version}`, text: status });
};

const retired = ruleOf('ref/retired', advisory, subject => {
  const standards = documentsOf(subject, 'standard');
  const overlays = living(subject).flatMap((loaded): Found<'ref/retired'>[] => {
    const base = extendedBy(loaded.document, subject);
    if (base?.document.status !== 'retired') return [];
    const related = [statusOf(base)];
    return [{ loaded, path: ['extends'], facts: { id: loaded.document.extends ?? '' }, related }];
  });
  const goals = documentsOf(subject, 'charter').flatMap(loaded =>
    loaded.document.goals.flatMap(({ kpi }, index): Found<'ref/retired'>[] => {
      if (kpi === undefined) return [];
      const homes = standards.filter(({ document }) =>
        document.kpis?.some(({ id }) => id === kpi || `${document.id}/${id}` === kpi),
      );
      const isGone = homes.length > 0 && homes.every(({ document }) => document.status === 'retired');
      if (!isGone) return [];
      const related = homes.map(statusOf);
      return [{ loaded, path: ['goals', index, 'kpi'], facts: { id: kpi }, related }];
    }),
  );
  return [...overlays, ...goals];
});

/** Standards that refine others, and references to what is no longer in force. */
export const extension: readonly Rule[] = [loosened, cycle, retired];
