import { type Diagnostic, error } from '../diagnostic/diagnostic.ts';
import type { DiagnosticCode, DiagnosticFacts } from '../diagnostic/sentences/catalogue.ts';
import type { Kpi, Measure, Standard, Variant } from '../document/documents.generated.ts';
import { type Loaded, placeOf } from '../document/read.ts';
import type { Path } from '../document/tree.ts';
import type { Dimension } from './condition.ts';
import type { Inventory } from './inventory.ts';

/** Where a document's filter is being read; what stands in its way is added to `findings`. */
export interface FilterSetting {
  readonly inventory: Inventory;
  readonly loaded: Loaded;
  readonly findings: Diagnostic[];
  /** A contact's dimensions as a definition asks for them, where that is not as they are now. */
  readonly told?: readonly Dimension[];
}

/** Where a definition is being made into a plan. */
export interface Setting extends FilterSetting {
  readonly loaded: Loaded<Standard>;
}

/** A definition that is asked for in place of the KPI's own. */
export interface Override {
  readonly name: string;
  /** What it changes; undefined where the time limit's own variant of that name says so. */
  readonly changes?: Variant;
  /** In place of the KPI's own measure. */
  readonly measure?: Measure;
}

/** One KPI of a standard, and the path to it in its document. */
export interface KpiSetting extends Setting {
  readonly kpi: Kpi;
  readonly path: Path;
  readonly override?: Override | undefined;
}

/** Notes why there can be no figure; gives undefined, the plan that there is not. */
export function refuse<C extends DiagnosticCode>(
  setting: FilterSetting,
  path: Path,
  code: C,
  facts: DiagnosticFacts[C],
  part: 'key' | 'value' = 'value',
): undefined {
  setting.findings.push(error(code, placeOf(setting.loaded, path, part), facts));
  return undefined;
}

/** Refuses every key of `keys` that the object at `path` has. */
export function refuseKeys(setting: Setting, path: Path, object: object, keys: readonly string[]): void {
  for (const key of keys) {
    if (Object.hasOwn(object, key)) refuse(setting, [...path, key], 'metric/not-yet', { key }, 'key');
  }
}
