import type { Period } from '../calendar/period.ts';
import { formatInstant } from '../calendar/zone.ts';
import type { Reader } from '../store/store.ts';
import { maskPersonal } from '../text/mask.ts';
import type { StandardsRepository } from '../workspace/workspace.ts';
import { type Computed, computeFigures } from './compute.ts';
import type { Figure, Outcome, TraceRow } from './figure.ts';
import { takeInventory } from './inventory.ts';
import type { Request } from './job.ts';
import { figureJson, periodJson, targetJson } from './json.ts';
import { traceRows } from './trace.ts';

/** The same figure under each of two versions; null under one that has no such KPI or slice. */
export interface FigurePair {
  readonly kpi: string;
  readonly before: Figure | null;
  readonly after: Figure | null;
}

/** A row whose outcome, or what it adds to its figure, changes; null where it is not a row of the period. */
export interface Flip {
  readonly kpi: string;
  readonly record: string;
  readonly before: TraceRow | null;
  readonly after: TraceRow | null;
  readonly file: string;
  readonly line: number;
}

export interface Comparison {
  readonly before: Computed;
  readonly after: Computed;
  /** The figures that change, KPI by KPI. */
  readonly changed: readonly FigurePair[];
  /** How many figures stay as they are. */
  readonly unchanged: number;
  readonly flips: readonly Flip[];
}

/** What a review would see of a figure. */
function appearance(figure: Figure): string {
  const { value, numerator, denominator, target, verdict, near, pending, missing } = figure;
  return JSON.stringify([
    ...[value, numerator, denominator, targetJson(target)],
    ...[verdict, near, pending, missing],
  ]);
}

const isSame = ({ before, after }: FigurePair): boolean =>
  before !== null && after !== null && appearance(before) === appearance(after);

function paired(before: readonly Figure[], after: readonly Figure[]): FigurePair[] {
  const name = ({ kpi, by }: Figure) => JSON.stringify([kpi, by]);
  const old = new Map(before.map(figure => [name(figure), figure]));
  const now = new Map(after.map(figure => [name(figure), figure]));
  return [...new Set([...old.keys(), ...now.keys()])].map(key => {
    const pair = { before: old.get(key) ?? null, after: now.get(key) ?? null };
    return { kpi: (pair.before ?? pair.after)?.kpi ?? '', ...pair };
  });
}

/** Rows by what they are of: record and place, and the how manyeth where a record has several. */
function byIdentity(rows: readonly TraceRow[]): Map<string, TraceRow> {
  const seen = new Map<string, number>();
  return new Map(
    rows.map(row => {
      const name = JSON.stringify([row.record, row.file, row.line]);
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return [`${name}${count}`, row];
    }),
  );
}

const adds = (row: TraceRow | null) => JSON.stringify(row && [row.outcome, row.numerator, row.denominator]);

function flipsOf(kpi: string, before: readonly TraceRow[], after: readonly TraceRow[]): Flip[] {
  const old = byIdentity(before);
  const now = byIdentity(after);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap(key => {
    const pair = { before: old.get(key) ?? null, after: now.get(key) ?? null };
    const row = pair.before ?? pair.after;
    if (!row || adds(pair.before) === adds(pair.after)) return [];
    return [{ kpi, record: row.record, ...pair, file: row.file, line: row.line }];
  });
}

/**
 * What two versions of a standard make of the same period: the figures that change, and the rows that change
 * them, each version judging everything by itself. KPIs are told by their ids; the rows of a KPI that only one
 * version has are not listed. Throws Failure as computeFigures does.
 */
export function compareVersions(
  repository: StandardsRepository,
  store: Reader,
  request: Omit<Request, 'standard'>,
  versions: readonly [string, string],
): Comparison {
  const inventory = request.inventory ?? takeInventory(repository, store);
  const { by: _, ...common } = { ...request, inventory };
  const compute = (standard: string) =>
    computeFigures(repository, store, { ...common, by: request.by ?? [], standard });
  const [before, after] = [compute(versions[0]), compute(versions[1])];
  const pairs = paired(before.figures, after.figures);
  const changed = pairs.filter(pair => !isSame(pair));
  // One query over the same frame gives the same rows.
  const differing = pairs.filter(
    ({ before: old, after: now }) =>
      old && now && Object.keys(old.by).length === 0 && old.evidence.sqlSha256 !== now.evidence.sqlSha256,
  );
  const rows = (standard: string, kpi: string) =>
    traceRows(repository, store, { ...common, standard, kpi }).rows;
  const flips = differing.flatMap(({ kpi }) => flipsOf(kpi, rows(versions[0], kpi), rows(versions[1], kpi)));
  return { before, after, changed, unchanged: pairs.length - changed.length, flips };
}

const outcomeJson = (
  row: TraceRow | null,
): { outcome: Outcome; numerator: number | null; denominator: number | null } | null =>
  row && { outcome: row.outcome, numerator: row.numerator, denominator: row.denominator };

const identities = ({ standards }: Computed): string =>
  standards.map(({ id, version }) => `${id}@${version}`).join();

/** `kpi --compare A B --format json`: `a` and `b` are what the first and the second version make of it. */
export function comparisonJson({ before, after, changed, unchanged, flips }: Comparison, period: Period) {
  return {
    version: 1,
    period: periodJson(period),
    as_of: formatInstant(before.asOf.instant, period.zone),
    a: identities(before),
    b: identities(after),
    figures: changed.map(pair => ({
      kpi: pair.kpi,
      a: pair.before && figureJson(pair.before),
      b: pair.after && figureJson(pair.after),
    })),
    unchanged,
    flips: {
      total: flips.length,
      rows: flips.map(({ kpi, record, before: old, after: now, file, line }) => ({
        ...{ kpi, record: maskPersonal(record) },
        ...{ a: outcomeJson(old), b: outcomeJson(now) },
        ...{ file, line },
      })),
    },
  };
}
