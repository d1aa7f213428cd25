import type { Instant } from '../calendar/zone.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Database } from '../store/database.ts';
import type { Import } from '../store/imports.ts';
import { type NewRow, type RecordWriter, type Repeat, recordWriter, type Written } from '../store/records.ts';
import type { Chunks } from './encoding.ts';
import { type EvaluationJudge, judging } from './evaluation.ts';
import { bindHeader, columnNames } from './header.ts';
import type { SourcePlan } from './plan.ts';
import type { Dialect } from './reader/declared.ts';
import { readDialect } from './reader/dialect.ts';
import type { Malformed, Problem, Split } from './reader/read.ts';
import { type CsvRecord, isBlankFrom, type Origin, rawText, textsOf } from './reader/record.ts';
import { type Candidate, noHeader, noteRepeat, type Repeats, refusals } from './refusals.ts';
import { isUnreadable, type RowReader } from './row.ts';
import { isClosingLine, isDeclaredFooter } from './trim.ts';

/** The text of one file and how it is split. */
export interface Rows {
  readonly text: Chunks;
  readonly dialect: Dialect;
  readonly file: string;
  /** Is told from time to time how many rows were read. */
  readonly onRows?: ((count: number) => void) | undefined;
  /** Of evaluations whose items are columns. */
  readonly evaluationJudge?: EvaluationJudge | undefined;
}

/** What reading a file's rows came to. */
export interface Load {
  readonly read: number;
  readonly rejected: number;
  /** Blank lines, lines above the header, totals and notes below the rows, and rows that were not filled in. */
  readonly skipped: number;
  readonly written: Readonly<Written>;
  /** The earliest and latest anchor of the rows that were not rejected. */
  readonly period: { readonly first: Instant; readonly last: Instant } | null;
  /** The columns of the file. */
  readonly header: readonly string[];
  readonly unusedColumns: readonly string[];
  /** What refuses the file as a whole. */
  readonly findings: readonly Diagnostic[];
}

/** What is done with rows once the header is known. */
interface Bound {
  readonly reader: RowReader;
  readonly writer: RecordWriter<Origin>;
}

interface Loading {
  readonly database: Database;
  readonly plan: SourcePlan;
  readonly entry: Import;
  readonly repeats: Repeats;
  readonly evaluationJudge: EvaluationJudge | undefined;
  bound: Bound | undefined;
  /** Lines seen before the header, and the one that comes nearest to it. */
  titles: number;
  nearest: Candidate | undefined;
  malformed: Malformed | undefined;
  read: number;
  rejected: number;
  skipped: number;
  first: Instant;
  last: Instant;
}

/** Ends the reading of a file that has no header. */
class NoHeader extends Error {}

/** The header stands among the first lines; above it may be titles. */
const maxTitles = 20;

const nothing: Written = { loaded: 0, updated: 0, unchanged: 0, superseded: 0, keys: 0 };

/** Reads all rows of a file into the record's table or the rejects. Belongs inside the transaction of `entry`. */
export async function loadRows(
  database: Database,
  plan: SourcePlan,
  entry: Import,
  { text, dialect, file, onRows, evaluationJudge }: Rows,
): Promise<Load> {
  const loading: Loading = {
    database,
    plan,
    entry,
    repeats: { count: 0, identical: 0, lines: new Map() },
    evaluationJudge,
    bound: undefined,
    titles: 0,
    nearest: undefined,
    malformed: undefined,
    read: 0,
    rejected: 0,
    skipped: 0,
    first: Number.POSITIVE_INFINITY,
    last: Number.NEGATIVE_INFINITY,
  };
  const split = await splitRows(loading, onRows ? watched(text, () => onRows(loading.read)) : text, dialect);
  loading.bound?.writer.flush();
  if (split) verifyReading(loading, split);
  const { read, rejected, skipped, first, last, bound, repeats } = loading;
  return {
    read,
    rejected,
    skipped: bound ? skipped : 0,
    written: bound?.writer.written ?? nothing,
    period: first <= last ? { first, last } : null,
    header: bound?.reader.header ?? [],
    unusedColumns: bound?.reader.unused ?? [],
    findings:
      split && bound
        ? refusals(plan, file, { repeats, read, rejected, hopelessAt: split.hopelessAt })
        : noHeader(loading.nearest, loading.malformed, file),
  };
}

/** Tells whenever a piece has been read. */
async function* watched(text: Chunks, onRead: () => void): Chunks {
  for await (const chunk of text) {
    yield chunk;
    onRead();
  }
}

/** Undefined where there is no header to go on with. */
async function splitRows(loading: Loading, text: Chunks, dialect: Dialect): Promise<Split | undefined> {
  try {
    return await readDialect(text, dialect, {
      take: record => take(loading, record),
      reject: line => takeMalformed(loading, line),
    });
  } catch (cause) {
    if (cause instanceof NoHeader) return undefined;
    throw cause;
  }
}

/** The reader's account of the file against ours: they come about independently, so a lost line shows. */
function verifyReading({ bound, read, skipped }: Loading, { records, rejected }: Split): void {
  const accounted = read + skipped + (bound ? 1 : 0);
  if (records + rejected !== accounted) {
    throw new Error(`accounting: ${JSON.stringify({ records, rejected, read, skipped })}`);
  }
}

function take(loading: Loading, record: CsvRecord): Problem | undefined {
  const { bound } = loading;
  if (isBlankFrom(record, 0)) {
    loading.skipped++;
    return undefined;
  }
  if (!bound) {
    seekHeader(loading, record);
    return undefined;
  }
  const { footer } = loading.plan.source;
  if (footer && isDeclaredFooter(textsOf(record), footer)) {
    loading.skipped++;
    return undefined;
  }
  const misfit = bound.reader.misfit(record);
  if (!misfit) takeRow(loading, bound, record);
  else if (isClosingLine(textsOf(record))) loading.skipped++;
  else return misfit;
  return undefined;
}

function takeMalformed(loading: Loading, line: Malformed): void {
  if (!loading.bound) {
    loading.malformed ??= line;
    addTitle(loading);
    return;
  }
  loading.read++;
  loading.rejected++;
  loading.entry.reject({ ...line, column: null });
}

/** The line that the source says, or the first that has all its columns, is the header; above it are titles. */
function seekHeader(loading: Loading, record: CsvRecord): void {
  const { header = 0 } = loading.plan.source;
  if (record.line < header) {
    loading.skipped++;
    return;
  }
  const cells = textsOf(record);
  const { plan, evaluationJudge } = loading;
  const found = bindHeader(plan, cells);
  const reader = evaluationJudge && 'read' in found ? judging(plan.source, found, evaluationJudge) : found;
  if ('read' in reader) {
    loading.bound = { reader, writer: openWriter(loading, reader) };
    return;
  }
  if (!loading.nearest || reader.length < loading.nearest.missing.length) {
    const headers = columnNames(cells).filter(Boolean);
    loading.nearest = { line: record.line, headers, missing: reader };
  }
  if (header > 0) throw new NoHeader();
  addTitle(loading);
}

function addTitle(loading: Loading): void {
  loading.skipped++;
  if (++loading.titles > maxTitles) throw new NoHeader();
}

function openWriter(loading: Loading, reader: RowReader): RecordWriter<Origin> {
  const { database, plan, entry } = loading;
  const { record, id, order } = plan.source;
  const target = {
    kind: record,
    source: id,
    importId: entry.id,
    columns: reader.columns,
    repeats: order !== undefined || record === 'event',
  };
  return recordWriter<Origin>(database, target, (row, repeat) => rejectRepeat(loading, row, repeat));
}

function takeRow(loading: Loading, { reader, writer }: Bound, record: CsvRecord): void {
  const { bytes, from, to, line } = record;
  const row = reader.read(record);
  if (isUnreadable(row) && (isClosingLine(textsOf(record)) || reader.isUnfilled?.(record, row))) {
    loading.skipped++;
    return;
  }
  loading.read++;
  if (isUnreadable(row)) {
    loading.rejected++;
    loading.entry.reject({ ...row, line, raw: rawText(record) });
    return;
  }
  if (row.anchor < loading.first) loading.first = row.anchor;
  if (row.anchor > loading.last) loading.last = row.anchor;
  writer.put({ key: row.key, line, rank: row.rank, values: row.values, origin: { bytes, from, to } });
}

function rejectRepeat(loading: Loading, { key, line, origin }: NewRow<Origin>, repeat: Repeat): void {
  noteRepeat(loading.repeats, { ...repeat, key, line });
  loading.rejected++;
  loading.entry.reject({
    line,
    column: loading.plan.source.key.join('|'),
    reason: 'key/duplicate',
    value: key,
    raw: rawText(origin),
  });
}
