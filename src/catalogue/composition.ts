import type { Kpi, Measure, Standard } from '../document/documents.generated.ts';
import type { Path } from '../document/tree.ts';
import type { Unit } from './metric.ts';

/**
 * How other KPIs become one; `change` is by how much the first has changed since the second, `met_rate` the share of
 * those judged that are met.
 */
export type Operation = 'sum' | 'difference' | 'product' | 'quotient' | 'weighted' | 'change' | 'met_rate';

/** What a KPI is made of: other KPIs of its standard. */
export interface Composition {
  readonly operation: Operation;
  /** `path` is where the measure names it. */
  readonly parts: readonly { readonly kpi: string; readonly weight: number | null; readonly path: Path }[];
}

const listed = ['sum', 'difference', 'product', 'quotient'] as const;

/** The KPIs that a measure is made of, and how; undefined of any other measure. */
export function compositionOf(measure: Measure): Composition | undefined {
  for (const operation of listed) {
    const ids: readonly string[] | undefined = measure[operation];
    if (!ids) continue;
    return { operation, parts: ids.map((kpi, index) => ({ kpi, weight: null, path: [operation, index] })) };
  }
  if (measure.weighted) {
    const parts = Object.entries(measure.weighted);
    return {
      operation: 'weighted',
      parts: parts.map(([kpi, weight]) => ({ kpi, weight, path: ['weighted', kpi] })),
    };
  }
  if (measure.change === undefined) return undefined;
  return { operation: 'change', parts: [{ kpi: measure.change, weight: null, path: ['change'] }] };
}

const isMetRate = ({ measure }: Kpi): boolean => measure.metric === 'kpi_met_rate';

/** All KPIs of the standard with a target, of the share of them that are met; undefined of any other KPI. */
export function metRateOf(kpi: Kpi, { kpis = [] }: Standard): Composition | undefined {
  if (!isMetRate(kpi)) return undefined;
  const judged = kpis.filter(one => one.target !== undefined && !isMetRate(one));
  return {
    operation: 'met_rate',
    parts: judged.map(({ id }) => ({ kpi: id, weight: null, path: ['metric'] })),
  };
}

/** A time may be multiplied by what has no time: workload is handle time times contacts. */
function productUnit(units: readonly Unit[]): Unit | undefined {
  const times = units.filter(unit => unit === 'seconds').length;
  if (times > 0) return times === 1 ? 'seconds' : undefined;
  const [first = 'score'] = units;
  return (first === 'ratio' || first === 'count') && units.every(unit => unit === first) ? first : 'score';
}

function quotientUnit(dividend: Unit, divisor: Unit): Unit | undefined {
  if (dividend === divisor) return 'ratio';
  if (divisor === 'seconds') return undefined;
  if (dividend === 'seconds') return 'seconds';
  return dividend === 'ratio' && divisor === 'count' ? 'ratio' : 'score';
}

/** The unit of what values of these units come to; undefined where they do not combine. */
export function composedUnit(operation: Operation, units: readonly Unit[]): Unit | undefined {
  const [first = 'score', second = first] = units;
  if (operation === 'change' || operation === 'met_rate') return 'ratio';
  if (operation === 'product') return productUnit(units);
  if (operation === 'quotient') return quotientUnit(first, second);
  return units.every(unit => unit === first) ? first : undefined;
}
