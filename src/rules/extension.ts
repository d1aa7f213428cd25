import type { Standard } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import type { Path } from '../document/tree.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { loosened } from './loosened.ts';
import { elsewhere, type Found, type Rule, ruleOf, type Subject } from './rule.ts';
import { placedItems } from './scorecard.ts';
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

/** What one document names in a standard. */
interface Named {
  readonly loaded: Loaded;
  readonly path: Path;
  readonly id: string;
  readonly list: 'kpis' | 'clauses' | 'time_limits';
}

/** The KPIs of goals, the clauses that a scorecard checks, and the limits of others that internal ones support. */
const namedIn = (subject: Subject): Named[] => [
  ...documentsOf(subject, 'charter').flatMap(loaded =>
    loaded.document.goals.flatMap(({ kpi: id }, index): Named[] =>
      id === undefined ? [] : [{ loaded, path: ['goals', index, 'kpi'], id, list: 'kpis' }],
    ),
  ),
  ...documentsOf(subject, 'scorecard')
    .flatMap(placedItems)
    .flatMap(({ loaded, path, item: { checks = [] } }) =>
      checks.map((id, index): Named => ({ loaded, path: [...path, 'checks', index], id, list: 'clauses' })),
    ),
  ...living(subject).flatMap(loaded =>
    (loaded.document.time_limits ?? []).flatMap(({ supports: id }, index): Named[] =>
      id?.includes('/')
        ? [{ loaded, path: ['time_limits', index, 'supports'], id, list: 'time_limits' }]
        : [],
    ),
  ),
];

const retired = ruleOf('ref/retired', advisory, subject => {
  const standards = documentsOf(subject, 'standard');
  if (standards.every(({ document }) => document.status !== 'retired')) return [];
  const overlays = living(subject).flatMap((loaded): Found<'ref/retired'>[] => {
    const base = extendedBy(loaded.document, subject);
    if (base?.document.status !== 'retired') return [];
    const related = [statusOf(base)];
    return [{ loaded, path: ['extends'], facts: { id: loaded.document.extends ?? '' }, related }];
  });
  const others = namedIn(subject).flatMap(({ loaded, path, id, list }): Found<'ref/retired'>[] => {
    const homes = standards.filter(({ document }) =>
      document[list]?.some(one => one.id === id || `${document.id}/${one.id}` === id),
    );
    const isGone = homes.length > 0 && homes.every(({ document }) => document.status === 'retired');
    return isGone ? [{ loaded, path, facts: { id }, related: homes.map(statusOf) }] : [];
  });
  return [...overlays, ...others];
});

/** Standards that refine others, and references to what is no longer in force. */
export const extension: readonly Rule[] = [loosened, cycle, retired];
