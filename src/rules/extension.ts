import type { Clause, Standard } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { cellsIn, isLonger } from './cells.ts';
import { keyOf } from './conditions.ts';
import { type Found, type Rule, ruleOf, type Subject } from './rule.ts';
import { advisory, binding, broken } from './severity.ts';
import { ancestors, extendedBy, kpisIn, living } from './standards.ts';
import { isLooser, targetOf } from './targets.ts';

type Loosened = Found<'domain/loosened'>;

interface Overlay {
  readonly loaded: Loaded<Standard>;
  readonly base: Loaded<Standard>;
}

const nameOf = ({ base }: Overlay) => `${base.document.id}@${base.document.version}`;

function kpis(overlay: Overlay): Loosened[] {
  const bases = new Map(kpisIn(overlay.base).map(({ kpi }) => [kpi.id, kpi]));
  return kpisIn(overlay.loaded).flatMap(({ kpi, path }) => {
    const theirs = bases.get(kpi.id);
    const [target, base] = [targetOf(kpi.target), targetOf(theirs?.target)];
    if (!target || !base || !isLooser(target, base)) return [];
    const facts = { text: kpi.target ?? '', base: nameOf(overlay), baseText: theirs?.target ?? '' };
    return [{ loaded: overlay.loaded, path: [...path, 'target'], facts }];
  });
}

function limits(overlay: Overlay, { settings }: Subject): Loosened[] {
  const theirs = cellsIn(overlay.base, settings);
  return cellsIn(overlay.loaded, settings).flatMap(cell => {
    const base = theirs.find(
      one =>
        one.limit.id === cell.limit.id &&
        keyOf(one.when) === keyOf(cell.when) &&
        isLonger(cell.duration, one.duration),
    );
    if (!base) return [];
    const facts = { text: cell.text, base: nameOf(overlay), baseText: base.text };
    return [{ loaded: overlay.loaded, path: cell.path, facts }];
  });
}

const strength: Readonly<Record<Clause['level'], number>> = { must: 3, should: 2, may: 1, principle: 0 };

function clauses(overlay: Overlay): Loosened[] {
  const theirs = new Map((overlay.base.document.clauses ?? []).map(clause => [clause.id, clause]));
  return (overlay.loaded.document.clauses ?? []).flatMap(({ id, level }, index) => {
    const base = theirs.get(id);
    if (!base || strength[level] >= strength[base.level]) return [];
    const facts = { text: level, base: nameOf(overlay), baseText: base.level };
    return [{ loaded: overlay.loaded, path: ['clauses', index, 'level'], facts }];
  });
}

/** A local standard may tighten what it extends. */
const loosened = ruleOf('domain/loosened', binding, subject =>
  living(subject).flatMap(loaded => {
    const base = extendedBy(loaded.document, subject);
    if (!base || base === loaded) return [];
    const overlay = { loaded, base };
    return [...kpis(overlay), ...limits(overlay, subject), ...clauses(overlay)];
  }),
);

const cycle = ruleOf('ref/cycle', broken, subject =>
  documentsOf(subject, 'standard').flatMap((loaded): Found<'ref/cycle'>[] => {
    if (loaded.document.extends === undefined) return [];
    const chain = ancestors(loaded, subject);
    if (chain.length < 2 || chain.at(-1) !== loaded) return [];
    return [{ loaded, path: ['extends'], facts: { ids: chain.map(({ document }) => document.id) } }];
  }),
);

const retired = ruleOf('ref/retired', advisory, subject => {
  const standards = documentsOf(subject, 'standard');
  const overlays = living(subject).flatMap((loaded): Found<'ref/retired'>[] => {
    const base = extendedBy(loaded.document, subject)?.document;
    return base?.status === 'retired'
      ? [{ loaded, path: ['extends'], facts: { id: loaded.document.extends ?? '' } }]
      : [];
  });
  const goals = documentsOf(subject, 'charter').flatMap(loaded =>
    loaded.document.goals.flatMap(({ kpi }, index): Found<'ref/retired'>[] => {
      if (kpi === undefined) return [];
      const homes = standards.filter(({ document }) =>
        document.kpis?.some(({ id }) => id === kpi || `${document.id}/${id}` === kpi),
      );
      const isGone = homes.length > 0 && homes.every(({ document }) => document.status === 'retired');
      return isGone ? [{ loaded, path: ['goals', index, 'kpi'], facts: { id: kpi } }] : [];
    }),
  );
  return [...overlays, ...goals];
});

/** Standards that refine others, and references to what is no longer in force. */
export const extension: readonly Rule[] = [loosened, cycle, retired];
