import type { PeriodUnit } from '../calendar/period.ts';
import { dimensions, type RecordKind, records } from '../catalogue/records.ts';
import { Failure } from '../diagnostic/failure.ts';
import { closest } from '../text/closest.ts';
import { dimensionOf, termsOf } from './filter.ts';
import type { Inventory } from './inventory.ts';
import type { Slicer } from './relation.ts';

const units: readonly PeriodUnit[] = ['day', 'week', 'month', 'quarter', 'year'];

export const isUnit = (name: string): name is PeriodUnit => (units as readonly string[]).includes(name);

/** Every name that slices: the dimensions, the own text columns that were imported, and the units of time. */
function sliceNames(inventory: Inventory): string[] {
  const own = [...inventory.own.values()].flatMap(columns => [...columns.keys()]);
  return [...new Set([...dimensions, ...own, ...units])];
}

/** What slices by these names; throws Failure kpi/unknown-dimension. */
export function slicersOf(inventory: Inventory, names: readonly string[]): Slicer[] {
  const all = sliceNames(inventory);
  return [...new Set(names)].map(name => {
    if (!all.includes(name)) {
      throw new Failure('kpi/unknown-dimension', { name, closest: closest(name, all), dimensions: all });
    }
    return {
      name,
      dimensions: isUnit(name) ? {} : whereFound(inventory, name),
      terms: termsOf(inventory, name),
      unit: isUnit(name) ? name : null,
      zone: inventory.zone,
    };
  });
}

function whereFound(inventory: Inventory, name: string): Slicer['dimensions'] {
  const kinds = Object.keys(records) as RecordKind[];
  return Object.fromEntries(
    kinds.flatMap(kind => {
      const dimension = dimensionOf(inventory, kind, name);
      return dimension ? [[kind, dimension]] : [];
    }),
  );
}
