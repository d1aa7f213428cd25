import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Feed } from './bench.ts';

const file = new URL('../../../shared/data/uci-servicenow/incident_event_log.csv', import.meta.url);

/** An unpadded day-first time of the log in UTC; `?` is missing. */
function instant(text: string | undefined): number | null {
  const match = /^(\d+)\/(\d+)\/(\d+) (\d+):(\d+)$/.exec(text ?? '');
  if (!match) return null;
  const [day = 0, month = 0, year = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute);
}

/** The 24,918 incidents: of each the last of its events. */
export function incidents(): Feed {
  const [header = [], ...events]: string[][] = parse(readFileSync(file));
  const column = (name: string) => header.indexOf(name);
  const [number, state, modification] = ['number', 'ident_state', 'sys_mod_count'].map(column);
  const [opened, resolved, closed, updated] = ['opened_at', 'resolved_at', 'closed_at', 'sys_updated_at'].map(
    column,
  );
  const cell = (row: readonly string[], index: number | undefined) => row[index ?? -1];
  const last = new Map<string, { order: [number, number]; row: string[] }>();
  for (const row of events) {
    const key = cell(row, number) ?? '';
    const order: [number, number] = [instant(cell(row, updated)) ?? 0, Number(cell(row, modification))];
    const known = last.get(key)?.order ?? [-1, -1];
    if (order[0] > known[0] || (order[0] === known[0] && order[1] >= known[1])) last.set(key, { order, row });
  }
  return {
    source: 'incidents',
    mapped: { created: 'instant', resolved: 'instant', closed: 'instant', status: 'text' },
    rows: [...last].map(([key, { row }]) => ({
      key,
      created: instant(cell(row, opened)),
      resolved: instant(cell(row, resolved)),
      closed: instant(cell(row, closed)),
      status: cell(row, state) ?? null,
    })),
  };
}
