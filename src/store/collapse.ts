import type { Database, Value } from './database.ts';
import { identifier } from './schema.ts';

/** An instant of the contact that is the `at` of its first or last event with one of these values in every column. */
export interface Moment {
  readonly field: string;
  readonly which: 'first' | 'last';
  readonly when: readonly { readonly column: string; readonly values: readonly string[] }[];
}

/** How the events of a source become contacts; stored with each import, so that it can be done again without files. */
export interface Collapse {
  /** The columns that events and contacts share and the source fills, `contact_id` included. */
  readonly columns: readonly string[];
  /** `known`: of each column the last value that is not missing. */
  readonly take: 'last' | 'first' | 'known';
  readonly moments: readonly Moment[];
  /** The states that end a contact. */
  readonly terminal: readonly string[];
  /** Values in the order of comparison that an event's rank has. */
  readonly rankLength: number;
}

type Event = Readonly<Record<string, Value>>;

/**
 * Makes the contacts of a source anew from all its stored events: those with an event of this import, or all.
 * A contact without events goes. Belongs inside a transaction.
 */
export function collapseEvents(
  database: Database,
  source: string,
  collapse: Collapse,
  importId: number | 'all',
): void {
  const keys = database
    .prepare<Value[], string>(
      importId === 'all'
        ? 'SELECT DISTINCT contact_id FROM event WHERE source = ?'
        : 'SELECT DISTINCT contact_id FROM event WHERE source = ? AND import_id = ?',
    )
    .pluck()
    .all(...(importId === 'all' ? [source] : [source, importId]));
  const events = database.prepare<Value[], Event>(
    `SELECT import_id, line, rank, at, ${shared(collapse).map(identifier).join(', ')} FROM event
     WHERE source = ? AND contact_id = ? ORDER BY ${rankOrder(collapse)}, import_id, line`,
  );
  const columns = contactColumns(collapse);
  const write = database.prepare<Value[]>(
    `INSERT OR REPLACE INTO contact (source, key, import_id, line, rank, ${columns.map(identifier).join(', ')})
     VALUES (?, ?, ?, ?, ?, ${columns.map(() => '?').join(', ')})`,
  );
  if (importId === 'all') database.prepare('DELETE FROM contact WHERE source = ?').run(source);
  for (const key of keys) {
    const { state, values } = contactOf(events.all(source, key), collapse);
    write.run(
      source,
      key,
      column(state, 'import_id'),
      column(state, 'line'),
      column(state, 'rank'),
      ...columns.map(name => values.get(name) ?? null),
    );
  }
}

/** How many contacts the rows of an import speak of, those included that were stored already. */
export function countCollapsed(database: Database, source: string, importId: number): number {
  const count = database
    .prepare<Value[], number>(
      `SELECT count(DISTINCT contact_id) FROM event
       WHERE source = ? AND (import_id = ? OR rowid IN (SELECT id FROM temp.touched))`,
    )
    .pluck()
    .get(source, importId);
  return count ?? 0;
}

/** What collapses the contacts of a source as they stand, JSON; undefined where nothing does. */
export function standingCollapse(database: Database, source: string, before: number): string | undefined {
  return database
    .prepare<Value[], string>(
      'SELECT collapse FROM import WHERE source = ? AND id < ? AND collapse IS NOT NULL ORDER BY id DESC LIMIT 1',
    )
    .pluck()
    .get(source, before);
}

/** Missing comes first, then numbers, then text: as SQLite compares. */
function rankOrder({ rankLength }: Collapse): string {
  return Array.from({ length: rankLength }, (_, index) => `json_extract(rank, '$[${index}]')`).join(', ');
}

function contactColumns({ columns, moments }: Collapse): string[] {
  const implied = ['created', 'reopen_count', 'reopened'];
  return [...new Set([...columns, ...moments.map(({ field }) => field), ...implied])];
}

/** The columns of `event` that are read beside the ones that every event has. */
function shared({ columns, moments }: Collapse): string[] {
  const asked = moments.flatMap(({ when }) => when.map(({ column }) => column));
  return [...new Set([...columns, ...asked, 'status'])];
}

const column = (event: Event, name: string): Value => event[name] ?? null;

/** One contact from its events, the oldest first. */
function contactOf(events: readonly Event[], collapse: Collapse) {
  const state = collapse.take === 'first' ? events[0] : events.at(-1);
  if (!state) throw new Error('a contact without events');
  const mapped = collapse.columns.map((name): [string, Value] => [
    name,
    valueIn(events, state, name, collapse),
  ]);
  const moments = collapse.moments.map((moment): [string, Value] => [moment.field, momentOf(events, moment)]);
  const implied: [string, Value][] = [['created', firstInstant(events)], ...reopenings(events, collapse)];
  return { state, values: new Map([...implied, ...mapped, ...moments]) };
}

/** A contact without a state, or without the instant that places it in a period, would be lost to every figure. */
const neverMissing = new Set(['status', 'created']);

function valueIn(events: readonly Event[], state: Event, name: string, { take }: Collapse): Value {
  const value = take === 'known' ? lastKnown(events, name) : column(state, name);
  if (value !== null || !neverMissing.has(name)) return value;
  return lastKnown(events, name) ?? (name === 'created' ? firstInstant(events) : null);
}

const firstInstant = (events: readonly Event[]): Value => column(events[0] ?? {}, 'at');

function lastKnown(events: readonly Event[], name: string): Value {
  const event = events.findLast(one => column(one, name) !== null);
  return event ? column(event, name) : null;
}

function momentOf(events: readonly Event[], { which, when }: Moment): Value {
  const fits = (event: Event) =>
    when.every(({ column: name, values }) => values.includes(String(column(event, name))));
  const event = which === 'first' ? events.find(fits) : events.findLast(fits);
  return event ? column(event, 'at') : null;
}

/** Whether the events' states say when a contact was reopened. */
export function tellsReopening({ terminal, columns }: Pick<Collapse, 'terminal' | 'columns'>): boolean {
  return terminal.length > 0 && columns.includes('status');
}

/** A contact is reopened by an event with a state that does not end it, behind one that does. */
function reopenings(events: readonly Event[], { terminal, columns }: Collapse): [string, Value][] {
  if (!tellsReopening({ terminal, columns })) return [];
  let wasEnded = false;
  let count = 0;
  let last: Value = null;
  for (const event of events) {
    const status = column(event, 'status');
    if (status === null) continue;
    const isEnded = terminal.includes(String(status));
    if (wasEnded && !isEnded) {
      count++;
      last = column(event, 'at');
    }
    wasEnded = isEnded;
  }
  return [
    ['reopen_count', count],
    ['reopened', last],
  ];
}
