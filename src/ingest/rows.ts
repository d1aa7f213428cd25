import type { Instant } from '../calendar/zone.ts';
import { type Diagnostic, error } from '../diagnostic/diagnostic.ts';
import type { Import } from '../store/imports.ts';
import { type RecordWriter, recordWriter, type Written } from '../store/records.ts';
import type { Database } from '../store/store.ts';
import { type CsvRecord, type Malformed, readRecords } from './csv.ts';
import type { Chunks } from './encoding.ts';
import { lineOf } from './line.ts';
import { defaultMaxRejects, type SourcePlan } from './plan.ts';
import { bindHeader, columnNames, isBlank, isUnreadable, type RowReader, type Unreadable } from './row.ts';

/** The text of one file and how it is split. */
export interface Rows {
  readonly text: Chunks;
  readonly delimiter: string;
  readonly file: string;
}

/** What reading a file's rows came to. */
export interface Load {
  readonly read: number;
  readonly rejected: number;
  /** Blank lines. */
  readonly skipped: number;
  readonly written: Readonly<Written>;
  /** The earliest and latest anchor of the rows that were not rejected. */
  readonly period: { readonly first: Instant; readonly last: Instant } | null;
  readonly unusedColumns: readonly string[];
  /** What refuses the file as a whole. */
  readonly findings: readonly Diagnostic[];
}

interface Repeats {
  count: number;
  readonly lines: Map<string, number[]>;
}

interface Loading {
  readonly plan: SourcePlan;
  readonly entry: Import;
  readonly repeats: Repeats;
  read: number;
  rejected: number;
  skipped: number;
  first: Instant;
  last: Instant;
}

/** Ends the reading of a file whose header cannot be used. */
class UnusableHeader extends Error {
  readonly findings: readonly Diagnostic[];

  constructor(findings: readonly Diagnostic[]) {
    super('unusable header');
    this.findings = findings;
  }
}

const nothing: Written = { loaded: 0, updated: 0, unchanged: 0, superseded: 0, keys: 0 };

/** Reads all rows of a file into the record's table or the rejects. Belongs inside the transaction of `entry`. */
export async function loadRows(
  database: Database,
  plan: SourcePlan,
  entry: Import,
  rows: Rows,
): Promise<Load> {
  const loading: Loading = {
    plan,
    entry,
    repeats: { count: 0, lines: new Map() },
    read: 0,
    rejected: 0,
    skipped: 0,
    first: Number.POSITIVE_INFINITY,
    last: Number.NEGATIVE_INFINITY,
  };
  let bound: { readonly reader: RowReader; readonly writer: RecordWriter } | undefined;
  const take = (record: CsvRecord) => {
    if (isBlank(record.cells)) loading.skipped++;
    else if (bound) takeRow(loading, bound.reader, bound.writer, record);
    else bound = bind(database, loading, rows.file, record);
  };
  const load = (findings: readonly Diagnostic[]): Load => ({
    read: loading.read,
    rejected: loading.rejected,
    skipped: loading.skipped,
    written: bound?.writer.written ?? nothing,
    period: loading.first <= loading.last ? { first: loading.first, last: loading.last } : null,
    unusedColumns: bound?.reader.unused ?? [],
    findings,
  });
  try {
    const malformed = await readRecords(rows.text, rows.delimiter, take);
    return load(
      bound || malformed
        ? judge(loading, rows.file, malformed)
        : [error('ingest/empty-file', lineOf(rows.file, 1), {})],
    );
  } catch (cause) {
    if (cause instanceof UnusableHeader) return load(cause.findings);
    throw cause;
  }
}

function bind(database: Database, { plan, entry }: Loading, file: string, { cells, line }: CsvRecord) {
  const reader = bindHeader(plan, cells);
  if (!('read' in reader)) {
    const headers = columnNames(cells).filter(Boolean);
    throw new UnusableHeader(
      reader.map(({ column, closest }) =>
        error('ingest/missing-column', lineOf(file, line, column), { column, closest, headers }),
      ),
    );
  }
  const { record, id, order } = plan.source;
  const writer = recordWriter(database, {
    kind: record,
    source: id,
    importId: entry.id,
    columns: reader.columns,
    repeats: order !== undefined || record === 'event',
  });
  return { reader, writer };
}

function takeRow(loading: Loading, reader: RowReader, writer: RecordWriter, record: CsvRecord): void {
  loading.read++;
  const row = reader.read(record.cells);
  if (isUnreadable(row)) {
    reject(loading, record, row);
    return;
  }
  const earlier = writer.put(row.key, record.line, row.rank, row.values);
  if (earlier !== undefined) {
    noteRepeat(loading.repeats, row.key, earlier, record.line);
    reject(loading, record, {
      reason: 'key/duplicate',
      column: loading.plan.source.key.join('|'),
      value: row.key,
    });
    return;
  }
  if (row.anchor < loading.first) loading.first = row.anchor;
  if (row.anchor > loading.last) loading.last = row.anchor;
}

function reject(loading: Loading, { line, raw }: CsvRecord, { reason, column, value }: Unreadable): void {
  loading.rejected++;
  loading.entry.reject({ line, column, reason, value, raw: raw() });
}

const namedRepeats = 5;

function noteRepeat(repeats: Repeats, key: string, earlier: number, line: number): void {
  const { lines } = repeats;
  repeats.count++;
  const known = lines.get(key);
  if (known) known.push(line);
  else if (lines.size < namedRepeats) lines.set(key, [earlier, line]);
}

/** What refuses the file: text that is not CSV, repeated keys, or more rejects than the source allows. */
function judge(loading: Loading, file: string, malformed: Malformed | undefined): Diagnostic[] {
  const { plan, repeats, entry } = loading;
  if (malformed) {
    const { reason, line, raw } = malformed;
    loading.read++;
    loading.rejected++;
    entry.reject({ line, column: null, reason, value: null, raw });
    return [error('ingest/malformed', lineOf(file, line), { reason })];
  }
  if (repeats.count > 0) {
    const examples = [...repeats.lines].map(([key, lines]) => ({ key, lines }));
    return [
      error('ingest/repeated-keys', lineOf(file, examples[0]?.lines[1] ?? 1), {
        count: repeats.count,
        examples,
      }),
    ];
  }
  const { read, rejected } = loading;
  if (rejected * 1_000_000 <= plan.maxRejectsPpm * read) return [];
  return [
    error('ingest/too-many-rejects', lineOf(file, 1), {
      rejected,
      read,
      limit: plan.source.max_rejects ?? defaultMaxRejects,
    }),
  ];
}
