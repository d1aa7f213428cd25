import { type Coverage, coverageOf } from '../../../audit/coverage.ts';
import { type Evaluation, evaluationsOf } from '../../../audit/evaluations.ts';
import { type Goal, passGoal } from '../../../audit/goal.ts';
import { type ResultSlice, type Results, resultsOf } from '../../../audit/results.ts';
import { type Period, parsePeriod } from '../../../calendar/period.ts';
import type { Instant } from '../../../calendar/zone.ts';
import type {
  MonthlyRecommendation,
  Sampling,
  Scorecard,
  Workspace,
} from '../../../document/documents.generated.ts';
import type { Reader } from '../../../store/store.ts';
import type { Locale } from '../../../text/locale.ts';
import { compareNames } from '../../../text/natural.ts';
import { documentsOf, type StandardsRepository } from '../../../workspace/workspace.ts';
import type { DocumentRequest } from '../../build.ts';

/** What the documents on audits are made from. */
export interface AuditFacts {
  readonly settings: Workspace;
  readonly period: Period;
  /** Up to when evaluations can be seen. */
  readonly asOf: Instant;
  readonly cards: readonly Scorecard[];
  readonly plans: readonly Sampling[];
  readonly goal: Goal;
  readonly evaluations: readonly Evaluation[];
  readonly coverage: readonly Coverage[];
  /** What people recommend in the analyses of the period's months. */
  readonly recommendations: readonly MonthlyRecommendation[];
  readonly locale: Locale;
}

function recommendationsOf(
  repository: StandardsRepository,
  standard: string | undefined,
  { from, to, zone }: Period,
): MonthlyRecommendation[] {
  const [id] = standard?.split('@') ?? [];
  return documentsOf(repository, 'monthly')
    .map(({ document }) => document)
    .filter(one => {
      const month = parsePeriod(one.period, zone);
      const isWithin = month !== undefined && month.from >= from && month.to <= to;
      return isWithin && (id === undefined || one.standard.split('@')[0] === id);
    })
    .flatMap(({ recommendations = [] }) => recommendations);
}

/** `standard`: whose target the pass rate is held against; undefined for the standards of the period. */
export function gatherAudit(
  { repository, now, locale }: Pick<DocumentRequest, 'repository' | 'now' | 'locale'>,
  store: Reader,
  period: Period,
  standard?: string,
): AuditFacts {
  const { settings } = repository;
  return {
    settings,
    period,
    asOf: Math.min(period.to, now),
    cards: documentsOf(repository, 'scorecard').map(({ document }) => document),
    plans: documentsOf(repository, 'sampling').map(({ document }) => document),
    goal: passGoal(repository, standard, period),
    evaluations: evaluationsOf(store, period),
    coverage: coverageOf(store, period, settings.timezone),
    recommendations: recommendationsOf(repository, standard, period),
    locale,
  };
}

/** As `audit results` says them, teams and agents in the order of their names. */
export function resultsBy(facts: AuditFacts, by: ResultSlice, agent?: string): Results {
  const { evaluations, cards, coverage, period, goal } = facts;
  const results = resultsOf(evaluations, cards, coverage, { period, zone: period.zone, by, agent, ...goal });
  if (by !== 'team' && by !== 'agent') return results;
  return { ...results, groups: [...results.groups].sort((a, b) => compareGroups(a.value, b.value)) };
}

/** By name, what has none last. */
export function compareGroups(left: string | null, right: string | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return compareNames(left, right);
}
