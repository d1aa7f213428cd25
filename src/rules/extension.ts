import type { Clause, Standard } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import { documentsOf } from '../workspace/workspace.ts';
import { cellsIn, isLonger } from './cells.ts';
import { keyOf } from './conditions.ts';
import { elsewhere, type Found, type Rule, ruleOf, type Subject } from './rule.ts';
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
  const bases = new Map(kpisIn(overlay.base).map(one => [one.kpi.id, one]));
  return kpisIn(overlay.loaded).flatMap(({ kpi, path }) => {
    const theirs = bases.get(kpi.id);
    const [target, base] = [targetOf(kpi.target), targetOf(theirs?.kpi.target)];
    if (!theirs || !target || !base || !isLooser(target, base)) return [];
    const baseText = theirs.kpi.target ?? '';
    const facts = { text: kpi.target ?? '', base: nameOf(overlay), baseText };
    const said = { name: `${nameOf(overlay)}/${kpi.id}`, target: baseText };
    const related = [elsewhere(overlay.base, [...theirs.path, 'target'], 'related/target', said)];
    return [{ loaded: overlay.loaded, path: [...path, 'target'], facts, related }];
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
    const said = { name: `${nameOf(overlay)}/${base.limit.id}`, text: base.text };
    const related = [elsewhere(overlay.base, base.path, 'related/limit', said)];
    return [{ loaded: overlay.loaded, path: cell.path, facts, related }];
  });
}

const strength: Readonly<Record<Clause['level'], number>> = { must: 3, should: 2, may: 1, principle: 0 };

function clauses(overlay: Overlay): Loosened[] {
  const theirs = overlay.base.document.clauses ?? [];
  return (overlay.loaded.document.clauses ?? []).flatMap(({ id, level }, index) => {
    const at = theirs.findIndex(one => one.id === id);
    const base = theirs[at];
    if (!base || strength[level] >= strength[base.level]) return [];
    const facts = { text: level, base: nameOf(overlay), baseText: base.level };
    const said = { name: `${nameOf(overlay)}/${id}`, text: base.level };
    const related = [elsewhere(overlay.base, ['clauses', at, 'level'], 'related/says', said)];
    return [{ loaded: overlay.loaded, path: ['clauses', index, 'level'], facts, related }];
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
