import type { WorkCalendar } from '../calendar/worktime.ts';
import { scanKept } from '../store/columns.ts';
import type { Reader } from '../store/store.ts';
import type { CalendarOf } from './evaluate.ts';
import type { Slicer } from './relation.ts';
import { statementOf, type Task, take, workOf } from './scan.ts';
import { type Found, shareScans, stretchesLeft } from './scan-sharing.ts';
import { type Counted, type Sheet, sheetOf } from './sheet.ts';

/**
 * Adds up the rows of many plans at once. What counts as a row, and what it adds, is the plan's own, as in the
 * relation that a trace lists. Where the columns of rows are kept, another thread counts some of them.
 */
export function addUp(
  store: Reader,
  tasks: readonly Task[],
  slicers: readonly Slicer[],
  calendarOf: CalendarOf,
): Sheet[] {
  const calendars = new Map<string, WorkCalendar>();
  const { scans, counted } = workOf(tasks, slicers, hash => {
    const calendar = calendarOf(hash);
    if (calendar) calendars.set(hash, calendar);
    return calendar;
  });
  const kept = scans.map(scan => store.kept(statementOf(scan)));
  const sharing = kept.some(columns => columns) ? shareScans({ tasks, slicers, calendars, kept }) : undefined;
  const isThere = scans.map((scan, index) => {
    const columns = kept[index];
    const takeRows: Parameters<Reader['scan']>[1] = (rows, rowOf) => take(scan, rows, rowOf);
    if (sharing && columns) return scanKept(columns, stretchesLeft(sharing.board, index, columns), takeRows);
    store.scan(statementOf(scan), takeRows);
    return true;
  });
  const others = sharing ? sharing.end() : [];
  // A writer deletes what is kept; the rows are still there as they were.
  if (!others || isThere.includes(false))
    return addUp({ ...store, kept: () => undefined }, tasks, slicers, calendarOf);
  return tasks.map(({ plan }, task) => {
    const parts = counted[task] ?? [];
    for (const [index, part] of parts.entries()) merge(part, others[task]?.[index]);
    return sheetOf(parts, plan);
  });
}

function merge({ tally, groups }: Counted, found: Found | undefined): void {
  if (found) tally.merge(found.state, found.groups.map(groups.numberOf));
}
