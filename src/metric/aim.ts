import { clockMs, parseDuration } from '../calendar/duration.ts';
import { otherPeriod, type Period, parsePeriod } from '../calendar/period.ts';
import type { Instant } from '../calendar/zone.ts';
import type { Unit } from '../catalogue/metric.ts';
import { parseTarget, type Target } from '../catalogue/target.ts';
import type { Kpi } from '../document/documents.generated.ts';
import type { Path } from '../document/tree.ts';
import type { Policy } from './figure.ts';
import type { Frame } from './plan.ts';
import { type KpiSetting, refuse } from './setting.ts';

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

export function targetOf(setting: KpiSetting, unit: Unit): Target | null | undefined {
  const { kpi, path } = setting;
  if (kpi.target === undefined) return null;
  const target = parseTarget(kpi.target);
  const isChange = target?.op === 'change' && parsePeriod(target.vs, setting.inventory.zone) !== undefined;
  const isOne = path.at(-1) === 'valid_if' || kpi.measure.change !== undefined;
  return isChange && !isOne ? target : parsed(setting, [...path, 'target'], kpi.target, unit);
}

/** The period that a change is against, as it was known at its end. */
export function baseFrame(target: Target | null, zone: string, asOf: Instant): Frame | null {
  const period = target?.op === 'change' ? parsePeriod(target.vs, zone) : undefined;
  return period ? { from: period.from, to: period.to, asOf: Math.min(period.to, asOf) } : null;
}

/** Floor and stretch beside the target; null where the KPI has neither. */
export interface Levels {
  readonly floor: Target | null;
  readonly stretch: Target | null;
}

export function levelsOf(setting: KpiSetting, unit: Unit): Levels | null | undefined {
  const { kpi, path } = setting;
  if (!kpi.levels) return null;
  const [floor, stretch] = (['floor', 'stretch'] as const).map(name => {
    const text = kpi.levels?.[name];
    return text === undefined ? null : parsed(setting, [...path, 'levels', name], text, unit);
  });
  return floor === undefined || stretch === undefined ? undefined : { floor, stretch };
}

export function marginOf(setting: KpiSetting, unit: Unit): number | null | undefined {
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

/** How long a time the target of a KPI is set for, where it is judged by the figure of another. */
export function periodPolicy(
  { target, levels, period: unit }: Kpi,
  period: Period,
): Pick<Policy, 'targetPeriod'> {
  const isAimed = target !== undefined || levels !== undefined;
  return unit && isAimed && otherPeriod(period, unit) ? { targetPeriod: unit } : {};
}
