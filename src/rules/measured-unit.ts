import { composedUnit, compositionOf } from '../catalogue/composition.ts';
import type { MetricDefinition, Unit } from '../catalogue/metric.ts';
import { isMetricId, metrics } from '../catalogue/metrics.ts';
import { rateUnit, sumsUnit } from '../catalogue/own-unit.ts';
import type { Kpi, Measure, Standard } from '../document/documents.generated.ts';

/** What an own measure counts, as far as its keys tell. */
function ownUnit({ measure, target }: Kpi): Unit | undefined {
  const { attainment, ratio, share, answers, score, nps, count, rate } = measure;
  if (attainment ?? ratio?.part ?? share ?? answers) return 'ratio';
  if (score ?? nps) return 'score';
  if (count) return 'count';
  if (ratio?.unit) return sumsUnit(ratio, [undefined, undefined], target)?.unit;
  return rate && rateUnit(rate.per ?? 1, target);
}

/** The unit of a KPI's figure; undefined where only the data can tell, or nothing can. */
export function measuredUnit(
  kpi: Kpi,
  { kpis = [] }: Standard,
  trail: readonly string[] = [],
): Unit | undefined {
  const { measure } = kpi;
  if (measure.metric !== undefined)
    return isMetricId(measure.metric) ? metrics[measure.metric].unit : undefined;
  const composition = compositionOf(measure);
  if (!composition) return ownUnit(kpi);
  if (trail.includes(kpi.id) || trail.length > 3) return undefined;
  const units = composition.parts.map(({ kpi: id }) => {
    const part = kpis.find(one => one.id === id);
    return part && measuredUnit(part, { kpis } as Standard, [...trail, kpi.id]);
  });
  const known = units.flatMap(unit => unit ?? []);
  if (composition.operation === 'change') return 'ratio';
  return known.length === units.length ? composedUnit(composition.operation, known) : undefined;
}

/** Whether more is better, where the measure itself says so. */
export function measuredDirection({
  attainment,
  share,
  answers,
  score,
  nps,
  bad,
}: Measure): MetricDefinition['direction'] | undefined {
  if (answers !== undefined) return bad ? 'lower' : 'higher';
  return (attainment ?? share ?? score ?? nps) ? 'higher' : undefined;
}

/** Whether `within` is the time in which a customer must not come back, so that a longer one asks more. */
export const isWindow = ({ metric = '' }: Measure): boolean =>
  ['fcr_repeat', 'repeat_rate', 'repeat_complaint_rate'].includes(metric);

/** The values that a measure of the user's own can have; undefined where nothing bounds it. */
export function measuredRange({
  score,
  nps,
  of = [1, 5],
  hundred,
}: Measure): readonly [number, number] | undefined {
  if (nps !== undefined) return [-100, 100];
  if (score === undefined) return undefined;
  return hundred ? [0, 100] : [Math.min(...of), Math.max(...of)];
}
