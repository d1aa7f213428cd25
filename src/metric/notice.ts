import { uncoveredYears } from '../calendar/worktime.ts';
import { civilDate, type Instant } from '../calendar/zone.ts';
import type { Notice } from '../diagnostic/sentences/metric.ts';
import type { Reader } from '../store/store.ts';
import type { Figure } from './figure.ts';
import { type Inventory, imported, type Ranges } from './inventory.ts';
import type { Job, Jobs, Request } from './job.ts';
import { relationSql } from './relation.ts';
import { sql } from './sql.ts';

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
    notices.push({ code: 'notice/no-records', facts: { kpi, record: first.record, period } });
  }
  const { missing, pending, evidence, excluded } = total;
  const rows = evidence.rows - pending - Object.values(excluded).reduce((sum, count) => sum + count, 0);
  if (missing > rows * missingTolerance)
    notices.push({ code: 'notice/missing', facts: { kpi, missing, rows } });
  return notices;
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

/** The first start and the last due date that a figure was counted between. */
function reach({ plan, frame }: Job, store: Reader): { first: Instant; last: Instant } | undefined {
  const { text, values } =
    sql`SELECT min(start) AS first, max(due) AS last FROM (${relationSql(plan, frame, [])})`;
  const [row] = store.rows<{ first: Instant | null; last: Instant | null }>(text, values);
  return row && row.first !== null && row.last !== null ? { first: row.first, last: row.last } : undefined;
}

/** What to know of a time limit: events that nobody reports, and years whose holidays nobody knows. */
export function noticesOfLimit(
  job: Job,
  store: Reader,
  { calendars }: Inventory,
  unreported: readonly string[],
): Notice[] {
  const kpi = job.kpi.id;
  const silent = unreported.map((event): Notice => ({ code: 'notice/no-event', facts: { kpi, event } }));
  const counting = job.plan.calendars.flatMap(({ id, hash }) => {
    const calendar = calendars.hashed(hash);
    return calendar?.schedule.holidays ? [{ id, calendar, holidays: calendar.schedule.holidays }] : [];
  });
  const range = counting.length > 0 ? reach(job, store) : undefined;
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
