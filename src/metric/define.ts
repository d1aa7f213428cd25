import { type Parameter, parameters } from '../catalogue/metric.ts';
import { isMetricId, metrics } from '../catalogue/metrics.ts';
import type { Kpi, Measure } from '../document/documents.generated.ts';
import { closest } from '../text/closest.ts';
import { plans } from './catalogue-plans.ts';
import { draft } from './draft.ts';
import type { Segment } from './limit.ts';
import { attainmentPlan } from './obligation.ts';
import { ownPlan, spanOf } from './own-plans.ts';
import { obligationChoices } from './own-shares.ts';
import type { Plan } from './plan.ts';
import { type KpiSetting, refuse, refuseKeys } from './setting.ts';

/** The parameters that an own measure knows; only a time between two instants can have begun and not ended. */
function ownParameters(measure: Measure): readonly Parameter[] {
  const { attainment, share, answers, score } = measure;
  if (attainment !== undefined) return ['attribution'];
  if (share !== undefined) return typeof share === 'object' ? ['within', 'attribution'] : ['within'];
  if (answers !== undefined) return ['good', 'bad', 'of'];
  if (score !== undefined) return ['of'];
  return spanOf(measure) ? ['censored', 'attribution'] : [];
}

function metricPlan(setting: KpiSetting, id: string): Plan | undefined {
  const { kpi, path } = setting;
  const at = [...path, 'measure'];
  if (!isMetricId(id)) {
    const near = closest(id, Object.keys(metrics));
    return refuse(setting, [...at, 'metric'], 'metric/unknown-metric', { metric: id, closest: near });
  }
  const { records, required, parameters: known } = metrics[id];
  const record = kpi.record ?? records[0];
  if (!records.includes(record)) {
    return refuse(setting, [...path, 'record'], 'metric/record', { metric: id, record, records });
  }
  refuseKeys(setting, at, kpi.measure, obligationChoices);
  refuseParameters(setting, id, known);
  for (const key of required.filter(one => kpi.measure[one] === undefined)) {
    refuse(setting, at, 'metric/missing-parameter', { metric: id, key });
  }
  const given = draft(setting, record);
  return given && plans[id](given, metrics[id]);
}

/** What an own measure is called where one of its keys is refused. */
const measureName = ({ id, measure }: Kpi): string =>
  (['share', 'answers', 'score'] as const).find(key => measure[key] !== undefined) ?? id;

function refuseParameters(setting: KpiSetting, metric: string, known: readonly Parameter[]): void {
  const { kpi, path } = setting;
  for (const key of parameters.filter(one => kpi.measure[one] !== undefined && !known.includes(one))) {
    refuse(setting, [...path, 'measure', key], 'metric/unused-parameter', { metric, key }, 'key');
  }
}

/**
 * A KPI's definition as a plan; undefined where there is none, with every reason added to the setting's
 * findings. Nothing in a definition is ignored: what cannot be computed is refused.
 */
export function planOfKpi(setting: KpiSetting, segments: readonly Segment[]): Plan | undefined {
  const { kpi, path, findings } = setting;
  const before = findings.length;
  const plan = anyPlan(setting, segments);
  const hasInterval = plan && ['share', 'weighted', 'mean'].includes(plan.statistic.kind);
  if (plan && kpi.verdict === 'interval' && !hasInterval) {
    refuse(setting, [...path, 'verdict'], 'metric/no-interval', { kpi: kpi.id });
  }
  return findings.length > before ? undefined : plan;
}

function anyPlan(setting: KpiSetting, segments: readonly Segment[]): Plan | undefined {
  const { kpi, path } = setting;
  const { metric, attainment, share } = kpi.measure;
  if (metric !== undefined) return metricPlan(setting, metric);
  refuseParameters(setting, attainment ?? measureName(kpi), ownParameters(kpi.measure));
  refuseCompanions(setting);
  if (attainment !== undefined) return attainmentPlan(setting, attainment, segments);
  if (share === undefined) refuseKeys(setting, [...path, 'measure'], kpi.measure, obligationChoices);
  return ownPlan(setting);
}

/** Refuses every key that says nothing of a KPI that is made of others. */
export function refuseStray(setting: KpiSetting, operation: string): void {
  refuseParameters(setting, operation, []);
  refuseCompanions(setting);
  refuseKeys(setting, [...setting.path, 'measure'], setting.kpi.measure, obligationChoices);
}

/** Keys that mean something only beside another one. */
function refuseCompanions(setting: KpiSetting): void {
  const { measure } = setting.kpi;
  const pairs = [
    ['hundred', 'score'],
    ['vs', 'change'],
    ['source', 'entered'],
  ] as const;
  for (const [key, owner] of pairs) {
    if (measure[key] === undefined || measure[owner] !== undefined) continue;
    const facts = { metric: setting.kpi.id, key };
    refuse(setting, [...setting.path, 'measure', key], 'metric/unused-parameter', facts, 'key');
  }
}
