import type { PeriodUnit } from '../calendar/period.ts';
import { dimensionNames, ownName, unitNames } from '../catalogue/dimension-names.ts';
import { dimensions, type RecordKind, records } from '../catalogue/records.ts';
import { Failure } from '../diagnostic/failure.ts';
import { closest } from '../text/closest.ts';
import type { Bilingual } from '../text/locale.ts';
import { isSameName } from '../text/same-name.ts';
import { dimensionOf, termsOf } from './filter.ts';
import type { Inventory } from './inventory.ts';
import type { Slicer } from './relation.ts';

const units: readonly PeriodUnit[] = ['day', 'week', 'month', 'quarter', 'year'];

export const isUnit = (name: string): name is PeriodUnit => (units as readonly string[]).includes(name);

/** What slices, by id and as people call it. */
interface Sliceable {
  readonly id: string;
  readonly name: Bilingual;
}

/** The dimensions, the own text columns that were imported, and the units of time. */
function sliceables(inventory: Inventory): Sliceable[] {
  const own = new Set([...inventory.own.values()].flatMap(columns => [...columns.keys()]));
  return [
    ...dimensions.map(id => ({ id, name: dimensionNames[id] })),
    ...[...own].map(id => ({ id, name: { 'zh-CN': ownName(id), en: ownName(id) } })),
    ...units.map(id => ({ id, name: unitNames[id] })),
  ];
}

/**
 * The id of what somebody slices by, who may call it by its name in either language; throws Failure
 * kpi/unknown-dimension, and kpi/ambiguous-dimension where a name is that of several.
 */
export function sliceNamed(inventory: Inventory, name: string): string {
  const all = sliceables(inventory);
  if (all.some(({ id }) => id === name)) return name;
  const called = all.filter(one => [one.id, ...Object.values(one.name)].some(word => isSameName(word, name)));
  const [first, ...others] = called;
  if (!first) throw unknownDimension(name, all);
  if (others.length === 0) return first.id;
  throw new Failure('kpi/ambiguous-dimension', { name, dimensions: called });
}

function unknownDimension(name: string, all: readonly Sliceable[]): Failure {
  // Of two characters every second word is near.
  const words = all
    .flatMap(({ id, name: called }) => [id, ...Object.values(called)])
    .filter(({ length }) => length > 2);
  return new Failure('kpi/unknown-dimension', { name, closest: closest(name, words), dimensions: all });
}

/** What slices by these ids; throws Failure kpi/unknown-dimension. */
export function slicersOf(inventory: Inventory, names: readonly string[]): Slicer[] {
  const all = sliceables(inventory);
  return [...new Set(names)].map(name => {
    if (!all.some(({ id }) => id === name)) throw unknownDimension(name, all);
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
