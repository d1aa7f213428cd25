import { batchRows } from '../store/row-batch.ts';
import { grown } from './grown.ts';
import type { Addend, Rule, Statistic } from './plan.ts';
import { isMarked, isRanked, type Sample } from './ranked.ts';
import type { Reading } from './reading.ts';
import { unknowns } from './vector.ts';

/** Rows of a batch that a rule fits: where they are, of which group, and at which place they are counted. */
export interface Fitting {
  readonly size: number;
  readonly rows: Int32Array;
  readonly groups: Int32Array;
  readonly places: Int32Array;
}

export interface PlaceSums {
  readonly numerator: number;
  readonly denominator: number;
  /** Of the counted values. */
  readonly squares: number;
}

/** What the values of rows add up to, place by place, and the values themselves, group by group. */
export interface Values {
  /** @param rule its number; @param placeCount how many places there are by now. */
  add(rule: number, fitting: Fitting, placeCount: number): void;
  sumsAt(place: number): PlaceSums;
  sampleOf(group: number): Sample;
  /** What there is so far, as plain data. */
  state(): ValuesState;
  /** Adds what others have found at a place. */
  mergeSums(place: number, state: ValuesState, theirs: number): void;
  mergeSample(group: number, sample: Sample | undefined): void;
}

export interface ValuesState {
  readonly sums: Float64Array;
  readonly samples: readonly Sample[];
}

/** Of a place, each sum is followed by what rounding has lost of it. */
const slots = { numerator: 0, denominator: 2, squares: 4, all: 6 };

/** A sum that the rows of a rule are added to. */
interface Adding {
  readonly slot: number;
  readonly of: 'value' | 'over';
  readonly isSquared: boolean;
}

/** What the rows at hand have. */
interface Columns {
  readonly value: Float64Array;
  readonly over: Float64Array;
}

const nothing: Sample = { values: [], marks: [] };

/** What has not ended yet enters an estimate that knows how long it has taken so far. */
const isOpen = ({ outcome }: Rule, { kind }: Statistic): boolean =>
  kind === 'survival' && outcome === 'pending';

const isSampled = (rule: Rule, statistic: Statistic): boolean =>
  isRanked(statistic) && (rule.outcome === 'counted' || isOpen(rule, statistic));

/** What each row adds; a constant is known from their number. */
function addingsOf({ outcome, numerator, denominator }: Rule, { kind }: Statistic): Adding[] {
  const adding = (slot: number, addend: Addend) =>
    typeof addend === 'string' ? [{ slot, of: addend, isSquared: false }] : [];
  const squares: Adding[] =
    outcome === 'counted' || kind === 'weighted'
      ? [{ slot: slots.squares, of: 'value', isSquared: true }]
      : [];
  return [...adding(slots.numerator, numerator), ...adding(slots.denominator, denominator), ...squares];
}

export function valuesOf(rules: readonly Rule[], reading: Reading, statistic: Statistic): Values {
  const sums = grown(size => new Float64Array(size));
  const samples = samplesOf(statistic);
  const addends = new Float64Array(batchRows);
  const terms = rules.map(rule => ({
    addings: addingsOf(rule, statistic),
    ...{ isSampled: isSampled(rule, statistic), hasEnded: !isOpen(rule, statistic) },
  }));
  const columns = (): Columns => ({
    value: reading.value?.() ?? unknowns,
    over: reading.over?.() ?? unknowns,
  });
  const addSum = ({ slot, of, isSquared }: Adding, fitting: Fitting, list: Float64Array) => {
    gather(addends, fitting, columns()[of]);
    if (isSquared) square(addends, fitting.size);
    addAll(list, fitting, slot, addends);
  };
  return {
    add: (rule, fitting, placeCount) => {
      const term = terms[rule];
      if (!term) return;
      const list = sums.upTo(placeCount * slots.all);
      for (const adding of term.addings) addSum(adding, fitting, list);
      if (term.isSampled) samples.add(fitting, columns(), term.hasEnded);
    },
    sumsAt: place => {
      const list = sums.list();
      const sum = (slot: number) =>
        (list[place * slots.all + slot] ?? 0) + (list[place * slots.all + slot + 1] ?? 0);
      return {
        numerator: sum(slots.numerator),
        denominator: sum(slots.denominator),
        squares: sum(slots.squares),
      };
    },
    sampleOf: samples.of,
    state: () => ({ sums: sums.list(), samples: samples.list }),
    mergeSums: (place, state, theirs) => {
      const list = sums.upTo((place + 1) * slots.all);
      for (let slot = 0; slot < slots.all; slot++) {
        // What rounding has lost is added to the same sum.
        const sum = place * slots.all + slot - (slot % 2);
        addTo(list, sum, state.sums[theirs * slots.all + slot] ?? 0);
      }
    },
    mergeSample: samples.merge,
  };
}

function samplesOf(statistic: Statistic) {
  const samples: { values: number[]; marks: number[] }[] = [];
  const isMarkedBy = isMarked(statistic);
  return {
    list: samples,
    of: (group: number): Sample => samples[group] ?? nothing,
    merge: (group: number, theirs: Sample = nothing) => {
      const sample = sampleIn(samples, group);
      for (const value of theirs.values) sample.values.push(value);
      for (const mark of theirs.marks) sample.marks.push(mark);
    },
    add: ({ rows, groups, size }: Fitting, { value: values, over: overs }: Columns, hasEnded: boolean) => {
      const markOf = (row: number) => (statistic.kind === 'survival' ? Number(hasEnded) : (overs[row] ?? 0));
      for (let index = 0; index < size; index++) {
        const row = rows[index] ?? 0;
        const value = values[row] ?? 0;
        if (Number.isNaN(value)) continue;
        const sample = sampleIn(samples, groups[row] ?? 0);
        sample.values.push(value);
        if (isMarkedBy) sample.marks.push(markOf(row));
      }
    },
  };
}

function sampleIn<Of>(
  samples: { values: Of[]; marks: Of[] }[],
  group: number,
): { values: Of[]; marks: Of[] } {
  const found = samples[group];
  if (found) return found;
  const made = { values: [], marks: [] };
  samples[group] = made;
  return made;
}

/** The numbers of the rows that fit, one behind the other; nothing adds nothing. */
function gather(into: Float64Array, { rows, size }: Fitting, ofRow: Float64Array): void {
  for (let index = 0; index < size; index++) {
    const value = ofRow[rows[index] ?? 0] ?? 0;
    into[index] = Number.isNaN(value) ? 0 : value;
  }
}

function square(numbers: Float64Array, size: number): void {
  for (let index = 0; index < size; index++) numbers[index] = (numbers[index] ?? 0) ** 2;
}

function addAll(sums: Float64Array, { places, size }: Fitting, slot: number, addends: Float64Array): void {
  for (let index = 0; index < size; index++)
    addTo(sums, (places[index] ?? 0) * slots.all + slot, addends[index] ?? 0);
}

/** Adds as Neumaier does, so that a sum of decimals does not drift with the number of rows. */
function addTo(sums: Float64Array, at: number, value: number): void {
  const before = sums[at] ?? 0;
  const after = before + value;
  const lost = Math.abs(before) >= Math.abs(value) ? before - after + value : value - after + before;
  sums[at] = after;
  sums[at + 1] = (sums[at + 1] ?? 0) + lost;
}
