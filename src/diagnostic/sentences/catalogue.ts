import type { Locale } from '../../text/locale.ts';
import type { ExitCode } from '../family.ts';
import { type AuditFailureFacts, auditFailures } from './audit.ts';
import { type BenchmarkFacts, benchmark } from './benchmark.ts';
import { type BrandFacts, brand } from './brand.ts';
import { type CalendarFacts, type CalendarFailureFacts, calendar, calendarFailures } from './calendar.ts';
import { type ClauseFacts, clause } from './clause.ts';
import { type CloseFacts, close } from './close.ts';
import { type ConflictFacts, conflict } from './conflict.ts';
import { type DiffFacts, diff } from './diff.ts';
import { type DocumentFacts, document } from './document.ts';
import { type DomainFacts, domain } from './domain.ts';
import { type DraftFacts, draft } from './draft.ts';
import { type FigureFailureFacts, figures } from './figures.ts';
import { type IngestFacts, ingest } from './ingest.ts';
import { type IngestFailureFacts, ingestFailures } from './ingest-failures.ts';
import { type InitFacts, init } from './init.ts';
import { type KpiFacts, kpi } from './kpi.ts';
import { type KpiTogetherFacts, kpiTogether } from './kpi-together.ts';
import { type LifecycleFacts, lifecycle } from './lifecycle.ts';
import { type MetaFacts, meta } from './meta.ts';
import { type MetricFacts, metric } from './metric.ts';
import { type MonthlyFacts, monthly, type PilotFacts, pilot } from './pilot.ts';
import { type RefFacts, ref } from './ref.ts';
import { type RenderFacts, render } from './render.ts';
import { type ReplayFacts, replay } from './replay.ts';
import { type ReportFacts, report } from './report.ts';
import { type ResearchFacts, research } from './research.ts';
import {
  type ReviewFacts,
  type ReviewFailureFacts,
  review,
  reviewFailures,
  type SheetFacts,
  sheet,
} from './review.ts';
import { type SampleFailureFacts, type SamplingFacts, sampleFailures, sampling } from './sampling.ts';
import { type SchemaFacts, schema } from './schema.ts';
import { type ScopeFacts, scope } from './scope.ts';
import { type ScorecardFacts, scorecard } from './scorecard.ts';
import { type SlaFacts, sla } from './sla.ts';
import { type SourceFacts, source } from './source.ts';
import { type StoreFacts, store } from './store.ts';
import { type SuppressFacts, suppress } from './suppress.ts';
import { type UsageFacts, usage } from './usage.ts';
import { type WorkspaceFacts, workspace } from './workspace.ts';
import { type YamlFacts, yaml } from './yaml.ts';

export type DiagnosticFacts = CalendarFacts &
  SamplingFacts &
  PilotFacts &
  MonthlyFacts &
  IngestFacts &
  MetricFacts &
  YamlFacts &
  DocumentFacts &
  SchemaFacts &
  MetaFacts &
  RefFacts &
  KpiFacts &
  KpiTogetherFacts &
  SourceFacts &
  LifecycleFacts &
  ReviewFacts &
  SheetFacts &
  SuppressFacts &
  ClauseFacts &
  SlaFacts &
  ScopeFacts &
  ScorecardFacts &
  ResearchFacts &
  BenchmarkFacts &
  DomainFacts &
  ConflictFacts;
export type FailureFacts = IngestFailureFacts &
  SampleFailureFacts &
  AuditFailureFacts &
  ReviewFailureFacts &
  DiffFacts &
  DraftFacts &
  InitFacts &
  CalendarFailureFacts &
  FigureFailureFacts &
  WorkspaceFacts &
  StoreFacts &
  UsageFacts &
  RenderFacts &
  CloseFacts &
  BrandFacts &
  ReplayFacts &
  ReportFacts;
export type DiagnosticCode = keyof DiagnosticFacts;
export type FailureCode = keyof FailureFacts;

const diagnostics = {
  ...calendar,
  ...ingest,
  ...metric,
  ...yaml,
  ...document,
  ...schema,
  ...meta,
  ...ref,
  ...kpi,
  ...kpiTogether,
  ...source,
  ...lifecycle,
  ...review,
  ...sheet,
  ...suppress,
  ...clause,
  ...sla,
  ...scope,
  ...scorecard,
  ...research,
  ...benchmark,
  ...domain,
  ...conflict,
  ...sampling,
  ...pilot,
  ...monthly,
};
const failures = {
  ...auditFailures,
  ...reviewFailures,
  ...ingestFailures,
  ...sampleFailures,
  ...diff,
  ...draft,
  ...init,
  ...calendarFailures,
  ...figures,
  ...workspace,
  ...store,
  ...usage,
  ...render,
  ...close,
  ...brand,
  ...replay,
  ...report,
};

type Entry = { readonly [L in Locale]: (facts: never) => string };

/** Every diagnostic code, in the order of the families. */
export const diagnosticCodes = Object.keys(diagnostics) as DiagnosticCode[];

/** What a diagnostic says. */
export function diagnosticSentence<C extends DiagnosticCode>(
  code: C,
  facts: DiagnosticFacts[C],
  locale: Locale,
): string {
  const entry: Entry = diagnostics[code];
  return entry[locale](facts as never);
}

/** What a failure says. */
export function failureSentence<C extends FailureCode>(
  code: C,
  facts: FailureFacts[C],
  locale: Locale,
): string {
  const entry: Entry = failures[code];
  return entry[locale](facts as never);
}

/** The exit code that a failure ends the process with. */
export function failureExit(code: FailureCode): Exclude<ExitCode, 0> {
  return failures[code].exit;
}
