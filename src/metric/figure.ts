import type { Instant } from '../calendar/zone.ts';
import type { Operation } from '../catalogue/composition.ts';
import type { Population, Unit } from '../catalogue/metric.ts';
import type { Target } from '../catalogue/target.ts';
import type { Filter, Kpi, Text } from '../document/documents.generated.ts';

export type Verdict = 'met' | 'missed' | 'inconclusive' | 'insufficient' | 'no_data' | 'no_target';

/**
 * What a row says about its figure: `met` speaks for the target, `missed` against it, and the value of a `counted` one
 * enters a mean or a quantile. No figure counts what is `pending`, not due yet, what is `missing`, without the field
 * that is asked for, and what is `excluded`, for a reason that is named.
 */
export type Outcome = 'met' | 'missed' | 'counted' | 'pending' | 'missing' | 'excluded';

/** The value that slices a figure in each dimension asked for; null where the records have none. */
export type Slice = Readonly<Record<string, string | null>>;

export interface Interval {
  readonly level: number;
  readonly low: number;
  readonly high: number;
}

/** What the value would be if every missing row had spoken against it, and for it. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/**
 * The definition (口径) that a figure was computed under. Only what applies to it is there; its keys are
 * the camelCase of the JSON's.
 */
export interface Policy {
  /** The instant that places a row in the period: due, start or stop, or the anchor's name. */
  readonly basis: string;
  /** `period_end`, `latest`, or an ISO instant. */
  readonly asOf: string;
  readonly record?: string;
  readonly statistic?: string;
  /** Who asked for a person: contacts with `queued`, all contacts, or either, by source. */
  readonly offered?: 'queued' | 'all' | 'mixed';
  readonly shortAbandonS?: number;
  readonly withinS?: number;
  readonly start?: string;
  readonly stop?: string;
  /** The limit as it is written. */
  readonly within?: string;
  /** The limit of each case, as it is written. */
  readonly table?: readonly { readonly when: Filter; readonly within: string }[];
  /** The record's own due date. */
  readonly by?: string;
  /** A cadence: how often, and the event that keeps it. */
  readonly every?: string;
  readonly event?: string;
  /** Of who has to stop it. */
  readonly role?: string;
  readonly workday?: string;
  /** Id and hash of the calendar that working time was counted by. */
  readonly calendar?: string;
  readonly calendarHash?: string;
  /** The states whose time does not count. */
  readonly pause?: readonly string[];
  readonly reopen?: { readonly window: string; readonly policy: 'resume' | 'new' };
  readonly extend?: boolean;
  /** Which grade of a contact counts, where its events tell of several. */
  readonly grade?: 'at_start' | 'at_as_of';
  /** Which agent and team of a contact count, where its events tell of several. */
  readonly attribution?: 'at_event' | 'at_answer' | 'at_resolution' | 'at_as_of' | 'current';
  /** Where sources tell of merged contacts: those that others were merged into count from the first of them. */
  readonly merged?: 'first_created';
  readonly open?: string;
  readonly missing?: string;
  readonly mature?: boolean;
  readonly good?: readonly number[];
  readonly bad?: readonly number[];
  readonly of?: readonly number[];
  readonly per?: string | number;
  /** The kind of record that a rate is over. */
  readonly over?: string;
  /** A plain number: neither a time nor points of a score. */
  readonly plain?: true;
  /** The field that is added up over another. */
  readonly sum?: string;
  /** The field of an own share within a limit, share of answers, score or net promoter score. */
  readonly share?: string;
  readonly answers?: string;
  readonly score?: string;
  readonly nps?: string;
  /** How a score becomes one of a hundred points. */
  readonly hundred?: 'from_lowest' | 'from_zero';
  /** How the values of other KPIs become this one. */
  readonly operation?: Operation;
  /** The actions that follow a low rating up, where not all do. */
  readonly action?: Filter;
  /** The period that a change is against. */
  readonly vs?: string;
  /** `inclusion`: rows count by one over the chance that they were drawn. */
  readonly weight?: 'inclusion';
  /** `interval`: the exact interval decides, whatever the population. */
  readonly verdict?: 'interval';
  readonly complaints?: 'complaint' | 'contact';
  readonly reopenWithinS?: number;
  /** How long a time the target is set for, where that is not what the figure is of. */
  readonly targetPeriod?: NonNullable<Kpi['period']>;
  /** The value of the period that a change is against. */
  readonly base?: number | null;
  /** Where a value that somebody states comes from. */
  readonly source?: Text;
  /** How soon a contact repeats another; how soon after its invitation an answer is valid. */
  readonly window?: string;
  /** `km`: what has not ended enters with the time it has taken so far, by Kaplan and Meier's estimate. */
  readonly censored?: 'km';
  /** How much earlier or later a reminder may be. */
  readonly toleranceS?: number;
  /** Of a scorecard. */
  readonly item?: string;
  /** Of training, to be reached in the period. */
  readonly hours?: number;
  readonly coefficient?: 'ac1' | 'alpha';
  /** The rater whom the others are held against. */
  readonly reference?: string;
}

/** The figure of one of the KPIs that another is made of, over the same slice. */
export interface PartFigure {
  readonly kpi: string;
  /** The period that it is of. */
  readonly period: string;
  readonly weight: number | null;
  readonly unit: Unit;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** The highest of a KPI's levels that its figure keeps; `below` is not even the floor. */
export type Level = 'stretch' | 'target' | 'floor' | 'below';

export interface EvidenceFile {
  readonly file: string;
  readonly sha256: string;
}

/** What a figure rests on: how many rows, of which files, by which query. */
export interface Evidence {
  readonly rows: number;
  readonly files: readonly EvidenceFile[];
  readonly sqlSha256: string;
}

/** Whether what a figure rests on is enough to judge it; not met where there is nothing to measure. */
export interface Validity {
  readonly metric: string;
  readonly target: Target | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly isMet: boolean;
}

/** One figure, with everything that says what it means. Numbers are not rounded. */
export interface Figure {
  /** `id@version`. */
  readonly standard: string;
  readonly kpi: string;
  readonly variant: string | null;
  readonly by: Slice;
  readonly unit: Unit;
  readonly direction: 'higher' | 'lower';
  /** Null where there is nothing to measure. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly pending: number;
  readonly missing: number;
  readonly excluded: Readonly<Record<string, number>>;
  readonly unknown: Readonly<Record<string, number>>;
  readonly bounds: Bounds | null;
  readonly target: Target | null;
  readonly population: Population;
  readonly verdict: Verdict;
  /** Met, but within the KPI's `warn`. */
  readonly near: boolean;
  /** Absent where the KPI has no levels, or nothing can be judged. */
  readonly level?: Level;
  readonly interval: Interval | null;
  /** Null where the KPI has no `valid_if`. */
  readonly validIf: Validity | null;
  readonly policy: Policy;
  /** Absent where the KPI is not made of others. */
  readonly parts?: readonly PartFigure[];
  readonly evidence: Evidence;
}

/** One row behind a figure: a record, or one of its obligations, with what it adds. */
export interface TraceRow {
  /** `contact:<key>`, the parts of the key joined by `|`. */
  readonly record: string;
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly start: Instant | null;
  readonly due: Instant | null;
  readonly end: Instant | null;
  readonly pausedS: number;
  /** The limit as it is written. */
  readonly limit: string | null;
  readonly value: number | null;
  readonly file: string;
  readonly line: number;
  readonly by: Readonly<Record<string, string>>;
}
