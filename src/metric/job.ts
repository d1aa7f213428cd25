import { clockMs, parseDuration } from '../calendar/duration.ts';
import { type Period, parsePeriod } from '../calendar/period.ts';
import type { Instant } from '../calendar/zone.ts';
import type { Unit } from '../catalogue/metric.ts';
import { parseTarget, type Target } from '../catalogue/target.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { Failure } from '../diagnostic/failure.ts';
import type { Kpi, Standard } from '../document/documents.generated.ts';
import type { Path } from '../document/tree.ts';
import type { Reader } from '../store/store.ts';
import { closest } from '../text/closest.ts';
import type { StandardsRepository } from '../workspace/workspace.ts';
import { type AsOf, asOfNamed, defaultAsOf } from './as-of.ts';
import { defineCourse } from './course-sql.ts';
import { planOfKpi } from './define.ts';
import { guardSetting } from './guard.ts';
import { type Inventory, takeInventory } from './inventory.ts';
import type { Frame, Plan } from './plan.ts';
import { type KpiSetting, type Override, refuse } from './setting.ts';
import { variantName } from './variant.ts';
import { type Chosen, chooseStandards, identityOf } from './version.ts';

/** What to compute. `kpis` are ids, each with or without `STANDARD/` before it; all where left out. */
export interface Request {
  readonly standard?: string | undefined;
  readonly period: Period;
  /** `period_end`, `latest` or an instant; the default is the earlier of the period's end and now. */
  readonly asOf?: string | undefined;
  readonly by?: readonly string[];
  readonly kpis?: readonly string[];
  /** A definition in place of the KPIs' own; those that have no such variant are left out. */
  readonly override?: Override | undefined;
  /** A target in place of the KPIs' own, as documents write it. */
  readonly target?: string | undefined;
  readonly now: Instant;
  /** Taken once by whoever computes many periods. */
  readonly inventory?: Inventory;
}

/** One KPI ready to be computed or listed. */
export interface Job {
  /** `id@version`. */
  readonly standard: string;
  readonly document: Standard;
  readonly kpi: Kpi;
  /** Of its definition; null where it is measured as it stands. */
  readonly variant: string | null;
  readonly plan: Plan;
  readonly target: Target | null;
  readonly levels: Levels | null;
  /** In the unit of the figure; null where the KPI has no `warn`. */
  readonly margin: number | null;
  readonly asOf: AsOf;
  readonly frame: Frame;
  /** The frame of the period that the target is a change against; null for any other target. */
  readonly base: Frame | null;
  /** What has to hold for the figure to be judged. */
  readonly guard: Job | null;
}

export interface Jobs {
  readonly jobs: readonly Job[];
  readonly chosen: readonly Chosen[];
  readonly asOf: AsOf;
  readonly diagnostics: readonly Diagnostic[];
  readonly inventory: Inventory;
}

/** What the target of a figure in this unit counts. */
export const targetUnit = (unit: Unit): Target['unit'] =>
  unit === 'ratio' || unit === 'seconds' ? unit : 'number';

/** A target as it is written at `at`; undefined, with the reason noted, where it does not fit the figure. */
function parsed(setting: KpiSetting, at: Path, text: string, unit: Unit): Target | undefined {
  const target = parseTarget(text);
  if (!target) return refuse(setting, at, 'metric/target', { text });
  if (target.op === 'change') return refuse(setting, at, 'metric/target', { text });
  if (target.unit === targetUnit(unit)) return target;
  return refuse(setting, at, 'metric/target-unit', { target: text, unit });
}

function targetOf(setting: KpiSetting, unit: Unit): Target | null | undefined {
  const { kpi, path } = setting;
  if (kpi.target === undefined) return null;
  const target = parseTarget(kpi.target);
  const isChange = target?.op === 'change' && parsePeriod(target.vs, setting.inventory.zone) !== undefined;
  return isChange && path.at(-1) !== 'valid_if'
    ? target
    : parsed(setting, [...path, 'target'], kpi.target, unit);
}

/** The period that a change is against, as it was known at its end. */
function baseFrame(target: Target | null, zone: string, asOf: Instant): Frame | null {
  const period = target?.op === 'change' ? parsePeriod(target.vs, zone) : undefined;
  return period ? { from: period.from, to: period.to, asOf: Math.min(period.to, asOf) } : null;
}

/** Floor and stretch beside the target; null where the KPI has neither. */
export interface Levels {
  readonly floor: Target | null;
  readonly stretch: Target | null;
}

function levelsOf(setting: KpiSetting, unit: Unit): Levels | null | undefined {
  const { kpi, path } = setting;
  if (!kpi.levels) return null;
  const [floor, stretch] = (['floor', 'stretch'] as const).map(name => {
    const text = kpi.levels?.[name];
    return text === undefined ? null : parsed(setting, [...path, 'levels', name], text, unit);
  });
  return floor === undefined || stretch === undefined ? undefined : { floor, stretch };
}

function marginOf(setting: KpiSetting, unit: Unit): number | null | undefined {
  const { warn } = setting.kpi;
  if (warn === undefined) return null;
  const [, number = '', suffix = ''] = /^([\d.]+)(.*)$/.exec(warn) ?? [];
  if (unit === 'ratio' && (suffix === 'pp' || suffix === '%')) return Number(number) / 100;
  const duration = unit === 'seconds' ? parseDuration(warn) : undefined;
  const ms = duration && clockMs(duration);
  if (ms !== undefined) return ms / 1000;
  if (suffix === '' && targetUnit(unit) === 'number') return Number(number);
  return refuse(setting, [...setting.path, 'warn'], 'metric/warn-unit', { warn, unit });
}

/** The KPIs of the chosen standards that were asked for; throws Failure kpi/unknown-kpi. */
function selected(
  chosen: readonly Chosen[],
  kpis: readonly string[] | undefined,
): { standard: Chosen; index: number }[] {
  const all = chosen.flatMap(standard =>
    (standard.loaded.document.kpis ?? []).map(({ id }, index) => ({ standard, index, id })),
  );
  if (!kpis) return all;
  const names = ({ standard, id }: (typeof all)[number]) => [
    id,
    `${standard.loaded.document.id}/${id}`,
    `${identityOf(standard.loaded)}/${id}`,
  ];
  for (const kpi of kpis) {
    if (all.some(one => names(one).includes(kpi))) continue;
    const ids = [...new Set(all.map(({ id }) => id))];
    throw new Failure('kpi/unknown-kpi', { kpi, closest: closest(kpi, ids), kpis: ids });
  }
  return all.filter(one => names(one).some(name => kpis.includes(name)));
}

/** The KPIs whose time limit has the variant that is asked for; throws Failure kpi/unknown-variant. */
function varied<One extends { readonly standard: Chosen; readonly index: number }>(
  all: readonly One[],
  override: Override | undefined,
): readonly One[] {
  if (!override || override.changes || override.measure) return all;
  const variants = ({ standard, index }: One): string[] => {
    const { kpis, time_limits } = standard.loaded.document;
    const limit = time_limits?.find(({ id }) => id === kpis?.[index]?.measure.attainment);
    return Object.keys(limit?.variants ?? {});
  };
  const having = all.filter(one => variants(one).includes(override.name));
  if (having.length > 0) return having;
  const known = [...new Set(all.flatMap(variants))];
  const { name } = override;
  throw new Failure('kpi/unknown-variant', { variant: name, closest: closest(name, known), variants: known });
}

/** The as-of that a KPI is seen at: the command's, else the definition's, else the default. */
function asOfFor(
  setting: KpiSetting,
  plan: Plan,
  request: Request,
  general: AsOf,
  store: Reader,
): AsOf | undefined {
  if (request.asOf !== undefined || plan.asOf === null) return general;
  return (
    asOfNamed(plan.asOf, request.period, store) ??
    refuse(setting, [...setting.path, 'measure', 'as_of'], 'metric/as-of', { text: plan.asOf })
  );
}

function generalAsOf({ asOf, period, now }: Request, store: Reader): AsOf {
  if (asOf === undefined) return defaultAsOf(period, now);
  const named = asOfNamed(asOf, period, store);
  if (!named) throw new Failure('kpi/bad-as-of', { text: asOf });
  return named;
}

/** A finding that two versions of a definition share is said once. */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const seen = new Map(diagnostics.map(one => [JSON.stringify([one.rule, one.place, one.facts]), one]));
  return [...seen.values()];
}

/**
 * Every KPI that was asked for as a plan with its frame; those whose definition cannot be computed are left
 * out, each with a diagnostic that says why. Throws Failure where the request itself makes no sense.
 */
export function prepare(repository: StandardsRepository, store: Reader, request: Request): Jobs {
  const inventory = request.inventory ?? takeInventory(repository, store);
  defineCourse(store, inventory.calendars);
  const chosen = chooseStandards(repository, request.standard, request.period);
  const general = generalAsOf(request, store);
  const findings: Diagnostic[] = [];
  const { override, target: draft } = request;
  const jobOf = (setting: KpiSetting, segments: Chosen['segments']): Job | undefined => {
    const plan = planOfKpi(setting, segments);
    const target = plan && targetOf(setting, plan.unit);
    const levels = plan && levelsOf(setting, plan.unit);
    const margin = plan && marginOf(setting, plan.unit);
    const asOf = plan && asOfFor(setting, plan, request, general, store);
    const guarding = guardSetting(setting);
    const guard = guarding ? jobOf(guarding, segments) : null;
    if (
      !plan ||
      target === undefined ||
      levels === undefined ||
      margin === undefined ||
      !asOf ||
      guard === undefined
    )
      return undefined;
    const { kpi, loaded } = setting;
    const { from, to } = request.period;
    return {
      standard: identityOf(loaded),
      document: loaded.document,
      kpi,
      variant: variantName(setting),
      ...{ plan, target, levels, margin, asOf, guard },
      frame: { from, to, asOf: asOf.instant },
      base: baseFrame(target, inventory.zone, asOf.instant),
    };
  };
  const jobs = varied(selected(chosen, request.kpis), override).flatMap(({ standard, index }) => {
    const { loaded, segments } = standard;
    const said = loaded.document.kpis?.[index];
    const kpi = said && {
      ...said,
      ...(override?.measure ? { measure: override.measure } : {}),
      ...(draft === undefined ? {} : { target: draft }),
    };
    const setting = kpi && { inventory, loaded, findings, kpi, path: ['kpis', index], override };
    return (setting && jobOf(setting, segments)) ?? [];
  });
  return { jobs, chosen, asOf: general, diagnostics: distinct(findings), inventory };
}
