import type { RecordKind } from '../catalogue/records.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Notice } from '../diagnostic/sentences/notice.ts';
import type { Standard } from '../document/documents.generated.ts';
import type { Reader } from '../store/store.ts';
import type { StandardsRepository } from '../workspace/workspace.ts';
import { addUp } from './add-up.ts';
import { compareSlices, figureSql, fingerprint, type Sums, sumsOf } from './aggregate.ts';
import type { AsOf } from './as-of.ts';
import { figureOf } from './assemble.ts';
import { composedFigure } from './compose.ts';
import type { Valued } from './conclude.ts';
import type { Figure, Slice, Validity } from './figure.ts';
import { guarded, validityOf } from './guard.ts';
import { type Inventory, imported, type Ranges } from './inventory.ts';
import { type Job, prepare, type Request, rebased } from './job.ts';
import { dataEnds, noticesOfFigure, noticesOfLimit, otherPeriods } from './notice.ts';
import type { Frame, Plan } from './plan.ts';
import type { Slicer } from './relation.ts';
import type { Task } from './scan.ts';
import type { Sheet } from './sheet.ts';
import { slicersOf } from './slice.ts';
import { identityOf } from './version.ts';

export interface Computed {
  /** KPI by KPI in the order of the standard: the total, then the slices. */
  readonly figures: readonly Figure[];
  /** The standards computed, for names and definitions. */
  readonly standards: readonly Standard[];
  readonly asOf: AsOf;
  readonly diagnostics: readonly Diagnostic[];
  readonly warnings: readonly Notice[];
}

/** Whether somebody reports the event, by one of its names. */
function isReported(store: Reader, names: readonly string[]): boolean {
  const marks = names.map(() => '?').join(', ');
  return store.rows(`SELECT 1 FROM event WHERE event IN (${marks}) LIMIT 1`, names).length > 0;
}

/** The events that a plan needs and nobody reports, each by its first name. */
function unreported({ plan }: Job, store: Reader): string[] {
  return plan.events.filter(names => !isReported(store, names)).flatMap(([name]) => name ?? []);
}

/** Whether each kind of record behind a plan was imported at all, and around the period where rows are only counted. */
function hasData({ plan, frame }: Job, inventory: Inventory, ranges: Ranges): boolean {
  const isOther = (kind: RecordKind) => kind === 'event' || plan.parts.every(({ record }) => record !== kind);
  const others = plan.reads.filter(({ record }) => isOther(record));
  if (others.some(({ record, field }) => imported(inventory, record, field).kind === 'never')) return false;
  return plan.parts.every(({ record }) => {
    const range = ranges(record);
    if (!range) return false;
    return plan.statistic.kind !== 'count' || (range.first < frame.to && range.last >= frame.from);
  });
}

/** What the rows of a definition add up to over a stretch of time. */
type Sheets = (plan: Plan, frame: Frame) => Sheet;

/** What a job is computed from: its rows, now and before, its guard's, and those of the KPIs that it is made of. */
function tasksOf({ plan, frame, base, guard, parts }: Job): Task[] {
  return [
    ...parts.flatMap(({ job }) => [...tasksOf(job), ...(base ? tasksOf(rebased(job, base)) : [])]),
    ...(parts.length > 0 ? [] : [{ plan, frame }, ...(base ? [{ plan, frame: base }] : [])]),
    ...(guard ? tasksOf(guard) : []),
  ];
}

/** Every job, guard and earlier period added up at once. */
function sheetsOf(
  jobs: readonly Job[],
  store: Reader,
  { calendars }: Inventory,
  slicers: readonly Slicer[],
): Sheets {
  const tasks = jobs.flatMap(tasksOf);
  const sheets = addUp(store, tasks, slicers, calendars.hashed);
  const known = new Map<Plan, Map<Frame, Sheet>>();
  tasks.forEach(({ plan, frame }, index) => {
    const sheet = sheets[index];
    const byFrame = known.get(plan) ?? new Map<Frame, Sheet>();
    known.set(plan, byFrame);
    if (sheet) byFrame.set(frame, sheet);
  });
  return (plan, frame) => {
    const sheet = known.get(plan)?.get(frame);
    if (!sheet) throw new Error('a frame that was not added up');
    return sheet;
  };
}

/** The part of a sheet that a grouping is about: the total of no slicers, else the slices. */
const sumsIn = ({ total, slices }: Sheet, grouping: readonly Slicer[]): readonly Sums[] =>
  grouping.length > 0 ? slices : [total];

/** What all figures of a request are made from. */
interface Data {
  readonly store: Reader;
  readonly inventory: Inventory;
  readonly ranges: Ranges;
  readonly sheets: Sheets;
}

/** The figures of one job, slice by slice. */
interface Sliced {
  readonly all: readonly Valued[];
  /** Of a slice; of one without rows what nothing comes to. */
  at(by: Slice): Valued;
}

const keyOf = (by: Slice): string => JSON.stringify(by);

/** What the guard of a KPI comes to in each slice; null everywhere where it has none. */
function validities({ guard }: Job, data: Data, grouping: readonly Slicer[]): (by: Slice) => Validity | null {
  if (!guard) return () => null;
  const metric = guard.kpi.measure.metric ?? '';
  const known = new Map(
    slicedOf(guard, data, grouping).all.map(({ figure }) => [keyOf(figure.by), validityOf(metric, figure)]),
  );
  const nothing = { metric, target: guard.target, value: null, numerator: 0, denominator: 0, isMet: false };
  return by => known.get(keyOf(by)) ?? nothing;
}

/** The figures of the period that a target is a change against, by slice; none where it is no change. */
function basesOf(job: Job, data: Data, grouping: readonly Slicer[]): (by: Slice) => Valued | undefined {
  if (!job.base) return () => undefined;
  const { all } = slicedOf(rebased(job, job.base), data, grouping);
  const known = new Map(all.map(one => [keyOf(one.figure.by), one]));
  return by => known.get(keyOf(by));
}

/** The figures of a job over its own rows. */
function measured(job: Job, data: Data, grouping: readonly Slicer[]): Sliced {
  const { store, inventory, ranges, sheets } = data;
  const isThere = hasData(job, inventory, ranges) && unreported(job, store).length === 0;
  const sha256 = fingerprint(figureSql(job.plan, job.frame, grouping));
  const baseOf = basesOf(job, data, grouping);
  const valued = (one: Sums) => figureOf(job, one, inventory, sha256, isThere, baseOf(one.by));
  const all = sumsIn(sheets(job.plan, job.frame), grouping).map(valued);
  const known = new Map(all.map(one => [keyOf(one.figure.by), one]));
  return { all, at: by => known.get(keyOf(by)) ?? valued(sumsOf(by, [], null)) };
}

/** The figures of a job that is made of others, in every slice that one of them has. */
function composedOf(job: Job, data: Data, grouping: readonly Slicer[]): Sliced {
  const parts = job.parts.map(one => slicedOf(one.job, data, grouping));
  const baseOf = basesOf(job, data, grouping);
  // A month has no earlier self within another period.
  const isApart = job.plan.policy.operation === 'change' && grouping.some(({ unit }) => unit !== null);
  const partAt = (by: Slice) => (one: Sliced, index: number) =>
    isApart && index > 0 ? { ...one.at(by), exact: null } : one.at(by);
  const valued = (by: Slice) => composedFigure(job, by, parts.map(partAt(by)), baseOf(by));
  const sliced = isApart ? parts.slice(0, 1) : parts;
  const slices = new Map(sliced.flatMap(({ all }) => all.map(({ figure }) => [keyOf(figure.by), figure])));
  const all = [...slices.values()].sort(compareSlices).map(({ by }) => valued(by));
  return { all, at: valued };
}

function slicedOf(job: Job, data: Data, grouping: readonly Slicer[]): Sliced {
  const sliced = job.parts.length > 0 ? composedOf(job, data, grouping) : measured(job, data, grouping);
  const valid = validities(job, data, grouping);
  const judged = ({ figure, exact }: Valued): Valued => ({
    figure: guarded(figure, valid(figure.by)),
    exact,
  });
  return { all: sliced.all.map(judged), at: by => judged(sliced.at(by)) };
}

function figuresOfJob(job: Job, data: Data, slicers: readonly Slicer[]): Figure[] {
  const groupings = slicers.length > 0 ? [[], slicers] : [[]];
  return groupings.flatMap(grouping => slicedOf(job, data, grouping).all.map(({ figure }) => figure));
}

/**
 * The figures of the KPIs asked for, over one period: for each the total and, with `by`, one figure for each
 * value. A KPI that cannot be computed is left out, with a diagnostic. Throws Failure where the request names
 * a standard, KPI, dimension or as-of that there is not.
 */
export function computeFigures(repository: StandardsRepository, store: Reader, request: Request): Computed {
  const prepared = prepare(repository, store, request);
  const { jobs, chosen, inventory } = prepared;
  const slicers = slicersOf(inventory, request.by ?? []);
  const { ranges } = inventory;
  const period = request.period.id;
  const warnings: Notice[] = chosen
    .filter(({ isFallback }) => isFallback)
    .map(({ loaded }) => ({ code: 'notice/none-in-force', facts: { standard: identityOf(loaded), period } }));
  warnings.push(...dataEnds(prepared, request, ranges));
  const sheets = sheetsOf(jobs, store, inventory, slicers);
  const data: Data = { store, inventory, ranges, sheets };
  const figures = jobs.flatMap(job => {
    const own = figuresOfJob(job, data, slicers);
    warnings.push(...otherPeriods(job, request));
    if (own[0]) warnings.push(...noticesOfFigure(job, own[0], inventory, period));
    if (job.parts.length === 0) {
      const sheet = sheets(job.plan, job.frame);
      warnings.push(...noticesOfLimit(job, sheet, inventory, unreported(job, store)));
    }
    return own;
  });
  return {
    figures,
    standards: chosen.map(({ loaded }) => loaded.document),
    asOf: prepared.asOf,
    diagnostics: prepared.diagnostics,
    warnings,
  };
}
