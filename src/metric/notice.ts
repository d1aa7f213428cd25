import { otherPeriod } from '../calendar/period.ts';
import { uncoveredYears } from '../calendar/worktime.ts';
import { civilDate } from '../calendar/zone.ts';
import type { Notice } from '../diagnostic/sentences/notice.ts';
import type { Figure } from './figure.ts';
import { type Inventory, imported, type Ranges } from './inventory.ts';
import type { Job, Jobs, Request } from './job.ts';
import type { Sheet } from './sheet.ts';
import { isUnit } from './slice.ts';

const missingTolerance = 0.02;

/** What to know beside the total of one KPI. */
export function noticesOfFigure(job: Job, total: Figure, inventory: Inventory, period: string): Notice[] {
  const notices: Notice[] = [];
  const kpi = job.kpi.id;
  const absent = job.plan.reads.filter(
    ({ record, field }) => imported(inventory, record, field).kind === 'never',
  );
  for (const { record, field } of absent) {
    notices.push({ code: 'notice/not-imported', facts: { kpi, record, field } });
  }
  const [first] = job.plan.parts;
  if (first && absent.length === 0 && total.evidence.rows === 0) {
    notices.push({ code: 'notice/no-records', facts: { kpis: [kpi], records: [first.record], period } });
  }
  const { statistic } = job.plan;
  if (statistic.kind === 'survival' && total.value === null && total.pending > 0) {
    notices.push({
      code: 'notice/not-reached',
      facts: { kpi, percent: statistic.percent, pending: total.pending },
    });
  }
  const { missing, pending, evidence, excluded } = total;
  const rows = evidence.rows - pending - Object.values(excluded).reduce((sum, count) => sum + count, 0);
  if (missing > rows * missingTolerance)
    notices.push({ code: 'notice/missing', facts: { kpi, missing, rows } });
  return notices;
}

/** Which notices are one: those of KPIs without records in a period, and of targets for the same other period. */
function kindOf({ code, facts }: Notice, index: number): string {
  if (code === 'notice/no-records') return JSON.stringify([code, facts.period]);
  if (code === 'notice/other-period') return JSON.stringify([code, facts.period, facts.unit]);
  if (code === 'notice/other-slices') return JSON.stringify([code, facts.slice, facts.unit]);
  return `notice ${index}`;
}

const both = (before: readonly string[], after: readonly string[]) => [...new Set([...before, ...after])];

function joined(before: Notice, after: Notice): Notice {
  if (before.code === 'notice/no-records' && after.code === before.code) {
    const { kpis, records, period } = after.facts;
    const of = { kpis: both(before.facts.kpis, kpis), records: both(before.facts.records, records) };
    return { code: after.code, facts: { ...of, period } };
  }
  if (before.code === 'notice/other-period' && after.code === before.code) {
    return { code: after.code, facts: { ...after.facts, kpis: both(before.facts.kpis, after.facts.kpis) } };
  }
  if (before.code === 'notice/other-slices' && after.code === before.code) {
    return { code: after.code, facts: { ...after.facts, kpis: both(before.facts.kpis, after.facts.kpis) } };
  }
  return after;
}

/** The same notices, those that only differ in the KPI as one, in the place of the first. */
export function folded(notices: readonly Notice[]): Notice[] {
  const byKind = new Map<string, Notice>();
  for (const [index, notice] of notices.entries()) {
    const kind = kindOf(notice, index);
    const before = byKind.get(kind);
    byKind.set(kind, before ? joined(before, notice) : notice);
  }
  return [...byKind.values()];
}

/** A target is set for another stretch of time than the figure is of, or than its slices are. */
export function otherPeriods({ kpi, target, levels }: Job, { period, by = [] }: Request): Notice[] {
  const { id, period: unit } = kpi;
  if (!unit || (!target && !levels)) return [];
  const suited = otherPeriod(period, unit);
  const slice = by.find(name => isUnit(name) && name !== unit);
  if (suited) {
    const isPart = suited.from <= period.from;
    const option = isPart || unit === 'half-year' ? `--period ${suited.id}` : `--by ${unit}`;
    const facts = { kpis: [id], unit, period: period.id, option };
    return [{ code: 'notice/other-period', facts }];
  }
  return slice === undefined ? [] : [{ code: 'notice/other-slices', facts: { kpis: [id], unit, slice } }];
}

/** Records whose last day lies before the last day that the period, or as-of, reaches. */
export function dataEnds({ jobs, asOf, inventory }: Jobs, { period }: Request, ranges: Ranges): Notice[] {
  const kinds = new Set(jobs.flatMap(({ plan }) => plan.parts.map(({ record }) => record)));
  const lastDay = civilDate(Math.min(period.to, Math.max(asOf.instant, period.from + 1)) - 1, inventory.zone);
  return [...kinds].flatMap((record): Notice[] => {
    const range = ranges(record);
    const last = range && civilDate(range.last, inventory.zone);
    return last && last < lastDay
      ? [{ code: 'notice/data-ends', facts: { record, last, period: period.id } }]
      : [];
  });
}

/** What to know of a time limit: events that nobody reports, and years whose holidays nobody knows. */
export function noticesOfLimit(
  job: Job,
  { reach }: Sheet,
  { calendars }: Inventory,
  unreported: readonly string[],
): Notice[] {
  const kpi = job.kpi.id;
  const silent = unreported.map((event): Notice => ({ code: 'notice/no-event', facts: { kpi, event } }));
  const counting = job.plan.calendars.flatMap(({ id, hash }) => {
    const calendar = calendars.hashed(hash);
    return calendar?.schedule.holidays ? [{ id, calendar, holidays: calendar.schedule.holidays }] : [];
  });
  const range = counting.length > 0 ? reach : undefined;
  if (!range) return silent;
  const uncovered = counting.flatMap(({ id, calendar, holidays }): Notice[] => {
    const years = uncoveredYears(range.first, range.last, calendar);
    const { country, from, to } = holidays;
    return years.length > 0
      ? [{ code: 'notice/uncovered', facts: { calendar: id, country, years, from, to } }]
      : [];
  });
  return [...silent, ...uncovered];
}
