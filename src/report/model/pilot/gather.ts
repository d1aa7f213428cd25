import { parseDate } from '../../../calendar/civil.ts';
import { type Period, parsePeriod, periodOf, previousPeriods } from '../../../calendar/period.ts';
import { civilDate, dayMs, type Instant } from '../../../calendar/zone.ts';
import type { Diagnostic } from '../../../diagnostic/diagnostic.ts';
import type {
  Kpi,
  Pilot,
  PilotCriterion,
  Standard,
  Workspace,
} from '../../../document/documents.generated.ts';
import type { Computed } from '../../../metric/compute.ts';
import type { Figure } from '../../../metric/figure.ts';
import type { Reader } from '../../../store/store.ts';
import type { Locale } from '../../../text/locale.ts';
import { documentsOf, type StandardsRepository } from '../../../workspace/workspace.ts';
import type { Pair } from './effect.ts';
import { type Measurer, measurerOf, totalOf } from './group.ts';
import { type Trainee, traineesOf } from './people.ts';

/** Pilot and control over one stretch of time. */
export interface Stretch {
  readonly period: Period;
  readonly pilot: Computed;
  readonly control: Computed | null;
}

export interface PilotRequest {
  readonly repository: StandardsRepository;
  readonly store: Reader;
  readonly pilot: Pilot;
  readonly now: Instant;
  readonly locale: Locale;
}

/** What both documents of a pilot are made from. */
export interface PilotFacts {
  readonly pilot: Pilot;
  readonly standard: Standard;
  readonly settings: Workspace;
  readonly baseline: Stretch;
  /** From the start to the end, or to the end of the week that is reported. */
  readonly sofar: Stretch;
  /** The same two, every mean with its interval. */
  readonly precise: { readonly baseline: Stretch; readonly sofar: Stretch };
  readonly trainees: readonly Trainee[];
  readonly measurer: Measurer;
  readonly asOf: Instant;
  readonly diagnostics: readonly Diagnostic[];
  readonly locale: Locale;
}

/** One KPI of the pilot. */
export interface Criterion {
  readonly criterion: PilotCriterion;
  readonly kpi: Kpi;
  readonly direction: Figure['direction'];
  readonly unit: Figure['unit'];
}

function periodNamed(text: string, zone: string): Period {
  const period = parsePeriod(text, zone);
  if (!period) throw new Error(`no period ${text}`);
  return period;
}

/** A stretch of civil days, both included. */
export const daysPeriod = (first: string, last: string, zone: string): Period =>
  periodNamed(first === last ? first : `${first}..${last}`, zone);

/** Whether the dates of a pilot can be computed with. */
export const isDated = ({ baseline, start, end }: Pilot): boolean =>
  parsePeriod(baseline, 'UTC') !== undefined &&
  parseDate(start) !== undefined &&
  parseDate(end) !== undefined &&
  start <= end;

export function stretchOf(
  measurer: Measurer,
  pilot: Pilot,
  period: Period,
  asked: { by?: readonly string[]; precise?: boolean } = {},
): Stretch {
  const { sites, control = [] } = pilot;
  const names = sites.map(({ name }) => name);
  return {
    period,
    pilot: measurer.measure(names, period, asked),
    control: control.length > 0 ? measurer.measure(control, period, asked) : null,
  };
}

/** `last`: the last civil day that is looked at. */
export function gatherPilot(
  { repository, store, pilot, now, locale }: PilotRequest,
  last: string,
): PilotFacts {
  const zone = repository.settings.timezone;
  const measurer = measurerOf(repository, store, pilot, now);
  const periods = { baseline: periodNamed(pilot.baseline, zone), sofar: daysPeriod(pilot.start, last, zone) };
  const sofar = stretchOf(measurer, pilot, periods.sofar);
  const standard = documentsOf(repository, 'standard')
    .map(({ document }) => document)
    .find(({ id, version }) => `${id}@${version}` === pilot.standard);
  if (!standard) throw new Error(`no standard ${pilot.standard}`);
  return {
    pilot,
    standard,
    settings: repository.settings,
    baseline: stretchOf(measurer, pilot, periods.baseline),
    sofar,
    precise: {
      baseline: stretchOf(measurer, pilot, periods.baseline, { precise: true }),
      sofar: stretchOf(measurer, pilot, periods.sofar, { precise: true }),
    },
    trainees: traineesOf(store, pilot, measurer.inventory, periods.sofar),
    measurer,
    asOf: sofar.pilot.asOf.instant,
    diagnostics: sofar.pilot.diagnostics,
    locale,
  };
}

/** The pilot's KPIs that could be computed. */
export function criteriaOf({ pilot, standard, sofar }: PilotFacts): Criterion[] {
  return pilot.kpis.flatMap(criterion => {
    const kpi = standard.kpis?.find(({ id }) => id === criterion.kpi);
    const figure = totalOf(sofar.pilot, criterion.kpi);
    if (!kpi || !figure) return [];
    return [{ criterion, kpi, unit: figure.unit, direction: criterion.direction ?? figure.direction }];
  });
}

export const pairOf = ({ pilot, control }: Stretch, kpi: string): Pair => ({
  pilot: totalOf(pilot, kpi),
  control: totalOf(control, kpi),
});

/** The ISO weeks that a pilot touches, the first to the last. */
export function weeksOf({ start, end }: Pilot, zone: string): Period[] {
  const first = periodOf(periodNamed(start, zone).from, 'week', zone);
  const last = periodOf(periodNamed(end, zone).from, 'week', zone);
  const count = Math.round((last.from - first.from) / (7 * dayMs));
  return [...previousPeriods(last, count), last];
}

/** The days of a week that lie within the pilot. */
export function clipped(week: Period, { start, end }: Pilot): { first: string; last: string } {
  const [from, to] = [civilDate(week.from, week.zone), civilDate(week.to - 1, week.zone)];
  return { first: from > start ? from : start, last: to < end ? to : end };
}

export const pilotsOf = (repository: StandardsRepository): Pilot[] =>
  documentsOf(repository, 'pilot').map(({ document }) => document);
