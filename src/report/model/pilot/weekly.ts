import { formatDate, parseDate } from '../../../calendar/civil.ts';
import { type Period, parsePeriod } from '../../../calendar/period.ts';
import { civilDate } from '../../../calendar/zone.ts';
import { attainmentSentence, missedSentence } from '../conclusion.ts';
import { bareBasis, nothing, showFigure, showTarget } from '../show.ts';
import { markOf, verdictText } from '../story.ts';
import { pilotSentences } from '../words/pilot.ts';
import { boundaryWords, pilotLabels } from '../words/pilot-labels.ts';
import { joinSentences } from '../words/trade.ts';
import { breachesOf } from './breaches.ts';
import { phaseChart } from './chart.ts';
import { isCrossed } from './effect.ts';
import {
  clipped,
  criteriaOf,
  daysPeriod,
  type PilotFacts,
  pairOf,
  type Stretch,
  stretchOf,
} from './gather.ts';
import { sliceOf } from './group.ts';
import * as show from './show.ts';

/** What a week adds to the facts of a pilot. */
export interface WeeklyFacts extends PilotFacts {
  readonly week: Period;
  /** The days of the week within the pilot. */
  readonly days: { readonly first: string; readonly last: string };
  readonly current: Stretch;
  /** The whole pilot so far and the same number of days before it, by day. */
  readonly daily: { readonly baseline: Stretch; readonly sofar: Stretch };
}

export function weeklyFacts(facts: PilotFacts, week: Period): WeeklyFacts {
  const { pilot, measurer, baseline, sofar } = facts;
  const days = clipped(week, pilot);
  const by = { by: ['day'] };
  return {
    ...facts,
    week,
    days,
    current: stretchOf(measurer, pilot, daysPeriod(days.first, days.last, week.zone)),
    daily: {
      baseline: stretchOf(measurer, pilot, baseline.period, by),
      sofar: stretchOf(measurer, pilot, sofar.period, by),
    },
  };
}

function dayIds(first: string, last: string): string[] {
  const [from = 0, to = -1] = [parseDate(first), parseDate(last)];
  return Array.from({ length: to - from + 1 }, (_, index) => formatDate(from + index));
}

function kpiRows(facts: WeeklyFacts) {
  const { locale, current, sofar, baseline } = facts;
  return criteriaOf(facts).flatMap(one => {
    const week = pairOf(current, one.kpi.id).pilot;
    if (!week) return [];
    return [
      {
        title: show.titleIn(one, locale),
        target: showTarget(week, locale),
        this_week: showFigure(week, locale),
        basis: (week.value !== null && bareBasis(week)) || nothing,
        sofar: show.valueAndBasis(pairOf(sofar, one.kpi.id).pilot, locale),
        control: show.valueAndBasis(pairOf(sofar, one.kpi.id).control, locale),
        baseline: show.valueAndBasis(pairOf(baseline, one.kpi.id).pilot, locale),
        verdict: verdictText(week, locale),
      },
    ];
  });
}

function effectSentences(facts: WeeklyFacts): string {
  const { locale, pilot } = facts;
  const sentences = pilotSentences[locale];
  const compared = show.comparedOf(facts);
  const named = (isIn: (one: show.Compared) => boolean) =>
    compared.filter(isIn).map(({ one }) => show.titleIn(one, locale));
  if (compared.every(({ effect }) => !effect)) return sentences.noneCompared();
  const { look, looks } = show.lookOf(facts);
  const boundary = boundaryWords[pilot.boundary ?? 'obrien-fleming'][locale];
  return joinSentences(
    [
      sentences.effects(
        named(({ effect }) => effect?.isBetter === true),
        named(({ effect }) => effect?.isBetter === false),
        named(({ effect }) => effect === undefined),
      ),
      sentences.crossings(
        named(({ effect }) => isCrossed(effect, look)),
        look
          ? sentences.look(look.number, look.looks, boundary, look.boundary.toFixed(2))
          : sentences.noBoundary(looks),
      ),
    ],
    locale,
  );
}

/** This week by day: a row a KPI, a column a day. */
function dayGrid(facts: WeeklyFacts) {
  const { locale, daily, days } = facts;
  const ids = dayIds(days.first, days.last);
  return {
    columns: ids.map(id => id.slice(5)),
    rows: criteriaOf(facts).map(one => ({
      title: show.titleIn(one, locale),
      cells: ids.map(id => {
        const figure = sliceOf(daily.sofar.pilot, one.kpi.id, 'day', id);
        const text = show.valueAndBasis(figure, locale);
        return figure?.value != null && figure.target ? `${markOf(figure)} ${text}` : text;
      }),
    })),
  };
}

const shownDays = 28;

function chartsOf(facts: WeeklyFacts) {
  const { pilot, daily, days, baseline } = facts;
  const last = civilDate(baseline.period.to - 1, baseline.period.zone);
  const pilotDays = dayIds(pilot.start, days.last).slice(-shownDays);
  const baselineDays = dayIds(civilDate(baseline.period.from, baseline.period.zone), last).slice(
    -Math.max(0, shownDays - pilotDays.length),
  );
  return criteriaOf(facts).map((one, index) => ({
    name: `daily-${index + 1}`,
    ...phaseChart(facts, one, {
      name: 'day',
      baseline: { stretch: daily.baseline, ids: pilotDays.length >= shownDays ? [] : baselineDays },
      sofar: { stretch: daily.sofar, ids: pilotDays },
      short: id => id.slice(5),
    }),
  }));
}

function deviationsOf(facts: WeeklyFacts) {
  const { locale, days, current, week } = facts;
  const rows = show.deviationRows(facts, at => {
    const period = parsePeriod(at, week.zone);
    return period !== undefined && period.from < current.period.to && period.to > current.period.from;
  });
  const unexplained = criteriaOf(facts)
    .filter(one => pairOf(current, one.kpi.id).pilot?.verdict === 'missed')
    .map(one => show.titleIn(one, locale))
    .filter(title => !rows.some(({ kpi }) => kpi === title));
  return { days, rows, note: pilotSentences[locale].deviationCounts(rows.length, unexplained) };
}

/** What the weekly report's template prints, and the charts that it names. */
export function weeklyModel(facts: WeeklyFacts) {
  const { pilot, locale, week, days, current } = facts;
  const labels = pilotLabels(locale);
  const sentences = pilotSentences[locale];
  const head = show.headOf(facts);
  const series = criteriaOf(facts).flatMap(one => {
    const figure = pairOf(current, one.kpi.id).pilot;
    return figure ? [show.asSeries(one, figure)] : [];
  });
  const charts = chartsOf(facts);
  const deviations = deviationsOf(facts);
  const model = {
    labels,
    title: labels.weekly_title,
    subtitle: sentences.subtitle(head.pilot, week.id, days.first, days.last),
    ...{ organisation: head.organisation, standard: head.standard, cutoff: head.cutoff },
    attainment: joinSentences(
      [attainmentSentence(series, locale), missedSentence(series, locale), show.missingSentence(facts)],
      locale,
    ),
    effect: effectSentences(facts),
    deviations_note: deviations.note,
    kpis: kpiRows(facts),
    looks: show.lookRows(facts),
    days: dayGrid(facts),
    charts: charts.map(({ name, caption, alt }) => ({ name, caption, alt })),
    breaches: breachesOf(facts, current.period),
    deviations: deviations.rows,
    training: show.trainingOf(facts),
    definitions: show.definitionRows(facts),
    methods: sentences.method(boundaryWords[pilot.boundary ?? 'obrien-fleming'][locale]),
  };
  return { model, charts: Object.fromEntries(charts.map(({ name, chart }) => [name, chart])) };
}
