import { type Period, parsePeriod } from '../../calendar/period.ts';
import { Failure } from '../../diagnostic/failure.ts';
import type { Charter, Goal, Kpi, Standard } from '../../document/documents.generated.ts';
import { type Computed, computeFigures } from '../../metric/compute.ts';
import type { Figure } from '../../metric/figure.ts';
import { figuresJson } from '../../metric/json.ts';
import { type Locale, pick } from '../../text/locale.ts';
import type { DocumentRequest } from '../build.ts';
import { bareBasis, showFigure, showRange } from './show.ts';
import { charterLabels, charterSentences } from './words/charter.ts';

/** The KPI that a goal names, in the first of the standards that has it. */
export function kpiOfGoal(
  goal: Goal,
  standards: readonly Standard[],
): { readonly kpi: Kpi; readonly standard: Standard } | undefined {
  const [id, of] = (goal.kpi ?? '').split('/').reverse();
  for (const standard of standards) {
    if (of !== undefined && of !== standard.id) continue;
    const kpi = standard.kpis?.find(candidate => candidate.id === id);
    if (kpi) return { kpi, standard };
  }
  return undefined;
}

interface Wanted {
  readonly goal: Goal;
  /** `id@version`: the goal is measured by the same definition. */
  readonly standard: string;
  readonly kpi: string;
  readonly period: Period;
}

function wantedOf({ goals }: Charter, standards: readonly Standard[], zone: string): Wanted[] {
  return goals.flatMap(goal => {
    const { baseline } = goal;
    const found = kpiOfGoal(goal, standards);
    if (!found || !baseline || baseline.value !== undefined) return [];
    const period = parsePeriod(baseline.period, zone);
    if (!period) throw new Failure('kpi/bad-period', { text: baseline.period });
    const { id, version } = found.standard;
    return [{ goal, standard: `${id}@${version}`, kpi: found.kpi.id, period }];
  });
}

interface Baseline {
  readonly goal: Goal;
  readonly figure: Figure | undefined;
  readonly period: Period;
  readonly computed: Computed;
}

/**
 * The baselines that name a period and no value, from the data, each by the definition of the goal's KPI.
 * Throws Failure kpi/bad-period, and store/none where there are some and no data.
 */
export function computeBaselines(
  { repository, store: open, now }: DocumentRequest,
  charter: Charter,
  standards: readonly Standard[],
): Baseline[] {
  const wanted = wantedOf(charter, standards, repository.settings.timezone);
  if (wanted.length === 0) return [];
  const store = open();
  return wanted.map(({ goal, standard, kpi, period }) => {
    const computed = computeFigures(repository, store, {
      ...{ standard, period, now },
      kpis: [`${standard}/${kpi}`],
    });
    return { goal, period, computed, figure: computed.figures[0] };
  });
}

/** What stands in `<name>.figures.json`: each baseline with its own period. */
export function baselinesJson(baselines: readonly Baseline[]): object {
  return {
    version: 1,
    document: 'charter',
    baselines: baselines.map(({ computed, period }) => {
      const { version: _, ...figures } = figuresJson(computed.figures, period, computed.asOf);
      return figures;
    }),
  };
}

/** The baseline with its numerator and denominator, or with its source where somebody wrote it. */
export function baselineText(goal: Goal, figure: Figure | undefined, locale: Locale): string {
  const { baseline } = goal;
  const labels = charterLabels(locale);
  const sentences = charterSentences[locale];
  if (!baseline) return labels.no_baseline;
  const { value, period, source } = baseline;
  if (value !== undefined)
    return sentences.baseline(String(value), [period, pick(source ?? '', locale)].filter(Boolean));
  if (!figure) return sentences.baseline(labels.no_baseline, [period]);
  if (figure.value === null) return sentences.baseline(labels.no_data, [period]);
  const { interval, population, unit } = figure;
  const isSample = population === 'sample' && interval;
  const said = [
    period,
    bareBasis(figure),
    isSample ? sentences.interval(showRange(interval.low, interval.high, unit, locale)) : '',
  ];
  return sentences.baseline(showFigure(figure, locale), said.filter(Boolean));
}
