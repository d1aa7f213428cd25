import type { MetricDefinition } from '../catalogue/metric.ts';
import { isMetricId, metrics } from '../catalogue/metrics.ts';
import type { Kpi, Standard } from '../document/documents.generated.ts';
import type { Loaded } from '../document/read.ts';
import type { Path } from '../document/tree.ts';
import { documentsOf } from '../workspace/workspace.ts';
import type { Subject } from './rule.ts';

const found = new WeakMap<Subject, { living: readonly Loaded<Standard>[]; kpis: readonly PlacedKpi[] }>();

/** Many rules ask, so they are looked for once. */
function of(subject: Subject) {
  const known = found.get(subject);
  if (known) return known;
  const all = documentsOf(subject, 'standard').filter(({ document }) => document.status !== 'retired');
  const made = { living: all, kpis: all.flatMap(kpisIn) };
  found.set(subject, made);
  return made;
}

/** Every standard that is not retired. */
export const living = (subject: Subject): readonly Loaded<Standard>[] => of(subject).living;

export interface PlacedKpi {
  readonly loaded: Loaded<Standard>;
  readonly kpi: Kpi;
  readonly path: Path;
  /** What the catalogue says of its metric; undefined where it has none, or an unknown one. */
  readonly metric: MetricDefinition | undefined;
}

/** The KPIs of every standard that is not retired. */
export const kpisOf = (subject: Subject): readonly PlacedKpi[] => of(subject).kpis;

const known = new WeakMap<Loaded<Standard>, readonly PlacedKpi[]>();

/** Most rules of KPIs ask, so they are placed once. */
export function kpisIn(loaded: Loaded<Standard>): readonly PlacedKpi[] {
  const kpis = known.get(loaded) ?? placed(loaded);
  known.set(loaded, kpis);
  return kpis;
}

function placed(loaded: Loaded<Standard>): PlacedKpi[] {
  return (loaded.document.kpis ?? []).map((kpi, index) => {
    const id = kpi.measure.metric ?? '';
    return { loaded, kpi, path: ['kpis', index], metric: isMetricId(id) ? metrics[id] : undefined };
  });
}

/** The standard that a standard's `extends` names: that version, or the one version that is in force. */
export function extendedBy(standard: Standard, subject: Subject): Loaded<Standard> | undefined {
  const name = standard.extends;
  if (name === undefined) return undefined;
  const candidates = documentsOf(subject, 'standard').filter(
    ({ document }) => document.id === name || `${document.id}@${document.version}` === name,
  );
  return candidates.find(({ document }) => document.status === 'effective') ?? candidates[0];
}

/** Whether one of two standards extends the other, by way of others too. */
export function isRefinement(left: Loaded<Standard>, right: Loaded<Standard>, subject: Subject): boolean {
  const isBelow = (one: Loaded<Standard>, other: Loaded<Standard>) =>
    one.document.extends !== undefined && ancestors(one, subject).slice(1).includes(other);
  return isBelow(left, right) || isBelow(right, left);
}

/** A standard and those that it extends, nearest first, up to the first that comes twice. */
export function ancestors(loaded: Loaded<Standard>, subject: Subject): Loaded<Standard>[] {
  const chain = [loaded];
  for (;;) {
    const next = extendedBy(chain.at(-1)?.document ?? loaded.document, subject);
    if (!next) return chain;
    if (chain.includes(next)) return [...chain, next];
    chain.push(next);
  }
}
