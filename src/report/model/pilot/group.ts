import type { Period } from '../../../calendar/period.ts';
import type { Instant } from '../../../calendar/zone.ts';
import type { Kpi, Pilot } from '../../../document/documents.generated.ts';
import type { Loaded } from '../../../document/read.ts';
import { type Computed, computeFigures } from '../../../metric/compute.ts';
import type { Figure, TraceRow } from '../../../metric/figure.ts';
import { type Inventory, takeInventory } from '../../../metric/inventory.ts';
import { traceRows } from '../../../metric/trace.ts';
import type { Reader } from '../../../store/store.ts';
import type { StandardsRepository } from '../../../workspace/workspace.ts';

/** Computes a pilot's KPIs over some of its sites or teams taken together, by the pilot's standard and targets. */
export interface Measurer {
  readonly inventory: Inventory;
  /** Every figure of the pilot's KPIs; `by` adds one a value. `precise` gives every mean its interval. */
  measure(
    names: readonly string[],
    period: Period,
    asked?: { by?: readonly string[]; precise?: boolean },
  ): Computed;
  /** The records of the group that speak against the KPI's target. */
  breaches(names: readonly string[], period: Period, kpi: string): readonly TraceRow[];
}

interface Group {
  readonly names: readonly string[];
  readonly precise: boolean;
}

function narrowed(kpi: Kpi, pilot: Pilot, { names, precise }: Group): Kpi {
  const { unit = 'site', kpis } = pilot;
  const target = kpis.find(one => one.kpi === kpi.id)?.target ?? kpi.target;
  return {
    ...kpi,
    where: { ...kpi.where, [unit]: [...names] },
    ...(target !== undefined && { target }),
    ...(precise && { verdict: 'interval' as const }),
  };
}

/** The repository as if the pilot's standard spoke of the group alone. */
function repositoryOf(repository: StandardsRepository, pilot: Pilot, group: Group): StandardsRepository {
  const ids = pilot.kpis.map(({ kpi }) => kpi);
  const documents = repository.documents.map((loaded): Loaded => {
    const { document } = loaded;
    if (document.kind !== 'standard' || `${document.id}@${document.version}` !== pilot.standard)
      return loaded;
    const kpis = (document.kpis ?? []).map(kpi => (ids.includes(kpi.id) ? narrowed(kpi, pilot, group) : kpi));
    return { ...loaded, document: { ...document, kpis } };
  });
  return { ...repository, documents };
}

export function measurerOf(
  repository: StandardsRepository,
  store: Reader,
  pilot: Pilot,
  now: Instant,
): Measurer {
  const inventory = takeInventory(repository, store);
  const kpis = pilot.kpis.map(({ kpi }) => kpi);
  const { standard } = pilot;
  return {
    inventory,
    measure: (names, period, { by = [], precise = false } = {}) =>
      computeFigures(repositoryOf(repository, pilot, { names, precise }), store, {
        ...{ standard, kpis, period, by, now, inventory },
      }),
    breaches: (names, period, kpi) =>
      traceRows(repositoryOf(repository, pilot, { names, precise: false }), store, {
        ...{ standard, kpi, period, now, inventory, outcome: 'missed' },
      }).rows,
  };
}

/** The total of a KPI; null where it was not computed. */
export const totalOf = (computed: Computed | null, kpi: string): Figure | null =>
  computed?.figures.find(figure => figure.kpi === kpi && Object.keys(figure.by).length === 0) ?? null;

/** The figure of a KPI in one slice; null where nothing fell into it. */
export const sliceOf = (computed: Computed | null, kpi: string, name: string, value: string): Figure | null =>
  computed?.figures.find(figure => figure.kpi === kpi && figure.by[name] === value) ?? null;
