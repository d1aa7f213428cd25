import type { SumRow } from './aggregate.ts';
import type { Row } from './evaluate.ts';
import type { Part, Rule, Statistic } from './plan.ts';
import type { Reading } from './reading.ts';

/** The first start and the last due date of rows. */
export interface Reach {
  first: number;
  last: number;
}

/** What the rows of one part add up to, group by group; groups are numbers from 0. */
export type SumsOfRule = Omit<SumRow, 'import_id'>;

export interface Tally {
  add(row: Row, group: number): void;
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
  const isSummed = rules.map(
    one => one.outcome === 'counted' || isText(one.numerator) || isText(one.denominator),
  );
  const counts = grown(size => new Uint32Array(size));
  const sums = grown(size => new Float64Array(size));
  const isRanked = ranked.includes(statistic.kind);
  const isWeighted = statistic.kind === 'weighted';
  const values: number[][] = [];
  const reach: Reach = { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };
  const addValues = (rule: number, at: number, row: Row, group: number) => {
    const value = reading.value(row);
    const over = reading.over(row);
    const found = sums.upTo((at + 1) * slots);
    const { numerator, denominator, outcome } = rules[rule] ?? nobody;
    addTo(found, at * slots, addend(numerator, value, over));
    addTo(found, at * slots + 2, addend(denominator, value, over));
    if (value === null) return;
    if (outcome === 'counted' || isWeighted) addTo(found, at * slots + 4, value * value);
    if (!isRanked || outcome !== 'counted') return;
    const list = values[group] ?? [];
    list.push(value);
    values[group] = list;
  };
  return {
    reach,
    add: (row, group) => {
      const rule = reading.rule(row);
      if (rule < 0) return;
      const doubt = unknown !== null && reading.doubt(row) ? 1 : 0;
      const at = group * codes + rule * 2 + doubt;
      const found = counts.upTo(at + 1);
      found[at] = (found[at] ?? 0) + 1;
      if (isSummed[rule]) addValues(rule, at, row, group);
      if (reaches) widen(reach, reading.start(row), reading.due(row));
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

const nobody: Pick<Rule, 'numerator' | 'denominator' | 'outcome'> = {
  numerator: null,
  denominator: null,
  outcome: 'excluded',
};

const isText = (addend: Rule['numerator']): boolean => typeof addend === 'string';

function addend(what: Rule['numerator'], value: number | null, over: number | null): number {
  if (what === 'value') return value ?? 0;
  return what === 'over' ? (over ?? 0) : 0;
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

function widen(reach: Reach, start: number | null, due: number | null): void {
  if (start !== null && start < reach.first) reach.first = start;
  if (due !== null && due > reach.last) reach.last = due;
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
