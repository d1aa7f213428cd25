import { batchRows } from '../store/row-batch.ts';
import type { SumRow } from './aggregate.ts';
import { grown } from './grown.ts';
import type { Addend, Part, Rule, Statistic } from './plan.ts';
import type { Sample } from './ranked.ts';
import type { Reading } from './reading.ts';
import { type Bits, noBits, rowsOf, wordsOf } from './truths.ts';
import { type Fitting, type PlaceSums, type ValuesState, valuesOf } from './values.ts';
import { unknowns } from './vector.ts';

/** The first start and the last due date of rows. */
export interface Reach {
  first: number;
  last: number;
}

/** What the rows of one part that a rule fits add up to, without what names their group. */
export type SumsOfRule = Omit<SumRow, 'import_id'>;

/** The rows of a batch that are inside a frame, and the group of each. */
export interface Inside {
  readonly bits: Bits;
  readonly groups: Int32Array;
  readonly size: number;
  /** How many groups there are by now. */
  readonly groupCount: number;
}

export interface Tally {
  /** Adds the rows of a batch. */
  add(inside: Inside): void;
  /** The sums of a group, without what names it. */
  rowsOf(group: number): SumsOfRule[];
  /** The values of a group, where the statistic is made from them. */
  sampleOf(group: number): Sample;
  readonly reach: Reach;
  /** What there is so far, as plain data. */
  state(): TallyState;
  /** Adds what others have counted; `groups` are the numbers here of their groups. */
  merge(state: TallyState, groups: readonly number[]): void;
}

export interface TallyState {
  readonly counts: Uint32Array;
  readonly values: ValuesState;
  readonly reach: Reach;
}

interface Asked {
  readonly statistic: Statistic;
  /** Whether anybody wants to know from when to when the rows go. */
  readonly reaches: boolean;
}

/** Counts the rows of a part by group, the first rule that fits, and doubt. */
export function tallyOf({ rules, unknown }: Part, reading: Reading, { statistic, reaches }: Asked): Tally {
  const codes = rules.length * 2;
  const counts = grown(size => new Uint32Array(size));
  const values = valuesOf(rules, reading, statistic);
  const reach: Reach = { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };
  const [rows, places] = [new Int32Array(batchRows), new Int32Array(batchRows)];
  const split = splitter(reading);
  const add = (inside: Inside) =>
    split(inside, (bits, rule, side) => {
      const fitting = { size: rowsOf(bits, inside.size, rows), rows, groups: inside.groups, places };
      if (fitting.size === 0) return;
      const placeCount = inside.groupCount * codes;
      countAll(counts.upTo(placeCount), fitting, codes, rule * 2 + side);
      values.add(rule, fitting, placeCount);
      if (reaches) addReach(reach, reading, fitting);
    });
  return {
    ...{ reach, add },
    rowsOf: group =>
      rules.flatMap((rule, index) =>
        [null, unknown?.name ?? null].flatMap((doubt, side) => {
          const place = group * codes + index * 2 + side;
          const rows = counts.list()[place] ?? 0;
          return rows === 0 ? [] : [{ ...sumsOf(rule, rows, values.sumsAt(place)), doubt, rows }];
        }),
      ),
    sampleOf: values.sampleOf,
    state: () => ({ counts: counts.list(), values: values.state(), reach }),
    merge: (state, groups) => {
      groups.forEach((group, theirs) => {
        const list = counts.upTo((group + 1) * codes);
        for (let code = 0; code < codes; code++) {
          const [to, from] = [group * codes + code, theirs * codes + code];
          list[to] = (list[to] ?? 0) + (state.counts[from] ?? 0);
          values.mergeSums(to, state.values, from);
        }
        values.mergeSample(group, state.values.samples[theirs]);
      });
      reach.first = Math.min(reach.first, state.reach.first);
      reach.last = Math.max(reach.last, state.reach.last);
    },
  };
}

type Take = (bits: Bits, rule: number, side: number) => void;

/** Parts the rows of a batch by the first rule that fits and by doubt: side 1 is what is in doubt. */
function splitter({ isRow, rules, doubt }: Reading): (inside: Inside, take: Take) => void {
  const [left, fitting, doubted] = [noBits(), noBits(), noBits()];
  return ({ bits, size }, take) => {
    const words = wordsOf(size);
    left.set(bits);
    if (isRow) keep(left, isRow().holds, words);
    for (const [index, rule] of rules.entries()) {
      move(left, rule().holds, fitting, words);
      if (doubt) {
        move(fitting, doubt().holds, doubted, words);
        take(doubted, index, 1);
      }
      take(fitting, index, 0);
    }
  };
}

function keep(bits: Bits, of: Bits, words: number): void {
  for (let word = 0; word < words; word++) bits[word] = (bits[word] ?? 0) & (of[word] ?? 0);
}

/** Takes what is in `of` out of some bits, which are disjoint from it then. */
function move(from: Bits, of: Bits, into: Bits, words: number): void {
  for (let word = 0; word < words; word++) {
    const moved = (from[word] ?? 0) & (of[word] ?? 0);
    into[word] = moved;
    from[word] = (from[word] ?? 0) ^ moved;
  }
}

/** Counts rows at `code` of their groups, and notes the places. */
function countAll(
  counts: Uint32Array,
  { rows, groups, places, size }: Fitting,
  codes: number,
  code: number,
): void {
  for (let index = 0; index < size; index++) {
    const place = (groups[rows[index] ?? 0] ?? 0) * codes + code;
    places[index] = place;
    counts[place] = (counts[place] ?? 0) + 1;
  }
}

function addReach(reach: Reach, reading: Reading, { rows, size }: Fitting): void {
  const [starts, dues] = [reading.start?.() ?? unknowns, reading.due?.() ?? unknowns];
  for (let index = 0; index < size; index++) {
    const row = rows[index] ?? 0;
    const [start = Number.NaN, due = Number.NaN] = [starts[row], dues[row]];
    if (start < reach.first) reach.first = start;
    if (due > reach.last) reach.last = due;
  }
}

/** A constant is added as often as there are rows. */
function sumsOf(
  { outcome, reason, numerator, denominator }: Rule,
  rows: number,
  sums: PlaceSums,
): Pick<SumRow, 'outcome' | 'reason' | 'numerator' | 'denominator' | 'squares'> {
  const of = (addend: Addend, sum: number) => (typeof addend === 'number' ? addend * rows : addend && sum);
  return {
    ...{ outcome, reason, squares: sums.squares },
    ...{ numerator: of(numerator, sums.numerator), denominator: of(denominator, sums.denominator) },
  };
}
