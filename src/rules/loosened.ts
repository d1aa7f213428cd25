import { parseDuration } from '../calendar/duration.ts';
import type { Clause, Kpi, Standard } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import type { Path } from '../document/tree.ts';
import { type Cell, cellsIn, isLonger, promiseOf } from './cells.ts';
import { conditionsOf, includes, keyOf, within } from './conditions.ts';
import { canonical } from './kpi-together.ts';
import { isWindow } from './measured-unit.ts';
import { elsewhere, type Found, ruleOf, type Subject } from './rule.ts';
import { binding } from './severity.ts';
import { ancestors, kpisIn, living, type PlacedKpi } from './standards.ts';
import { isLooser, targetOf } from './targets.ts';

type Loosened = Found<'domain/loosened'>;

interface Overlay {
  readonly loaded: Loaded<Standard>;
  /** What it extends, nearest first; of each thing the nearest that has it counts. */
  readonly bases: readonly Loaded<Standard>[];
  readonly subject: Subject;
}

const nameOf = ({ document: { id, version } }: Loaded<Standard>) => `${id}@${version}`;

/** What the standard that is extended asks by the same id; else by the same measure, of whatever this is about. */
function counterpartOf(own: PlacedKpi, { bases, subject: { settings } }: Overlay): PlacedKpi | undefined {
  const theirs = bases.flatMap(kpisIn);
  const population = ({ kpi, loaded }: PlacedKpi) =>
    within(conditionsOf(kpi.where, settings?.terms), loaded.document.scope, settings?.terms);
  return (
    theirs.find(({ kpi }) => kpi.id === own.kpi.id) ??
    theirs.find(
      one =>
        one.kpi.record === own.kpi.record &&
        canonical(one.kpi.measure) === canonical(own.kpi.measure) &&
        includes(population(one), population(own)),
    )
  );
}

/** What a KPI aims at, and where. */
const aims: readonly (readonly [Path, (kpi: Kpi) => string | undefined])[] = [
  [['target'], kpi => kpi.target],
  [['levels', 'floor'], kpi => kpi.levels?.floor],
  [['levels', 'stretch'], kpi => kpi.levels?.stretch],
];

/** Whether the first limit of a measure asks less than the other. */
function isLimitLooser({ measure }: Kpi, { measure: base }: Kpi): boolean {
  const [own, theirs] = [parseDuration(measure.within ?? ''), parseDuration(base.within ?? '')];
  if (!own || !theirs || measure.metric !== base.metric) return false;
  return isWindow(measure) ? isLonger(theirs, own) : isLonger(own, theirs);
}

interface Matched {
  readonly overlay: Overlay;
  readonly own: PlacedKpi;
  readonly theirs: PlacedKpi;
}

function looser({ overlay, own, theirs }: Matched, tail: Path, text: string, baseText: string): Loosened {
  const base = nameOf(theirs.loaded);
  const facts = { text, base, baseText };
  const said = { name: `${base}/${theirs.kpi.id}`, target: baseText };
  const related = [elsewhere(theirs.loaded, [...theirs.path, ...tail], 'related/target', said)];
  return { loaded: overlay.loaded, path: text === '' ? own.path : [...own.path, ...tail], facts, related };
}

function aimsOf(matched: Matched): Loosened[] {
  return aims.flatMap(([tail, aimOf]) => {
    const [text, baseText] = [aimOf(matched.own.kpi), aimOf(matched.theirs.kpi)];
    const [target, base] = [targetOf(text), targetOf(baseText)];
    if (!base || baseText === undefined) return [];
    if (text === undefined) return tail[0] === 'target' ? [looser(matched, tail, '', baseText)] : [];
    return target && isLooser(target, base) ? [looser(matched, tail, text, baseText)] : [];
  });
}

function withinOf(matched: Matched): Loosened[] {
  const { own, theirs } = matched;
  const [text, baseText] = [own.kpi.measure.within, theirs.kpi.measure.within];
  if (text === undefined || baseText === undefined || !isLimitLooser(own.kpi, theirs.kpi)) return [];
  const found = looser(matched, ['measure', 'within'], text, baseText);
  return [isWindow(own.kpi.measure) ? { ...found, facts: { ...found.facts, isWindow: true } } : found];
}

function kpis(overlay: Overlay): Loosened[] {
  return kpisIn(overlay.loaded).flatMap(own => {
    const theirs = counterpartOf(own, overlay);
    if (!theirs) return [];
    const matched = { overlay, own, theirs };
    return [...aimsOf(matched), ...withinOf(matched)];
  });
}

/** What the standard that is extended promises to all that a duration is for; of several the narrowest. */
function promisedFor(cell: Cell, theirs: readonly Cell[]): Cell[] {
  const covering = theirs.filter(
    one =>
      (one.limit.id === cell.limit.id || promiseOf(one) === promiseOf(cell)) &&
      one.isCadence === cell.isCadence &&
      (keyOf(one.when) === keyOf(cell.when) || includes(one.population, cell.population)),
  );
  const isNarrower = (one: Cell, other: Cell) =>
    includes(other.when, one.when) && keyOf(one.when) !== keyOf(other.when);
  return covering.filter(one => !covering.some(other => isNarrower(other, one)));
}

function limits(overlay: Overlay): Loosened[] {
  const { settings } = overlay.subject;
  const theirs = overlay.bases.map(base => cellsIn(base, settings));
  return cellsIn(overlay.loaded, settings).flatMap((cell): Loosened[] => {
    const promised = theirs.map(cells => promisedFor(cell, cells)).find(cells => cells.length > 0);
    const base = promised?.find(one => isLonger(cell.duration, one.duration));
    if (!base) return [];
    const name = nameOf(base.loaded);
    const facts = { text: cell.text, base: name, baseText: base.text };
    const said = { name: `${name}/${base.limit.id}`, text: base.text };
    const related = [elsewhere(base.loaded, base.path, 'related/limit', said)];
    return [{ loaded: overlay.loaded, path: cell.path, facts, related }];
  });
}

const strength: Readonly<Record<Clause['level'], number>> = { must: 3, should: 2, may: 1, principle: 0 };

function clauses(overlay: Overlay): Loosened[] {
  const theirs = overlay.bases.flatMap(loaded =>
    (loaded.document.clauses ?? []).map((clause, at) => ({ loaded, clause, at })),
  );
  return (overlay.loaded.document.clauses ?? []).flatMap(({ id, level }, index) => {
    const base = theirs.find(({ clause }) => clause.id === id);
    if (!base || strength[level] >= strength[base.clause.level]) return [];
    const name = nameOf(base.loaded);
    const facts = { text: level, base: name, baseText: base.clause.level };
    const said = { name: `${name}/${id}`, text: base.clause.level };
    const related = [elsewhere(base.loaded, ['clauses', base.at, 'level'], 'related/says', said)];
    return [{ loaded: overlay.loaded, path: ['clauses', index, 'level'], facts, related }];
  });
}

/** A local standard may tighten what it extends. */
export const loosened = ruleOf('domain/loosened', binding, subject =>
  living(subject).flatMap(loaded => {
    if (loaded.document.extends === undefined) return [];
    const bases = ancestors(loaded, subject).filter(one => one !== loaded);
    const overlay = { loaded, bases: [...new Set(bases)], subject };
    return [...kpis(overlay), ...limits(overlay), ...clauses(overlay)];
  }),
);
