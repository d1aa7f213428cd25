import {
  isScientificId,
  isSpreadsheetError,
  type Reading,
  readIso,
  readNumber,
} from '../catalogue/source/values.ts';
import type { RejectReason } from '../diagnostic/sentences/reject-reason.ts';
import { keyPart } from './key.ts';
import type { SourcePlan } from './plan.ts';
import { type CsvRecord, textAt } from './reader/record.ts';
import type { Unreadable, Value } from './row.ts';

/** Reads the key of a row; see `joinKey`. */
export function keyReading(
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
export function rankReading(plan: SourcePlan, at: (name: string) => number) {
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
