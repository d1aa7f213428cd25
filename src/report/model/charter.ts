import { parseDate } from '../../calendar/civil.ts';
import { isMetricId, metrics } from '../../catalogue/metrics.ts';
import type {
  Charter,
  Goal,
  Kpi,
  Source,
  Standard,
  Text,
  Workspace,
} from '../../document/documents.generated.ts';
import type { Figure } from '../../metric/figure.ts';
import { type Locale, pick } from '../../text/locale.ts';
import type { GanttChart } from '../chart/chart.ts';
import { baselineText, kpiOfGoal } from './baseline.ts';
import { definitionInWords, measureInWords, statisticName } from './definition.ts';
import { feasibilityModel } from './feasibility.ts';
import { type Feed, feedOf } from './feed.ts';
import type { HistoryOfGoals } from './goal-history.ts';
import { paragraphs } from './paragraphs.ts';
import { scopeGrid } from './scope.ts';
import { nothing, targetInWords } from './show.ts';
import { charterLabels, charterSentences } from './words/charter.ts';
import { enumerate, fieldWord, scenarioWords } from './words/trade.ts';

/** What a charter is made from. */
export interface CharterFacts {
  readonly charter: Charter;
  readonly settings: Workspace;
  readonly standards: readonly Standard[];
  readonly sources: readonly Source[];
  /** The baselines that are computed. */
  readonly baselines: ReadonlyMap<Goal, Figure>;
  readonly histories: HistoryOfGoals;
  readonly locale: Locale;
}

interface Measured {
  readonly kpi: Kpi;
  readonly standard: Standard;
  readonly feed: Feed;
}

function measured(goal: Goal, { standards, sources, settings }: CharterFacts): Measured | undefined {
  const found = kpiOfGoal(goal, standards);
  return found && { ...found, feed: feedOf(found.kpi, found.standard, sources, settings.terms) };
}

function statistic({ measure }: Kpi, locale: Locale): string {
  const labels = charterLabels(locale);
  const { metric, attainment } = measure;
  if (attainment !== undefined) return labels.attainment;
  const definition = metric !== undefined && isMetricId(metric) ? metrics[metric] : undefined;
  const name = measure.statistic ?? definition?.statistic;
  if (name !== undefined) return statisticName(name, locale);
  if (definition) return definition.unit === 'ratio' ? labels.ratio : labels.count;
  const own = (['mean', 'median', 'p90', 'p95', 'max'] as const).find(key => measure[key] !== undefined);
  if (own) return statisticName(own, locale);
  return measure.entered !== undefined ? labels.entered : measure.count ? labels.count : labels.ratio;
}

function fieldNames(fields: readonly string[], locale: Locale): string {
  return enumerate(
    fields.map(field => fieldWord(field, locale)),
    locale,
  );
}

function dataSource({ feed }: Measured, locale: Locale): string {
  const { missingFields, apartSources } = charterSentences[locale];
  if (feed.sources.length > 0) {
    return enumerate(
      feed.sources.map(({ title }) => pick(title, locale)),
      locale,
    );
  }
  if (feed.missing.length > 0) return missingFields(fieldNames(feed.missing, locale));
  return feed.fields.length > 0
    ? apartSources(fieldNames(feed.fields, locale))
    : charterLabels(locale).no_source;
}

function lacking(goal: Goal, facts: CharterFacts): string | undefined {
  const measure = measured(goal, facts);
  return measure && measure.feed.sources.length === 0 ? dataSource(measure, facts.locale) : undefined;
}

/** The definition that a computed baseline was made by, else what the KPI counts. */
function method({ kpi, standard }: Measured, figure: Figure | undefined, locale: Locale): string {
  return figure
    ? definitionInWords(kpi, figure, standard, locale)
    : measureInWords(kpi, standard, locale) || nothing;
}

function goalRow(goal: Goal, facts: CharterFacts) {
  const { locale } = facts;
  const labels = charterLabels(locale);
  const sentences = charterSentences[locale];
  const measure = measured(goal, facts);
  const figure = facts.baselines.get(goal);
  return {
    title: pick(goal.title, locale),
    kpi: measure
      ? sentences.named(pick(measure.kpi.title, locale), statistic(measure.kpi, locale))
      : goal.kpi === undefined
        ? labels.no_kpi
        : sentences.named(goal.kpi, labels.unknown_kpi),
    baseline: baselineText(goal, figure, locale),
    has_baseline: figure ? figure.value !== null : goal.baseline?.value !== undefined,
    target: targetInWords(goal.target, locale),
    by: goal.by,
    data: measure ? dataSource(measure, locale) : labels.no_source,
    is_fed: measure !== undefined && measure.feed.sources.length > 0,
    formula: measure ? method(measure, figure, locale) : nothing,
    fields: measure ? fieldNames(measure.feed.fields, locale) : nothing,
  };
}

/** The tasks of one step as one row: what comes out, who answers, until when. */
function stepRows({ plan }: Charter, locale: Locale) {
  const steps = [...new Set(plan.map(({ step }) => step))].sort((a, b) => a - b);
  const texts = (values: readonly Text[]) =>
    enumerate([...new Set(values.map(text => pick(text, locale)))], locale);
  return steps.map(step => {
    const tasks = plan.filter(task => task.step === step);
    return {
      step,
      task: texts(tasks.map(({ task }) => task)),
      output: texts(tasks.map(({ output }) => output)),
      owner: texts(tasks.map(({ owner }) => owner)),
      start: tasks.map(({ start }) => start).sort()[0] ?? '',
      end:
        tasks
          .map(({ end }) => end)
          .sort()
          .at(-1) ?? '',
    };
  });
}

/** Every task by itself; empty where each step is one task, which the table of steps tells in full. */
function planRows({ plan }: Charter, locale: Locale) {
  if (new Set(plan.map(({ step }) => step)).size === plan.length) return [];
  return plan.map(({ step, task, start, end, owner }) => {
    const [first, last] = [parseDate(start), parseDate(end)];
    const days = first === undefined || last === undefined ? nothing : String(last - first + 1);
    return { step, task: pick(task, locale), start, end, days, owner };
  });
}

/** The plan as a picture; undefined where it has no task. */
export function planChart({ plan }: Charter, locale: Locale): GanttChart | undefined {
  if (plan.length === 0) return undefined;
  const tasks = plan.map(({ task, start, end, owner }) => ({ title: pick(task, locale), start, end, owner }));
  return { kind: 'gantt', tasks };
}

/** What the picture of the plan shows, in words. */
function planAlt({ plan }: Charter, locale: Locale): string {
  const tasks = plan.map(({ task, start, end }) => `${pick(task, locale)} ${start}–${end}`);
  return tasks.join(locale === 'zh-CN' ? '；' : '; ');
}

/** Who does what: one column a role, those of the team first. */
function raciTable({ team, raci = [] }: Charter, locale: Locale) {
  const letters = (task: (typeof raci)[number], role: string): string =>
    [
      task.responsible === role && 'R',
      task.accountable === role && 'A',
      task.consulted?.includes(role) && 'C',
      task.informed?.includes(role) && 'I',
    ]
      .filter(letter => letter !== false && letter !== undefined)
      .join('/');
  const named = raci.flatMap(({ responsible, accountable, consulted = [], informed = [] }) => [
    responsible,
    accountable,
    ...consulted,
    ...informed,
  ]);
  const roles = [...new Set([...team.map(({ role }) => role), ...named])].filter(role =>
    named.includes(role),
  );
  return {
    roles,
    rows: raci.map(task => ({
      task: pick(task.task, locale),
      cells: roles.map(role => letters(task, role) || nothing),
    })),
  };
}

function approvalRows({ approvals = [], team }: Charter) {
  return approvals.map(({ by, on }) => ({
    role: by,
    name: team.find(({ role }) => role === by)?.name ?? '',
    date: on,
  }));
}

/** What the charter's template prints. */
export function charterModel(facts: CharterFacts) {
  const { charter, settings, locale } = facts;
  const labels = charterLabels(locale);
  const approvals = approvalRows(charter);
  return {
    labels,
    title: pick(charter.title, locale),
    organisation: pick(settings.organisation ?? settings.title, locale),
    scenario: scenarioWords[charter.scenario][locale],
    status: approvals.length > 0 ? labels.approved : labels.unapproved,
    approved_on:
      approvals
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? '',
    goals: charter.goals.map(goal => goalRow(goal, facts)),
    feasibility: feasibilityModel({ ...facts, lacking: goal => lacking(goal, facts) }),
    steps: stepRows(charter, locale),
    approvals,
    background:
      charter.background === undefined ? [labels.none] : paragraphs(pick(charter.background, locale)),
    legal_basis: (charter.legal_basis ?? []).map(text => pick(text, locale)),
    scope: scopeGrid(charter.scope, settings.terms, locale),
    team: charter.team.map(({ role, name, duty }) => ({
      role,
      name,
      duty: duty === undefined ? nothing : pick(duty, locale),
    })),
    raci: raciTable(charter, locale),
    plan: planRows(charter, locale),
    plan_alt: planAlt(charter, locale),
  };
}
