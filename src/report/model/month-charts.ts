import type { Period } from '../../calendar/period.ts';
import type { Figure } from '../../metric/figure.ts';
import {
  type ControlChart as Control,
  individualsChart,
  laneyControl,
  type Share,
} from '../../statistics/control.ts';
import type { Locale } from '../../text/locale.ts';
import type { Chart, OutcomeChart } from '../chart/chart.ts';
import { inSteps, showCount, showFigure } from './show.ts';
import { byWeight, type Series, titleOf } from './story.ts';
import type { Volume } from './volume.ts';
import { monthChartWords } from './words/month-charts.ts';

/** A chart with the words that go with it. */
export interface ShownChart {
  readonly name: string;
  readonly chart: Chart;
  readonly caption: string;
  readonly alt: string;
  readonly note?: string;
}

/** What the template prints of a chart. */
export function printed({ name, caption, alt, note = '' }: ShownChart) {
  return { name, caption, alt, note };
}

/** Fewer months than these tell nothing about what is usual. */
const leastMonths = 12;
const mostCharts = 3;
const mostCauses = 7;

const isShare = ({ unit, numerator, denominator }: Figure) =>
  unit === 'ratio' && numerator !== null && denominator !== null;

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Complaints are no part of the contacts that they are counted against. */
const isPart = ({ measure }: Series['kpi']) => measure.metric !== 'complaint_rate';

function countsOf(figure: Figure): OutcomeChart['bars'][number]['counts'] {
  const { numerator, denominator, direction, pending, missing, excluded } = figure;
  const [counted = 0, whole = 0] = [numerator ?? 0, denominator ?? 0];
  const met = direction === 'lower' ? whole - counted : counted;
  return { met, missed: whole - met, pending, missing, excluded: sum(Object.values(excluded)) };
}

/** How the month's records of every share divide; undefined where no KPI is a share. */
export function outcomesOf(series: readonly Series[], locale: Locale): ShownChart | undefined {
  const words = monthChartWords[locale];
  const bars = series
    .filter(({ kpi, current }) => isShare(current) && current.target !== null && isPart(kpi))
    .map(one => ({ title: titleOf(one, locale), counts: countsOf(one.current) }));
  if (bars.length === 0) return undefined;
  const parts = bars.map(({ title, counts }) =>
    words.counts(title, showCount(counts.met ?? 0), showCount(counts.missed ?? 0)),
  );
  return {
    name: 'outcomes',
    chart: { kind: 'outcomes', bars },
    caption: words.outcomes,
    alt: words.outcomesAlt(parts),
  };
}

/** Laney's p′ chart of shares, the individuals chart of anything else. */
function controlOf(figures: readonly Figure[]): Control | undefined {
  if (!figures.every(isShare)) return individualsChart(figures.map(({ value }) => value ?? 0));
  const shares = figures.map(
    ({ numerator, denominator }): Share => ({ k: numerator ?? 0, n: denominator ?? 0 }),
  );
  return laneyControl(shares);
}

function controlChart(one: Series, months: readonly Period[], locale: Locale): ShownChart | undefined {
  const words = monthChartWords[locale];
  const measured = one.figures.flatMap((figure, index) =>
    figure?.value == null || figure.denominator === 0 ? [] : [{ figure, month: months[index]?.id ?? '' }],
  );
  if (measured.length < leastMonths) return undefined;
  const control = controlOf(measured.map(({ figure }) => figure));
  if (!control) return undefined;
  const { unit } = one.current;
  const title = titleOf(one, locale);
  const signals = control.points.flatMap(({ signals: rules }, category) =>
    rules.length > 0 ? [{ category, rules }] : [],
  );
  const named = (categories: typeof signals) =>
    categories.map(({ category }) => measured[category]?.month ?? '');
  const centre = showFigure({ ...one.current, value: control.centre }, locale);
  const beyond = signals.filter(({ rules }) => rules.includes(1));
  return {
    name: `control-${one.kpi.id}`,
    chart: {
      kind: 'control',
      unit: unit === 'ratio' ? 'percent' : unit === 'per_10k' ? 'score' : unit,
      categories: measured.map(({ month }) => month),
      values: control.points.map(({ value }) => inSteps(value, unit, null) / inSteps(1, unit, null)),
      centre: control.centre,
      lower: control.points.map(({ low }) => low),
      upper: control.points.map(({ high }) => high),
      signals,
    },
    caption: words.control(title, measured.length),
    alt: words.controlAlt(title, centre, named(beyond)),
    note: signals.length > 0 ? words.signals(title, named(signals)) : words.noSignal(title),
  };
}

/** Of the KPIs with enough months: the missed ones first, the heaviest first, a few of them. */
export function controlsOf(
  series: readonly Series[],
  months: readonly Period[],
  locale: Locale,
): ShownChart[] {
  const missed = byWeight(series);
  const others = series.filter(one => !missed.includes(one));
  return [...missed, ...others].flatMap(one => controlChart(one, months, locale) ?? []).slice(0, mostCharts);
}

function heatOf({ contacts }: Volume, locale: Locale): ShownChart | undefined {
  const words = monthChartWords[locale];
  const total = sum(contacts.flat());
  if (total === 0) return undefined;
  const cells = contacts.flatMap((row, weekday) => row.map((count, hour) => ({ count, weekday, hour })));
  const most = cells.reduce((a, b) => (b.count > a.count ? b : a));
  return {
    name: 'hours',
    chart: {
      kind: 'heat',
      unit: 'count',
      rows: words.weekdays,
      columns: Array.from({ length: 24 }, (_, hour) => String(hour)),
      values: contacts,
    },
    caption: words.heat(showCount(total)),
    alt: words.heatAlt(
      showCount(total),
      words.weekdays[most.weekday] ?? '',
      most.hour,
      showCount(most.count),
    ),
  };
}

function causesOf({ complaints }: Volume, locale: Locale): ShownChart | undefined {
  const words = monthChartWords[locale];
  const named = complaints.filter(({ cause }) => cause !== null);
  if (named.length < 2) return undefined;
  const without = sum(complaints.filter(({ cause }) => cause === null).map(({ count }) => count));
  const rest = sum(named.slice(mostCauses).map(({ count }) => count));
  const causes = [
    ...named.slice(0, mostCauses).map(({ cause, count }) => ({ title: cause ?? '', count })),
    { title: words.otherCauses, count: rest },
    { title: words.noCause, count: without },
  ].filter(({ count }) => count > 0);
  return {
    name: 'causes',
    chart: { kind: 'pareto', causes },
    caption: words.causes(showCount(sum(causes.map(({ count }) => count)))),
    alt: words.causesAlt(causes.map(({ title, count }) => words.cause(title, count))),
  };
}

/** The charts of what came in: contacts by hour and complaints by cause, where there are any. */
export function volumeCharts(volume: Volume, locale: Locale): ShownChart[] {
  return [heatOf(volume, locale), causesOf(volume, locale)].filter(shown => shown !== undefined);
}
