import type { RejectReason } from '../diagnostic/sentences/ingest.ts';
import { closest } from '../text/closest.ts';
import type { FieldPlan } from './field.ts';
import { keyPart } from './key.ts';
import type { SourcePlan } from './plan.ts';
import type { Problem } from './reader/read.ts';
import { type CsvRecord, isBlankFrom, textAt } from './reader/record.ts';
import { remembering } from './reader/remember.ts';
import { isScientificId, type Reading, readIso, readNumber } from './values.ts';

export type Value = string | number | null;

/** One row as it is stored. */
export interface Row {
  readonly key: string;
  /** See `RecordWriter.put`. */
  readonly rank: string | null;
  /** In the order of `RowReader.columns`. */
  readonly values: readonly Value[];
  readonly anchor: number;
}

/** Why a row is not stored; `column` is the file's, null where it is the row as a whole. */
export interface Unreadable {
  readonly reason: RejectReason;
  readonly column: string | null;
  readonly value: string | null;
}

/** Reads the rows of files with one header. */
export interface RowReader {
  /** The columns of the record's table that rows fill. */
  readonly columns: readonly string[];
  /** The columns of the file. */
  readonly header: readonly string[];
  /** Those of them that the source does not use. */
  readonly unused: readonly string[];
  /** Why a record cannot be a row: it has not as many cells as the header. */
  misfit(record: CsvRecord): Problem | undefined;
  /** Reads a record that is no misfit. */
  read(record: CsvRecord): Row | Unreadable;
}

export interface MissingColumn {
  readonly column: string;
  readonly closest: string | undefined;
}

/**
 * The names by which a source knows the columns of a header: trimmed, and the second of a name is `name#2`. Columns
 * without a name behind the last that has one are none.
 */
export function columnNames(header: readonly string[]): string[] {
  const seen = new Map<string, number>();
  const width = header.findLastIndex(cell => cell.trim() !== '') + 1;
  return header.slice(0, width).map(cell => {
    const name = cell.trim();
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 || name === '' ? name : `${name}#${count}`;
  });
}

/** Finds the plan's columns in a header; those that the file lacks are returned instead. */
export function bindHeader(
  plan: SourcePlan,
  header: readonly string[],
): RowReader | readonly MissingColumn[] {
  const names = columnNames(header);
  const { source, fields, fixed } = plan;
  const wanted = new Set([...source.key, ...(source.order ?? []), ...fields.flatMap(({ from }) => from)]);
  const missing = [...wanted].filter(name => !names.includes(name));
  if (missing.length > 0)
    return missing.map(column => ({ column, closest: closest(column, names.filter(Boolean)) }));
  const at = (name: string) => names.indexOf(name);
  return {
    columns: [...fields, ...fixed].map(({ column }) => column),
    header: names,
    unused: names.filter(name => name !== '' && !wanted.has(name)),
    misfit: record => misfit(record, names.length),
    read: rowReading(plan, at),
  };
}

const spreadsheetErrors = new Set(['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NAME?', '#NULL!', '#NUM!']);
const isSpreadsheetError = (text: string) =>
  text.charCodeAt(0) === 0x23 && (spreadsheetErrors.has(text) || /^#{3,}$/.test(text));

/** Whether a line holds nothing but delimiters and blanks. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every(cell => cell.trim() === '');
}

export function isUnreadable(value: unknown): value is Unreadable {
  return typeof value === 'object' && value !== null && 'reason' in value;
}

function rowReading(plan: SourcePlan, at: (name: string) => number): RowReader['read'] {
  const readKey = keyReading(plan, at);
  const readRank = rankReading(plan, at);
  const readFields = fieldsReading(plan, at);
  const anchorAt = [...plan.fields, ...plan.fixed].findIndex(({ field }) => field === plan.anchor);
  const noAnchor: Unreadable = {
    reason: 'missing/anchor',
    column: plan.fields[anchorAt]?.from.join(' ') ?? null,
    value: null,
  };
  return cells => {
    const key = readKey(cells);
    if (isUnreadable(key)) return key;
    const values = readFields(cells);
    if (!Array.isArray(values)) return values;
    const anchor = values[anchorAt];
    if (typeof anchor !== 'number') return noAnchor;
    const rank = readRank(cells);
    return isUnreadable(rank) ? rank : { key, rank, values, anchor };
  };
}

/** Blank cells behind the last column are what some exports end lines with. */
function misfit(record: CsvRecord, width: number): Problem | undefined {
  if (record.count === width) return undefined;
  const value = `${record.count} ≠ ${width}`;
  if (record.count < width) return { reason: 'csv/cells-fewer', value };
  return isBlankFrom(record, width) ? undefined : { reason: 'csv/cells-more', value };
}

function fieldsReading(plan: SourcePlan, at: (name: string) => number) {
  const readers = plan.fields.map(field => fieldReading(field, plan.fields, field.from.map(at)));
  const fixed = plan.fixed.map(({ value }) => value);
  return (cells: CsvRecord): Value[] | Unreadable => {
    const values: Value[] = Array(readers.length + fixed.length);
    let count = 0;
    for (const read of readers) {
      const value = read(cells, values);
      if (isUnreadable(value)) return value;
      values[count++] = value;
    }
    for (const value of fixed) values[count++] = value;
    return values;
  };
}

type FieldReading = (record: CsvRecord, values: readonly Value[]) => Value | Unreadable;

/** Reads one field; `values` are those of the fields before it. */
function fieldReading(plan: FieldPlan, all: readonly FieldPlan[], indexes: readonly number[]): FieldReading {
  const { missing, after, from } = plan;
  const column = from.join(' ');
  const [only = 0] = indexes;
  const readText = textReading(plan, column);
  const read =
    indexes.length === 1
      ? cellReading(plan, only, readText)
      : (record: CsvRecord) =>
          readText(
            joined(
              indexes.map(index => textAt(record, index).trim()),
              missing,
            ),
          );
  if (after === undefined) return read;
  const startAt = all.findIndex(({ field }) => field === after);
  return (record, values) => {
    const value = read(record);
    if (value === null || isUnreadable(value)) return value;
    const start = values[startAt];
    if (typeof start === 'number') return start + Math.round(Number(value) * 1000);
    const texts = indexes.map(index => textAt(record, index).trim());
    return { reason: 'missing/start', column, value: joined(texts, missing) };
  };
}

function textReading({ read, reason, missing }: FieldPlan, column: string) {
  const longest = Math.max(...Array.from(missing, token => token.length));
  return (cell: string): Value | Unreadable => {
    const text = cell.trim();
    if (text.length <= longest && missing.has(text)) return null;
    if (isSpreadsheetError(text)) return { reason: 'value/spreadsheet-error', column, value: text };
    return read(text) ?? { reason, column, value: text };
  };
}

/** Reads a column's cells from their bytes where that is possible, else from their text, each text once. */
function cellReading(
  { read: { bytes: readBytes }, missing }: FieldPlan,
  index: number,
  readText: (text: string) => Value | Unreadable,
): (record: CsvRecord) => Value | Unreadable {
  const read = remembering(readText);
  const isMissing = (token: string) =>
    !Number.isNaN(readBytes?.(Buffer.from(token), 0, Buffer.byteLength(token)));
  if (!readBytes || [...missing].some(isMissing)) return record => read(record, index);
  return record => {
    const value = readBytes(record.bytes, record.starts[index] ?? 0, record.ends[index] ?? 0);
    return Number.isNaN(value) ? read(record, index) : value;
  };
}

/** The text of a field's cells, trimmed, and joined by one space where they are several. */
export function cellText(indexes: readonly number[], missing: ReadonlySet<string>) {
  const [only = 0] = indexes;
  if (indexes.length === 1) return (cells: readonly string[]) => (cells[only] ?? '').trim();
  return (cells: readonly string[]) =>
    joined(
      indexes.map(index => (cells[index] ?? '').trim()),
      missing,
    );
}

/** Several cells as one; missing only where all of them are. */
function joined(cells: readonly string[], missing: ReadonlySet<string>): string {
  return cells.every(cell => missing.has(cell)) ? '' : cells.join(' ');
}

/** See `joinKey`. */
function keyReading(
  { source, missing, private: hidden, pseudonyms }: SourcePlan,
  at: (name: string) => number,
) {
  const parts = source.key.map(name => ({ name, index: at(name), isPrivate: hidden.has(name) }));
  return (cells: CsvRecord): string | Unreadable => {
    let key = '';
    for (const { name, index, isPrivate } of parts) {
      const text = textAt(cells, index).trim();
      const reason = keyProblem(text, missing);
      if (reason) return { reason, column: name, value: text || null };
      const part = keyPart(isPrivate ? pseudonyms.hide(text) : text, parts.length === 1);
      key += name === parts[0]?.name ? part : `|${part}`;
    }
    return key;
  };
}

function keyProblem(text: string, missing: ReadonlySet<string>): RejectReason | undefined {
  if (missing.has(text)) return 'missing/key';
  if (text.includes('\0')) return 'value/text';
  if (isSpreadsheetError(text)) return 'value/spreadsheet-error';
  return isScientificId(text) ? 'value/scientific' : undefined;
}

const readOrder: Reading = text => readNumber(text) ?? readIso(text);

/** The values of the order columns as JSON, each read as it is mapped, else as a number or ISO 8601. */
function rankReading(plan: SourcePlan, at: (name: string) => number) {
  const columns = (plan.source.order ?? []).map(name => {
    const mapped = plan.fields.find(
      ({ from, after, type }) =>
        from.length === 1 && from[0] === name && after === undefined && type !== 'text',
    );
    return {
      name,
      index: at(name),
      read: mapped?.read ?? readOrder,
      missing: mapped?.missing ?? plan.missing,
    };
  });
  return (cells: CsvRecord): string | null | Unreadable => {
    if (columns.length === 0) return null;
    const values: Value[] = [];
    for (const { name, index, read, missing } of columns) {
      const text = textAt(cells, index).trim();
      const value = missing.has(text) ? null : read(text);
      if (value === undefined) return { reason: 'value/order', column: name, value: text };
      values.push(value);
    }
    return JSON.stringify(values);
  };
}
