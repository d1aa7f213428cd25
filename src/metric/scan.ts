import type { RecordKind } from '../catalogue/records.ts';
import { batchRows, type Row, type RowBatch, type Scan as Statement } from '../store/row-batch.ts';
import type { CalendarOf, Scope } from './evaluate.ts';
import { type Groups, groupsOf } from './groups.ts';
import type { Frame, Part, Plan } from './plan.ts';
import { originOf, type Reading, readingOf } from './reading.ts';
import { dimensionSql, type Slicer } from './relation.ts';
import type { Counted } from './sheet.ts';
import { joined, type Sql, sql } from './sql.ts';
import { type Tally, tallyOf } from './tally.ts';
import {
  type Bits,
  constantTruths,
  cutAt,
  every,
  less,
  lessOrEqual,
  noBits,
  rowsOf,
  type Truths,
} from './truths.ts';
import { type Batch, constantNumbers } from './vector.ts';

/** A plan over a stretch of time. */
export interface Task {
  readonly plan: Plan;
  readonly frame: Frame;
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
export interface Scan {
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

/** What is to be read, and of each task what is counted of each part. */
export interface Work {
  readonly scans: readonly Scan[];
  readonly counted: readonly (readonly Counted[])[];
}

const keyOf = ({ text, values }: Sql): string => JSON.stringify([text, values]);

/** Tasks as work: what can be read off the same records is read in one pass. */
export function workOf(tasks: readonly Task[], slicers: readonly Slicer[], calendarOf: CalendarOf): Work {
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
  return { scans: [...scans.values()], counted };
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

/** The statement that gives the rows of a scan. */
export function statementOf({ record, columns, from, ranges, leading }: Scan): Statement {
  const within = [...ranges.values()].flatMap(range => (range ? [sql`(${range})`] : []));
  const where = within.length < ranges.size ? null : joined(within, ' OR ');
  return { table: record, columns, from, where, leading };
}

/** Takes a batch of its rows, or of more than its rows. */
export function take({ batch, clocks }: Scan, rows: RowBatch, rowOf: (leaf: number) => Row): void {
  batch.columns = rows.columns;
  batch.size = rows.size;
  batch.serial++;
  for (const clock of clocks.values()) count(clock, rows, rowOf);
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
