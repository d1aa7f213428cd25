import type { SumRow } from './aggregate.ts';
import type { Part, Rule, Statistic } from './plan.ts';
import type { Reading } from './reading.ts';
import { batchRows, type Numbers } from './vector.ts';

/** The first start and the last due date of rows. */
export interface Reach {
  first: number;
  last: number;
}

/** What the rows of one part add up to, group by group; groups are numbers from 0. */
export type SumsOfRule = Omit<SumRow, 'import_id'>;

export interface Tally {
  /** Adds the rows of a batch; a group below 0 is outside. */
  add(groups: Int32Array, size: number): void;
  /** The sums of a group, without what names it. */
  rowsOf(group: number): SumsOfRule[];
  /** The values that a median, percentile or maximum is chosen from. */
  valuesOf(group: number): readonly number[];
  readonly reach: Reach;
}

interface Asked {
  readonly statistic: Statistic;
  /** Whether anybody wants to know from when to when the rows go. */
  readonly reaches: boolean;
}

const ranked: readonly Statistic['kind'][] = ['median', 'percentile', 'max'];

/** Sums of a group and rule: numerator, denominator and squares, each with what rounding has lost. */
const slots = 6;

export function tallyOf({ rules, unknown }: Part, reading: Reading, { statistic, reaches }: Asked): Tally {
  const codes = rules.length * 2;
  const fitting = new Uint8Array(batchRows);
  const summed = rules.map(one =>
    one.outcome === 'counted' || isText(one.numerator) || isText(one.denominator) ? one : null,
  );
  const counts = grown(size => new Uint32Array(size));
  const sums = grown(size => new Float64Array(size));
  const isRanked = ranked.includes(statistic.kind);
  const isWeighted = statistic.kind === 'weighted';
  const values: number[][] = [];
  const reach: Reach = { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };
  const addValues = (rule: Rule, slot: number, row: number, group: number) => {
    const value = numberAt(reading.value, row);
    const found = sums.upTo(slot + slots);
    addTo(found, slot, addend(rule.numerator, value, reading, row));
    addTo(found, slot + 2, addend(rule.denominator, value, reading, row));
    if (Number.isNaN(value)) return;
    const isCounted = rule.outcome === 'counted';
    if (isCounted || isWeighted) addTo(found, slot + 4, value * value);
    if (!isRanked || !isCounted) return;
    const list = values[group] ?? [];
    list.push(value);
    values[group] = list;
  };
  const addRow = (row: number, group: number, rule: number, isDoubted: boolean) => {
    const at = group * codes + (rule - 1) * 2 + (isDoubted ? 1 : 0);
    const found = counts.upTo(at + 1);
    found[at] = (found[at] ?? 0) + 1;
    const one = summed[rule - 1];
    if (one) addValues(one, at * slots, row, group);
    if (reaches) widen(reach, numberAt(reading.start, row), numberAt(reading.due, row));
  };
  return {
    reach,
    add: (groups, size) => {
      fitRules(reading, fitting, size);
      const doubts = reading.doubt?.();
      for (let row = 0; row < size; row++) {
        const [rule = 0, group = -1] = [fitting[row], groups[row]];
        if (rule > 0 && group >= 0) addRow(row, group, rule, doubts?.[row] === 1);
      }
    },
    rowsOf: group => {
      const found: SumsOfRule[] = [];
      for (let at = group * codes; at < (group + 1) * codes; at++) {
        const rows = counts.upTo(at + 1)[at] ?? 0;
        const rule = rules[(at - group * codes) >> 1];
        if (rows === 0 || !rule) continue;
        const added = sums.upTo((at + 1) * slots).subarray(at * slots);
        found.push({
          ...sumsOf(rule, rows, added),
          doubt: at % 2 === 1 ? (unknown?.name ?? null) : null,
          rows,
        });
      }
      return found;
    },
    valuesOf: group => values[group] ?? [],
  };
}

const numberAt = (numbers: Numbers | null, row: number) => numbers?.()[row] ?? Number.NaN;

const isText = (addend: Rule['numerator']): boolean => typeof addend === 'string';

function addend(what: Rule['numerator'], value: number, { over }: Reading, row: number): number {
  const number = what === 'value' ? value : what === 'over' ? (over?.()[row] ?? 0) : 0;
  return Number.isNaN(number) ? 0 : number;
}

/** Of each row the first rule that holds, from 1; 0 where it is no row of the part. */
function fitRules({ isRow, rules }: Reading, fitting: Uint8Array, size: number): void {
  fitting.fill(0, 0, size);
  for (let rule = rules.length; rule > 0; rule--) {
    const holds = rules[rule - 1]?.();
    for (let row = 0; row < size; row++) if (holds?.[row] === 1) fitting[row] = rule;
  }
  const rows = isRow();
  for (let row = 0; row < size; row++) if (rows[row] !== 1) fitting[row] = 0;
}

function sumsOf(
  { outcome, reason, numerator, denominator }: Rule,
  rows: number,
  found: Float64Array,
): Pick<SumRow, 'outcome' | 'reason' | 'numerator' | 'denominator' | 'squares'> {
  const sum = (slot: number) => (found[slot] ?? 0) + (found[slot + 1] ?? 0);
  const of = (what: Rule['numerator'], slot: number) => {
    if (what === null) return null;
    return typeof what === 'number' ? what * rows : sum(slot);
  };
  return {
    ...{ outcome, reason },
    ...{ numerator: of(numerator, 0), denominator: of(denominator, 2), squares: sum(4) },
  };
}

/** Adds as Neumaier does, so that a sum of decimals does not drift with the number of rows. */
function addTo(sums: Float64Array, at: number, value: number): void {
  const before = sums[at] ?? 0;
  const after = before + value;
  const lost = Math.abs(before) >= Math.abs(value) ? before - after + value : value - after + before;
  sums[at] = after;
  sums[at + 1] = (sums[at + 1] ?? 0) + lost;
}

function widen(reach: Reach, start: number, due: number): void {
  if (start < reach.first) reach.first = start;
  if (due > reach.last) reach.last = due;
}

interface Counters<List> {
  /** The counters with at least so many places. */
  upTo(size: number): List;
}

function grown<List extends Uint32Array | Float64Array>(make: (size: number) => List): Counters<List> {
  let list = make(256);
  return {
    upTo: size => {
      if (size <= list.length) return list;
      const longer = make(Math.max(size, list.length * 2));
      longer.set(list);
      list = longer;
      return list;
    },
  };
}
