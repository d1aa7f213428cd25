import { isMetricId, metrics } from '../../catalogue/metrics.ts';
import { parseTarget } from '../../catalogue/target.ts';
import type { Charter, Goal, Kpi, Standard } from '../../document/documents.generated.ts';
import { type Feasibility, faultlessSample, type Past, type Sampling } from '../../metric/feasibility.ts';
import { exactValue, holds } from '../../metric/judge.ts';
import { type Locale, pick } from '../../text/locale.ts';
import { kpiOfGoal } from './baseline.ts';
import { type GoalHistory, type HistoryOfGoals, judgedOf } from './goal-history.ts';
import { chunks, type Grid } from './grid.ts';
import { bareBasis, nothing, showCount, showFigure, shownUnit, showValue, targetInWords } from './show.ts';
import { type FeasibilityLabels, feasibilityLabels, feasibilitySentences } from './words/feasibility.ts';

/** What the feasibility of a charter's goals is told from. */
export interface FeasibilityFacts {
  readonly charter: Charter;
  readonly standards: readonly Standard[];
  readonly histories: HistoryOfGoals;
  /** What a goal lacks in sources; undefined where it lacks nothing. */
  readonly lacking: (goal: Goal) => string | undefined;
  readonly locale: Locale;
}

const withValue = ({ past }: Feasibility): Past[] => past.filter(({ figure }) => figure.value !== null);

const judgedFor = (goal: Goal, { byGoal }: HistoryOfGoals): Feasibility | undefined => {
  const history = byGoal.get(goal);
  return history?.state === 'judged' ? history.judged : undefined;
};

function whyUnjudged({ state }: GoalHistory, labels: FeasibilityLabels): string {
  if (state === 'judged') return labels.refused;
  return state === 'target' ? labels.bad_target : labels[state];
}

/** How many of the months with data reached the target, and what most of them came to; or why nobody knows. */
function historyText(goal: Goal, { histories, lacking, locale }: FeasibilityFacts): string {
  const say = feasibilitySentences[locale];
  const history = histories.byGoal.get(goal);
  const judged = judgedFor(goal, histories);
  if (!history) return nothing;
  const known = judged ? withValue(judged) : [];
  const [first, last] = [known[0], known.at(-1)];
  if (!judged?.job || !first || !last) {
    const [from, to] = [histories.periods[0]?.id ?? '', histories.periods.at(-1)?.id ?? ''];
    const reason = judged?.job ? say.noRecords(from, to) : whyUnjudged(history, feasibilityLabels(locale));
    return lacking(goal) ?? reason;
  }
  const reached = known.filter(({ isReached }) => isReached).length;
  const level = judged.levels.find(({ percent }) => percent === 80);
  const text = say.history(reached, known.length, first.period.id, last.period.id);
  if (!level || known.length === 1) return text;
  const shown = showValue(level.value, shownUnit(judged.job.plan), judged.target, locale);
  return text + say.level(shown, level.periods, known.length);
}

/** Whether the verdict on a KPI is drawn from a sample, as far as its definition says. */
function isSampled({ population, measure: { metric } }: Kpi): boolean {
  const usual = metric !== undefined && isMetricId(metric) ? metrics[metric].population : 'full';
  return (population ?? usual) === 'sample';
}

function samplingText(sampling: Sampling, judged: Feasibility, locale: Locale): string {
  const say = feasibilitySentences[locale];
  const { numerator, denominator, usual, needed, faultless, failures, isShown } = sampling;
  const basis = `${showCount(numerator)}/${showCount(denominator)}`;
  const past = say.past(showValue(numerator / denominator, 'ratio', judged.target, locale), basis);
  const month = showCount(usual);
  if (needed !== null) {
    const told = isShown
      ? say.shown(showCount(needed), month)
      : say.short(showCount(needed), month, showCount(Math.ceil(needed / usual)));
    return past + told;
  }
  const told = past + (isReachedBy(sampling, judged.target) ? say.narrow : say.beyond);
  if (failures !== null) return told + say.failures(month, showCount(failures));
  const stop = locale === 'zh-CN' ? '；' : '; ';
  return faultless === null ? told : told + stop + say.faultless(showCount(faultless));
}

function isReachedBy({ numerator, denominator }: Sampling, target: Feasibility['target']): boolean {
  return target !== null && holds(exactValue(numerator, denominator), target);
}

/** The sample that a goal needs; null for what the usual sample shows where there is none to judge. */
function sampleOf(goal: Goal, { standards, histories, locale }: FeasibilityFacts) {
  const labels = feasibilityLabels(locale);
  const found = kpiOfGoal(goal, standards);
  const judged = judgedFor(goal, histories);
  if (!found) return { text: nothing, isShown: null };
  const isFull = judged?.job ? judged.job.plan.population !== 'sample' : !isSampled(found.kpi);
  if (isFull) return { text: labels.full, isShown: null };
  if (judged?.sampling) {
    return { text: samplingText(judged.sampling, judged, locale), isShown: judged.sampling.isShown };
  }
  const least = faultlessSample(parseTarget(goal.target) ?? null, found.kpi);
  const text =
    least === null ? labels.other_sample : feasibilitySentences[locale].faultless(showCount(least));
  return { text, isShown: null };
}

function goalRow(goal: Goal, facts: FeasibilityFacts) {
  const { histories, locale } = facts;
  const judged = judgedFor(goal, histories);
  const known = judged ? withValue(judged) : [];
  const { text, isShown } = sampleOf(goal, facts);
  return {
    title: pick(goal.title, locale),
    target: targetInWords(goal.target, locale),
    history: historyText(goal, facts),
    months: known.length,
    months_reached: known.filter(({ isReached }) => isReached).length,
    sample: text,
    is_shown: isShown === true,
    is_unshown: isShown === false,
  };
}

type GoalRow = ReturnType<typeof goalRow>;

function summaryOf(rows: readonly GoalRow[], locale: Locale): string {
  const count = (holds: (row: GoalRow) => boolean) => rows.filter(holds).length;
  return feasibilitySentences[locale].summary({
    goals: rows.length,
    always: count(row => row.months > 0 && row.months_reached === row.months),
    some: count(row => row.months_reached > 0 && row.months_reached < row.months),
    never: count(row => row.months > 0 && row.months_reached === 0),
    unknown: count(row => row.months === 0),
    shown: count(row => row.is_shown),
    unshown: count(row => row.is_unshown),
  });
}

function monthCell(past: Past | undefined, locale: Locale): string {
  if (!past || past.figure.value === null) return nothing;
  const mark = past.isReached === null ? '' : past.isReached ? '🟢 ' : '🔴 ';
  const basis = bareBasis(past.figure);
  return `${mark}${showFigure(past.figure, locale)}${basis === '' ? '' : `\n${basis}`}`;
}

/** A row a month, a column a goal, a few goals a table; none where no goal has two months with data. */
function monthGrids({ charter, histories, locale }: FeasibilityFacts): Grid[] {
  if (!judgedOf(histories).some(judged => withValue(judged).length > 1)) return [];
  const columns = charter.goals.flatMap(goal => {
    const judged = judgedFor(goal, histories);
    return judged && withValue(judged).length > 0 ? [{ title: pick(goal.title, locale), judged }] : [];
  });
  const months = histories.periods.filter(({ id }) =>
    columns.some(({ judged }) => withValue(judged).some(({ period }) => period.id === id)),
  );
  return chunks(columns, 4).map(part => ({
    columns: part.map(({ title }) => title),
    rows: months.map(({ id }) => ({
      title: id,
      cells: part.map(({ judged }) =>
        monthCell(
          judged.past.find(({ period }) => period.id === id),
          locale,
        ),
      ),
    })),
  }));
}

/** Whether each goal was ever reached before the project, and the sample that shows it. */
export function feasibilityModel(facts: FeasibilityFacts) {
  const { charter, locale } = facts;
  const rows = charter.goals.map(goal => goalRow(goal, facts));
  return {
    labels: feasibilityLabels(locale),
    summary: summaryOf(rows, locale),
    rows,
    months: monthGrids(facts),
  };
}
