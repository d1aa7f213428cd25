import type { Monthly, MonthlyAction, Standard } from '../../document/documents.generated.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { paragraphs } from './paragraphs.ts';
import { nothing } from './show.ts';
import { byShortfall, type Series, titleOf } from './story.ts';
import { type ActionStatus, actionWords, analysisLabels, analysisSentences } from './words/month-analysis.ts';
import { joinSentences } from './words/trade.ts';

export interface AnalysisFacts {
  /** Undefined where nobody has written it. */
  readonly authored: Monthly | undefined;
  readonly standard: Standard;
  readonly series: readonly Series[];
  /** The civil date that actions are judged at. */
  readonly today: string;
  readonly locale: Locale;
}

/** How an action stands on a day: what is due that day is not yet late. */
export function statusOf({ due, done }: MonthlyAction, today: string): ActionStatus {
  if (done !== undefined && done <= today) return done <= due ? 'on_time' : 'late';
  return due < today ? 'overdue' : 'open';
}

/** How many actions stand in each way; they add up to all of them. */
export function actionCounts(actions: readonly MonthlyAction[], today: string) {
  const counts: { [S in ActionStatus]: number } = { on_time: 0, late: 0, overdue: 0, open: 0 };
  for (const action of actions) counts[statusOf(action, today)] += 1;
  return counts;
}

function kpiTitle(id: string, { standard, locale }: AnalysisFacts): string {
  const kpi = standard.kpis?.find(one => one.id === id);
  return kpi ? pick(kpi.title, locale) : id;
}

/** What is written of the missed KPIs, and which of them are not written of. */
function analysisSentence({ authored, series, locale }: AnalysisFacts): string {
  const sentences = analysisSentences[locale];
  if (!authored) return sentences.notWritten();
  const missed = byShortfall(series);
  if (missed.length === 0) return sentences.noneMissed();
  const bare = missed.filter(({ kpi }) => !authored.analysis?.some(one => one.kpi === kpi.id));
  return bare.length > 0
    ? sentences.noCause(bare.map(one => titleOf(one, locale)))
    : sentences.allExplained(missed.length);
}

/** The action and date that were written for a KPI, for the table of the worst. */
export function measureFor(authored: Monthly | undefined, kpi: string, locale: Locale) {
  const found = authored?.analysis?.find(one => one.kpi === kpi);
  return {
    action: found?.action === undefined ? nothing : pick(found.action, locale),
    due: found?.due ?? nothing,
    owner: found?.owner,
  };
}

/** The rows that people wrote, in the order of the document. */
function writtenRows(authored: Monthly | undefined, facts: AnalysisFacts) {
  const { locale, today } = facts;
  const text = (value: Parameters<typeof pick>[0] | undefined) =>
    value === undefined ? nothing : pick(value, locale);
  return {
    rows: (authored?.analysis ?? []).map(one => ({
      kpi: kpiTitle(one.kpi, facts),
      cause: text(one.cause),
      evidence: text(one.evidence),
      action: text(one.action),
      owner: one.owner ?? nothing,
      due: one.due ?? nothing,
    })),
    actions: (authored?.actions ?? []).map(one => ({
      action: text(one.action),
      owner: one.owner,
      due: one.due,
      done: one.done ?? nothing,
      status: actionWords[statusOf(one, today)][locale],
    })),
    plan: (authored?.plan ?? []).map(({ task, owner, due }) => ({ task: text(task), owner, due })),
    corrections: (authored?.corrections ?? []).map(one => ({
      month: one.period,
      kpi: kpiTitle(one.kpi, facts),
      before: String(one.before),
      after: String(one.after),
      reason: text(one.reason),
    })),
  };
}

/** What people wrote of the month, as the monthly report prints it, and the sentences that count it. */
export function monthAnalysis(facts: AnalysisFacts) {
  const { authored, today, locale } = facts;
  const sentences = analysisSentences[locale];
  const actions = authored?.actions ?? [];
  const corrections = authored?.corrections ?? [];
  return {
    labels: analysisLabels(locale),
    is_written: authored !== undefined,
    note: joinSentences(
      [
        analysisSentence(facts),
        actions.length > 0 ? sentences.actions(actions.length, actionCounts(actions, today)) : '',
        corrections.length > 0 ? sentences.corrections(corrections.length) : '',
      ],
      locale,
    ),
    summary: authored?.summary === undefined ? [] : paragraphs(pick(authored.summary, locale)),
    ...writtenRows(authored, facts),
  };
}
