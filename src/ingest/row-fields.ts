import { isSpreadsheetError } from '../catalogue/source/values.ts';
import type { FieldPlan, SourcePlan } from './plan.ts';
import { type CsvRecord, textAt } from './reader/record.ts';
import { remembering } from './reader/remember.ts';
import { isUnreadable, type Unreadable, type Value } from './row.ts';

/** Reads the fields of a row, mapped and fixed, in the order of the plan. */
export function fieldsReading(plan: SourcePlan, at: (name: string) => number) {
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
  const { missing, after, from, isYearApart } = plan;
  const column = from.join(' ');
  const [only = 0] = indexes;
  const readText = textReading(plan, column);
  const read =
    indexes.length === 1
      ? cellReading(plan, only, readText)
      : (record: CsvRecord) => {
          const texts = indexes.map(index => textAt(record, index).trim());
          return isYearApart && isYearAlone(texts, missing) ? null : readText(joined(texts, missing));
        };
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

/** Beside its year the day is missing. */
const isYearAlone = ([year = '', ...others]: readonly string[], missing: ReadonlySet<string>) =>
  /^\d{4} ?年?$/.test(year) && others.every(text => missing.has(text));

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
