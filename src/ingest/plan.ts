import { type FieldType, records } from '../catalogue/records.ts';
import type { FixedField, MappedField } from '../catalogue/source/field.ts';
import { mapSource } from '../catalogue/source/mapping.ts';
import { privateColumns } from '../catalogue/source/private.ts';
import type { Reading } from '../catalogue/source/values.ts';
import type { Diagnostic, Place } from '../diagnostic/diagnostic.ts';
import type { Source } from '../document/documents.generated.ts';
import { type Loaded, placeOf } from '../document/read.ts';
import type { Collapse } from '../store/collapse.ts';
import { stateColumn } from '../store/schema.ts';
import { planCollapse } from './collapse.ts';
import type { Pseudonyms } from './pseudonym.ts';

/** A field and where it is stored. */
export interface FieldPlan extends MappedField {
  /** The column of the record's table. */
  readonly column: string;
}

/** A value that every row has, and where it is stored. */
export interface FixedPlan extends FixedField {
  readonly column: string;
}

/** A source document as ingest carries it out. */
export interface SourcePlan {
  readonly source: Source;
  /** Where a key stands in the document. */
  readonly place: (path: readonly string[]) => Place;
  readonly zone: string;
  readonly anchor: string;
  /** A field stands behind the one it counts from. */
  readonly fields: readonly FieldPlan[];
  readonly fixed: readonly FixedPlan[];
  /** The `x-…` columns among both. */
  readonly own: readonly { readonly name: string; readonly type: FieldType }[];
  /** The columns of the file that are stored as pseudonyms only. */
  readonly private: ReadonlySet<string>;
  readonly pseudonyms: Pseudonyms;
  readonly collapse: Collapse | undefined;
  readonly missing: ReadonlySet<string>;
  /** Rejected rows in a million that the source allows: 10,000 for 1 %. */
  readonly maxRejectsPpm: number;
}

export const defaultMaxRejects = '5%';

/** Dates are ISO 8601 too, beside the format that is declared for the same export as text. */
export function withTypedDates(plan: SourcePlan): SourcePlan {
  const fields = plan.fields.map(field => {
    const { read, readTyped } = field;
    return readTyped ? { ...field, read: (text: string) => readTyped(text) ?? read(text) } : field;
  });
  return { ...plan, fields };
}

/** What the document asks for, or the findings that prevent it; `zone` is the workspace's. */
export function compileSource(
  loaded: Loaded<Source>,
  zone: string,
  pseudonyms: Pseudonyms,
): { readonly plan: SourcePlan | undefined; readonly findings: readonly Diagnostic[] } {
  const ownZone = loaded.document.timezone ?? zone;
  const mapping = mapSource(loaded, ownZone);
  if (mapping.faults.length > 0) return { plan: undefined, findings: mapping.faults };
  const { source } = mapping;
  const fields = mapping.fields.map(field => ({
    ...field,
    column: columnOf(field),
    read: field.isPrivate ? hiding(field.read, pseudonyms) : field.read,
  }));
  const fixed = mapping.fixed.map(field => ({ ...field, column: columnOf(field) }));
  const filled = [...fields, ...fixed];
  const plan: SourcePlan = {
    source,
    place: path => placeOf(loaded, path, 'key'),
    zone: ownZone,
    anchor: records[source.record].anchor,
    fields,
    fixed,
    own: filled
      .filter(({ field }) => field.startsWith('x-'))
      .map(({ field, type }) => ({ name: field, type })),
    private: privateColumns(source),
    pseudonyms,
    collapse: planCollapse(source, filled),
    missing: new Set(['', ...(source.missing ?? [])]),
    maxRejectsPpm: Math.round(Number((source.max_rejects ?? defaultMaxRejects).slice(0, -1)) * 10_000),
  };
  return { plan, findings: [] };
}

const columnOf = ({ field, isYesNo }: MappedField | FixedField) => (isYesNo ? stateColumn(field) : field);

/** What can be read is stored as its pseudonym. */
function hiding(read: Reading, { hide }: Pseudonyms): Reading {
  return text => (read(text) === undefined ? undefined : hide(text));
}
