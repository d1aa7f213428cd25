import type { RecordKind } from '../catalogue/records.ts';
import { batchRows, type Row, type RowBatch } from '../store/row-batch.ts';
import type { Reader } from '../store/store.ts';
import { compareSlices, type SumRow, type Sums, sumsOf } from './aggregate.ts';
import type { CalendarOf, Scope } from './evaluate.ts';
import type { Slice } from './figure.ts';
import { type Groups, groupsOf } from './groups.ts';
import type { Frame, Part, Plan } from './plan.ts';
import { rankedOf, type Sample } from './ranked.ts';
import { originOf, type Reading, readingOf } from './reading.ts';
import { dimensionSql, type Slicer } from './relation.ts';
import { joined, type Sql, sql } from './sql.ts';
import { type Reach, type Tally, tallyOf } from './tally.ts';
import {
  type Batch,
  type Bits,
  constantNumbers,
  constantTruths,
  cutAt,
  every,
  less,
  lessOrEqual,
  noBits,
  rowsOf,
  type Truths,
} from './vector.ts';

/** A plan over a stretch of time. */
export interface Task {
  readonly plan: Plan;
  readonly frame: Frame;
}

/** What the rows of a task add up to: all of them, and those of each slice that has any, null last. */
export interface Sheet {
  readonly total: Sums;
  readonly slices: readonly Sums[];
  /** From the first start to the last due date, where a calendar counts; undefined where there is none. */
  readonly reach: Reach | undefined;
}

/** The parts that are placed by the same instant in the same frame. */
interface Clock {
  readonly placed: Reading['placed'];
  readonly isInside: Truths;
  readonly groups: Groups;
  readonly tallies: Tally[];
  /** Of the rows at hand, those inside: as bits, one by one, and the group of each in its place. */
  readonly inside: Bits;
  readonly rows: Int32Array;
  readonly found: Int32Array;
}

/** One pass over one kind of record, for all the parts that can be read off it. */
interface Scan {
  readonly record: RecordKind;
  readonly from: Sql;
  readonly columns: Sql[];
  readonly places: Map<string, number>;
  readonly ranges: Map<string, Sql | null>;
  readonly clocks: Map<string, Clock>;
  readonly shared: Scope['shared'];
  readonly batch: Batch;
  /** How many of the columns, the first, tell rows apart whatever the instant that places them. */
  readonly leading: number;
}

interface Counted {
  readonly tally: Tally;
  readonly groups: Groups;
}

const keyOf = ({ text, values }: Sql): string => JSON.stringify([text, values]);

/**
 * Adds up the rows of many plans at once: what can be read off the same records is read in one pass. What counts
 * as a row, and what it adds, is the plan's own, as in the relation that a trace lists.
 */
export function addUp(
  store: Reader,
  tasks: readonly Task[],
  slicers: readonly Slicer[],
  calendarOf: CalendarOf,
): Sheet[] {
  const scans = new Map<string, Scan>();
  const counted = tasks.map(({ plan, frame }) =>
    plan.parts.map(part => {
      const { from, range } = originOf(part, frame, slicers);
      const key = keyOf(from);
      const scan = scans.get(key) ?? newScan(part.record, from, frame, slicers);
      scans.set(key, scan);
      scan.ranges.set(range ? keyOf(range) : '', range);
      return join(scan, part, { plan, frame }, slicers, calendarOf);
    }),
  );
  for (const scan of scans.values()) run(store, scan);
  return counted.map((parts, index) => sheetOf(parts, tasks[index]?.plan));
}

/** The first columns of every scan are its import, and the dimensions that it is sliced by. */
function newScan(record: RecordKind, from: Sql, frame: Frame, slicers: readonly Slicer[]): Scan {
  const dimensions = slicers.filter(({ unit }) => !unit);
  const columns = [sql`r.import_id`, ...dimensions.map(one => dimensionSql(one, record, frame.asOf))];
  const rest = { places: new Map(), ranges: new Map(), clocks: new Map(), shared: new Map() };
  const batch: Batch = { columns: [], size: 0, serial: 0 };
  return { record, from, columns, batch, leading: columns.length, ...rest };
}

/** What a due date means to a part that has its own; two parts of a scan can mean another one by it. */
const dueOf = ({ course }: Part) => (course?.kind === 'due' ? course.due : null);

/** Has a scan count the rows of a part too. */
function join(
  scan: Scan,
  part: Part,
  { plan, frame }: Task,
  slicers: readonly Slicer[],
  calendarOf: CalendarOf,
): Counted {
  const ask = (column: Sql): number => {
    const key = keyOf(column);
    const place = scan.places.get(key) ?? scan.columns.push(column) - 1;
    scan.places.set(key, place);
    return place;
  };
  const reading = readingOf(part, frame, { ask, batch: scan.batch, shared: scan.shared, calendarOf });
  const key = JSON.stringify([part.placed, dueOf(part), frame]);
  const clock = scan.clocks.get(key) ?? {
    placed: reading.placed,
    isInside: isInside(part, reading, { batch: scan.batch, frame }),
    ...{ groups: groupsOf(slicers, frame), tallies: [] },
    ...{ inside: noBits(), rows: new Int32Array(batchRows), found: new Int32Array(batchRows) },
  };
  scan.clocks.set(key, clock);
  const tally = tallyOf(part, reading, { statistic: plan.statistic, reaches: plan.calendars.length > 0 });
  clock.tallies.push(tally);
  return { tally, groups: clock.groups };
}

/** What there is at as-of belongs to whatever period is asked for. */
function isInside(part: Part, { placed }: Reading, { batch, frame }: { batch: Batch; frame: Frame }): Truths {
  if (part.placed.kind === 'as_of') return constantTruths(true);
  const [from, to] = [constantNumbers(frame.from), constantNumbers(frame.to)];
  return every(batch, [lessOrEqual(batch, from, placed), less(batch, placed, to)]);
}

function run(store: Reader, { record, columns, from, ranges, clocks, batch, leading }: Scan): void {
  const within = [...ranges.values()].flatMap(range => (range ? [sql`(${range})`] : []));
  const where = within.length < ranges.size ? null : joined(within, ' OR ');
  const scan = { table: record, columns, from, where, leading };
  store.scan(scan, (rows, rowOf) => {
    batch.columns = rows.columns;
    batch.size = rows.size;
    batch.serial++;
    for (const clock of clocks.values()) count(clock, rows, rowOf);
  });
}

/** Adds a batch of rows to what they are placed by. */
function count(clock: Clock, { leaves, size }: RowBatch, rowOf: (leaf: number) => Row): void {
  const { groups, tallies, inside, rows, found } = clock;
  inside.set(clock.isInside().holds);
  cutAt(inside, size);
  const [instants, count] = [clock.placed(), rowsOf(inside, size, rows)];
  if (count === 0) return;
  for (let index = 0; index < count; index++) {
    const row = rows[index] ?? 0;
    found[row] = groups.groupOf(leaves[row] ?? 0, instants[row] ?? 0, rowOf);
  }
  const groupCount = groups.list().length;
  for (const tally of tallies) tally.add({ bits: inside, groups: found, size, groupCount });
}

function sheetOf(parts: readonly Counted[], plan: Plan | undefined): Sheet {
  const found = new Map<string, { by: Slice; rows: SumRow[]; samples: Sample[] }>();
  for (const { tally, groups } of parts) {
    groups.list().forEach(({ key, by, importId }, index) => {
      const rows = tally.rowsOf(index).map(row => ({ ...row, import_id: importId }));
      if (rows.length === 0) return;
      const slice = found.get(key) ?? { by, rows: [], samples: [] };
      slice.rows.push(...rows);
      slice.samples.push(tally.sampleOf(index));
      found.set(key, slice);
    });
  }
  const all = [...found.values()];
  const statistic = plan?.statistic ?? { kind: 'count' };
  const slices = all.map(({ by, rows, samples }) => sumsOf(by, rows, rankedOf(samples, statistic)));
  const every = rankedOf(
    all.flatMap(({ samples }) => samples),
    statistic,
  );
  return {
    total: sumsOf(
      {},
      all.flatMap(({ rows }) => rows),
      every,
    ),
    slices: slices.sort(compareSlices),
    reach: reachOf(parts),
  };
}

function reachOf(parts: readonly Counted[]): Reach | undefined {
  const first = Math.min(...parts.map(({ tally }) => tally.reach.first));
  const last = Math.max(...parts.map(({ tally }) => tally.reach.last));
  return Number.isFinite(first) && Number.isFinite(last) ? { first, last } : undefined;
}
