import type { SumRow } from './aggregate.ts';
import type { Part, Rule, Statistic } from './plan.ts';
import { isMarked, isRanked, type Sample } from './ranked.ts';
import type { Reading } from './reading.ts';
import { batchRows, isTrue, type Numbers } from './vector.ts';

/** The first start and the last due date of rows. */
export interface Reach {
  first: number;
  last: number;
}

/** What the rows of one part add up to, group by group; groups are numbers from 0. */
export type SumsOfRule = Omit<SumRow, 'import_id'>;

export interface Tally {
  /** Adds the rows of a batch; a group below 0 is outside. */
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

/** What the rows that have a value come to. */
function valuesTally(reading: Reading, statistic: Statistic) {
  const { kind } = statistic;
  const sums = grown(size => new Float64Array(size));
  const samples: { values: number[]; marks: number[] }[] = [];
  const [isChosen, hasMarks] = [isRanked(statistic), isMarked(statistic)];
  const sample = (value: number, isCounted: boolean, row: number, group: number) => {
    const found = samples[group] ?? { values: [], marks: [] };
    found.values.push(value);
    if (hasMarks) found.marks.push(kind === 'survival' ? Number(isCounted) : numberAt(reading.over, row));
    samples[group] = found;
  };
  const add = (rule: Rule, at: number, row: number, group: number) => {
    const value = numberAt(reading.value, row);
    const slot = at * slots;
    const found = sums.upTo(slot + slots);
    addTo(found, slot, addend(rule.numerator, value, reading, row));
    addTo(found, slot + 2, addend(rule.denominator, value, reading, row));
    if (Number.isNaN(value)) return;
    const isCounted = rule.outcome === 'counted';
    if (isCounted || kind === 'weighted') addTo(found, slot + 4, value * value);
    if (isChosen && (isCounted || isOpen(rule, kind))) sample(value, isCounted, row, group);
  };
  return { add, samples, sumsAt: (at: number) => sums.upTo((at + 1) * slots).subarray(at * slots) };
}

export function tallyOf({ rules, unknown }: Part, reading: Reading, { statistic, reaches }: Asked): Tally {
  const codes = rules.length * 2;
  const [fitting, places] = [new Uint8Array(batchRows), new Int32Array(batchRows)];
  const summed = rules.map(one =>
    one.outcome === 'counted' ||
    isText(one.numerator) ||
    isText(one.denominator) ||
    isOpen(one, statistic.kind)
      ? one
      : null,
  );
  const isSummed = summed.some(one => one !== null);
  const counts = grown(size => new Uint32Array(size));
  const values = valuesTally(reading, statistic);
  const reach: Reach = { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };
  /** Where a row is counted; −1 where it is not. */
  const placeOf = (rule = 0, group = -1, doubt = 0): number =>
    rule === 0 || group < 0 ? -1 : group * codes + (rule - 1) * 2 + (doubt >> 1);
  const addValues = (groups: Int32Array, size: number) => {
    for (let row = 0; row < size; row++) {
      const [at = -1, rule = 0, group = 0] = [places[row], fitting[row], groups[row]];
      const summing = at < 0 ? null : summed[rule - 1];
      if (summing) values.add(summing, at, row, group);
    }
  };
  const addReach = (size: number) => {
    for (let row = 0; row < size; row++) {
      const [at = -1, start, due] = [places[row], numberAt(reading.start, row), numberAt(reading.due, row)];
      if (at >= 0) widen(reach, start, due);
    }
  };
  return {
    reach,
    add: (groups, size, groupCount) => {
      fitRules(reading, fitting, size);
      const doubts = reading.doubt?.() ?? undoubted;
      const found = counts.upTo(groupCount * codes);
      for (let row = 0; row < size; row++) {
        const at = placeOf(fitting[row], groups[row], doubts[row]);
        places[row] = at;
        if (at >= 0) found[at] = (found[at] ?? 0) + 1;
      }
      if (isSummed) addValues(groups, size);
      if (reaches) addReach(size);
    },
    rowsOf: group =>
      rules.flatMap((rule, index) =>
        [null, unknown?.name ?? null].flatMap((doubt, side) => {
          const at = placeOf(index + 1, group, side * isTrue);
          const rows = counts.upTo(at + 1)[at] ?? 0;
          return rows === 0 ? [] : [{ ...sumsOf(rule, rows, values.sumsAt(at)), doubt, rows }];
        }),
      ),
    sampleOf: group => values.samples[group] ?? nothing,
  };
}

const numberAt = (numbers: Numbers | null, row: number) => numbers?.()[row] ?? Number.NaN;

const isText = (addend: Rule['numerator']): boolean => typeof addend === 'string';

function addend(what: Rule['numerator'], value: number, { over }: Reading, row: number): number {
  const number = what === 'value' ? value : what === 'over' ? (over?.()[row] ?? 0) : 0;
  return Number.isNaN(number) ? 0 : number;
}

/** Of each row the first rule that holds, from 1; 0 where it is no row of the part. */
function fitRules({ isRow, rules, otherwise }: Reading, fitting: Uint8Array, size: number): void {
  fitting.fill(otherwise, 0, size);
  for (let rule = rules.length; rule > 0; rule--) {
    const holds = rules[rule - 1]?.() ?? fitting;
    for (let row = 0; row < size; row++) if (holds[row] === isTrue) fitting[row] = rule;
  }
  const rows = isRow?.();
  if (!rows) return;
  for (let row = 0; row < size; row++) if (rows[row] !== isTrue) fitting[row] = 0;
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
