import type { Row } from '../store/row-batch.ts';
import type { Slice } from './figure.ts';
import type { Frame } from './plan.ts';
import { periodsWithin, type Slicer } from './relation.ts';

export interface Group {
  /** The same for the same slice. */
  readonly key: string;
  readonly by: Slice;
  readonly importId: number;
}

/** Tells rows apart by import and slice, and numbers what it has met from 0. */
export interface Groups {
  groupOf(leaf: number, placed: number, rowOf: (leaf: number) => Row): number;
  /** The number of a group that others have met. */
  numberOf(group: Group): number;
  /** What has been met, in the order of its numbers. */
  list(): readonly Group[];
}

/** The units of time of a slicer, as the ends that part them. */
interface Buckets {
  readonly ids: readonly string[];
  readonly ends: readonly number[];
}

function bucketsOf({ unit, zone }: Slicer, frame: Frame): Buckets {
  const periods = unit ? periodsWithin(frame, unit, zone) : [];
  return { ids: periods.map(({ id }) => id), ends: periods.map(({ to }) => to) };
}

/** The first bucket that ends after an instant, else the last: a search by halves. */
function bucketAt({ ends }: Buckets, at: number): number {
  let [low, high] = [0, Math.max(ends.length - 1, 0)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at < (ends[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The time [from, to) over which rows stay in the same bucket of every unit. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly bucket: number;
}

function stretchAt(units: readonly Buckets[], placed: number): Stretch {
  let [from, to] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  let bucket = 0;
  let factor = 1;
  for (const unit of units) {
    const found = bucketAt(unit, placed);
    bucket += factor * found;
    factor *= Math.max(unit.ids.length, 1);
    from = Math.max(from, unit.ends[found - 1] ?? Number.NEGATIVE_INFINITY);
    if (found < unit.ends.length - 1) to = Math.min(to, unit.ends[found] ?? Number.POSITIVE_INFINITY);
  }
  return { from, to, bucket };
}

/** Groups of a frame's rows by import and slice. The leaf of a row is its import and, behind it, its dimensions. */
export function groupsOf(slicers: readonly Slicer[], frame: Frame): Groups {
  const units = slicers.filter(({ unit }) => unit).map(one => ({ name: one.name, ...bucketsOf(one, frame) }));
  const dimensions = slicers.filter(({ unit }) => !unit).map(({ name }) => name);
  const groups: Group[] = [];
  const combinations = units.reduce((product, { ids }) => product * Math.max(ids.length, 1), 1);
  const known: (number | undefined)[] = [];
  // Rows come more or less in the order of time, so that the last stretch is often the next row's.
  let stretch = stretchAt(units, frame.from);
  const named = (row: Row, bucket: number): Group => {
    const values = new Map<string, string | null>();
    dimensions.forEach((name, index) => {
      const value = row[index + 1] ?? null;
      values.set(name, value === null ? null : String(value));
    });
    let rest = bucket;
    for (const { name, ids } of units) {
      values.set(name, ids[rest % ids.length] ?? null);
      rest = Math.floor(rest / ids.length);
    }
    const by = Object.fromEntries(slicers.map(({ name }) => [name, values.get(name) ?? null]));
    return { key: JSON.stringify(Object.values(by)), by, importId: Number(row[0]) };
  };
  const numbers = new Map<string, number>();
  const put = (group: Group): number => {
    const name = `${group.importId} ${group.key}`;
    const number = numbers.get(name) ?? groups.push(group) - 1;
    numbers.set(name, number);
    return number;
  };
  return {
    list: () => groups,
    numberOf: put,
    groupOf: (leaf, placed, rowOf) => {
      if (placed < stretch.from || placed >= stretch.to) stretch = stretchAt(units, placed);
      const at = leaf * combinations + stretch.bucket;
      const group = known[at];
      if (group !== undefined) return group;
      const met = put(named(rowOf(leaf), stretch.bucket));
      known[at] = met;
      return met;
    },
  };
}
