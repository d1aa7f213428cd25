import type { Kpi, Measure, Standard, TimeLimit, Variant } from '../document/documents.generated.ts';
import type { Path } from '../document/tree.ts';
import { type Locale, pick } from '../text/locale.ts';
import type { KpiSetting } from './setting.ts';

/** The choices of a time limit that the measure can make too. */
const choices = [
  'basis',
  'open',
  'missing',
  'mature',
  'pause',
  'calendar',
  'as_of',
  'reopen',
  'workday',
  'attribution',
] as const;

type Choice = (typeof choices)[number];

type Varied = Pick<KpiSetting, 'kpi' | 'override'>;

/** The variant of a KPI's definition; null where it is measured as its time limit stands. */
export function variantName({ kpi, override }: Varied): string | null {
  return override?.name ?? kpi.measure.variant ?? null;
}

/** What a KPI's variant is called; undefined where it has only an id. */
export function variantTitle(
  { measure }: Kpi,
  name: string,
  standard: Standard,
  locale: Locale,
): string | undefined {
  const { variants = {} } = standard.time_limits?.find(({ id }) => id === measure.attainment) ?? {};
  const title = Object.hasOwn(variants, name) ? variants[name]?.title : undefined;
  return title && pick(title, locale);
}

/** What the variant of that name changes; the current version speaks for one that has none such. */
function changesOf(name: string | undefined, limit: TimeLimit, current: TimeLimit): Variant {
  if (name === undefined) return {};
  const own = (of: TimeLimit) => (Object.hasOwn(of.variants ?? {}, name) ? of.variants?.[name] : undefined);
  return own(limit) ?? own(current) ?? {};
}

/** A basis that no time limit has stays with the measure, where it is refused. */
function chosen(measure: Measure): Partial<Pick<TimeLimit, Choice>> {
  const said = choices.filter(key => measure[key] !== undefined);
  return Object.fromEntries(said.map(key => [key, measure[key]])) as Partial<Pick<TimeLimit, Choice>>;
}

/** A duration takes the place of a table, and what is done once of what recurs; the limit keeps its own title. */
function overlay(limit: TimeLimit, { title: _, ...changes }: Variant): TimeLimit {
  const { table, by, ...rest } = limit;
  return changes.within === undefined || limit.every !== undefined
    ? { ...limit, ...changes }
    : { ...rest, ...changes };
}

/**
 * A time limit as a KPI reads it: the measure's choices over those of its variant over its own; what is asked for
 * beside the KPI goes before all. `current` is the version whose KPI it is.
 */
export function effectiveLimit({ kpi, override }: Varied, limit: TimeLimit, current: TimeLimit): TimeLimit {
  const asked = chosen(kpi.measure);
  const own = { ...overlay(limit, changesOf(kpi.measure.variant, limit, current)), ...asked };
  if (!override) return own;
  if (override.changes) return overlay(own, override.changes);
  return overlay({ ...limit, ...asked }, changesOf(override.name, limit, current));
}

/** Where a key of the effective limit is written. */
export function placeOfKey(setting: KpiSetting, limit: TimeLimit, path: Path, key: string): Path {
  const { kpi, path: kpiPath, override } = setting;
  const name = variantName(setting);
  const changes: object = (name !== null && limit.variants?.[name]) || {};
  const inVariant = Object.hasOwn(changes, key) ? [...path, 'variants', name ?? '', key] : undefined;
  if (override && inVariant) return inVariant;
  if (Object.hasOwn(kpi.measure, key)) return [...kpiPath, 'measure', key];
  return inVariant ?? [...path, key];
}
