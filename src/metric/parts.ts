import { type Period, parsePeriod, previousPeriods, yearBefore } from '../calendar/period.ts';
import { type Composition, composedUnit } from '../catalogue/composition.ts';
import { closest } from '../text/closest.ts';
import { refuseStray } from './define.ts';
import { planOf } from './draft.ts';
import { isLowerBetter } from './own-plans.ts';
import type { Frame, Plan } from './plan.ts';
import { type KpiSetting, refuse } from './setting.ts';

/** One of the KPIs that another is made of, over the period of `period`. */
export interface PartOf<Job> {
  readonly job: Job;
  readonly weight: number | null;
  readonly period: string;
}

interface Made {
  readonly standard: string;
  readonly kpi: { readonly id: string };
  readonly plan: Plan;
  readonly frame: Frame;
  readonly parts: readonly PartOf<Made>[];
}

/** The KPIs that lead to this one, outermost first. */
export type Trail = readonly string[];

/** So many figures may stand behind one that is made of others. */
const most = 100;

const leaves = ({ parts }: Made): number => (parts.length > 0 ? leavesOf(parts) : 1);
const leavesOf = (parts: readonly PartOf<Made>[]): number =>
  parts.reduce((sum, { job }) => sum + leaves(job), 0);

/** The setting of another KPI of the same standard; undefined, with the reason noted, where there is none. */
function settingOf(
  { kpi, path, override: _, ...setting }: KpiSetting,
  { kpi: id, path: tail }: Composition['parts'][number],
  trail: Trail,
): KpiSetting | undefined {
  const at = [...path, 'measure', ...tail];
  const { kpis = [] } = setting.loaded.document;
  const index = kpis.findIndex(one => one.id === id);
  const found = kpis[index];
  if (!found) {
    const ids = kpis.map(one => one.id).filter(one => one !== kpi.id);
    return refuse(setting, at, 'metric/unknown-part', { kpi: id, closest: closest(id, ids) });
  }
  if (trail.includes(id)) {
    return refuse(setting, at, 'metric/part-cycle', { kpis: [...trail.slice(trail.indexOf(id)), id] });
  }
  return { ...setting, kpi: found, path: ['kpis', index] };
}

/** The KPIs that this one is made of; undefined, with the reason noted, where one of them cannot be computed. */
export function partsOf<Job extends Made>(
  setting: KpiSetting,
  { parts }: Composition,
  period: Period,
  trail: Trail,
  make: (setting: KpiSetting, trail: Trail) => Job | undefined,
): readonly PartOf<Job>[] | undefined {
  const inside = [...trail, setting.kpi.id];
  const made: PartOf<Job>[] = [];
  for (const said of parts) {
    const inner = settingOf(setting, said, inside);
    const job = inner && make(inner, inside);
    const at = [...setting.path, 'measure', ...said.path];
    if (!job) return inner && refuse(setting, at, 'metric/part-refused', { kpi: said.kpi });
    made.push({ job, weight: said.weight, period: period.id });
  }
  if (leavesOf(made) <= most) return made;
  return refuse(setting, [...setting.path, 'measure'], 'metric/part-many', { most });
}

/** The period that a change is against; undefined, with the reason noted, where `vs` names none. */
export function versus(setting: KpiSetting, period: Period): Period | undefined {
  const { kpi, path, inventory } = setting;
  const { vs } = kpi.measure;
  const at = [...path, 'measure'];
  if (vs === undefined)
    return refuse(setting, at, 'metric/missing-parameter', { metric: 'change', key: 'vs' });
  if (vs === 'previous') return previousPeriods(period, 1)[0];
  const named = vs === 'year_before' ? yearBefore(period) : parsePeriod(vs, inventory.zone);
  return named ?? refuse(setting, [...at, 'vs'], 'metric/vs', { text: vs });
}

/** Keys that say how rows are chosen: a KPI that is made of others has none of its own. */
function refuseRows({ kpi, path, ...setting }: KpiSetting, operation: string): void {
  const { where, record, measure, verdict } = kpi;
  const own: [string, unknown, readonly (string | number)[]][] = [
    ['where', where, ['where']],
    ['record', record, ['record']],
    ['basis', measure.basis, ['measure', 'basis']],
    ['as_of', measure.as_of, ['measure', 'as_of']],
  ];
  for (const [key, said, tail] of own) {
    if (said === undefined) continue;
    refuse(setting, [...path, ...tail], 'metric/unused-parameter', { metric: operation, key }, 'key');
  }
  if (verdict === 'interval') refuse(setting, [...path, 'verdict'], 'metric/no-interval', { kpi: kpi.id });
}

/** A plain number, or so many for each of so many. */
const isPlain = ({ policy }: Plan): boolean => policy.plain === true || typeof policy.per === 'number';

/** The plan of a KPI that is made of others: no rows, and what they come to. */
export function composedPlan(
  setting: KpiSetting,
  { operation, parts: said }: Composition,
  parts: readonly PartOf<Made>[],
): Plan | undefined {
  const { kpi, path, findings } = setting;
  const before = findings.length;
  refuseStray(setting, operation);
  refuseRows(setting, operation);
  const units = parts.map(({ job }) => job.plan.unit);
  const unit = composedUnit(operation, units);
  const [first, ...rest] = parts;
  if (!unit) {
    const odd = rest.find(
      ({ job }) => composedUnit(operation, [units[0] ?? 'score', job.plan.unit]) === undefined,
    );
    refuse(setting, [...path, 'measure', operation], 'metric/part-units', {
      kpi: first?.job.kpi.id ?? '',
      unit: units[0] ?? '',
      other: odd?.job.kpi.id ?? said.at(-1)?.kpi ?? '',
      otherUnit: odd?.job.plan.unit ?? units.at(-1) ?? '',
    });
  }
  if (!unit || findings.length > before) return undefined;
  return planOf(setting, {
    parts: [],
    statistic: { kind: 'composed', operation },
    unit,
    direction: isLowerBetter(kpi.target) ? 'lower' : 'higher',
    population:
      operation !== 'met_rate' && parts.some(({ job }) => job.plan.population === 'sample')
        ? 'sample'
        : 'full',
    policy: {
      ...{ basis: 'parts', operation },
      ...(kpi.measure.vs && { vs: kpi.measure.vs }),
      ...(unit === 'score' && parts.some(({ job }) => isPlain(job.plan)) && { plain: true }),
    },
  });
}
