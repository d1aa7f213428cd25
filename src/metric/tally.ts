import { batchRows } from '../store/row-batch.ts';
import type { SumRow } from './aggregate.ts';
import { outside } from './groups.ts';
import type { Part, Rule, Statistic } from './plan.ts';
import { isMarked, isRanked, type Sample } from './ranked.ts';
import type { Reading } from './reading.ts';
import { unknowns } from './vector.ts';

/** The first start and the last due date of rows. */
export interface Reach {
  first: number;
  last: number;
}

/** What the rows of one part that a rule fits add up to, without what names their group. */
export type SumsOfRule = Omit<SumRow, 'import_id'>;

export interface Tally {
  /** Adds the rows of a batch. */
  add(groups: Int32Array, size: number, groupCount: number): void;
  /** The sums of a group, without what names it. */
  rowsOf(group: number): SumsOfRule[];
  /** The values of a group, where the statistic is made from them. */
  sampleOf(group: number): Sample;
  readonly reach: Reach;
}

interface Asked {
  readonly statistic: Statistic;
  /** Whether anybody wants to know from when to when the rows go. */
  readonly reaches: boolean;
}

const nothing: Sample = { values: [], marks: [] };

/** What has not ended yet enters an estimate that knows how long it has taken so far. */
const isOpen = ({ outcome }: Rule, kind: Statistic['kind']): boolean =>
  kind === 'survival' && outcome === 'pending';

/** No row is in doubt; where one is, its truth is the greatest, 2. */
const undoubted = new Uint8Array(batchRows);

/** Sums of a group and rule: numerator, denominator and squares, each with what rounding has lost. */
const slots = 6;

/** The rows of a batch with the rule that fits each, from 1, and where it is counted. */
interface Placed {
  readonly fitting: Uint8Array;
  readonly places: Int32Array;
  readonly groups: Int32Array;
  readonly size: number;
}

/** What the rows that have a value come to, for the rules that are `summed`, by their number. */
function valuesTally(reading: Reading, statistic: Statistic, summed: readonly (Rule | null)[]) {
  const { kind } = statistic;
  const sums = grown(size => new Float64Array(size));
  const samples: { values: number[]; marks: number[] }[] = [];
  const [isChosen, hasMarks] = [isRanked(statistic), isMarked(statistic)];
  const sample = (value: number, mark: number, group: number) => {
    const found = samples[group] ?? { values: [], marks: [] };
    found.values.push(value);
    if (hasMarks) found.marks.push(mark);
    samples[group] = found;
  };
  const addRow = (rule: Rule, slot: number, [value, over]: readonly [number, number], group: number) => {
    const found = sums.upTo(slot + slots);
    addTo(found, slot, addend(rule.numerator, value, over));
    addTo(found, slot + 2, addend(rule.denominator, value, over));
    if (Number.isNaN(value)) return;
    const isCounted = rule.outcome === 'counted';
    if (isCounted || kind === 'weighted') addTo(found, slot + 4, value * value);
    if (!isChosen || !(isCounted || isOpen(rule, kind))) return;
    sample(value, kind === 'survival' ? Number(isCounted) : over, group);
  };
  const add = ({ fitting, places, groups, size }: Placed) => {
    const [values, overs] = [reading.value?.() ?? unknowns, reading.over?.() ?? unknowns];
    for (let row = 0; row < size; row++) {
      const [rule, group = outside, place = 0] = [summed[fitting[row] ?? 0], groups[row], places[row]];
      if (rule && group !== outside) addRow(rule, place * slots, [values[row] ?? 0, overs[row] ?? 0], group);
    }
  };
  return { add, samples, sumsAt: (place: number) => sums.upTo((place + 1) * slots).subarray(place * slots) };
}

/**
 * Counts the rows of a part by group, rule and doubt. Every row is counted somewhere, so that no branch is needed:
 * one that is outside in a group, and one that no rule fits at a rule, that nobody asks for.
 */
export function tallyOf({ rules, unknown }: Part, reading: Reading, { statistic, reaches }: Asked): Tally {
  const codes = (rules.length + 1) * 2;
  const placeOf = (group: number, rule: number, side: number) => group * codes + rule * 2 + side;
  const [fitting, places] = [new Uint8Array(batchRows), new Int32Array(batchRows)];
  const summed = [null, ...rules.map(rule => (hasValue(rule, statistic) ? rule : null))];
  const isSummed = summed.some(rule => rule !== null);
  const counts = grown(size => new Uint32Array(size));
  const values = valuesTally(reading, statistic, summed);
  const reach: Reach = { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };
  const count = (groups: Int32Array, size: number, groupCount: number) => {
    const doubts = reading.doubt?.() ?? undoubted;
    const found = counts.upTo(groupCount * codes);
    for (let row = 0; row < size; row++) {
      const place = placeOf(groups[row] ?? outside, fitting[row] ?? 0, (doubts[row] ?? 0) >> 1);
      places[row] = place;
      found[place] = (found[place] ?? 0) + 1;
    }
  };
  return {
    reach,
    add: (groups, size, groupCount) => {
      fitRules(reading, fitting, size);
      count(groups, size, groupCount);
      const placed = { fitting, places, groups, size };
      if (isSummed) values.add(placed);
      if (reaches) addReach(reach, reading, placed);
    },
    rowsOf: group =>
      rules.flatMap((rule, index) =>
        [null, unknown?.name ?? null].flatMap((doubt, side) => {
          const at = placeOf(group, index + 1, side);
          const rows = counts.upTo(at + 1)[at] ?? 0;
          return rows === 0 ? [] : [{ ...sumsOf(rule, rows, values.sumsAt(at)), doubt, rows }];
        }),
      ),
    sampleOf: group => values.samples[group] ?? nothing,
  };
}

const isText = (addend: Rule['numerator']): boolean => typeof addend === 'string';

/** Whether what a rule adds is told by each row. */
const hasValue = (rule: Rule, { kind }: Statistic): boolean =>
  rule.outcome === 'counted' || isText(rule.numerator) || isText(rule.denominator) || isOpen(rule, kind);

function addend(what: Rule['numerator'], value: number, over: number): number {
  const number = what === 'value' ? value : what === 'over' ? over : 0;
  return Number.isNaN(number) ? 0 : number;
}

/** Of each row the first rule that holds, from 1; 0 where it is no row of the part. */
function fitRules({ isRow, rules, otherwise }: Reading, fitting: Uint8Array, size: number): void {
  fitting.fill(otherwise, 0, size);
  for (let rule = rules.length; rule > 0; rule--) {
    const holds = rules[rule - 1]?.() ?? fitting;
    for (let row = 0; row < size; row++) {
      const [before, isFit] = [fitting[row] ?? 0, (holds[row] ?? 0) >> 1];
      fitting[row] = before + isFit * (rule - before);
    }
  }
  const rows = isRow?.();
  if (!rows) return;
  for (let row = 0; row < size; row++) fitting[row] = (fitting[row] ?? 0) * ((rows[row] ?? 0) >> 1);
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

function addReach(reach: Reach, reading: Reading, { fitting, groups, size }: Placed): void {
  const [starts, dues] = [reading.start?.() ?? unknowns, reading.due?.() ?? unknowns];
  for (let row = 0; row < size; row++) {
    if (fitting[row] === 0 || groups[row] === outside) continue;
    const [start = Number.NaN, due = Number.NaN] = [starts[row], dues[row]];
    if (start < reach.first) reach.first = start;
    if (due > reach.last) reach.last = due;
  }
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
