import type {
  Research,
  ResearchPainPoint,
  ResearchProcess,
  Standard,
  Workspace,
} from '../../document/documents.generated.ts';
import type { Aside } from '../../metric/aside.ts';
import type { Figure } from '../../metric/figure.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { maskPersonal } from '../../text/mask.ts';
import type { Chart } from '../chart/chart.ts';
import { answerCell, answersOf } from './answers.ts';
import { definitionInWords } from './definition.ts';
import { showElapsed } from './elapsed.ts';
import { rankedNeeds } from './needs.ts';
import { paragraphs } from './paragraphs.ts';
import type { ReasonCount } from './research-asides.ts';
import { interviewRows, npsRow, prose, questionTables, shareOf, surveyRows } from './research-voices.ts';
import { bareBasis, nothing, showCount, showFigure, showRange } from './show.ts';
import { type ResearchLabels, researchLabels, researchSentences } from './words/research.ts';
import { enumerate } from './words/trade.ts';

export interface ResearchFacts {
  readonly research: Research;
  readonly settings: Workspace;
  /** Of the version that own figures lean on. */
  readonly standard: Standard;
  readonly standards: readonly Standard[];
  readonly asides: readonly Aside[];
  readonly figures: readonly Figure[];
  /** Counted from records; undefined where the document gives the reasons, or none. */
  readonly reasons: readonly ReasonCount[] | undefined;
  readonly period: string;
  readonly locale: Locale;
}

function processRow(process: ResearchProcess, { figures, locale }: ResearchFacts) {
  const { id, title, departments = [], notes } = process;
  const figure = (statistic: string) => figures.find(({ kpi }) => kpi === `${id}.${statistic}`);
  const median = figure('median');
  const scale = figure('p90')?.value ?? 0;
  const value = (statistic: string) => showElapsed(figure(statistic)?.value ?? null, scale, locale);
  const left = median
    ? median.pending + median.missing + Object.values(median.excluded).reduce((sum, count) => sum + count, 0)
    : 0;
  return {
    title: pick(title, locale),
    n: median?.denominator == null ? nothing : showCount(median.denominator),
    median: value('median'),
    p90: value('p90'),
    max: value('max'),
    left: median ? showCount(left) : nothing,
    has_departments: departments.length > 0,
    departments: departments.join(' → ') || nothing,
    handoffs: departments.length === 0 ? nothing : showCount(departments.length - 1),
    department_count: departments.length === 0 ? nothing : showCount(new Set(departments).size),
    notes: prose(notes, locale),
  };
}

function figureRows({ research, figures, asides, standard, locale }: ResearchFacts) {
  return (research.figures ?? []).map(({ id, title }) => {
    const figure = figures.find(({ kpi }) => kpi === id);
    const kpi = asides.find(aside => aside.kpi.id === id)?.kpi;
    return {
      title: pick(title, locale),
      value: figure ? showFigure(figure, locale) : nothing,
      basis: figure ? bareBasis(figure) : '',
      interval: figure?.interval
        ? showRange(figure.interval.low, figure.interval.high, figure.unit, locale)
        : nothing,
      definition: figure && kpi ? definitionInWords(kpi, figure, standard, locale) : nothing,
    };
  });
}

const defaultTop = 8;

/** The reasons to show, most frequent first, the rest added up at the end. */
function causesOf({ research, reasons, locale }: ResearchFacts): { title: string; count: number }[] {
  const { complaints } = research;
  const labels = researchLabels(locale);
  const given = (complaints?.reasons ?? []).map(({ reason, count }) => ({
    title: pick(reason, locale),
    count,
  }));
  const counted = (reasons ?? []).map(({ reason, count }) => ({
    title: reason === null ? labels.no_reason : maskPersonal(reason),
    count,
  }));
  const all = (complaints?.by === undefined ? given : counted).filter(({ count }) => count > 0);
  all.sort((left, right) => right.count - left.count);
  const top = complaints?.top ?? defaultTop;
  if (all.length <= top + 1) return all;
  const rest = all.slice(top).reduce((sum, { count }) => sum + count, 0);
  return [...all.slice(0, top), { title: labels.other, count: rest }];
}

function complaintModel(facts: ResearchFacts) {
  const { research, period, locale } = facts;
  const { complaints } = research;
  const words = researchSentences[locale];
  const causes = causesOf(facts);
  const total = causes.reduce((sum, { count }) => sum + count, 0);
  let running = 0;
  const rows = causes.map(({ title, count }) => {
    running += count;
    return {
      title,
      count: showCount(count),
      share: shareOf(count, total, locale),
      cumulative: shareOf(running, total, locale),
    };
  });
  const source = complaints?.by === undefined ? prose(complaints?.source, locale) : words.counted(period);
  return {
    causes,
    rows,
    total: showCount(total),
    has_rows: rows.length > 0,
    source: words.complaints(showCount(total), source),
    alt: words.pareto(rows.map(row => words.said(row.title, row.count))),
    notes: complaints?.notes === undefined ? [] : paragraphs(pick(complaints.notes, locale)),
  };
}

function painRow(pain: ResearchPainPoint, { standards, locale }: ResearchFacts) {
  const words = researchSentences[locale];
  const { id, text, metric, value, source, n, answered_by: ids, response } = pain;
  const answers = answersOf(ids, standards, locale);
  return {
    id,
    text: prose(text, locale),
    metric: prose(metric, locale),
    value: value === undefined ? `🟡 ${nothing}` : String(value),
    source: words.sourced(prose(source, locale), n === undefined ? '' : showCount(n)),
    answer: answerCell(answers, locale),
    response: prose(response, locale),
    is_answered: answers.length > 0,
  };
}

function summaryOf({ research, locale }: ResearchFacts, unanswered: number): string[] {
  const words = researchSentences[locale];
  const { interviews = [], surveys = [], pain_points: pains = [], needs = [] } = research;
  const people = interviews.reduce((sum, { n }) => sum + n, 0);
  const samples = surveys.map(({ title, n, counted_unit }) =>
    words.survey(pick(title, locale), words.sample(showCount(n), counted_unit)),
  );
  return [
    words.interviews(interviews.length, showCount(people), enumerate(samples, locale)),
    words.pains(pains.length, unanswered, needs.length),
  ];
}

function partsOf(facts: ResearchFacts) {
  const { research, locale } = facts;
  const surveys = research.surveys ?? [];
  return {
    interviews: interviewRows(research, locale),
    surveys: surveyRows(research, locale),
    has_short: surveyRows(research, locale).some(({ is_short: isShort }) => isShort),
    nps: surveys.flatMap(survey => npsRow(survey, locale)),
    questions: questionTables(research, locale),
    processes: (research.processes ?? []).map(process => processRow(process, facts)),
    figures: figureRows(facts),
    needs: rankedNeeds(research).map(({ need, rank, score, evidence }) => ({
      rank,
      text: pick(need.text, locale),
      evidence: showCount(evidence),
      score: score.toFixed(2),
      answer: answerCell(answersOf(need.answered_by, facts.standards, locale), locale),
    })),
    recommendations: (research.recommendations ?? []).map(text => prose(text, locale)),
    limitations: research.limitations === undefined ? [] : paragraphs(pick(research.limitations, locale)),
    background: research.background === undefined ? [] : paragraphs(pick(research.background, locale)),
  };
}

/** What the research report prints, and its chart. */
export function researchModel(facts: ResearchFacts) {
  const { research, settings, period, locale } = facts;
  const labels: ResearchLabels = researchLabels(locale);
  const words = researchSentences[locale];
  const pains = (research.pain_points ?? []).map(pain => painRow(pain, facts));
  const complaints = complaintModel(facts);
  const parts = partsOf(facts);
  const model = {
    labels,
    title: words.title(pick(research.title, locale)),
    organisation: pick(settings.organisation ?? settings.title, locale),
    subtitle: words.subtitle(words.dates(research.start, research.end), period, research.owner),
    date: research.end,
    conclusions: (research.conclusions ?? []).map(text => prose(text, locale)),
    summary: summaryOf(facts, pains.filter(pain => !pain.is_answered).length),
    pains,
    complaints,
    ...parts,
    handoffs: parts.processes.filter(({ has_departments }) => has_departments),
  };
  const charts: Readonly<Record<string, Chart>> =
    complaints.causes.length > 0 ? { complaints: { kind: 'pareto', causes: complaints.causes } } : {};
  return { model, charts };
}
