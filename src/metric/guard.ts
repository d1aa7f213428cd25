import { isMetricId, metrics } from '../catalogue/metrics.ts';
import type { Kpi } from '../document/documents.generated.ts';
import type { Figure, Validity } from './figure.ts';
import type { KpiSetting } from './setting.ts';

/** The guard of a KPI as a KPI of its own: its metric, with the KPI's filter; undefined where it has none. */
export function guardSetting({ kpi, path, override: _, ...setting }: KpiSetting): KpiSetting | undefined {
  const { valid_if: guard, where, record, id, title, category, owner } = kpi;
  if (!guard) return undefined;
  const carries = record && isMetricId(guard.metric) && metrics[guard.metric].records.includes(record);
  const own: Kpi = {
    ...{ id, title, category, owner },
    measure: { metric: guard.metric },
    target: guard.target,
    population: 'full',
    ...(where && { where }),
    ...(carries && { record }),
  };
  return { ...setting, kpi: own, path: [...path, 'valid_if'] };
}

/** What a guard came to: the figure of its metric over the same period, filter and slice. */
export function validityOf(
  metric: string,
  { value, numerator, denominator, target, verdict }: Figure,
): Validity {
  return { metric, target, value, numerator, denominator, isMet: verdict === 'met' };
}

/** A figure under its guard: where it does not hold, the value stands, but nothing is judged by it. */
export function guarded(figure: Figure, validIf: Validity | null): Figure {
  const isJudged = figure.verdict !== 'no_data' && figure.verdict !== 'no_target';
  if (!validIf || validIf.isMet || !isJudged) return { ...figure, validIf };
  const { level: _, ...unjudged } = figure;
  return { ...unjudged, validIf, verdict: 'insufficient', near: false };
}
