import type { Period } from '../calendar/period.ts';
import type { Instant } from '../calendar/zone.ts';
import { compositionOf, metRateOf } from '../catalogue/composition.ts';
import type { Target } from '../catalogue/target.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { Failure } from '../diagnostic/failure.ts';
import type { Kpi, Standard } from '../document/documents.generated.ts';
import type { Reader } from '../store/store.ts';
import { closest } from '../text/closest.ts';
import type { StandardsRepository } from '../workspace/workspace.ts';
import { baseFrame, type Levels, levelsOf, marginOf, periodPolicy, targetOf } from './aim.ts';
import { type AsOf, asOfNamed, defaultAsOf } from './as-of.ts';
import { defineCourse } from './course-sql.ts';
import { planOfKpi } from './define.ts';
import { guardSetting } from './guard.ts';
import { toldPolicy } from './history.ts';
import { type Inventory, inheritsCreation, takeInventory } from './inventory.ts';
import { namedKpis } from './kpi-named.ts';
import { defineMerged } from './merged.ts';
import { composedPlan, type PartOf, partsOf, type Trail, versus } from './parts.ts';
import type { Frame, Plan } from './plan.ts';
import { type KpiSetting, type Override, refuse } from './setting.ts';
import { variantName } from './variant.ts';
import { type Chosen, chooseStandards, identityOf } from './version.ts';

/** What to compute. `kpis` are ids, each with or without `STANDARD/` before it, or titles; all where left out. */
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
  /** The KPIs that it is made of, each with the frame that it is computed over; none of any other. */
  readonly parts: readonly PartOf<Job>[];
}

/** The same definition over another stretch of time, with nothing to judge it by. */
export function rebased({ parts, ...job }: Job, frame: Frame): Job {
  return {
    ...job,
    ...{ frame, base: null, guard: null, target: null, levels: null, margin: null },
    parts: parts.map(one => ({ ...one, job: rebased(one.job, frame) })),
  };
}

export interface Jobs {
  readonly jobs: readonly Job[];
  readonly chosen: readonly Chosen[];
  readonly asOf: AsOf;
  readonly diagnostics: readonly Diagnostic[];
  readonly inventory: Inventory;
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

/** Whether another period is in a figure already, so that it cannot be moved to one more. */
const isChange = ({ plan, parts }: Job): boolean =>
  plan.policy.operation === 'change' || parts.some(({ job }) => isChange(job));

/** A KPI now, and over the period that its change is against, as it was known at its end. */
function since(
  setting: KpiSetting,
  [now]: readonly PartOf<Job>[],
  period: Period,
): readonly PartOf<Job>[] | undefined {
  const then = versus(setting, period);
  if (!now || !then) return undefined;
  if (isChange(now.job))
    return refuse(setting, [...setting.path, 'measure', 'change'], 'metric/part-change', {});
  const { from, to, id } = then;
  const frame = { from, to, asOf: Math.min(to, now.job.frame.asOf) };
  return [now, { ...now, period: id, job: rebased(now.job, frame) }];
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
  if (inheritsCreation(inventory)) defineMerged(store);
  const chosen = chooseStandards(repository, request.standard, request.period);
  const general = generalAsOf(request, store);
  const findings: Diagnostic[] = [];
  const { override, target: draft } = request;
  const { period, by = [] } = request;
  const madeOf = (setting: KpiSetting, segments: Chosen['segments'], trail: Trail) => {
    const composition = compositionOf(setting.kpi.measure) ?? metRateOf(setting.kpi, setting.loaded.document);
    if (!composition) {
      const plan = planOfKpi(setting, segments);
      return {
        parts: [],
        plan: plan && { ...plan, policy: { ...toldPolicy(plan, by, inventory), ...plan.policy } },
      };
    }
    const said = partsOf(setting, composition, period, trail, (one, inside) => jobOf(one, segments, inside));
    const parts = said && (composition.operation === 'change' ? since(setting, said, period) : said);
    return { parts: parts ?? [], plan: parts && composedPlan(setting, composition, parts) };
  };
  const jobOf = (setting: KpiSetting, segments: Chosen['segments'], trail: Trail = []): Job | undefined => {
    const { parts, plan } = madeOf(setting, segments, trail);
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
    const { from, to } = period;
    const job: Job = {
      standard: identityOf(loaded),
      document: loaded.document,
      kpi,
      variant: variantName(setting),
      plan: { ...plan, policy: { ...plan.policy, ...periodPolicy(kpi, period) } },
      ...{ target, levels, margin, asOf, guard, parts },
      frame: { from, to, asOf: asOf.instant },
      base: baseFrame(target, inventory.zone, asOf.instant),
    };
    if (!job.base || !isChange(job)) return job;
    return refuse(setting, [...setting.path, 'target'], 'metric/part-change', {});
  };
  const jobs = varied(namedKpis(chosen, request.kpis), override).flatMap(({ standard, index }) => {
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
