import type { Figure } from '../../../metric/figure.ts';
import type { PhaseChart } from '../../chart/chart.ts';
import { inSteps, showFigure, showTarget } from '../show.ts';
import { pilotSentences } from '../words/pilot.ts';
import { pilotLabels } from '../words/pilot-labels.ts';
import { type Criterion, type PilotFacts, pairOf, type Stretch } from './gather.ts';
import { sliceOf } from './group.ts';
import { titleIn } from './show.ts';

const units = {
  ratio: 'percent',
  seconds: 'seconds',
  score: 'score',
  count: 'count',
  per_10k: 'score',
} as const;

const plotted = (figure: Figure | null): number | null =>
  figure?.value == null
    ? null
    : inSteps(figure.value, figure.unit, figure.target) / inSteps(1, figure.unit, null);

interface Phased {
  /** `day` or `week`. */
  readonly name: string;
  readonly baseline: { readonly stretch: Stretch; readonly ids: readonly string[] };
  readonly sofar: { readonly stretch: Stretch; readonly ids: readonly string[] };
  /** How an id is written below the axis. */
  readonly short: (id: string) => string;
}

/** One KPI of pilot and control over the baseline and the pilot, with what it says in words. */
export function phaseChart(facts: PilotFacts, one: Criterion, phased: Phased) {
  const { pilot, locale, sofar: total } = facts;
  const labels = pilotLabels(locale);
  const sentences = pilotSentences[locale];
  const points = [phased.baseline, phased.sofar].flatMap(({ stretch, ids }) =>
    ids.map(id => ({
      id,
      pilot: sliceOf(stretch.pilot, one.kpi.id, phased.name, id),
      control: sliceOf(stretch.control, one.kpi.id, phased.name, id),
    })),
  );
  const names = pilot.sites.map(({ name }) => name);
  const figure = pairOf(total, one.kpi.id).pilot;
  const target = figure?.target;
  const bound = target && 'bound' in target && target.op !== 'change' ? target.bound.value : undefined;
  const label = figure && bound !== undefined ? showTarget(figure, locale) : undefined;
  const title = titleIn(one, locale);
  const hasBaseline = phased.baseline.ids.length > 0;
  const chart: PhaseChart = {
    kind: 'phases',
    unit: units[one.unit],
    categories: points.map(({ id }) => phased.short(id)),
    series: [
      { name: sentences.pilotNames(names), values: points.map(point => plotted(point.pilot)) },
      ...(pilot.control?.length
        ? [
            {
              name: sentences.controlNames(pilot.control),
              values: points.map(point => plotted(point.control)),
            },
          ]
        : []),
    ],
    phases: hasBaseline
      ? [
          { title: labels.baseline, from: 0 },
          { title: labels.pilot_now, from: phased.baseline.ids.length },
        ]
      : [{ title: labels.pilot_now, from: 0 }],
    ...(bound !== undefined &&
      label !== undefined && {
        target: {
          value: bound,
          label,
          best: one.direction === 'higher' ? ('high' as const) : ('low' as const),
        },
      }),
  };
  const said = points.map(
    point => `${point.id} ${point.pilot?.value == null ? '—' : showFigure(point.pilot, locale)}`,
  );
  return {
    chart,
    caption: sentences.chartCaption(title, label),
    alt: sentences.chartAlt(`${title} ${sentences.pilotNames(names)}`, said),
  };
}
