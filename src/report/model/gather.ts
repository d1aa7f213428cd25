import { type Period, previousPeriods } from '../../calendar/period.ts';
import { civilDate, type Instant } from '../../calendar/zone.ts';
import { type RecordKind, records } from '../../catalogue/records.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Notice } from '../../diagnostic/sentences/notice.ts';
import type { Standard } from '../../document/documents.generated.ts';
import { type Computed, computeFigures } from '../../metric/compute.ts';
import type { EvidenceFile, Figure } from '../../metric/figure.ts';
import { type Inventory, takeInventory } from '../../metric/inventory.ts';
import type { Reader } from '../../store/store.ts';
import type { Locale } from '../../text/locale.ts';
import { documentsOf, type StandardsRepository } from '../../workspace/workspace.ts';
import { gatherAudit } from './audit/gather.ts';
import { authoredOf } from './csat/gather.ts';
import { logOf, readImportLog } from './evidence.ts';
import type { MonthlyFacts, VersionOfMonth } from './monthly.ts';
import type { Series } from './story.ts';
import { readVolume } from './volume.ts';

export interface MonthlyRequest {
  /** `id` or `id@version`. */
  readonly standard: string;
  readonly period: Period;
  readonly now: Instant;
  readonly locale: Locale;
}

/** The figures of one month. */
export interface MonthFigures {
  readonly period: Period;
  readonly computed: Computed;
}

export interface Gathered {
  readonly facts: MonthlyFacts;
  /** Oldest first; the last is the report's month, with its teams. */
  readonly months: readonly MonthFigures[];
  readonly diagnostics: readonly Diagnostic[];
  readonly notices: readonly Notice[];
}

/** The earliest anchor of any record, or undefined where there is none. */
function firstInstant({ ranges }: Inventory): Instant | undefined {
  const kinds = Object.keys(records) as RecordKind[];
  const firsts = kinds.flatMap(kind => ranges(kind)?.first ?? []);
  return firsts.length > 0 ? Math.min(...firsts) : undefined;
}

const isTotal = ({ by }: Figure) => Object.keys(by).length === 0;

function versionOf({ period, computed }: MonthFigures): VersionOfMonth | null {
  const [standard] = computed.standards;
  if (!standard) return null;
  const { version, effective_from: from } = standard;
  return { version, isInForce: from !== undefined && from <= civilDate(period.to - 1, period.zone) };
}

function seriesOf(
  standard: Standard,
  current: Computed,
  months: readonly (Computed | undefined)[],
): Series[] {
  return (standard.kpis ?? []).flatMap(kpi => {
    const own = (computed: Computed | undefined) =>
      computed?.figures.find(figure => figure.kpi === kpi.id && isTotal(figure)) ?? null;
    const total = own(current);
    if (!total) return [];
    const teams = current.figures.filter(figure => figure.kpi === kpi.id && !isTotal(figure));
    return [{ kpi, figures: months.map(own), current: total, teams }];
  });
}

/** This month by team, and every earlier one of the last twelve that can have data. */
function computeMonths(
  repository: StandardsRepository,
  store: Reader,
  { standard, period, now }: MonthlyRequest,
  inventory: Inventory,
): { periods: Period[]; computed: (Computed | undefined)[]; current: Computed } {
  const first = firstInstant(inventory);
  const earlier = previousPeriods(period, 12);
  const computed = earlier.map(month =>
    first !== undefined && month.to > first
      ? computeFigures(repository, store, { standard, period: month, now, inventory })
      : undefined,
  );
  const current = computeFigures(repository, store, { standard, period, now, inventory, by: ['team'] });
  return { periods: [...earlier, period], computed: [...computed, current], current };
}

/** The month's audits, where there is a sampling plan or an evaluation. */
function qualityOf(
  repository: StandardsRepository,
  store: Reader,
  { standard, period, now, locale }: MonthlyRequest,
) {
  const [{ any } = { any: 0 }] = store.rows<{ any: number }>(
    'SELECT EXISTS (SELECT 1 FROM evaluation) AS any',
  );
  if (any === 0 && documentsOf(repository, 'sampling').length === 0) return undefined;
  return gatherAudit({ repository, now, locale }, store, period, standard);
}

/** The files of the month's evaluations. */
function evaluationFiles(store: Reader, { from, to }: Period): EvidenceFile[] {
  return store.rows<EvidenceFile>(
    `SELECT DISTINCT import.file, import.sha256 FROM evaluation JOIN import ON import.id = evaluation.import_id
     WHERE evaluation.at >= ? AND evaluation.at < ?`,
    [from, to],
  );
}

/** Everything that a monthly report is made from: thirteen months of figures and the import log. */
export function gatherMonthly(
  repository: StandardsRepository,
  store: Reader,
  request: MonthlyRequest,
): Gathered {
  const inventory = takeInventory(repository, store);
  const { periods, computed, current } = computeMonths(repository, store, request, inventory);
  const [standard] = current.standards;
  if (!standard) throw new Error(`no standard for ${request.standard}`);
  const series = seriesOf(standard, current, computed);
  const months = periods.flatMap((period, index) => {
    const one = computed[index];
    return one ? [{ period, computed: one }] : [];
  });
  const versions = computed.map((one, index) => {
    const period = periods[index];
    return one && period ? versionOf({ period, computed: one }) : null;
  });
  const files = [
    ...current.figures.filter(isTotal).flatMap(({ evidence }) => evidence.files),
    ...evaluationFiles(store, request.period),
  ];
  const facts: MonthlyFacts = {
    settings: repository.settings,
    standard,
    versions,
    months: periods,
    series,
    asOf: current.asOf.instant,
    endsEarly: current.warnings.flatMap(notice =>
      notice.code === 'notice/data-ends' ? [{ record: notice.facts.record, last: notice.facts.last }] : [],
    ),
    leftOut: (standard.kpis ?? []).filter(({ id }) => !series.some(({ kpi }) => kpi.id === id)),
    volume: readVolume(store, request.period),
    quality: qualityOf(repository, store, request),
    log: logOf(readImportLog(store), files),
    sources: documentsOf(repository, 'source').map(({ document }) => document),
    authored: authoredOf(repository, request.standard, request.period.id),
    locale: request.locale,
  };
  return { facts, months, diagnostics: current.diagnostics, notices: current.warnings };
}
