import type { Instant } from '../calendar/zone.ts';
import { type FieldType, type RecordKind, records } from '../catalogue/records.ts';
import type { Text, Workspace } from '../document/documents.generated.ts';
import type { Reader } from '../store/store.ts';
import { documentsOf, type StandardsRepository } from '../workspace/workspace.ts';
import { always, type Condition, never } from './condition.ts';
import { joined, named, sql } from './sql.ts';
import { type Calendars, calendarsOf } from './working-time.ts';

/** One imported file: what it brought, and which fields it could bring. */
export interface Import {
  readonly id: number;
  readonly file: string;
  readonly sha256: string;
  readonly source: string;
  readonly record: string;
  readonly mapped: Readonly<Record<string, string>>;
  /** How its events were collapsed to contacts, JSON; null where a row is a record of its own. */
  readonly collapse: string | null;
}

/** What the database holds and how the documents describe it: all that a plan needs to know of the data. */
export interface Inventory {
  readonly imports: readonly Import[];
  /** The types of the own `x-…` columns of each kind of record. */
  readonly own: ReadonlyMap<string, ReadonlyMap<string, FieldType>>;
  /** The states that end a record, by source. */
  readonly terminal: readonly { readonly source: string; readonly states: readonly string[] }[];
  /** Whether a source document or an import yields complaints. */
  readonly hasComplaints: boolean;
  readonly terms: NonNullable<Workspace['terms']>;
  /** What the grades of each taxonomy are called. */
  readonly grades: Readonly<Record<string, Readonly<Record<string, Text>>>>;
  readonly calendars: Calendars;
  /** The workspace's own calendar. */
  readonly calendar: string | undefined;
  readonly zone: string;
  /** Looked up when first asked for, so that many periods cost one look. */
  readonly ranges: Ranges;
}

interface ImportRow extends Omit<Import, 'mapped'> {
  readonly mapped: string;
}

export function takeInventory(repository: StandardsRepository, store: Reader): Inventory {
  const imports = store
    .rows<ImportRow>('SELECT id, file, sha256, source, record, mapped, collapse FROM import ORDER BY id')
    .map(row => ({ ...row, mapped: JSON.parse(row.mapped) as Record<string, string> }));
  const own = new Map<string, Map<string, FieldType>>();
  for (const { record, name, type } of store.rows<{ record: string; name: string; type: FieldType }>(
    'SELECT record, name, type FROM own_column',
  )) {
    own.set(record, (own.get(record) ?? new Map()).set(name, type));
  }
  const sources = documentsOf(repository, 'source').map(loaded => loaded.document);
  return {
    imports,
    own,
    terminal: sources.flatMap(({ id, terminal }) => (terminal ? [{ source: id, states: terminal }] : [])),
    hasComplaints: [...sources, ...imports].some(({ record }) => record === 'complaint'),
    terms: repository.settings.terms ?? {},
    grades: repository.settings.grades ?? {},
    calendars: calendarsOf(repository),
    calendar: repository.settings.calendar,
    zone: repository.settings.timezone,
    ranges: rangesOf(store),
  };
}

/** The type of a field of a kind of record, own columns included; undefined where it has none of that name. */
export function fieldType(inventory: Inventory, record: RecordKind, name: string): FieldType | undefined {
  const { fields } = records[record];
  return Object.hasOwn(fields, name) ? fields[name] : inventory.own.get(record)?.get(name);
}

const importsOf = (inventory: Inventory, record: RecordKind): readonly Import[] =>
  inventory.imports.filter(one => one.record === record || (record === 'contact' && one.collapse !== null));

/** Whether a record's import could bring the field: for each record, or for all or none of its kind. */
export function imported(
  inventory: Inventory,
  record: RecordKind,
  field: string,
  type?: 'instant' | 'boolean',
): Condition {
  const all = importsOf(inventory, record);
  const by = all.filter(({ mapped }) => Object.hasOwn(mapped, field) && (!type || mapped[field] === type));
  if (by.length === 0) return never;
  return by.length === all.length ? always : { kind: 'imported', by: by.map(({ id }) => id) };
}

/** Whether sources tell which contacts were merged into others: those are as old as the first of them. */
export const inheritsCreation = (inventory: Inventory): boolean =>
  imported(inventory, 'contact', 'merged_into').kind !== 'never';

/** Sources whose events were collapsed to contacts of their own. */
export function collapsingSources({ imports }: Inventory): string[] {
  return [...new Set(imports.flatMap(({ source, collapse }) => (collapse === null ? [] : [source])))];
}

/** The first and last anchor instants of a kind of record; null where there is none. */
export function dataRange(store: Reader, record: RecordKind): { first: Instant; last: Instant } | null {
  const anchor = named(records[record].anchor);
  const query = sql`SELECT min(${anchor}) AS first, max(${anchor}) AS last FROM ${named(record)}`;
  const [row] = store.rows<{ first: Instant | null; last: Instant | null }>(query.text);
  return row && row.first !== null && row.last !== null ? { first: row.first, last: row.last } : null;
}

/** The range of each kind of record. */
export type Ranges = (record: RecordKind) => ReturnType<typeof dataRange>;

/** By store: one that is open shows one state of its database, so that its ranges are the same to all who ask. */
const rangesOfStores = new WeakMap<Reader, Map<RecordKind, ReturnType<typeof dataRange>>>();

function rangesOf(store: Reader): Ranges {
  const known = rangesOfStores.get(store) ?? new Map<RecordKind, ReturnType<typeof dataRange>>();
  rangesOfStores.set(store, known);
  return record => {
    const range = known.has(record) ? known.get(record) : dataRange(store, record);
    known.set(record, range ?? null);
    return range ?? null;
  };
}

/** Instants that say what is planned, not what happened. */
const planned = new Set(['due', 'promised', 'appointed', 'until']);

/** The last instant of anything that happened and was imported; null where nothing was. */
export function lastInstant(store: Reader): Instant | null {
  const selects = Object.entries(records).flatMap(([record, { fields }]) =>
    Object.entries(fields)
      .filter(([name, type]) => (type === 'instant' || type === 'state') && !planned.has(name))
      .map(([name]) => sql`SELECT max(${named(name)}) AS at FROM ${named(record)}`),
  );
  const query = sql`SELECT max(at) AS at FROM (${joined(selects, ' UNION ALL ')})`;
  return store.rows<{ at: Instant | null }>(query.text)[0]?.at ?? null;
}
