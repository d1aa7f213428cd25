import type { Period } from '../../../calendar/period.ts';
import type { Instant } from '../../../calendar/zone.ts';
import type { Kpi, Monthly, Standard, Workspace } from '../../../document/documents.generated.ts';
import { type Computed, computeFigures } from '../../../metric/compute.ts';
import type { TraceRow } from '../../../metric/figure.ts';
import { traceRows } from '../../../metric/trace.ts';
import { chooseStandards, identityOf } from '../../../metric/version.ts';
import type { Reader } from '../../../store/store.ts';
import type { Locale } from '../../../text/locale.ts';
import { documentsOf, type StandardsRepository } from '../../../workspace/workspace.ts';

/** What the report measures beside the standard's own KPIs, by the same engine. */
const measures = {
  'contact-response': { measure: { metric: 'response_rate' }, record: 'contact' },
  'contact-top2': { measure: { metric: 'csat_top2', of: [1, 2, 3, 4, 5] }, record: 'contact' },
  'contact-mean': { measure: { metric: 'csat_mean', of: [1, 2, 3, 4, 5] }, record: 'contact' },
  'contact-low': { measure: { metric: 'low_score_rate', of: [1, 2, 3, 4, 5] }, record: 'contact' },
  'survey-top2': { measure: { metric: 'csat_top2', of: [1, 2, 3, 4, 5] }, record: 'survey' },
  'survey-mean': { measure: { metric: 'csat_mean', of: [1, 2, 3, 4, 5] }, record: 'survey' },
  'survey-low': { measure: { metric: 'low_score_rate', of: [1, 2, 3, 4, 5] }, record: 'survey' },
  nps: { measure: { metric: 'nps' }, record: 'survey' },
  thorough: { measure: { metric: 'thorough_top2' }, record: 'survey' },
  attitude: { measure: { metric: 'attitude_top2' }, record: 'survey' },
  ease: { measure: { metric: 'ease_top2' }, record: 'survey' },
} as const;

export type Measure = keyof typeof measures;

/** One rating below 3 and what was done about it. */
export interface LowRating {
  readonly row: TraceRow;
  /** The first action about the contact since; null where there is none. */
  readonly followUp: { readonly opened: Instant; readonly role: string | null } | null;
}

export interface CsatFacts {
  readonly settings: Workspace;
  readonly standard: Standard;
  readonly period: Period;
  /** The standard's own KPIs on satisfaction. */
  readonly own: Computed | null;
  /** The report's measures; the total, then by channel. */
  readonly measured: Computed;
  /** Survey records of the period: all, with an invitation, and with a score. */
  readonly surveys: { readonly records: number; readonly invited: number; readonly scored: number };
  readonly low: readonly LowRating[];
  readonly hasActions: boolean;
  readonly authored: Monthly | undefined;
  readonly locale: Locale;
}

const about = /^(csat|low_score|dissatisfied|nps|ces|callback_csat|thorough|attitude|ease|response_rate)/;

/** The repository with a standard of the report's own measures in place of `standard`. */
function measuring(repository: StandardsRepository, standard: Standard): StandardsRepository {
  const kpis = Object.entries(measures).map(([id, { measure, record }]) => ({
    id,
    title: id,
    category: 'outcome',
    record,
    measure,
    owner: standard.owner,
  }));
  const documents = repository.documents.map(loaded =>
    loaded.document === standard
      ? { ...loaded, document: { ...standard, kpis: kpis as unknown as Kpi[] } }
      : loaded,
  );
  return { ...repository, documents };
}

function surveyCounts(store: Reader, { from, to }: Period): CsatFacts['surveys'] {
  const [counts] = store.rows<CsatFacts['surveys']>(
    'SELECT count(*) AS records, count(invited) AS invited, count(score) AS scored FROM survey WHERE responded >= ? AND responded < ?',
    [from, to],
  );
  return counts ?? { records: 0, invited: 0, scored: 0 };
}

interface Acted {
  readonly contact_id: string;
  readonly opened: Instant;
  readonly role: string | null;
}

/** The first action about the contact of a traced row, opened once it was rated. */
function followUpOf(store: Reader, { record, file, line, start }: TraceRow): LowRating['followUp'] {
  const kind = record.startsWith('survey:') ? 'survey' : 'contact';
  const [first] = store.rows<Acted>(
    `SELECT action.contact_id, action.opened, coalesce(action.role, action.owner) AS role FROM ${kind} AS rated
     JOIN import ON import.id = rated.import_id
     JOIN action ON action.contact_id = rated.contact_id
     WHERE import.file = ? AND rated.line = ? AND action.opened >= ? ORDER BY action.opened LIMIT 1`,
    [file, line, start ?? 0],
  );
  return first ? { opened: first.opened, role: first.role } : null;
}

export interface CsatRequest {
  readonly repository: StandardsRepository;
  readonly store: Reader;
  /** `id` or `id@version`. */
  readonly standard: string;
  readonly period: Period;
  readonly now: Instant;
  readonly locale: Locale;
}

/** The authored analysis of a period of a standard; undefined where nobody has written it. */
export function authoredOf(
  repository: StandardsRepository,
  standard: string,
  period: string,
): Monthly | undefined {
  const [id] = standard.split('@');
  return documentsOf(repository, 'monthly')
    .map(({ document }) => document)
    .find(one => one.period === period && one.standard.split('@')[0] === id);
}

export function gatherCsat({
  repository,
  store,
  standard: asked,
  period,
  now,
  locale,
}: CsatRequest): CsatFacts {
  const [chosen] = chooseStandards(repository, asked, period);
  if (!chosen) throw new Error(`no standard ${asked}`);
  const standard = chosen.loaded.document;
  const exact = identityOf(chosen.loaded);
  const clone = measuring(repository, standard);
  const kpis = (standard.kpis ?? [])
    .filter(({ measure }) => about.test(measure.metric ?? ''))
    .map(({ id }) => id);
  const lows = ['contact-low', 'survey-low'].flatMap(
    kpi => traceRows(clone, store, { standard: exact, kpi, period, now, outcome: 'missed' }).rows,
  );
  return {
    settings: repository.settings,
    standard,
    period,
    own: kpis.length > 0 ? computeFigures(repository, store, { standard: exact, kpis, period, now }) : null,
    measured: computeFigures(clone, store, { standard: exact, period, now, by: ['channel'] }),
    surveys: surveyCounts(store, period),
    low: lows.map(row => ({ row, followUp: followUpOf(store, row) })),
    hasActions: store.rows('SELECT 1 FROM action LIMIT 1').length > 0,
    authored: authoredOf(repository, asked, period.id),
    locale,
  };
}
