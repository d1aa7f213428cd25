import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Notice } from '../diagnostic/sentences/metric.ts';
import type { Standard } from '../document/documents.generated.ts';
import type { Reader } from '../store/store.ts';
import type { StandardsRepository } from '../workspace/workspace.ts';
import { figureSql, fingerprint, type Sums } from './aggregate.ts';
import type { AsOf } from './as-of.ts';
import { figureOf } from './assemble.ts';
import type { Figure, Slice, Validity } from './figure.ts';
import { guarded, validityOf } from './guard.ts';
import { type Inventory, imported, type Ranges, rangesOf } from './inventory.ts';
import { type Job, prepare, type Request } from './job.ts';
import { dataEnds, noticesOfFigure, noticesOfLimit } from './notice.ts';
import type { Frame } from './plan.ts';
import type { Slicer } from './relation.ts';
import { addUp, type Sheet } from './scan.ts';
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
  const events = plan.reads.filter(({ record }) => record === 'event');
  if (events.some(({ record, field }) => imported(inventory, record, field).kind === 'never')) return false;
  return plan.parts.every(({ record }) => {
    const range = ranges(record);
    if (!range) return false;
    return plan.statistic.kind !== 'count' || (range.first < frame.to && range.last >= frame.from);
  });
}

/** What the rows of a job, of its guard and of the period it is compared with add up to, by frame. */
type Sheets = (frame: Frame) => Sheet;

/** Every job, guard and earlier period added up at once. */
function sheetsOf(
  jobs: readonly Job[],
  store: Reader,
  { calendars }: Inventory,
  slicers: readonly Slicer[],
): Sheets {
  const tasks = jobs.flatMap(({ plan, frame, base, guard }) => [
    { plan, frame },
    ...(base ? [{ plan, frame: base }] : []),
    ...(guard ? [{ plan: guard.plan, frame: guard.frame }] : []),
  ]);
  const sheets = addUp(store, tasks, slicers, calendars.hashed);
  const known = new Map(tasks.map(({ frame }, index) => [frame, sheets[index]]));
  return frame => {
    const sheet = known.get(frame);
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

/** What the guard of a KPI comes to in each slice; null everywhere where it has none. */
function validities(
  { guard }: Job,
  { inventory, ranges, sheets }: Data,
  grouping: readonly Slicer[],
): (by: Slice) => Validity | null {
  if (!guard) return () => null;
  const isThere = hasData(guard, inventory, ranges);
  const metric = guard.kpi.measure.metric ?? '';
  const figures = sumsIn(sheets(guard.frame), grouping).map(one =>
    figureOf(guard, one, inventory, '', isThere),
  );
  const known = new Map(figures.map(one => [JSON.stringify(one.by), validityOf(metric, one)]));
  const nothing = { metric, target: guard.target, value: null, numerator: 0, denominator: 0, isMet: false };
  return by => known.get(JSON.stringify(by)) ?? nothing;
}

/** The figures of the period that a target is a change against, by slice; none where it is no change. */
function basesOf(
  { base, ...job }: Job,
  { inventory, sheets }: Data,
  grouping: readonly Slicer[],
  isThere: boolean,
): (by: Slice) => Figure | undefined {
  if (!base) return () => undefined;
  const then: Job = { ...job, frame: base, base: null, target: null, levels: null };
  const figures = sumsIn(sheets(base), grouping).map(one => figureOf(then, one, inventory, '', isThere));
  const known = new Map(figures.map(one => [JSON.stringify(one.by), one]));
  return by => known.get(JSON.stringify(by));
}

function figuresOfJob(job: Job, data: Data, slicers: readonly Slicer[]): Figure[] {
  const { store, inventory, ranges, sheets } = data;
  const isThere = hasData(job, inventory, ranges) && unreported(job, store).length === 0;
  const groupings = slicers.length > 0 ? [[], slicers] : [[]];
  return groupings.flatMap(grouping => {
    const sha256 = fingerprint(figureSql(job.plan, job.frame, grouping));
    const valid = validities(job, data, grouping);
    const baseOf = basesOf(job, data, grouping, isThere);
    return sumsIn(sheets(job.frame), grouping).map(one => {
      const figure = figureOf(job, one, inventory, sha256, isThere, baseOf(one.by));
      return guarded(figure, valid(one.by));
    });
  });
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
  const ranges = rangesOf(store);
  const period = request.period.id;
  const warnings: Notice[] = chosen
    .filter(({ isFallback }) => isFallback)
    .map(({ loaded }) => ({ code: 'notice/none-in-force', facts: { standard: identityOf(loaded), period } }));
  warnings.push(...dataEnds(prepared, request, ranges));
  const sheets = sheetsOf(jobs, store, inventory, slicers);
  const data: Data = { store, inventory, ranges, sheets };
  const figures = jobs.flatMap(job => {
    const own = figuresOfJob(job, data, slicers);
    if (own[0]) warnings.push(...noticesOfFigure(job, own[0], inventory, period));
    warnings.push(...noticesOfLimit(job, sheets(job.frame), inventory, unreported(job, store)));
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
