import { formatDate, isoWeekday, parseDate } from '../calendar/civil.ts';

/** The Monday that the plans of the written-out charters begin on, and the quarter before it. */
const writtenFor = { start: '2026-01-05', quarter: '2025-Q4' };

function quarterBefore(date: string): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  const quarter = Math.floor((month - 1) / 3);
  return quarter === 0 ? `${year - 1}-Q4` : `${year}-Q${quarter}`;
}

/** A written-out charter whose plan begins on the first Monday after `today`; weekdays stay. */
export function startingAfter(today: string, text: string): string {
  const day = parseDate(today) ?? 0;
  const start = day + 8 - isoWeekday(day);
  const shift = start - (parseDate(writtenFor.start) ?? 0);
  return text
    .replaceAll(writtenFor.quarter, quarterBefore(formatDate(start)))
    .replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, date => formatDate((parseDate(date) ?? 0) + shift));
}
