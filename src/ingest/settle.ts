import { type Diagnostic, error } from '../diagnostic/diagnostic.ts';
import { readCells } from './cells.ts';
import { type DateForms, dateForms } from './date-forms.ts';
import { bindHeader } from './header.ts';
import { lineOf } from './line.ts';
import type { FieldPlan, SourcePlan } from './plan.ts';
import { cellText } from './row-fields.ts';
import type { InputText } from './text.ts';
import { isBlank, isClosingLine } from './trim.ts';

/** A column that is read in a format which nobody declared. */
export interface Detected {
  readonly column: string;
  readonly format: string;
}

/** A plan in which every date has its format. */
export interface Settled {
  readonly plan: SourcePlan;
  readonly detected: readonly Detected[];
  /** Columns that can be read in two ways. */
  readonly findings: readonly Diagnostic[];
}

/** So many rows in which every undeclared date is ISO 8601 speak for all of them. */
const convincingRows = 1000;

/**
 * Finds the formats of dates that declare none. Columns that begin with ISO 8601 are ISO 8601; of any other all
 * values are read, and the one format that the whole column allows is taken. Cells that the file itself says are
 * dates have no say in the format of those that are text, and are read beside them.
 */
export async function settleDates(plan: SourcePlan, text: InputText, file: string): Promise<Settled> {
  const undeclared = plan.fields.filter(({ readAs }) => readAs !== undefined);
  if (undeclared.length === 0) return { plan, detected: [], findings: [] };
  const columns = await readColumns(plan, undeclared, text);
  const detected: Detected[] = [];
  const findings: Diagnostic[] = [];
  const settle = (field: FieldPlan): FieldPlan => {
    const column = field.from.join(' ');
    const { format, readings = [] } = columns.get(field)?.form() ?? {};
    const [first, second] = readings;
    if (first && second) {
      const facts = { column, value: first.value, readings: [first, second] };
      findings.push(error('ingest/ambiguous-date', lineOf(file, 1, column), facts));
    }
    const read = format === undefined ? undefined : field.readAs?.(format);
    if (format === undefined || !read) return field;
    detected.push({ column, format });
    return { ...field, read: text.isTyped ? value => field.read(value) ?? read(value) : read };
  };
  const fields = plan.fields.map(field => (undeclared.includes(field) ? settle(field) : field));
  return { plan: { ...plan, fields }, detected, findings };
}

/** The values of each field, up to where all are known to be ISO 8601. */
async function readColumns(
  plan: SourcePlan,
  fields: readonly FieldPlan[],
  { dialect, isTyped, open }: InputText,
): Promise<ReadonlyMap<FieldPlan, DateForms>> {
  const columns = new Map(fields.map(field => [field, dateForms(isTyped)]));
  let readers: readonly ((cells: readonly string[]) => void)[] | undefined;
  let rows = 0;
  await readCells(open(), dialect, cells => {
    if (isBlank(cells) || isClosingLine(cells)) return true;
    if (readers) {
      for (const read of readers) read(cells);
      return ++rows < convincingRows || ![...columns.values()].every(forms => forms.isIso());
    }
    const bound = bindHeader(plan, cells);
    if (!('read' in bound)) return true;
    const names = bound.header;
    readers = [...columns].map(([field, forms]) => {
      const textOf = cellText(
        field.from.map(name => names.indexOf(name)),
        field.missing,
      );
      return row => {
        const value = textOf(row);
        if (!field.missing.has(value)) forms.add(value);
      };
    });
    return true;
  });
  return columns;
}
